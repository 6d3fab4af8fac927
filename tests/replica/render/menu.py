"""The mega menu, which every page prints twice, and the footer."""

from collections.abc import Iterator
from functools import lru_cache
from html import escape

from replica.model import Lang, prefix
from replica.render.templates import fill
from replica.render.words import say
from replica.site import Site
from replica.slugs import slug
from replica.texts.menu import FOOTER, PANELS, Link, Panel


def _values(site: Site, link: Link, lang: Lang) -> dict[str, str]:
    """Where an entry leads in a language: its translation, its ghost page, or another host."""
    node = site.find(link.address)
    if node:
        href, system = node.path(lang), f"node/{node.nid}"
    elif link.address.startswith("/"):
        href, system = prefix(lang) + link.address, link.address[1:]
    else:
        href, system = link.address, ""
    label = escape(link.labels[lang == "ka"])
    return {"href": escape(href), "key": slug(href.replace("/", "-")), "system": system, "label": label}


def _columns(theme: str, site: Site, panel: Panel, lang: Lang) -> Iterator[str]:
    for heading, entries in panel.columns:
        links = "".join(fill(theme, "link", **_values(site, entry, lang)) for entry in entries)
        yield fill(theme, "column", heading=escape(heading[lang == "ka"]), links=links)


def _panel(theme: str, site: Site, panel: Panel, lang: Lang) -> str:
    values = _values(site, panel.link, lang)
    if not panel.columns:
        return fill(theme, "flat", **values)
    heading, blurb = escape(panel.heading[lang == "ka"]), escape(panel.blurb[lang == "ka"])
    columns = "".join(_columns(theme, site, panel, lang))
    return fill(theme, "panel", **values, heading=heading, blurb=blurb, columns=columns)


@lru_cache
def menu(theme: str, site: Site, lang: Lang, name: str) -> str:
    """Return one printing of the main menu."""
    panels = "".join(_panel(theme, site, panel, lang) for panel in PANELS)
    return fill(theme, "menu", id=f"{theme}-{name}", heading=say(name, lang), panels=panels)


@lru_cache
def footer(theme: str, site: Site, lang: Lang) -> str:
    """Return the footer's menu."""
    links = "".join(fill(theme, "footer-link", **_values(site, link, lang)) for link in FOOTER)
    return fill(theme, "footer", heading=say("footer", lang), links=links)
