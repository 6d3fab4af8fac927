"""What machines are told: robots.txt, the sitemap, the feeds."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from email.utils import format_datetime
from html import escape

from replica.model import LANGS, TBILISI, Lang, Node, prefix
from replica.render.blocks import body
from replica.render.templates import fill, pieces
from replica.render.words import say
from replica.site import Site
from replica.views import VIEWS


@dataclass(frozen=True, slots=True)
class Link:
    """A link of the sitemap: its address, the page's addresses by language, and its last change.

    The change is the default language's: a new translation does not move it.
    """

    path: str
    alternates: Mapping[Lang, str]
    changed: str = ""


def robots() -> str:
    """Return the rules that Drupal ships."""
    return pieces("surfaces")["robots"]


def _fixed() -> Iterator[Link]:
    for path in ("", *(f"/{key}" for key in VIEWS)):
        both = {lang: f"{prefix(lang)}{path}" or "/" for lang in LANGS}
        yield from (Link(own, both) for own in both.values())


def _of(node: Node) -> Iterator[Link]:
    alternates = {lang: side.path for lang, side in sorted(node.sides.items())}
    changed = node.default.changed.astimezone(TBILISI).isoformat()
    yield from (Link(side.path, alternates, changed) for side in node.sides.values())


def _own(site: Site) -> list[Link]:
    mapped = (node for node in site.nodes.values() if "sitemap" in node.places and node.open)
    return [*_fixed(), *(link for node in mapped for link in _of(node))]


def part_count(site: Site) -> int:
    """Return how many parts the sitemap has."""
    step = site.size.links
    return -(-len(_own(site)) // step) - (-site.bulk.count // step)


def _links(site: Site, number: int) -> Iterator[Link]:
    own, step = _own(site), site.size.links
    first, parts = (number - 1) * step, -(-len(own) // step)
    if number <= parts:
        yield from own[first : first + step]
        return
    begin = (number - 1 - parts) * step
    for index in range(begin, min(begin + step, site.bulk.count)):
        if node := site.bulk.at(index):
            yield from _of(node)


def _link(root: str, link: Link) -> str:
    others = "".join(
        fill("surfaces", "alternate", lang=lang, href=root + path) for lang, path in link.alternates.items()
    )
    changed = fill("surfaces", "changed", when=link.changed) if link.changed else ""
    return fill("surfaces", "link", href=root + link.path, alternates=others, changed=changed)


def sitemap(site: Site, root: str, number: int | None) -> str | None:
    """Return a part of the sitemap, or without a number its index; None where there is no such part."""
    count = part_count(site)
    changed = site.state.cleared.astimezone(TBILISI).isoformat()
    if number is None:
        parts = (f"{root}/sitemap.xml?page={part}" for part in range(1, count + 1))
        shown = "".join(fill("surfaces", "part", href=href, when=changed) for href in parts)
        return fill("surfaces", "index", parts=shown)
    if not 1 <= number <= count:
        return None
    return fill("surfaces", "urlset", links="".join(_link(root, link) for link in _links(site, number)))


def _item(root: str, node: Node, lang: Lang) -> str:
    own, told = node.side(lang), node.default
    # Core's bug: title, link and date are the default language's, whatever the feed's language is.
    return fill(
        "surfaces",
        "item",
        title=escape(told.text.title, quote=False),
        link=root + told.path,
        description=escape(
            fill("surfaces", "description", title=escape(own.text.title), body=body(own.text))
        ),
        published=format_datetime(told.created.astimezone(UTC)),
        guid=f"{node.nid} at {root}",
    )


def feed(site: Site, root: str, lang: Lang) -> str:
    """Return the feed of the newest news."""
    items = "".join(_item(root, node, lang) for node in site.fed(lang))
    home = root + (prefix(lang) or "/")
    return fill("surfaces", "feed", home=home, title=say("news", lang), lang=lang, items=items)
