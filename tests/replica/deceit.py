"""What a site says when something is wrong with it, and the status is as if nothing were."""

import re
from dataclasses import replace

from replica.answers import Answer, drupal, redirect, token
from replica.pages import listing, missing
from replica.render.templates import fill
from replica.router import route
from replica.site import Site
from replica.visit import Visit

_PARAGRAPH = re.compile(rb"<p>.*?</p>", re.DOTALL)
_VALIDATORS = ("ETag", "Last-Modified")


def closed(visit: Visit) -> Answer:
    """Say that the site is under maintenance, with status 200."""
    return drupal(fill("faults", "maintenance"), visit.rendered(news=True), "en")


def captcha(visit: Visit) -> Answer:
    """Ask the visitor to prove that he is no machine."""
    body = fill("faults", "captcha", ray=token(visit.target)).encode()
    return Answer(200, (("Content-Type", "text/html; charset=UTF-8"),), body, drupal=False)


def half_missing(visit: Visit) -> Answer:
    """Miss every second page, always the same ones."""
    lost = int(token(visit.target), 16) % 2
    return _fresh(missing(visit)) if lost else route(visit)


def all_home(visit: Visit) -> Answer:
    """Send every visitor to the home page."""
    if visit.target == "/":
        return route(visit)
    return redirect(f"{visit.root}/", visit.rendered(news=False), visit.lang, (), 302)


def bare_theme(visit: Visit) -> Answer:
    """Dress pages in a theme whose titles are no headings of the first order any more."""
    answer = route(visit)
    body = answer.body.replace(b"<h1", b"<h6").replace(b"</h1", b"</h6")
    return _fresh(replace(answer, body=body))


def half_text(visit: Visit) -> Answer:
    """Lose every paragraph of a page but its first, the page itself being whole."""
    answer = route(visit)
    head, main, body = answer.body.partition(b"<main")
    first = _PARAGRAPH.search(body)
    end = first.end() if first else len(body)
    return _fresh(replace(answer, body=head + main + body[:end] + _PARAGRAPH.sub(b"", body[end:])))


def empty_listings(visit: Visit) -> Answer:
    """List nothing anywhere; the pages themselves are there."""
    return _fresh(listing(replace(visit, site=_Unlisted(visit.site))) or route(visit))


class _Unlisted(Site):
    """A site whose views find nothing."""

    def __init__(self, site: Site) -> None:
        vars(self).update(vars(site))

    def rows(self, *_: object, **__: object) -> list[object]:  # type: ignore[override]
        return []

    def total(self, *_: object) -> int:
        return 0


def _fresh(answer: Answer) -> Answer:
    """Let no visitor's validators match: what is wrong is in no cache."""
    headers = tuple(pair for pair in answer.headers if pair[0] not in _VALIDATORS)
    return replace(answer, headers=headers, etag="", modified="")


DECEITS = (closed, captcha, half_missing, all_home, bare_theme, half_text, empty_listings)
