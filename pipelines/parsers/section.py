"""Pages of the menu: some begin with a block of facts."""

import re
from collections.abc import Iterator
from dataclasses import replace

from selectolax.lexbor import LexborNode

from pipelines.item_kinds import Fact, SectionItem
from pipelines.page import Page
from pipelines.parsers.common import read
from pipelines.parsers.labels import text_of
from pipelines.signs import first

_PARTS = ("label", "value", "unit")
_HEADING = re.compile(r"facts (?:and|&) figures\b|ფაქტები და რიცხვები", re.IGNORECASE)
_NUMBER = re.compile(r"([$€£₾]?\s?[0-9][0-9 ,.]{0,20}(?<![ ,.])\s?%?)(?:\s+(.{1,60}))?")
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:[, ][0-9]{3})+(?:\.[0-9]+)?")
_LONGEST_LABEL = 40


def parse(page: Page) -> SectionItem:
    """Return the section that a page is."""
    item = read(SectionItem, page)
    signs = (
        (".fact", lambda page: tuple(_marked(page))),
        ("text", lambda _: tuple(_listed(item.body.split("\n\n")))),
    )
    return replace(item, facts=first(page, "facts", signs) or ())


def _marked(page: Page) -> Iterator[Fact]:
    for node in page.content.css(".fact"):
        label, number, unit = (text_of(node.css_first(f"[class$={part}]")) for part in _PARTS)
        if number:
            yield Fact(label, number, worth(number), unit)
        else:
            yield from _by_place(node)


def _by_place(fact: LexborNode) -> Iterator[Fact]:
    """Read a fact whose parts are not named: a label without digits, then a number with its unit."""
    words = [words for child in fact.iter() if (words := text_of(child))]
    found = _NUMBER.fullmatch(" ".join(words[1:]))
    if found:
        yield Fact(words[0], found[1], worth(found[1]), found[2])


def _listed(lines: list[str]) -> Iterator[Fact]:
    """Read label and number by turns, from the heading of the facts on, as far as they go so."""
    begin = next((at for at, line in enumerate(lines) if _HEADING.match(line)), len(lines))
    for label, told in zip(lines[begin + 1 :: 2], lines[begin + 2 :: 2], strict=False):
        found = _NUMBER.fullmatch(told)
        if not found or len(label) > _LONGEST_LABEL or re.search(r"\d", label):
            return
        yield Fact(label, found[1], worth(found[1]), found[2])


def worth(number: str) -> float | None:
    """Return what a number as written is worth; None where its marks can mean two things.

    >>> worth("281"), worth("3.6%"), worth("108,000"), worth("$ 7,7"), worth("1.250.000")
    (281, 3.6, 108000, 7.7, None)
    """
    digits = number.strip("$€£₾% ")
    if _THOUSANDS.fullmatch(digits):
        digits = digits.replace(",", "").replace(" ", "")
    try:
        value = float(digits.replace(",", "."))
    except ValueError:
        return None
    return int(value) if value.is_integer() else value
