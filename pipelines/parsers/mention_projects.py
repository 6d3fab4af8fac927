"""Projects: named in quotes or by an acronym beside the word project, or capitalised with an acronym."""

import re
from dataclasses import dataclass

from pipelines.parsers.mention_endings import forms

# Quotes come in all mixtures, and the same mark opens here and closes there.
_OPEN = '„“"«‘”'
_CLOSE = '“”"»’'
# Possessive, so that hostile text is refused at once.
_QUOTED = r"(?:[„“\"«‘”]|,,|'')(?P<name>[^\W_](?:[^„“”\"«»\n']|'(?!')){1,140}+)(?:[“”\"»]|'')"
_ACRONYM = r"[A-Z][A-Z0-9&]{2,14}(?!\w)"
_BRACKET = rf"(?: \((?P<acronym>{_ACRONYM})\))?"
_CALLED = r"(?:,? (?:called|entitled|titled|named|known as)| ფარგლებში)?(?: [-–])?"
_SMALL = r"(?:(?:of|for|and|in|to|the|on|against|with) ){0,2}"
_TITLE = rf"(?P<title>[A-Z][\w’'-]*+(?: {_SMALL}[A-Z][\w’'-]*+){{1,14}}+)(?= \([A-Z])"
_TOLD = re.compile(rf" \(({_ACRONYM})\)$")
_AFTER = re.compile(rf"{_CALLED}:? (?:{_QUOTED}|(?P<short>{_ACRONYM})|[“„\"]?{_TITLE}){_BRACKET}")
_SHORT_BEFORE = re.compile(rf"(?<![\w.-])(?P<short>{_ACRONYM})(?:-ის)? $")
_CASE = re.compile(r"(?:-[ა-ჰ]{1,4})? $")
_LONGEST = 150
_LONGEST_SHORT = 24
_SHORTEST = 3
# Acronyms beside the word that are no project's name.
_OTHERS = frozenset(
    (
        "IOM USAID SDC GIZ UNDP UNICEF UNHCR ILO WHO COVID SDG SDGS NGO NGOS CSO CSOS AVRR UNSCR "
        "MIA MFA MOH IDP IDPS TIP DTM SME SMES MSME GBV USA EUR USD GEL CHF PDF TOR THE OUR AND FOR NEW"
    ).split()
)

# A project's name may stand beside these.
CUES = frozenset(
    {
        *(form for noun in ("პროექტი", "პროგრამა", "ინიციატივა") for form in forms(noun)),
        *("პროექტ", "project", "projects", "programme", "program", "initiative"),
        *("Project", "Projects", "Programme", "Program", "Initiative"),
    }
)


@dataclass(frozen=True, slots=True)
class Project:
    """A project's name, with its acronym where the text tells it, and where the name stands."""

    name: str
    acronym: str | None
    start: int
    end: int


def project_at(text: str, start: int, end: int) -> Project | None:
    """Return the project that is named beside the word project, which stands there.

    >>> text = "the project “Safe Roads” (SR2), the ABCD project, our project"
    >>> [(it.name, it.acronym) for at in (4, 41, 54) if (it := project_at(text, at, at + 7))]
    [('Safe Roads', 'SR2'), ('ABCD', None)]
    """
    found = _AFTER.match(text, end)
    if found:
        part = "name" if found["name"] else "title" if found["title"] else "short"
        return _named(text, found.start(part), found.end(part), found["acronym"])
    return _quoted_before(text, start) or _short_before(text, start)


def _quoted_before(text: str, start: int) -> Project | None:
    case = _CASE.search(text, max(0, start - 6), start)
    close = case.start() - 1 if case else -1
    # "It helped," project manager Nino said: the comma inside ends speech, not a name.
    if close < 0 or text[close] not in _CLOSE or text[close - 1] in ",.!?":
        return None
    first = max(0, close - _LONGEST)
    opened = max(text.rfind(mark, first, close) for mark in _OPEN)
    return _named(text, opened + 1, close, None) if opened >= first else None


def _short_before(text: str, start: int) -> Project | None:
    found = _SHORT_BEFORE.search(text, max(0, start - _LONGEST_SHORT), start)
    return _named(text, found.start("short"), found.end("short"), None) if found else None


def _named(text: str, start: int, end: int, acronym: str | None) -> Project | None:
    while end > start and text[end - 1] in " ,.":
        end -= 1
    name = text[start:end]
    if len(name) < _SHORTEST or name in _OTHERS or "\n" in name or not name[0].isalnum():
        return None
    told = _TOLD.search(name)
    return Project(name[: told.start()], told[1], start, end) if told else Project(name, acronym, start, end)
