"""What is fuzzed: for each reader real samples, words that mean something to it, and how it is called."""

import gzip
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from crawler.limits import Limits
from crawler.message import AnswerReader, Phase
from crawler.robots import policy
from hostile import GRID
from oddities import ODD
from pipelines.links import xml_links
from proofs.fuzz_warcs import WORDS, read_all, read_walk, warcs

URL = "https://georgia.iom.int/ka/news/%E1%83%A1?page=2"
LIMITS = Limits(head_bytes=2_000, header_lines=50, body_bytes=3_000)
LONGEST_SAMPLE = 4_000


@dataclass(frozen=True, slots=True)
class Target:
    """One reader. `wrap` packs half of the inputs, so that mistakes within get past the packing."""

    samples: Sequence[bytes]
    words: Sequence[bytes]
    read: Callable[[bytes, random.Random], object]
    wrap: Callable[[bytes], bytes] | None = None


def read_answer(content: bytes, chance: random.Random) -> None:
    """Read an answer in pieces of any size up to any end: every byte of it is kept, counted or cut."""
    reader = AnswerReader(LIMITS)
    fed = 0
    while fed < len(content) and reader.phase is not Phase.DONE:
        piece = content[fed : fed + 1 + int(chance.random() * chance.choice((3, 100, 5_000)))]
        reader.feed(piece)
        fed += len(piece)
    if reader.phase is not Phase.DONE:
        reader.end(clean=chance.random() < 1 / 2)
    answer = reader.answer()
    kept = answer.interim + answer.response
    assert content.startswith(kept)
    assert len(kept) + answer.excess == fed or answer.truncated == "length"
    assert (answer.payload is None) == (answer.status is None)


def read_robots(content: bytes, _chance: random.Random) -> None:
    """Read the rules and ask what they allow."""
    robots = policy(200, content, "matiane/0.1")
    assert robots.allowed(URL) in {True, False}
    assert 0 <= robots.crawl_delay <= 60


def read_sitemap(content: bytes, _chance: random.Random) -> None:
    """Follow whatever the file lists."""
    for link in xml_links(content):
        link.href.encode()


SITEMAPS = tuple(
    text.encode()
    for text in (
        """<?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
        <url><loc>https://georgia.iom.int/ka</loc><lastmod>2026-11-22T10:00Z</lastmod>
        <xhtml:link rel="alternate" hreflang="en" href="https://georgia.iom.int/"/></url></urlset>""".strip(),
        "<sitemapindex><sitemap><loc>https://georgia.iom.int/sitemap.xml?page=1</loc></sitemap></sitemapindex>",
        """<rss version="2.0"><channel><link>/</link>
        <item><title>სიახლე</title><link>/ka/1</link></item></channel></rss>""",
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><link href="/a"/></entry></feed>',
        '<!DOCTYPE x [<!ENTITY a "&b;&b;"><!ENTITY b "xx">]><urlset><loc>&a;</loc></urlset>',
    )
)
IN_UTF_16 = '<?xml version="1.0" encoding="UTF-16"?><urlset><loc>/ა</loc></urlset>'.encode("utf-16")
ROBOTS = tuple(
    text.encode()
    for text in (
        """User-agent: *
        Crawl-delay: 10
        Disallow: /core/
        Allow: /core/*.css$
        Sitemap: https://georgia.iom.int/sitemap.xml

        User-agent: matiane
        Disallow: /admin/""",
        "\ufeffUSER-AGENT:*\r\ndisallow: /ka/სიახლე*x$ # no\r\rAllow:\n",
        "User-agent: a\nUser-agent: matiane\nRequest-rate: 1/10s 0900-1700\nVisit-time: 0600\nDisallow: *\n",
        "<!-- x --><!DOCTYPE html><html><body>User-agent: *",
    )
)

TARGETS = {
    "walk": Target(warcs(), WORDS, read_walk, gzip.compress),
    "captures": Target(warcs(), WORDS, read_all, gzip.compress),
    "answer": Target(
        [case.sent for case in (*GRID, *ODD) if len(case.sent) < LONGEST_SAMPLE],
        (
            b"\r\n",
            b"\n\n",
            b"\r\n\r\n",
            b"HTTP/1.1 103 x\r\n\r\n",
            b"Transfer-Encoding: chunked\r\n",
            b"Content-Length: 18446744073709551616\r\n",
            b"ffffffffffffffff\r\n",
            b"0\r\n\r\n",
            b": ",
            b"\0",
            b" \t",
        ),
        read_answer,
    ),
    "robots": Target(
        ROBOTS,
        (
            b"*",
            b"$",
            b"****************a",
            b"\nDisallow: /*a*a*a*a*a*a*a*a*a*b",
            b"\nUser-agent: matiane\n",
            b"\nCrawl-delay: 1e999",
            b"%",
            b"%zz%E1%83",
            b"<!--",
            b"-->",
            b"://[",
            b"\xed\xa0\x80",
            b"\nRequest-rate: 0/0",
        ),
        read_robots,
    ),
    "sitemap": Target(
        (*SITEMAPS, IN_UTF_16),
        (
            b"<loc>",
            b"</url>",
            b"<a:loc>",
            b"<![CDATA[",
            b"<!--",
            b"&#0;",
            b"&#xD800;",
            b"&a;",
            b"<?xml version='1.0' encoding='utf-7'?>",
            b"<!ENTITY c SYSTEM 'file:///etc/hostname'>",
            b"\0",
            b"\xff\xfe",
            b"<x " * 300,
        ),
        read_sitemap,
    ),
}
