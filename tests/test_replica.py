"""The replica shows what its truth tells, and changes as its script says.

The seed page is compared with the text given for it, read in place beside the repository.
"""

import re
import time
from collections import Counter
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest

from replica.model import LANGS
from replica.plain import plain
from replica.process import Replica
from replica.site import Site
from replica.texts.cases import CASES
from replica.truth import changes, truth
from replica.urls import urls
from replica.views import ROWS, VIEWS
from replica.visitor import ask

SEED = Path(__file__).resolve().parents[2] / "shared" / "seed" / "news-ka-iom-training.txt"
INLINE = re.compile(r"</?(?:a|span)\b[^>]*>")
TAG = re.compile(r"<[^>]*>")
# Of a page, a sitemap, a feed.
LINK = re.compile(r'(?:<a [^>]*?href="|<loc>|<link>)([^"<]*)')


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Give a small replica, which tests leave in its first state."""
    with Replica("small") as replica:
        yield replica


def words(html: str) -> str:
    """Give the words of a page as a perfect reader takes them."""
    return plain(unescape(TAG.sub(" ", INLINE.sub("", html))))


@pytest.mark.parametrize("state", ["t0", "t4"])
def test_pages_show_what_the_truth_tells(site: Replica, state: str) -> None:
    """Every item's title, date and paragraphs stand on its page, in both themes."""
    site.to_state(state)
    items = truth("small", state, site.root)

    shown = [ask(site.root, item["url"]) for item in items]

    site.to_state("t0")
    for item, reply in zip(items, shown, strict=True):
        html = reply.text
        text, title = words(html), re.search(r"(?s)<h1[^>]*>(.*?)</h1>", html)
        assert reply.status == 200
        assert title
        assert words(title[1]) == item["title"]
        assert all(paragraph in text for paragraph in item["body"].split("\n\n"))
        assert f'<link rel="canonical" href="{item["url"]}" />' in html
        told = f'"article:published_time" content="{item["published"]}' in html
        assert told == (item["published_source"] == "meta")
        assert all(image["url"].rpartition("/")[2] in html for image in item["images"])
        assert all(attachment["title"] in text for attachment in item["attachments"])


def test_the_seed_page_has_its_five_paragraphs(site: Replica) -> None:
    """The page given with the task is there, in Georgian only, word for word."""
    title, *given = SEED.read_text(encoding="utf-8").splitlines()[-6:]

    seed = next(item for item in truth("small", "t0", site.root) if item["id"] == "georgia:113480:ka")
    text = words(ask(site.root, seed["url"]).text)

    assert (seed["title"], seed["published"], seed["translations"]) == (title, "2020-10-26", {})
    assert seed["body"].split("\n\n") == given
    assert all(paragraph in text for paragraph in given)


def test_two_replicas_send_the_same_bytes(site: Replica) -> None:
    """What a replica shows follows from its size and state alone."""
    listed = [each["url"].removeprefix(site.root) for each in urls("small", "t0", site.root)]

    with Replica("small") as other:
        pairs = [(ask(site.root, path), ask(other.root, path)) for path in listed]

    roots = other.root.encode(), site.root.encode()
    assert all((one.status, one.body) == (two.status, two.body.replace(*roots)) for one, two in pairs)


SMALL = {"news": 54, "story": 8, "publication": 4, "vacancy": 4, "procurement": 3, "programme": 14}
STANDARD = {"news": 244, "story": 34, "publication": 16, "vacancy": 12, "procurement": 9, "programme": 26}


@pytest.mark.parametrize(
    ("size", "held"),
    [
        ("small", {**SMALL, "section": 15, "listing": 20, "picture": 40, "document": 14}),
        ("standard", {**STANDARD, "section": 15, "listing": 59, "picture": 203, "document": 40}),
    ],
)
def test_sizes_hold_what_they_promise(size: str, held: dict[str, int]) -> None:
    """A size has so many pages of each kind, lists and files."""
    listed = list(urls(size, "t0"))

    kinds = Counter(each["kind"] for each in listed)

    shown = (each["url"].partition("?")[0] for each in listed if "/media/" in each["url"])
    kinds["picture"] = len({re.sub(r"/styles/\w+/public", "", url) for url in shown})
    assert {kind: kinds[kind] for kind in held} == held
    assert len({each["url"] for each in listed}) == len(listed)


