"""Quotation marks that do not belong together, made a pair. Pure."""

import re
from collections.abc import Iterator

_GEORGIAN = re.compile("[\u10d0-\u10ff\u1c90-\u1cbf]")
# Two commas, or one and a high mark, typed for a low one. In the middle of a word they are something else.
_LOW = re.compile(r"(?:^|(?<=[\s(\[]))(?:,,|‚‚|,[“”\"])(?=\w)")
_MARK = re.compile("[„“”‟\"]|''|’’")
_BEFORE, _AFTER = frozenset(" ([-–—"), frozenset(" .,;:!?)]…-–—")
# What people write on purpose; every other pair is a slip of the keyboard.
_PAIRS = frozenset({("„", "“"), ("“", "”"), ('"', '"')})


def paired(text: str) -> str:
    r"""Return text with two marks of a kind around each quotation that has two; one without an end stays.

    Georgian is quoted „so“, everything else “so”; what is already paired in another known way stays.
    Apostrophes are no quotation marks.

    >>> paired("“ორი სახლი,“ „ა” და ,,ბ'' „A Title“"), paired("„Two,” ,,The Bus'' and the \"Suitcase")
    ('„ორი სახლი,“ „ა“ და „ბ“ „A Title“', '“Two,” “The Bus” and the "Suitcase')
    """
    text = _LOW.sub("„", text)
    parts: list[str] = []
    end = 0
    for first, last in _quotations(text):
        words = text[first.end() : last.start()]
        opened, closed = first[0], last[0]
        if (opened, closed) not in _PAIRS:
            opened, closed = ("„", "“") if _GEORGIAN.search(words) else ("“", "”")
        parts += (text[end : first.start()], opened, words, closed)
        end = last.end()
    return "".join([*parts, text[end:]])


def _quotations(text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Yield the marks that plainly open a quotation, each with the next one, if that plainly closes it."""
    opener = None
    for mark in _MARK.finditer(text):
        before, after = text[mark.start() - 1 : mark.start()] or " ", text[mark.end() : mark.end() + 1] or " "
        if before in _BEFORE and after != " ":
            opener = mark
        elif opener and before != " " and after in _AFTER:
            yield opener, mark
            opener = None
