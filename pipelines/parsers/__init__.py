"""One module a page kind; `PARSERS` says which reads what."""

from collections.abc import Callable, Mapping
from functools import partial

from pipelines.item_kinds import NewsItem, ProcurementItem, VacancyItem
from pipelines.items import Item
from pipelines.page import Page
from pipelines.parsers import generic, notice, programme, publication, section, story, video
from pipelines.parsers.common import read

# News and unknown pages say nothing beyond the common fields.
PARSERS: Mapping[str, Callable[[Page], Item | None]] = {
    "news": partial(read, NewsItem),
    "story": story.parse,
    "programme": programme.parse,
    "section": section.parse,
    "publication": publication.parse,
    "vacancy": partial(notice.parse, VacancyItem),
    "procurement": partial(notice.parse, ProcurementItem),
    "video": video.parse,
    "page": partial(generic.read_any, Item),
}
