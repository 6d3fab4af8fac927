"""What one word of a date says: its kind, its value, and what its Georgian ending adds."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from pipelines.parsers.date_words import ABBREVIATIONS, DASHES, EDGES, ORDINALS, STEMS

_DAYS = range(1, 32)
_MONTHS = range(1, 13)
_YEARS = range(1900, 2100)
# With the word "year" beside it a number needs less proof.
_SAID_YEARS = range(1000, 2100)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a date. `kind` is its letter in the grammar, `bound` what a Georgian ending adds.

    d day, m month, y bare year, Y year called so, t this year, r another year, q quarter, h half,
    e beginning, middle or end, x decade, n whole date, w weekday, c clock time, z any other number.
    """

    kind: str
    value: int
    start: int
    end: int
    bound: str = ""


Match = re.Match[str]

_DAY_FIRST = re.compile(r"(?P<day>[0-9]{1,2})[./-](?P<month>[0-9]{1,2})[./-](?P<year>[0-9]{4})")
_YEAR_FIRST = re.compile(r"(?P<year>[0-9]{4})[./-](?P<month>[0-9]{2})[./-](?P<day>[0-9]{2})")


def junk(found: Match) -> Token:
    """Return a number that is no part of a date."""
    return Token("z", 0, found.start(), found.end())


def _bound(word: str) -> str:
    if word.isascii():
        return ""
    if word.endswith(("დან", "დანვე", "დანაც")):
        return "from"
    if word.endswith(("მდე", "მდეც")):
        return "until"
    if word.endswith(("ში", "შიც", "შია", "შივე")):
        return "in"
    return "of" if word.endswith(("ის", "ისა")) else ""


def _token(kind: str, value: int, found: Match, allowed: Sequence[int] = ()) -> Token:
    if allowed and value not in allowed:
        return junk(found)
    return Token(kind, value, found.start(), found.end(), _bound(found[0]))


def _number(found: Match, _lang: str) -> Token:
    digits, after = found["number"], found.string[found.end() : found.end() + 2]
    unit = after[:1].isalpha() or after[:1] in {"%", "_", "°"}
    adjective = after[:1] in {"-", "\u2010", "\u2011"} and "a" <= after[1:] <= "z"  # "180-day"
    if unit or adjective or len(digits) not in {1, 2, 4}:
        return junk(found)
    return _token("y", int(digits), found, _YEARS) if digits[2:] else _token("d", int(digits), found, _DAYS)


def _ordinal(found: Match, _lang: str) -> Token:
    return _token("d", int(found["number"][:3]), found, _DAYS)


def _first(found: Match, _lang: str) -> Token:
    return _token("d", int(found["nth"] or 1), found, _DAYS)


def _year(found: Match, _lang: str) -> Token:
    return _token("Y", int(found["number"][:5]), found, _SAID_YEARS)


def _decade(found: Match, _lang: str) -> Token:
    value = int(found["number"][:5])
    # "90-იან წლებში" can only be the nineties; the twenties and thirties could be of two centuries.
    if found["decade"].startswith(tuple(DASHES)) and value in range(50, 100):
        value += 1900
    return _token("x", value, found, range(1900, 2100, 10))


def _compound(found: Match, lang: str) -> Token:
    """Read DD.MM.YYYY and YYYY-MM-DD; a slash may be American, so in English it must leave no doubt."""
    digits = _DAY_FIRST.fullmatch(found["compound"]) or _YEAR_FIRST.fullmatch(found["compound"])
    after = found.string[found.end() : found.end() + 1]
    if digits is None or (after.isalpha() and after not in {"T", "წ"}):
        return junk(found)
    year, month, day = int(digits["year"]), int(digits["month"]), int(digits["day"])
    american = (
        found["mark"] == "/" and lang != "ka" and digits.start("year") and day in _MONTHS and day != month
    )
    try:
        when = date(year, month, day)
    except ValueError:
        return junk(found)
    return junk(found) if american or year not in _YEARS else _token("n", when.toordinal(), found)


def _english_month(found: Match, _lang: str) -> Token:
    return _token("m", ABBREVIATIONS[found["english"][:3].title()], found)


def _georgian_month(found: Match, _lang: str) -> Token | None:
    name = found["georgian"]
    number = next(number for stem, number in STEMS.items() if name.startswith(stem))
    # A bare stem is half of a pair: იანვარ-თებერვალში. August ends in a vowel and stands alone.
    paired = found.string[found.end() : found.end() + 1] in tuple(DASHES)
    return _token("m", number, found) if name not in STEMS or name == "აგვისტო" or paired else None


def _part(kind: str, table: Sequence[tuple[Sequence[str], int]]) -> "Reader":
    def read(found: Match, _lang: str) -> Token:
        word = found[0].lower().removeprefix("q")
        return _token(kind, next(value for begins, value in table if word.startswith(tuple(begins))), found)

    return read


def _plain(kind: str) -> "Reader":
    return lambda found, _lang: _token(kind, 0, found)


Reader = Callable[[Match, str], Token | None]

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "number": _number,
        "case": _number,
        "th": _ordinal,
        "first": _first,
        "year": _year,
        "decade": _decade,
        "compound": _compound,
        "bound": _compound,
        "clock": _plain("c"),
        "figure": _plain("z"),
        "english": _english_month,
        "georgian": _georgian_month,
        "quarter": _part("q", ORDINALS),
        "half": _part("h", ORDINALS),
        "edge": _part("e", EDGES),
        "weekday": _plain("w"),
        "this_year": _plain("t"),
        "other_year": _plain("r"),
    }
)
