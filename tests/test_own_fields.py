"""What only one kind of page says: deadlines, activities, facts, films."""

import re
from time import process_time
from types import ModuleType
from typing import Any

import pytest

from pipelines.extract import extract
from pipelines.items import content
from pipelines.parsers import notice, programme, publication, section

HOST = "https://georgia.iom.int"


def said(
    kind: str, text: str = "", beside: str = "", *, lang: str = "en", path: str = "/x"
) -> dict[str, Any]:
    """Return what a page of that kind says, with that text and those fields beside it."""
    field = f'<div class="field--name-body">{text}</div>'
    article = f'<article class="node--type-{kind} node--view-mode-full"><h1>T</h1>{beside}{field}</article>'
    page = f"<!DOCTYPE html><html lang={lang}><body><main>{article}</main></body></html>"
    told = extract(page.encode(), HOST + ("/ka" if lang == "ka" else "") + path)
    assert told.item, told
    return content(told.item)


def labelled(name: str, label: str, value: str) -> str:
    """Return a field as Drupal prints it."""
    return (
        f'<div class="field field--name-field-{name} field--label-inline"><div class="field__label">{label}'
        f'</div><div class="field__item">{value}</div></div>'
    )


CLOSING = '<time datetime="2025-08-01T12:00:00Z">01 August 2025</time>'
DAY = "2025-08-01"


@pytest.mark.parametrize(
    ("text", "beside", "lang", "deadline", "clock"),
    [
        ("", labelled("closing-date", "Closing date", "01 August 2025"), "en", DAY, None),
        ("", labelled("closing-date", "Closing date", CLOSING), "en", DAY, None),
        ("", labelled("closing-date", "ბოლო ვადა", "01 აგვისტო 2025"), "ka", DAY, None),
        ("", "<dl><dt>Deadline:</dt><dd>1 August 2025</dd></dl>", "en", DAY, None),
        (
            "<p>Send the form by 1 August 2025, 18:00. Late forms will not be read.</p>",
            "",
            "en",
            DAY,
            "18:00",
        ),
        ("<p>Deadline: 1 August 2025, 12:00 Tbilisi time.</p>", "", "en", DAY, "12:00"),
        ("<p>Applications are accepted until 1 August 2025 by e-mail.</p>", "", "en", DAY, None),
        ("<p>The deadline for applications is 1 August 2025 at 17:00.</p>", "", "en", DAY, "17:00"),
        ("<p>Bids must be submitted no later than 1 August 2025.</p>", "", "en", DAY, None),
        (
            "<p>გამოგზავნის ბოლო ვადაა 2025 წლის 1 აგვისტო, 18:00 საათი.</p>",
            "",
            "ka",
            DAY,
            "18:00",
        ),
        ("<p>განაცხადები მიიღება 2025 წლის 1 აგვისტომდე.</p>", "", "ka", DAY, None),
        # Two days, or one that nothing calls a deadline: none is better than a wrong one.
        ("<p>Apply by 1 August 2025.</p><p>Apply by 3 August 2025.</p>", "", "en", None, None),
        ("<p>The work begins on 1 August 2025.</p>", "", "en", None, None),
        ("<p>Questions can be asked up to five days before the deadline.</p>", "", "en", None, None),
        ("<p>Issued on 1 August 2025.</p>", "", "en", None, None),
        ("<p>Apply by 1 August 2025, 6:00 pm.</p>", "", "en", DAY, None),
    ],
)
def test_a_notice_tells_until_when(text: str, beside: str, lang: str, deadline: str, clock: str) -> None:
    """The field says it, or a label, or the one sentence that calls a day a deadline."""
    for kind in ("vacancy", "procurement"):
        told = said(kind, text, beside, lang=lang)

        assert (told["kind"], told["deadline"], told["deadline_time"]) == (kind, deadline, clock)


