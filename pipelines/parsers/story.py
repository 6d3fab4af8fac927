"""Stories: one person's account, told under a line that says who speaks."""

from dataclasses import replace

from pipelines.item_kinds import StoryItem
from pipelines.page import Page
from pipelines.parsers.common import read
from pipelines.parsers.labels import field_text
from pipelines.signs import first


def parse(page: Page) -> StoryItem:
    """Return the story that a page tells."""
    byline = first(page, "byline", (("field-byline", lambda page: field_text(page, "field-byline")),))
    return replace(read(StoryItem, page), byline=byline)
