"""The index that replay tools read: keys, lines, and which capture is closest. Pure."""

import json
import re
from bisect import bisect_left
from collections.abc import Sequence
from datetime import UTC, datetime
from urllib.parse import quote, unquote_to_bytes, urlsplit

from archive.records import Capture

_PORTS = {"http": 80, "https": 443}
_WWW = re.compile(r"www\d*\.")
# Everything printable stays but the escape sign itself and the fragment's.
_PLAIN = "".join(chr(code) for code in range(0x21, 0x7F) if chr(code) not in "%#")


def urlkey(url: str) -> str:
    """Return the key that all spellings of a URL share (SURT): host turned round, path, sorted query.

    The rules are Heritrix's and wayback's, as pywb and every CDX tool apply them, without those
    for session ids, of which our sites have none.

    >>> urlkey("https://WWW.georgia.iom.int:443/ka/News/?page=2&b=%41")
    'int,iom,georgia)/ka/news?b=a&page=2'
    >>> urlkey("http://127.0.0.1:8300/ka/სია#top")
    '1,0,0,127:8300)/ka/%e1%83%a1%e1%83%98%e1%83%90'
    """
    try:
        parts = urlsplit(url.strip())
        port = "" if parts.port in {None, _PORTS.get(parts.scheme)} else f":{parts.port}"
    except ValueError:  # no address anyone can ask for; foreign archives hold such
        return _plain(url)
    query = "&".join(sorted(_plain(parts.query).split("&")))
    return f"{_turned(parts.hostname or '')}{port}){_path(_plain(parts.path))}{'?' if query else ''}{query}"


def cdxj_line(capture: Capture) -> str:
    """Return a capture's line; sorted as bytes, as `LC_ALL=C sort` does, lines make an index."""
    mime = (capture.header("content-type") or "unk").partition(";")[0].strip()
    fields = {
        "url": capture.url,
        "mime": "warc/revisit" if capture.revisit else mime,
        "status": str(capture.status or "-"),
        "digest": capture.citation.digest,
        "length": str(capture.citation.length),
        "offset": str(capture.citation.offset),
        "filename": capture.citation.filename,
    }
    return f"{urlkey(capture.url)} {capture.time.astimezone(UTC):%Y%m%d%H%M%S} {json.dumps(fields)}"


def closest(times: Sequence[datetime], wanted: datetime) -> int:
    """Return which of some times, in order, is nearest; of two as near, the earlier.

    >>> days = [datetime(2026, 11, day, tzinfo=UTC) for day in (1, 3, 9)]
    >>> closest(days, datetime(2026, 11, 2, tzinfo=UTC)), closest(days, datetime(2027, 1, 1, tzinfo=UTC))
    (0, 2)
    """
    after = bisect_left(times, wanted)
    if after == 0:
        return 0
    if after == len(times) or wanted - times[after - 1] <= times[after] - wanted:
        return after - 1
    return after


def _plain(text: str) -> str:
    """Return text with every escape undone, then only what must be escaped, in lower case."""
    raw, undone = text.encode(), unquote_to_bytes(text)
    while raw != undone:
        raw, undone = undone, unquote_to_bytes(undone)
    return quote(raw, safe=_PLAIN).lower()


def _turned(host: str) -> str:
    if ":" in host:  # IPv6
        return host
    try:
        ascii_host = host.encode("idna").decode()
    except ValueError:
        ascii_host = quote(host)
    return ",".join(reversed(_WWW.sub("", ascii_host.strip("."), count=1).split(".")))


def _path(path: str) -> str:
    kept: list[str] = []
    for part in path.split("/"):
        if part == ".." and kept:
            kept.pop()
        elif part not in {"", ".", ".."}:
            kept.append(part)
    return "/" + "/".join(kept)
