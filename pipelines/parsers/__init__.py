"""One module a page kind; `PARSERS` says which reads what."""

from collections.abc import Callable, Mapping
from functools import partial

from pipelines.items import (
    Item,
    NewsItem,
    ProcurementItem,
    ProgrammeItem,
    PublicationItem,
    SectionItem,
    VacancyItem,
    VideoItem,
)
from pipelines.page import Page
from pipelines.parsers import generic, story
from pipelines.parsers.common import read

# Kinds that say nothing beyond the common fields have no module of their own.
PARSERS: Mapping[str, Callable[[Page], Item | None]] = {
    "news": partial(read, NewsItem),
    "story": story.parse,
    "programme": partial(read, ProgrammeItem),
    "section": partial(read, SectionItem),
    "publication": partial(read, PublicationItem),
    "vacancy": partial(read, VacancyItem),
    "procurement": partial(read, ProcurementItem),
    "video": partial(generic.read_any, VideoItem),
    "page": partial(generic.read_any, Item),
}
