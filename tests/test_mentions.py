"""Mentions: what passages labelled by hand speak of, and where exactly they say it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from pipelines.mentions import Mentions
from pipelines.parsers.mention_endings import forms
from pipelines.parsers.mention_gazetteer import REGIONS, SPOTS, TOWNS
from pipelines.parsers.mention_organisations import rows
from pipelines.parsers.mentions import find_mentions

PASSAGES = Path(__file__).with_name("mentions") / "passages.txt"
# [[place|Gori|გორში]], [[figure|65|%|participants|65 per cent of the participants]]
MARK = re.compile(r"\[\[(?P<what>[a-z]+)\|(?P<told>[^\]]*)\|(?P<text>[^|\]]*)\]\]")
# Measured: the share of the labelled mentions that must be found. Of those found, 98 % must be right.
RECALL = {"project": 0.98, "donor": 0.95, "partner": 0.95, "place": 0.98, "sdg": 0.98, "figure": 0.98}
PRECISION = 0.98

# What a mention is for the score: its class, what is told of it, where it starts and what it says.
Told = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage and the mentions that a person sees in it."""

    text: str
    labels: frozenset[Told]


def passages() -> Iterator[Passage]:
    """Read the labelled set."""
    for line in PASSAGES.read_text(encoding="utf-8").splitlines():
        _, _, _, marked = line.split(" | ", 3)
        text, labels, end = "", set(), 0
        for mark in MARK.finditer(marked):
            text += marked[end : mark.start()]
            labels.add((mark["what"], mark["told"], len(text), mark["text"]))
            text += mark["text"]
            end = mark.end()
        yield Passage(text + marked[end:], frozenset(labels))


def told(said: Mentions) -> set[Told]:
    """Bring what was found into the form of the labels."""
    figures = {
        ("figure", f"{it.value}|{it.unit or ''}|{it.what or ''}", it.start, it.text) for it in said.figures
    }
    return figures | {(it.what, it.name, it.start, it.text) for it in said.spans}


def test_mentions_are_those_that_a_person_sees() -> None:
    """In every class nearly all that is found is right, and most of what is there is found."""
    right, found, labelled = Counter[str](), Counter[str](), Counter[str]()
    for passage in passages():
        mentions = told(find_mentions(passage.text))
        right.update(what for what, *_ in mentions & passage.labels)
        found.update(what for what, *_ in mentions)
        labelled.update(what for what, *_ in passage.labels)

    assert labelled.keys() == RECALL.keys()
    for what, least in RECALL.items():
        assert right[what] >= PRECISION * found[what], what
        assert right[what] >= least * labelled[what], what


def test_the_labelled_set_is_worth_its_name() -> None:
    """At least sixty passages, both languages, some of them without any mention."""
    languages = Counter(line.split(" | ")[1] for line in PASSAGES.read_text("utf-8").splitlines())

    assert min(languages["en"], languages["ka"]) >= 30
    assert sum(not passage.labels for passage in passages()) >= 10


TBILISI = (
    "თბილისი თბილისში თბილისის თბილისიდან თბილისამდე თბილისს თბილისთან თბილისზე თბილისმა თბილისით".split()
)
OTHERS = [
    ("Gardabani", "გარდაბანი გარდაბანში გარდაბნის გარდაბნიდან გარდაბნისთვის".split()),
    ("Tskaltubo", "წყალტუბო წყალტუბოში წყალტუბოს წყალტუბოდან წყალტუბოსთვის წყალტუბომდე".split()),
    ("Akhaltsikhe", "ახალციხე ახალციხეში ახალციხის ახალციხიდან ახალციხემდე ახალციხეს".split()),
    ("Samtredia", "სამტრედია სამტრედიაში სამტრედიის სამტრედიიდან სამტრედიისკენ".split()),
    (
        "Mtskheta-Mtianeti",
        ["მცხეთა-მთიანეთში", "მცხეთა-მთიანეთის", "Mtskheta-Mtianeti", "Mtskheta – Mtianeti"],
    ),
    ("Red Bridge", ["წითელი ხიდი", "წითელ ხიდზე", "წითელ ხიდთან", "Red Bridge"]),
    ("Lopota lake", ["ლოპოტას ტბაზე", "ლოპოტის ტბა", "ლოპოტაში", "Lopota Lake", "Lake Lopota"]),
    ("Sighnaghi", ["Signagi", "SIGHNAGHI", "სიღნაღშიც", "სიღნაღისა"]),
    ("Tbilisi", ["ᲗᲑᲘᲚᲘᲡᲘ", *TBILISI]),
]


