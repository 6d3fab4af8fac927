"""The block of a record, held against the rules for its type; shares no code with the writer."""

import re
from collections.abc import Callable, Iterator

from archive.lint.fields import Fault, Fields

IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"

_NOTES = re.compile(rb"(?:[!-9;-~]+: [^\x00-\x1f\x7f]*\r\n)*")
_ABOUT_A_FILE = ("software", "format", "conformsTo", "robots", "isPartOf")
_NOTE_FORMS = {
    "fetchTimeMs": re.compile(r"\d+"),
    "hopsFromSeed": re.compile("[LERPM]*"),
    "via": re.compile(r"[a-z][a-z0-9+.-]*:[!$-;=?-Z\[\]_a-z~]+"),
    "excessBytes": re.compile(r"[1-9]\d*"),
}
_REQUEST = re.compile(rb"[A-Z]+ [!-~]+ HTTP/1\.[01]\r\n(?:[!-9;-~]+:[^\r\n]*\r\n)*\r\n")
_SECRET = re.compile(rb"\r\n(Authorization|Proxy-Authorization|Cookie)[ \t]*:", re.IGNORECASE)
_BLANK = re.compile(rb"\n\r?\n")
_LENGTH = re.compile(rb"\ncontent-length:[ \t]*(\d{1,18})", re.IGNORECASE)
_FRAMED_OTHERWISE = re.compile(rb"HTTP/[\d.]+ +(?:1\d\d|204|304)\b|[^\0]*\ntransfer-encoding:", re.IGNORECASE)


def block_faults(kind: str, fields: Fields, block: bytes) -> Iterator[Fault]:
    """Yield what is wrong with a block, and between it and the header."""
    if block and "Content-Type" not in fields:
        yield Fault("W-7", "the block has no Content-Type")
    if check := _CHECKS.get(kind):
        yield from check(fields, block)


def notes(block: bytes) -> dict[str, str] | None:
    r"""Return the lines of a block of `application/warc-fields`; None when it is none.

    >>> notes(b"fetchTimeMs: 7\r\nvia: http://x/\r\n")
    {'fetchTimeMs': '7', 'via': 'http://x/'}
    """
    if not _NOTES.fullmatch(block):
        return None
    try:
        lines = block.decode().split("\r\n")[:-1]
    except UnicodeDecodeError:
        return None
    return dict(line.split(": ", 1) for line in lines)


def _warcinfo(_fields: Fields, block: bytes) -> Iterator[Fault]:
    said = notes(block)
    if said is None:
        yield Fault("W-20", "the block is not application/warc-fields")
    else:
        yield from (Fault("W-20", f"the block has no {name}") for name in _ABOUT_A_FILE if not said.get(name))


def _response(fields: Fields, block: bytes) -> Iterator[Fault]:
    """Find a body that ends before its Content-Length though the header calls it whole."""
    if "WARC-Truncated" in fields or "WARC-Payload-Digest" not in fields:
        return
    end = _head_end(block)
    head = block[:end]
    length = _LENGTH.search(head)
    if length and len(block) - end < int(length[1]) and not _FRAMED_OTHERWISE.match(head):
        missing = int(length[1]) - len(block) + end
        yield Fault("W-31", f"{missing} bytes of the body are missing, and no WARC-Truncated says so")


def _request(_fields: Fields, block: bytes) -> Iterator[Fault]:
    if not _REQUEST.match(block):
        yield Fault("W-22", "the block is no HTTP request")
    if secret := _SECRET.search(block):
        yield Fault("W-22", f"the request carries a secret: {secret[1].decode()}")


def _metadata(_fields: Fields, block: bytes) -> Iterator[Fault]:
    said = notes(block)
    if said is None:
        yield Fault("W-23", "the block is not application/warc-fields")
        return
    for name, form in _NOTE_FORMS.items():
        if name in said and not form.fullmatch(said[name]):
            yield Fault("W-23", f"{name} is {said[name][:80]!r}")


def _revisit(fields: Fields, block: bytes) -> Iterator[Fault]:
    profile = fields.get("WARC-Profile")
    if profile == NOT_MODIFIED:
        if block:
            yield Fault("W-24", "the block of an unchanged page is not empty")
        if "WARC-Truncated" in fields:
            yield Fault("W-24", "an unchanged page is called truncated")
    elif profile == IDENTICAL:
        if not block.startswith(b"HTTP/") or _head_end(block) != len(block):
            yield Fault("W-25", "the block is not the head of an HTTP response, and no more")
        if fields.get("WARC-Truncated") != "length":
            yield Fault("W-25", "WARC-Truncated is not `length`, though the body is left out")
    elif profile:
        yield Fault("W-24", f"there is no profile {profile[:100]}")


def _resource(fields: Fields, _block: bytes) -> Iterator[Fault]:
    if not fields.get("WARC-Target-URI", "urn:").startswith(("urn:", "file:")):
        yield Fault("W-27", "what no site sent is named by an address of a site")
    if fields.get("WARC-Payload-Digest") != fields.get("WARC-Block-Digest"):
        yield Fault("W-27", "the payload is not the block")


def _head_end(block: bytes) -> int:
    """Return where an HTTP head ends, behind its blank line."""
    blank = _BLANK.search(block)
    return blank.end() if blank else len(block) + 1


_CHECKS: dict[str, Callable[[Fields, bytes], Iterator[Fault]]] = {
    "warcinfo": _warcinfo,
    "response": _response,
    "request": _request,
    "metadata": _metadata,
    "revisit": _revisit,
    "resource": _resource,
}
