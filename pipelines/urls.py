"""How a URL is written: one spelling, whoever writes it. Pure."""

import re
from urllib.parse import quote, unquote, urljoin, urlsplit, urlunsplit

_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[\w.-]+", re.ASCII)
_IN_PATH = ":@!$&'()*+,;=~-._"
# In a query, an escaped &, = or + is no delimiter.
_DELIMITERS = re.compile(r"([&=+])")
_IN_QUERY = ":@!$'()*,;~-._/?"


def absolute(base: str, href: str) -> str | None:
    """Return the web address that a link means, in its one spelling; None when it is none.

    That is absolute, percent-encoded ASCII, without fragment and default port. Equal spellings are the
    same address; nothing is left out that a site could tell apart.

    >>> absolute("https://georgia.iom.int/ka/", "/ge/ვინ#top")
    'https://georgia.iom.int/ge/%E1%83%95%E1%83%98%E1%83%9C'
    >>> absolute("https://georgia.iom.int/", "HTTPS://Georgia.iom.int:443/news/x/../%61%2c%2fb?q=a%26b+c")
    'https://georgia.iom.int/news/a,%2Fb?q=a%26b+c'
    >>> absolute("https://georgia.iom.int/", "mailto:office@example.org") is None
    True
    """
    try:
        parts = urlsplit(urljoin(base, href.strip()))
        host = _host(parts.hostname or "")
        if parts.scheme not in _PORTS or not host or parts.username:
            return None
        netloc = host if parts.port in {None, _PORTS[parts.scheme]} else f"{host}:{parts.port}"
        return urlunsplit((parts.scheme, netloc, _path(parts.path), _query(parts.query), ""))
    except ValueError:
        return None


def spelled(url: str) -> str:
    """Return a URL in its one spelling; what is no web address stays as it is.

    >>> spelled("http://georgia.iom.int:80"), spelled("urn:x")
    ('http://georgia.iom.int/', 'urn:x')
    """
    return absolute(url, "") or url


def _host(name: str) -> str | None:
    if ":" in name:
        return f"[{name}]"
    name = name if name.isascii() else name.encode("idna").decode()
    return name if _HOST.fullmatch(name) else None


def _path(path: str) -> str:
    # One segment at a time: %2F is no slash. Dots count however they are written, as browsers have it.
    segments = [_encoded(part, _IN_PATH) for part in path.split("/")][1:]
    kept: list[str] = []
    for segment in segments:
        if segment == "..":
            kept[-1:] = []
        elif segment != ".":
            kept.append(segment)
    if segments and segments[-1] in {".", ".."}:
        kept.append("")
    return "/" + "/".join(kept)


def _query(query: str) -> str:
    parts = _DELIMITERS.split(query)
    return "".join(part if _DELIMITERS.fullmatch(part) else _encoded(part, _IN_QUERY) for part in parts)


def _encoded(text: str, safe: str) -> str:
    return quote(unquote(text, errors="surrogateescape"), safe=safe, errors="surrogateescape")
