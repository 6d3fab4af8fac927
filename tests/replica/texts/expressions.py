"""Every date expression found on the real site and its kin, each in a sentence that carries it."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .model import Paragraph
from .spans import dated


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression as it was found, its language, and the marked sentence; `YYYY` is the page's to tell."""

    lang: str
    words: str
    sentence: str


EXPRESSIONS = tuple(
    Expression(*line.split(" | "))
    for line in (Path(__file__).parent / "expressions.txt").read_text(encoding="utf-8").splitlines()
)


def expression(number: int, published: date) -> Paragraph:
    """Return the sentence of that number, counted from 0, as it stands on a page of that date.

    >>> expression(0, date(2021, 11, 2)).dates[0]["start"]
    '2021-10-18'
    """
    return Paragraph(dated(EXPRESSIONS[number].sentence, published))
