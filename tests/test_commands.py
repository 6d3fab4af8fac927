"""Commands as their users type them: what they print, and what they end with."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlretrieve

import pytest

from archive.lock import only_writer
from command import COMMAND, crawl, matiane, rows
from replica.process import Replica

HOUSE = Path(__file__).parents[1]
SEED = "georgia:113480:ka"


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


@pytest.fixture(scope="module")
def home(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl the replica once."""
    home = tmp_path_factory.mktemp("home")
    crawl(home, site.root)
    return home


def test_status_tells_runs_and_totals(home: Path) -> None:
    """After a crawl, status tells what was asked, found and kept."""
    (told,) = rows(home, "status")

    (run,) = told["runs"]
    assert run["kind"] == "crawl"
    assert run["outcome"] == "good"
    assert run["added"] == run["items"] == told["totals"]["items"] > 100
    assert run["captures"] == run["requests"]


def test_the_seed_page_reads_as_it_was_written(home: Path) -> None:
    """The one real page: its title and its five paragraphs, nothing of the menu."""
    lines = (HOUSE.parent / "shared/seed/news-ka-iom-training.txt").read_text().splitlines()
    title, *paragraphs = [line for line in lines if line][-6:]

    (said,) = rows(home, "show", SEED)

    assert said["title"] == title
    assert said["body"].split("\n\n") == paragraphs


def test_people_get_words_and_machines_get_json(home: Path) -> None:
    """The same command speaks to both; the global options may follow it."""
    for_people = matiane(home, "show", SEED).stdout
    for_machines = json.loads(matiane(home, "show", SEED, "--json").stdout)

    assert for_people.startswith(for_machines["title"])
    assert for_machines["citation"]["filename"].endswith(".warc.gz")


def test_items_can_be_chosen(home: Path) -> None:
    """By kind, by language, by time."""
    stories = rows(home, "items", "--kind", "story", "--lang", "ka")

    assert stories
    assert {(item["kind"], item["lang"]) for item in stories} == {("story", "ka")}
    assert rows(home, "items", "--since", "2100-01-01") == []


def test_an_export_is_the_items(home: Path, tmp_path: Path) -> None:
    """A line of the file is what `items` prints."""
    out = tmp_path / "items.jsonl"

    matiane(home, "export", "--format", "jsonl", "--out", str(out), "--lang", "en")

    exported = [json.loads(line) for line in out.read_text().splitlines()]
    assert exported == rows(home, "items", "--lang", "en")


def test_parse_reads_one_saved_page(home: Path, site: Replica, tmp_path: Path) -> None:
    """A page saved by hand gives what the archive has of it, and nothing is stored."""
    (kept,) = rows(home, "show", SEED)
    page = tmp_path / "page.html"
    urlretrieve(kept["url"], page)  # noqa: S310  our own replica
    before = (home / "index.db").read_bytes()

    (said,) = rows(home, "parse", str(page), "--url", kept["url"])

    assert said == {key: kept[key] for key in said}
    assert (home / "index.db").read_bytes() == before
    assert site.root in said["url"]


def test_a_second_writer_is_refused(home: Path) -> None:
    """While one run writes, another ends in 75 and says so."""
    with only_writer(home):
        done = matiane(home, "rebuild", expect=75)

    assert "another run" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (("crawl", "--site", "http://127.0.0.1:1", "--allow-private", "--delay", "0"), 69, "no crawl"),
        (("crawl", "--site", "http://127.0.0.1"), 2, "--allow-private"),
        (("crawl",), 2, "MATIANE_CONTACT"),
        (("crawl", "--site", "georgia"), 2, "https://"),
        (("crawl", "--site", "http://127.0.0.1:99999"), 2, "https://"),
        (("crawl", "--spider", "everything"), 2, "site, news, programmes"),
        (("items", "--since", "yesterday"), 2, "2026-11-22"),
        (("show", "georgia:1:en"), 2, "matiane items"),
        (("changes", "--kind", "vanished"), 2, "removed"),
        (("export", "--format", "xml", "--out", "x"), 2, "jsonl"),
        (("parse", "no-such-file", "--url", "https://georgia.iom.int/"), 2, "no-such-file"),
        (("frobnicate",), 2, "frobnicate"),
    ],
)
def test_a_mistake_gets_one_clear_line(
    home: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, says: str
) -> None:
    """Whatever is wrong, the command says what, ends with the right code, and changes no item."""
    place = tmp_path if arguments[0] == "crawl" else home

    done = matiane(place, *arguments, expect=code)

    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_an_archive_that_is_not_there(tmp_path: Path) -> None:
    """Reading commands say that there is no archive and how to get one."""
    done = matiane(tmp_path / "nowhere", "status", expect=2)

    assert "matiane crawl" in done.stderr
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.parametrize(
    ("setting", "says"),
    [('delay = "slow"', "delay"), ("colour = 1", "colour"), ("delay = ", "TOML"), ("delay = -1", "delay")],
)
def test_a_wrong_setting_is_named(tmp_path: Path, setting: str, says: str) -> None:
    """A mistake in the configuration is named in one line."""
    config = tmp_path / "matiane.toml"
    config.write_text(setting)

    done = matiane(tmp_path, "--config", str(config), "status", expect=2)

    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_scrapy_knows_the_spiders(site: Replica, tmp_path: Path) -> None:
    """Scrapy's own commands work in the project: `scrapy list`, `scrapy crawl news`."""
    scrapy = COMMAND.with_name("scrapy")
    listed = subprocess.run([scrapy, "list"], cwd=HOUSE, capture_output=True, text=True, check=True)
    options = ("-s", "MATIANE_ALLOW_PRIVATE=1", "-s", "DOWNLOAD_DELAY=0", "-a", f"site={site.root}")
    subprocess.run(
        [scrapy, "crawl", "news", *options],
        cwd=HOUSE,
        env={"PATH": "/usr/bin:/bin", "MATIANE_HOME": str(tmp_path)},
        capture_output=True,
        check=True,
    )

    assert listed.stdout.split() == ["news", "programmes", "site"]
    # The home pages are where every crawl begins.
    assert {item["kind"] for item in rows(tmp_path, "items")} == {"news", "story", "section"}


def test_programmes_are_a_crawl_of_their_own(site: Replica, tmp_path: Path) -> None:
    """The programmes spider brings what stands at the root, and neither stories nor publications."""
    crawl(tmp_path, site.root, "--spider", "programmes")

    kinds = {item["kind"] for item in rows(tmp_path, "items")}
    assert {"programme", "section"} <= kinds
    assert not kinds & {"story", "publication", "vacancy"}


def test_a_limit_is_kept(site: Replica, tmp_path: Path) -> None:
    """With --limit a crawl asks for robots.txt, so many URLs and no more."""
    told = crawl(tmp_path, site.root, "--limit", "7")

    assert told["requests"] == 1 + 7


def test_an_archive_keeps_one_site(site: Replica, home: Path) -> None:
    """Another root into the same archive is refused: its pages would look as if they had moved."""
    before = rows(home, "items")
    other = site.root.replace("127.0.0.1", "localhost")

    done = matiane(home, "crawl", "--site", other, "--allow-private", "--delay", "0", expect=2)

    assert "another --home" in done.stderr
    assert rows(home, "items") == before
