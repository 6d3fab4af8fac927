"""A site's wishes are kept to the letter of RFC 9309, and it is left alone when it cannot say them."""

import pytest

from crawler.robots import policy

SITE = "https://georgia.iom.int"
# RFC 9309, 5.1
SIMPLE = b"""User-Agent: *
Disallow: *.gif$
Disallow: /example/
Allow: /publications/

User-Agent: foobot
Disallow:/
Allow:/example/page.html
Allow:/example/allowed.gif

User-Agent: barbot
User-Agent: bazbot
Disallow: /example/page.html

User-Agent: quxbot
"""


def allowed(rules: bytes, path: str, agent: str = "matiane") -> bool:
    """Whether rules let an agent fetch a path."""
    return policy(200, rules, agent).allowed(SITE + path)


@pytest.mark.parametrize(
    ("agent", "path", "expected"),
    [
        ("anybot", "/image.gif", False),
        ("anybot", "/image.gif?x", True),
        ("anybot", "/example/", False),
        ("anybot", "/publications/x", True),
        ("anybot", "/", True),
        ("foobot", "/example/page.html", True),
        ("FooBot", "/example/allowed.gif", True),
        ("foobot", "/example/other.html", False),
        ("foobot", "/publications/", False),
        ("barbot", "/example/page.html", False),
        ("bazbot", "/example/page.html", False),
        ("bazbot", "/example/", True),
        ("quxbot", "/example/page.html", True),
    ],
)
def test_the_simple_example_of_the_rfc(agent: str, path: str, *, expected: bool) -> None:
    """Groups, wildcards and case are read as in RFC 9309, section 5.1."""
    assert allowed(SIMPLE, path, agent) == expected


def test_the_longest_match_wins() -> None:
    """The most specific rule holds (5.2), Allow on a tie (2.2.2), in whatever order they stand."""
    rules = b"User-Agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n"
    tie = b"User-Agent: *\nDisallow: /news\nAllow: /news\n"

    assert allowed(rules, "/example/page/")
    assert not allowed(rules, "/example/page/disallowed.gif")
    assert allowed(tie, "/news")


@pytest.mark.parametrize(
    ("rule", "path", "matches"),
    [
        ("/foo/bar?baz=quz", "/foo/bar?baz=quz", True),
        ("/foo/bar?baz=https://foo.bar", "/foo/bar?baz=https://foo.bar", True),
        ("/foo/bar/ツ", "/foo/bar/%E3%83%84", True),
        ("/foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", True),
        ("/foo/bar/%62%61%7A", "/foo/bar/baz", True),
        ("/ka/სიახლე", "/ka/%E1%83%A1%E1%83%98%E1%83%90%E1%83%AE%E1%83%9A%E1%83%94/x", True),
        ("/path/file-with-a-%2A.html", "/path/file-with-a-*.html", True),
        ("/path/foo-%24", "/path/foo-$", True),
        ("/search/", "/searching", False),
        ("/News", "/news", False),
        ("/*/amp$", "/ka/amp", True),
        ("/*/amp$", "/ka/amp/x", False),
    ],
)
def test_paths_are_compared_percent_encoded(rule: str, path: str, *, matches: bool) -> None:
    """Encoded and raw characters are the same (2.2.2, 2.2.3); case is not."""
    assert allowed(f"User-agent: *\nDisallow: {rule}\n".encode(), path) != matches


def test_groups_of_one_agent_are_merged() -> None:
    """Rules given in several places count together (2.2.1); robots.txt itself may always be fetched."""
    mine, other = b"User-agent: %b\nDisallow: %b\n\n", b"User-agent: *\nDisallow: /\n\n"
    rules = mine % (b"matiane", b"/a") + other + mine % (b"Matiane", b"/b")

    assert [allowed(rules, path) for path in ("/a", "/b", "/c", "/robots.txt")] == [False, False, True, True]
    assert not allowed(rules, "/c", agent="otherbot")
    assert allowed(rules, "/c", agent="matiane/0.1 (not otherbot)")


@pytest.mark.parametrize(
    "rules",
    [
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /x",
        b"User-agent: *\r\nDisallow: /x\r\n",
        b"User-agent: *\rDisallow: /x\r",
        b"<<<junk\x00\xff\nUser-agent: * # all\n\nwhat: ever\nDisallow: /x # no\nUser-agent: a\nDisallow: /",
        b"<!---->" * 50_000 + b"\nUser-agent: *\nDisallow: /x",
        b"Sitemap: https://georgia.iom.int/sitemap.xml\nUSER-AGENT:*\ndisallow:/x",
    ],
)
def test_odd_files_are_read(rules: bytes) -> None:
    """A byte order mark, other line ends and junk do not hide a rule (2.3.1.5)."""
    assert not allowed(rules, "/x")
    assert allowed(rules, "/y")


def test_a_huge_file_is_read_up_to_its_last_whole_line() -> None:
    """Of a file beyond 512 KiB the beginning counts, and no half rule of it."""
    start = b"User-agent: *\nDisallow: /x\n"
    filler = b"#" * (512 * 1024 - len(start) - len(b"\nDisallow: /")) + b"\n"
    rules = start + filler + b"Disallow: /private\nDisallow: /y\n"

    assert not allowed(rules, "/x")
    assert allowed(rules, "/news")
    assert allowed(rules, "/y")


@pytest.mark.parametrize(
    "page", [b"<!DOCTYPE html><p>User-agent: *", b"\n<!-- x --><HTML lang=en>\nUser-agent: *\nDisallow: /"]
)
def test_a_page_instead_of_a_file_is_no_rule(page: bytes) -> None:
    """A soft 404 in place of robots.txt forbids nothing."""
    assert allowed(page, "/news")


@pytest.mark.parametrize(
    ("status", "may", "unreachable"),
    [
        (200, True, False),
        (204, True, False),
        (301, False, True),
        (400, True, False),
        (401, False, False),
        (403, False, False),
        (404, True, False),
        (410, True, False),
        (429, False, True),
        (451, True, False),
        (500, False, True),
        (503, False, True),
        (599, False, True),
        (None, False, True),
    ],
)
def test_the_status_counts(status: int | None, *, may: bool, unreachable: bool) -> None:
    """No file means no rules; refused, overloaded, broken or silent means keep out (2.3.1)."""
    robots = policy(status, b"", "matiane")

    assert (robots.allowed(f"{SITE}/news"), robots.unreachable) == (may, unreachable)
    assert robots.refused == (status in {401, 403})
    assert robots.why


@pytest.mark.parametrize(
    ("value", "delay"), [("10", 10.0), ("0.5", 0.5), ("86400", 60.0), ("0", 0.0), ("-3", 0.0), ("soon", 0.0)]
)
def test_the_crawl_delay_is_kept(value: str, delay: float) -> None:
    """A pause that the site asks for is kept, up to a minute."""
    rules = f"User-agent: *\nCrawl-delay: {value}\nDisallow: /x\n".encode()

    assert policy(200, rules, "matiane").crawl_delay == delay
    assert policy(404, b"", "matiane").crawl_delay == 0.0
