"""The header of a record, held against the rules for its type; shares no code with the writer."""

import re
from collections.abc import Iterator
from functools import lru_cache
from ipaddress import ip_address
from itertools import chain
from typing import NamedTuple

Fields = dict[str, str]


class Fault(NamedTuple):
    """A rule that a record breaks: its number in docs/warc-rules.md, and how it is broken."""

    rule: str
    why: str


RULE_OF = {
    "warcinfo": "W-20",
    "response": "W-21",
    "request": "W-22",
    "metadata": "W-23",
    "revisit": "W-25",
    "resource": "W-27",
    "conversion": "W-28",
}
"""The rule that tells what each type of record is."""

_LINE = re.compile(r"\r\n([!-9;-~]+): ([^\x00-\x1f\x7f]+)")
_FRAME = len("\r\n: ")

_DAY = r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])"
_DATE = _DAY + r"T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{1,9}Z"
_ID = r"<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>"
_SHA1 = r"sha1:[A-Z2-7]{32}"
_URI = r"(?!https?:/*[^/?]*@)[a-z][a-z0-9+.-]*:[!$-;=?-Z\[\]_a-z~]+"
_FORMS = {
    name: (rule, re.compile(form), why)
    for rule, form, why, names in (
        ("W-3", _ID, "is no <urn:uuid:...> of version 4", "WARC-Record-ID WARC-Refers-To"),
        ("W-3", _ID, "is no <urn:uuid:...> of version 4", "WARC-Warcinfo-ID WARC-Concurrent-To"),
        ("W-4", _DATE, "is no UTC time with fractions of a second", "WARC-Date WARC-Refers-To-Date"),
        ("W-8", r"0|[1-9]\d*", "is no plain number", "Content-Length"),
        ("W-9", _SHA1, "is not sha1: and 32 base32 characters", "WARC-Block-Digest WARC-Payload-Digest"),
        ("W-30", _URI, "is no URI as sent over the wire", "WARC-Target-URI WARC-Refers-To-Target-URI"),
        ("W-31", "length|time|disconnect|unspecified", "is none of the four reasons", "WARC-Truncated"),
        ("W-33", r"[a-z0-9-]+(?:/[\d.]+)?", "is no name of a protocol", "WARC-Protocol"),
        ("W-33", r"TLS_[A-Z0-9_]+", "is no registered name", "WARC-Cipher-Suite"),
        ("W-7", r"[\w.+-]+/[\w.+-]+(?:; ?[\w-]+=[^\s;]+)*", "is no media type", "Content-Type"),
    )
    for name in names.split()
}
_ENCODED_WORD = re.compile(r"=\?[\w-]+\?[bBqQ]\?[^?]*\?=")

_ALWAYS = {"WARC-Type": "W-2", "WARC-Record-ID": "W-2", "WARC-Date": "W-2", "Content-Length": "W-2"} | {
    "WARC-Block-Digest": "W-9"
}
_ABOUT = _ALWAYS | {"WARC-Warcinfo-ID": "W-11", "WARC-Target-URI": "W-30"}
_REFERS = ("WARC-Refers-To", "WARC-Refers-To-Target-URI", "WARC-Refers-To-Date")
_MUST = {
    "warcinfo": _ALWAYS | dict.fromkeys(("WARC-Filename", "Content-Type"), "W-20"),
    "response": _ABOUT | dict.fromkeys(("WARC-IP-Address", "Content-Type"), "W-21"),
    "request": _ABOUT | dict.fromkeys(("WARC-IP-Address", "WARC-Concurrent-To", "Content-Type"), "W-22"),
    "metadata": _ABOUT | {"Content-Type": "W-23"},
    "revisit": _ABOUT
    | dict.fromkeys(("WARC-Profile", "WARC-IP-Address", "WARC-Payload-Digest", *_REFERS), "W-25"),
    "resource": _ABOUT | dict.fromkeys(("WARC-Payload-Digest", "Content-Type"), "W-27"),
    "conversion": _ABOUT | dict.fromkeys(("WARC-Refers-To", "Content-Type"), "W-28"),
}
_TRANSPORT = {"WARC-Protocol", "WARC-Cipher-Suite"}
_MAY: dict[str, set[str]] = {
    "warcinfo": set(),
    "response": _TRANSPORT | {"WARC-Payload-Digest", "WARC-Truncated"},
    "request": _TRANSPORT | {"WARC-Payload-Digest"},
    "metadata": {"WARC-Concurrent-To", "WARC-Refers-To"},
    "revisit": _TRANSPORT | {"WARC-Truncated", "Content-Type"},
    "resource": set(),
    "conversion": {"WARC-Payload-Digest", "WARC-Truncated"},
}
_REPEATABLE = {"WARC-Concurrent-To", "WARC-Protocol"}
_MISPLACED = {
    "WARC-Payload-Digest": "W-10",
    "WARC-Truncated": "W-31",
    "WARC-Identified-Payload-Type": "W-34",
    **dict.fromkeys(("WARC-Segment-Number", "WARC-Segment-Origin-ID", "WARC-Segment-Total-Length"), "W-32"),
}
_TYPES = {
    "warcinfo": "application/warc-fields",
    "response": "application/http; msgtype=response",
    "request": "application/http; msgtype=request",
    "metadata": "application/warc-fields",
    "revisit": "application/http; msgtype=response",
}


