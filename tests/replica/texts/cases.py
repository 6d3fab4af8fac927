"""Texts of the oddities seen on the real site, one name each, and the text given for the replica.

What the page's frame must add: `photo_space_colon` prints its credit as the last line of the body, after
"Photo : "; `slug_not_heading` stands at `/bmmag`. `undated_contradiction` contradicts `figures_to_change`.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from . import spans
from .drafts import drafts, written
from .model import Paragraph, Text
from .when import on

LANGS = ("en", "ka")
CASES = tuple(dict.fromkeys(head.split()[0] for head in drafts("cases")))

# What the English sides of two cases say before and after their edit.
FIGURES = (("18,163", "more than 25,000"), ("5100 cases", "over 6,000 cases"))
TYPO = (("Goverment", "Government"),)

# What a perfect reader writes for a slip of the page: as it stands there, as it was meant.
MENDED = (
    (
        'http://www.before-you-go.example.org" target="_blank" title="">www.before-you-go.example.org',
        "www.before-you-go.example.org",
    ),
    ("Emailpress@", "Email press@"),
    ("„My grandmother lives in two houses,”", "“My grandmother lives in two houses,”"),
    ("“Two Homes,“", "“Two Homes,”"),
    ("“Two Homes“", "“Two Homes”"),
    (",,The Bus to Thessaloniki''", "“The Bus to Thessaloniki”"),
    ("„ბებიაჩემი ორ სახლში ცხოვრობს,”", "„ბებიაჩემი ორ სახლში ცხოვრობს,“"),
    ("“ორი სახლი,“", "„ორი სახლი,“"),
    ("„ორი სახლის”", "„ორი სახლის“"),
    (",,ავტობუსი თესალონიკში''", "„ავტობუსი თესალონიკში“"),
)

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed" / "news-ka-iom-training.txt"
SEED_PUBLISHED = date(2020, 10, 26)
SEED_MARK = spans.mark("19-24 ოქტომბერს", date(2020, 10, 19), date(2020, 10, 24), inferred=True)


def _slots(published: date, lang: str) -> Mapping[str, str]:
    """Return what a draft can name in braces; a name with a capital begins a sentence."""
    day, later = published - timedelta(days=3), published + timedelta(days=9)
    eve = day - timedelta(days=1)
    said = {
        "on": on(day, day, lang, with_year=False),
        "on_date": on(day, day, lang, with_year=True),
        "days": on(eve if eve.year == day.year else day, day, lang, with_year=False),
        "soon": on(later, later, lang, with_year=False),
        "month": spans.in_month(day, lang),
        "next": spans.in_month(later + timedelta(days=50), lang),
        "since": spans.since_year(published.year - 4, lang),
        "since_month": spans.since_month(published - timedelta(days=60), lang),
        "year": spans.in_year(published.year - 1, lang),
    }
    return MappingProxyType(
        said
        | {name.capitalize(): words[0].upper() + words[1:] for name, words in said.items()}
        | {"next_en": spans.in_month(later + timedelta(days=50), "en"), "nbsp": "\u00a0", "line": "\n"}
    )


def case(name: str, published: date) -> dict[str, Text]:
    """Return the texts of an oddity, English and Georgian, as they stood before any edit."""
    return {lang: written(drafts("cases")[f"{name} {lang}"], _slots(published, lang)) for lang in LANGS}


def _edited(text: Text, edits: tuple[tuple[str, str], ...]) -> Text:
    def one(paragraph: Paragraph) -> Paragraph:
        words = paragraph.text
        for before, after in edits:
            words = words.replace(before, after)
        return replace(paragraph, text=words)

    return replace(text, paragraphs=tuple(map(one, text.paragraphs)))


def figures_to_change(published: date, *, after: bool) -> dict[str, Text]:
    """Return the page on return before and after its figures were brought up to date, in English only."""
    texts = case("figures_to_change", published)
    return texts | {"en": _edited(texts["en"], FIGURES)} if after else texts


def typo_edit(published: date, *, after: bool) -> dict[str, Text]:
    """Return a news before and after one letter was mended, in English only."""
    texts = case("typo_edit", published)
    return texts | {"en": _edited(texts["en"], TYPO)} if after else texts


def seed() -> Text:
    """Return the news given with the task, in Georgian only.

    Reads it in place, in the folder `shared` beside the repository: its menu, then title and five paragraphs.
    """
    title, *paragraphs = SEED.read_text(encoding="utf-8").splitlines()[-6:]
    expression = "19-24 ოქტომბერს"
    return Text(title, tuple(Paragraph(words.replace(expression, SEED_MARK)) for words in paragraphs))
