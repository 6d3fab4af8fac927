"""A payload becomes the characters that its sender meant, and a bomb does not go off."""

import gzip
import zlib

import pytest

from pipelines.encoding import MAX_BYTES, MAX_HTML, TooLarge, Undecodable, decode_payload, decode_text
from pipelines.extract import extract

PAGE = "<html><head><title>მიგრაცია</title></head><body><p>თბილისი, 2023 წელი</p></body></html>"
URL = "https://georgia.iom.int/ka/x"


def raw_deflate(data: bytes) -> bytes:
    """Compress as the servers do that leave zlib's wrapping out."""
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(data) + stream.flush()


def half(data: bytes) -> bytes:
    """Cut data in the middle."""
    return data[: len(data) // 2]


@pytest.mark.parametrize(
    ("coding", "payload"),
    [
        ("gzip", gzip.compress(PAGE.encode())),
        ("x-gzip", gzip.compress(PAGE.encode())),
        ("GZip", gzip.compress(PAGE.encode())),
        ("deflate", zlib.compress(PAGE.encode())),
        ("deflate", raw_deflate(PAGE.encode())),
        ("identity", PAGE.encode()),
        ("", PAGE.encode()),
        ("", gzip.compress(PAGE.encode())),
        ("deflate, gzip", gzip.compress(zlib.compress(PAGE.encode()))),
        ("gzip", gzip.compress(PAGE[:20].encode()) + gzip.compress(PAGE[20:].encode())),
        ("gzip", gzip.compress(PAGE.encode()) + b"\0\0 trailing rubbish"),
        ("gzip", b""),
    ],
)
def test_content_codings_are_undone(coding: str, payload: bytes) -> None:
    """Whatever coding a browser takes is undone; gzip also where no header names it."""
    decoded = decode_payload(payload, {"content-encoding": coding} if coding else {})

    assert decoded == (PAGE.encode() if payload else b"")


@pytest.mark.parametrize(
    ("coding", "payload"),
    [
        ("br", b"\x0b\x02\x80page\x03"),
        ("gzip", b"<html>"),
        ("gzip", half(gzip.compress(PAGE.encode()))),
        ("deflate", half(zlib.compress(PAGE.encode()))),
        ("deflate", b"\x78"),
    ],
)
def test_an_unknown_or_broken_coding_is_an_error(coding: str, payload: bytes) -> None:
    """What cannot be unpacked whole is not read at all: half a page would look like an edit."""
    with pytest.raises(Undecodable):
        decode_payload(payload, {"content-encoding": coding})


@pytest.mark.parametrize(
    ("coding", "payload"),
    [
        ("gzip", gzip.compress(bytes(300_000_000))),
        ("deflate", zlib.compress(bytes(100_000_000))),
        ("gzip, gzip", gzip.compress(gzip.compress(bytes(100_000_000)))),
        ("gzip", gzip.compress(bytes(30_000_000)) * 3),
        ("", gzip.compress(bytes(10_000_000))),
    ],
)
def test_a_bomb_is_stopped_before_it_is_unpacked(coding: str, payload: bytes) -> None:
    """A payload that grows more than 200 times, or beyond 64 MiB, is refused."""
    with pytest.raises(TooLarge) as stopped:
        decode_payload(payload, {"content-encoding": coding})

    assert stopped.value.limit <= min(MAX_BYTES, 200 * len(payload))


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (PAGE.encode(), None),
        (PAGE.encode(), "text/html"),
        (PAGE.encode(), "text/html; charset=UTF-8"),
        (PAGE.encode(), 'text/html; charset="utf-8"; q=1'),
        (PAGE.encode(), "text/html; charset=no-such-charset"),
        (PAGE.encode(), "text/html; charset=utf-7"),
        (PAGE.encode(), "text/html; charset=unicode_escape"),
        (PAGE.encode(), "text/html; charset="),
        (b"\xef\xbb\xbf" + PAGE.encode(), "text/html; charset=iso-8859-1"),
        (PAGE.encode("utf-16"), "text/html; charset=utf-8"),
        (b"\xfe\xff" + PAGE.encode("utf-16-be"), None),
        (PAGE.encode("utf-16-le"), "text/html; charset=utf-16le"),
    ],
)
def test_georgian_survives(body: bytes, content_type: str | None) -> None:
    """A byte order mark outranks the header; a charset that no browser knows is UTF-8."""
    assert decode_text(body, content_type) == PAGE


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (b'<meta charset="windows-1251">\xcf\xf0\xe8', None, "При"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xf0', None, "П"),
        (b'<meta charset="koi8-r">\xcf', "text/html; charset=windows-1251", "П"),
        (b'<meta charset="utf-16">caf\xc3\xa9', None, "café"),
        (b"caf\xe9 \x93x\x94", "text/html; charset=ISO-8859-1", "café “x”"),
        (b"caf\xe9", None, "caf\N{REPLACEMENT CHARACTER}"),
        (b"\xed\xa0\x80", None, "\N{REPLACEMENT CHARACTER}" * 3),
    ],
)
def test_older_encodings_are_read_as_browsers_do(body: bytes, content_type: str | None, text: str) -> None:
    """The header outranks the page's meta; Latin-1 means Windows-1252; what is broken is marked."""
    assert decode_text(body, content_type).endswith(text)


def test_a_huge_page_is_kept_but_not_read() -> None:
    """More than 5 MB of HTML is told as an error: the archive has it, the parser leaves it."""
    told = extract(PAGE.encode().ljust(MAX_HTML + 1), URL)

    assert told.error == "encoding: more than 5,000,000 bytes"


def test_what_cannot_be_unpacked_is_an_error_told() -> None:
    """Reading raises nothing, whatever the payload."""
    headers = {"Content-Type": "text/html", "Content-Encoding": "br"}

    assert extract(b"\x0b", URL, headers).error == "encoding: unknown content coding 'br'"
