"""What stands around every page's content: head, switcher, menus, breadcrumb, footer."""

from html import escape
from json import dumps

from replica.answers import token
from replica.model import FILES, LANGS, Lang, prefix
from replica.render.head import head, settings
from replica.render.menu import footer, menu
from replica.render.page import Page
from replica.render.templates import fill
from replica.render.words import BUNDLES, LABELS, SECTIONS, say

CSS = {theme: f"{FILES}/css/css_{token(theme, length=43)}.css" for theme in ("theme1", "theme2")}
JS = {theme: f"{FILES}/js/js_{token(theme, length=43)}.js" for theme in ("theme1", "theme2")}


def _switch(theme: str, page: Page, code: Lang) -> str:
    own = code == page.lang
    marks = f' data-drupal-link-query="{escape(dumps(dict(page.query)))}"' if page.query else ""
    return fill(
        theme,
        "switch",
        code=code,
        marks=marks,
        system_path=escape(page.system_path or "<front>"),
        active=" is-active" if own else "",
        current=' aria-current="page"' if own else "",
        href=escape(page.with_query(page.paths[code])),
        label=LABELS[code],
    ).strip()


def _breadcrumb(theme: str, page: Page) -> str:
    if page.path in ("/", "/ka"):
        return ""
    crumbs = [(prefix(page.lang) or "/", say("home", page.lang))]
    section = SECTIONS.get(page.node.kind) if page.node else None
    if section:
        crumbs.append((f"{prefix(page.lang)}/{section}", say(section, page.lang)))
    shown = "".join(fill(theme, "crumb", href=href, label=label) for href, label in crumbs)
    return fill(theme, "breadcrumb", crumbs=shown)


def _body_class(theme: str, page: Page) -> str:
    if page.node:
        bundle = BUNDLES[page.node.kind]
        own = f"page-node-{page.node.nid} path-node node--type-{bundle}"
        return own if theme == "theme1" else f"path-node page-node-type--{bundle}"
    name = page.system_path.replace("/", "-")
    return f"page-view-{name} path-{name}" if theme == "theme1" else f"path-{name}"


def shell(theme: str, page: Page, main: str, below: str = "") -> str:
    """Return the whole document around a main region."""
    return fill(
        theme,
        "page",
        lang=page.lang,
        head=head(page),
        css=CSS[theme],
        js=JS[theme],
        include=token("include", length=90),
        body_class=_body_class(theme, page),
        skip=say("skip", page.lang),
        switcher="".join(_switch(theme, page, code) for code in LANGS),
        home=prefix(page.lang) or "/",
        home_word=say("home", page.lang),
        site_name=say("site", page.lang),
        menu=menu(theme, page.site, page.lang, "main-menu"),
        mobile_menu=menu(theme, page.site, page.lang, "mobile-menu"),
        breadcrumb=_breadcrumb(theme, page),
        main=main,
        below=below,
        footer=footer(theme, page.site, page.lang),
        copyright=say("copyright", page.lang),
        settings=settings(page),
    )