@pytest.mark.parametrize(("place", "words"), OTHERS, ids=[place for place, _ in OTHERS])
def test_a_place_is_found_in_every_form(place: str, words: list[str]) -> None:
    """Whatever its ending, spelling or capitals, a place has one name."""
    for word in words:
        assert find_mentions(f"... {word}, ...").places == (place,), word
        assert find_mentions(word).spans[0].text == word


@pytest.mark.parametrize(
    "text",
    [
        "Georgia and Georgians",
        "Gorian, Potion, Vanity, Onion",
        "გორაკი, თბილისელი, ბათუმური, ფოთოლი, მასპინძელი",
        "Tbilisi State University, Sokhumi Street 5, 15:00 Tbilisi time",
        "თბილისის სახელმწიფო უნივერსიტეტში, სოხუმის ქუჩაზე, თბილისის დროით",
        "ჯვარი, ქედი, ქედის, gali, Vale of tears",
        "„It is done,“ project manager Gela said",
        "not supported by her sister Nino, together with Gela",
        "It is not funded by the European Union and was never financially supported by USAID",
        "with support from IOM, IOM-ის მხარდაჭერით, IOM-თან ერთად",
        "Call +995 32 225 22 16 or 112, code VN-GE-2024-031, of 24.03.2019, at 11:55",
        "10-15 people, 1.5 people, 5 - 10 people",
        "34 years old, for 90 days within any 180-day period",
        "72 საათში, 34 წლის, 2019 წლის 25 აპრილს შეხვედრა",
        "On July 4 and 5 residents, on June 7 and 8 264 specialists, in 2019 people, Phase 2 grants, SDG 18",
        "გაეროს 2030 წლის დღის წესრიგი, COVID-19 patients, Grade 9 pupils",
    ],
)
def test_what_only_looks_like_a_mention_is_none(text: str) -> None:
    """Streets, universities, speech, friends, dates, ages, codes and telephone numbers give nothing."""
    assert find_mentions(text) == Mentions()


def test_numbers_mean_what_they_say() -> None:
    """Thousands, decimals, millions and currencies in either language become one number and one unit."""
    text = "1,234 people; 1 234 people; 5,1 მილიონი ევრო; US$ 1.9 million; 120 ათას ადამიანს"
    text += "; 300 000-ზე მეტი ქალი"

    figures = [(it.value, it.unit, it.what, it.bound) for it in find_mentions(text).figures]

    assert figures == [
        (1234, None, "people", None),
        (1234, None, "people", None),
        (5_100_000, "EUR", None, None),
        (1_900_000, "USD", None, None),
        (120_000, None, "ადამიანს", None),
        (300_000, None, "ქალი", "over"),
    ]


def test_no_form_of_a_place_is_another_place() -> None:
    """Whatever its case, a Georgian place is never taken for one of another name."""
    places = {row[0].name: row[2] for table in (REGIONS, TOWNS, SPOTS) for row in rows("place", table)}

    for name, nominatives in places.items():
        for nominative in nominatives:
            assert {find_mentions(form).places for form in forms(nominative)} == {(name,)}


def test_the_seed_page_says_project_donor_place_and_figure() -> None:
    """The page that this project began with: EMERGE, the Norwegian foreign ministry, Lopota, 40 people."""
    lines = PASSAGES.read_text(encoding="utf-8").splitlines()
    seed = "\n\n".join(MARK.sub(r"\g<text>", line.split(" | ", 3)[3]) for line in lines if "| seed |" in line)

    said = find_mentions(seed)

    assert (said.projects, said.donors) == (("EMERGE",), ("Norwegian Ministry of Foreign Affairs",))
    assert (said.partners, said.places) == ((), ("Lopota lake",))
    assert [(it.value, it.what, it.text) for it in said.figures] == [(40, "ადამიანი", "40 ადამიანი")]
