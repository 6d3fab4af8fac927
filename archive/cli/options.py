"""Options that several commands share."""

from typing import Annotated

import typer
from sqlalchemy.orm import Session

from archive.errors import UsageError
from archive.kinds import KINDS, languages
from archive.queries import ItemFilter, parse_time
from archive.translations import states

Kind = Annotated[str | None, typer.Option("--kind", help=", ".join(KINDS))]
Lang = Annotated[str | None, typer.Option("--lang", help="en or ka")]
Translation = Annotated[
    str | None, typer.Option("--translation", help="paired, missing-ka, missing-en, newer-ka or newer-en")
]
Since = Annotated[str | None, typer.Option("--since", help="a date or a time, as 2026-11-22")]


def item_filter(
    reading: Session, kind: str | None, lang: str | None, since: str | None, translation: str | None
) -> ItemFilter:
    """Return which items the options mean; raise for a kind, language or state that no item can have."""
    if kind and kind not in KINDS:
        raise UsageError(f"no kind of item is called {kind!r}: there are {', '.join(KINDS)}")
    if lang and lang not in (known := languages(reading)):
        raise UsageError(f"no item is in {lang!r}: there are {', '.join(known)}")
    if translation and translation not in (known := states(reading)):
        raise UsageError(f"no translation is {translation!r}: there are {', '.join(known)}")
    return ItemFilter(kind, lang, parse_time(since) if since else None, translation)
