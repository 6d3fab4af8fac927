"""What a perfect reader finds in the fields of one kind only, from the marked texts."""

import re
from collections.abc import Iterator
from typing import Any

from replica.model import Node, Side
from replica.plain import plain
from replica.texts.model import MARK, Text

NUMBER = re.compile(r"\b(?:VN|RFQ)-GE-\d{4}-\d{3}\b")
NAMED = re.compile(r"(?:Reference:? |ნომერი: )((?:VN|RFQ)-GE-\d{4}-\d{3})\b")
HOUR = re.compile(r", (\d\d:\d\d)")
ACTIVITIES = ("Project Activities", "პროექტის აქტივობები")
SHEETS = ("Download the project info sheet", "ჩამოტვირთეთ პროექტის საინფორმაციო ფურცელი")
PAID = (
    *("funded by the European Union", "support of the European Union"),
    *("ევროკავშირი აფინანსებს", "ევროკავშირის ფინანსური მხარდაჭერით"),
)


def own_fields(node: Node, side: Side) -> dict[str, Any]:
    """Return the fields that only items of the node's kind have."""
    text = side.text
    if node.kind in ("vacancy", "procurement"):
        return {
            "deadline": node.closing and node.closing.isoformat(),
            "deadline_time": next(_hours(node, text), None),
            "reference": next(_references(text), None),
        }
    if node.kind == "programme":
        return {
            "objective": None,
            "activities": [plain(point) for point in _activities(text)],
            "donor": _donor(text),
            "period": next(_terms(text), None),
            "info_sheet": next(_sheets(text), None),
        }
    others: dict[str, dict[str, Any]] = {
        "section": {"facts": [_fact(*fact) for fact in text.facts]},
        "publication": {"authors": [], "year": None},
        "story": {"byline": text.byline},
    }
    return others.get(node.kind, {})


def _hours(node: Node, text: Text) -> Iterator[str]:
    """Go through the hours that are told right behind the closing day."""
    for paragraph in text.paragraphs:
        for mark in MARK.finditer(paragraph.text):
            hour = HOUR.match(paragraph.text, mark.end())
            if hour and mark[3] == str(node.closing):
                yield hour[1]


def _references(text: Text) -> Iterator[str]:
    """Go through the numbers that the text calls so, then through those of the title."""
    for paragraph in text.paragraphs:
        yield from NAMED.findall(paragraph.plain)
    yield from NUMBER.findall(text.title)


def _activities(text: Text) -> Iterator[str]:
    under = False
    for paragraph in text.paragraphs:
        if paragraph.tag in ("h2", "h3"):
            under = paragraph.plain in ACTIVITIES
        elif under and paragraph.tag == "li":
            yield paragraph.plain


def _donor(text: Text) -> str | None:
    said = " ".join(paragraph.plain for paragraph in text.paragraphs)
    return "European Union" if any(words in said for words in PAID) else None


def _terms(text: Text) -> Iterator[dict[str, str]]:
    """Go through the spans in which the text says that the work runs."""
    for paragraph in text.paragraphs:
        for mark in MARK.finditer(paragraph.text):
            before, after = paragraph.text[: mark.start()], paragraph.text[mark.end() :]
            if before.endswith("runs from ") or (mark[2] and mark[3] and after.startswith(" მიმდინარეობს")):
                yield {"start": mark[2], "end": mark[3]}


def _sheets(text: Text) -> Iterator[str]:
    links = (link for paragraph in text.paragraphs for link in paragraph.links)
    return (address for words, address in links if words in SHEETS)


def _fact(label: str, number: str, unit: str) -> dict[str, Any]:
    value = float(number.rstrip("%").replace(",", ""))
    return {"label": label, "number": number, "value": value, "unit": plain(unit) or None}
