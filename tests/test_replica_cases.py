"""The replica's odd texts are as odd as they should be, and every found date expression is in one.

Reads the given news in place, in `shared/seed` beside the repository.
"""

from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest

from replica.slugs import slug
from replica.texts.cases import CASES, SEED_PUBLISHED, case, figures_to_change, seed, typo_edit
from replica.texts.expressions import EXPRESSIONS, expression
from replica.texts.legacy import PAGES, legacy
from replica.texts.menu import PANELS
from replica.texts.model import Text

PUBLISHED = date(2023, 5, 12)
NEW_YEAR = date(2020, 1, 2)


def words(text: Text) -> str:
    """Give all that a body says, paragraph by paragraph."""
    return "\n\n".join(paragraph.plain for paragraph in text.paragraphs)


def dates(text: Text) -> list[tuple[str | None, str | None, str]]:
    """Give the dates that a perfect reader finds in a body."""
    return [(span["start"], span["end"], span["text"]) for each in text.paragraphs for span in each.dates]


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("published", [PUBLISHED, NEW_YEAR, date(2024, 2, 29)])
def test_every_oddity_is_told_in_both_languages(name: str, published: date) -> None:
    """A case has an English and a Georgian text, and no mark or brace is left over in them."""
    texts = case(name, published)

    assert list(texts) == ["en", "ka"]
    for text in texts.values():
        shown = f"{text.title} {text.caption} {words(text)}"
        assert not any(left in shown for left in ("[[", "]]", "((", "{", "}"))


def test_a_year_that_is_left_out_is_the_nearest() -> None:
    """What happened three days before New Year's news happened in the old year."""
    (span,) = dates(case("typos", NEW_YEAR)["en"])

    assert span == ("2019-12-30", "2019-12-30", "30 December")


def test_captions_repeat_titles_or_stay_english() -> None:
    """A caption may be the title again, and on a Georgian page it may be English."""
    twice, english = case("title_printed_twice", PUBLISHED), case("english_label_on_ka", PUBLISHED)

    assert all(text.caption == text.title for text in twice.values())
    assert english["ka"].caption == english["en"].caption


@pytest.mark.parametrize(
    ("name", "lang", "sign"),
    [
        ("lost_href", "en", '" target="_blank" title="">'),
        ("typos", "en", " of of "),
        ("typos", "ka", "პრგოგრამას"),
        ("typos", "ka", "კველვა"),
        ("typos", "ka", "არალეგულარულ"),
        ("odd_quotes", "ka", ",,"),
        ("odd_quotes", "en", "„"),
        ("nbsp_runs", "en", "\u00a0\u00a0"),
        ("nbsp_runs", "ka", "\u2010"),
        ("nbsp_runs", "ka", "თბილისი\u2013"),
        ("number_forms", "en", "7,7 Million USD"),
        ("number_forms", "en", "EUR 8.2 million"),
        ("number_forms", "en", "GEL 3.5 million"),
        ("number_forms", "en", "US$ 1.9\nmillion"),
        ("email_glued", "en", "Emailpress@"),
    ],
)
def test_an_oddity_has_its_sign(name: str, lang: str, sign: str) -> None:
    """What was seen on the real site stands in the text."""
    assert sign in words(case(name, PUBLISHED)[lang])


def test_bodies_may_be_empty_broken_or_wrapped() -> None:
    """A body can be missing, be one link, stop in the middle, or be cut into short lines."""
    bodies = {name: case(name, PUBLISHED)["ka"].paragraphs for name in CASES}

    assert bodies["image_only_empty_body"] == ()
    assert [(each.plain, len(each.links)) for each in bodies["teaser_only"]] == [("სრულად", 1)]
    assert not bodies["broken_off"][-1].plain.endswith(".")
    assert {each.tag for each in bodies["hard_wrapped"]} == {"hard-wrapped"}
    assert all(label.startswith(("https://bit.", "bit.")) for label, _ in bodies["bitly_links"][-1].links)


def test_facts_have_english_labels_and_georgian_units() -> None:
    """The facts block of a Georgian page was translated by halves."""
    text = case("facts_block", PUBLISHED)["ka"]

    assert text.facts_heading == "ფაქტები და რიცხვები (გლობალურად)"
    assert ("trafficking", "1.7", "მილიონი") in text.facts
    assert all(label.isascii() for label, _, _ in text.facts)


