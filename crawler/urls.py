"""Which URLs are asked for, and which of them are the same. Pure."""

import re
from collections.abc import Callable
from urllib.parse import parse_qsl, urlsplit

from pipelines.urls import absolute

# Added by those who share links; Drupal copies them into every link of the page (SITE: query strings leak).
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|_ga")
# Tokens of Drupal's image styles: the file needs them when asked for, but is the same file without.
_TOKENS = frozenset({"itok", "h"})
_FILE = re.compile(r"\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g|png|gif|webp|svg)$", re.IGNORECASE)
_IGNORED = re.compile(r"\.(?:css|js|mjs|json|ico|woff2?|ttf|map|mp4|mp3|avi|mov|xsl)$", re.IGNORECASE)

MAX_LENGTH = 2_000
MAX_DEPTH = 8
MAX_REPEATS = 3
MAX_PAGE = 1_000


def canonical(base: str, href: str) -> str | None:
    """Return the URL that a link means, without what Drupal and those who share links add to it.

    >>> canonical("https://georgia.iom.int/ka/news", "?page=2&utm_source=x#top")
    'https://georgia.iom.int/ka/news?page=2'
    >>> canonical("https://georgia.iom.int/", "/ge/ვინ?page=0")
    'https://georgia.iom.int/ge/%E1%83%95%E1%83%98%E1%83%9C'
    """
    url = absolute(base, href)
    if url is None:
        return None
    # The first page of a listing is the listing: Drupal counts from 0.
    return _without(
        url, lambda name, value: bool(_TRACKING.fullmatch(name)) or (name, value) == ("page", "0")
    )


def _without(url: str, dropped: Callable[[str, str], bool]) -> str:
    head, _, query = url.partition("?")
    kept = [pair for pair in query.split("&") if pair and not dropped(*pair.partition("=")[::2])]
    return f"{head}?{'&'.join(kept)}" if kept else head


def identity(url: str) -> str:
    """Return what two canonical URLs of the same thing share: the URL without image tokens.

    >>> identity("https://georgia.iom.int/x.jpg?h=1&itok=AbC")
    'https://georgia.iom.int/x.jpg'
    """
    return _without(url, lambda name, _: name in _TOKENS)


def is_file(url: str) -> bool:
    """Tell a document or picture from a page by its path."""
    return bool(_FILE.search(urlsplit(url).path))


def is_sitemap(url: str) -> bool:
    """Tell a sitemap, or a part of one, by its path."""
    return urlsplit(url).path.endswith(".xml")


def refusal(root: str, url: str) -> str | None:
    """Say why a canonical URL is not asked for; None when it is.

    >>> refusal("https://georgia.iom.int", "https://georgia.iom.int/news?page=3") is None
    True
    >>> refusal("https://georgia.iom.int", "https://georgia.iom.int/search?sdgs%5B0%5D=4")
    'trap: query'
    """
    home, parts = urlsplit(root), urlsplit(url)
    if (parts.scheme, parts.netloc) != (home.scheme, home.netloc):
        return "out of scope: another site"
    if _IGNORED.search(parts.path):
        return "out of scope: no page and no document"
    segments = [segment for segment in parts.path.split("/") if segment]
    if len(url) > MAX_LENGTH:
        return "trap: length"
    if len(segments) > MAX_DEPTH and not _FILE.search(parts.path):
        return "trap: depth"
    if any(segments.count(segment) > MAX_REPEATS for segment in segments):
        return "trap: repeated segments"
    return None if _query_allowed(parts.path, parts.query) else "trap: query"


def _query_allowed(path: str, query: str) -> bool:
    pairs = parse_qsl(query, keep_blank_values=True)
    if _FILE.search(path):
        return all(key in _TOKENS for key, _ in pairs)
    return all(key == "page" and value.isdecimal() and int(value) <= MAX_PAGE for key, value in pairs) and (
        len(pairs) <= 1
    )
