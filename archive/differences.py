"""Two sides of a change, told to a person in a few words. Pure."""

import json
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

# More places, or longer passages, are for whoever asks for the JSON.
_PLACES = 3
_WORDS = 8
_LETTERS = 60


def difference(before: object, after: object) -> str:
    """Return what differs: numbers and words, each before and after, with the word in front of them.

    >>> difference("In all 40 people came.", "In all 45 people came.")
    'all 40 → all 45'
    >>> difference(["ka"], ["ka", "en"]), difference(None, 7), difference("/a", None)
    ('ka → ka en', '– → 7', '/a → –')
    """
    places = list(_places(_words(before), _words(after)))
    more = f"; and {len(places) - _PLACES} more" if len(places) > _PLACES else ""
    return "; ".join(places[:_PLACES]) + more


def _places(old: list[str], new: list[str]) -> Iterator[str]:
    for what, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if what != "equal":
            # Words that only came or went are known by the one in front of them.
            back = 1 if i and k else 0
            yield f"{_short(old[i - back : j])} → {_short(new[k - back : m])}"


def _short(words: list[str]) -> str:
    said = " ".join([*words[:_WORDS], "…"] if len(words) > _WORDS else words) or "–"
    return said if len(said) <= _LETTERS else f"{said[:_LETTERS]}…"


def _words(value: Any) -> list[str]:  # noqa: ANN401  whatever JSON holds
    if value is None:
        return []
    if isinstance(value, str):
        return value.split()
    if isinstance(value, list):
        return [each if isinstance(each, str) else json.dumps(each, ensure_ascii=False) for each in value]
    if isinstance(value, dict):
        return [word for name, each in value.items() if each for word in (f"{name}:", *_words(each))]
    return [str(value)]
