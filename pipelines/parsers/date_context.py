"""The words around a date, and how they open one of its sides."""

import re
from dataclasses import dataclass

from pipelines.parsers.date_ends import Opening
from pipelines.parsers.date_grammar import Expression

_NEAR = 64
_BRACKETS = "(„“”\"'«"
_ARTICLES = frozenset(("the", "a"))

_POSTPOSITIONS: dict[str, Opening] = {"ჩათვლით": "through", "შემდეგ": "after", "შემდგომ": "after"}
_GENITIVE = ("ის", "ისა", "აგვისტოს")
_NTH = re.compile("[0-9]{1,2}(?:st|nd|rd|th)")

NEXT_WORD = re.compile(r"\s{1,3}([^\W\d_]+)")
# 2003 to date, 2015 – present
ONGOING = re.compile(
    r"\s{0,2}(?:[-\u2013\u2014]|to|until|till)\s{0,2}(?:the\s)?(?:present|date|now|today|ongoing)\b"
)

_PREPOSITIONS: dict[str, Opening] = {
    **dict.fromkeys(("since", "from", "starting", "effective"), "from"),
    **dict.fromkeys(("until", "till", "by", "through"), "until"),
    "before": "before",
    "after": "after",
}
_PAIRS: dict[tuple[str, str], Opening] = {
    ("prior", "to"): "before",
    ("up", "to"): "until",
    ("later", "than"): "until",
    **dict.fromkeys(
        (("starting", "in"), ("starting", "on"), ("beginning", "in"), ("beginning", "on")), "from"
    ),
    # These are of that day, and nothing begins with it.
    **dict.fromkeys(
        ((noun, "from") for noun in ("data", "figures", "photo", "photos", "report", "letter")), ""
    ),
    **dict.fromkeys((("followed", "by"), ("preceded", "by")), ""),
}


@dataclass(frozen=True, slots=True)
class Company:
    """What stands beside an expression: the last words before it in small letters, and the text after it.

    `following` is the word directly after as it is written, empty where a comma or full stop comes first.
    """

    before: tuple[str, ...]
    article: bool
    words: str
    after: str
    following: str

    @property
    def preposition(self) -> str:
        """The word directly before, an article left out."""
        return self.before[-1]

    @property
    def postposition(self) -> str:
        """The Georgian word directly after that opens a side, if there is one."""
        governs = self.following in _POSTPOSITIONS and self.words.endswith(_GENITIVE)
        return self.following if governs else ""

    @property
    def georgian(self) -> bool:
        """The expression has Georgian letters."""
        return any("ა" <= letter <= "ჰ" for letter in self.words)


def company(text: str, expression: Expression) -> Company:
    """Look around an expression, within its paragraph."""
    head = text[max(0, expression.start - _NEAR) : expression.start].rpartition("\n\n")[2]
    before = [word.lstrip(_BRACKETS).lower() for word in head.split()[-4:]]
    article = before[-1:] != [] and before[-1] in _ARTICLES
    if article:
        before.pop()
    after = text[expression.end : expression.end + _NEAR].partition("\n\n")[0]
    words = text[expression.start : expression.end]
    word = NEXT_WORD.match(after)
    return Company(("", "", *before)[-3:], article, words, after, word[1] if word else "")


def opening(expression: Expression, beside: Company) -> Opening:
    """Tell which side the words around leave open."""
    following = beside.following
    if beside.postposition:
        return _POSTPOSITIONS[beside.postposition]
    if following in {"onwards", "onward"} or ONGOING.match(beside.after):
        return "from"
    # In "after the 8 October 2016 elections" the date is but an adjective.
    adjective = beside.article and not set(expression.shapes) & set("eqhx") and not _NTH.match(beside.words)
    if adjective:
        return ""
    first, second = beside.before[-2:]
    return _PAIRS.get((first, second), _PREPOSITIONS.get(second, ""))
