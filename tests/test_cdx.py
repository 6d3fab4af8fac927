"""Keys and lines are those that replay tools expect."""

import json
from datetime import UTC, datetime

import pytest

from archive.cdx import cdxj_line, closest, urlkey
from archive.records import Capture, Citation

# What the published rules give; the same table came out of the package `surt`, which we do not ship.
KEYS = {
    "http://georgia.iom.int/": "int,iom,georgia)/",
    "https://georgia.iom.int": "int,iom,georgia)/",
    "https://georgia.iom.int?x=1": "int,iom,georgia)/?x=1",
    "https://www.georgia.iom.int:443/News/Some-Story/": "int,iom,georgia)/news/some-story",
    "http://www2.iom.int/www.x/A;B=C": "int,iom)/www.x/a;b=c",
    "http://georgia.iom.int:80/news?b=2&a=1": "int,iom,georgia)/news?a=1&b=2",
    "http://georgia.iom.int:8080/news": "int,iom,georgia:8080)/news",
    "https://GEORGIA.iom.int./x": "int,iom,georgia)/x",
    "http://user:pw@georgia.iom.int/x": "int,iom,georgia)/x",
    "https://georgia.iom.int/ka/%E1%83%A1": "int,iom,georgia)/ka/%e1%83%a1",
    "https://georgia.iom.int/ka/ს": "int,iom,georgia)/ka/%e1%83%a1",
    "http://სია.ge/": "ge,xn--lodp0a)/",
    "https://georgia.iom.int/a//b/../c/./d": "int,iom,georgia)/a/c/d",
    "https://georgia.iom.int/a%20b%2Fc%41": "int,iom,georgia)/a%20b/ca",
    "https://georgia.iom.int/a b": "int,iom,georgia)/a%20b",
    "https://georgia.iom.int/x%25y%2525": "int,iom,georgia)/x%25y%25",
    "https://georgia.iom.int/%7Euser": "int,iom,georgia)/~user",
    "https://georgia.iom.int/%3Fx": "int,iom,georgia)/?x",
    'https://georgia.iom.int/a"b<>|': 'int,iom,georgia)/a"b<>|',
    "https://georgia.iom.int/x#frag": "int,iom,georgia)/x",
    "https://georgia.iom.int/news?": "int,iom,georgia)/news",
    "https://georgia.iom.int/news?page=": "int,iom,georgia)/news?page=",
    "https://georgia.iom.int/x?f%5B0%5D=type:news&f[1]=a": "int,iom,georgia)/x?f[0]=type:news&f[1]=a",
    "https://georgia.iom.int/x?a=1&a=0&A=2": "int,iom,georgia)/x?a=0&a=1&a=2",
    "https://georgia.iom.int/x?a=1&&b=2": "int,iom,georgia)/x?&a=1&b=2",
    "https://georgia.iom.int/x?a=%26b=1&c=%23": "int,iom,georgia)/x?a=&b=1&c=%23",
    "https://georgia.iom.int/x?a=b=c&d=e?f": "int,iom,georgia)/x?a=b=c&d=e?f",
    "https://georgia.iom.int/x?Q=%FF": "int,iom,georgia)/x?q=%ff",
    "http://127.0.0.1:8300/ka": "1,0,0,127:8300)/ka",
    "http://[::1]:8300/ka": "::1:8300)/ka",
}


@pytest.mark.parametrize("url", KEYS)
def test_keys(url: str) -> None:
    """All spellings of a URL have one key, the one that wayback machines give it."""
    assert urlkey(url) == KEYS[url]


@pytest.mark.parametrize(
    "url",
    ["http://x:99999/A", "http://[::1/", "", "nonsense", "urn:x:Y", "http://\x00/", "http://\ufffd..x/"],
)
def test_any_text_has_a_key(url: str) -> None:
    """Foreign archives hold URLs that are none; they are indexed all the same."""
    assert isinstance(urlkey(url), str)


def capture(day: int, url: str = "https://georgia.iom.int/", *, revisit: bool = False) -> Capture:
    """Return a capture of some day."""
    return Capture(
        mission="georgia",
        run="r",
        url=url,
        time=datetime(2026, 11, day, 17, 5, 9, 999999, tzinfo=UTC),
        record_id="urn:x",
        status=200,
        headers=(("content-type", "text/html; charset=UTF-8"),),
        payload=b"",
        citation=Citation("f.warc.gz", 7, 9, "sha1:X"),
        revisit=revisit,
    )


def test_a_line_tells_all() -> None:
    """A line has key, time and, as JSON with strings only, what a replay tool needs."""
    key, time, fields = cdxj_line(capture(22)).split(" ", 2)

    assert (key, time) == ("int,iom,georgia)/", "20261122170509")
    assert json.loads(fields) == {
        "url": "https://georgia.iom.int/",
        "mime": "text/html",
        "status": "200",
        "digest": "sha1:X",
        "length": "9",
        "offset": "7",
        "filename": "f.warc.gz",
    }
    assert json.loads(cdxj_line(capture(22, revisit=True)).split(" ", 2)[2])["mime"] == "warc/revisit"


def test_lines_sort_by_key_and_time() -> None:
    """Sorted lines are an index: captures of one URL stand together, oldest first."""
    captures = [
        capture(3),
        capture(1),
        capture(2, "https://georgia.iom.int/?a=1"),
        capture(9, "https://iom.int/"),
    ]

    lines = sorted(map(cdxj_line, captures))

    assert [line.split(" ")[1][6:8] for line in lines] == ["09", "01", "03", "02"]


def test_the_closest_capture() -> None:
    """Of several captures the nearest in time is shown; of two as near, the earlier."""
    days = [datetime(2026, 11, day, tzinfo=UTC) for day in (2, 4, 9)]

    asked = [datetime(2026, 11, day, tzinfo=UTC) for day in (1, 2, 3, 4, 6, 7, 30)]
    assert [closest(days, day) for day in asked] == [0, 0, 0, 1, 1, 2, 2]
