"""Options that several commands share."""

from typing import Annotated

import typer

from archive.queries import ItemFilter, parse_time

Kind = Annotated[str | None, typer.Option("--kind", help="news, story, programme, section, ...")]
Lang = Annotated[str | None, typer.Option("--lang", help="en or ka")]
Since = Annotated[str | None, typer.Option("--since", help="a date or a time, as 2026-11-22")]


def item_filter(kind: str | None, lang: str | None, since: str | None) -> ItemFilter:
    """Return which items the three options mean."""
    return ItemFilter(kind=kind, lang=lang, since=parse_time(since) if since else None)
