"""The rest of the hostile answers: one line of trouble each."""

import zlib

from hostile import GZIPPED, PAGE, Case, chunked, message, plain
from wire_server import Ending


def _empty(name: str, *lines: str, then: Ending = "keep", status: int = 200) -> Case:
    return Case(name, message(*lines), then, status, b"", reusable=then == "keep")


def _no_http(name: str, sent: bytes) -> Case:
    return Case(name, sent, "close", None, None, reusable=False)


def _odd_body(name: str, body: bytes) -> Case:
    return Case(name, plain(body=body), payload=body)


_CHUNKED = "Transfer-Encoding: chunked"
_ETAG = 'ETag: W/"1761555000"'
_OK = "HTTP/1.1 200 OK"
_CONTINUE = message("HTTP/1.1 100 Continue")
_HINTS = message("HTTP/1.1 103 Early Hints", "Link: </core.css>; rel=preload")

ODD = (
    # the status line
    Case("no-reason", plain(status="HTTP/1.1 200")),
    Case("empty-reason", plain(status="HTTP/1.1 200 ")),
    Case("long-reason", plain(status="HTTP/1.1 200 " + "very " * 500 + "good")),
    Case("latin-1-reason", plain(status="HTTP/1.1 200 D\xe9j\xe0 vu".encode("latin-1"))),
    Case("georgian-reason", plain(status="HTTP/1.1 404 ვერ მოიძებნა"), status=404),
    Case("wrong-reason", plain(status="HTTP/1.1 404 OK"), status=404),
    Case("status-299", plain(status="HTTP/1.1 299 Odd"), status=299),
    Case("status-999", plain(status="HTTP/1.1 999 Request denied"), status=999),
    Case("http-1.0", message("HTTP/1.0 200 OK", body=PAGE), "close", reusable=False),
    Case("http-1.0-length", plain("Connection: keep-alive", status="HTTP/1.0 200 OK"), reusable=False),
    # header lines
    Case("two-cookies", plain("Set-Cookie: a=1", "Set-Cookie: b=2; path=/", "set-cookie: a=3")),
    Case("odd-case", plain("eTaG: x", "WWW-AUTHENTICATE: y", "x-Drupal-CACHE: HIT")),
    Case("odd-spaces", plain("Server:nginx", "X-A:   a  b \t ", "X-B:\t")),
    Case("empty-value", plain("X-Generator:", "X-UA-Compatible: ")),
    Case("latin-1-value", plain("X-Author: Jos\xe9".encode("latin-1"))),
    Case("georgian-value", plain("X-Title: მიგრაციის საერთაშორისო ორგანიზაცია")),
    Case("georgian-file-name", plain('Content-Disposition: attachment; filename="ანგარიში 2021.pdf"')),
    Case("rfc-5987-file-name", plain("Content-Disposition: attachment; filename*=UTF-8''%E1%83%90.pdf")),
    Case("georgian-location", plain("Location: /ka/სიახლე", status="HTTP/1.1 302 Found"), status=302),
    Case("relative-location", plain("Location: ../x?y=[1]|2", status="HTTP/1.1 301 Moved"), status=301),
    Case("folded", plain("X-Powered-By: Drupal 10", " (https://www.drupal.org)")),
    Case("folded-tab", plain("Link: <https://a/>; rel=shortlink,", "\t<https://b/>; rel=canonical")),
    Case("folded-thrice", plain("X-A: 1", " 2", "  ", "\t3")),
    Case("no-colon", plain("Server: nginx", "this is no header"), reusable=False),
    Case("no-colon-first", plain("<!-- served by proxy -->", "Server: nginx"), reusable=False),
    Case("control-character", plain("Set-Cookie: a=\x01b")),
    Case("hundred-and-fifty-headers", plain(*(f"X-Cache-Tag-{n}: node:{n}" for n in range(150)))),
    Case("long-header", plain("X-Drupal-Cache-Tags: " + "node:113480 " * 2000)),
    Case("retry-after", plain("Retry-After: 60", status="HTTP/1.1 429 Too Many Requests"), status=429),
    Case("two-types", plain("Content-Type: text/html", "Content-Type: application/pdf")),
    Case("hostless-location", plain("Location: //x/ka", status="HTTP/1.1 308 Moved"), status=308),
    # line ends
    Case("lf-only", plain("Server: thttpd").replace(b"\r\n", b"\n", 4)),
    Case("lf-mixed", plain("Server: thttpd", "X: y").replace(b"\r\n", b"\n", 1)),
    Case("lf-blank-line", message(_OK, f"Content-Length: {len(PAGE)}")[:-2] + b"\n" + PAGE),
    Case("lf-chunked-head", message(_OK, _CHUNKED).replace(b"\r\n", b"\n") + chunked(PAGE)),
    # 1xx before the answer
    Case("continue", _CONTINUE + plain(), interim=_CONTINUE),
    Case("early-hints", _HINTS + plain(), interim=_HINTS),
    Case("continue-and-hints", _CONTINUE + _HINTS + plain(), interim=_CONTINUE + _HINTS),
    Case("continue-alone", _CONTINUE, "close", None, None, "disconnect", reusable=False),
    # framing
    Case("twice-same-length", plain(f"content-length: {len(PAGE)}")),
    Case("listed-same-length", message(_OK, f"Content-Length: {len(PAGE)}, {len(PAGE)}", body=PAGE)),
    Case(
        "chunked-and-length", message(_OK, _CHUNKED, "Content-Length: 5", body=chunked(PAGE)), reusable=False
    ),
    Case("chunk-extension", message(_OK, _CHUNKED, body=b'3;name="v"\r\nabc\r\n0\r\n\r\n'), payload=b"abc"),
    Case("chunk-size-spaces", message(_OK, _CHUNKED, body=b"3  \r\nabc\r\n0\r\n\r\n"), payload=b"abc"),
    Case(
        "chunk-size-zeros",
        message(_OK, _CHUNKED, body=b"00A\r\n0123456789\r\n000\r\n\r\n"),
        payload=b"0123456789",
    ),
    Case("one-byte-chunks", message(_OK, _CHUNKED, body=chunked(PAGE, 1))),
    Case("trailer", message(_OK, _CHUNKED, "Trailer: X", body=chunked(PAGE)[:-2] + b"X: y\r\n\r\n")),
    Case("chunked-upper-case", message(_OK, "TRANSFER-ENCODING: Chunked", body=chunked(PAGE))),
    Case("connection-close", plain("Connection: close"), "close", reusable=False),
    Case("closed-unannounced", plain(), "close"),
    # no body
    _empty("length-0", _OK, "Content-Length: 0"),
    _empty("chunked-empty", _OK, _CHUNKED, "", "0"),
    _empty("close-empty", _OK, then="close"),
    _empty("no-content", "HTTP/1.1 204 No Content", status=204),
    _empty("not-modified", "HTTP/1.1 304 Not Modified", _ETAG, status=304),
    _empty("not-modified-length", "HTTP/1.1 304 Not Modified", "Content-Length: 61234", status=304),
    _empty("not-modified-chunked", "HTTP/1.1 304 Not Modified", _CHUNKED, status=304),
    # more than the message
    Case("excess", plain() + b"\r\n<!-- cached -->", excess=17, reusable=False),
    Case("excess-chunked", message(_OK, _CHUNKED, body=chunked(PAGE)) + b"x", excess=1, reusable=False),
    Case("second-answer", plain() + plain(body=b"evil"), excess=len(plain(body=b"evil")), reusable=False),
    Case(
        "no-content-but",
        message("HTTP/1.1 204 No Content", body=b"!"),
        status=204,
        payload=b"",
        excess=1,
        reusable=False,
    ),
    # bodies
    _odd_body("nul-bytes", b"a\x00b" * 100),
    _odd_body("multi-member-gzip", GZIPPED + GZIPPED),
    _odd_body("deflate", zlib.compress(PAGE)),
    _odd_body("answer-in-body", plain()),
    _odd_body("byte-order-mark", b"\xef\xbb\xbf" + PAGE),
    _odd_body("utf-16", PAGE.decode().encode("utf-16")),
    _odd_body("warc-in-body", b"WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 0\r\n\r\n\r\n\r\n"),
    _odd_body("megabyte", bytes(range(256)) * 4096),
    # cut in the head
    Case("cut-status", b"HTTP/1.1 20", "cut", None, None, "disconnect", reusable=False),
    Case("cut-header", b"HTTP/1.1 200 OK\r\nContent-Ty", "cut", None, None, "disconnect", reusable=False),
    Case("cut-one-byte", b"H", "close", None, None, "disconnect", reusable=False),
    # no HTTP
    _no_http("http-0.9", PAGE),
    _no_http("icy", plain(status="ICY 200 OK")),
    _no_http("lower-case-http", plain(status="http/1.1 200 OK")),
    _no_http("two-digit-status", plain(status="HTTP/1.1 20 OK")),
    _no_http("status-099", plain(status="HTTP/1.1 099 Low")),
    _no_http("blank-line-first", b"\r\n" + plain()),
    _no_http("tls-alert", b"\x15\x03\x01\x00\x02\x02\x16"),
    _no_http("ssh", b"SSH-2.0-OpenSSH_9.6\r\n"),
    _no_http("http-2", b"\x00\x00\x00\x04\x00\x00\x00\x00\x00"),
    _no_http("switching", message("HTTP/1.1 101 Switching Protocols", "Upgrade: websocket")),
    _no_http("space-before-colon", plain("Server : nginx")),
    _no_http("nameless-header", plain(": x")),
    _no_http("nul-in-header", plain("X: a\x00b")),
    _no_http("fold-first", plain(" x: y")),
    _no_http("negative-length", message(_OK, "Content-Length: -5", body=PAGE)),
    _no_http("plus-length", message(_OK, "Content-Length: +5", body=b"12345")),
    _no_http("two-lengths", plain("Content-Length: 5")),
    _no_http("gzip-chunked", message(_OK, "Transfer-Encoding: gzip, chunked", body=chunked(GZIPPED))),
    _no_http("bad-chunk-size", message(_OK, _CHUNKED, body=b"5\r\nabcde\r\nxyz\r\n")),
    _no_http("bad-chunk-end", message(_OK, _CHUNKED, body=b"5\r\nabcdefgh\r\n0\r\n\r\n")),
    _no_http("bad-trailer", message(_OK, _CHUNKED, body=chunked(PAGE)[:-2] + b"no colon\r\n\r\n")),
)
