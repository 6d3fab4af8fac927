"""One small edit of a good file for each way to break a rule: what breaks, where, and the edit."""

import re

from record_edits import Edit, add, block, both, copy, drop, move, remove, sub

WARCINFO, PAGE, SAME, UNCHANGED, EMPTY, NO_HTTP, CUT, WHOLE, LOG = 0, 1, 4, 7, 10, 13, 16, 19, 22
"""Where the first record of each capture is; its request and metadata come next."""

UUID = b"0b3f8a52-5d3c-4f0a-9e0e-2a4b6c8d0e1f"
OTHER_ID = b"<urn:uuid:" + UUID + b">"


def refer_to_revisit(records: list[bytes]) -> None:
    """Let the second revisit refer to the first."""
    found = re.search(rb"Record-ID: (\S+)", records[SAME])
    assert found
    sub(UNCHANGED, rb"Refers-To: \S+", b"Refers-To: " + found[1])(records)


def lower_case_digest(records: list[bytes]) -> None:
    """Write a true digest with small letters, as some tools do."""
    head, blank, rest = records[PAGE].partition(b"\r\n\r\n")
    head = re.sub(rb"(?<=Block-Digest: )sha1:\S+", lambda found: found[0].lower(), head)
    records[PAGE] = head + blank + rest


_OPERATOR = b"operator: IOM\r\n"

