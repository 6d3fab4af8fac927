"""Mistakes in pages: in their bytes, in their markup, in what they say of themselves."""

import gzip
import random
import re
from collections.abc import Callable

_TAG = re.compile(rb"<[^<>]*>")
_QUOTED = re.compile(rb"=\"[^\"<>]*\"")
_DEEPEST = 3_000

_MARKUP = """
< > & " ' /> ]]> -- <! <? </div></div></div> </p> </li> </ul> <div> <p> <br> <table><td> <ruby><rt>
<svg><title> <h1> <h1>1993</h1> <form> <select><option> <template> <div/class='view'> <div/class='views-row'>
<a/href='//'> <a/href='http://[x'> <img/src='http://x:99999/'> <time/datetime='2001-01-01'>
<time/datetime='2024-13-45T99:00'>x</time> &amp &#xD800; &#0; &#99999999999; &nbsp; &notanentity;
&lt;a&nbsp;href=&quot; 2030&nbsp;Agenda 19-24&nbsp;October Photo: ფოტო: ივნისს ᲛᲗᲐᲕᲠᲣᲚᲘ
"""
_RAW = (
    b"\0",
    b"\n",
    b" ",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\xe2\x80\xae",
    b"\xc2\xad",
    b"\xe1\x83",
    b"\xf0\x9f",
)
_LONG = (
    b"\xcc\x81" * 50,
    b"1" * 500,
    b"31 " * 100,
    b"http://" * 20,
    b"a@b.c" * 20,
    "აგვისტოში".encode() * 20,
)
WORDS = (*(word.encode() for word in _MARKUP.split()), *_RAW, *_LONG)
_PARTS = """
<!-- --> <script> </script> <style> <textarea> <title> <plaintext> <![CDATA[ </main> <main> </body> </html>
<frameset> </article> <body/class='maintenance-page'> <article/class='node--view-mode-full'>
<article/data-history-node-id='99999999999'> <div/class='field--name-body'> <meta/charset=utf-16>
<meta/charset=koi8-r> <meta/property='og:title'/content=' <base/href='//['> <html/lang='ro'>
<link/rel=canonical/href='http://[x/'> <script/type='application/ld+json'>{"@type":[[[[
<meta/name=generator/content='Drupal&#32;7'>
"""
# What ends or begins a page's large parts: only where no promise is made about the rest.
BREAKERS = tuple(word.encode() for word in _PARTS.split())
CHARSETS = ("utf-16", "utf-16le", "windows-1252", "iso-8859-1", "koi8-r", "big5", "utf-7", "idna", "x", "'")

Mistake = Callable[[bytes, random.Random], bytes]


def _place(content: bytes, chance: random.Random) -> tuple[int, int]:
    start = int(chance.random() * (len(content) + 1))
    return start, start + int(chance.random() * chance.choice((2, 8, 64, 1_000)))


def _bytes(content: bytes, chance: random.Random) -> bytes:
    start, _ = _place(content, chance)
    return content[:start] + chance.randbytes(chance.randint(1, 4)) + content[start + 1 :]


def _cut(content: bytes, chance: random.Random) -> bytes:
    start, end = _place(content, chance)
    return content[:start] + content[end:]


def _doubled(content: bytes, chance: random.Random) -> bytes:
    start, end = _place(content, chance)
    return content[:start] + content[start:end] * chance.choice((2, 2, 9)) + content[end:]


def _moved(content: bytes, chance: random.Random) -> bytes:
    (start, end), (there, _) = _place(content, chance), _place(content, chance)
    rest = content[:start] + content[end:]
    return rest[:there] + content[start:end] + rest[there:]


def _worded(content: bytes, chance: random.Random) -> bytes:
    start, end = _place(content, chance)
    return content[:start] + chance.choice(WORDS) + content[chance.choice((start, end)) :]


def _tags(content: bytes, chance: random.Random) -> bytes:
    """Lose a tag, double it, or let two change places."""
    tags = list(_TAG.finditer(content))
    if len(tags) < 2:
        return content
    one, two = sorted(chance.sample(tags, 2), key=re.Match.start)
    new = chance.choice(((b"", two[0]), (one[0] * 2, two[0]), (two[0], one[0])))
    return content[: one.start()] + new[0] + content[one.end() : two.start()] + new[1] + content[two.end() :]


def _attribute(content: bytes, chance: random.Random) -> bytes:
    """Make an attribute huge, or lose a quote of it."""
    found = list(_QUOTED.finditer(content))
    if not found:
        return content
    one = chance.choice(found)
    huge = b'="' + chance.choice((b"x", b"1", b"&amp;", "ა".encode(), b"a ")) * 5_000 + b'"'
    return content[: one.start()] + chance.choice((huge, one[0][:-1], one[0][1:])) + content[one.end() :]


def _nested(content: bytes, chance: random.Random) -> bytes:
    """Begin elements within elements, and end some of them."""
    start, _ = _place(content, chance)
    names = "div b font article blockquote ul><li table><tr><td a"
    name = chance.choice(names.split()).encode()
    depth = chance.choice((1, 5, 50, _DEEPEST))
    end = b"</" + name.rpartition(b"<")[2] + b">"
    return content[:start] + (b"<" + name + b">") * depth + end * chance.randint(0, depth) + content[start:]


def _broken(content: bytes, chance: random.Random) -> bytes:
    start, end = _place(content, chance)
    return content[:start] + chance.choice(BREAKERS) + content[chance.choice((start, end)) :]


_INSIDE: tuple[Mistake, ...] = (_bytes, _cut, _doubled, _moved, _worded, _worded, _tags, _tags, _attribute)
_ANYWHERE: tuple[Mistake, ...] = (*_INSIDE, _broken, _broken)


def mistaken(content: bytes, chance: random.Random, *, anywhere: bool) -> bytes:
    """Return markup with one to four mistakes; `anywhere` adds those that end a page's large parts."""
    for _ in range(chance.randint(1, 4)):
        content = chance.choice(_ANYWHERE if anywhere else _INSIDE)(content, chance)
    # Rarely: it is what costs most.
    return content if chance.random() < 0.97 else _nested(content, chance)


def lied(content: bytes, chance: random.Random) -> tuple[bytes, str]:
    """Return a page in another packing or character set than its Content-Type says, and that type."""
    charset = chance.choice(CHARSETS)
    codec = chance.choice(("utf-16", "utf-8-sig", "cp1252"))
    other = content.decode(errors="replace").encode(codec, "replace")
    packed = gzip.compress(content, 1, mtime=0)
    body = chance.choice((content, content, other, packed, packed[: len(packed) // 2], b"\x1f\x8b" + content))
    return body, chance.choice((f"text/html; charset={charset}", "text/html", "", "application/xhtml+xml"))
