"""Texts as they were typed, one file of them, before their slots are filled.

A line is a paragraph, or a field by its name (`title: ...`). A line `=== name lang` begins a text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from .compose import paragraph
from .model import Paragraph, Text

HEAD = re.compile(r"^=== (.+)\n", re.MULTILINE)
FIELD = re.compile(r"(title|summary|caption|credit|sdgs|tags|facts|fact): (.+)")
WRAPPED = "~ "

Lines = tuple[str, ...]


@lru_cache
def drafts(name: str) -> Mapping[str, Lines]:
    """Return the lines of every text of a file, by what stands in the line above them."""
    parts = HEAD.split((Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8"))
    return {
        head: tuple(line for line in lines.split("\n") if line)
        for head, lines in zip(parts[1::2], parts[2::2], strict=True)
    }


def _paragraph(line: str, slots: Mapping[str, Any]) -> Paragraph:
    if line.startswith(WRAPPED):
        return replace(paragraph(line.removeprefix(WRAPPED), slots), tag="hard-wrapped")
    return paragraph(line, slots)


def _fact(line: str) -> tuple[str, str, str]:
    label, value, unit = (part.strip() for part in line.split("|"))
    return label, value, unit


def written(lines: Lines, slots: Mapping[str, Any]) -> Text:
    """Fill a draft.

    >>> text = written(("title: In {town}", "fact: migrants | 1.7 | million", "They met."), {"town": "Poti"})
    >>> text.title, text.facts, text.paragraphs[0].text
    ('In Poti', (('migrants', '1.7', 'million'),), 'They met.')
    """
    fields = [found for line in lines if (found := FIELD.fullmatch(line))]
    said = {found[1]: found[2].format_map(slots) for found in fields}
    return Text(
        title=said["title"],
        paragraphs=tuple(_paragraph(line, slots) for line in _body(lines)),
        summary=said.get("summary"),
        caption=said.get("caption"),
        credit=said.get("credit"),
        sdgs=tuple(map(int, said.get("sdgs", "").split())),
        tags=tuple(said["tags"].split("; ")) if "tags" in said else (),
        facts=tuple(_fact(found[2]) for found in fields if found[1] == "fact"),
        facts_heading=said.get("facts"),
    )


def _body(lines: Lines) -> Iterator[str]:
    return (line for line in lines if not FIELD.fullmatch(line))
