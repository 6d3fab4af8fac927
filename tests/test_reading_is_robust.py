"""Pages that are broken, cut or hostile end in an answer: an item, nothing, or an error told.

The pages are those of `tests/pages`, changed at random from a fixed seed.
"""

import random
from pathlib import Path

import pytest

from pipelines.extract import extract
from pipelines.items import content, content_digest

PAGES = [path.read_bytes() for path in sorted((Path(__file__).parent / "pages").glob("*/*.html"))]
URL = "https://georgia.iom.int/ka/news/x"
ROUNDS = 300

SPLINTERS = (
    b"<",
    b">",
    b"</article>",
    b"</div></div></div>",
    b"<div class='field--name-body'>",
    b"<article class='node--view-mode-full'>",
    b"<div class='view'>",
    b"<h1>",
    b"<!--",
    b"<![CDATA[",
    b"<script>",
    b"<svg><title>",
    b"<table><td>",
    b"<a href='http://[x'>",
    b"<a href='//'>",
    b"<img src='http://x:99999/'>",
    b"<link rel=canonical href='http://[x/'>",
    b"<meta property='article:published_time' content='2024-13-45T99:00'>",
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"&#xD800;",
    b"&#0;",
    b"\xe2\x80\xae",
    b"1" * 5_000,
    b"31 " * 500,
)


def broken(page: bytes, chance: random.Random) -> bytes:
    """Give a page with some of its bytes lost, doubled, moved or replaced."""
    for _ in range(chance.randint(1, 12)):
        start, end = sorted(chance.randint(0, len(page)) for _ in range(2))
        end = min(end, start + chance.choice((0, 1, 20, 2_000)))
        middle = chance.choice((b"", page[start:end] * 2, chance.choice(SPLINTERS), chance.randbytes(3)))
        page = page[:start] + middle + page[end:]
    return page


@pytest.mark.parametrize("seed", range(5))
def test_broken_pages_are_read_or_refused(seed: int) -> None:
    """No page makes reading fail; what is read can be stored as JSON and is the same each time."""
    chance = random.Random(seed)  # noqa: S311
    for _ in range(ROUNDS // 5):
        page = broken(chance.choice(PAGES), chance)

        told = extract(page, URL)

        if told.item:
            said = content(told.item)
            assert content_digest(said) == content_digest(content(extract(page, URL).item or told.item))
            assert said["url"].isascii()
        else:
            assert told.note or told.error


@pytest.mark.parametrize("seed", range(5))
def test_noise_around_the_article_changes_nothing(seed: int) -> None:
    """Whatever stands in menu, footer and related block, the item is the same."""
    chance = random.Random(seed)  # noqa: S311
    for page in PAGES:
        head, mark, rest = page.partition(b"<header id=")
        if not mark:
            continue
        words = b" ".join(chance.choice((b"1993", b"2030 Agenda", "ივნისს".encode())) for _ in range(50))
        card = b"<div class='view'><time datetime='2001-01-01'></time><p>" + words + b"</p></div>"
        noisy = head + b"<aside>" + words + card + b"</aside>" + mark + rest + card

        assert extract(noisy, URL) == extract(page, URL)
