"""The promise: the chronicle tells exactly what changed on the site, and can be made again."""

import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from cells import compared
from command import crawl, matiane, rows
from derived import derived
from replica.process import Replica
from replica.truth import changes as true_changes
from replica.truth import truth as true_items

SIZE = "small"
STATES = ("t0", "t1", "t2", "t3", "t4", "t5", "t6")
# The refusing state ends in 69, and what was known stands.
REFUSING = "t5"


@pytest.fixture(scope="module")
def chronicle(tmp_path_factory: pytest.TempPathFactory) -> Iterator["Chronicle"]:
    """Crawl the replica in all its states, a removal confirmed by a second run."""
    home = tmp_path_factory.mktemp("home")
    with Replica(size=SIZE, state="t0") as site:
        story = Chronicle(home, site.root)
        for state in STATES:
            site.to_state(state)
            story.crawl(state)
        story.crawl("t6", confirm=True)
        yield story


class Chronicle:
    """What one archive told after each state of the site."""

    def __init__(self, home: Path, root: str) -> None:
        self.home, self.root = home, root
        self.items: dict[str, list[dict[str, Any]]] = {}
        self.changes: dict[str, list[dict[str, Any]]] = {}

    def crawl(self, state: str, *, confirm: bool = False) -> None:
        """Crawl one state and keep what the archive says afterwards."""
        told = crawl(self.home, self.root, expect=69 if state == REFUSING else 0, REMOVAL_HOURS="0")
        found = [change for change in rows(self.home, "changes") if change["run"] == told["run"]]
        self.changes[state] = self.changes[state] + found if confirm else found
        self.items[state] = rows(self.home, "items")


@pytest.mark.parametrize("state", STATES)
def test_every_field_of_every_item_is_true(chronicle: Chronicle, state: str) -> None:
    """After each crawl the archive says of every page what a perfect reader would."""
    found = {item["id"]: item for item in chronicle.items[state] if item["gone"] is None}

    expected = {item["id"]: item for item in true_items(SIZE, state, chronicle.root)}

    assert sorted(found) == sorted(expected)
    cells = (
        cell for name, item in expected.items() for cell in compared(name, item["kind"], found[name], item)
    )
    assert [cell for cell in cells if not cell.right] == []


@pytest.mark.parametrize(("before", "after"), list(pairwise(STATES)))
def test_exactly_the_true_changes_are_found(chronicle: Chronicle, before: str, after: str) -> None:
    """Edits, moves and removals are changes; cache clears, themes, refusals and rotating blocks are not."""
    # The truth leaves out mentions: they follow from the body.
    found = sorted(
        (c["item"], c["change"], sorted({*c["fields"]} - {"mentions"})) for c in chronicle.changes[after]
    )

    expected = true_changes(SIZE, before, after, chronicle.root)

    assert found == sorted((c["item"], c["change"], sorted(c["fields"])) for c in expected)


def test_the_first_crawl_adds_everything(chronicle: Chronicle) -> None:
    """To an empty archive every item is new."""
    assert {change["change"] for change in chronicle.changes["t0"]} == {"added"}
    assert len(chronicle.changes["t0"]) == len(chronicle.items["t0"])


def test_status_tells_which_signs_answered(chronicle: Chronicle) -> None:
    """Of the newest crawl, by kind and field; the theme's new heading is a sign like the old one's."""
    (told,) = rows(chronicle.home, "status")

    news = told["fields"]["news"]
    assert news["title"]["filled"] == news["title"]["of"] > 0
    assert set(news["title"]["signs"]) == {"h1"}


def test_a_rebuild_tells_the_same(chronicle: Chronicle, tmp_path: Path) -> None:
    """The index can be thrown away: the WARC files alone give every derived row again."""
    copy = tmp_path / "copy"
    shutil.copytree(chronicle.home, copy)
    (copy / "index.db").unlink()

    matiane(copy, "rebuild", settings={"REMOVAL_HOURS": "0"})

    assert derived(copy) == derived(chronicle.home)


def test_every_byte_is_where_it_is_cited(chronicle: Chronicle) -> None:
    """Verify reads every record of every file and finds nothing wrong."""
    (told,) = rows(chronicle.home, "verify")

    assert told["findings"] == []
    assert told["captures"] > len(chronicle.items["t6"])
