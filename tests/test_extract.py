"""What captures tell, and when they tell nothing.

The seed page's text is read in place, beside this repository.
"""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from html import escape
from pathlib import Path

import pytest

from archive.records import Capture, Citation
from pipelines.extract import Extraction, extract, extract_capture

SEED = Path(__file__).parents[2] / "shared" / "seed" / "news-ka-iom-training.txt"
HOST = "https://georgia.iom.int"


@pytest.mark.parametrize(
    "wrap",
    [
        '{menu}<main><article class="node--view-mode-full"><h1>{title}</h1>{body}</article></main>{menu}',
        "<header>{menu}</header><main><nav>{menu}</nav><h1>{title}</h1>{text}</main><footer>{menu}</footer>",
        '<div><nav>{menu}</nav></div><div id="content"><h1>{title}</h1><div>{text}</div></div>',
    ],
)
def test_the_seed_page_gives_its_title_and_its_five_paragraphs(wrap: str) -> None:
    """Nothing of the mega menu, which says everything twice, gets into the item."""
    lines = SEED.read_text("utf-8").splitlines()
    menu, (title, *paragraphs) = lines[:-6], lines[-6:]
    links = "".join(f"<li><h3>{escape(line)}</h3>{escape(line)}</li>" for line in menu)
    body = "\n".join(f"<p>{escape(line)}</p>" for line in paragraphs)
    field = f'<div class="field--name-body">{body}</div>'
    page = wrap.format(menu=f"<ul>{links}</ul>", title=escape(title), text=body, body=field)

    item = extract(f'<!DOCTYPE html><html lang="ka"><body>{page}'.encode(), HOST + "/ka/news/x").item

    assert item
    assert item.title == title
    assert item.body.split("\n\n") == paragraphs
    assert (item.lang, item.kind, len(paragraphs)) == ("ka", "news", 5)


def capture_of(status: int | None, payload: bytes, **headers: str) -> Capture:
    """Give a capture of the seed's address."""
    return Capture(
        mission="georgia",
        run="r",
        url=f"{HOST}/news/x",
        time=datetime(2026, 11, 22, tzinfo=UTC),
        record_id="urn:x",
        status=status,
        headers=tuple((name.replace("_", "-"), value) for name, value in headers.items()),
        payload=payload,
        citation=Citation("f", 0, 0, "sha1:x"),
    )


PAGE = b"<html lang=en><main><h1>Title</h1><p>Text</p></main>"


def test_only_a_missing_page_is_gone() -> None:
    """404 and 410 say that a page is gone; refusals, faults and redirects say nothing."""
    told = {
        status: extract_capture(capture_of(status, PAGE)) for status in (404, 410, 403, 429, 503, 301, None)
    }

    assert [status for status, extraction in told.items() if extraction.gone] == [404, 410]
    assert {extraction.outcome for extraction in told.values()} == {"gone", "nothing"}
    assert told[503].note == "status 503"


def test_a_revisit_tells_what_its_original_told() -> None:
    """A 304 has the original's payload, compressed as it was, under headers that say nothing of it."""
    fresh = extract_capture(
        capture_of(200, gzip.compress(PAGE), Content_Encoding="gzip", content_type="text/html")
    )
    revisit = extract_capture(replace(capture_of(304, gzip.compress(PAGE), etag='"1"'), revisit=True))

    assert fresh.item
    assert revisit == fresh


def test_half_a_page_is_not_read() -> None:
    """A capture that was cut short says nothing about the page."""
    told = extract_capture(replace(capture_of(200, PAGE), truncated="disconnect"))

    assert told == Extraction(note="truncated: disconnect")
