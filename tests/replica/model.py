"""What the replica's site holds: nodes, their sides in a language, their pictures and documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from typing import Literal
from urllib.parse import quote

from replica.texts.model import Text

Lang = Literal["en", "ka"]
Kind = Literal["news", "story", "publication", "vacancy", "procurement", "programme", "section"]
Dated = Literal["meta", "time", "dateline"]
Place = Literal["listing", "sitemap", "feed"]

LANGS: tuple[Lang, ...] = ("en", "ka")
TBILISI = timezone(timedelta(hours=4))
FILES = "/sites/g/files/tmzbdl9001/files"
# Drupal's own summaries end at the last word before this length.
LONGEST = 600
EVERYWHERE: frozenset[Place] = frozenset({"listing", "sitemap", "feed"})


def prefix(lang: Lang) -> str:
    """Return what addresses in a language begin with.

    >>> prefix("en"), prefix("ka")
    ('', '/ka')
    """
    return "" if lang == "en" else f"/{lang}"


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph by its file name below the media folder."""

    name: str

    @property
    def path(self) -> str:
        """The original's address."""
        return f"{FILES}/press_release/media/{quote(self.name)}"


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF by its file name below the documents folder; `exact` pages state its length in bytes."""

    name: str
    exact: bool = False

    @property
    def path(self) -> str:
        """The file's address."""
        return f"{FILES}/documents/{quote(self.name)}"

    @property
    def title(self) -> str:
        """The words of the link."""
        return self.name.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Side:
    """A node in one language."""

    lang: Lang
    path: str
    text: Text
    created: datetime
    changed: datetime
    alt: str = ""
    credit_label: str = ""
    credit_in_body: bool = False

    @property
    def credit(self) -> str:
        """The line that says who took the photograph, in the odd spellings the site has."""
        return f"{self.credit_label}{self.text.credit}" if self.text.credit else ""

    @property
    def about(self) -> str | None:
        """What the page says of itself: the editor's summary, else the body's first paragraph, cut short."""
        words = self.text.summary or next((paragraph.plain for paragraph in self.text.paragraphs), "")
        words = " ".join(words.split())
        return (words if len(words) <= LONGEST else words[:LONGEST].rpartition(" ")[0]) or None


@dataclass(frozen=True, slots=True)
class Node:
    """A page of the site in its languages, the default one first."""

    nid: int
    kind: Kind
    sides: Mapping[Lang, Side]
    scope: Literal["local", "global"] | None = None
    dated: Dated | None = "meta"
    pictures: tuple[Picture, ...] = ()
    documents: tuple[Document, ...] = ()
    places: frozenset[Place] = EVERYWHERE
    closing: date | None = None
    cases: tuple[str, ...] = ()
    open: bool = True

    @property
    def default(self) -> Side:
        """The side that the node was written in."""
        return next(iter(self.sides.values()))

    def side(self, lang: Lang) -> Side:
        """Return what a page in that language shows: its own side, else the default one (a ghost page)."""
        return self.sides.get(lang, self.default)

    def path(self, lang: Lang) -> str:
        """Return the address in a language; without a translation, that of the ghost page."""
        side = self.sides.get(lang)
        return side.path if side else f"{prefix(lang)}/node/{self.nid}"
