"""Each field's rule, on pages small enough to see it."""

import pytest

from pipelines.extract import Extraction, extract
from pipelines.items import Attachment, Image, Item

URL = "https://georgia.iom.int/news/x"
FILES = "https://georgia.iom.int/sites/g/files/tmzbdl9001/files"
STYLED = "/sites/g/files/tmzbdl9001/files/styles/large/public"


def told(body: str, *, head: str = "", url: str = URL, lang: str = "en") -> Extraction:
    """Read a page with that main region."""
    page = f"<!DOCTYPE html><html lang={lang}><head>{head}</head><body><main>{body}</main></body></html>"
    return extract(page.encode(), url)


def item(text: str = "", beside: str = "", *, head: str = "", lang: str = "en") -> Item:
    """Read an article with that text field, and with that beside it."""
    field = f'<div class="field--name-body">{text}</div>'
    article = f'<article class="node--view-mode-full"><h1>Title</h1>{beside}{field}</article>'
    found = told(article, head=head, lang=lang).item
    assert found
    return found


FACTS = "<div class=facts><div class=fact><div>migrants</div><div>1.7</div><div>მილიონი</div></div></div>"


@pytest.mark.parametrize(
    ("markup", "body"),
    [
        ("<p>One\n  two&nbsp;&nbsp;three</p>", "One two three"),
        ("<p>a<b>b</b><i> c</i></p><p>d</p>", "ab c\n\nd"),
        ("<p>wrapped<br />\nby hand<br>here</p>", "wrapped by hand here"),
        ("<p>one<br><br>\n two<br>&nbsp;<br>three</p>", "one\n\ntwo\n\nthree"),
        ("<h2>Head</h2><ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "Head\n\na\n\nb\n\nc"),
        ("<blockquote><p>Said</p></blockquote>after", "Said\n\nafter"),
        ("<table><tr><th>Year</th><td>19</td></tr><tr><td>a</td><td>b</td></tr></table>", "Year 19\n\na b"),
        ("<div>loose<p>block</p>tail</div>", "loose\n\nblock\n\ntail"),
        ("<p>soft&shy;hy&#x200B;phen, non&#x2011;breaking</p><p> &nbsp;</p>", "softhyphen, non-breaking"),
        ("<p>Cafe&#x301;</p>", "Café"),
        ("<p>a<!-- no --><script>no()</script><style>no{}</style></p>", "a"),
        ("<p>a</p><figure><img src=/x.jpg><figcaption>no</figcaption></figure>", "a"),
        (FACTS + "<p>text</p>", "migrants 1.7 მილიონი\n\ntext"),
        ("", ""),
    ],
)
def test_text_is_what_a_reader_sees(markup: str, body: str) -> None:
    """Blocks are paragraphs; white space collapses; inline markup leaves no trace."""
    assert item(markup).body == body


def test_a_text_nested_without_end_is_read() -> None:
    """Thousands of nested elements are no reason to fail."""
    assert item("<b>" * 5_000 + "deep").body == "deep"


PICTURE = '<div class="media"><img src="/a.jpg">{caption}</div>'


@pytest.mark.parametrize(
    ("caption", "last", "body", "credit"),
    [
        ("", "Photo: Nino Example", "Text", "Nino Example"),
        ("", "Photo : IOM", "Text", "IOM"),
        ("", "ფოტო: IOM 2017", "Text", "IOM 2017"),
        ("<figcaption>Photo: © IOM 2020</figcaption>", "Photo: Other", "Text\n\nPhoto: Other", "© IOM 2020"),
        ("", "Her photo: a wedding", "Text\n\nHer photo: a wedding", None),
        ("", "Photographs: many", "Text\n\nPhotographs: many", None),
    ],
)
def test_a_last_line_that_is_a_credit_is_the_picture_s(
    caption: str, last: str, body: str, credit: str | None
) -> None:
    """The photographer is named with the picture, unless that names one already."""
    found = item(f"<p>Text</p><p>{last}</p>", PICTURE.format(caption=caption))

    assert (found.body, found.images[0].credit) == (body, credit)


def test_a_credit_without_a_picture_stays() -> None:
    """Nothing is lost where there is no picture to name it with."""
    assert item("<p>Text</p><p>Photo: IOM</p>").body == "Text\n\nPhoto: IOM"


META = '<meta property="article:published_time" content="{}">'
TIME = '<time datetime="2019-06-18T21:30:00Z">19 June</time>'
CARD = '<div class="view"><div class="views-row"><time datetime="2001-01-01">x</time></div></div>'


@pytest.mark.parametrize(
    ("stamp", "beside", "text", "lang", "published"),
    [
        ("2019-06-19T11:45:00+04:00", TIME, "", "en", "2019-06-19 meta"),
        ("2019-06-18T21:00:00Z", "", "", "en", "2019-06-19 meta"),
        ("2019-06-19T00:30:00+0400", "", "", "en", "2019-06-19 meta"),
        ("2019-06-19", "", "", "en", "2019-06-19 meta"),
        ("yesterday", TIME, "", "en", "2019-06-19 time"),
        ("9999-12-31T23:59:00+00:00", TIME, "", "en", "2019-06-19 time"),
        ("", TIME, "Tbilisi, 25 September 2015 - It began", "en", "2019-06-19 time"),
        ("", CARD, "Tbilisi, 25 September 2015 - It began", "en", "2015-09-25 dateline"),
        ("", "", "18 March 2016, Tbilisi", "en", "2016-03-18 dateline"),
        ("", "", "Lead</p><p>Vakhtangisi, 11 April 2023 – It", "en", "2023-04-11 dateline"),
        ("", "", "თბილისი, 2015 წლის 25 სექტემბერი – დაიწყო", "ka", "2015-09-25 dateline"),
        ("", "", "25 September 2015", "en", "2015-09-25 dateline"),
        ("", "", "9 - 14 November 2015", "en", None),
        ("", "", "On 25 September 2015 a course began", "en", None),
        ("", "", "Tbilisi, 25 September - It began", "en", None),
        ("", "", "a</p><p>b</p><p>18 March 2016, Tbilisi", "en", None),
    ],
)
def test_the_day_of_publication_has_a_source(
    stamp: str, beside: str, text: str, lang: str, published: str | None
) -> None:
    """Meta outranks `<time>`, that a dateline; cards, ranges and days without a year are no evidence."""
    found = item(f"<p>{text}</p>", beside, head=META.format(stamp) if stamp else "", lang=lang)

    assert (f"{found.published} {found.published_source}" if found.published else None) == published


def test_pictures_are_originals_and_named() -> None:
    """A styled copy stands for its original; goals' icons and other pages' cards are none of the page's."""
    beside = f"""
      <figure><img src="{STYLED}/media/a%20b.jpg?itok=AbC" alt=" A  well "><figcaption>Opening.
        Photo: © IOM 2022</figcaption></figure>
      <div class="field--name-field-sdgs"><img src="{STYLED}/sdgs-icon/e_web_06.png" alt="SDG 6"></div>
      <div class="views-row"><img src="/card.jpg"></div>"""
    found = item(
        f'<p><img src="{STYLED}/media/a%20b.jpg?itok=Other"><img src="/b.png?h=1" alt=""></p>', beside
    )

    assert found.images == (
        Image(f"{FILES}/media/a%20b.jpg", alt="A well", caption="Opening.", credit="© IOM 2022"),
        Image("https://georgia.iom.int/b.png"),
    )
    assert found.sdgs == (6,)


def test_a_caption_under_two_pictures_is_neither_s() -> None:
    """A caption is a picture's when nothing else could be meant."""
    found = item("<figure><img src=/a.jpg><img src=/b.jpg><figcaption>Two</figcaption></figure>")

    assert [image.caption for image in found.images] == [None, None]


def test_files_are_attachments_and_the_rest_links() -> None:
    """Files have their size only where the page states it exactly; a link is kept once, as an address."""
    text = """<a href="/files/Info%20Sheet.PDF?itok=1">Info sheet</a> <a href="https://bit.ly/x#top">x</a>
      <a href="https://bit.ly/x">again</a> <a href="mailto:a@example.org">mail</a> <a href="#top">up</a>
      <a href="/ge/ვინ">old</a> <a href="http://[broken">no</a> <a>none</a>"""
    beside = """<span class="file file--mime-application-pdf file--application-pdf">
      <a href="/files/a.pdf" type="application/pdf; length=12209">a.pdf</a></span> <span>(11.92 KB)</span>
      <span class="file file--mime-application-msword"><a href="/files/b.doc">B</a></span>
      <span class="file file--mime-application-vnd-ms-excel"><a href="/files/c.xls"></a></span>"""
    found = item(f"<p>{text}</p>", beside)

    assert found.attachments == (
        Attachment("https://georgia.iom.int/files/a.pdf", "a.pdf", "application/pdf", 12209),
        Attachment("https://georgia.iom.int/files/b.doc", "B", "application/msword"),
        Attachment("https://georgia.iom.int/files/c.xls", "c.xls"),
        Attachment("https://georgia.iom.int/files/Info%20Sheet.PDF", "Info sheet"),
    )
    assert found.links == ("https://bit.ly/x", "https://georgia.iom.int/ge/%E1%83%95%E1%83%98%E1%83%9C")


@pytest.mark.parametrize(
    ("markup", "scope"),
    [
        ("<div class=tag>News</div><div class=tag>Local</div>", "local"),
        ("<div class=tag>უახლესი ამბები</div><div class=tag>გლობალური</div>", "global"),
        ('<div class="field field--name-field-scope">Global</div>', "global"),
        ("<div class=tag>News</div>", None),
        ('<div class="views-row"><div class=tag>Local</div></div>', None),
    ],
)
def test_the_scope_is_a_label(markup: str, scope: str | None) -> None:
    """Local or global, in either language and theme; a card's label is not the page's."""
    assert item("", markup).scope == scope


def test_goals_and_tags_are_told_from_their_labels() -> None:
    """Goals count once, as numbers; the heading of the tags is none of them."""
    found = item(
        "<p>SDG 17 is not what this is filed under</p>",
        """<div class="field--name-field-sdgs"><a href="/a">SDG 10 - Reduced Inequalities</a>
        <a href="/b">SDG 4 - ხარისხიანი განათლება</a><img src="/e_web_10.png" alt=""></div>
        <div class="field--name-field-tags"><h3 class="field__label">Tags</h3><ul><li><a href="/t">Safe
        migration</a></li><li><a href="/u">Data</a></li></ul></div>""",
    )

    assert (found.sdgs, found.tags) == ((4, 10), ("Safe migration", "Data"))
