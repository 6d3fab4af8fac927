"""What looks like a date and is none: counts, names, customs, streets."""

import re
from collections.abc import Callable

from pipelines.parsers import date_signs as signs
from pipelines.parsers.date_context import ONGOING, Company
from pipelines.parsers.date_grammar import Expression

_NAME_WORDS = 6
_NUMBER = re.compile(r"\s{1,3}[0-9]")
_SHORT_YEAR = re.compile(r"\s{1,3}['’]?[0-9]{2}(?![0-9:%])\s{0,3}(?:[.,;)]|$)")
_LATER_YEAR = re.compile(r",?\s{1,3}(?:and|და)\s[^.;\n]{0,40}(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_POSSESSIVE = re.compile(r"['’-][^\W\d_]")
_GOES_ON = re.compile("[-\u2010\u2011]\\w")

Trap = Callable[[Expression, Company], bool]


def trap(expression: Expression, beside: Company) -> bool:
    """Tell whether the company of an expression shows that it is no date."""
    return any(found(expression, beside) for found in _TRAPS)


def _georgian(word: str) -> bool:
    return word[:1] >= "ა"


def _number_of_something(expression: Expression, beside: Company) -> bool:
    """Tell whether a bare number is no year: that takes a preposition or a range, 2014 – 2016."""
    if set(expression.shapes) != {"y"}:
        return False
    word, before = beside.following, beside.preposition
    if expression.joints and set(expression.joints) <= set("-="):
        return word.lower() in signs.COUNTED or _georgian(word)
    if ONGOING.match(beside.after):
        return False
    if before not in signs.YEAR_PREPOSITIONS or beside.article or _amount(beside):
        return True
    round_number = expression.points[-1].last.value % 100 == 0
    if not word or word.lower() in signs.GO_ON:
        return round_number and before == "by"
    firm = before in signs.FIRM_YEAR_PREPOSITIONS or (before == "of" and beside.before[-2] in signs.DOCUMENTS)
    return round_number or word in signs.COUNTED or (word.islower() and not firm)


def _amount(beside: Company) -> bool:
    """Find a total of 2018, a rise from 1950 or by 2000."""
    noun, before = beside.before[-2:]
    return (before == "of" and noun in signs.AMOUNTS) or (before in {"from", "by"} and noun in signs.GROWTH)


def _month_and_number(expression: Expression, beside: Company) -> bool:
    """In June 2000 people came; მარტში 2017 ადამიანი."""
    last = expression.points[-1]
    if last.shape not in {"my", "dmy"}:
        return False
    if not beside.georgian:
        return last.shape == "my" and last.last.value % 100 == 0 and beside.following in signs.COUNTED
    named = re.search(r"(?:[რლტს]ი|ტო|[A-Za-z])\.?,?\s{1,3}[0-9]{4}$", beside.words)
    return _georgian(beside.following) and not named


def _lone_month(expression: Expression, beside: Company) -> bool:
    """Refuse a month alone without preposition or Georgian ending: May is a verb too, and April a name."""
    kinds = set(expression.shapes)
    if kinds not in ({"m"}, {"m", "e"}):
        return False
    if _georgian(beside.words):
        case = expression.points[-1].bound in {"in", "from", "until"}
        return not (case or "e" in kinds or "თვ" in beside.words)
    names = [word for word in beside.words.split() if word[0].isupper()]
    if beside.preposition != "in" and _NUMBER.match(beside.after):
        return True
    short = any(len(word) <= len("Jan") and word.lower() != "may" for word in names)
    alone = "e" not in kinds and (beside.preposition not in signs.MONTH_PREPOSITIONS or beside.article)
    return short or alone or beside.following[:1].isupper() or bool(_POSSESSIVE.match(beside.after))


def _month_and_count(expression: Expression, beside: Company) -> bool:
    """In May 12 people came; on July 4 and 5 people came."""
    last = expression.points[-1]
    forward = last.bare and last.shape == "d"
    if not (forward or last.shape == "md"):
        return False
    if beside.georgian or (beside.preposition in {"in", "of"} and not forward):
        return True
    word = beside.following
    sure = beside.preposition in {"on", "from"} and (not forward or word[:1].isupper())
    return bool(word) and not sure and word.lower() not in signs.GO_ON


def _lone_quarter(expression: Expression, beside: Company) -> bool:
    if set(expression.shapes) != {"q"}:
        return False
    if beside.words.lower().startswith(("last", "ბოლო")) or beside.preposition == "და":
        return True
    if _georgian(beside.words):
        return expression.points[-1].bound not in {"in", "from", "until"}
    return beside.words.endswith(("of", "the")) or beside.preposition not in signs.MONTH_PREPOSITIONS


def _year_of_a_name(expression: Expression, beside: Company) -> bool:
    """2030 წლის დღის წესრიგი, 1951 Refugee Convention; and "2000 years ago"."""
    said = expression.shapes == "Y" and expression.points[0].bound == "of"
    if not said and expression.shapes != "y":
        return False
    if beside.preposition == "of" and beside.before[-2].title() in signs.NAMES:
        return True
    for word in beside.after.partition(".")[0].split()[:_NAME_WORDS]:
        bare = word.rstrip(",;:)")
        if bare in signs.NAMES or bare.startswith(signs.GEORGIAN_NAMES) or bare == "წინ":
            return True
        if bare != word or (not said and not word[0].isupper()) or bare in signs.DURING:
            return False
    return False


def _street(expression: Expression, beside: Company) -> bool:
    named = beside.following in signs.PLACES or beside.following.startswith(signs.GEORGIAN_PLACES)
    return named and expression.points[-1].shape in {"dm", "md"}


def _part(expression: Expression, beside: Company) -> bool:
    """Refuse the month of "the fifth of May 2020" and the year of "the first six months of 2020"."""
    if expression.points[0].shape[0] not in "myY":
        return False
    part, before = beside.before[-2:]
    georgian = expression.points[-1].bound == "of" and beside.following.startswith(signs.GEORGIAN_PARTS)
    return georgian or before in {"st", "nd", "rd", "th"} or (before == "of" and part in signs.PARTS)


def _custom(expression: Expression, beside: Company) -> bool:
    """Every 18 December; last March."""
    first, second = beside.before[-2:]
    return expression.yearless and (
        second in signs.RELATIVE or first in signs.CUSTOMS or beside.following in signs.CUSTOMS
    )


def _unread_end(expression: Expression, beside: Company) -> bool:
    """Between May 2020 and something that could not be read."""
    on_and_on = beside.following in {"to", "until", "till", "through"} and not ONGOING.match(beside.after)
    single = not expression.joints
    return single and (beside.preposition == "between" or (on_and_on and beside.preposition == "from"))


def _later_year(expression: Expression, beside: Company) -> bool:
    """Refuse to infer the year of "5 May and in June 2020" or "5 May '20": it is told, but not understood."""
    return expression.yearless and bool(_SHORT_YEAR.match(beside.after) or _LATER_YEAR.match(beside.after))


def _compound(expression: Expression, beside: Company) -> bool:
    """Refuse what goes on behind a hyphen: in 2016-17, 1998 წ-დან."""
    return expression.shapes[-1] in "yYm" and bool(_GOES_ON.match(beside.after))


_TRAPS: tuple[Trap, ...] = (
    *(_number_of_something, _month_and_number, _lone_month, _month_and_count, _lone_quarter),
    *(_year_of_a_name, _part, _street, _custom, _unread_end, _later_year, _compound),
)
