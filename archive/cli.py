"""Commands that only read the archive."""

from pathlib import Path
from typing import Annotated, Any

import typer

from archive.captures import citations
from archive.changes import KINDS, change_json, changes_since
from archive.console import Session
from archive.errors import DamageFound, UsageError
from archive.export import FORMATS, export
from archive.queries import ItemFilter, history, item_at, items, parse_time, runs, totals
from archive.verify import findings_json, verify

app = typer.Typer()

Kind = Annotated[str | None, typer.Option("--kind", help="news, story, programme, section, ...")]
Lang = Annotated[str | None, typer.Option("--lang", help="en or ka")]
Since = Annotated[str | None, typer.Option("--since", help="a date or a time, as 2026-11-22")]
Item = Annotated[str, typer.Argument(help="an item's id, as georgia:113480:ka")]


@app.command()
def status(context: typer.Context) -> None:
    """Runs, totals, what is wrong and what to do.

    Example: matiane status
    """
    session: Session = context.obj
    with session.database().read() as reading:
        held, diary = totals(reading), runs(reading)
    if session.json:
        session.data({"runs": diary, "totals": held})
        return
    session.say(
        f"{held['items']} items ({held['gone']} gone), {held['versions']} versions, "
        f"{held['captures']} captures ({held['revisits']} revisits), {held['bytes'] / 1e6:.1f} MB of WARC"
    )
    session.rows(held["kinds"], ("kind", "lang", "items"))
    columns = ("started", "kind", "outcome", "requests", "captures", "items", *KINDS, "errors", "reason")
    session.rows(diary[:10], columns, title="\nlast runs")


@app.command("items")
def list_items(context: typer.Context, kind: Kind = None, lang: Lang = None, since: Since = None) -> None:
    """The latest version of every item.

    Example: matiane items --kind news --lang ka --since 2026-11-01
    """
    session: Session = context.obj
    with session.database().read() as reading:
        session.rows(items(reading, _filter(kind, lang, since)), ("id", "kind", "published", "title"))


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
        said = item_at(reading, item, parse_time(at) if at else None)
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
        session.rows(history(reading, item), ("captured", "gone", "title", "url"))


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
    with session.database().read() as reading:
        found = changes_since(
            reading,
            parse_time(since) if since else None,
            parse_time(until) if until else None,
            tuple(known for known in KINDS if kind in {None, known}),
        )
        session.rows(map(change_json, found), ("at", "change", "item", "fields"))


@app.command("verify")
def verify_archive(context: typer.Context) -> None:
    """Every record, digest and citation checked; exit 4 when something is damaged.

    Example: matiane verify
    """
    session: Session = context.obj
    with session.database().read() as reading:
        found = findings_json(verify(session.folder(), citations(reading)))
    if session.json:
        session.data(found)
    else:
        if found["findings"]:
            session.rows(found["findings"], ("what", "where", "why"), title="findings")
        session.say(
            f"{found['files']} files, {found['records']} records, {found['captures']} captures checked"
        )
    if found["findings"]:
        raise DamageFound(f"{len(found['findings'])} findings: restore the named files from a copy")


@app.command("export")
def export_items(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="the file to write; - for standard output")],
    form: Annotated[str, typer.Option("--format", help=", ".join(FORMATS))] = "jsonl",
    kind: Kind = None,
    lang: Lang = None,
    since: Since = None,
) -> None:
    """Items out, as one JSON object a line.

    Example: matiane export --format jsonl --out items.jsonl
    """
    session: Session = context.obj
    with session.database().read() as reading:
        count = export(items(reading, _filter(kind, lang, since)), form, out)
    if str(out) != "-":
        session.say(f"{count} items in {out}")


def _filter(kind: str | None, lang: str | None, since: str | None) -> ItemFilter:
    return ItemFilter(kind=kind, lang=lang, since=parse_time(since) if since else None)


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
