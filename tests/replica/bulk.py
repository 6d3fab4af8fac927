"""Further news without end, older than all others, made only when somebody asks for them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import lru_cache

from replica.model import TBILISI, Lang, Node, Picture
from replica.nodes import node
from replica.roster import Entry

OLDEST = datetime(2015, 1, 20, 18, 0, tzinfo=TBILISI)
APART = timedelta(minutes=97)
FIRST_NUMBER, FIRST_NID = 1000, 20001
TRANSLATED = 4


@lru_cache(maxsize=8192)
def _made(index: int) -> Node:
    langs: tuple[Lang, ...] = ("en", "ka") if index % TRANSLATED == 0 else ("en",)
    number, nid = FIRST_NUMBER + index, FIRST_NID + index
    entry = Entry("news", number, OLDEST - index * APART, langs, nid=nid)
    made = node(
        entry,
        pictures=(Picture(f"{entry.created:%Y-%m}/bulk{index % 200:03}-photo.jpg"),) if index % 3 else (),
    )
    # The node number at the end finds a page by its address without a list of all addresses.
    return replace(
        made,
        dated="meta",
        sides={lang: replace(side, path=f"{side.path}-{nid}") for lang, side in made.sides.items()},
    )


@dataclass(frozen=True, slots=True)
class Bulk:
    """So many news by index, newest first."""

    count: int

    def at(self, index: int) -> Node | None:
        """Return the one at that place, newest first."""
        return _made(index) if 0 <= index < self.count else None

    def node(self, nid: int) -> Node | None:
        """Return the node of that number, if it is one of these."""
        return self.at(nid - FIRST_NID)

    def find(self, path: str) -> Node | None:
        """Return the node whose alias this is."""
        number = path.rpartition("-")[2]
        found = self.node(int(number)) if number.isdecimal() and len(number) < 9 else None
        return found if found and any(side.path == path for side in found.sides.values()) else None

    def total(self, lang: Lang) -> int:
        """Return how many there are in a language."""
        return self.count if lang == "en" else -(-self.count // TRANSLATED)

    def listed(self, lang: Lang, first: int, last: int) -> Sequence[Node]:
        """Return those at places `first` to `last` of a list, newest first, counted from 0."""
        step = 1 if lang == "en" else TRANSLATED
        return [_made(place * step) for place in range(max(first, 0), min(last, self.total(lang)))]
