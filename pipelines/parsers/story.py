"""Stories: one person's account, told under a line that says who speaks."""

from dataclasses import replace

from pipelines.items import StoryItem
from pipelines.page import Page
from pipelines.parsers.common import read
from pipelines.parsers.fields import text_of


def parse(page: Page) -> StoryItem:
    """Return the story that a page tells."""
    line = page.content.css_first("[class*=field-byline]")
    # Beside the label "By", where the theme prints one.
    told = line.css_first(".field__item") or line if line else None
    return replace(read(StoryItem, page), byline=text_of(told))
