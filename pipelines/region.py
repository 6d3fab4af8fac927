"""Where the content of a page stands, marked or not: menus, headers and footers are left out."""

from collections.abc import Container

from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARKED = ("main, [role=main]", "#content")
# A page of an unknown theme may mark no main region: then these stand around it.
_AROUND = (
    "header, footer, aside, nav, [role=banner], [role=contentinfo], [role=complementary], [role=navigation]"
)
_BLOCKS = frozenset({"article", "center", "div", "section", "td"})
# Words that are none of the page's content.
_SILENT = frozenset({"a", "option", "script", "style"})
# A block that holds so much more text than the best one inside it is the whole of which that is a part;
# cells of a table beside each other are more often menu, text and banner.
_MORE, _MORE_THAN_A_CELL = 1.4, 2.5


def main_region(tree: LexborHTMLParser) -> tuple[str, LexborNode]:
    """Return the main region and its sign: "main" where it is marked, else "densest", where the text is."""
    for selector in _MARKED:
        found = tree.css_first(selector)
        if found:
            return "main", found
    body = tree.body or tree.root
    if body is None:
        raise ValueError("an empty document")
    articles = body.css("article")
    inside = {article.mem_id for article in articles}
    for node in outermost(body, _AROUND):
        if not lies_in(node, inside):
            node.decompose()
    return ("main", body) if articles else ("densest", _densest(body))


def _densest(body: LexborNode) -> LexborNode:
    """Return the block that holds most of the words outside links: an old page's cell, a nameless `<div>`."""
    blocks, outer, own = _weighed(body)
    whole = dict(own)
    for key in reversed(blocks):
        if (around := outer[key]) is not None:
            whole[around] += whole[key]
    best = max(own, key=lambda key: own[key])
    at = outer[best]
    while at is not None:
        more = _MORE_THAN_A_CELL if blocks[best].tag == "td" else _MORE
        if whole[at] > whole[best] * more:
            best = at
        at = outer[at]
    return blocks[best]


def _weighed(body: LexborNode) -> tuple[dict[int, LexborNode], dict[int, int | None], dict[int, int]]:
    """Return the blocks, outer ones first; the block around each; the letters of each outside links."""
    blocks, own = {body.mem_id: body}, {body.mem_id: 0}
    outer: dict[int, int | None] = {body.mem_id: None}
    # By element, the block that what stands in it belongs to: asked once each, however deep they are nested.
    inside: dict[int, int | None] = {body.mem_id: body.mem_id}
    for node in body.traverse(include_text=True):
        key, parent = node.mem_id, node.parent
        around = inside.get(parent.mem_id) if parent is not None else None
        if key in blocks or around is None:
            continue
        if node.tag == "-text":
            own[around] += len((node.text_content or "").strip())
        elif node.tag in _BLOCKS:
            blocks[key], outer[key], own[key], inside[key] = node, around, 0, key
        elif node.tag not in _SILENT:
            inside[key] = around
    return blocks, outer, own


def outermost(region: LexborNode, selector: str) -> list[LexborNode]:
    """Return what matches and lies in nothing else that does, once each.

    The library returns a node once for every part of the selector that it matches, and frees what is
    inside a node that is taken out: touching such a node again would crash.
    """
    found = {node.mem_id: node for node in region.css(selector)}
    return [node for node in found.values() if not lies_in(node, found)]


def lies_in(node: LexborNode, others: Container[int]) -> bool:
    """Tell whether a node stands somewhere inside one of the others."""
    parent = node.parent
    while parent is not None and parent.mem_id not in others:
        parent = parent.parent
    return parent is not None
