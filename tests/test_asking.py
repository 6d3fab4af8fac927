"""What the asking commands tell: what is wrong, what changed, what was known on a day."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from archive.kinds import KINDS
from command import crawl, matiane, rows
from pipelines import item_kinds
from pipelines.items import Item
from replica.process import Replica

PAIRED = "georgia:113480:ka"


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


@pytest.fixture(scope="module")
def home(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Crawl the replica before and after some news were written and edited."""
    home = tmp_path_factory.mktemp("home")
    crawl(home, site.root)
    site.to_state("t1")
    crawl(home, site.root)
    return home


def problems(home: Path) -> list[dict[str, str]]:
    """Ask what is wrong."""
    (told,) = rows(home, "status")
    return list(told["problems"])


def test_every_kind_of_item_can_be_asked_for() -> None:
    """The list that `--kind` knows is that of the items."""
    kinds = [kind for kind in vars(item_kinds).values() if isinstance(kind, type) and issubclass(kind, Item)]

    assert {kind.kind for kind in kinds} | {Item.kind} == set(KINDS)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("items", "--kind", "nonsense"), "procurement"),
        (("items", "--lang", "xx"), "en, ka"),
        (("export", "--out", "x.jsonl", "--kind", "nonsense"), "procurement"),
        (("export", "--out", "x.jsonl", "--lang", "xx"), "en, ka"),
        (("changes", "--since", "2026-11-22", "--until", "2026-11-01"), "--until"),
        (("parse", __file__, "--url", "news/some-page"), "https://"),
        (("parse", __file__, "--url", "ftp://georgia.iom.int/x"), "https://"),
        (("parse", __file__, "--url", "http://[x"), "https://"),
    ],
)
def test_a_question_without_an_answer_is_refused(home: Path, arguments: tuple[str, ...], says: str) -> None:
    """What can never be found is a mistake, and the line says what there is instead."""
    done = matiane(home, *arguments, expect=2)

    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert not Path("x.jsonl").exists()


def test_a_sound_archive_has_no_problems(home: Path) -> None:
    """After a good crawl nothing is wrong, and no reason is no words."""
    assert problems(home) == []
    assert {run["reason"] for run in rows(home, "status")[0]["runs"]} == {None}


def test_status_says_what_to_do(site: Replica, tmp_path: Path) -> None:
    """Each problem comes with the command that mends it: a failed run, an open file, a file not indexed."""
    told = crawl(tmp_path, site.root, "--limit", "5")
    (file,) = (tmp_path / "warcs").glob("*.warc.gz")
    site.fault("refuse_all")
    crawl_again = ("crawl", "--site", site.root, "--allow-private", "--delay", "0")
    matiane(tmp_path, *crawl_again, expect=69)
    site.fault("refuse_all", on=False)
    (file.parent / f"{file.name.replace(told['run'], 'x')}.open").write_bytes(b"")
    os.link(file, file.with_name("IOMGE-20200101000000-00000-y.warc.gz"))

    failed, left, behind = problems(tmp_path)
    for_people = matiane(tmp_path, "status").stdout

    assert "is failed: " in failed["what"]
    assert (failed["do"], behind["do"]) == ("matiane crawl", "matiane rebuild")
    assert "1 WARC files open" in left["what"]
    assert "00000-y.warc.gz" in behind["what"]
    assert all(problem["do"] in for_people for problem in (failed, left, behind))


def test_a_person_is_told_what_changed(home: Path) -> None:
    """Each change has its title, and for each field the words that differ, before and after."""
    edited = rows(home, "changes", "--kind", "edited")

    lines = matiane(home, "changes", "--kind", "edited").stdout.splitlines()

    heads = [line for line in lines if not line.startswith("  ")]
    titles = {item["id"]: item["title"] for item in rows(home, "items")}
    assert [line.split(maxsplit=3)[2:] for line in heads] == [
        [change["item"], titles[change["item"]]] for change in edited
    ]
    fields = [field for change in edited for field in change["fields"]]
    assert [line.split(":")[0].strip() for line in lines if line.startswith("  ")] == fields
    assert all(" → " in line and len(line) < 400 for line in lines if line.startswith("  "))


def test_a_past_day_is_shown_as_it_was(home: Path) -> None:
    """As of a time an item was last seen before it, and what came later is not known."""
    first = rows(home, "status")[0]["runs"][-1]["finished"]
    late = next(item["id"] for item in rows(home, "items") if item["first_seen"] > first)

    now = rows(home, "show", PAIRED)[0]
    then = rows(home, "show", PAIRED, "--at", first)[0]
    done = matiane(home, "show", late, "--at", first, expect=2)

    assert then["last_seen"] <= first < now["last_seen"]
    assert then == now | {"last_seen": then["last_seen"]}
    assert "matiane history" in done.stderr


def test_a_rebuild_tells_machines_how_it_went(home: Path) -> None:
    """With --json a rebuild prints one object."""
    (status,) = rows(home, "status")

    (told,) = rows(home, "rebuild")

    assert (told["outcome"], told["reason"], told["damage"]) == ("good", None, [])
    assert told["captures"] == status["totals"]["captures"]
    assert json.dumps(rows(home, "status")[0]["totals"]) == json.dumps(status["totals"])


def test_programmes_walk_no_listing(site: Replica, tmp_path: Path) -> None:
    """The programmes spider asks for a listing's first page, as every crawl does, and no further."""
    first = len(site.log())

    crawl(tmp_path, site.root, "--spider", "programmes")

    asked = [each["path"] for each in site.log(first)]
    assert "/news" in asked
    assert [path for path in asked if "page=" in path and "sitemap" not in path] == []
