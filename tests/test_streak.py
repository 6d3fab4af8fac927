"""A section that answers badly is no reason to stop; a site that does is."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from command import crawl, matiane, rows
from crawler.frontier import rank
from crawler.health import Health
from replica.process import Replica

ROOT = "https://georgia.iom.int"
FOLDERS = ("", "/ka", "/news", "/ka/news", "/stories", "/ka/stories", "/publications", "/sites/g/files")
SOME = 40


@pytest.fixture
def urls() -> list[str]:
    """Name some pages of each section, mixed as a crawl mixes them."""
    return sorted((f"{ROOT}{folder}/page-{number}" for folder in FOLDERS for number in range(SOME)), key=rank)


def asked(health: Health, answers: Iterator[tuple[str, int]]) -> int:
    """Tell how many requests were made before the crawl was ended, if it was."""
    for number, (url, status) in enumerate(answers, 1):
        health.answered(status, url)
        if health.stop:
            return number
    return 0


@pytest.mark.parametrize(("status", "most"), [(403, 5), (429, 5), (503, 10)])
def test_a_site_that_refuses_from_the_start_is_left_alone(urls: list[str], status: int, most: int) -> None:
    """Where nothing answers well a few requests are enough, and nothing known is changed."""
    health = Health()
    health.answered(200)  # robots.txt

    assert asked(health, ((url, status) for url in urls)) == most
    assert "nothing known is changed" in str(health.stop)


@pytest.mark.parametrize(("status", "most"), [(403, 10), (503, 20)])
def test_a_site_that_begins_to_refuse_is_left_alone(urls: list[str], status: int, most: int) -> None:
    """Where pages of sections that answered well are refused, it is the site that refuses us."""
    health = Health()
    well = len(urls) // 2

    stopped = asked(health, ((url, 200 if at < well else status) for at, url in enumerate(urls)))

    assert well < stopped <= well + most
    assert "did not read stands as it was" in str(health.stop)


def test_a_front_page_out_of_a_cache_proves_little(urls: list[str]) -> None:
    """A site whose home pages alone answer is left alone after a few requests more."""
    health = Health()
    pages = [f"{ROOT}/", f"{ROOT}/ka", *urls]

    stopped = asked(health, ((url, 200 if at < 2 else 403) for at, url in enumerate(pages)))

    assert 0 < stopped < SOME


@pytest.mark.parametrize("status", [403, 429, 500, 503])
@pytest.mark.parametrize("prefix", ["/news", "/ka", "/sites"])
def test_a_section_that_refuses_stops_no_crawl(urls: list[str], prefix: str, status: int) -> None:
    """One section, or one language, may answer badly throughout: the rest is asked for."""
    health = Health()
    bad = [url for url in urls if url.startswith(ROOT + prefix)]

    assert asked(health, ((url, status if url in bad else 200) for url in urls)) == 0
    for url in bad * 2:
        health.answered(status, url, again=True)
    assert health.stop is None


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica."""
    with Replica(size="small", state="t0") as replica:
        yield replica


@pytest.fixture(scope="module")
def home(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl the replica once."""
    home = tmp_path_factory.mktemp("home")
    crawl(home, site.root)
    return home


@pytest.mark.parametrize("fault", ["refuse_all", "maintenance"])
def test_the_rest_of_the_site_is_read(site: Replica, home: Path, fault: str) -> None:
    """While all news are refused, everything else is seen again, and nothing is taken for gone."""
    before = rows(home, "items")
    site.fault(fault, prefix="/news", seconds=0)

    crawl(home, site.root, expect=3)

    site.fault(fault, on=False)
    now = rows(home, "items")
    seen = {item["id"]: item["last_seen"] for item in before}
    unseen = {item["kind"] for item in now if item["last_seen"] == seen[item["id"]]}
    assert unseen == {"news"}
    assert [item | {"last_seen": seen[item["id"]]} for item in now] == before


def test_a_site_that_refuses_is_asked_little(site: Replica, home: Path) -> None:
    """When all pages are refused the crawl ends with 69 after a few requests, and every item stands."""
    before = rows(home, "items")
    first = len(site.log())
    site.fault("refuse_all")

    done = matiane(home, "crawl", "--site", site.root, "--allow-private", "--delay", "0", expect=69)

    site.fault("refuse_all", on=False)
    assert "nothing known is changed" in done.stderr
    assert len(site.log(first)) < SOME
    assert rows(home, "items") == before
