"""A list of nodes as a page of its own: rows, pager, search form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from replica.model import Node
from replica.render.cards import rows
from replica.render.page import Page
from replica.render.templates import fill
from replica.render.words import GOALS, goal, say

SHOWN = 9


@dataclass(frozen=True, slots=True)
class Listing:
    """One page of a view: its rows, its number, how many there are; a search may have its trap of facets."""

    key: str
    nodes: Sequence[Node]
    number: int
    count: int
    search: bool = False
    facets: bool = False


def _arrow(theme: str, page: Page, number: int, word: str, sign: str) -> str:
    return fill(
        theme,
        "pager-arrow",
        href=escape(page.with_query("", page=str(number))),
        title=f"Go to {word} page",
        rel=f' rel="{word[:4]}"' if word in ("next", "previous") else "",
        sign=sign,
        words=say(word, page.lang),
    )


def _numbers(theme: str, page: Page, current: int, count: int) -> Iterator[str]:
    first = max(0, min(current - SHOWN // 2, count - SHOWN))
    last = min(count, first + SHOWN)
    if first > 0:
        yield fill(theme, "pager-gap")
    for number in range(first, last):
        href = escape(page.with_query("", page=str(number)))
        piece = "pager-current" if number == current else "pager-number"
        yield fill(theme, piece, href=href, number=number + 1)
    if last < count:
        yield fill(theme, "pager-gap")


def pager(theme: str, page: Page, number: int, count: int) -> str:
    """Return the pager; past the end it marks the last page, as Drupal does."""
    if count < 2:
        return ""
    current = min(number, count - 1)
    items = list(_numbers(theme, page, current, count))
    if current > 0:
        items[:0] = [
            _arrow(theme, page, 0, "first", "« First"),
            _arrow(theme, page, current - 1, "previous", "‹ Previous"),
        ]
    if current < count - 1:
        items += [
            _arrow(theme, page, current + 1, "next", "Next ›"),
            _arrow(theme, page, count - 1, "last", "Last »"),
        ]
    return fill(theme, "pager", heading=say("pager", page.lang), items="".join(items))


def _facets(theme: str, page: Page) -> str:
    """Links that add one more goal to those already chosen: there is no end to them."""
    chosen = sum(name.startswith("sdgs[") for name, _ in page.query)
    links = []
    for number in range(1, len(GOALS) + 1):
        changes = {f"sdgs[{chosen}]": str(number), "sort_bef_combine": "created_DESC"}
        href = escape(page.with_query(page.path, **changes))
        links.append(fill(theme, "facet", href=href, label=escape(goal(number, page.lang))))
    return fill(theme, "facets", links="".join(links))


def _form(theme: str, page: Page, listing: Listing) -> str:
    return fill(
        theme,
        "form",
        key="search-content",
        action=page.path,
        keywords=say("keywords", page.lang),
        value=escape(dict(page.query).get("keywords", "")),
        noise=page.noise("form", 43),
        apply=say("apply", page.lang),
        facets=_facets(theme, page) if listing.facets else "",
    )


def listing_page(theme: str, page: Page, listing: Listing) -> str:
    """Return the main region of a listing."""
    if listing.nodes:
        shown = fill(theme, "view-content", rows=rows(theme, listing.nodes, page.lang))
    else:
        shown = fill(theme, "view-empty", words=say("empty", page.lang))
    icon = ""
    if page.feed:
        words = f"{say('subscribe', page.lang)} {page.title}"
        icon = fill(theme, "feed-icon", href=page.feed, words=words)
    content = fill(
        theme,
        "view",
        key=listing.key,
        noise=page.noise("view"),
        form=_form(theme, page, listing) if listing.search else "",
        rows=shown,
        pager=pager(theme, page, listing.number, listing.count),
        icon=icon,
    )
    return fill(theme, "page-title", title=escape(page.title)) + fill(theme, "content", content=content)
