"""Pages of the old sites, which know no node: which of them are translations."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.database import Database
from visits import old, see, told


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Open an empty index."""
    database = Database(f"sqlite:///{tmp_path / 'index.db'}")
    database.create()
    yield database
    database.close()


HREFLANG = '<link rel=alternate hreflang={} href="{}">'
SWITCH = '<a class="language-link {}" hreflang={} href="{}">x</a>'


def links(form: str, *, old_site: bool = False) -> tuple[str, str]:
    """Give the links of the two sides of an old page to each other."""
    mark = ("",) if old_site else ()
    return form.format(*mark, "ka", "/ge/y"), form.format(*mark, "en", "/1/x")


OLD_EN, OLD_KA = "georgia:/1/x:en", "georgia:/ge/y:ka"


@pytest.mark.parametrize("sign", ["hreflang", "switcher"])
def test_old_pages_are_paired_by_their_links(database: Database, sign: str) -> None:
    """Without a node, two pages are translations where each says so of the other."""
    there, back = links(SWITCH, old_site=True) if sign == "switcher" else links(HREFLANG)
    name = "switcher" if sign == "switcher" else "head"

    see(database, 0, "/1/x", old("en", **{name: there}))
    see(database, 0, "/ge/y", old("ka", **{name: back}))

    assert told(database) == {OLD_EN: ("paired", [OLD_KA]), OLD_KA: ("paired", [OLD_EN])}


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("", ""),
        (SWITCH.format("", "ka", "/ge/y"), ""),
        (SWITCH.format("", "ka", "/ge/y"), SWITCH.format("", "en", "/1/z")),
        (SWITCH.format("", "ka", "/ge/y"), SWITCH.format("locale-untranslated", "en", "/1/x")),
    ],
)
def test_old_pages_are_never_paired_by_guess(database: Database, there: str, back: str) -> None:
    """Same day, same title, one link: none of it makes a pair, nor is anything called missing."""
    see(database, 0, "/1/x", old("en", switcher=there))
    see(database, 0, "/ge/y", old("ka", switcher=back))

    assert told(database) == {OLD_EN: (None, []), OLD_KA: (None, [])}


def test_a_new_link_alone_pairs(database: Database) -> None:
    """The newest capture's links count, though the text, and so the version, is an old one."""
    there, back = links(HREFLANG)
    see(database, 0, "/1/x", old("en"))
    see(database, 0, "/ge/y", old("ka", head=back))
    see(database, 1, "/1/x", old("en", head=there))

    assert {state for state, _ in told(database).values()} == {"paired"}
