"""Texts of sixty pages of the old sites: `/ge/...` in Georgian letters, `/1/...` before it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from replica.slugs import slug

from . import spans
from .drafts import Lines, drafts, written
from .model import Text
from .places import PLACES
from .when import on

# The draft of every page: one that suits four places stands here four times.
PAGES = tuple(head for head in drafts("legacy") for _ in range(int(head.split()[3])))
OLDEST, APART = date(2008, 2, 11), timedelta(days=67)


@dataclass(frozen=True, slots=True)
class Legacy:
    """An old page: its address (not percent-encoded) and language, its text, and its date if it tells one.

    A Georgian page may hold an English text. Frame and labels are Drupal 7's.
    """

    path: str
    lang: str
    text: Text
    published: date | None = None
    video: bool = False


def path_of(folder: str, title: str) -> str:
    """Return the address that the old sites made of a title.

    >>> path_of("ge", "ვინ არის მიგრანტი?"), path_of("1", "Combating Trafficking in Persons")
    ('/ge/ვინ-არის-მიგრანტი', '/1/combating-trafficking-persons')
    """
    name = slug(title) if folder == "1" else "-".join(re.findall(r"\w+", title))
    return f"/{folder}/{name}"


def _slots(number: int, lang: str) -> Mapping[str, Any]:
    # Every date tells its year: most of these pages have no date that a missing one could be taken from.
    day = OLDEST + number * APART
    eve = day - timedelta(days=1)
    days = on(eve if eve.year == day.year else day, day, lang, with_year=True)
    return {
        "place": PLACES[number * 7 % len(PLACES)],
        "dateline": spans.stated(day, lang),
        "on_date": on(day, day, lang, with_year=True),
        "on_days": days,
        "On_days": days[0].upper() + days[1:],
        "month": spans.in_month(day + timedelta(days=40), lang),
        "since_month": spans.since_month(day - timedelta(days=100), lang),
        "until": spans.until_month(day + timedelta(days=300), lang),
        "year": spans.in_year(day.year - 1, lang),
    }


def _tells_its_date(draft: Lines) -> bool:
    return any("{dateline}" in line for line in draft)


def legacy(number: int) -> Legacy:
    """Return the old page of that number, counted from 0 and below `len(PAGES)`."""
    draft = drafts("legacy")[PAGES[number]]
    _, folder, lang, *_ = PAGES[number].split()
    text = written(draft, _slots(number, lang))
    return Legacy(
        path=path_of(folder, text.title),
        lang=lang,
        text=text,
        published=OLDEST + number * APART if _tells_its_date(draft) else None,
        video=folder.endswith("video"),
    )
