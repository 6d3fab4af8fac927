"""What stands in a page's head: its names, addresses and dates for machines."""

import json
from collections.abc import Iterator
from datetime import datetime
from html import escape

from replica.answers import token
from replica.model import TBILISI, Lang, Node, Side
from replica.render.page import Page
from replica.render.pictures import styled
from replica.render.words import say


def _moment(moment: datetime) -> str:
    return moment.astimezone(TBILISI).isoformat()


def _open_graph(page: Page, node: Node, side: Side, about: str | None) -> Iterator[tuple[str, str]]:
    yield "og:site_name", say("site", page.lang)
    yield "og:type", "article"
    yield "og:url", page.root + side.path
    yield "og:title", side.text.title
    if about:
        yield "og:description", about
    if node.pictures:
        yield "og:image", page.root + styled(node.pictures[0].path, "large")
    yield "og:updated_time", _moment(side.changed)
    if node.dated == "meta":
        yield "article:published_time", _moment(side.created)
    yield "article:modified_time", _moment(side.changed)


def _named(node: Node, side: Side) -> Iterator[tuple[str, str]]:
    yield "dcterms.title", side.text.title
    if node.dated == "meta":
        yield "dcterms.date", _moment(side.created)
    yield "dcterms.language", side.lang


def _of_node(page: Page, node: Node, side: Side) -> Iterator[str]:
    about = side.about
    if about:
        yield f'<meta name="description" content="{escape(about)}" />'
    yield f'<link rel="shortlink" href="{page.root}{"/ka" if side.lang == "ka" else ""}/node/{node.nid}" />'
    yield f'<link rel="canonical" href="{page.root}{side.path}" />'
    for name, value in _open_graph(page, node, side, about):
        yield f'<meta property="{name}" content="{escape(value)}" />'
    for name, value in _named(node, side):
        yield f'<meta name="{name}" content="{escape(value)}" />'


def _alternates(page: Page, sides: dict[Lang, Side]) -> Iterator[str]:
    for lang, side in sorted(sides.items()):
        yield f'<link rel="alternate" hreflang="{lang}" href="{page.root}{side.path}" />'


def head(page: Page) -> str:
    """Return the page's head down to its title."""
    node, side = page.node, page.side
    lines = ['<meta charset="utf-8" />']
    if node and side:
        lines += _of_node(page, node, side)
    elif page.canonical:
        lines.append(f'<link rel="canonical" href="{page.root}{page.canonical}" />')
    lines += (
        '<meta name="Generator" content="Drupal 10 (https://www.drupal.org)" />',
        '<meta name="MobileOptimized" content="width" />',
        '<meta name="HandheldFriendly" content="true" />',
        '<meta name="viewport" content="width=device-width, initial-scale=1.0" />',
        '<link rel="icon" href="/core/misc/favicon.ico" type="image/vnd.microsoft.icon" />',
    )
    if node:
        lines += _alternates(page, dict(node.sides))
    if page.feed:
        lines.append(
            f'<link rel="alternate" type="application/rss+xml" title="{page.title}" href="{page.feed}" />'
        )
    lines.append(f"<title>{escape(page.title, quote=False)} | {say('site', page.lang)}</title>")
    return "\n    ".join(lines)


def settings(page: Page) -> str:
    """Return what Drupal tells its scripts, the query string included."""
    path: dict[str, object] = {
        "baseUrl": "/",
        "pathPrefix": "ka/" if page.lang == "ka" else "",
        "currentPath": page.system_path,
        "currentPathIsAdmin": False,
        "isFront": page.path in ("/", "/ka"),
        "currentLanguage": page.lang,
    }
    if page.query:
        path["currentQuery"] = dict(page.query)
    user = {"uid": 0, "permissionsHash": token("permissions", length=64)}
    tree = {"path": path, "pluralDelimiter": "\x03", "suppressDeprecationErrors": True, "user": user}
    text = json.dumps(tree, ensure_ascii=True, separators=(",", ":"))
    return text.replace("/", "\\/").replace("<", "\\u003C").replace(">", "\\u003E").replace("&", "\\u0026")
