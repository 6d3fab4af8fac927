"""The change script: what happens to the nodes between one state and the next."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import lru_cache, partial

from replica.model import TBILISI, Lang, Node
from replica.nodes import base, node
from replica.roster import Entry
from replica.sizes import Size
from replica.states import reached
from replica.texts.cases import figures_to_change, typo_edit
from replica.texts.model import Text

# New in t1: the index of a news, and whether it has a Georgian twin, told one day later.
FRESH = ((0, True), (1, False), (2, True), (3, False), (4, False))

# Edited in t1, in English: the case, and its texts afterwards.
EDITS: tuple[tuple[str, Callable[[date], Mapping[str, Text]]], ...] = (
    ("figures_to_change", partial(figures_to_change, after=True)),
    ("typo_edit", partial(typo_edit, after=True)),
)
EDITED = datetime(2024, 5, 5, 17, 20, tzinfo=TBILISI)


@dataclass(frozen=True, slots=True)
class Standing:
    """The nodes of a state by number, which old addresses lead where, and what was deleted."""

    nodes: Mapping[int, Node]
    moved: Mapping[str, str]
    deleted: tuple[Node, ...] = ()


def _fresh(index: int, nid: int, *, twin: bool) -> Node:
    created = datetime(2024, 5, 3 + index // 2, 10 + index, 15, tzinfo=TBILISI)
    langs: tuple[Lang, ...] = ("en", "ka") if twin else ("en",)
    made = node(Entry("news", 900 + index, created, langs, nid=nid))
    late = {lang: created + timedelta(days=lang == "ka") for lang in langs}
    told = {lang: replace(side, created=late[lang], changed=late[lang]) for lang, side in made.sides.items()}
    return replace(made, sides=told, dated="meta")


def _edited(found: Node, text: Text) -> Node:
    side = replace(found.sides["en"], text=text, changed=EDITED)
    return replace(found, sides={**found.sides, "en": side})


def _plain(nodes: Mapping[int, Node]) -> list[Node]:
    """Return news that nothing special is planted on, in one language, listed, newest first."""
    found = [
        each
        for each in nodes.values()
        if each.kind == "news" and not each.cases and list(each.sides) == ["en"] and "listing" in each.places
    ]
    return sorted(found, key=lambda each: each.default.created, reverse=True)


def _news_and_edits(nodes: dict[int, Node]) -> None:
    newest = max(each.nid for each in nodes.values())
    for index, twin in FRESH:
        made = _fresh(index, newest + 2 * (index + 1), twin=twin)
        nodes[made.nid] = made
    for case, after in EDITS:
        found = next(each for each in nodes.values() if case in each.cases)
        nodes[found.nid] = _edited(found, after(found.default.created.date())["en"])


def _rename(nodes: dict[int, Node]) -> Mapping[str, str]:
    found = _plain(nodes)[-1]
    side = found.default
    path = side.path.rpartition("-")[0]
    nodes[found.nid] = replace(found, sides={side.lang: replace(side, path=path)})
    return {side.path: path}


def _remove(nodes: dict[int, Node]) -> Node:
    deleted, hidden = _plain(nodes)[-2], _plain(nodes)[-3]
    nodes[hidden.nid] = replace(hidden, open=False)
    return nodes.pop(deleted.nid)


@lru_cache
def standing(size: Size, state: str) -> Standing:
    """Return the nodes of a size as they stand in a state."""
    nodes = {each.nid: each for each in base(size)}
    moved: Mapping[str, str] = {}
    if reached(state, "t1"):
        _news_and_edits(nodes)
    if reached(state, "t3"):
        moved = _rename(nodes)
    deleted = (_remove(nodes),) if reached(state, "t6") else ()
    return Standing(nodes, moved, deleted)
