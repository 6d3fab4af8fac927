"""The Sustainable Development Goals and their targets, by number."""

import re

from pipelines.parsers.mention_endings import forms

# The word to look for, and what has to stand around it.
CUES = frozenset({"SDG", "SDGs", "Goal", "Goals", "target", "targets", *forms("ამოცანა")})

_GOAL = r"(?P<goal>(?:1[0-7]|[1-9])(?:\.(?:[0-9]{1,2}|[a-d]))?)(?!\w|\.[0-9])"
_TARGET = r"(?:1[0-7]|[1-9])\.(?:[0-9]{1,2}|[a-d])"
_AFTER = re.compile(rf"(?:SDGs?(?: [Tt]argets?)?|targets?(?= [0-9]{{1,2}}\.)) {_GOAL}")
_NAMED = re.compile(rf"Goals? {_GOAL}")
_SUSTAINABLE = "Sustainable Development "
_BEFORE = re.compile(rf"(?<![\w.])(?P<goal>{_TARGET}) $")
_LONGEST = 6


def goal_at(text: str, cue: re.Match[str]) -> tuple[str, int, int] | None:
    """Return the goal or target that is numbered at such a word, and where.

    >>> [goal_at(text, re.search(cue, text)) for text, cue in (("SDG 4", "SDG"), ("10.7 ამოცანა", "ამოცანა"))]
    [('4', 0, 5), ('10.7', 0, 12)]
    """
    start = cue.start()
    if cue[0].startswith("ამოცან"):
        number = _BEFORE.search(text, max(0, start - _LONGEST), start)
        return (number["goal"], number.start(), cue.end()) if number else None
    if cue[0].startswith("Goal"):
        start -= len(_SUSTAINABLE)
        found = _NAMED.match(text, cue.start()) if text.startswith(_SUSTAINABLE, max(0, start)) else None
    else:
        found = _AFTER.match(text, start)
    return (found["goal"], start, found.end()) if found else None
