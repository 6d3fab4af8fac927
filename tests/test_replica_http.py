"""The replica answers as Drupal behind nginx does, headers, redirects and refusals included."""

import gzip
import re
from collections.abc import Iterator

import pytest

from replica.process import Replica
from replica.site import Site
from replica.truth import changes, truth
from replica.urls import urls
from replica.visitor import ask

NOISE = re.compile(r"js-view-dom-id-\w{64}|form-\w{43}")


@pytest.fixture(scope="module")
def replica() -> Iterator[Replica]:
    """Give one small replica to the whole module."""
    with Replica("small") as running:
        yield running


@pytest.fixture
def site(replica: Replica) -> Iterator[Replica]:
    """Give the replica in its first state, and put it back there."""
    yield replica
    replica.to_state("t0")


def test_nothing_changed_needs_both_validators(site: Replica) -> None:
    """Drupal answers 304 only to both validators as they were sent, and tells neither again."""
    first = ask(site.root, "/news")
    etag, modified = first.headers["etag"], first.headers["last-modified"]

    both = ask(site.root, "/news", If_None_Match=etag, If_Modified_Since=modified)
    others = [
        ask(site.root, "/news", If_None_Match=etag),
        ask(site.root, "/news", If_Modified_Since=modified),
        ask(site.root, "/news", If_None_Match=f"W/{etag}", If_Modified_Since=modified),
        ask(site.root, "/news", If_None_Match="*", If_Modified_Since=modified),
    ]

    assert (both.status, both.body) == (304, b"")
    assert not {"etag", "last-modified"} & both.headers.keys()
    assert [each.status for each in others] == [200] * 4


def test_files_need_one_validator(site: Replica) -> None:
    """For a file nginx answers 304 to one validator alone."""
    first = ask(site.root, "/robots.txt")

    again = ask(site.root, "/robots.txt", If_None_Match=first.headers["etag"])

    assert again.status == 304
    assert again.headers["etag"] == first.headers["etag"]


def test_compressed_pages_come_in_chunks_with_a_weak_etag(site: Replica) -> None:
    """With gzip a page has no length and a weak ETag; without, both are plain; HEAD has no body."""
    plain, packed = ask(site.root, "/news"), ask(site.root, "/news", Accept_Encoding="gzip")
    head = ask(site.root, "/news", method="HEAD")

    assert gzip.decompress(packed.body) == plain.body
    assert packed.headers["transfer-encoding"] == "chunked"
    assert packed.headers["etag"] == f"W/{plain.headers['etag']}"
    assert int(plain.headers["content-length"]) == len(plain.body)
    assert (head.body, head.headers["content-length"]) == (b"", plain.headers["content-length"])


@pytest.mark.parametrize(
    ("path", "goal"),
    [
        ("/news/", "{root}/news"),
        ("/NEWS", "{root}/news"),
        ("/index.php/news?page=1", "{root}/news?page=1"),
        ("/node/113109", "{root}/return-to-georgia"),
        ("/ka/node/113109", "{root}/ka/dabruneba-sakartveloshi"),
    ],
)
def test_other_spellings_lead_to_the_one_address(site: Replica, path: str, goal: str) -> None:
    """A slash, capitals, index.php and a bare number lead to the alias, named with its host."""
    reply = ask(site.root, path)

    assert (reply.status, reply.headers["location"]) == (301, goal.format(root=site.root))


def test_a_renamed_page_is_redirected_without_a_host(site: Replica) -> None:
    """From t3 on the old slug leads to the new one, relative, with the number of the redirect."""
    [moved] = changes("small", "t2", "t3", site.root)
    old, new = (
        next(each["url"] for each in truth("small", state, site.root) if each["id"] == moved["item"])
        for state in ("t2", "t3")
    )
    site.to_state("t3")

    reply = ask(site.root, old.removeprefix(site.root))

    assert reply.status == 301
    assert site.root + reply.headers["location"] == new
    assert "x-redirect-id" in reply.headers


def test_a_cache_clear_changes_nothing_but_noise(site: Replica) -> None:
    """In t2 all ETags are new, and what differs in the pages are tokens of the rendering."""
    paths = [each["url"].removeprefix(site.root) for each in urls("small", "t1", site.root)][::5]
    site.to_state("t1")
    before = [ask(site.root, path) for path in paths]
    site.to_state("t2")

    after = [ask(site.root, path) for path in paths]

    pairs = [pair for pair in zip(before, after, strict=True) if "x-generator" in pair[0].headers]
    assert all(
        one.headers["last-modified"] != two.headers["last-modified"]
        for one, two in pairs
        if "etag" in one.headers
    )
    html = [(one.text, two.text) for one, two in pairs if "xml" not in one.headers["content-type"]]
    assert all(NOISE.sub("", one) == NOISE.sub("", two) for one, two in html)
    assert any(one != two for one, two in html)


def test_what_is_refused_and_what_is_gone(site: Replica) -> None:
    """In t5 everything is refused; in t6 one page is deleted and one hidden, and the rest is back."""
    site.to_state("t5")
    refused = {ask(site.root, path).status for path in ("/", "/robots.txt", "/ka/news")}
    site.to_state("t6")

    wrong = [each for each in urls("small", "t6", site.root) if each["status"] in (403, 404)]
    answers = [ask(site.root, each["url"].removeprefix(site.root)).status for each in wrong]

    assert refused == {403}
    assert answers == [each["status"] for each in wrong]
    assert [each["kind"] for each in wrong if each["kind"] != "missing"] == ["news", "ghost", "gone", "gone"]


def test_pagers_never_end(site: Replica) -> None:
    """Past its end a list is empty with status 200 and no next page; a nonsense number is the first page."""
    past, below = ask(site.root, "/news?page=99").text, ask(site.root, "/news?page=-1").text

    assert "view-empty" in past
    assert 'rel="next"' not in past
    assert below.count('rel="bookmark"') == 12


def test_ghosts_and_leaks(site: Replica) -> None:
    """An untranslated page has a ghost in the other language, and any query is copied into its links."""
    node = next(each for each in Site("small", "t0").nodes.values() if list(each.sides) == ["en"])

    ghost = ask(site.root, f"/ka/node/{node.nid}?utm_source=x").text

    assert '<html lang="ka"' in ghost
    assert re.search(r'<article data-history-node-id="\d+" lang="en"', ghost)
    assert f'<link rel="canonical" href="{site.root}{node.sides["en"].path}" />' in ghost
    assert f'href="{node.sides["en"].path}?utm_source=x" class="language-link"' in ghost
    assert '"currentQuery":{"utm_source":"x"}' in ghost
    assert re.findall(r'rel="alternate" hreflang="(\w+)"', ghost) == ["en"]


def test_the_georgian_feed_has_cores_bug(site: Replica) -> None:
    """Its titles and links are those of the node's first language."""
    feed = ask(site.root, "/ka/news-rss").text

    items = re.findall(r"(?s)<item>.*?<title>(.*?)</title>.*?<link>(.*?)</link>", feed)
    assert len(items) == 10
    assert any(re.search("[a-z]{4}", title) and "/ka/" not in link for title, link in items)