def read_header(content: bytes) -> tuple[tuple[str, str], ...] | Fault:
    r"""Return the header fields of a record in their order, if every line has the one right form.

    >>> read_header(b"WARC/1.1\r\nWARC-Type: request\r\nContent-Length: 0\r\n\r\n\r\n\r\n")
    (('WARC-Type', 'request'), ('Content-Length', '0'))
    >>> read_header(b"WARC/1.1\r\nWARC-Type : request\r\n\r\n\r\n\r\n").rule
    'W-6'
    """
    head = content[: content.find(b"\r\n\r\n")]
    if not head.startswith(b"WARC/1.1\r\n"):
        return Fault("W-1", f"the first line is {head[:20]!r}, not WARC/1.1")
    try:
        lines = head[len(b"WARC/1.1") :].decode()
    except UnicodeDecodeError:
        return Fault("W-6", "the header is not UTF-8")
    pairs = tuple(_LINE.findall(lines))
    # Lines that together are as long as the header are all of it: this is twice as fast as to match each.
    if len(lines) == _FRAME * len(pairs) + sum(map(len, chain.from_iterable(pairs))):
        return pairs
    wrong = next(line for line in lines.split("\r\n")[1:] if not _LINE.fullmatch("\r\n" + line))
    return Fault("W-6", f"a header line is not of the form `Name: value`: {wrong[:60]!r}")


def field_faults(kind: str, pairs: tuple[tuple[str, str], ...]) -> Iterator[Fault]:
    """Yield what is wrong with the fields one by one: names that lack or should, and values."""
    names, values = zip(*pairs, strict=True)
    yield from _name_faults(kind, names)
    yield from filter(None, map(_value_fault, names, values))
    fields = dict(pairs)
    media_type = fields.get("Content-Type")
    if media_type and media_type != _TYPES.get(kind, media_type):
        yield Fault(RULE_OF[kind], f"the Content-Type of a {kind} is {media_type}")
    if "WARC-Cipher-Suite" in fields and not any(value.startswith("tls/") for value in values):
        yield Fault("W-33", "there is a WARC-Cipher-Suite, but no TLS among the protocols")


@lru_cache(1024)
def _name_faults(kind: str, names: tuple[str, ...]) -> tuple[Fault, ...]:
    """Return what is wrong with the names; nearly all records of a type have the same."""
    if kind not in _MUST:
        rule = "W-32" if kind == "continuation" else "W-2"
        return (Fault(rule, f"there is no record type {kind!r} here"),)
    must, may = _MUST[kind], _MAY[kind]
    present = set(names)
    return (
        *(Fault(must[name], f"a {kind} has no {name}") for name in must if name not in present),
        *(
            Fault(_MISPLACED.get(name, "W-29"), f"{name} may not stand on a {kind}")
            for name in sorted(present - must.keys() - may)
        ),
        *(
            Fault("W-5", f"{name} is repeated")
            for name in sorted(present - _REPEATABLE)
            if names.count(name) > 1
        ),
    )


@lru_cache(8192)
def _value_fault(name: str, value: str) -> Fault | None:
    """Judge one value; remembered, as the records of a capture share most of theirs."""
    if name == "WARC-IP-Address":
        return None if _is_address(value) else Fault("W-21", f"WARC-IP-Address is no address: {value[:80]}")
    rule, form, why = _FORMS.get(name, ("", None, ""))
    if form is None or form.fullmatch(value):
        return None
    if _ENCODED_WORD.search(value):
        return Fault("W-6", f"{name} has an encoded word: {value[:80]}")
    return Fault(rule, f"{name} {why}: {value[:80]}")


def _is_address(value: str) -> bool:
    """Tell whether an IP address has its one canonical form (RFC 5952)."""
    try:
        return str(ip_address(value)) == value
    except ValueError:
        return False
