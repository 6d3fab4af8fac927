"""Key figures: how many of what, how much money, which share. Numbers in words are left alone."""

import re
from collections.abc import Iterator
from decimal import Decimal

from pipelines.mentions import Figure
from pipelines.parsers.mention_amounts import Amount, find_amounts
from pipelines.parsers.mention_counted import counted, labelled, shared

_YEARS = range(1900, 2100)
_FEWEST = 2
_THOUSAND = 1000
# "მონაწილეთა 62 პროცენტი": in Georgian what a share is of stands before it.
_OF_BEFORE = re.compile(r"(?<![ა-ჰ])[ა-ჰ]{3,20}თა[ \u00a0]$")
_LONGEST_OF = 24


def find_figures(text: str) -> Iterator[Figure]:
    """Yield the figures of a text: counts that say of what, sums of money, shares.

    >>> [(it.value, it.unit, it.what, it.text) for it in find_figures("EUR 8.2 million for 40 young people")]
    [(8200000, 'EUR', None, 'EUR 8.2 million'), (40, None, 'young people', '40 young people')]
    >>> list(find_figures("On 5 May 2021, in 2019 people, within 90 days, COVID-19 patients, Phase 2 grants"))
    []
    """
    for amount in find_amounts(text):
        read = _count if amount.unit is None else _share if amount.unit == "%" else _sum
        figure = read(text, amount)
        if figure:
            yield figure


def _count(text: str, amount: Amount) -> Figure | None:
    end = counted(text, amount.end)
    value = amount.value * _THOUSAND if amount.ambiguous else amount.value
    if not end or value < _FEWEST or value != value.to_integral_value() or labelled(text, amount.start):
        return None
    if amount.digits and int(value) in _YEARS and not amount.bound:
        return None
    return _figure(text, amount, value, (amount.end, end), (amount.start, end))


def _sum(text: str, amount: Amount) -> Figure | None:
    if amount.ambiguous:
        return None
    return _figure(text, amount, amount.value, (0, 0), (amount.start, amount.end))


def _share(text: str, amount: Amount) -> Figure:
    of, end = shared(text, amount.end)
    if end:
        return _figure(text, amount, amount.value, (of, end), (amount.start, end))
    before = _OF_BEFORE.search(text[max(0, amount.start - _LONGEST_OF) : amount.start])
    start = amount.start - len(before[0]) if before else amount.start
    return _figure(text, amount, amount.value, (start, amount.start), (start, amount.end))


def _figure(
    text: str, amount: Amount, value: Decimal, what: tuple[int, int], span: tuple[int, int]
) -> Figure:
    start, end = span
    return Figure(
        value=int(value) if value == value.to_integral_value() else float(value),
        unit=amount.unit,
        bound=amount.bound,
        what=text[slice(*what)].strip() or None,
        text=text[start:end],
        start=start,
        end=end,
    )
