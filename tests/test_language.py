"""The language of an item, and of the passages in it that are in another one."""

from dataclasses import asdict
from functools import cache
from typing import Any

import pytest

from pipelines.extract import Extraction, extract
from pipelines.items import Item
from pipelines.parsers.language import foreign, language
from replica.truth import truth

ENGLISH = "Students in their last year can spend three months with one of our teams."
GEORGIAN = "სემინარი ლოპოტას ტბაზე გაიმართა და მას 40 ადამიანი დაესწრო."


def told(
    title: str, text: str, *, declared: str = "", url: str = "/ge/x", node: int | None = None
) -> Extraction:
    """Read an old page without a node, or a node's page."""
    article = f"<article class=node--view-mode-full data-history-node-id={node}>" if node else ""
    body = f"{article}<h1>{title}</h1><div class=field-name-body>{text}</div>"
    page = f"<!DOCTYPE html><html {declared}><body><main>{body}"
    return extract(page.encode(), f"https://georgia.iom.int{url}")


def item(*page: str, **more: Any) -> Item:
    """Give the item of such a page."""
    found = told(*page, **more).item
    assert found
    return found


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (ENGLISH, "en"),
        ("Participants of the training in Ozurgeti", "en"),
        (GEORGIAN, "ka"),
        ("IOM-ის პროექტ EMERGE-ის ფარგლებში ნორვეგიის მხარდაჭერით", "ka"),
        ("ᲛᲘᲒᲠᲐᲪᲘᲘᲡ ᲡᲐᲔᲠᲗᲐᲨᲝᲠᲘᲡᲝ ᲝᲠᲒᲐᲜᲘᲖᲐᲪᲘᲐ ᲡᲐᲥᲐᲠᲗᲕᲔᲚᲝᲨᲘ", "ka"),
        ("Международная организация помогает людям, которые вернулись в Грузию.", "ru"),
        ("Міжнародна організація допомагає людям, що повернулися до України та Грузії.", "uk"),
        ("Die Mission hilft den Menschen und ist seit 1993 in Georgien.", "de"),
        ("La mission est ouverte depuis 1993 et aide les migrants.", "fr"),
        ("Bu layihə mühacirlər üçün və onların ailələri ilə olan iş üçündür", "az"),
        ("Միգրացիայի միջազգային կազմակերպությունը Վրաստանում", "hy"),
        # Names, labels, addresses and numbers are in no language.
        ("Sanja Celebic Lukovac, Giorgi Chkheidze and Nino Kobalia", None),
        ("International Organization for Migration (IOM)", None),
        ("press@iom.int, www.iom.int, https://bit.ly/of-the-and-to", None),
        ("+995 32 000 00 00", None),
        ("IOM Georgia", None),
        ("Reference: RFQ-GE-2023-000. Issued: 4 September 2023.", None),
        ("", None),
    ],
)  # fmt: skip
def test_the_language_of_a_text_is_told_where_it_is_plain(text: str, lang: str | None) -> None:
    """Script first, then small words; a language missed is better than a wrong one."""
    assert language(text) == lang


@pytest.mark.parametrize(
    ("title", "text", "more", "lang", "sign"),
    [
        # Declared, in the order of belief.
        ("Title", ENGLISH, {"declared": "lang=en"}, "en", "html[lang]"),
        ("სათაური", GEORGIAN, {"declared": "lang=ka-GE"}, "ka", "html[lang]"),
        # What is declared holds as long as one word is in its script: the item is the page's.
        ("ვინ არის მიგრანტი", ENGLISH, {"declared": "lang=ka"}, "ka", "html[lang]"),
        ("Title", GEORGIAN, {"declared": "lang=en"}, "en", "html[lang]"),
        # The path, where nothing is declared.
        ("ვინ არის მიგრანტი", ENGLISH, {}, "ka", "html[lang]"),
        # An old page all of which is in another script than the site declares for all its pages.
        ("სათაური", GEORGIAN, {"declared": "lang=en", "url": "/1/x"}, "ka", "script"),
        ("Title", ENGLISH, {"declared": "lang=ka"}, "en", "script"),
        # A node's language is part of its name: the text never changes it.
        ("Title", ENGLISH, {"declared": "lang=ka", "node": 7, "url": "/ka/node/7"}, "ka", "html[lang]"),
    ],
)  # fmt: skip
def test_an_item_is_in_the_language_that_its_page_declares(
    title: str, text: str, more: dict[str, Any], lang: str, sign: str
) -> None:
    """Unless it has no node and not a word in that language's letters."""
    read = told(title, text, **more)

    assert read.item
    assert (read.item.lang, read.signs["lang"]) == (lang, sign)


