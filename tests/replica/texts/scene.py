"""The particulars of one text: where, when, with whom and how many, the same in both languages."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import blake2s
from types import MappingProxyType
from typing import TypeVar

from . import spans
from .partners import DONORS, Body, Project
from .places import COUNTRIES, PLACES
from .spans import Event

T = TypeVar("T")

# Nominative and the form before a noun in any other case.
FEW = (
    ("three", "სამი", "სამ"),
    ("four", "ოთხი", "ოთხ"),
    ("five", "ხუთი", "ხუთ"),
    ("six", "ექვსი", "ექვს"),
    ("seven", "შვიდი", "შვიდ"),
    ("eight", "რვა", "რვა"),
    ("nine", "ცხრა", "ცხრა"),
)


@dataclass(frozen=True, slots=True)
class Scene:
    """One text to be: its kind and number, its day, and how many skeletons the kind has."""

    kind: str
    number: int
    published: date
    skeletons: int

    def roll(self, key: str, sides: int) -> int:
        """Return a number below `sides`, always the same for this text and key."""
        seed = f"{self.kind} {self.number} {key}".encode()
        return int.from_bytes(blake2s(seed, digest_size=4).digest(), "big") % sides

    def pick(self, key: str, choices: Sequence[T]) -> T:
        """Return one of the choices, always the same for this text and key."""
        return choices[self.roll(key, len(choices))]

    @property
    def skeleton(self) -> int:
        """Which skeleton the text is made from."""
        return self.number % self.skeletons

    @property
    def turn(self) -> int:
        """How many texts of this skeleton came before."""
        return self.number // self.skeletons

    @property
    def round(self) -> int:
        """How many texts of this skeleton told of the same place before."""
        return self.turn // len(PLACES)

    @property
    def place(self) -> int:
        """The index of the place: with the round, another for every turn of a skeleton."""
        return (self.turn * 7 + self.skeleton * 5) % len(PLACES)

    @property
    def count(self) -> int:
        """The number in the title: another for every round at one place."""
        return 12 + (self.round * 37 + self.skeleton * 11 + self.place * 3) % 211

    def event(self, days: int) -> Event:
        """Return when it happened: a few days before it was told, and never across a New Year."""
        last = self.published - timedelta(days=self.roll("lag", 8))
        first = last - timedelta(days=days - 1)
        if first.year != last.year:
            first = last = first.replace(day=31 - self.roll("eve", 9))
        # A missing year is read as the nearest, which these are: at most some weeks old.
        return Event(first, last, self.roll("style", 3), with_year=self.roll("year", 5) < 2)

    def month(self, key: str, ahead: int) -> date:
        """Return the first day of a month at most so many ahead (or, below zero, back)."""
        steps = 1 + self.roll(key, abs(ahead))
        months = self.published.year * 12 + self.published.month - 1 + (steps if ahead > 0 else -steps)
        return date(months // 12, months % 12 + 1, 1)


def slots(scene: Scene, lang: str, *, days: int, partner: Body, project: Project) -> Mapping[str, object]:
    """Return what a template of that language can name in braces."""
    event = scene.event(days)
    preposition, words = event.english
    on = event.georgian if lang == "ka" else f"{preposition} {words}"
    few = scene.pick("few", FEW)
    start, end = scene.month("start", -14), scene.month("end", 14)
    past_year = scene.published.year - 1 - scene.roll("past-year", 5)
    return MappingProxyType(
        {
            "place": PLACES[scene.place],
            "other": PLACES[(scene.place + 1 + scene.roll("other", len(PLACES) - 1)) % len(PLACES)],
            "country": scene.pick("country", COUNTRIES),
            "partner": partner,
            "project": project,
            "donor": scene.pick("donor", DONORS),
            "count": scene.count,
            "turn": scene.turn + 1,
            "many": 120 + scene.roll("many", 860),
            "share": 41 + scene.roll("share", 48),
            "few": few[0] if lang == "en" else few[1],
            "few_obl": few[2],
            "on": on,
            "On": on[0].upper() + on[1:],
            "month": spans.in_month(scene.month("past", -9), lang),
            "next": spans.in_month(scene.month("next", 4), lang),
            "since_month": spans.since_month(scene.month("since", -20), lang),
            "until": spans.until_month(scene.month("until", 26), lang),
            "quarter": spans.in_quarter(scene.month("quarter", 8), lang),
            "term": spans.months_between(start, end, lang),
            "year": spans.in_year(past_year, lang),
            "since": spans.since_year(past_year - scene.roll("since-year", 8), lang),
        }
    )
