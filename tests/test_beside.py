"""What other captures tell of an item: dates of listings and feeds, pages of files. Never guessed."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from archive.changes import changes_since
from archive.database import Database
from archive.models import CaptureRow, DocumentRow, EvidenceRow, ItemRow, VersionRow
from archive.queries import history, item_at, items
from archive.records import Capture, Citation
from pipelines.extract import extract_capture
from pipelines.record import record
from pipelines.takedown.forget import forget
from replica.pdf import pdf

HOST = "https://georgia.iom.int"
START = datetime(2024, 5, 2, tzinfo=UTC)
DAY = timedelta(days=1)
ITEM = "georgia:7:en"
PDF_PATH = "/sites/g/files/tmzbdl9001/files/x.pdf"

NEWS = (
    "<html lang=en><body><main><article class='node--type-press-release node--view-mode-full' "
    "data-history-node-id=7>{head}<h1>T</h1><div class=field--name-body><p>Text.</p>"
    f"<a href='{PDF_PATH}'>paper</a></div></article></main></body></html>"
)
CARD = (
    "<div class=views-row><a href=/news/a class=article-image></a><div class=article-detail>"
    "<h5><a href=/news/a rel=bookmark>T</a></h5></div><div class=date>{day}</div>"
    "<div class=field--name-field-closing-date>1 June 2030</div></div>"
)
LISTING = "<html lang=en><body><main><h1>News</h1><div class=view>{rows}</div></main></body></html>"
FEED = (
    "<rss><channel><item><title>T</title><link>{link}</link><pubDate>{date}</pubDate>"
    "<guid>7 at x</guid></item></channel></rss>"
)


def captured(path: str, payload: str | bytes, day: float = 0, mime: str = "text/html") -> Capture:
    """Return the capture of an address on some day."""
    body = payload.encode() if isinstance(payload, str) else payload
    return Capture(
        mission="georgia",
        run=f"run-{day}",
        url=HOST + path,
        time=START + day * DAY,
        record_id=f"urn:uuid:{path}-{day}",
        status=200,
        headers=(("Content-Type", mime),),
        payload=body,
        citation=Citation("x.warc.gz", hash((path, day)) % 10**9, 10, f"sha1:{hash(body)}"),
    )


def news(day: float = 0, head: str = "") -> Capture:
    """Return a capture of the news page, which tells no date unless its head does."""
    return captured("/news/a", NEWS.format(head=head), day)


def listing(shown: str, day: float = 0) -> Capture:
    """Return a capture of a listing with one card."""
    return captured("/news", LISTING.format(rows=CARD.format(day=shown)), day)


def feed(stamp: str, day: float = 0, path: str = "/news-rss") -> Capture:
    """Return a capture of a feed with one entry."""
    return captured(path, FEED.format(link=HOST + "/news/a", date=stamp), day, "application/rss+xml")


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """Open an empty index."""
    database = Database(f"sqlite:///{tmp_path / 'index.db'}")
    database.create()
    yield database
    database.close()


def remember(database: Database, *captures: Capture) -> None:
    """Read captures and record them in the order given."""
    with database.write() as session:
        for capture in captures:
            record(session, capture, extract_capture(capture), DAY)


def dated(database: Database, at: datetime | None = None) -> tuple[str | None, str | None]:
    """Return the item's date and where it is from."""
    with database.read() as session:
        said = item_at(session, ITEM, at)
        assert at or [said["published"]] == [item["published"] for item in items(session)]
        return said["published"], said["published_source"]


SHOWN = "<time datetime='2024-04-01'></time>"
IN_FEED = "Mon, 29 Apr 2024 21:30:00 +0000"


@pytest.mark.parametrize(
    ("captures", "expected"),
    [
        ([news(), listing("30 April 2024")], ("2024-04-30", "card")),
        ([news(), feed(IN_FEED)], ("2024-04-30", "feed")),
        ([news(), feed("Sun, 28 Apr 2024 08:00:00 +0000"), listing("30 April 2024")], ("2024-04-30", "card")),
        (
            [news(head="<time datetime='2024-04-01'></time>"), listing("30 April 2024")],
            ("2024-04-01", "time"),
        ),
        ([news(), listing("29 April 2024"), listing("30 April 2024", day=1)], ("2024-04-30", "card")),
        ([news(), listing("April 2024"), listing("28 - 30 April 2024", day=1)], (None, None)),
        ([news()], (None, None)),
    ],
    ids=["card", "feed, local day", "card before feed", "own word", "newest", "no day", "nothing"],
)
def test_an_undated_page_is_dated_by_its_card_or_feed(
    database: Database, captures: list[Capture], expected: tuple[str, str]
) -> None:
    """Only where the page itself tells no date; in the zone of the mission."""
    remember(database, *captures)

    assert dated(database) == expected


