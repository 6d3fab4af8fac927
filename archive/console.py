"""How commands speak: tables for people, JSON lines for machines, data on stdout and nothing else."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TransferSpeedColumn, track
from rich.table import Table
from rich.text import Text

from archive.config import Settings
from archive.database import Database
from archive.errors import UsageError
from archive.storage import WarcFolder

T = TypeVar("T")
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Session:
    """What the global options say: the settings, and for whom to write."""

    settings: Settings
    json: bool
    verbose: int

    def database(self) -> Database:
        """Open the index for reading; raise if there is none or it is another version's."""
        home = self.settings.home
        if not home.is_dir():
            raise UsageError(f"no archive at {home}: `matiane crawl` makes one")
        if self.settings.database is None and not (home / "index.db").exists():
            found = any((home / "warcs").glob("*.warc.gz"))
            remedy = "`matiane rebuild` makes it again" if found else "`matiane crawl` makes one"
            raise UsageError(f"there is no index in {home}: {remedy}")
        database = Database(self.settings.database_url)
        database.check()
        return database

    def folder(self) -> WarcFolder:
        """Open the folder of WARC files."""
        return WarcFolder(self.settings.home)

    def rows(self, rows: Iterable[Json], columns: Sequence[str], title: str | None = None) -> None:
        """Write rows: as JSON lines, or as a table of some of their columns."""
        if self.json:
            for row in rows:
                self.data(row)
            return
        table = Table(*columns, title=title, box=None, title_justify="left", header_style="bold")
        for row in rows:
            # As Text: what the site wrote in brackets is no markup of ours.
            table.add_row(*(Text(_cell(row.get(column))) for column in columns))
        _console().print(table if table.row_count else "nothing")

    def data(self, value: Json) -> None:
        """Write one JSON object on a line of its own."""
        sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")

    def say(self, line: str) -> None:
        """Write a line for people; machines are spared it."""
        if not self.json:
            _console().print(line, highlight=False, markup=False)


def progress(things: Iterable[T], what: str, total: int | None = None) -> Iterator[T]:
    """Pass things on, with a bar on stderr when a person watches."""
    console = Console(stderr=True)
    yield from track(
        things, what, total=total, console=console, disable=not console.is_terminal, transient=True
    )


@contextmanager
def byte_bar(what: str, total: int | None) -> Iterator[Callable[[int], object]]:
    """Hand out what moves a bar of bytes on stderr, when a person watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _size: None
        return
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TransferSpeedColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        yield partial(bar.advance, bar.add_task(what, total=total))


@contextmanager
def moving_line() -> Iterator[Callable[[str], None]]:
    """Hand out what writes one line anew on stderr while a person watches, and does nothing otherwise."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _line: None
        return
    with console.status("") as status:
        yield lambda line: status.update(Text(line))


def _console() -> Console:
    # A pipe gets whole lines, however long: scripts and grep come before looks.
    return Console(soft_wrap=not sys.stdout.isatty(), width=None if sys.stdout.isatty() else 10_000)


def _cell(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