def test_passages_are_told_where_they_stand() -> None:
    """Foreign paragraphs that follow one another are one passage; code points in the body say where."""
    text = (GEORGIAN, ENGLISH, "They help with the research.", GEORGIAN, "IOM Georgia")
    found = item("სათაური", "".join(f"<p>{line}</p>" for line in text), declared="lang=ka")

    assert [asdict(passage) for passage in found.foreign] == [
        {"lang": "en", "field": "body", "start": 61, "end": 164}
    ]
    assert found.body[61:164] == f"{ENGLISH}\n\nThey help with the research."


def test_titles_and_captions_are_passages_too() -> None:
    """A Georgian title over an English text, and an English caption on a Georgian page."""
    figure = "<figure><img src=/a.jpg><figcaption>Participants of the training</figcaption></figure>"
    english = item("ვინ არის მიგრანტი და რატომ", f"<p>{ENGLISH}</p>", declared="lang=en")
    georgian = item("სათაური", f"{figure}<p>{GEORGIAN}</p>", declared="lang=ka")

    assert [(each.lang, each.field, each.end) for each in english.foreign] == [("ka", "title", 26)]
    assert [(each.lang, each.field, each.end) for each in georgian.foreign] == [
        ("en", "images.0.caption", 28)
    ]


@cache
def items() -> list[dict[str, Any]]:
    """Give what a perfect reader finds on the replica."""
    return truth("standard", "t0")


def test_every_foreign_passage_of_the_replica_is_found_and_no_other() -> None:
    """Precision and recall are 1 on all its texts; the foreign ones were labelled from the drafts."""
    wrong = []
    for each in items():
        captions = [(f"images.{n}.caption", image["caption"] or "") for n, image in enumerate(each["images"])]
        whole = [("title", each["title"]), ("summary", each["summary"] or ""), *captions]
        found = [asdict(passage) for passage in foreign(each["lang"], whole, each["body"].split("\n\n"))]
        if found != each["foreign"]:
            wrong.append((each["id"], found, each["foreign"]))

    assert wrong == []
    assert sum(len(each["foreign"]) for each in items()) == 2


def test_every_paragraph_of_the_replica_is_in_its_own_language() -> None:
    """A paragraph is told in the language it was written in, or, when short of small words, in none."""
    plain = missed = 0
    for each in items():
        abroad = [range(passage["start"], passage["end"]) for passage in each["foreign"]]
        paragraphs = [] if abroad else each["body"].split("\n\n")
        found = [language(paragraph) for paragraph in paragraphs]
        assert set(found) <= {each["lang"], None}, each["id"]
        plain += sum(lang is not None for lang in found)
        missed += sum(lang is None and len(text) > 120 for lang, text in zip(found, paragraphs, strict=True))

    assert plain > 1_000
    assert missed == 0


@pytest.mark.parametrize("piece", ["a@", "a", "www.", "http://", "of the ", " ", "a b ", "ა", "@"])
def test_a_long_text_is_judged_by_its_beginning(piece: str) -> None:
    """However long a paragraph is, its language costs the same."""
    assert language(piece * (1_000_000 // len(piece))) in {"en", None}
