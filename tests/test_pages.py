"""One saved page of every kind and theme, beside the item that it must give.

The pages are the replica's, their menus cut short except in `news`. `MATIANE_ACCEPT=1` writes what is read
now beside the pages, and fails: a person reads it first.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from pipelines.extract import extract
from pipelines.items import content, item_id
from pipelines.parsers import PARSERS

PAGES = sorted((Path(__file__).parent / "pages").glob("*/*.html"))
CANONICAL = re.compile(r'rel="canonical" href="([^"]+)"')


def name(path: Path) -> str:
    """Call a page by its kind and theme."""
    return f"{path.parent.name}/{path.stem}"


def read(page: Path) -> dict[str, Any]:
    """Give the item that a saved page is read as."""
    address = CANONICAL.search(page.read_text("utf-8"))
    assert address
    item = extract(page.read_bytes(), address[1]).item
    assert item
    return {"id": item_id(item), **content(item)}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_saved_page_gives_its_item(page: Path) -> None:
    """A page is read as somebody once found right, field by field."""
    golden = page.with_suffix(".json")
    said = read(page)

    if os.environ.get("MATIANE_ACCEPT"):
        golden.write_text(json.dumps(said, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        pytest.fail(f"{golden} is written: read it, then run again without MATIANE_ACCEPT")

    assert said == json.loads(golden.read_text("utf-8"))


@pytest.mark.parametrize("kind", sorted({page.parent.name for page in PAGES if page.stem == "theme2"}))
def test_a_new_theme_is_no_edit(kind: str) -> None:
    """The same page in another theme, with all its markup changed, says the same."""
    first, second = (read(Path(__file__).parent / "pages" / kind / f"theme{n}.html") for n in (1, 2))

    assert first == second


def test_every_kind_has_a_saved_page() -> None:
    """No parser goes without an example."""
    assert {page.parent.name for page in PAGES} == set(PARSERS)
    assert all(read(page)["kind"] == page.parent.name for page in PAGES)
