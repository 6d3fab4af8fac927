"""Answers that are no page: files, what machines ask for, and addresses that lead elsewhere."""

from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

from replica.answers import Answer, drupal, file, redirect
from replica.legacy import legacy_page, old
from replica.media import paper, picture
from replica.model import FILES
from replica.render.shell import CSS, JS
from replica.surfaces import feed, robots, sitemap
from replica.visit import Visit

DRUPAL7 = {"X-Generator": "Drupal 7 (http://drupal.org)"}
STYLE = {
    address: (Path(__file__).parent / "render" / f"{theme}.css").read_bytes()
    for theme, address in CSS.items()
}


def file_at(visit: Visit) -> Answer | None:
    """Answer with a file: a picture, a paper, a style sheet."""
    path = visit.path
    if path in STYLE:
        return file(STYLE[path], "text/css")
    if path in JS.values():
        return file(b"window.drupalSettings = {};\n", "application/javascript")
    if path == "/robots.txt":
        return file(robots().encode(), "text/plain")
    if path.startswith(f"{FILES}/documents/") and path.endswith(".pdf"):
        return file(paper(quote(path)), "application/pdf")
    if path.startswith((FILES, "/themes/", "/core/misc/")) and path.endswith((".jpg", ".png", ".ico")):
        return file(*picture(quote(path)))
    return None


def for_machines(visit: Visit) -> Answer | None:
    """Answer with a sitemap or a feed."""
    if visit.inner == "news-rss":
        body = feed(visit.site, visit.root, visit.lang)
        return drupal(body, visit.rendered(news=True), visit.lang, kind="rss")
    if visit.path == "/sitemap.xml":
        number = dict(visit.query).get("page")
        xml = sitemap(visit.site, visit.root, int(number) if number and number.isdecimal() else None)
        return drupal(xml, visit.rendered(news=True), "en", kind="xml") if xml else None
    return None


def _query(visit: Visit) -> str:
    _, mark, query = visit.target.partition("?")
    return mark + query


def normalised(visit: Visit) -> Answer | None:
    """Send a visitor to the one spelling of an address: absolute, as Drupal's route normaliser does."""
    path = visit.path.removeprefix("/index.php") or "/"
    path = path.rstrip("/") or "/"
    if path.isascii():
        path = path.lower()
    if path == visit.path or path.startswith(("/ge/", "/1/")):
        return None
    marks = (("X-Drupal-Route-Normalizer", "1"),)
    return redirect(visit.root + quote(path) + _query(visit), visit.rendered(news=False), visit.lang, marks)


def renamed(visit: Visit) -> Answer | None:
    """Send a visitor of a former address to the new one, named without a host as the Redirect module does."""
    known = old(visit.site.size.old).get(visit.path)
    if known and known.page:
        page = drupal(legacy_page(known.page, visit.root), visit.rendered(news=False), known.page.lang)
        return replace(page, headers=tuple((name, DRUPAL7.get(name, value)) for name, value in page.headers))
    goal = known.goal if known else visit.site.standing.moved.get(visit.path)
    if not goal:
        return None
    marks = (("X-Redirect-ID", str(1 + sum(visit.path.encode()) % 90)),)
    return redirect(goal, visit.rendered(news=False), visit.lang, marks)
