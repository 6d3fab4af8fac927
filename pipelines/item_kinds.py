"""The kinds of item, and what each says beyond the common fields. None or () where the page has none."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from pipelines.items import Item


@dataclass(frozen=True, slots=True)
class Period:
    """From when to when something runs; an open end is None."""

    start: date | None
    end: date | None


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure of a facts block: `number` is as written, `value` what it is worth, without its unit."""

    label: str | None
    number: str
    value: float | None
    unit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsItem(Item):
    """A press release."""

    kind: ClassVar[str] = "news"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryItem(Item):
    """A person's story; `byline` is who tells it, as the page writes it ("Beka | Baker")."""

    kind: ClassVar[str] = "story"

    byline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeItem(Item):
    """A programme or project; `info_sheet` is the address of what the page offers under that name."""

    kind: ClassVar[str] = "programme"

    objective: str | None = None
    activities: tuple[str, ...] = ()
    donor: str | None = None
    period: Period | None = None
    info_sheet: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionItem(Item):
    """A page of the menu: who we are, our work, the home page."""

    kind: ClassVar[str] = "section"

    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationItem(Item):
    """A publication, usually with its file attached."""

    kind: ClassVar[str] = "publication"

    authors: tuple[str, ...] = ()
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeItem(Item):
    """What is answered until a day: `deadline_time` is the local time of that day, `reference` its number."""

    deadline: date | None = None
    deadline_time: str | None = None
    reference: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VacancyItem(NoticeItem):
    """A job that is offered."""

    kind: ClassVar[str] = "vacancy"


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcurementItem(NoticeItem):
    """A tender."""

    kind: ClassVar[str] = "procurement"


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoItem(Item):
    """A video page; `video` is where it plays."""

    kind: ClassVar[str] = "video"

    video: str | None = None