SEEDED: dict[str, tuple[str, int, Edit]] = {
    # every record
    "version 1.0": ("W-1", PAGE, sub(PAGE, b"WARC/1.1", b"WARC/1.0")),
    "line feeds only": ("record damaged", PAGE, lambda r: r.insert(1, r.pop(1).replace(b"\r\n", b"\n", 3))),
    "no type": ("W-2", PAGE, drop(PAGE, b"WARC-Type")),
    "unknown type": ("W-2", PAGE, sub(PAGE, b"Type: response", b"Type: reply")),
    "no id": ("W-2", PAGE, drop(PAGE, b"WARC-Record-ID")),
    "no date": ("W-2", PAGE, drop(PAGE, b"WARC-Date")),
    "no length": ("record damaged", PAGE, drop(PAGE, b"Content-Length")),
    "another spelling": ("W-2", PAGE, sub(PAGE, b"WARC-Date", b"WARC-date")),
    "another kind of id": ("W-3", PAGE, sub(PAGE, b"<urn:uuid:", b"<urn:oid:")),
    "no brackets": ("W-3", PAGE, sub(PAGE, rb"Record-ID: <(\S+)>", rb"Record-ID: \1")),
    "an id used before": ("W-3", EMPTY, copy(PAGE, b"WARC-Record-ID", EMPTY)),
    "a metadata's id used before": ("W-3", PAGE + 2, copy(WARCINFO, b"WARC-Record-ID", PAGE + 2)),
    "whole seconds": ("W-4", PAGE, sub(PAGE, rb"(WARC-Date: [^.]*)\.\d+Z", rb"\1Z")),
    "local time": ("W-4", PAGE, sub(PAGE, rb"(WARC-Date: \S+)Z", rb"\1+04:00")),
    "a 32nd day": ("W-4", PAGE, sub(PAGE, rb"(WARC-Date: \d+-\d+-)\d\d", rb"\g<1>32")),
    "another date in the request": ("W-4", PAGE + 1, sub(PAGE + 1, rb"\.\d+Z", b".5Z")),
    "another date in the metadata": ("W-4", PAGE + 2, sub(PAGE + 2, rb"\.\d+Z", b".5Z")),
    "a repeated field": ("W-5", PAGE, sub(PAGE, rb"(\r\nWARC-IP-Address: [^\r]*)", rb"\1\1")),
    "two dates": ("W-5", LOG, sub(LOG, rb"(\r\nWARC-Date: [^\r]*)", rb"\1\1")),
    "a folded line": ("W-6", PAGE, sub(PAGE, b"WARC-IP-Address: ", b"WARC-IP-Address: a\r\n ")),
    "a bare line feed": ("W-6", PAGE, sub(PAGE, b"WARC-IP-Address: ", b"WARC-IP-Address: a\n")),
    "a NUL": ("W-6", PAGE, sub(PAGE, b"WARC-IP-Address: ", b"WARC-IP-Address: \0")),
    "no space": ("W-6", PAGE, sub(PAGE, b"WARC-IP-Address: ", b"WARC-IP-Address:")),
    "no UTF-8": ("W-6", WARCINFO, sub(WARCINFO, b"WARC-Filename: ", b"WARC-Filename: \xe9")),
    "an encoded word": ("W-6", LOG, sub(LOG, b"text/plain", b"=?utf-8?Q?text?=")),
    "no media type": ("W-7", PAGE, drop(PAGE, b"Content-Type")),
    "no media type on a revisit": ("W-7", SAME, drop(SAME, b"Content-Type")),
    "half a media type": ("W-7", LOG, sub(LOG, b"text/plain", b"text")),
    "a longer length": ("record damaged", PAGE, sub(PAGE, b"Content-Length: ", b"Content-Length: 1")),
    "a padded length": ("W-8", PAGE, sub(PAGE, b"Content-Length: ", b"Content-Length: 0")),
    "no block digest": ("W-9", PAGE + 1, drop(PAGE + 1, b"WARC-Block-Digest")),
    "a digest in base16": (
        "W-9",
        UNCHANGED,
        sub(UNCHANGED, rb"(Block-Digest: )\S+", b"\\1md5:d41d8cd98f00b204e9800998ecf8427e"),
    ),
    "a digest in small letters": ("W-9", PAGE, lower_case_digest),
    "another block": (
        "record damaged",
        PAGE,
        lambda r: r.insert(1, r.pop(1).replace(b"Set-Cookie", b"Set-cookie", 1)),
    ),
    "another payload": (
        "record damaged",
        PAGE,
        sub(PAGE, rb"(Payload-Digest: sha1:)\S+", rb"\1" + b"A" * 32),
    ),
    "a payload in metadata": ("W-10", PAGE + 2, add(PAGE + 2, b"WARC-Payload-Digest: sha1:" + b"A" * 32)),
    "a payload in warcinfo": ("W-10", WARCINFO, add(WARCINFO, b"WARC-Payload-Digest: sha1:" + b"A" * 32)),
    "no warcinfo named": ("W-11", PAGE + 1, drop(PAGE + 1, b"WARC-Warcinfo-ID")),
    "another warcinfo named": ("W-11", PAGE, sub(PAGE, rb"(Warcinfo-ID: )\S+", rb"\1" + OTHER_ID)),
    "two records in a member": ("record damaged", PAGE, lambda r: r.insert(1, r.pop(1) + r.pop(1))),
    "an empty member": ("record damaged", PAGE, lambda r: r.insert(1, b"")),
    # warcinfo
    "no warcinfo": ("W-20", 0, remove(WARCINFO)),
    "warcinfo later": ("W-20", 3, move(WARCINFO, 3)),
    "two warcinfos": ("W-20", LOG, lambda r: r.insert(LOG, r[0])),
    "another file's name": ("W-20", WARCINFO, sub(WARCINFO, b"IOMGE", b"IOMAM")),
    "a name still open": ("W-20", WARCINFO, sub(WARCINFO, rb"\.gz", b".gz.open")),
    "no file name": ("W-20", WARCINFO, drop(WARCINFO, b"WARC-Filename")),
    "no software": ("W-20", WARCINFO, block(WARCINFO, rb"software: [^\r]*\r\n", b"")),
    "no robots policy": ("W-20", WARCINFO, block(WARCINFO, rb"robots: obey\r\n", b"")),
    "no run": ("W-20", WARCINFO, block(WARCINFO, rb"isPartOf: [^\r]*\r\n", b"")),
    "a warcinfo with a URI": ("W-29", WARCINFO, add(WARCINFO, b"WARC-Target-URI: urn:x")),
    "a warcinfo of another type": (
        "W-20",
        WARCINFO,
        sub(WARCINFO, b"application/warc-fields", b"text/plain"),
    ),
    "a warcinfo of another form": ("W-20", WARCINFO, block(WARCINFO, _OPERATOR, b"operator\r\n")),
    # response, request, metadata
    "a response as a request": ("W-21", PAGE, sub(PAGE, b"msgtype=response", b"msgtype=request")),
    "no address": ("W-21", PAGE, drop(PAGE, b"WARC-IP-Address")),
    "a host for an address": ("W-21", PAGE, sub(PAGE, rb"(IP-Address: )\S+", rb"\1georgia.iom.int")),
    "a long address": ("W-21", PAGE, sub(PAGE, rb"2001:db8::1", b"2001:0db8::1")),
    "no payload digest": ("W-21", PAGE + 2, drop(PAGE, b"WARC-Payload-Digest")),
    "unparsable unsaid": ("W-21", NO_HTTP + 2, block(NO_HTTP + 2, rb"outcome: unparsable\r\n", b"")),
    "a request as a response": ("W-22", PAGE + 1, sub(PAGE + 1, b"msgtype=request", b"msgtype=response")),
    "a request of nothing": ("W-22", PAGE + 1, drop(PAGE + 1, b"WARC-Concurrent-To")),
    "a request of an unknown": ("W-22", PAGE + 1, sub(PAGE + 1, rb"(Concurrent-To: )\S+", rb"\1" + OTHER_ID)),
    "another request's address": ("W-22", PAGE + 1, sub(PAGE + 1, rb"2001:db8::1", b"192.0.2.1")),
    "another request's target": ("W-22", PAGE + 1, sub(PAGE + 1, rb"(Target-URI: \S+)", rb"\1x")),
    "no request line": ("W-22", PAGE + 1, block(PAGE + 1, rb" HTTP/1.1", b"")),
    "a request cut short": ("W-22", PAGE + 1, block(PAGE + 1, rb"\r\n\r\n", b"\r\n")),
    "a cookie": ("W-22", PAGE + 1, block(PAGE + 1, rb"\r\n\r\n", b"\r\nCookie: a=b\r\n\r\n")),
    "a password": ("W-22", SAME + 1, block(SAME + 1, rb"\r\nHost", b"\r\nauthorization: Basic eDp5\r\nHost")),
    "a proxy's password": (
        "W-22",
        PAGE + 1,
        block(PAGE + 1, rb"\r\nHost", b"\r\nProxy-Authorization: x\r\nHost"),
    ),
    "a link forward": ("W-29", PAGE, add(PAGE, b"WARC-Concurrent-To: " + OTHER_ID)),
    "metadata of nothing": ("W-23", PAGE + 2, drop(PAGE + 2, b"WARC-Concurrent-To")),
    "metadata of an unknown": ("W-23", PAGE + 2, sub(PAGE + 2, rb"(Concurrent-To: )\S+", rb"\1" + OTHER_ID)),
    "another metadata's target": ("W-23", PAGE + 2, sub(PAGE + 2, rb"(Target-URI: \S+)", rb"\1x")),
    "metadata of another type": ("W-23", PAGE + 2, sub(PAGE + 2, b"application/warc-fields", b"text/plain")),
    "notes of another form": ("W-23", PAGE + 2, block(PAGE + 2, rb"via: ", b"via ")),
    "no number": ("W-23", PAGE + 2, block(PAGE + 2, rb"fetchTimeMs: 7", b"fetchTimeMs: fast")),
    "an unknown hop": ("W-23", PAGE + 2, block(PAGE + 2, rb"Seed: LL", b"Seed: LQ")),
    "metadata with an address": ("W-29", PAGE + 2, add(PAGE + 2, b"WARC-IP-Address: 192.0.2.1")),
    # revisits
    "a 304 in the block": ("W-24", UNCHANGED, block(UNCHANGED, rb"\A", b"HTTP/1.1 304 Not Modified\r\n\r\n")),
    "a truncated 304": ("W-24", UNCHANGED, add(UNCHANGED, b"WARC-Truncated: length")),
    "a lost 304": ("W-24", UNCHANGED + 2, block(UNCHANGED + 2, rb"responseHead: [^\r]*\r\n", b"")),
    "another status": ("W-24", UNCHANGED + 2, block(UNCHANGED + 2, rb"1 304", b"1 200")),
    "another profile": ("W-24", SAME, sub(SAME, rb"1\.1/revisit", b"1.0/revisit")),
    "no profile": ("W-25", SAME, drop(SAME, b"WARC-Profile")),
    "no digest": ("W-25", SAME, drop(SAME, b"WARC-Payload-Digest")),
    "an original without URI": ("W-25", SAME, drop(SAME, b"WARC-Refers-To-Target-URI")),
    "an original without date": ("W-25", UNCHANGED, drop(UNCHANGED, b"WARC-Refers-To-Date")),
    "an original without id": ("W-25", SAME, drop(SAME, b"WARC-Refers-To")),
    "a whole revisit": ("W-25", SAME, drop(SAME, b"WARC-Truncated")),
    "a revisit cut by time": ("W-25", SAME, sub(SAME, b"Truncated: length", b"Truncated: time")),
    "a revisit with a body": ("W-25", SAME, block(SAME, rb"\Z", b"body")),
    "a revisit without head": ("W-25", SAME, block(SAME, rb".+", b"")),
    "an unknown original": ("W-26", SAME, sub(SAME, rb"(Refers-To: )\S+", rb"\1" + OTHER_ID)),
    "a revisit's revisit": ("W-26", UNCHANGED, refer_to_revisit),
    "an original at another time": ("W-26", SAME, sub(SAME, rb"(To-Date: \d\d\d)\d", rb"\g<1>5")),
    "an original elsewhere": ("W-26", SAME, sub(SAME, rb"(To-Target-URI: \S+)", rb"\1x")),
    "an original with other content": (
        "W-26",
        UNCHANGED,
        sub(UNCHANGED, rb"(Payload-Digest: sha1:)\S+", rb"\1" + b"A" * 32),
    ),
    # the rest
    "a log on the web": ("W-27", LOG, sub(LOG, b"urn:matiane:", b"http://x/")),
    "a log without digest": ("W-27", LOG, drop(LOG, b"WARC-Payload-Digest")),
    "a conversion of nothing": ("W-28", LOG, sub(LOG, b"Type: resource", b"Type: conversion")),
    "a profile on a response": ("W-29", PAGE, add(PAGE, b"WARC-Profile: x")),
    "a file name on a response": ("W-29", PAGE, add(PAGE, b"WARC-Filename: x")),
    "an original on a response": ("W-29", PAGE, add(PAGE, b"WARC-Refers-To: " + OTHER_ID)),
    "an own field": ("W-29", PAGE, add(PAGE, b"X-Mine: x")),
    "Georgian in a URI": ("W-30", PAGE, sub(PAGE, rb"(Target-URI: \S+)", rb"\1" + "ა".encode())),
    "a fragment": ("W-30", PAGE, sub(PAGE, rb"(Target-URI: \S+)", rb"\1#top")),
    "a URI in brackets": ("W-30", PAGE, sub(PAGE, rb"Target-URI: (\S+)", rb"Target-URI: <\1>")),
    "a user in a URI": ("W-30", PAGE, sub(PAGE, b"https://", b"https://me:pw@")),
    "no URI": ("W-30", PAGE, drop(PAGE, b"WARC-Target-URI")),
    "another reason": ("W-31", CUT, sub(CUT, b"disconnect", b"tired")),
    "a cut unsaid": (
        "W-31",
        WHOLE,
        both(
            block(WHOLE, rb"abcdefg\Z", b"abc"),
            sub(WHOLE, rb"(Payload-Digest: )\S+", b"\\1sha1:VGMT4NSHA2AWVOR6EVYXQUGCNSONBWE5"),
        ),
    ),
    "a truncated request": ("W-31", PAGE + 1, add(PAGE + 1, b"WARC-Truncated: length")),
    "a segment": ("W-32", PAGE, add(PAGE, b"WARC-Segment-Number: 1")),
    "a continuation": ("W-32", LOG, sub(LOG, b"Type: resource", b"Type: continuation")),
    "no protocol": ("W-33", PAGE, sub(PAGE, b"http/1.1", b"HTTP 1.1")),
    "an own cipher": ("W-33", PAGE, sub(PAGE, b"TLS_AES", b"AES")),
    "a cipher without TLS": ("W-33", PAGE, sub(PAGE, b"\r\nWARC-Protocol: tls/1.3", b"")),
    "a guessed type": ("W-34", PAGE, add(PAGE, b"WARC-Identified-Payload-Type: text/html")),
    "no request": ("W-35", PAGE + 1, remove(PAGE + 1)),
    "no metadata": ("W-35", SAME - 1, remove(PAGE + 2)),
    "metadata first": ("W-35", PAGE + 1, move(PAGE + 2, PAGE + 1)),
    "a request too late": ("W-35", EMPTY - 1, move(PAGE + 1, EMPTY - 1)),
    "a log within a capture": ("W-35", PAGE + 1, move(LOG, PAGE + 1)),
}
