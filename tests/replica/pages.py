"""Answers that are pages: nodes, listings, and what is shown where there is nothing to show."""

from urllib.parse import quote

from replica.answers import Answer, drupal, redirect
from replica.model import LANGS, Lang, Node, prefix
from replica.render.archive import archive
from replica.render.article import article
from replica.render.cards import front, related
from replica.render.listing import Listing, listing_page
from replica.render.message import message_page
from replica.render.page import Page
from replica.render.shell import shell
from replica.render.words import GOALS, goal, say
from replica.slugs import slug
from replica.views import ROWS, VIEWS
from replica.visit import Visit

# Nodes whose pages show other news: saving one news renders them anew.
SHOWING_NEWS = ("news", "section")
# Where Drupal shows the same messages as pages of their own.
SYSTEM = {"missing": 404, "denied": 403}
# Pages with a list of what is left of the old sites.
ARCHIVES = ("/data-and-resources", "/monatsemebi-da-resursebi")


def _both(inner: str) -> dict[Lang, str]:
    return {lang: f"{prefix(lang)}/{inner}" for lang in LANGS}


def listing(visit: Visit) -> Answer | None:
    """Answer with one page of a view. Past its end stands "no results", and the status is 200."""
    view = VIEWS.get(visit.inner)
    if not view:
        return None
    number = dict(visit.query).get("page", "0")
    current = int(number) if number.isdecimal() else 0
    chosen = [int(value) for name, value in visit.query if name.startswith("sdgs[") and value.isdecimal()]
    if chosen or dict(visit.query).get("keywords"):
        words = dict(visit.query).get("keywords", "").lower()
        found = visit.site.searched(view, visit.lang, chosen, words)
        rows, total = found[current * ROWS : (current + 1) * ROWS], len(found)
    else:
        rows, total = list(visit.site.rows(view, visit.lang, current)), visit.site.total(view, visit.lang)
    return _listing(
        visit, Listing(view.name, rows, current, -(-total // ROWS), view.key == "search", visit.facets)
    )


def _listing(visit: Visit, shown: Listing) -> Answer:
    inner = visit.inner
    rendered = visit.rendered(news=True)
    page = Page(
        site=visit.site,
        root=visit.root,
        lang=visit.lang,
        path=visit.path,
        title=say(inner, visit.lang),
        rendered=rendered,
        system_path=inner,
        query=visit.query,
        paths=_both(inner),
        canonical=visit.path,
        feed=f"{visit.root}{prefix(visit.lang)}/news-rss" if inner == "news" else None,
    )
    return drupal(shell(visit.theme, page, listing_page(visit.theme, page, shown)), rendered, visit.lang)


def labelled(visit: Visit) -> Answer | None:
    """Answer with the list of a tag or a goal."""
    goals = {goal_slug(number): number for number in range(1, len(GOALS) + 1)}
    parts = visit.inner.split("/")
    if parts[0] == "tags" and parts[-1] in visit.site.tags:
        label, nodes = visit.site.tags[parts[-1]], visit.site.labelled(visit.lang, tag=parts[-1])
    elif parts[0] == "sdgs" and parts[-1] in goals and visit.lang == "en":
        label, nodes = goal(goals[parts[-1]], "en"), visit.site.labelled("en", goal=goals[parts[-1]])
    elif visit.lang == "ka" and parts[:2] == ["taxonomy", "term"] and parts[-1] in map(str, goals.values()):
        label, nodes = goal(int(parts[-1]), "ka"), visit.site.labelled("ka", goal=int(parts[-1]))
    else:
        return None
    rendered = visit.rendered(news=True)
    page = Page(
        visit.site,
        visit.root,
        visit.lang,
        visit.path,
        label,
        rendered,
        visit.inner,
        visit.query,
        canonical=visit.path,
    )
    main = listing_page(visit.theme, page, Listing("taxonomy-term", nodes, 0, 1))
    return drupal(shell(visit.theme, page, main), rendered, visit.lang)


def goal_slug(number: int) -> str:
    """Return the last part of the address of a goal's English list."""
    return slug(goal(number, "en"))


def _message(visit: Visit, status: int, word: str) -> Answer:
    rendered = visit.rendered(news=True)
    inner = f"system/{SYSTEM[word]}"
    page = Page(
        site=visit.site,
        root=visit.root,
        lang=visit.lang,
        path=visit.path,
        title=say(f"{word}-title", visit.lang),
        rendered=rendered,
        system_path=inner,
        paths=_both(inner),
        canonical="/",
    )
    body = message_page(visit.theme, page, say(word, visit.lang))
    return drupal(body, rendered, visit.lang, status)


def missing(visit: Visit) -> Answer:
    """Answer that there is no such page."""
    return _message(visit, 404, "missing")


def denied(visit: Visit) -> Answer:
    """Answer that there is such a page, but not for everybody."""
    return _message(visit, 403, "denied")


def system(visit: Visit) -> Answer | None:
    """Answer with the pages that say so, which Drupal serves with status 200 at addresses of their own."""
    word = next((word for word, code in SYSTEM.items() if visit.inner == f"system/{code}"), None)
    return _message(visit, 200, word) if word else None


def node_by_number(visit: Visit) -> Answer | None:
    """Answer for `/node/N`: the page itself where it has no alias in that language, else a redirect to it."""
    head, _, number = visit.inner.partition("/")
    found = visit.site.node(int(number)) if head == "node" and number.isdecimal() else None
    if not found:
        return None
    if not found.open:
        return denied(visit)
    path = found.path(visit.lang)
    if path != visit.path:
        marks = (("X-Drupal-Route-Normalizer", "1"),)
        return redirect(visit.root + path, visit.rendered(news=False), visit.lang, marks)
    return _node(visit, found)


def node_by_address(visit: Visit) -> Answer | None:
    """Answer for an alias."""
    found = visit.site.find(quote(visit.path))
    if not found:
        return None
    return _node(visit, found) if found.open else denied(visit)


def _node(visit: Visit, node: Node) -> Answer:
    edited = node.default.changed > visit.site.state.cleared
    rendered = visit.rendered(news=edited or node.kind in SHOWING_NEWS)
    side = node.side(visit.lang)
    page = Page(
        site=visit.site,
        root=visit.root,
        lang=visit.lang,
        path=visit.path,
        title=side.text.title,
        rendered=rendered,
        system_path=f"node/{node.nid}",
        query=visit.query,
        paths={lang: node.path(lang) for lang in LANGS},
        node=node,
    )
    main = article(visit.theme, page, node)
    below = ""
    if side.path.endswith(ARCHIVES):
        main += archive(visit.theme, page, visit.site.size.old)
    if visit.inner == "":
        main += front(visit.theme, page, visit.site.rows(VIEWS["news"], visit.lang, 0, 6))
    elif node.kind == "news":
        below = related(visit.theme, page, visit.site.related(node, visit.lang))
    return drupal(shell(visit.theme, page, main, below), rendered, visit.lang)
