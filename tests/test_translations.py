"""Which items are each other's translations, and which side lags behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.database import Database
from archive.queries import history, item_at, items
from archive.takedown.gate import redact
from archive.translations import states
from command import matiane, rows
from visits import DAY, START, page, see, told


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Open an empty index."""
    database = Database(f"sqlite:///{tmp_path / 'index.db'}")
    database.create()
    yield database
    database.close()


EN, KA = "georgia:7:en", "georgia:7:ka"


def test_a_node_s_items_are_paired(database: Database) -> None:
    """Both sides of a node are each other's translations."""
    see(database, 0, "/news/x", page("en", "/news/x"))
    see(database, 0, "/ka/news/y", page("ka", "/ka/news/y"))

    assert told(database) == {EN: ("paired", [KA]), KA: ("paired", [EN])}


@pytest.mark.parametrize(
    ("lang", "path", "state"), [("en", "/a", "missing-ka"), ("ka", "/ka/a", "missing-en")]
)
def test_what_lacks_a_language_says_which(database: Database, lang: str, path: str, state: str) -> None:
    """An item alone names the language that it is not in, and can be asked for by that."""
    see(database, 0, path, page(lang, path))

    assert told(database, translation=state) == {f"georgia:7:{lang}": (state, [])}
    assert told(database, translation="paired") == {}


@pytest.mark.parametrize(
    ("day", "state"), [(10, "paired"), (14, "paired"), (15, "newer-en"), (30, "newer-en")]
)
def test_a_side_that_changed_much_later_is_newer(database: Database, day: int, state: str) -> None:
    """More than fourteen days after the other; both items tell which one."""
    see(database, 0, "/news/x", page("en", "/news/x"))
    see(database, 0, "/ka/news/y", page("ka", "/ka/news/y"))

    see(database, day, "/news/x", page("en", "/news/x", "Another text"))

    assert {state for state, _ in told(database).values()} == {state}


def test_a_late_translation_is_no_newer_side(database: Database) -> None:
    """What counts are changes since both sides are known; a correction of both keeps the pair."""
    see(database, 0, "/news/x", page("en", "/news/x"))
    see(database, 40, "/ka/news/y", page("ka", "/ka/news/y"))

    assert {state for state, _ in told(database).values()} == {"paired"}


def test_states_are_those_of_the_time_that_is_asked_for(database: Database) -> None:
    """Before the other side came an item was untranslated; after that one went it is so again."""
    see(database, 0, "/news/x", page("en", "/news/x"))
    see(database, 5, "/ka/news/y", page("ka", "/ka/news/y"))
    see(database, 10, "/ka/news/y", status=404)
    see(database, 12, "/ka/news/y", status=404)

    with database.read() as session:
        then = [item_at(session, EN, START + day * DAY)["translation_state"] for day in (1, 6, 13)]
        gone = item_at(session, KA)

    assert then == ["missing-ka", "paired", "missing-ka"]
    assert (gone["translation_state"], gone["translations"]) == (None, {})


def test_a_ghost_that_becomes_a_translation(database: Database) -> None:
    """A ghost is no item; the translation is one at once; the ghost's address then redirects."""
    see(database, 0, "/news/x", page("en", "/news/x"))
    see(database, 0, "/ka/node/7", page("ka", "/news/x", article="en"))
    before = told(database)

    see(database, 3, "/ka/news/y", page("ka", "/ka/news/y"))
    see(database, 3, "/ka/node/7", "/ka/news/y", status=301)
    see(database, 5, "/ka/node/7", "/ka/news/y", status=301)

    assert before == {EN: ("missing-ka", [])}
    assert told(database) == {EN: ("paired", [KA]), KA: ("paired", [EN])}
    with database.read() as session:
        assert [len(history(session, item)) for item in (EN, KA)] == [1, 1]


def test_every_state_has_a_name(database: Database) -> None:
    """They can be listed before any item is known."""
    with database.read() as session:
        assert states(session) == ["paired", "missing-en", "missing-ka", "newer-en", "newer-ka"]


def test_what_may_be_shown_is_kept_with_the_version(database: Database) -> None:
    """New markup around the same words is no version: it shows as it did when the version began."""
    see(database, 0, "/news/x", page("en", "/news/x", "<b>Text</b>"))
    see(database, 1, "/news/x", page("en", "/news/x", "<i>Text</i>"))

    with database.read() as session:
        (version,) = history(session, EN)
        assert version["html"] == item_at(session, EN)["html"] == "<div><p><b>Text</b></p></div>"
        assert all("html" not in each for each in items(session))


def test_a_redacted_item_shows_nothing(database: Database) -> None:
    """Its markup goes with its words."""
    see(database, 0, "/news/x", page("en", "/news/x", "Secret"))

    with database.write() as session:
        redact(session, [EN])

    with database.read() as session:
        assert item_at(session, EN)["html"] is None


def test_items_can_be_asked_for_by_state(database: Database, tmp_path: Path) -> None:
    """What is untranslated is one command away; how late is too late is a setting."""
    see(database, 0, "/news/x", page("en", "/news/x"))
    see(database, 0, "/ka/news/y", page("ka", "/ka/news/y"))
    see(database, 30, "/news/x", page("en", "/news/x", "Another text"))

    late = rows(tmp_path, "items", "--translation", "newer-en")
    patient = matiane(
        tmp_path, "items", "--json", "--translation", "newer-en", settings={"TRANSLATION_DAYS": "60"}
    )
    wrong = matiane(tmp_path, "items", "--translation", "newer-fr", expect=2)

    assert [each["id"] for each in late] == [EN, KA]
    assert patient.stdout == ""
    assert "no translation is 'newer-fr'" in wrong.stderr
