"""A node on its own page and on a card."""

from datetime import UTC
from html import escape
from urllib.parse import quote

from replica.media import paper
from replica.model import TBILISI, Document, Lang, Node, Side, prefix
from replica.render.blocks import body
from replica.render.page import Page
from replica.render.pictures import STYLES, icon, styled
from replica.render.templates import fill
from replica.render.words import BUNDLES, day, goal, say
from replica.slugs import slug


def picture(theme: str, node: Node, side: Side, style: str, index: int = 0) -> str:
    """Return one of a node's pictures in a style; the first one of a page has the caption."""
    width, height = STYLES[style]
    return fill(
        theme,
        "picture",
        src=styled(node.pictures[index].path, style),
        width=width,
        height=height,
        alt=escape(side.alt),
        style=style,
        caption=_caption(theme, side) if style == "large" and index == 0 else "",
    )


def _caption(theme: str, side: Side) -> str:
    told = "" if side.credit_in_body else side.credit
    words = " ".join(part for part in (side.text.caption, told) if part)
    return fill(theme, "caption", words=escape(words, quote=False)) if words else ""


def _pictures(theme: str, node: Node, side: Side) -> str:
    return "\n".join(picture(theme, node, side, "large", index) for index in range(len(node.pictures)))


def _document(theme: str, document: Document) -> str:
    length = len(paper(document.path))
    mime = f"application/pdf; length={length}" if document.exact else "application/pdf"
    size = f"{length / 1024:.2f} KB"
    return fill(theme, "document", href=document.path, mime=mime, title=escape(document.title), size=size)


def _documents(theme: str, node: Node, lang: Lang) -> str:
    shown = "".join(_document(theme, document) for document in node.documents)
    return fill(theme, "documents", label=say("documents", lang), documents=shown) if shown else ""


def goal_path(number: int, lang: Lang) -> str:
    """Return the address of a goal's own list; Georgian ones were never given an alias.

    >>> goal_path(1, "en"), goal_path(1, "ka")
    ('/sdgs/sdg-1-no-poverty', '/ka/taxonomy/term/1')
    """
    return f"/ka/taxonomy/term/{number}" if lang == "ka" else f"/sdgs/{slug(goal(number, 'en'))}"


def _icons(theme: str, side: Side, lang: Lang) -> str:
    shown = "".join(
        fill(
            theme, "sdg-icon", href=goal_path(number, lang), src=icon(number), alt=escape(goal(number, lang))
        )
        for number in side.text.sdgs
    )
    return fill(theme, "sdg-icons", icons=shown) if shown else ""


def _goals(theme: str, side: Side, lang: Lang) -> str:
    shown = "".join(
        fill(theme, "sdg-label", href=goal_path(number, lang), lang=lang, label=escape(goal(number, lang)))
        for number in side.text.sdgs
    )
    return fill(theme, "sdg-labels", labels=shown) if shown else ""


def tag_path(label: str, lang: Lang) -> str:
    """Return the address of a tag's own list.

    >>> tag_path("Safe migration", "en")
    '/tags/safe-migration'
    """
    return f"{prefix(lang)}/tags/{quote(slug(label))}"


def _tags(theme: str, side: Side, lang: Lang) -> str:
    shown = "".join(
        fill(theme, "tag", href=tag_path(label, lang), lang=lang, label=escape(label))
        for label in side.text.tags
    )
    return fill(theme, "tags", label=say("tags", lang), tags=shown) if shown else ""


def _date(theme: str, node: Node, side: Side, lang: Lang) -> str:
    piece = {"meta": "date", "time": "date-field"}.get(node.dated or "")
    if not piece or (node.kind != "news" and piece == "date"):
        return ""
    moment = side.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return fill(theme, piece, utc=moment, words=day(side.created.astimezone(TBILISI), lang))


def _closing(theme: str, node: Node, lang: Lang) -> str:
    if not node.closing:
        return ""
    return fill(theme, "closing", label=say("closing", lang), words=day(node.closing, lang))


def _body(theme: str, side: Side) -> str:
    shown = body(side.text)
    if side.credit and side.credit_in_body:
        shown += f"\n<p>{escape(side.credit, quote=False)}</p>"
    return fill(theme, "body", body=shown) if shown else ""


def title_field(theme: str, side: Side) -> str:
    """Return a node's title as Drupal prints it everywhere."""
    return fill(theme, "title-field", title=escape(side.text.title, quote=False)).strip()


def article(theme: str, page: Page, node: Node) -> str:
    """Return the main region of a node's page: its heading and the whole article."""
    side, lang = node.side(page.lang), page.lang
    title = title_field(theme, side)
    news = node.kind == "news"
    byline = side.text.byline
    content = fill(
        theme,
        "news" if news else "node",
        nid=node.nid,
        lang="" if side.lang == lang else f' lang="{side.lang}"',
        bundle=BUNDLES[node.kind],
        kind=say("news", lang),
        scope=(node.scope or "").capitalize(),
        title=title,
        date=_date(theme, node, side, lang),
        dates=_date(theme, node, side, lang) + _closing(theme, node, lang),
        byline=fill(theme, "byline", label=say("by", lang), byline=escape(byline)) if byline else "",
        pictures=_pictures(theme, node, side),
        body=_body(theme, side),
        documents=_documents(theme, node, lang),
        sdgs=_icons(theme, side, lang) if news else _goals(theme, side, lang),
        tags=_tags(theme, side, lang),
        share=fill(theme, "share", heading=say("share", lang), url=page.root + side.path),
    )
    heading = fill(theme, "news-title" if news else "page-title", title=title)
    return heading + fill(theme, "content", content=content)
