"""Commands that take something down: hide it, redact it, erase it. docs/takedown.md tells which to choose."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Annotated

import typer

from archive.console import Session, progress
from archive.database import Database
from archive.errors import UsageError
from archive.lock import only_writer
from archive.queries import parse_time
from archive.state.journal import Journal
from archive.takedown.decisions import Level, Reason, Requester, new_take_down
from archive.takedown.gate import redact, remember, take_downs
from archive.takedown.plan import erasure
from archive.takedown.retire import left_beside
from archive.takedown.targets import Touched, take_down_json, targets_of, touched, touched_json
from pipelines.opening import sound_database, up_to_date
from pipelines.reparse import mend
from pipelines.sandbox import Sandbox
from pipelines.takedown.erasing import Eraser
from pipelines.takedown.mentions import mentions

app = typer.Typer(help="Take something down: hide, redact or erase it.", no_args_is_help=True)

What = Annotated[
    list[str], typer.Argument(help="URL, pattern (https://.../x*), item, record id, or file:offset")
]
Why = Annotated[Reason, typer.Option("--reason", help="why")]
Who = Annotated[Requester, typer.Option("--requester", help="what kind of person or body asked")]
From = Annotated[str | None, typer.Option("--from", help="only captures from this date or time on")]
Until = Annotated[str | None, typer.Option("--until", help="only captures before this date or time")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="tell what would be touched, and change nothing")]


@app.command()
def hide(
    context: typer.Context,
    what: What,
    reason: Why,
    requester: Who,
    since: From = None,
    until: Until = None,
    skip_crawl: Annotated[bool, typer.Option("--skip-crawl", help="do not ask for such URLs again")] = False,
    dry_run: DryRun = False,
) -> None:
    """Show it nowhere any more, at once; nothing is deleted.

    Example: matiane takedown hide https://georgia.iom.int/news/x* --reason safety --requester site
    """
    session: Session = context.obj
    with _writing(session) as database:
        with database.read() as reading:
            decision = new_take_down(Level.HIDE, reason, requester, targets_of(reading, what))
            decision = replace(decision, since=_time(since), until=_time(until), skip_crawl=skip_crawl)
            found = touched(reading, decision)
        if not dry_run:
            with database.write() as writing:
                remember(writing, replace(decision, finished=datetime.now(UTC)))
    _tell(session, "hidden", decision.id, found, dry_run=dry_run)


@app.command("redact")
def redact_items(
    context: typer.Context,
    item: Annotated[list[str], typer.Argument(help="an item's id, as georgia:113480:ka")],
    reason: Why,
    requester: Who,
    dry_run: DryRun = False,
) -> None:
    """Take an item's text out of the index; its history keeps times and citations, the WARC its bytes.

    Example: matiane takedown redact georgia:113480:ka --reason personal-data --requester data-subject
    """
    session: Session = context.obj
    with only_writer(session.settings.home), _writing(session) as database:
        with database.read() as reading:
            targets = targets_of(reading, item)
            if targets.keys() != {"item"}:
                raise UsageError("only items can be redacted; hide or erase URLs and captures")
            decision = new_take_down(Level.REDACT, reason, requester, targets)
            found = touched(reading, decision)
        if not dry_run:
            with database.write() as writing:
                remember(writing, replace(decision, finished=datetime.now(UTC)))
                redact(writing, item)
            database.scrub()
    _tell(session, "redacted", decision.id, found, dry_run=dry_run)


@app.command()
def erase(
    context: typer.Context,
    what: What,
    reason: Why,
    requester: Who,
    since: From = None,
    until: Until = None,
    personal: Annotated[bool, typer.Option("--personal", help="the URL itself must be kept nowhere")] = False,
    dry_run: DryRun = False,
) -> None:
    """Take captures out of the WARC files, for ever; all other records keep their bytes.

    Example: matiane takedown erase georgia:113480:ka --reason court-order --requester authority --dry-run
    """
    session: Session = context.obj
    settings = session.settings
    folder, gap = session.folder(), timedelta(hours=settings.removal_hours)
    with _writing(session), only_writer(settings.home), Sandbox(settings.parse_workers) as sandbox:
        mend(folder)
        with closing(sound_database(settings, folder)) as database:
            up_to_date(database, folder, sandbox, gap)
            with database.read() as reading:
                decision = new_take_down(Level.ERASE, reason, requester, targets_of(reading, what))
                decision = replace(decision, since=_time(since), until=_time(until))
                decision, found = erasure(reading, folder, decision, personal=personal)
            if not dry_run:
                with database.write() as writing:
                    remember(writing, decision)
                Eraser(folder, database, gap).erase(decision)
    _tell(session, "erased", decision.id, found, dry_run=dry_run)
    for path in left_beside(settings.home):
        session.say(f"may hold it still, look at it and delete it: {path}")


@app.command()
def lift(
    context: typer.Context, take_down: Annotated[str, typer.Argument(help="as `takedown list` names it")]
) -> None:
    """Let a decision hold no longer; what was erased does not come back.

    Example: matiane takedown lift t-5d41402a
    """
    session: Session = context.obj
    with _writing(session) as database, database.write() as writing:
        known = {decision.id: decision for decision in take_downs(writing)}
        if take_down not in known:
            raise UsageError(f"no take-down {take_down!r}: `matiane takedown list` names them")
        remember(writing, known[take_down], lifted=datetime.now(UTC))
    if known[take_down].level == Level.REDACT:
        session.say("`matiane rebuild` brings the text back into the index")


@app.command("list")
def list_take_downs(context: typer.Context) -> None:
    """All decisions, oldest first.

    Example: matiane takedown list
    """
    session: Session = context.obj
    with closing(session.database()) as database, database.read() as reading:
        rows = map(take_down_json, take_downs(reading))
    session.rows(rows, ("id", "level", "made", "reason", "requester", "finished", "lifted", "what"))


@app.command()
def find(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="words that must go, as pages write them")],
) -> None:
    """Captures whose bytes hold a text, whatever is hidden: listings, feeds and copies of a page tell it too.

    Example: matiane takedown find "Nino Beridze"
    """
    session: Session = context.obj
    with closing(session.database()) as database, database.read() as reading:
        found = mentions(reading, session.folder(), text, lambda rows: progress(rows, "reading"))
        session.rows(found, ("record_id", "time", "url"))


@contextmanager
def _writing(session: Session) -> Iterator[Database]:
    """Open the archive's state for writing; raise if there is no archive yet."""
    session.database().close()
    settings = session.settings
    with closing(Database(settings.database_url, Journal(settings.home))) as database:
        yield database


def _time(text: str | None) -> datetime | None:
    return parse_time(text) if text else None


def _tell(session: Session, done: str, take_down: str, found: Touched, *, dry_run: bool) -> None:
    """Say what was touched, or would be: every capture, item, version and file, and how many bytes."""
    told = touched_json(found)
    if session.json:
        session.data({"take_down": None if dry_run else take_down, "dry_run": dry_run, **told})
        return
    session.rows(told["captures"], ("record_id", "filename", "offset", "length"), title="captures")
    session.rows(told["versions"], ("item", "captured"), title="\nversions")
    session.say(
        f"\n{len(found.captures)} captures in {len(found.files)} files, {found.bytes} bytes, and "
        f"{len(found.versions)} versions of {len(found.items)} items {'would be ' if dry_run else ''}{done}"
    )
    session.say("" if dry_run else f"take-down {take_down}")
