"""Any page with a heading and a text, as on the old sites."""

from pipelines.page import Page
from pipelines.parsers.common import AnyItem, item_of, text_under
from pipelines.parsers.fields import title


def read_any(kind: type[AnyItem], page: Page) -> AnyItem | None:
    """Return the item of that kind that a page describes; None without a heading or a text."""
    heading = title(page)
    lines = text_under(heading, page) if heading else []
    return item_of(kind, page, heading, lines) if heading and lines else None
