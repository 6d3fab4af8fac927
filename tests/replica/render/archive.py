"""The list of what is left of the old sites, beside an article."""

from html import escape

from replica.legacy import address, old
from replica.render.page import Page
from replica.render.templates import fill
from replica.render.words import say


def archive(theme: str, page: Page, count: int) -> str:
    """Return a block that links the first so many old addresses, dead ones included."""
    links = "".join(
        fill(
            theme, "archive-link", href=address(path), label=escape(path.rpartition("/")[2].replace("-", " "))
        )
        for path in old(count)
    )
    return fill(theme, "archive", heading=say("archive", page.lang), links=links)
