"""Pages of an unknown kind and theme are read by one generic reader, and marked as such."""

import re

import pytest

from known_pages import GEORGIA, HEADERS, Known, known_pages
from pipelines.extract import extract
from replica.router import route
from replica.site import Site
from replica.truth import ROOT, truth
from replica.visit import Visit

ADDRESS = "https://georgia.iom.int/some-page"
LINKS = "".join(f"<a href=/{word}>{word} of the menu</a> | " for word in "home news about contact".split())
TEXT = (
    "Border guards of two countries met in Batumi. They spoke about the summer and its queues.",
    "The meeting lasted three days and will be repeated in autumn.",
)
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in TEXT)

HTML5 = f"""<html lang=en><head><title>Guards meet | IOM</title></head><body>
<header><h2>IOM</h2><nav>{LINKS}</nav></header>
<article><header><h1>Guards meet</h1></header>{PARAGRAPHS}</article>
<aside><p>An aside that says something of its own about another matter.</p></aside>
<footer><p>Footer with an address</p></footer></body></html>"""

TABLES = f"""<html lang=en><head><title>Guards meet</title></head><body bgcolor=white><table width=780>
<tr><td colspan=2><img src=logo.gif>
International Organization for Migration, Mission in Georgia</td></tr>
<tr><td width=150 class=left><table><tr><td>{LINKS}</td></tr><tr><td>Counter: 10234</td></tr></table></td>
<td><font face=Arial>{PARAGRAPHS}</font></td></tr>
<tr><td colspan=2><font size=1>Footer with an address</font></td></tr></table></body></html>"""

BLOG = f"""<html lang=en><head><title>Guards meet &#8211; IOM</title></head><body class="single-post">
<div id=page class=site><header class=site-header><nav class=main-navigation>{LINKS}</nav></header>
<div id=content class=site-content><div id=primary><main id=main class=site-main><article class="post-7 post">
<header class=entry-header><h1 class=entry-title>Guards meet</h1></header>
<div class=entry-content>{PARAGRAPHS}</div>
<footer class=entry-footer>Posted in Uncategorized</footer></article>
<nav class=post-navigation>Previous: Older</nav></main></div>
<aside id=secondary class=widget-area><section class=widget><h2>Archives</h2></section></aside></div>
<footer class=site-footer>Proudly powered</footer></div></body></html>"""

DIVS = f"""<html lang=en><head><title>Guards meet</title></head><body>
<div class=a><div class=b>{LINKS}</div></div>
<div class=c><div class=d><div>{TEXT[0]}</div><div>{TEXT[1]}</div></div></div>
<div class=e>Footer</div></body></html>"""


@pytest.mark.parametrize(
    ("page", "sign"),
    [(HTML5, "main"), (TABLES, "densest"), (BLOG, "entry-content"), (DIVS, "densest")],
    ids=["html5", "tables", "blog", "nameless"],
)
def test_a_foreign_page_gives_title_text_and_language(page: str, sign: str) -> None:
    """Without menu, banner, footer and sidebar; the sign tells how the text was found."""
    told = extract(page.encode(), ADDRESS)

    assert told.item, told
    assert (told.item.kind, told.item.title, told.item.lang) == ("page", "Guards meet", "en")
    assert told.item.body == "\n\n".join(TEXT)
    assert told.signs["body"] == sign


def test_every_field_that_says_something_has_its_sign() -> None:
    """And no other: what is empty was given by nothing."""
    told = extract(HTML5.encode(), ADDRESS)

    assert dict(told.signs) == {"title": "h1", "lang": "html[lang]", "body": "main", "mentions": "text"}


def test_thousands_of_nested_blocks_are_weighed_in_time() -> None:
    """A page of nothing but tags inside tags is read like any other."""
    page = "<title>T</title><body>" + "<div>word " * 20_000

    assert extract(page.encode(), ADDRESS).item


@pytest.mark.parametrize("path", ["/1/mission", "/ge/%E1%83%95%E1%83%98%E1%83%9C"])
def test_the_old_sites_pages_keep_their_region(path: str) -> None:
    """Drupal 6 and 7 mark it by an id."""
    region = f"<div id=content><h1>Mission</h1>{PARAGRAPHS}</div><div id=footer>Footer</div>"
    page = f"<html lang=en><body><div id=navigation>{LINKS}</div>{region}"
    told = extract(page.encode(), f"https://georgia.iom.int{path}")

    assert told.item
    assert (told.item.title, told.item.body, told.signs["body"]) == ("Mission", "\n\n".join(TEXT), "main")


@pytest.mark.parametrize(
    "known",
    [known for known in known_pages("small") if known.item["kind"] == "news"][:20],
    ids=lambda known: known.name,
)
def test_a_theme_that_names_no_text_field_is_read_all_the_same(known: Known) -> None:
    """Without Drupal's classes the article's paragraphs are its text."""
    nameless = re.sub(rb"\bfield--(?:name-body|type-text[\w-]*)", b"", known.body)

    found = known.read(nameless)

    assert found.item
    assert found.item.body == known.item["body"]


def test_a_ghost_is_known_without_the_mark_of_a_full_article() -> None:
    """A page whose address is another's is no item, whatever the theme calls its article."""
    site = Site("small", "t0")
    item = next(item for item in truth("small", "t0") if item["kind"] == "news" and not item["translations"])
    path = f"/ka/node/{item['node']}" if item["lang"] == "en" else f"/node/{item['node']}"
    ghost = route(Visit(site, ROOT, path, "theme1")).body

    found = extract(ghost.replace(b"node--view-mode-full", b"x"), ROOT + path, HEADERS, GEORGIA)

    assert found.note == f"ghost of {item['url']}"
