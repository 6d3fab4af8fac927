"""A run that looks wrong beside earlier ones is called suspect, with the reason; a normal one never is."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.profile import Profile
from command import crawl, matiane, rows
from pipelines.guard import doubts
from replica.process import Replica

# What earlier runs read, what this one did, and whether that is too little.
SERIES: list[tuple[list[int], int, bool]] = [
    ([], 3, False),
    ([100], 95, False),
    ([100], 60, True),
    ([100, 40], 60, False),
    ([100, 98], 40, True),
    ([100, 101, 102, 103, 104], 70, True),
    ([100, 70, 130, 60, 110], 62, False),
    ([4], 0, False),
]


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


@pytest.fixture(scope="module")
def good(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl the replica once, when nothing is wrong."""
    home = tmp_path_factory.mktemp("good")
    crawl(home, site.root)
    return home


@pytest.fixture
def home(good: Path, tmp_path: Path) -> Path:
    """Copy the archive of one good crawl."""
    return Path(shutil.copytree(good, tmp_path / "home"))


@pytest.fixture
def broken(site: Replica, request: pytest.FixtureRequest) -> Iterator[Replica]:
    """Break the replica for one test."""
    name, _, prefix = request.param.partition("=")
    site.fault(name, prefix=prefix or "/")
    yield site
    site.fault(name, on=False)


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("closed", "answers told maintenance, usually 0"),
        ("captcha", "only 0 of usually 9 programme (en) were read"),
        ("truncated=/news", "only 0 of usually 40 news (en) were read"),
        ("half_missing", "answers told status 404, usually 3"),
        ("all_home", "answers told status 302, usually 0"),
        ("bare_theme", "tells its title by h1 any more"),
        ("half_text", "the text of news has"),
        ("empty_listings", "listings list anything"),
        ("soft_404", "answers told not found, usually 0"),
    ],
    indirect=["broken"],
)
def test_what_is_wrong_with_a_site_is_told(broken: Replica, home: Path, why: str) -> None:
    """Whatever a broken site answers, the run is suspect, in plain words, and nothing known is gone."""
    before = {item["id"] for item in rows(home, "items") if not item["gone"]}

    told = crawl(home, broken.root, "--full", expect=3)

    report = json.loads((home / "logs" / f"{told['run']}.json").read_bytes())
    assert told["outcome"] == report["outcome"] == "suspect"
    assert any(why in doubt for doubt in report["judgement"]["doubts"]), report["judgement"]["doubts"]
    assert told["reason"] == rows(home, "status")[0]["runs"][0]["reason"]
    assert before <= {item["id"] for item in rows(home, "items") if not item["gone"]}


def test_a_first_crawl_that_reads_nothing_is_suspect(site: Replica, tmp_path: Path) -> None:
    """Where there is no earlier run, a site that answers everything with the same apology is doubted."""
    site.fault("closed")

    told = crawl(tmp_path, site.root, expect=3)

    site.fault("closed", on=False)
    assert "could anything be read: most told maintenance" in told["reason"]


def test_a_person_releases_a_suspect_run(site: Replica, home: Path) -> None:
    """If the site is really so, the run is called good, and the next like it is good too."""
    site.fault("half_missing")
    told = crawl(home, site.root, expect=3)
    (problem,) = rows(home, "status")[0]["problems"]

    (released,) = rows(home, "release", told["run"])

    again = crawl(home, site.root)
    site.fault("half_missing", on=False)
    assert f"matiane release {told['run']}" in problem["do"]
    assert released["outcome"] == again["outcome"] == "good"
    assert rows(home, "status")[0]["problems"] == []
    assert "only suspect crawls" in matiane(home, "release", told["run"], expect=2).stderr


def test_a_crawl_with_a_limit_is_not_judged(site: Replica, home: Path) -> None:
    """Five pages after a whole site are no loss; the report says that nobody judged."""
    told = crawl(home, site.root, "--limit", "5")

    report = json.loads((home / "logs" / f"{told['run']}.json").read_bytes())
    assert report["judgement"]["doubts"] == []
    assert "limited" in report["judgement"]["skipped"]


@pytest.mark.parametrize(("seen", "now", "doubted"), SERIES)
def test_how_much_fewer_is_too_few(seen: list[int], now: int, *, doubted: bool) -> None:
    """A few pages come and go, numbers that always swing may swing on; a third missing is too much."""
    before = [Profile(str(at), items={("news", "en"): count}) for at, count in enumerate(seen)]

    assert bool(doubts(Profile("now", items={("news", "en"): now}), before)) == doubted


def test_a_lesser_sign_may_change() -> None:
    """A redesign that marks a label in another way loses nothing, and is no reason for doubt."""
    before, now = (
        Profile(sign, fields={"news": {"scope": {"filled": 61, "of": 61, "signs": {sign: 61}}}})
        for sign in (".tag", "[class*=field-scope]")
    )

    assert doubts(now, [before]) == []


def test_an_upheaval_is_told() -> None:
    """Where every second page changed or went at once, somebody should look."""
    before = Profile("a", items={("news", "en"): 100})
    now = Profile("b", items={("news", "en"): 100}, counts={"edited": 40, "moved": 5, "removed": 5})

    assert doubts(now, [before]) == ["50 of 100 items changed at once"]
