"""Samples of pages, mistakes in one region of them, and what is read otherwise though it stands elsewhere."""

import random
import re
from collections.abc import Mapping
from functools import cache
from itertools import count

from selectolax.lexbor import LexborHTMLParser, LexborNode

from known_pages import HEADERS, Known, known_pages
from pipelines.extract import Extraction
from proofs.page_mistakes import lied, mistaken

REGIONS = {
    "menu": re.compile(rb"<header id=[^>]*>(.*?)</header>", re.DOTALL),
    "related": re.compile(rb"<aside\b[^>]*>(.*?)</aside>", re.DOTALL),
    "footer": re.compile(rb"<footer\b[^>]*>(.*?)</footer>", re.DOTALL),
    "script": re.compile(rb"<script\b[^>]*>([^<]+)</script>"),
    "comment": re.compile(rb"<body[^>]*>()"),
    "remark": re.compile(rb"<main\b.*?field--name-body\b[^>]*>()", re.DOTALL),
    "text": re.compile(rb"<main\b.*?field--name-body\b[^>]*>(.*?)</div>", re.DOTALL),
    "anywhere": re.compile(rb"(.*)", re.DOTALL),
    "charset": re.compile(rb"(.*)", re.DOTALL),
}
_COMMENTS = frozenset({"comment", "remark"})
# What stands elsewhere than in the text. A picture in the text may be lost, and a credit found.
_BESIDE_TEXT = ("kind", "url", "node", "lang", "title", "summary", "scope", "sdgs", "tags")
_MENU_ENTRY = re.compile(rb"<li\b(?:(?!<li\b).)*?</li>", re.DOTALL)


@cache
def samples() -> list[Known]:
    """Return a page of each kind, language and theme, with a short menu."""
    found: dict[tuple[str, str, str], Known] = {}
    for page in known_pages("small"):
        # The first ones are short, and have all that later ones have.
        found.setdefault((page.theme, page.item["kind"], page.item["lang"]), page)
    return [Known(page.theme, page.url, _lean(page.body), page.item) for page in found.values()]


def _lean(body: bytes) -> bytes:
    head, header, rest = body.partition(b"<header id=")
    menu, end, content = rest.partition(b"</header>")
    entries = count()
    few = _MENU_ENTRY.sub(lambda entry: entry[0] if next(entries) < 5 else b"", menu)
    return head + header + few + end + content


@cache
def told_of(number: int) -> Extraction:
    """Return what a sample tells as it is."""
    return samples()[number].read()


@cache
def around(number: int, region: str) -> tuple[object, ...]:
    """Return what a sample holds outside a region."""
    return _around(samples()[number].body, region)


def _around(body: bytes, region: str) -> tuple[object, ...]:
    """Return what a reader goes by, as a browser sees it: head and main region, without the region."""
    tree = LexborHTMLParser(body.decode(errors="replace"))
    parts = [tree.head, tree.css_first("main")]
    if region == "text" and (text := tree.css_first("main .field--name-body")):
        text.inner_html = ""
    of_page = [_attributes(node) for node in (tree.root, tree.body)]
    counts = [len(tree.css(mark)) for mark in ("main", "[role=main]", "h1", "body")]
    return (*of_page, *counts, *(node.html if node else None for node in parts))


def promised(number: int, region: str, body: bytes) -> bool:
    """Tell whether all but the region is as it was: then it must be read as it was."""
    if region in _COMMENTS:
        return True
    return region not in {"anywhere", "charset"} and _around(body, region) == around(number, region)


def _attributes(node: LexborNode | None) -> Mapping[str, str | None]:
    return dict(node.attributes) if node else {}


@cache
def regions(number: int) -> Mapping[str, tuple[int, int]]:
    """Return the regions that a sample has, and where each begins and ends."""
    found = {name: mark.search(samples()[number].body) for name, mark in REGIONS.items()}
    return {name: place.span(1) for name, place in found.items() if place}


def changed(number: int, region: str, chance: random.Random) -> tuple[bytes, str]:
    """Return a sample with mistakes in one region, and its Content-Type."""
    page, (start, end) = samples()[number].body, regions(number)[region]
    if region == "charset":
        return lied(page, chance)
    # A comment begins as a piece of the page.
    piece = page[start:end] or page[: chance.randint(0, 3_000)]
    inner = mistaken(piece, chance, anywhere=region == "anywhere")
    if region in _COMMENTS:
        inner = b"<!-- " + inner.replace(b"--", b"==") + b" -->"
    return page[:start] + inner + page[end:], HEADERS["content-type"]


def trial(seed: int) -> tuple[int, str, bytes, str]:
    """Return the input of a number: sample, region, page, Content-Type."""
    chance = random.Random(seed)  # noqa: S311
    number = chance.randrange(len(samples()))
    region = chance.choice([*regions(number)])
    return (number, region, *changed(number, region, chance))


def differing(number: int, region: str, told: Extraction) -> list[str]:
    """Return what is read otherwise than on the sample though it stands outside the region."""
    before = told_of(number)
    if region != "text":
        return [] if told == before else ["something"]
    if not (told.item and before.item):
        return ["the item"]
    names = [*_BESIDE_TEXT]
    if before.item.published_source in {"meta", "time"}:
        names += ["published", "published_source"]
    return [name for name in names if getattr(told.item, name) != getattr(before.item, name)]
