"""The pages that say there is nothing to see."""

from replica.render.page import Page
from replica.render.shell import shell
from replica.render.templates import fill


def message_page(theme: str, page: Page, words: str) -> str:
    """Return a whole page with one sentence in its main region."""
    return shell(theme, page, fill(theme, "content", content=words))
