"""Commands that read pages: one saved page, or all of the archive again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Annotated

import typer

from archive.console import Session, progress
from archive.errors import ArchiveError, DamageFound, UsageError
from archive.lock import only_writer
from archive.metrics import write_metrics
from archive.missions import GEORGIA
from archive.runs import finish_run, new_run_id, start_run
from pipelines.extract import extract
from pipelines.items import content, item_id
from pipelines.opening import sound_database
from pipelines.reparse import mend, rebuild
from pipelines.sandbox import Sandbox
from pipelines.takedown.cli import app as takedown_commands
from pipelines.urls import absolute

app = typer.Typer()
app.add_typer(takedown_commands, name="takedown")


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
        database = sound_database(settings, session.folder())
        with database.write() as writing:
            start_run(writing, run, "rebuild", GEORGIA.key, started)
        gap = timedelta(hours=settings.removal_hours)
        indexed = rebuild(database, session.folder(), sandbox, gap, lambda names: progress(names, "rebuild"))
        with database.write() as writing:
            outcome = "suspect" if indexed.damage else "good"
            reason = f"{len(indexed.damage)} damaged places were passed over" if indexed.damage else None
            finish_run(writing, run, outcome, reason, 0)
    if settings.metrics:
        write_metrics(settings, settings.metrics)
    if session.json:
        told = {"run": run, "outcome": outcome, "reason": reason, "captures": indexed.captures}
        session.data(told | {"damage": sorted(indexed.damage)})
    session.say(f"{indexed.captures} captures read again")
    if reason:
        raise DamageFound(f"{reason}: `matiane verify` names them")


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
    page_url = absolute("", url)
    if page_url is None:
        raise UsageError(f"--url {url!r} is no web address: write https://georgia.iom.int/news/some-page")
    found = extract(file.read_bytes(), page_url)
    if found.item is None:
        raise ArchiveError(f"no item in {file}: {found.error or found.note}")
    said = {"id": item_id(found.item), **content(found.item)}
    if session.json:
        session.data(said)
    else:
        for name, value in said.items():
            session.say(f"{name:<18}{value}")
