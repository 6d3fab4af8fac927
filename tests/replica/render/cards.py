"""Nodes in lists: cards of news and of stories, teasers of the rest."""

from collections.abc import Iterable
from html import escape

from replica.model import TBILISI, Lang, Node
from replica.render.article import picture, title_field
from replica.render.page import Page
from replica.render.templates import fill
from replica.render.words import BUNDLES, day, say

PIECES = {"news": "news-card", "story": "story-card"}


def _closing(theme: str, node: Node, lang: Lang) -> str:
    if not node.closing:
        return ""
    return fill(theme, "closing", label=say("closing", lang), words=day(node.closing, lang))


def card(theme: str, node: Node, lang: Lang) -> str:
    """Return a node as a list shows it."""
    side = node.side(lang)
    return fill(
        theme,
        PIECES.get(node.kind, "teaser"),
        nid=node.nid,
        bundle=BUNDLES[node.kind],
        href=node.path(lang),
        kind=say("story" if node.kind == "story" else "news", lang),
        scope=(node.scope or "").capitalize(),
        title=title_field(theme, side),
        date=day(side.created.astimezone(TBILISI), lang),
        picture=picture(theme, node, side, "medium") if node.pictures else "",
        closing=_closing(theme, node, lang),
        teaser=escape(side.about or "", quote=False),
    )


def rows(theme: str, nodes: Iterable[Node], lang: Lang) -> str:
    """Return cards in the rows that Views puts around them."""
    return "".join(fill(theme, "row", card=card(theme, node, lang)) for node in nodes)


def related(theme: str, page: Page, nodes: Iterable[Node]) -> str:
    """Return the block of related news below an article."""
    shown = rows(theme, nodes, page.lang)
    return fill(theme, "related", heading=say("related", page.lang), noise=page.noise("related"), rows=shown)


def front(theme: str, page: Page, nodes: Iterable[Node]) -> str:
    """Return the block of latest news on a home page."""
    shown = rows(theme, nodes, page.lang)
    return fill(theme, "front", heading=say("news", page.lang), noise=page.noise("front"), rows=shown)
