"""Vacancies and tenders: until when one may answer, and the number to be named."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

from selectolax.lexbor import LexborNode

from pipelines.item_kinds import NoticeItem
from pipelines.page import Page
from pipelines.parsers.common import read
from pipelines.parsers.fields import day_of, only_day
from pipelines.parsers.labels import field, field_text, labelled, labelled_text, text_of
from pipelines.signs import first

AnyNotice = TypeVar("AnyNotice", bound=NoticeItem)

_DEADLINES = frozenset(
    {
        *("closing date", "deadline", "application deadline", "submission deadline", "closing date and time"),
        *("ბოლო ვადა", "განაცხადების მიღების ბოლო ვადა", "განაცხადის წარდგენის ბოლო ვადა"),
    }
)
_REFERENCES = frozenset(
    {
        *("reference", "reference number", "reference no", "reference no.", "ref", "ref.", "ref. no."),
        *("vacancy number", "tender number", "ნომერი", "საიდენტიფიკაციო ნომერი"),
    }
)
# What stands right before the day: "Closing date: ", "ბოლო ვადაა "; or "by ", where something is to be sent.
_NAMED = re.compile(
    r"(?:(?:deadline|closing date|due date)(?:\sfor\s[\w ]{1,40})?(?:\s(?:is|on|[–-])|:)?\s{0,3}"
    r"|ბოლო ვადაა?\s{0,3}[:–-]?\s{0,3}|(?:მიიღება|მიღება|გამოგზავნეთ|წარადგინეთ)\s)$",
)
_UNTIL = re.compile(r"\b(?:by|until|till|(?:no|not) later than)\s$")
_SENT = re.compile(
    r"\b(?:appl(?:y|ications?)|submi(?:t|tted|ssions?)|sen[dt]|offers?|bids?|proposals?|quotations?|forms?"
    r"|accepted|received)\b",
)
_SENTENCE_END = re.compile(r"[.;\n]")
_LONGEST_LEAD = 120
_CLOCK = re.compile(r"\s{0,3}(?:,|at|by|\()?\s{0,3}(?:at\s)?((?:[01][0-9]|2[0-3]):[0-5][0-9])(?!\s?[ap]\.?m)")
_CODE = r"[A-Z]{2,6}(?:[-/_.][A-Z0-9]{1,8}){0,4}[-/_. ]?[0-9][A-Z0-9/-]{0,20}"
_REFERENCE = re.compile(
    r"(?:\b[Rr]ef(?:erence)?\b\.?(?:\s(?:[Nn]o|[Nn]umber|[Cc]ode)\b)?|ნომერი)[.:#№]{0,2}\s{0,3}"
    rf"({_CODE})(?<![-/])"
)
_TITLED = re.compile(rf"\b((?:VN|SVN|CFA|RFQ|RFP|ITB|EOI|REOI){_CODE[len('[A-Z]{2,6}') :]})(?<![-/])")


def parse(kind: type[AnyNotice], page: Page) -> AnyNotice:
    """Return the notice of that kind that a page gives."""
    item = read(kind, page)
    sentences = set(_told(item))
    days = {day for day, _ in sentences}
    deadline = first(
        page,
        "deadline",
        (
            ("field-closing-date", lambda page: _day(page, field(page, "field-closing-date"))),
            ("label", lambda page: _day(page, labelled(page, _DEADLINES))),
            ("text", lambda _: days.pop() if len(days) == 1 else None),
        ),
    )
    clocks = {clock for day, clock in sentences if clock and day == deadline}
    clock = first(page, "deadline_time", (("text", lambda _: clocks.pop() if len(clocks) == 1 else None),))
    return replace(item, deadline=deadline, deadline_time=clock, reference=_reference(page, item))


def _day(page: Page, node: LexborNode | None) -> date | None:
    """Return the one day that a field names: in its `<time>`, else in its words."""
    stamp = node.css_first("time[datetime]") if node else None
    if stamp:
        return day_of(page, stamp.attributes.get("datetime"))
    return only_day(page, text_of(node))


def _told(item: NoticeItem) -> Iterator[tuple[date, str | None]]:
    """Yield the days that the text calls a deadline, and the hour behind each."""
    at = 0
    for span in item.dates:
        start = item.body.find(span.text, at)
        if start < 0 or span.end is None or span.precision != "day" or (span.start or span.end) != span.end:
            continue
        at = start + len(span.text)
        early = span.year_inferred and item.published and span.end < item.published
        if not early and _is_deadline(item.body[max(0, start - _LONGEST_LEAD) : start]):
            clock = _CLOCK.match(item.body, at)
            yield span.end, clock[1] if clock else None


def _is_deadline(before: str) -> bool:
    """Tell by the words before a day whether something is due then."""
    before = before.lower()
    sentence = _SENTENCE_END.split(before)[-1]
    return bool(_NAMED.search(before) or (_UNTIL.search(sentence) and _SENT.search(sentence)))


def _reference(page: Page, item: NoticeItem) -> str | None:
    signs = (
        ("field-reference", lambda page: field_text(page, "field-reference")),
        ("label", lambda page: labelled_text(page, _REFERENCES)),
        ("text", lambda _: _only(_REFERENCE, item.body)),
        ("title", lambda _: _only(_TITLED, item.title)),
    )
    return first(page, "reference", signs)


def _only(pattern: re.Pattern[str], text: str) -> str | None:
    found = set(pattern.findall(text))
    return found.pop() if len(found) == 1 else None
