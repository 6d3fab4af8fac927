"""Publications: who wrote them, and when they came out, where the page tells."""

import re
from dataclasses import replace

from pipelines.item_kinds import PublicationItem
from pipelines.page import Page
from pipelines.parsers.common import read
from pipelines.parsers.labels import field_text, labelled_text
from pipelines.signs import first

_AUTHORS = frozenset({"author", "authors", "author(s)", "ავტორი", "ავტორები"})
_YEARS = frozenset({"year", "year of publication", "გამოცემის წელი"})
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def parse(page: Page) -> PublicationItem:
    """Return the publication that a page offers."""
    authors = first(
        page,
        "authors",
        (
            ("field-author", lambda page: field_text(page, "field-author")),
            ("label", lambda page: labelled_text(page, _AUTHORS)),
        ),
    )
    year = first(
        page,
        "year",
        (
            ("field-year", lambda page: _year(field_text(page, "field-year"))),
            ("label", lambda page: _year(labelled_text(page, _YEARS))),
        ),
    )
    return replace(read(PublicationItem, page), authors=_names(authors or ""), year=year)


def _names(words: str) -> tuple[str, ...]:
    """Part several names; a comma may belong to one ("Example, Nino"), so it parts none."""
    return tuple(filter(None, (name.strip() for name in re.split(r";|\s(?:and|და)\s", words))))


def _year(words: str | None) -> int | None:
    return int(words) if words and _YEAR.fullmatch(words) else None
