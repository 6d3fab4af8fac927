"""Every address that a perfect crawler captures, with what it is and how it answers."""

from collections.abc import Iterator
from typing import Any

from replica.legacy import address, old
from replica.model import LANGS, prefix
from replica.planting import ELSEWHERE
from replica.render.article import goal_path, tag_path
from replica.render.pictures import icon, styled
from replica.site import Site
from replica.surfaces import part_count
from replica.truth import ROOT
from replica.views import ROWS, VIEWS

# Address, kind, status, cases.
Row = tuple[str, str, int, tuple[str, ...]]


def _machine(site: Site) -> Iterator[Row]:
    yield "/robots.txt", "robots", 200, ()
    yield "/sitemap.xml", "sitemap", 200, ()
    yield from ((f"/sitemap.xml?page={part}", "sitemap", 200, ()) for part in range(1, part_count(site) + 1))
    yield from ((f"{prefix(lang)}/news-rss", "feed", 200, ()) for lang in LANGS)


def _listings(site: Site) -> Iterator[Row]:
    for lang in LANGS:
        for view in VIEWS.values():
            path = f"{prefix(lang)}/{view.key}"
            yield path, "listing", 200, ()
            for number in range(1, -(-site.total(view, lang) // ROWS)):
                page = f"{path}?page={number}"
                yield page, "listing", 200, ELSEWHERE.get(page, ())


def _terms(site: Site) -> Iterator[Row]:
    """Go through the lists of tags and goals that a page links."""
    linked: dict[str, None] = {}
    for node in site.nodes.values():
        for lang in LANGS:
            linked.update((tag_path(label, lang), None) for label in node.side(lang).text.tags)
            linked.update((goal_path(number, lang), None) for number in node.side(lang).text.sdgs)
    yield from ((path, "term", 200, ()) for path in linked)


def _nodes(site: Site) -> Iterator[Row]:
    for node in site.everything():
        for lang in LANGS:
            kind = node.kind if lang in node.sides else "ghost"
            yield node.path(lang), kind, 200 if node.open else 403, node.cases if lang in node.sides else ()


def _gone(site: Site) -> Iterator[Row]:
    yield from ((path, "redirect", 301, ()) for path in site.standing.moved)
    for node in site.standing.deleted:
        yield from ((node.path(lang), "gone", 404, ()) for lang in LANGS)


def _old(site: Site) -> Iterator[Row]:
    for path, each in old(site.size.old).items():
        kind = "redirect" if each.goal else "missing"
        status = 301 if each.goal else 404
        if each.page:
            kind, status = ("video" if each.page.video else "page"), 200
        yield address(path), kind, status, ELSEWHERE.get(path, ())


def _files(site: Site) -> Iterator[Row]:
    documents: dict[str, None] = {}
    pictures: dict[str, None] = {}
    for node in site.everything():
        documents.update((document.path, None) for document in node.documents)
        pictures.update((styled(picture.path, "large"), None) for picture in node.pictures)
        if "listing" in node.places and node.pictures:
            pictures[styled(node.pictures[0].path, "medium")] = None
        # The second theme shows goals by their names.
        if node.kind == "news" and site.state.theme == 1:
            sdgs = {number for side in node.sides.values() for number in side.text.sdgs}
            pictures.update((icon(number), None) for number in sorted(sdgs))
    yield from ((path, "document", 200, ()) for path in documents)
    yield from ((path, "image", 200, ()) for path in pictures)


def urls(size: str, state: str, root: str = ROOT) -> Iterator[dict[str, Any]]:
    """Go through the addresses that pages, the sitemap and the feeds tell of, in this state or one before.

    Left out is what shows nothing new: a pager's `?page=0`, a page past a list's end (the switcher leads
    there from a longer list in the other language), and what hangs on the search facets.
    """
    site = Site(size, state)
    for part in (_machine, _listings, _terms, _nodes, _gone, _old, _files):
        for path, kind, usual, cases in part(site):
            status = 403 if site.state.refused else usual
            yield {"url": root + path, "kind": kind, "status": status, "cases": list(cases)}
