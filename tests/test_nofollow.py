"""A page that asks robots not to follow its links is read, and its links are left alone."""

from datetime import UTC, datetime

import pytest

from archive.records import Capture, Citation
from pipelines.extract import extract_capture

WHERE = Citation("a.warc.gz", 0, 1, "sha1:A")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PAGE = '<html lang=en><title>A</title>{}<main><h1>A</h1><p>Words.</p><a href="/news/b">b</a></main></html>'


def leads(meta: str = "", *tags: str) -> bool:
    """Tell whether a page with this in its head, and these X-Robots-Tag lines, leads anywhere."""
    headers = (("Content-Type", "text/html; charset=UTF-8"), *(("X-Robots-Tag", tag) for tag in tags))
    body = PAGE.format(meta).encode()
    url = "https://georgia.iom.int/news/a"
    told = extract_capture(
        Capture("georgia", "run", url, NOON, "urn:x", 200, headers, body, WHERE), links=True
    )
    assert told.item
    return bool(told.links)


@pytest.mark.parametrize(
    ("meta", "follow"),
    [
        ("", True),
        ('<meta name="robots" content="noindex, follow">', True),
        ('<meta name="robots" content="noindex,nofollow">', False),
        ('<META NAME="ROBOTS" CONTENT="NONE">', False),
        ('<meta name="googlebot" content="nofollow">', True),
        ('<meta name="matiane" content="nofollow">', False),
    ],
)
def test_the_page_may_say_so(meta: str, *, follow: bool) -> None:
    """In its head, in any case, to all robots or to us."""
    assert leads(meta) == follow


@pytest.mark.parametrize(
    ("tags", "follow"),
    [
        (("noindex",), True),
        (("noindex, nofollow",), False),
        (("noarchive", "nofollow"), False),
        (("googlebot: noindex, nofollow",), True),
        (("googlebot: noindex", "matiane: nofollow"), False),
        (("unavailable_after: 25 Jun 2030 15:00:00 PST, none",), False),
    ],
)
def test_the_answer_may_say_so(tags: tuple[str, ...], *, follow: bool) -> None:
    """In any line of `X-Robots-Tag`, to all robots or to us."""
    assert leads("", *tags) == follow
