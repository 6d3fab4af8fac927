"""Commands that hand data on to other programs."""

from pathlib import Path
from typing import Annotated

import typer

from archive.cli.options import Kind, Lang, Since, Translation, item_filter
from archive.console import Session
from archive.export import FORMATS, export
from archive.queries import items

app = typer.Typer()


@app.command("export")
def export_items(
    context: typer.Context,
    out: Annotated[Path, typer.Option("--out", help="the file to write; - for standard output")],
    form: Annotated[str, typer.Option("--format", help=", ".join(FORMATS))] = "jsonl",
    kind: Kind = None,
    lang: Lang = None,
    since: Since = None,
    translation: Translation = None,
) -> None:
    """Items out, as one JSON object a line.

    Example: matiane export --format jsonl --out items.jsonl
    """
    session: Session = context.obj
    with session.database().read() as reading:
        wanted = item_filter(reading, kind, lang, since, translation)
        count = export(items(reading, wanted, session.settings.translation_lag), form, out)
    if str(out) != "-":
        session.say(f"{count} items in {out}")
