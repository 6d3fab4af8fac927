"""Programmes and projects: what for, by which means, paid by whom, from when to when."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bs4 import Tag

from pipelines.item_kinds import Period, ProgrammeItem
from pipelines.page import Page
from pipelines.parsers.common import read
from pipelines.parsers.dates import find_dates
from pipelines.parsers.fields import only_day
from pipelines.parsers.labels import field_text, labelled_text, text_of
from pipelines.parsers.text import clean, paragraphs
from pipelines.signs import first
from pipelines.urls import absolute

_OBJECTIVES = frozenset(
    {
        *("objective", "objectives", "project objective", "project objectives", "overall objective"),
        *("მიზანი", "მიზნები", "პროექტის მიზანი", "პროექტის მიზნები"),
    }
)
_ACTIVITIES = frozenset(
    {
        *("activities", "project activities", "key activities", "main activities", "programme activities"),
        *("აქტივობები", "პროექტის აქტივობები", "ძირითადი აქტივობები", "პროგრამის აქტივობები"),
    }
)
_DONORS = frozenset({"donor", "donors", "funded by", "დონორი", "დონორები"})
_PERIODS = frozenset({"period", "project period", "duration", "პერიოდი", "პროექტის პერიოდი", "ხანგრძლივობა"})
_STARTS = frozenset({"start date", "დაწყების თარიღი"})
_ENDS = frozenset({"end date", "დასრულების თარიღი"})
# "The present phase runs from ...", "პროექტი ... ხორციელდება".
_RUNS = re.compile(
    r"\b(?:project|programme|phase|initiative|pilot|work)\s(?:runs?|ran|(?:is|was) (?:being )?implemented"
    r"|lasts|lasted)(?:\sfrom)?\s$",
    re.IGNORECASE,
)
_RUNS_AFTER = re.compile(r"\s(?:მიმდინარეობს|ხორციელდება|განხორციელდა|ხორციელდებოდა)\b")
_LONGEST_LEAD = 60
_SHEET = re.compile(r"\binfo(?:rmation)?[ -]?sheet\b|საინფორმაციო ფურცელ", re.IGNORECASE)
_HEADING = re.compile(r"h[1-6]")


def parse(page: Page) -> ProgrammeItem:
    """Return the programme that a page describes."""
    item = read(ProgrammeItem, page)
    return replace(
        item,
        objective=first(
            page,
            "objective",
            (
                ("field-objective", lambda page: field_text(page, "field-objective")),
                ("label", lambda page: labelled_text(page, _OBJECTIVES)),
                ("heading", lambda page: "\n\n".join(_lines(page, _OBJECTIVES))),
            ),
        ),
        activities=first(page, "activities", (("heading", lambda page: tuple(_listed(page, _ACTIVITIES))),))
        or (),
        donor=_donor(page, item),
        period=_period(page, item),
        info_sheet=first(page, "info_sheet", (("link", _info_sheet),)),
    )


def _under(page: Page, headings: frozenset[str]) -> Iterator[Tag]:
    """Yield what stands between the first heading of those and the next heading."""
    named = (tag for tag in page.region.find_all(_HEADING) if _name(tag) in headings)
    heading = next(named, None)
    for sibling in heading.find_next_siblings() if heading else ():
        if _HEADING.fullmatch(sibling.name):
            return
        yield sibling


def _name(heading: Tag) -> str:
    return clean(heading.get_text()).rstrip(" :").lower()


def _lines(page: Page, headings: frozenset[str]) -> list[str]:
    return [line for tag in _under(page, headings) for line in paragraphs(tag)]


def _listed(page: Page, headings: frozenset[str]) -> Iterator[str]:
    """Yield the points of the lists under a heading, each on one line."""
    for tag in _under(page, headings):
        for point in tag.find_all("li") if tag.name in {"ul", "ol"} else ():
            if point.find_parent("li") is None and (told := " ".join(paragraphs(point))):
                yield told


def _donor(page: Page, item: ProgrammeItem) -> str | None:
    told = item.mentions.donors
    signs = (
        ("field-donor", lambda page: field_text(page, "field-donor")),
        ("label", lambda page: labelled_text(page, _DONORS)),
        ("text", lambda _: told[0] if len(told) == 1 else None),
    )
    return first(page, "donor", signs)


def _period(page: Page, item: ProgrammeItem) -> Period | None:
    signs = (
        ("start and end", _from_start_to_end),
        ("label", lambda page: _period_of(page, labelled_text(page, _PERIODS))),
        ("text", lambda _: _told(item)),
    )
    return first(page, "period", signs)


def _from_start_to_end(page: Page) -> Period | None:
    start, end = (only_day(page, labelled_text(page, labels)) for labels in (_STARTS, _ENDS))
    return Period(start, end) if start or end else None


def _period_of(page: Page, words: str | None) -> Period | None:
    spans = find_dates(words or "", page.lang)
    return Period(spans[0].start, spans[0].end) if len(spans) == 1 else None


def _told(item: ProgrammeItem) -> Period | None:
    """Return the one span of the text in which it says that the project runs."""
    found, at = set(), 0
    for span in item.dates:
        start = item.body.find(span.text, at)
        if start < 0:
            continue
        at = start + len(span.text)
        before = item.body[max(0, start - _LONGEST_LEAD) : start]
        if span.start and span.end and (_RUNS.search(before) or _RUNS_AFTER.match(item.body, at)):
            found.add(Period(span.start, span.end))
    return found.pop() if len(found) == 1 else None


def _info_sheet(page: Page) -> str | None:
    for anchor in page.content.css("a[href]"):
        if _SHEET.search(text_of(anchor) or ""):
            return absolute(page.url, anchor.attributes.get("href") or "")
    return None