def test_the_order_of_captures_does_not_matter(tmp_path: Path) -> None:
    """Rows and answers are the same whichever was recorded first."""
    told = []
    captures = (news(), listing("30 April 2024", day=1), feed(IN_FEED, day=2))
    for number, order in enumerate(permutations(captures)):
        database = Database(f"sqlite:///{tmp_path / f'{number}.db'}")
        database.create()
        remember(database, *order)
        with database.read() as session:
            assert session.scalars(select(ItemRow.published)).one() == date(2024, 4, 30)
            told.append(list(items(session)))
        database.close()

    assert all(each == told[0] for each in told)


def test_evidence_is_no_edit(database: Database) -> None:
    """A date from a card makes neither version nor change: the page says what it said."""
    remember(database, news(), listing("30 April 2024", day=1), news(day=2))

    with database.read() as session:
        assert len(session.scalars(select(VersionRow)).all()) == 1
        assert [change.kind for change in changes_since(session)] == ["added"]


def test_a_date_is_told_from_when_it_was_known(database: Database) -> None:
    """`show --at` and `history` know of a listing only what was captured by then."""
    edited = captured("/news/a", NEWS.format(head="<p>More</p>").replace("Text.", "Other."), 3)
    remember(database, news(), listing("30 April 2024", day=4), edited)

    assert dated(database, START + DAY) == (None, None)
    assert dated(database, START + 5 * DAY) == ("2024-04-30", "card")
    with database.read() as session:
        assert [version["published"] for version in history(session, ITEM)] == [None, "2024-04-30"]


def test_a_georgian_feed_dates_the_page_that_it_links(database: Database) -> None:
    """By a bug of Drupal's it links English pages with their date: never the Georgian one's."""
    georgian = captured("/ka/news/b", NEWS.format(head="").replace("lang=en", "lang=ka"))
    remember(database, news(), georgian, feed(IN_FEED, path="/ka/news-rss"))

    with database.read() as session:
        told = {item["id"]: item["published"] for item in items(session)}
    assert told == {ITEM: "2024-04-30", "georgia:7:ka": None}


@pytest.mark.parametrize(
    "payload",
    [
        FEED.format(link="mailto:x", date=IN_FEED),
        FEED.format(link=HOST + "/news/a", date="yesterday"),
        FEED.format(link=HOST + "/news/a", date=""),
        "<rss><item><pubDate>" + IN_FEED,
        "<rss><item><link/></item><pubDate>9</pubDate></rss>",
        "<urlset><url><loc>/news/a</loc><lastmod>2024-04-30</lastmod></url></urlset>",
    ],
)
def test_a_broken_feed_or_a_sitemap_tells_no_date(payload: str) -> None:
    """What cannot be read is left out; when a page changed is not when it was published."""
    assert extract_capture(captured("/news-rss", payload, 0, "text/xml")).evidence == ()


def test_a_file_s_pages_are_told_where_it_is_attached(database: Database) -> None:
    """As soon as the file was captured; its text is kept once for all captures of the same bytes."""
    paper = pdf([["Migration"], ["Two"]])
    remember(database, news())
    before = pages(database)
    remember(database, *(captured(PDF_PATH, paper, day, "application/pdf") for day in (1, 2)))

    with database.read() as session:
        document = session.scalars(select(DocumentRow)).one()
    assert (before, pages(database)) == ([None], [2])
    assert (document.pages, document.text, document.lang) == (2, "Migration\n\nTwo", "en")


def pages(database: Database) -> list[Any]:
    """Return what is told of the pages of the item's files."""
    with database.read() as session:
        return [file["pages"] for file in item_at(session, ITEM)["attachments"]]


def test_a_file_that_is_no_pdf_is_an_error_on_its_capture(database: Database) -> None:
    """It is told, and costs nothing else."""
    remember(database, news(), captured(PDF_PATH, "<html>login</html>", 1, "application/pdf"))

    with database.read() as session:
        told = session.execute(select(CaptureRow.outcome, CaptureRow.note).where(CaptureRow.item.is_(None)))
        outcome, note = told.one()
    assert outcome == "error"
    assert (note or "").startswith("documents: the PDF cannot be read")
    assert pages(database) == [None]


def test_what_only_forgotten_captures_told_is_forgotten(database: Database) -> None:
    """An erased listing dates nothing any more, an erased file has no text left."""
    others = (listing("30 April 2024"), captured(PDF_PATH, pdf([["One"]]), 1, "application/pdf"))
    remember(database, news(), *others)

    with database.write() as session:
        forget(session, [capture.record_id for capture in others], DAY)

    assert dated(database) == (None, None)
    with database.read() as session:
        assert session.scalars(select(DocumentRow.digest)).all() == []
        assert session.scalars(select(EvidenceRow.url)).all() == []
        assert session.scalars(select(ItemRow.published)).one() is None
