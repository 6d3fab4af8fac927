"""The site at one moment: which page is at which address, and what each list shows."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from replica.bulk import Bulk
from replica.model import LANGS, Kind, Lang, Node, Side
from replica.script import standing
from replica.sizes import SIZES
from replica.slugs import slug
from replica.states import STATES, reached
from replica.views import ROWS, View

RELATED = 3


class Site:
    """A replica of one size in one state. Nothing of the bulk is made before it is asked for."""

    def __init__(self, size: str, state: str) -> None:
        self.size, self.state = SIZES[size], STATES[state]
        self.standing = standing(self.size, state)
        self.nodes = self.standing.nodes
        self.bulk = Bulk(self.size.bulk)

    def node(self, nid: int) -> Node | None:
        """Return the node of that number."""
        return self.nodes.get(nid) or self.bulk.node(nid)

    @cached_property
    def _paths(self) -> dict[str, Node]:
        return {side.path: node for node in self.nodes.values() for side in node.sides.values()}

    def find(self, path: str) -> Node | None:
        """Return the node whose own address this is."""
        return self._paths.get(path) or self.bulk.find(path)

    @cached_property
    def _sorted(self) -> dict[Lang, list[tuple[Side, Node]]]:
        found: dict[Lang, list[tuple[Side, Node]]] = {}
        for lang in LANGS:
            pairs = [
                (node.sides[lang], node) for node in self.nodes.values() if lang in node.sides and node.open
            ]
            found[lang] = sorted(pairs, key=lambda pair: (pair[0].created, pair[1].nid), reverse=True)
        return found

    def _listed(self, kinds: frozenset[Kind], lang: Lang) -> list[Node]:
        return [node for _, node in self._sorted[lang] if node.kind in kinds and "listing" in node.places]

    def total(self, view: View, lang: Lang) -> int:
        """Return how many rows a view has."""
        return len(self._listed(view.kinds, lang)) + (self.bulk.total(lang) if "news" in view.kinds else 0)

    def rows(self, view: View, lang: Lang, number: int, size: int = ROWS) -> Sequence[Node]:
        """Return the rows of one page of a view, newest first."""
        own = self._listed(view.kinds, lang)
        first, last = number * size, (number + 1) * size
        rest = self.bulk.listed(lang, first - len(own), last - len(own)) if "news" in view.kinds else ()
        return [*own[first:last], *rest]

    def searched(self, view: View, lang: Lang, goals: Sequence[int], words: str) -> list[Node]:
        """Return the rows that have one of the goals and the words in their title."""
        return [
            node
            for node in self._listed(view.kinds, lang)
            if (not goals or set(goals) & set(node.sides[lang].text.sdgs))
            and words in node.sides[lang].text.title.lower()
        ]

    def fed(self, lang: Lang, count: int = 10) -> list[Node]:
        """Return what a feed tells, newest first."""
        pairs = self._sorted[lang]
        return [node for _, node in pairs if node.kind == "news" and "feed" in node.places][:count]

    @cached_property
    def _places(self) -> dict[Lang, dict[int, int]]:
        news: frozenset[Kind] = frozenset({"news"})
        return {
            lang: {node.nid: place for place, node in enumerate(self._listed(news, lang))} for lang in LANGS
        }

    def related(self, node: Node, lang: Lang) -> Sequence[Node]:
        """Return the three news that follow in the list; from t6 on, three others."""
        own = self._listed(frozenset({"news"}), lang)
        place = self._places[lang].get(node.nid, node.nid % len(own))
        first = place + (1 + RELATED if reached(self.state.name, "t6") else 1)
        return [own[(first + step) % len(own)] for step in range(RELATED)]

    def labelled(self, lang: Lang, *, goal: int | None = None, tag: str | None = None) -> list[Node]:
        """Return the newest nodes with a goal or a tag, the tag by the slug of its label."""
        return [
            node
            for side, node in self._sorted[lang]
            if "listing" in node.places
            and (goal in side.text.sdgs if goal else tag in [slug(label) for label in side.text.tags])
        ][:ROWS]

    @cached_property
    def tags(self) -> dict[str, str]:
        """The labels of all tags by slug."""
        sides = (side for node in self.nodes.values() for side in node.sides.values())
        return {slug(label): label for side in sides for label in side.text.tags}

    def everything(self) -> Iterator[Node]:
        """Go through all nodes, the bulk last."""
        yield from self.nodes.values()
        yield from (node for index in range(self.bulk.count) if (node := self.bulk.at(index)))
