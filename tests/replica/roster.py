"""Which nodes a replica of a size holds: numbers, dates, languages, files. Texts come from `texts`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from replica.answers import token
from replica.model import EVERYWHERE, TBILISI, Kind, Lang, Place
from replica.roots import ROOTS
from replica.sizes import DAYS_BACK, ONLY_GEORGIAN, Size

NEWEST = datetime(2024, 4, 29, 9, 30, tzinfo=TBILISI)
SEED = datetime(2020, 10, 26, 14, 5, tzinfo=TBILISI)
ORPHANS, FED = 5, 5


@dataclass(frozen=True, slots=True)
class Entry:
    """A node to be: what kind, its number among them, when, in which languages, and where it is listed."""

    kind: Kind
    number: int
    created: datetime
    langs: tuple[Lang, ...]
    places: frozenset[Place] = EVERYWHERE
    unaliased: bool = False
    nid: int = 0


def roll(sides: int, *key: object) -> int:
    """Return a number below `sides`, always the same for the same key.

    >>> roll(6, "news", 1) == roll(6, "news", 1)
    True
    """
    return int(token(*map(str, key), length=12), 16) % sides


def moment(index: int, count: int, kind: str) -> datetime:
    """Return when the node with that index, newest first, was made."""
    step = DAYS_BACK * 24 * 60 // count
    return NEWEST - timedelta(minutes=index * step + roll(step // 3, kind, index))


def _spread(index: int, chosen: int, count: int) -> bool:
    """Say whether this one of `count` is among `chosen` that lie evenly between the others."""
    return (index + 1) * chosen // count > index * chosen // count


def _news(size: Size) -> Iterator[Entry]:
    count, georgian = size.news
    twins = georgian - ONLY_GEORGIAN
    lost = [index for index in range(count // 2, count) if not _spread(index - FED, twins, count - FED)][
        :ORPHANS
    ]
    for index in range(count):
        created = moment(index, count, "news")
        if index < FED:
            yield Entry("news", index, created, ("en",), frozenset({"feed"}))
        elif index in lost:
            yield Entry("news", index, created, ("en",), frozenset({"sitemap"}))
        elif _spread(index - FED, twins, count - FED):
            yield Entry("news", index, created, ("en", "ka"), unaliased=index % 9 == 6)
        else:
            yield Entry("news", index, created, ("en",))
    for index in range(ONLY_GEORGIAN):
        created = SEED - timedelta(days=211 * index, minutes=37 * index)
        yield Entry("news", 500 + index, created, ("ka",))


def _others(kind: Kind, count: int, georgian: int) -> Iterator[Entry]:
    for index in range(count):
        langs: tuple[Lang, ...] = ("en", "ka") if _spread(index, georgian, count) else ("en",)
        yield Entry(kind, index, moment(index, count, kind), langs)


def _roots(size: Size) -> Iterator[Entry]:
    english, georgian = size.pages
    for root in ROOTS:
        sides: tuple[tuple[Lang, object], ...] = (("en", english and root.en), ("ka", georgian and root.ka))
        langs = tuple(lang for lang, wanted in sides if wanted)
        english, georgian = english - ("en" in langs), georgian - ("ka" in langs)
        if langs:
            created = datetime(2021, 1 + root.number % 12, 1 + root.number, 10, 0, tzinfo=TBILISI)
            yield Entry(root.kind, root.number, created, langs, unaliased=root.ka == "node")


# Node numbers: the seed page's and the unaliased page's are the real ones.
SEED_NID, UNALIASED_NID, HOME_NID = 113480, 113171, 113001
FIRST = {"story": 113601, "publication": 113701, "vacancy": 113761, "procurement": 113801}
UNALIASED = next(root.number for root in ROOTS if root.ka == "node")


def _numbered(entries: list[Entry]) -> Iterator[Entry]:
    news = sorted((entry for entry in entries if entry.kind == "news"), key=lambda entry: entry.created)
    middle = next(rank for rank, entry in enumerate(news) if entry.created == SEED)
    for rank, entry in enumerate(news):
        yield replace(entry, nid=SEED_NID + 2 * (rank - middle))
    for entry in entries:
        if entry.kind in FIRST:
            yield replace(entry, nid=FIRST[entry.kind] + 2 * entry.number)
        elif entry.kind != "news":
            yield replace(
                entry, nid=UNALIASED_NID if entry.number == UNALIASED else 113101 + 2 * entry.number
            )


def entries(size: Size) -> tuple[Entry, ...]:
    """Return every node but the home page and the bulk, news first."""
    found = [
        *_news(size),
        *_others("story", *size.stories),
        *_others("publication", *size.publications),
        *_others("vacancy", *size.vacancies),
        *_others("procurement", *size.procurement),
        *_roots(size),
    ]
    return tuple(_numbered(found))
