"""The pages of a real Drupal, read and compared with what its database holds.

The sample is read in place, beside this repository. It covers the markup of Drupal 10 with a Bootstrap theme,
and of our fields those whose truth is known: not dates, not links.
"""

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from archive.records import Capture
from archive.warc.read import read_captures
from cells import Cell, compared
from pipelines.extract import Extraction, extract, extract_capture
from pipelines.item_kinds import StoryItem
from pipelines.items import Item
from pipelines.parsers.text import clean

SAMPLE = Path(__file__).parents[2] / "shared" / "drupal"
TRUTH = [json.loads(line) for line in (SAMPLE / "truth.jsonl").read_text("utf-8").splitlines()]
WRAPPED = re.compile(r"(?<!\.)\n")
HOST = "http://127.0.0.1:8090"

# Cells of the truth that are the database's and not the page's, or that our rules read otherwise.
NOT_SO_ON_THE_PAGE = {
    # Drupal prints no dates for the home page.
    ("/", "published"): None,
    ("/ka", "published"): None,
    # A file that is linked in the text is an attachment as well.
    ("/ka/news/utskhoetshi-covid-19-dros-darchenilebi", "attachments"): [
        "/sites/g/files/tmzbdl9001/files/documents/2021-02/mimokhilva.pdf"
    ],
}


@lru_cache
def captures() -> dict[str, Capture]:
    """Give the sample's captures by URL."""
    return {capture.url: capture for capture in read_captures(SAMPLE / "pages.warc.gz")}


def sample(path: str) -> Capture:
    """Give the sample's capture of a path."""
    return captures()[HOST + path]


def wanted(row: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the cells that the truth names for one page in one language, by our field names."""
    image, body = row["image"] or {}, [clean(line) for line in lines_of(row)]
    # The last line of a story names the photographer: of the picture, if nobody else is named for it.
    credit = body.pop().removeprefix("Photo: ") if moves_credit(row) else None
    caption, _, told = (image.get("caption") or "").partition(" Photo: ")
    yield "title", clean(row["title"])
    yield "node", row["nid"]
    yield "lang", row["lang"]
    yield "url", HOST + row["path_encoded"]
    yield "kind", {"section", "programme"} if row["kind"] == "page" else {row["kind"]}
    yield "published", row["published"][:10]
    yield "scope", row["scope"]
    yield "sdgs", sorted(row["sdg_numbers"])
    yield "tags", row["tags"]
    yield "attachments", [file["url"] for file in row["attachments"]]
    yield "byline", row["byline"]
    if row["kind"] == "vacancy":
        yield "deadline", row["closing_date"]
        yield "deadline_time", "18:00"
        yield "reference", next(iter(re.findall(r"VN\d{7}", row["body_text"])), None)
    yield "body", "\n\n".join(body)
    yield "images", [(image["file_url"], image["alt"], caption or None, told or credit)] if image else []
    if row["summary"]:  # without one, Drupal makes a description from the body
        yield "summary", clean(row["summary"])


def lines_of(row: dict[str, Any]) -> list[str]:
    """Give the truth's paragraphs; a hard-wrapped body's lines are parts of one, and end in a full stop."""
    text = row["body_text"]
    if "hard_wrapped" in row["cases"]:
        text = WRAPPED.sub(" ", text)
    return [line for line in text.splitlines() if line.strip()]


def moves_credit(row: dict[str, Any]) -> bool:
    """Tell whether a story's last line is the credit of a picture that has none."""
    credited = "Photo:" in ((row["image"] or {}).get("caption") or "")
    return "photo_credit" in row["cases"] and bool(row["image"]) and not credited


def found(item: Item) -> dict[str, Any]:
    """Give the same cells as they were read."""
    deadline = getattr(item, "deadline", None)
    return {
        "title": item.title,
        "node": item.node,
        "lang": item.lang,
        "url": item.url,
        "kind": item.kind,
        "published": item.published and item.published.isoformat(),
        "scope": item.scope,
        "sdgs": list(item.sdgs),
        "tags": list(item.tags),
        "attachments": [file.url.removeprefix(HOST) for file in item.attachments],
        "byline": item.byline if isinstance(item, StoryItem) else None,
        "body": item.body,
        "images": [(i.url.removeprefix(HOST), i.alt, i.caption, i.credit) for i in item.images],
        "summary": item.summary,
        "deadline": deadline and deadline.isoformat(),
        "deadline_time": getattr(item, "deadline_time", None),
        "reference": getattr(item, "reference", None),
    }


def cells() -> Iterator[Cell]:
    """Yield every cell of the truth beside what was read."""
    for row in TRUTH:
        item = extract_capture(sample(row["path_encoded"])).item
        assert item, row["path"]
        expected = {name: NOT_SO_ON_THE_PAGE.get((row["path"], name), value) for name, value in wanted(row)}
        # The database calls a section and a programme the same.
        expected["kind"] = item.kind if item.kind in expected["kind"] else expected["kind"]
        yield from compared(row["path"], item.kind, found(item), expected)


def test_every_cell_of_the_drupal_sample_is_right() -> None:
    """All fields of all 95 pages of a real Drupal are read as its database has them."""
    read = list(cells())

    assert [cell for cell in read if not cell.right] == []
    assert (len(TRUTH), len(read)) == (95, 1276)


def test_the_sample_holds_no_items_beside_its_nodes() -> None:
    """Listings, pages past the end, feeds, sitemaps, messages: none of them is an item, and each says why."""
    nodes = {HOST + row["path_encoded"] for row in TRUTH}
    others = {url: extract_capture(capture) for url, capture in captures().items() if url not in nodes}

    notes = {url.removeprefix(HOST): told.note for url, told in others.items()}
    assert {told.outcome for told in others.values()} == {"nothing", "gone"}
    assert {
        "/news": "listing",
        "/search": "listing",
        "/ka/stories?page=1": "empty listing",
        "/news?page=99": "empty listing",
        "/news-rss": "not a page",
        "/robots.txt": "not a page",
        "/sitemap.xml": "not a page",
        "/old-safe-page": "status 301",
        "/system/404": "not found",
        "/ka/system/403": "denied",
        "/nope": "status 404",
    }.items() <= notes.items()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<html lang="en"', '<html lang="ka"'),
        ('role="article"', 'role="article" lang="ka"'),
        ('hreflang="en" href="http', 'hreflang="ka" href="http'),
    ],
)
def test_a_ghost_is_no_item(old: str, new: str) -> None:
    """A Georgian menu around an English text is no Georgian item; each of the site's signs is enough."""
    capture = sample("/news/vouchers-and-legal-advice-reach-239-new-arrivals-gori")
    page = capture.payload.decode()
    assert old in page

    told = extract(page.replace(old, new).encode(), capture.url)

    assert told == Extraction(note=f"ghost of {capture.url}")


def test_an_untranslated_node_s_other_address_is_its_ghost() -> None:
    """The page at /ka/node/N that calls the English page its own address adds nothing."""
    capture = sample("/news/vouchers-and-legal-advice-reach-239-new-arrivals-gori")

    assert extract(capture.payload, f"{HOST}/ka/node/6").note == f"ghost of {capture.url}"
    assert extract(capture.payload, f"{HOST}/node/6").item
