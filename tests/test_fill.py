"""A sign that always answered and stops answering is seen in the run's fill rates."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from archive.database import Database
from archive.fill import FillRates, fill_rates
from archive.records import Capture, Citation
from pipelines.extract import extract_capture
from pipelines.record import record
from replica.process import Replica
from replica.truth import truth
from replica.visitor import ask

START = datetime(2024, 5, 2, tzinfo=UTC)
SHARE = 12


@pytest.fixture(scope="module")
def pages() -> list[tuple[str, bytes]]:
    """Fetch some news of the replica's first theme."""
    with Replica("small") as site:
        urls = [item["url"] for item in truth("small", "t0", site.root) if item["kind"] == "news"][:SHARE]
        return [(url, ask(site.root, url).body) for url in urls]


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Open an empty index."""
    database = Database(f"sqlite:///{tmp_path / 'index.db'}")
    database.create()
    yield database
    database.close()


def run(database: Database, name: str, day: int, pages: Iterable[tuple[str, bytes]]) -> FillRates:
    """Record a run over some pages and return its fill rates."""
    with database.write() as session:
        for number, (url, body) in enumerate(pages):
            capture = Capture(
                mission="georgia",
                run=name,
                url=url,
                time=START + timedelta(days=day),
                record_id=f"urn:uuid:{name}-{number}",
                status=200,
                headers=(("Content-Type", "text/html; charset=utf-8"),),
                payload=body,
                citation=Citation("x.warc.gz", day * 1000 + number, 10, f"sha1:{name}-{number}"),
            )
            record(session, capture, extract_capture(capture), timedelta(days=1))
    with database.read() as session:
        return fill_rates(session, name)


def test_a_sign_that_stops_answering_is_seen(database: Database, pages: list[tuple[str, bytes]]) -> None:
    """A theme without <h1> and meta tags still gives title and date, by other signs: the numbers say so."""
    before = run(database, "before", 0, pages)["news"]
    third = [
        (url, body.replace(b"<h1", b"<h6").replace(b"</h1", b"</h6").replace(b"article:published_time", b"x"))
        for url, body in pages
    ]
    after = run(database, "after", 1, third)["news"]

    whole = {"filled": SHARE, "of": SHARE}
    assert before["title"] == {**whole, "signs": {"h1": SHARE}}
    assert after["title"] == {**whole, "signs": {"og:title": SHARE}}
    assert before["published"]["signs"]["article:published_time"] > 0
    assert "article:published_time" not in after["published"]["signs"]
    assert after["body"] == before["body"]


def test_a_field_that_is_lost_is_seen(database: Database, pages: list[tuple[str, bytes]]) -> None:
    """Where nothing else answers, fewer items fill the field; fields that none fills are counted too."""
    before = run(database, "before", 0, pages)["news"]
    untagged = [(url, body.replace(b'class="tag"', b"")) for url, body in pages]
    after = run(database, "after", 1, untagged)["news"]

    assert before["scope"] == {"filled": SHARE, "of": SHARE, "signs": {".tag": SHARE}}
    assert after["scope"] == {"filled": 0, "of": SHARE, "signs": {}}
    assert set(after) >= {"title", "summary", "images", "mentions", "dates", "attachments"}
