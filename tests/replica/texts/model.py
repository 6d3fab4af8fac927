"""A text before it becomes a page, with what a perfect reader finds in it marked in place."""

import re
from dataclasses import dataclass
from typing import Any, Literal

Tag = Literal["p", "h2", "h3", "li", "blockquote", "hard-wrapped"]

# [[19-24 October|2020-10-19|2020-10-24|day|inferred]]; the last two parts may be left out (day, stated).
MARK = re.compile(r"\[\[([^|\]]+)\|([0-9-]*)\|([0-9-]*)(?:\|([a-z-]+))?(\|inferred)?\]\]")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of a body: marked text, and the links that stand in it as (words, address)."""

    text: str
    tag: Tag = "p"
    links: tuple[tuple[str, str], ...] = ()

    @property
    def plain(self) -> str:
        """The words a reader sees, without marks.

        >>> Paragraph("On [[14 June 2019|2019-06-14|2019-06-14]] they met.").plain
        'On 14 June 2019 they met.'
        """
        return MARK.sub(r"\1", self.text)

    @property
    def dates(self) -> list[dict[str, Any]]:
        """The date spans of the item JSON that a perfect reader finds here, in order."""
        return [
            {
                "start": start or None,
                "end": end or None,
                "text": words,
                "precision": precision or "day",
                "year_inferred": bool(inferred),
            }
            for words, start, end, precision, inferred in MARK.findall(self.text)
        ]


@dataclass(frozen=True, slots=True)
class Text:
    """A whole text in one language.

    `summary` is what the editor typed, None where nobody did; `facts` are (label, value, unit) and stand
    before the paragraphs, `facts_heading` above them.
    """

    title: str
    paragraphs: tuple[Paragraph, ...]
    summary: str | None = None
    caption: str | None = None
    credit: str | None = None
    byline: str | None = None
    sdgs: tuple[int, ...] = ()
    tags: tuple[str, ...] = ()
    facts: tuple[tuple[str, str, str], ...] = ()
    facts_heading: str | None = None