def test_a_georgian_title_may_stand_over_an_english_body() -> None:
    """Both the new site and the old one have such a page."""
    texts = (case("ka_title_en_body", PUBLISHED)["ka"], legacy(0).text)

    assert not any(text.title.isascii() for text in texts)
    assert all(words(text).isascii() for text in texts)
    assert legacy(0).path == "/ge/ვინ-არის-მიგრანტი"


def test_a_slug_can_be_very_long() -> None:
    """The longest slug seen has 155 characters; an old address, percent-encoded, over 400 bytes."""
    assert len(slug(case("long_slug_155", PUBLISHED)["en"].title)) == 155
    assert max(len(quote(legacy(number).path)) for number in range(len(PAGES))) > 400


def test_two_pages_share_a_paragraph_and_two_contradict_each_other() -> None:
    """One paragraph stands on two pages; the number of returned people differs between two others."""
    first, second = (case(f"same_paragraph_two_pages_{which}", PUBLISHED)["ka"] for which in "ab")
    told, untold = case("figures_to_change", PUBLISHED)["en"], case("undated_contradiction", PUBLISHED)["en"]

    assert len(set(first.paragraphs) & set(second.paragraphs)) == 1
    assert "18,163" in words(told)
    assert "16,500" in words(untold)
    assert dates(untold) == []


def test_an_edit_changes_nothing_but_its_words() -> None:
    """Two figures are brought up to date, one letter is mended; the Georgian sides stay."""
    old, new = (figures_to_change(PUBLISHED, after=after) for after in (False, True))
    wrong, right = (typo_edit(PUBLISHED, after=after) for after in (False, True))

    updated = words(old["en"]).replace("18,163", "more than 25,000").replace("5100 cases", "over 6,000 cases")
    assert words(new["en"]) == updated != words(old["en"])
    assert words(right["en"]) == words(wrong["en"]).replace("Goverment", "Government") != words(wrong["en"])
    assert (new["ka"], right["ka"]) == (old["ka"], wrong["ka"])


def test_the_given_news_is_word_for_word() -> None:
    """The news given with the task has its title, its five paragraphs and its one date."""
    given = (Path(__file__).parents[2] / "shared/seed/news-ka-iom-training.txt").read_text(encoding="utf-8")

    text = seed()

    assert given.split("- 2030 Agenda\n")[1].split("\n") == [text.title, *words(text).split("\n\n")]
    assert dates(text) == [("2020-10-19", "2020-10-24", "19-24 ოქტომბერს")]
    assert date(2020, 10, 26) == SEED_PUBLISHED


@pytest.mark.parametrize("number", range(len(EXPRESSIONS)))
def test_every_expression_stands_in_its_sentence(number: int) -> None:
    """An expression is read where it was found word for word, in a sentence of its language."""
    found, paragraph = EXPRESSIONS[number], expression(number, PUBLISHED)

    assert found.words in paragraph.plain
    assert "YYYY" not in paragraph.text
    assert len(paragraph.dates) <= 1
    assert all(span["text"] in paragraph.plain for span in paragraph.dates)


def test_the_expressions_are_those_that_were_collected() -> None:
    """There are fifty-one English and forty-three Georgian ones; six of them are no dates."""
    count = {lang: sum(each.lang == lang for each in EXPRESSIONS) for lang in ("en", "ka")}
    undated = [each.words for each in EXPRESSIONS if "[[" not in each.sentence]

    assert count == {"en": 51, "ka": 43}
    assert len(undated) == 6


def test_old_pages_have_addresses_and_dates_of_their_own() -> None:
    """Sixty old pages differ in address and tell every year; some begin with the day they were written."""
    pages = [legacy(number) for number in range(len(PAGES))]

    assert len({page.path for page in pages}) == len(pages) == 60
    assert not any(
        span["year_inferred"] for page in pages for each in page.text.paragraphs for span in each.dates
    )
    for page in pages:
        first = page.text.paragraphs[0].dates
        assert page.published is None or first[0]["start"] == page.published.isoformat()
        assert page.video == page.path.startswith("/ge/video/")


def test_the_menu_says_1993_and_2030_in_both_languages() -> None:
    """The blurbs of the mega menu hold what looks like two dates on every page."""
    (_, who), (_, work) = [(panel.link, panel.blurb) for panel in PANELS if panel.columns][:2]

    assert all("1993" in blurb for blurb in who)
    assert all("2030" in blurb for blurb in work)
