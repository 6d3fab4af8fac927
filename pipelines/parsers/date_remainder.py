"""What the grammar does not spell, dateparser may: a single full date such as "24 ივნ. 2014"."""

import re
from datetime import datetime

import dateparser

from pipelines.parsers.date_readers import Token
from pipelines.parsers.date_words import ABBREVIATIONS, ENGLISH_MONTH, MONTH_STEM, STEMS

# Day, word, year, where the word begins like a month: "24 ივნ. 2014", "24 june 2014", "24-Jun-2014".
# What the grammar reads itself is left to it.
_LIKE_A_MONTH = f"(?i:{'|'.join([*ABBREVIATIONS, *(stem[:3] for stem in STEMS)])})[^\\W\\d_]{{0,7}}\\.?"
_SPACED = rf"\s(?!{ENGLISH_MONTH}|{MONTH_STEM}){_LIKE_A_MONTH},?\s"
SPELLING = re.compile(
    rf"(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?(?:-{_LIKE_A_MONTH}-|{_SPACED})(?P<year>(?:19|20)[0-9]{{2}})(?![\w-])"
)

_SETTINGS = {
    "DATE_ORDER": "DMY",
    "PREFER_DAY_OF_MONTH": "first",
    "STRICT_PARSING": True,
    # Without these "12 hours 2018" would be a time of today.
    "PARSERS": ["absolute-time"],
    "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001 - dateparser wants it naive
}


def whole_date(spelling: re.Match[str]) -> Token | None:
    """Return a spelling that dateparser knows, if its day and year are the ones that are written.

    >>> whole_date(SPELLING.match("24 ივნ. 2014 -")).end, whole_date(SPELLING.match("24 marts 2014"))
    (12, None)
    """
    found = dateparser.parse(spelling[0], languages=["ka", "en"], settings=_SETTINGS)
    if found is None or (found.day, found.year) != (int(spelling["day"]), int(spelling["year"])):
        return None
    return Token("n", found.toordinal(), spelling.start(), spelling.end())
