"""Commands that read pages: one saved page, or all of the archive again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from archive.console import Session, progress
from archive.database import Database
from archive.errors import ArchiveError, DamageFound, UsageError
from archive.lock import only_writer
from archive.missions import GEORGIA
from archive.runs import finish_run, new_run_id, start_run
from pipelines.extract import extract
from pipelines.items import content, item_id
from pipelines.reparse import mend, rebuild
from pipelines.sandbox import Sandbox

app = typer.Typer()


@app.command("rebuild")
def rebuild_archive(
    context: typer.Context,
    workers: Annotated[int | None, typer.Option("--workers", min=1, help="child processes that read")] = None,
) -> None:
    """All derived data again, from the WARC files alone; nobody is told of changes.

    Example: matiane rebuild --workers 2
    """
    session: Session = context.obj
    settings = session.settings
    if not settings.home.is_dir():
        raise UsageError(f"no archive at {settings.home}: `matiane crawl` makes one")
    started = datetime.now(UTC)
    run = new_run_id(started)
    with only_writer(settings.home), Sandbox(workers or settings.parse_workers) as sandbox:
        mend(session.folder())
        database = Database(settings.database_url)
        database.create_state()
        with database.write() as writing:
            start_run(writing, run, "rebuild", GEORGIA.key, started)
        gap = timedelta(hours=settings.removal_hours)
        indexed = rebuild(database, session.folder(), sandbox, gap, lambda names: progress(names, "rebuild"))
        with database.write() as writing:
            finish_run(writing, run, "good", None, 0)
    session.say(f"{indexed.captures} captures read again")
    if indexed.damage:
        raise DamageFound(
            f"{len(indexed.damage)} damaged places were passed over: `matiane verify` names them"
        )


@app.command()
def parse(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help="a saved page")],
    url: Annotated[str, typer.Option("--url", help="where it was saved from")],
) -> None:
    """What the parser sees in one saved page; nothing is stored.

    Example: matiane parse page.html --url https://georgia.iom.int/news/some-page
    """
    session: Session = context.obj
    if not file.is_file():
        raise UsageError(f"no file {file}")
    found = extract(file.read_bytes(), url)
    if found.item is None:
        raise ArchiveError(f"no item in {file}: {found.error or found.note}")
    said = {"id": item_id(found.item), **content(found.item)}
    if session.json:
        session.data(said)
    else:
        for name, value in said.items():
            session.say(f"{name:<18}{value}")
