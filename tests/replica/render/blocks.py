"""The body of a page, from paragraphs to HTML."""

import textwrap
from collections.abc import Iterator
from html import escape
from itertools import groupby

from replica.texts.model import Paragraph, Text

WIDTH = 65


def _linked(paragraph: Paragraph) -> str:
    words = escape(paragraph.plain, quote=False)
    for label, address in paragraph.links:
        shown = escape(label, quote=False)
        words = words.replace(shown, f'<a href="{escape(address)}">{shown}</a>', 1)
    return words


def _block(paragraph: Paragraph) -> str:
    if paragraph.tag == "hard-wrapped":
        lines = textwrap.wrap(paragraph.plain, WIDTH, break_long_words=False, break_on_hyphens=False)
        return "<p>" + "<br />\n".join(escape(line, quote=False) for line in lines) + "</p>"
    return f"<{paragraph.tag}>{_linked(paragraph)}</{paragraph.tag}>"


def _facts(text: Text) -> Iterator[str]:
    for label, value, unit in text.facts:
        parts = (("label", label), ("value", value), ("unit", unit))
        shown = " ".join(
            f'<span class="fact__{name}">{escape(words)}</span>' for name, words in parts if words
        )
        yield f'<li class="fact">{shown}</li>'


def body(text: Text) -> str:
    """Return the body field of a text: its facts, then its paragraphs, list items together in a list."""
    out = []
    if text.facts:
        out.append(f"<h3>{escape(text.facts_heading or '')}</h3>")
        out.append('<ul class="facts">' + "\n".join(_facts(text)) + "</ul>")
    for listed, group in groupby(text.paragraphs, lambda paragraph: paragraph.tag == "li"):
        blocks = "\n".join(_block(paragraph) for paragraph in group)
        out.append(f"<ul>\n{blocks}\n</ul>" if listed else blocks)
    return "\n".join(out)