@pytest.mark.parametrize(("size", "count"), [("large", 5_000), ("huge", 100_000)])
def test_the_large_sizes_are_there_without_being_made(size: str, count: int) -> None:
    """A large replica starts at once, and its last news is as near as its first."""
    began = time.monotonic()

    with Replica(size) as replica:
        taken = time.monotonic() - began
        held = Site(size, "t0")
        last = -(-held.total(VIEWS["news"], "en") // ROWS) - 1
        reply = ask(replica.root, f"/news?page={last}")

    lists = sum(-(-held.total(view, lang) // ROWS) for view in VIEWS.values() for lang in LANGS)
    assert taken < 1
    assert reply.status == 200
    assert 'rel="bookmark"' in reply.text
    assert abs(2 * (len(held.nodes) + held.bulk.count) + lists - count) < 150


def test_changes_are_those_of_the_script() -> None:
    """Five news and two twins come, two pages are edited, one moves, one goes; nothing else."""
    steps = [list(changes("standard", f"t{step}", f"t{step + 1}")) for step in range(6)]

    told = [Counter(each["change"] for each in step) for step in steps]

    assert told == [{"added": 7, "edited": 2}, {}, {"moved": 1}, {}, {}, {"removed": 1}]
    assert {tuple(each["fields"]) for each in steps[0]} == {(), ("body",)}
    assert [each["fields"] for each in steps[2]] == [["url"]]


def test_every_link_leads_somewhere(site: Replica) -> None:
    """Home page, sitemap and feeds lead to all that `urls` lists, and to no other dead end."""
    known = {each["url"]: each for each in urls("small", "t0", site.root)}
    waiting = [site.root + path for path in ("/", "/sitemap.xml", "/news-rss", "/ka/news-rss")]
    seen: dict[str, int] = {}

    while waiting:
        url = waiting.pop()
        if url not in seen and url.startswith(site.root) and "sdgs%5B" not in url:
            reply = ask(site.root, url)
            seen[url] = reply.status
            waiting += (urldefrag(urljoin(url, unescape(href))).url for href in LINK.findall(reply.text))

    dead = {url for url, status in seen.items() if status not in (200, 301)}
    assert dead == {url for url, each in known.items() if each["kind"] == "missing"}
    missed = {url for url, each in known.items() if each["kind"] not in ("image", "robots")} - seen.keys()
    assert missed == set()


def test_some_pages_are_hard_to_find() -> None:
    """Five pages stand in the sitemap alone, five in the feed alone, ten in Georgian without an alias."""
    nodes = Site("standard", "t0").nodes.values()

    places = Counter(node.places for node in nodes if node.path("en") != "/")
    unaliased = [node.nid for node in nodes if "ka" in node.sides and node.path("ka").startswith("/ka/node/")]

    assert (places[frozenset({"sitemap"})], places[frozenset({"feed"})]) == (5, 5)
    assert len(unaliased) == 10
    assert 113171 in unaliased


def test_every_oddity_is_planted() -> None:
    """Each oddity seen on the real site is on some page of even the smallest size."""
    planted = {name for each in urls("small", "t0") for name in each["cases"]}

    frame = {"seed", "menu_years", "unaliased_ka", "same_article_two_hosts", "moving_pager", "drupal7_labels"}
    assert planted == frame | set(CASES)


def test_long_addresses_are_as_long_as_the_real_ones(site: Replica) -> None:
    """One slug has 155 characters, and one Georgian address more than 400 bytes."""
    paths = [each["url"].removeprefix(site.root) for each in urls("small", "t0", site.root)]

    assert any(len(path.rpartition("/")[2]) == 155 for path in paths)
    assert any(path.startswith("/ge/") and len(path) > 400 and unquote(path) != path for path in paths)
