"""From a skeleton and a scene to the two texts, English and Georgian."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .model import Paragraph, Tag

Pair = tuple[str, str]

TAGS: tuple[tuple[str, Tag], ...] = (("## ", "h2"), ("### ", "h3"), ("- ", "li"), ("> ", "blockquote"))
# ((words|address)) is a link in a template, as [[...]] is a date.
LINK = re.compile(r"\(\(([^|)]+)\|([^)]+)\)\)")


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A text without its particulars. `again` is its title with a number in it.

    `theme` names the shared paragraphs, offices and tags that suit it; `days` is how long its event took.
    """

    title: Pair
    again: Pair
    paragraphs: tuple[Pair, ...]
    theme: str = ""
    days: int = 1
    sdgs: tuple[int, ...] = ()
    caption: Pair | None = None
    facts: tuple[tuple[str, str, Pair], ...] = ()


def paragraph(template: str, slots: Mapping[str, object]) -> Paragraph:
    """Fill a template: its slots, its block, its links.

    >>> paragraph("- In {town}, ((read on|https://example.org/a))", {"town": "Poti"})
    Paragraph(text='In Poti, read on', tag='li', links=(('read on', 'https://example.org/a'),))
    """
    tag: Tag = "p"
    for prefix, named in TAGS:
        if template.startswith(prefix):
            tag, template = named, template.removeprefix(prefix)
    text = template.format_map(slots)
    return Paragraph(LINK.sub(r"\1", text), tag, tuple(LINK.findall(text)))


def paragraphs(pairs: Iterable[Pair], lang: str, slots: Mapping[str, object]) -> tuple[Paragraph, ...]:
    """Fill the templates of one language."""
    return tuple(paragraph(en if lang == "en" else ka, slots) for en, ka in pairs)


def fill(pair: Pair | None, lang: str, slots: Mapping[str, object]) -> str | None:
    """Fill a line that is shown without marks, block or links, if there is one."""
    return pair and paragraph(pair[lang == "ka"], slots).plain
