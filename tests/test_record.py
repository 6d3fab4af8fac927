"""Versions are those of the captures in their order of time, however they came in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from archive.changes import changes_since
from archive.database import Database, create_derived
from archive.models import CaptureRow, ItemRow, VersionRow
from archive.queries import history, item_at
from archive.records import Capture, Citation
from pipelines.extract import Extraction, extract_capture
from pipelines.item_kinds import NewsItem
from pipelines.record import record

START = datetime(2026, 11, 1, tzinfo=UTC)
DAY = timedelta(days=1)
ITEM = "georgia:7:en"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Open an empty index."""
    database = Database(f"sqlite:///{tmp_path / 'index.db'}")
    database.create()
    yield database
    database.close()


def seen(day: float, body: str | None, slug: str = "a", record: int = 0) -> tuple[Capture, Extraction]:
    """Return the capture of a day's run: the page with that body, or (None) its absence."""
    url = f"https://georgia.iom.int/news/{slug}"
    capture = Capture(
        mission="georgia",
        run=f"run-{int(day)}-{record}",
        url=url,
        time=START + day * DAY,
        record_id=f"urn:uuid:{day}-{slug}-{record}",
        status=404 if body is None else 200,
        headers=(("Content-Type", "text/html"),),
        payload=b"",
        citation=Citation("x.warc.gz", int(day * 1000) + record, 10, f"sha1:{day}"),
    )
    if body is None:
        return capture, Extraction(gone=True)
    return capture, Extraction(
        item=NewsItem(mission="georgia", lang="en", url=url, node=7, title="T", body=body)
    )


def remember(database: Database, *days: tuple[Capture, Extraction], gap: timedelta = DAY) -> None:
    """Record captures in the order given."""
    with database.write() as session:
        for capture, extraction in days:
            record(session, capture, extraction, gap)


def kinds(database: Database) -> list[str]:
    """Name the changes in order."""
    with database.read() as session:
        return [change.kind for change in changes_since(session)]


def test_the_same_text_again_is_no_version(database: Database) -> None:
    """A page that says what it said is seen later, and nothing else."""
    remember(database, seen(1, "one"), seen(2, "one"))

    with database.read() as session:
        assert len(history(session, ITEM)) == 1
        assert session.scalars(select(ItemRow.last_seen)).one() == START + 2 * DAY


def test_recording_twice_is_recording_once(database: Database) -> None:
    """A capture that recovery finds again adds nothing."""
    remember(database, seen(1, "one"), seen(1, "one"))

    with database.read() as session:
        assert len(session.scalars(select(CaptureRow)).all()) == 1


def test_an_edit_a_move_and_a_removal_are_told_apart(database: Database) -> None:
    """Each change is called by its name, and a removal is told once two runs a day apart missed the page."""
    remember(
        database,
        seen(1, "one"),
        seen(2, "two"),
        seen(3, "two", slug="b"),
        seen(4, None, slug="b"),
        seen(5, None, slug="b"),
        seen(6, "two", slug="b"),
    )

    assert kinds(database) == ["added", "edited", "moved", "removed", "restored"]


def test_one_miss_is_no_removal(database: Database) -> None:
    """A page that is missing once, or twice in one day, or at its old address, is not gone."""
    remember(database, seen(1, "one"), seen(2, None), seen(2.5, None))
    remember(database, seen(3, "one", slug="b"), seen(4, None), seen(9, None))

    assert kinds(database) == ["added", "moved"]


PAGE = """<link rel="canonical" href="http://GEORGIA.iom.int/news/%61,%e1%83%95">
<article class="node--view-mode-full"><h1>T</h1><div class="field--name-body"><p>One.</p></div></article>"""


def test_another_spelling_is_the_same_address(database: Database) -> None:
    """A page that spells its own address otherwise than the crawl does is removed when missing twice."""
    url = "https://georgia.iom.int/news/a%2Cვ"
    told = [(replace(seen(day, None)[0], url=url), Extraction(gone=True)) for day in (2, 3)]
    capture = replace(seen(1, "")[0], url=url, payload=PAGE.encode())

    remember(database, (capture, extract_capture(capture)), *told)

    assert kinds(database) == ["added", "removed"]


def test_of_two_pages_of_one_moment_one_counts(database: Database) -> None:
    """Foreign archives tell seconds only: two captures of one item in one second make one version."""
    remember(database, seen(1, "one", record=2), seen(1, "two", record=1), seen(1, None, record=3))

    with database.read() as session:
        assert [version["body"] for version in history(session, ITEM)] == ["one"]


def test_a_page_is_shown_as_of_a_day(database: Database) -> None:
    """What an item said on a day is what its newest version by then says; so is all beside it."""
    capture, told = seen(4, "ერთი", record=1)
    assert told.item
    georgian = replace(told.item, lang="ka", url=f"{told.item.url}-ka")
    remember(database, seen(1, "one"), seen(1.5, "one"), seen(3, "two"), seen(5, None), seen(6, None))
    remember(database, (capture, Extraction(item=georgian)))

    with database.read() as session:
        then, later = (item_at(session, ITEM, START + day * DAY) for day in (2, 4))
        now = item_at(session, ITEM)

    assert (then["body"], then["gone"]) == ("one", None)
    assert (then["last_seen"], then["translations"]) == ("2026-11-02T12:00:00Z", {})
    assert (now["body"], now["gone"]) == ("two", "2026-11-07T00:00:00Z")
    assert (later["last_seen"], later["translations"]) == ("2026-11-04T00:00:00Z", {"ka": "georgia:7:ka"})


Days = list[tuple[int, str | None, str]]
DAYS = st.lists(
    st.tuples(st.integers(1, 5), st.sampled_from(["one", "two", "three", None]), st.sampled_from(["a", "b"])),
    min_size=1,
    max_size=7,
)


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=DAYS, gap=st.sampled_from([timedelta(0), DAY]), data=st.data())
def test_the_order_of_arrival_does_not_matter(
    database: Database, days: Days, gap: timedelta, data: st.DataObject
) -> None:
    """Imports and crashes bring captures in any order, some of one moment; the versions are the same."""
    captures = [seen(day, body, slug, record) for record, (day, body, slug) in enumerate(days)]

    in_order = derived(database, captures, gap)
    shuffled = derived(database, data.draw(st.permutations(captures)), gap)

    assert shuffled == in_order


def derived(database: Database, captures: list[tuple[Capture, Extraction]], gap: timedelta) -> list[Any]:
    """Return all that is derived from captures, without row numbers."""
    with database.write() as session:
        create_derived(session)
    remember(database, *captures, gap=gap)
    with database.read() as session:
        versions = select(
            VersionRow.item, VersionRow.time, VersionRow.url, VersionRow.content, CaptureRow.record_id
        )
        items = select(
            ItemRow.id, ItemRow.url, ItemRow.first_seen, ItemRow.last_seen, ItemRow.gone, ItemRow.latest
        )
        return [
            *map(tuple, session.execute(versions.join(CaptureRow).order_by(VersionRow.time))),
            *map(tuple, session.execute(items)),
        ]
