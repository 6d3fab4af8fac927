"""What the server says to one request, before it is framed for the wire."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from hashlib import sha256
from html import escape

Headers = tuple[tuple[str, str], ...]

# When the files were copied to the host; nginx serves them from the disk.
FILED = datetime(2024, 1, 17, 20, 56, 27, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, headers and body; `drupal` answers come from PHP, the others from nginx alone."""

    status: int
    headers: Headers
    body: bytes = b""
    etag: str = ""
    modified: str = ""
    drupal: bool = True
    cut: bool = False


def http_date(moment: datetime) -> str:
    """Return a moment as HTTP writes it.

    >>> http_date(datetime(2024, 5, 2, 6, 41, 12, tzinfo=UTC))
    'Thu, 02 May 2024 06:41:12 GMT'
    """
    return format_datetime(moment, usegmt=True)


def drupal(body: str, rendered: datetime, lang: str, status: int = 200, *, kind: str = "html") -> Answer:
    """Answer with something Drupal rendered at that moment; ETag and Last-Modified are that second."""
    types = {"html": "text/html", "xml": "application/xml", "rss": "application/rss+xml"}
    charset = "UTF-8" if kind == "html" else "utf-8"
    etag, modified = f'"{int(rendered.timestamp())}"', http_date(rendered)
    headers = (
        ("Content-Type", f"{types[kind]}; charset={charset}"),
        ("Cache-Control", "max-age=900, public"),
        ("Date", http_date(rendered + timedelta(seconds=1))),
        ("X-Drupal-Dynamic-Cache", "MISS" if status == 200 else "UNCACHEABLE"),
        ("Content-language", lang),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Expires", "Sun, 19 Nov 1978 05:00:00 GMT"),
        ("Last-Modified", modified),
        ("ETag", etag),
        ("Vary", "Cookie"),
        ("X-Generator", "Drupal 10 (https://www.drupal.org)"),
        ("X-Drupal-Cache", "HIT"),
    )
    return Answer(status, headers, body.encode(), etag, modified)


def redirect(where: str, rendered: datetime, lang: str, marks: Headers, status: int = 301) -> Answer:
    """Send a visitor elsewhere; `marks` tell which module did it."""
    place = escape(where)
    body = (
        f'<!DOCTYPE html>\n<html><head><meta charset="UTF-8" />'
        f'<meta http-equiv="refresh" content="0;url=\'{place}\'" />'
        f"<title>Redirecting to {place}</title></head>\n"
        f'<body>Redirecting to <a href="{place}">{place}</a>.</body></html>\n'
    )
    plain = drupal(body, rendered, lang, status)
    headers = tuple(pair for pair in plain.headers if pair[0] != "X-Drupal-Dynamic-Cache")
    return Answer(status, (headers[0], *marks, ("Location", where), *headers[1:]), plain.body)


def file(body: bytes, mime: str) -> Answer:
    """Answer with a file from the disk, as nginx does alone."""
    modified = http_date(FILED)
    etag = f'"{int(FILED.timestamp()):x}-{len(body):x}"'
    headers = (
        ("Date", http_date(datetime.now(UTC))),
        ("Content-Type", mime),
        ("Last-Modified", modified),
        ("ETag", etag),
    )
    return Answer(200, headers, body, etag, modified, drupal=False)


def refusal(status: int, words: str, extra: Headers = ()) -> Answer:
    """Answer as a machine in front of the site does: a short page, nothing of Drupal's."""
    body = f"<html><head><title>{status} {words}</title></head><body><h1>{words}</h1></body></html>\n"
    headers = (("Date", http_date(datetime.now(UTC))), ("Content-Type", "text/html"), *extra)
    return Answer(status, headers, body.encode(), drupal=False)


def token(*parts: str, length: int = 8) -> str:
    """Return letters that look random and are always the same for the same parts.

    >>> token("a"), token("a", length=4)
    ('ca978112', 'ca97')
    """
    return sha256("|".join(parts).encode()).hexdigest()[:length]
