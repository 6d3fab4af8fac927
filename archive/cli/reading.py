"""Commands that ask the index."""

import json
from typing import Annotated, Any

import typer

from archive.changes import KINDS, Change, change_json, changes_since
from archive.cli.options import Kind, Lang, Since, Translation, item_filter
from archive.console import Session
from archive.differences import difference
from archive.errors import UsageError
from archive.fill import fill_rates
from archive.problems import problems
from archive.queries import history, item_at, items, parse_time, rfc3339, runs, totals

app = typer.Typer()

Item = Annotated[str, typer.Argument(help="an item's id, as georgia:113480:ka")]


@app.command()
def status(context: typer.Context) -> None:
    """Runs, totals, what is wrong and what to do.

    Example: matiane status
    """
    session: Session = context.obj
    with session.database().read() as reading:
        held, diary = totals(reading), runs(reading)
        wrong = problems(reading, session.folder(), session.settings.heartbeat_hours)
        crawled = next((run["id"] for run in diary if run["kind"] == "crawl"), None)
        fields = fill_rates(reading, crawled) if crawled else {}
    if session.json:
        session.data({"runs": diary, "totals": held, "problems": wrong, "fields": fields})
        return
    session.say(
        f"{held['items']} items ({held['gone']} gone), {held['versions']} versions, "
        f"{held['captures']} captures ({held['revisits']} revisits), {held['bytes'] / 1e6:.1f} MB of WARC"
    )
    session.rows(held["kinds"], ("kind", "lang", "items"))
    columns = ("started", "kind", "outcome", "requests", "captures", "items", *KINDS, "errors", "reason")
    session.rows(diary[:10], columns, title="\nlast runs")
    for problem in wrong:
        session.say("\n{what}\n  -> {do}".format(**problem))


@app.command("items")
def list_items(
    context: typer.Context,
    kind: Kind = None,
    lang: Lang = None,
    since: Since = None,
    translation: Translation = None,
) -> None:
    """The latest version of every item.

    Example: matiane items --kind news --lang ka --since 2026-11-01
    """
    session: Session = context.obj
    with session.database().read() as reading:
        wanted = item_filter(reading, kind, lang, since, translation)
        columns = ("id", "kind", "published", "translation_state", "title")
        session.rows(items(reading, wanted, session.settings.translation_lag), columns)


@app.command()
def show(
    context: typer.Context,
    item: Item,
    at: Annotated[str | None, typer.Option("--at", help="as of this date or time")] = None,
) -> None:
    """What one item says, now or as of a time.

    Example: matiane show georgia:113480:ka --at 2026-11-22
    """
    session: Session = context.obj
    with session.database().read() as reading:
        said = item_at(reading, item, parse_time(at) if at else None, session.settings.translation_lag)
    if session.json:
        session.data(said)
    else:
        _tell(session, said)


@app.command("history")
def list_history(context: typer.Context, item: Item) -> None:
    """All versions of one item, oldest first.

    Example: matiane history georgia:113480:ka
    """
    session: Session = context.obj
    with session.database().read() as reading:
        session.rows(
            history(reading, item, session.settings.translation_lag), ("captured", "gone", "title", "url")
        )


@app.command()
def changes(
    context: typer.Context,
    since: Since = None,
    until: Annotated[str | None, typer.Option("--until", help="before this date or time")] = None,
    kind: Annotated[str | None, typer.Option("--kind", help=", ".join(KINDS))] = None,
) -> None:
    """What changed, field by field.

    Example: matiane changes --since 2026-11-01 --kind edited
    """
    session: Session = context.obj
    if kind and kind not in KINDS:
        raise UsageError(f"no kind of change is called {kind!r}: there are {', '.join(KINDS)}")
    first, last = parse_time(since) if since else None, parse_time(until) if until else None
    if first and last and first > last:
        raise UsageError(f"--since {since} is after --until {until}: nothing can lie between them")
    with session.database().read() as reading:
        found = changes_since(reading, first, last, tuple(known for known in KINDS if kind in {None, known}))
        if session.json:
            session.rows(map(change_json, found), ())
        elif not sum(_tell_change(session, change) for change in found):
            session.say("nothing")


@app.command("audit")
def list_missing(
    context: typer.Context,
    run: Annotated[str | None, typer.Argument(help="a crawl; by default the newest")] = None,
) -> None:
    """What a crawl knew of and did not capture, each URL with its reason.

    Example: matiane audit --json
    """
    session: Session = context.obj
    with session.database().read() as reading:
        crawls = [row["id"] for row in runs(reading) if row["kind"] == "crawl" and row["finished"]]
    named = run or next(iter(crawls), None)
    path = session.settings.home / "logs" / f"{named}.jsonl"
    if named not in crawls or not path.exists():
        raise UsageError(f"no list of what {named or 'a crawl'} missed: `matiane status` lists the runs")
    session.rows(map(json.loads, path.read_text().splitlines()), ("reason", "url"))


def _tell_change(session: Session, change: Change) -> int:
    """Write a change for a reader, and count it."""
    session.say(f"{rfc3339(change.time)}  {change.kind:<9}{change.item}  {change.title}")
    for name in change.fields:
        told = difference((change.before or {}).get(name), (change.after or {}).get(name))
        session.say(f"  {name}: {told}")
    return 1


def _tell(session: Session, said: dict[str, Any]) -> None:
    """Write an item for a reader: what it says first, where it is written last."""
    session.say(f"{said['title']}\n{said['url']}\n")
    for name in ("kind", "lang", "published", "scope", "captured", "gone"):
        if said[name]:
            session.say(f"{name:<13}{said[name]}")
    for lang, other in said["translations"].items():
        session.say(f"in {lang:<10}{other}")
    session.say("written at   {filename}, {offset} + {length} bytes, {digest}".format(**said["citation"]))
    session.say(f"\n{said['body']}")
