"""Numbers with what stands close to them: "more than", millions, a currency, per cent."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pipelines.mentions import Bound

SPACE = "[ \u00a0\u202f]"
_SCALES = {
    "thousand": 3,
    "ათას": 3,
    "million": 6,
    "mln": 6,
    "მილიონ": 6,
    "მლნ": 6,
    "billion": 9,
    "მილიარდ": 9,
}
_COINS = {
    **dict.fromkeys(("US$", "US $", "USD", "$", "US dollar", "აშშ დოლარ", "ამერიკული დოლარ", "დოლარ"), "USD"),
    **dict.fromkeys(("EUR", "€", "euro", "ევრო"), "EUR"),
    **dict.fromkeys(("GEL", "₾", "Georgian lari", "lari", "ლარ"), "GEL"),
    **dict.fromkeys(("CHF", "Swiss franc", "შვეიცარიული ფრანკ"), "CHF"),
    **dict.fromkeys(("GBP", "£"), "GBP"),
    "NOK": "NOK",
    "SEK": "SEK",
    "JPY": "JPY",
}
_BOUNDS: dict[str, Bound] = {
    **dict.fromkeys(("more than", "over", "at least", "არანაკლებ", "სულ მცირე"), "over"),
    **dict.fromkeys(("about", "some", "around", "approximately", "roughly", "nearly", "almost"), "about"),
    **dict.fromkeys(("დაახლოებით", "თითქმის"), "about"),
    **dict.fromkeys(("up to", "less than", "fewer than"), "under"),
}


def _any(words: dict[str, str] | dict[str, int] | dict[str, Bound]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_DIGIT = re.compile("[0-9]+")
_AMOUNT = re.compile(
    rf"(?P<number>[0-9]{{1,3}}(?P<by>[,'’]|{SPACE})[0-9]{{3}}(?:(?P=by)[0-9]{{3}}){{0,3}}+(?![0-9])(?:\.[0-9]{{1,2}}(?![0-9]))?"
    r"|[0-9]{1,9}(?![0-9])(?:[.,][0-9]{1,3}(?![0-9]))?)"
    rf"(?:{SPACE}?(?P<scale>(?i:{_any(_SCALES)}))[ა-ჰ]{{0,6}}\b)?"
    rf"(?:{SPACE}?(?:(?P<share>%|per{SPACE}?cent\b|პროცენტ[ა-ჰ]{{0,6}})|(?P<coin>{_any(_COINS)})(?:s\b|[ა-ჰ]{{1,6}})?(?!\w)))?"
    rf"(?:(?P<over>(?:-ზე|(?<=ზე)){SPACE}მეტ[ა-ჰ]{{0,4}})|-(?:(?P<about>მდე)|(?<=%-)[ა-ჰ]{{1,4}})(?![ა-ჰ]))?"
)
_COIN_BEFORE = re.compile(rf"(?<!\w)(US ?\$|[$€₾£]|EUR|USD|GEL|CHF|GBP|NOK|SEK|JPY){SPACE}?$")
_COIN_ENDS = frozenset("$€₾£RDLFPKY")
_BOUND_BEFORE = re.compile(rf"(?<!\w)({_any(_BOUNDS)}){SPACE}$", re.IGNORECASE)
_BOUND_ENDS = frozenset(word.split()[-1] for word in _BOUNDS)
_LONGEST_COIN = 5
_LONGEST_BOUND = 16
# A number that is the tail of something else: COVID-19, +995, №7, 11:55, 10/12, 5-10, 225 22 16.
_TAIL = re.compile(rf"(?:[\w.,:/+#№§&@'’_–—-]|[0-9]{SPACE}|[0-9] ?[–—-] )$")
# One that goes on: 24/7, 180-day, 225 22 16, 11:55, 5 - 10, 3rd.
_GOES_ON = re.compile(rf"[\w@/:+%]|{SPACE}?[-–—−]{SPACE}?[0-9]|[-–—](?=\w)|{SPACE}[0-9]|[.,][0-9]")
_THOUSANDS = re.compile(r"[0-9]{1,3}\.[0-9]{3}")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number as read: `ambiguous` like 1.250 (thousands or decimals?), `digits` and nothing else."""

    value: Decimal
    unit: str | None
    bound: Bound | None
    start: int
    end: int
    ambiguous: bool
    digits: bool


def find_amounts(text: str) -> Iterator[Amount]:
    """Yield the numbers of a text that stand for themselves.

    >>> [(str(it.value), it.unit, it.bound) for it in find_amounts("over US$ 1.9 million, 3,5 მლნ ლარი, 40%")]
    [('1900000', 'USD', 'over'), ('3500000', 'GEL', None), ('40', '%', None)]
    >>> list(find_amounts("+995 32 225 22 16, VN-GE-2024-031, any 180-day period, COVID-19, 11:55, 24/7"))
    []
    """
    end = 0
    for digit in _DIGIT.finditer(text):
        if digit.start() < end:
            continue
        amount = _amount(text, digit.start())
        if amount:
            end = amount.end
            yield amount


def _amount(text: str, at: int) -> Amount | None:
    coin = _coin_before(text, at)
    start = at - len(coin[0]) if coin else at
    found = None if _TAIL.search(text[max(0, start - 4) : start]) else _AMOUNT.match(text, at)
    if not found or _GOES_ON.match(text, found.end()):
        return None
    bound = _bound_before(text, start)
    after: Bound | None = "over" if found["over"] else "about" if found["about"] else None
    unit = "%" if found["share"] else _COINS[coin[1]] if coin else _COINS.get(found["coin"] or "")
    return Amount(
        value=_value(found["number"], found["scale"]),
        unit=unit,
        bound=after or (_BOUNDS[bound[1].lower()] if bound else None),
        start=start - len(bound[0]) if bound else start,
        end=found.end(),
        ambiguous=bool(_THOUSANDS.fullmatch(found["number"])),
        digits=found[0].isdigit(),
    )


# Both look at one character or word before they search: most numbers have neither.
def _coin_before(text: str, at: int) -> re.Match[str] | None:
    before = text[max(0, at - _LONGEST_COIN) : at]
    return _COIN_BEFORE.search(before) if before.rstrip()[-1:] in _COIN_ENDS else None


def _bound_before(text: str, at: int) -> re.Match[str] | None:
    before = text[max(0, at - _LONGEST_BOUND) : at]
    return None if _BOUND_ENDS.isdisjoint(before.lower().split()[-1:]) else _BOUND_BEFORE.search(before)


def _value(number: str, scale: str | None) -> Decimal:
    """Return the number that is meant; a comma or space before three digits parts thousands.

    >>> str(_value("18,163", None)), str(_value("7,7", "Million")), str(_value("4'000", None))
    ('18163', '7700000', '4000')
    """
    whole = re.sub(r"(?:[,'’]|\s)(?=[0-9]{3}(?![0-9]))", "", number).replace(",", ".")
    value = Decimal(whole).scaleb(_SCALES[scale.lower()] if scale else 0)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value
