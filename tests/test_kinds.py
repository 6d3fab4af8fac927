"""What kind of page it is, and what is no item's page at all."""

import pytest

from pipelines.extract import Extraction, extract

HOST = "https://georgia.iom.int"


def told(main: str, path: str = "/x", *, head: str = "", body: str = "") -> Extraction:
    """Read a page of the site."""
    lang = "ka" if path.startswith("/ka") else "en"
    page = f'<!DOCTYPE html><html lang="{lang}"><head>{head}</head><body class="{body}"><main>{main}</main>'
    return extract(page.encode(), HOST + path)


ARTICLE = '<article class="node {} node--view-mode-full" data-history-node-id="7"><h1>Title</h1></article>'


@pytest.mark.parametrize(
    ("mark", "path", "kind"),
    [
        ("node--type-press-release", "/ka/node/7", "news"),
        ("node--type-featured-stories", "/any", "story"),
        ("node--type-publication", "/any", "publication"),
        ("node--type-vacancy", "/any", "vacancy"),
        ("node--type-procurement", "/any", "procurement"),
        ("node--type-tender", "/any", "procurement"),
        ("node--type-page", "/who-we-are", "section"),
        ("node--type-page", "/ka/chveni-samushao", "section"),
        ("node--type-page", "/", "section"),
        ("node--type-page", "/ka", "section"),
        ("node--type-page", "/visa-free-europe", "programme"),
        ("node--type-page", "/ka/kazbegi", "programme"),
        ("node--type-unheard-of", "/ka/news/x", "news"),
        ("", "/stories/x", "story"),
        ("", "/procurement-opportunities/x", "procurement"),
    ],
)
def test_a_kind_is_told_by_its_type_then_by_its_address(mark: str, path: str, kind: str) -> None:
    """Drupal's type decides, in any theme's classes; where there is none, the folder of the address."""
    by_article, by_body = told(ARTICLE.format(mark), path), told(ARTICLE.format(""), path, body=mark)

    assert by_article.item
    assert by_article.item.kind == kind
    assert by_body == by_article


def test_a_page_without_a_title_is_an_error() -> None:
    """What every item must have is asked for, and its lack is counted as an error, not guessed."""
    page = ARTICLE.format("node--type-press-release").replace("<h1>Title</h1>", "")

    assert told(page, "/news/x").error == "news: no title on https://georgia.iom.int/news/x"


OLD = """<h1>ტრეფიკინგი</h1><div class="node"><div class="field field-name-field-video"><div
 class="field-label">Video:&nbsp;</div>Georgian</div><div class="field field-name-body"><div
 class="field-label">Body:&nbsp;</div><p>ტექსტი</p></div></div>"""
DRUPAL7 = (
    '<meta name="Generator" content="Drupal 7 (http://drupal.org)"><link rel="shortlink" href="/node/7">'
)


def test_an_old_page_is_read_without_its_labels() -> None:
    """Drupal 7's labels are no text, and its node numbers are another database's."""
    video = told(OLD, "/ge/video/%E1%83%90", head=DRUPAL7).item
    plain = told("<h1>Mission</h1><p>Body:</p><p>Since 1993.</p>", "/1/mission").item

    assert video
    assert (video.kind, video.title, video.body, video.node) == ("video", "ტრეფიკინგი", "ტექსტი", None)
    assert plain
    assert (plain.kind, plain.body) == ("page", "Since 1993.")


FRONT = f'<link rel="canonical" href="{HOST}/">'
VIEW = '<h1>News</h1><div class="view">{}</div>'


@pytest.mark.parametrize(
    ("main", "path", "head", "note"),
    [
        (VIEW.format("<div class=views-row><h2>Card</h2>Text</div>"), "/news", "", "listing"),
        (VIEW.format("<div class=view-empty>No results found.</div>"), "/news?page=99", "", "empty listing"),
        ('<h1>Tag</h1><div class="node node-teaser"><p>Text</p></div>', "/1/news-list", "", "listing"),
        ("The page could not be found.", "/gone", "<title>Page not found | IOM</title>", "not found"),
        ("<h1>გვერდი ვერ მოიძებნა</h1><p>ტექსტი</p>", "/ka/gone", "", "not found"),
        ("<h1>Hidden</h1><p>in some language</p>", "/gone", FRONT, "not found"),
        ("<h1>Access denied</h1><p>You are not authorized.</p>", "/draft", "", "denied"),
        ("<h1>Site under maintenance</h1><p>Back shortly.</p>", "/", FRONT, "maintenance"),
        ("<h1>Log in</h1><form><p>Name</p></form>", "/user/login", "", "no title and text"),
        ("<p>Text</p>", "/x", "", "no title and text"),
    ],
)
def test_what_is_no_item_says_why(main: str, path: str, head: str, note: str) -> None:
    """Listings, messages and forms are no items, with status 200 as with any."""
    assert told(main, path, head=head) == Extraction(note=note)


@pytest.mark.parametrize("body", [b"\x89PNG\r\n", b'<?xml version="1.0"?><rss/>', b"{}", b""])
def test_a_file_is_no_page(body: bytes) -> None:
    """Pictures, feeds and sitemaps are no items, even where no header says what they are."""
    assert extract(body, HOST + "/x") == Extraction(note="not a page")
    assert extract(body, HOST + "/x", {"content-type": "application/x"}) == Extraction(note="not a page")