def test_a_closing_day_is_no_day_of_publication() -> None:
    """The only `<time>` of a vacancy may be the day on which it closes."""
    told = said("vacancy", "", labelled("closing-date", "Closing date", CLOSING))

    assert (told["published"], told["published_source"]) == (None, None)


@pytest.mark.parametrize(
    ("text", "beside", "reference"),
    [
        ("<p>Late forms will not be read. Ref. VN2025101.</p>", "", "VN2025101"),
        ("<p>Reference: RFQ-GE-2024-003. Issued: 4 March 2024.</p>", "", "RFQ-GE-2024-003"),
        ("<p>Ref. No. VN/GE/2025/12</p>", "", "VN/GE/2025/12"),
        ("<p>ნომერი: VN-GE-2024-001.</p>", "", "VN-GE-2024-001"),
        ("", labelled("reference", "Reference", "CFA 2024/7"), "CFA 2024/7"),
        ("", "<table><tr><th>Reference number</th><td>SVN2024-1</td></tr></table>", "SVN2024-1"),
        ("<p>Ref. VN2025101 and Ref. VN2025102</p>", "", None),
        ("<p>See our references, or call 2024-001.</p>", "", None),
    ],
)
def test_a_notice_names_its_number(text: str, beside: str, reference: str) -> None:
    """By its field, its label, or the one that the text calls so."""
    assert said("vacancy", text, beside)["reference"] == reference


PROJECT = """<p>Funded by the European Union.</p><h3>Objective</h3><p>To help.</p><p>And to stay.</p>
<h3>Project Activities</h3><p>As agreed:</p><ul><li>Tickets;</li><li>Grants<ul><li>small</li></ul></li></ul>
<h3>More</h3><ul><li>no activity</li></ul><p>The project runs from May 2020 to June 2021.</p>
<p><a href="/sites/x.pdf">Download the project info sheet</a></p>"""
PROJECT_KA = """<h2>მიზანი</h2><p>დახმარება.</p><h3>პროექტის აქტივობები</h3><ul><li>ბილეთები;</li></ul>
<p>პროექტი 2020 წლის მაისიდან 2021 წლის ივნისამდე ხორციელდება.</p>
<p><a href="/ka/x">ჩამოტვირთეთ პროექტის საინფორმაციო ფურცელი</a></p>"""


def test_a_programme_tells_what_for_and_how() -> None:
    """Headings, lists, a sentence and a link, in both languages."""
    told, ka = said("page", PROJECT), said("page", PROJECT_KA, lang="ka")

    assert told["kind"] == "programme"
    assert told["objective"] == "To help.\n\nAnd to stay."
    assert told["activities"] == ["Tickets;", "Grants small"]
    assert told["donor"] == "European Union"
    assert told["period"] == {"start": "2020-05-01", "end": "2021-06-30"}
    assert told["info_sheet"] == f"{HOST}/sites/x.pdf"
    assert (ka["objective"], ka["activities"]) == ("დახმარება.", ["ბილეთები;"])
    assert ka["period"]["start"] == "2020-05-01"
    assert ka["info_sheet"] == f"{HOST}/ka/x"


def test_a_project_s_list_of_fields_is_read() -> None:
    """Start, end and donor as iom.int/project prints them."""
    listed = "<dl><dt>Start Date</dt><dd>1 May 2020</dd><dt>End Date</dt><dd>30 Apr 2022</dd>"
    told = said("page", "<p>Text.</p>", listed + "<dt>Donor</dt><dd>Government of Japan</dd></dl>")

    assert told["period"] == {"start": "2020-05-01", "end": "2022-04-30"}
    assert told["donor"] == "Government of Japan"


def test_what_a_programme_does_not_say_is_not_guessed() -> None:
    """Other lists, spans and links are no activities, period and info sheet."""
    text = "<h2>Partners</h2><ul><li>A</li></ul><p>In 2020 and 2021 IOM paid. <a href=/y>Report</a></p>"
    told = said("page", text)

    own = {name: told[name] for name in ("objective", "activities", "donor", "period", "info_sheet")}
    assert own == {"objective": None, "activities": [], "donor": None, "period": None, "info_sheet": None}


