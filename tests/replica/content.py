"""Which text stands on which page."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from replica.model import Lang
from replica.planting import Planted
from replica.roster import Entry
from replica.texts.cases import CASES, case, seed
from replica.texts.expressions import expression
from replica.texts.model import Text
from replica.texts.write import write

DATELINE = re.compile(r"[^,.]{2,30}, \[\[")


def _written(entry: Entry, planted: Planted) -> Mapping[str, Text]:
    published = entry.created.date()
    if "seed" in planted.cases:
        return {"ka": seed()}
    named = next((name for name in planted.cases if name in CASES), None)
    return case(named, published) if named else write(entry.kind, entry.number, published)


def texts(entry: Entry, planted: Planted, days: Mapping[Lang, date]) -> Mapping[Lang, Text]:
    """Return the texts of a node in its languages, the default one first.

    `days` are those that a reader takes the missing year of an expression from.
    """
    written, told = _written(entry, planted), {}
    for lang in entry.langs:
        more = tuple(expression(number, days[lang]) for number in planted.expressions.get(lang, ()))
        text = written[lang]
        told[lang] = replace(text, paragraphs=(*text.paragraphs, *more)) if more else text
    return told


def tells_its_date(text: Text) -> bool:
    """Say whether a text begins with a place and its date."""
    return bool(text.paragraphs and DATELINE.match(text.paragraphs[0].text))
