"""Text as its writers meant it: every oddity that was seen on the real site."""

import pytest

from pipelines.extract import extract
from pipelines.items import Item
from pipelines.parsers.text import split_credit

NBSP = "\u00a0"
WRAPPED = (
    "The consultants, twelve in all, were trained by IOM during the",
    "winter. They keep no lists, but they count the questions: in the",
    "first week, two out of three visitors wanted to know how to read",
    "a contract of employment in a language that they do not speak and",
    "never will.",
)
# Each of these is a thing of its own.
LISTED = (
    "Patrol boats and radios for the coast guard at the Black Sea",
    "Language courses for officers at eleven of the crossing points",
    "A common picture of the green border from mountains to the sea",
    "Dogs, radios and thermal cameras, and the rules for using them",
    "All this until 2024.",
)


def item(text: str, beside: str = "", url: str = "https://georgia.iom.int/ka/node/113171") -> Item:
    """Read an article with that text field, and with that beside it."""
    found = extract(
        f"<!DOCTYPE html><html lang=ka><body><main><article class=node--view-mode-full><h1>სათაური</h1>"
        f"{beside}<div class='field--name-body'>{text}</div></article></main></body></html>".encode(),
        url,
    ).item
    assert found
    return found


@pytest.mark.parametrize(
    ("oddity", "printed", "meant"),
    [
        (4, "<p>one<br />\ntwo\nthree</p>", "one two three"),
        (4, "".join(f"<p>{line}</p>\n" for line in WRAPPED), " ".join(WRAPPED)),
        (4, "".join(f"<p>{line}</p>\n" for line in LISTED), "\n\n".join(LISTED)),
        (4, "<ul>" + "".join(f"<li>{line}</li>\n" for line in WRAPPED) + "</ul>", "\n\n".join(WRAPPED)),
        (5, '(http://x.ge" target="_blank" title="">www.x.ge).', "(www.x.ge)."),
        (5, '("http://x.ge" target="_blank" title="">www.x.ge)', "(www.x.ge)"),
        (5, 'see " target="_blank" title="">www.x.ge', "see www.x.ge"),
        (5, 'see http://x.ge" rel="a">, then', "see http://x.ge, then"),
        (5, '&lt;a href="http://x.ge" title=""&gt;the site&lt;/a&gt; and 5 &gt; 4', "the site and 5 > 4"),
        (5, 'mailto:a@x.ge">a@x.ge', "a@x.ge"),
        (7, "<div class=fact><div>migrants</div><div>1.7</div><div>მლნ</div></div>", "migrants 1.7 მლნ"),
        (14, '<a href="/ka/x">სრულად</a>', "სრულად"),
        (15, "as soon as the municipality has", "as soon as the municipality has"),
        (16, "of of the პრგოგრამას, კველვა", "of of the პრგოგრამას, კველვა"),
        (17, "„სახლი,” დაწერა", "„სახლი,“ დაწერა"),
        (17, "“ორი სახლი“ და ,,ბებია'' და „ა\"", "„ორი სახლი“ და „ბებია“ და „ა“"),
        (17, ",“სახლი” – ''ასე''", "„სახლი“ – „ასე“"),
        (17, "„Two,” “One“ and ,,Three''", "“Two,” “One” and “Three”"),
        (17, 'the film "What the Suitcase', 'the film "What the Suitcase'),
        (17, '„სახლი“, “home”, "home", «home» დარჩა', '„სახლი“, “home”, "home", «home» დარჩა'),
        (17, "it's 5'10'' d''Arc, € 4'000, don’t, 1,,2", "it's 5'10'' d''Arc, € 4'000, don’t, 1,,2"),
        (18, f"a{NBSP}{NBSP} b{NBSP}", "a b"),
        (18, "თვით‐დასაქმება co‑operatives −5", "თვით-დასაქმება co-operatives -5"),
        (18, "თბილისი– სადაც, 2014–2016", "თბილისი– სადაც, 2014–2016"),
        (19, "7,7 Million USD, EUR 8.2 million", "7,7 Million USD, EUR 8.2 million"),
        (19, "US$ 1.9\nmillion", "US$ 1.9 million"),
        (20, "00. Emailpress@iom.int", "00. Email press@iom.int"),
        (20, "E-mail:iomtbilisi@iom.int", "E-mail: iomtbilisi@iom.int"),
        (20, "ელ.ფოსტა:a@iom.int მისამართიb@iom.int", "ელ.ფოსტა: a@iom.int მისამართი b@iom.int"),
        (20, "press@iom.intFor more", "press@iom.int For more"),
        (20, "email@iom.int, press@iom.int-ზე", "email@iom.int, press@iom.int-ზე"),
        (21, '<a href="https://bit.ly/3k">bit.ly/3k</a>', "bit.ly/3k"),
    ],
)  # fmt: skip
def test_an_oddity_is_read_as_it_was_meant(oddity: int, printed: str, meant: str) -> None:
    """What is plainly a slip of the keyboard or of an import is mended; what somebody wrote stays."""
    assert oddity
    assert item(printed).body == meant


def test_a_title_printed_twice_is_once_the_title() -> None:
    """The caption that repeats it stays with its picture (oddity 1), in English or not (2)."""
    found = item("<p>ტექსტი</p>", "<figure><img src=/a.jpg><figcaption>Local people</figcaption></figure>")

    assert (found.title, found.body, found.images[0].caption) == ("სათაური", "ტექსტი", "Local people")


@pytest.mark.parametrize(
    ("caption", "parted"),
    [
        ("Photo: IOM", (None, "IOM")),
        ("Photo : IOM", (None, "IOM")),
        ("Photo: IOM 2017", (None, "IOM 2017")),
        ("Photo: © IOM 2022", (None, "© IOM 2022")),
        ("Photo: IOM Georgia/2004", (None, "IOM Georgia/2004")),
        ("Photo © IOM", (None, "© IOM")),
        ("Photo credit: Nino Example", (None, "Nino Example")),
        ("A street. Photos by: N. Example", ("A street.", "N. Example")),
        ("A street (Photo: IOM)", ("A street", "IOM")),
        ("(Photo: IOM)", (None, "IOM")),
        ("ქუჩა. ფოტო: IOM", ("ქუჩა.", "IOM")),
        ("Photographs of 2017", ("Photographs of 2017", None)),
        ("A photo opportunity", ("A photo opportunity", None)),
    ],
)
def test_a_credit_is_parted_from_its_caption(caption: str, parted: tuple[str | None, str | None]) -> None:
    """In every spelling that was seen (oddity 3), and in those that are as plain."""
    assert split_credit(caption) == parted


def test_blocks_never_run_together() -> None:
    """Where a block ends a paragraph ends, whatever the block is called."""
    names = "legend menu center details hgroup search summary".split()
    text = "".join(f"<{name}>{name}</{name}>" for name in names)

    assert item(text).body.split() == names


def test_long_addresses_are_kept() -> None:
    """A Georgian path of more than 400 bytes is one address (oddity 25)."""
    path = "/ge/" + "მიგრაცია-" * 20

    assert len(item("<p>a</p>", url="https://georgia.iom.int" + path).url) > 400
