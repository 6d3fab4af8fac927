"""What a page says of itself in JSON-LD: the words of schema.org, where a theme prints them."""

import json
from collections.abc import Iterator
from typing import Any

from selectolax.lexbor import LexborHTMLParser

_SELECTOR = 'script[type="application/ld+json"]'
_KINDS = frozenset({"Article", "BlogPosting", "Event", "JobPosting", "NewsArticle", "Report", "WebPage"})
_MOST = 100_000
"""Characters of one block that are read: more is no description of a page."""


def described(tree: LexborHTMLParser) -> dict[str, str]:
    """Return the plain words of the first thing in the page's JSON-LD that describes a page.

    >>> told = '{"@type": "NewsArticle", "headline": "A", "image": []}'
    >>> described(LexborHTMLParser(f'<script type="application/ld+json">{told}</script>'))["headline"]
    'A'
    """
    for thing in _things(tree):
        kinds = thing.get("@type")
        if not _KINDS.isdisjoint(kinds if isinstance(kinds, list) else [str(kinds)]):
            return {name: value for name, value in thing.items() if isinstance(value, str)}
    return {}


def _things(tree: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    for node in tree.css(_SELECTOR):
        try:
            read = json.loads(node.text()[:_MOST])
        except (ValueError, RecursionError):
            continue
        outer = read if isinstance(read, list) else [read]
        for thing in outer:
            if isinstance(thing, dict):
                graph = thing.get("@graph")
                yield from (
                    each for each in (graph if isinstance(graph, list) else [thing]) if isinstance(each, dict)
                )