SPANS = """<ul class=facts><li class=fact><span class="fact__label">migrants</span>
 <span class="fact__value">1.7</span> <span class="fact__unit">მილიონი</span></li>
 <li class=fact><span class="fact__label">Population</span> <span class="fact__value">3.6%</span></li></ul>"""
LINES = """<h3>ფაქტები და რიცხვები (გლობალურად)</h3><p>migrants</p><p>1.7 მილიონი</p>
<p>Population</p><p>3.6%</p><p>Since 2003 we help.</p><p>In 2004 too.</p>"""


@pytest.mark.parametrize("markup", [SPANS, LINES], ids=["marked", "lines"])
def test_facts_are_label_number_and_unit(markup: str) -> None:
    """English labels, Georgian units; the number as written and what it is worth."""
    told = said("page", markup, lang="ka", path="/our-work")

    assert told["kind"] == "section"
    assert told["facts"] == [
        {"label": "migrants", "number": "1.7", "value": 1.7, "unit": "მილიონი"},
        {"label": "Population", "number": "3.6%", "value": 3.6, "unit": None},
    ]


def test_a_fact_keeps_its_number_as_written() -> None:
    """A mark that can mean two things is left to the reader."""
    facts = said("page", SPANS.replace("1.7", "1.250.000"), path="/our-work")["facts"]

    assert (facts[0]["number"], facts[0]["value"]) == ("1.250.000", None)


def test_a_publication_names_its_authors_and_year() -> None:
    """Where the page has such fields."""
    fields = labelled("authors", "Authors", "Nino Example; Beka Sample") + labelled("year", "Year", "2021")
    told = said("publication", "<p>A book.</p>", fields)

    assert (told["authors"], told["year"]) == (["Nino Example", "Beka Sample"], 2021)


def test_a_labelled_date_is_the_day_of_publication() -> None:
    """Without meta tag and `<time>`, the printed field says it."""
    field = labelled("publication-date", "Date of publication", "30 April 2020")
    told = said("publication", "<p>A book.</p>", field)
    olivero = said("press-release", "<p>News.</p>", "<div class=node__meta>By admin, 11 June, 2019</div>")

    assert (told["published"], told["published_source"]) == ("2020-04-30", "time")
    assert (olivero["published"], olivero["published_source"]) == ("2019-06-11", "time")


@pytest.mark.parametrize(
    ("player", "url"),
    [
        ('<iframe src="https://www.youtube.com/embed/abc"></iframe>', "https://www.youtube.com/embed/abc"),
        ('<video><source src="/f/x.mp4"></video>', f"{HOST}/f/x.mp4"),
        ('<a href="https://youtu.be/abc">film</a>', "https://youtu.be/abc"),
        ("", None),
    ],
)
def test_a_video_says_where_it_plays(player: str, url: str) -> None:
    """In a frame, a player or behind a link."""
    page = f"<html lang=ka><body><main><h1>T</h1><p>ტექსტი</p>{player}</main></body></html>"
    item = extract(page.encode(), f"{HOST}/ge/video/x").item

    assert item
    assert (item.kind, content(item)["video"]) == ("video", url)


@pytest.mark.parametrize("module", [notice, programme, publication, section])
@pytest.mark.parametrize("alphabet", ["A-1 ", "Ref. A", "0, .", "apply by ", "ვადა ", "h1;and "])
def test_no_pattern_is_slow(module: ModuleType, alphabet: str) -> None:
    """On 100 kB of its own letters each takes less than a blink."""
    text = alphabet * (100_000 // len(alphabet))
    for name, pattern in vars(module).items():
        if isinstance(pattern, re.Pattern):
            since = process_time()
            for _ in pattern.finditer(text):
                pass
            assert process_time() - since < 0.15, name
