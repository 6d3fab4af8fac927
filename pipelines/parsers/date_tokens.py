"""Where a text has words of dates, and which of them stand close enough to be read together."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from pipelines.parsers import date_words as words
from pipelines.parsers.date_readers import READERS, Token, junk
from pipelines.parsers.date_remainder import SPELLING, whole_date
from pipelines.parsers.date_words import DASHES

# Grouped by first letter: as a flat list of hints it is three times slower.
HINT = re.compile(
    "|".join(
        f"{letter}(?:{'|'.join(hint[1:] for hint in hints)})"
        for letter, hints in groupby(sorted(words.HINTS), key=lambda hint: hint[0])
    )
)

TOKEN = re.compile(
    rf"(?P<quarter>{words.QUARTER})|(?P<half>{words.HALF})|(?P<edge>{words.EDGE})"
    r"|(?P<compound>[0-9]+(?P<mark>[./-])[0-9]+(?P=mark)[0-9]+(?:(?P=mark)[0-9]+)*+)"
    rf"(?P<bound>[{DASHES}](?:დან|მდე)(?![ა-ჰ]))?"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9]))"
    r"|(?P<figure>[0-9]+(?:[.,][0-9]{1,3}(?![0-9]))+)"
    r"|(?P<number>[0-9]++)(?:"
    rf"(?P<th>(?:st|nd|rd|th)\b|[{DASHES}](?:ელი?|ლი|ე)(?![ა-ჰ]))"
    rf"|(?P<decade>['’]?s\b|[{DASHES}]იან(?:ი|ს)?{words.GAP}წლებ(?:ში|ის|იდან|ამდე|ი|ს)(?![ა-ჰ]))"
    rf"|{words.GAP}?(?P<year>{words.YEAR_WORD})"
    rf"|[{DASHES}](?P<case>ი?დან|სა?)(?![ა-ჰ]))?"
    rf"|(?P<first>(?:მე[{DASHES}]?\s?(?P<nth>[0-9]{{1,2}})(?=\s)|პირველი?(?={words.GAP}(?:{words.MONTH_STEM}))))"
    rf"|(?P<english>{words.ENGLISH_MONTH})|(?P<georgian>{words.GEORGIAN_MONTH})"
    rf"|(?P<weekday>{words.WEEKDAY})"
    rf"|(?P<this_year>{words.THIS_YEAR})|(?P<other_year>{words.OTHER_YEAR})"
)

# What may stand between two words of one expression, and its letter in the grammar.
_GLUE = {
    "": "",
    "the": "",
    ",": ",",
    "and": "&",
    "&": "&",
    ",and": "&",
    "და": "&",
    ",და": "&",
    "(": "(",
    "/": "/",
    **dict.fromkeys(("to", "till", "until", "through", "up to", "and until"), ">"),
    **dict.fromkeys(("of", "day of"), "o"),
    **dict.fromkeys(("or", "ან"), "|"),
}
_LONGEST_GAP = 16
# Of these kinds an expression has at least one.
SUBSTANCE = frozenset("mnqxyY")
# A millisecond each: enough for any honest text.
_MOST_TRIES = 50


@dataclass(frozen=True, slots=True)
class Cluster:
    """Words of dates in a row: their kinds and what joins them as one string of letters.

    `places` gives the index of the token for every letter of `code`, -1 for glue. Glue is tight dash -,
    loose dash =, and &, to >, comma, slash, of o, or |, bracket (, and ~ after a Georgian "from".
    """

    tokens: tuple[Token, ...]
    code: str
    places: tuple[int, ...]


def clusters(text: str, lang: str) -> Iterator[Cluster]:
    """Yield the runs of date words that could hold expressions: days and other numbers alone do not.

    >>> [cluster.code for cluster in clusters("On 24-25 May and 1 June 2017 we met 40 people", "en")]
    ['d-dm&dmy']
    """
    run: list[Token] = []
    glue: list[str] = []
    for token in tokens(text, lang):
        joint = _joint(text, run[-1], token) if run else None
        if joint is None:
            yield from _cluster(run, glue)
            run, glue = [], []
        if joint == "/" and run[-1].kind == token.kind == "m" and run[-1].value == token.value:
            run[-1] = Token("m", token.value, run[-1].start, token.end, token.bound or run[-1].bound)
            continue
        run.append(token)
        glue.append(joint or "")
    yield from _cluster(run, glue)


def _cluster(run: list[Token], glue: list[str]) -> Iterator[Cluster]:
    if SUBSTANCE.isdisjoint(token.kind for token in run):
        return
    code, places = "", []
    for index, (token, joint) in enumerate(zip(run, glue, strict=True)):
        code += joint + token.kind
        places += [-1] * len(joint) + [index]
    yield Cluster(tuple(run), code, tuple(places))


def _joint(text: str, left: Token, right: Token) -> str | None:
    """Return the letter for what stands between two words, None where it parts them."""
    if right.start - left.end > _LONGEST_GAP:
        return None
    between = text[left.end : right.start]
    if between.count("\n") > 1:
        return None
    gap = " ".join(word for word in between.lower().split() if word != "the").replace(", ", ",")
    if gap and not gap.strip(DASHES) and len(gap) < len("---"):
        return "-" if gap == between else "="
    joint = _GLUE.get(gap)
    return "~" if left.bound == "from" and joint in {"", ","} else joint


def tokens(text: str, lang: str) -> Iterator[Token]:
    """Yield the words of dates in a text, and its other numbers, in order.

    >>> [(token.kind, token.value) for token in tokens("on 5 May 2021, 90 days", "en")]
    [('d', 5), ('m', 5), ('y', 2021), ('z', 0)]
    """
    end, tries = -1, 0
    for hint in HINT.finditer(text):
        start = hint.start()
        if start < end or (text[start - 1 : start].isalpha() and not text[start].isdigit()):
            continue
        found = TOKEN.match(text, start)
        token = found and READERS[str(found.lastgroup)](found, lang)
        if found is None or token is None:
            continue
        if _attached(text, token, end):
            token = junk(found)
        elif token.kind == "d" and tries < _MOST_TRIES and (spelling := SPELLING.match(text, start)):
            token, tries = whole_date(spelling) or token, tries + 1
        end = token.end
        yield token


def _attached(text: str, token: Token, previous: int) -> bool:
    """Tell whether a number is the tail of something else: COVID-19, $5, +995, №7, SDG 10."""
    start = token.start
    if start in {0, previous} or token.kind not in "dyYnx":
        return False
    before = text[start - 1]
    if before in DASHES:
        return start - 1 != previous and text[start - 2 : start - 1].isalnum()
    if before in "$€£₾#№+@.&§/_" or before.isalnum():
        return start - 1 != previous
    if token.kind == "Y":
        return False
    label = text[max(0, start - 14) : start].rpartition("\n\n")[2].split()
    return bool(label) and label[-1].lower().strip('.:("„“') in words.LABELS
