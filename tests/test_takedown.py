"""What is taken down is told nowhere, by no command and in no file that should not have it."""

import gzip
import json
import re
import shutil
import subprocess
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import typer.main
from typer.core import TyperGroup
from typer.testing import CliRunner

from archive.errors import UsageError
from archive.export import FORMATS
from archive.warc.read import read_captures
from command import crawl
from crawler.cli import app
from pipelines.encoding import decode_payload
from replica.process import Replica

WHY = ("--reason", "personal-data", "--requester", "data-subject")
# How each command that tells something of the archive is asked; {item}, {out} and {words} are filled in.
TELLING: dict[str, list[tuple[str, ...]]] = {
    "status": [()],
    "items": [(), ("--kind", "news")],
    "show": [("{item}",), ("{item}", "--at", "2100-01-01")],
    "history": [("{item}",)],
    "changes": [()],
    "verify": [()],
    "export": [("--format", form, "--out", "{out}") for form in FORMATS],
    "takedown list": [()],
    "takedown find": [("{words}",)],
}
# Those that write, or look at what they are given. A new command must be named here or above.
OTHERS = {
    *("crawl", "rebuild", "parse", "copy", "backup", "restore", "pause", "resume"),
    *("release", "audit", "doctor"),
    *(f"takedown {level}" for level in ("hide", "redact", "erase", "lift")),
}


@dataclass(frozen=True)
class Archive:
    """An archive, and an item in it whose title and longest paragraph stand in no other item."""

    home: Path
    item: str
    url: str
    marks: tuple[str, str]

    def copied(self, to: Path) -> "Archive":
        """Return the same in another place."""
        shutil.copytree(self.home, to)
        return Archive(to, self.item, self.url, self.marks)


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


@pytest.fixture(scope="module")
def crawled(site: Replica, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Crawl it twice, so that there are revisits, and choose the item."""
    home = tmp_path_factory.mktemp("home")
    crawl(home, site.root)
    crawl(home, site.root)
    items = ask(home, "items", "--kind", "news", "--lang", "en")
    everything = json.dumps(ask(home, "items"))
    for item in items:
        marks = (item["title"], max(item["body"].split("\n\n"), key=len))
        if all(everything.count(json.dumps(mark)[1:-1]) == 1 for mark in marks):
            return Archive(home, item["id"], item["url"], marks)
    raise AssertionError("no item has words of its own")


@pytest.fixture
def archive(crawled: Archive, tmp_path: Path) -> Archive:
    """Give each test an archive of its own."""
    return crawled.copied(tmp_path / "home")


def ask(home: Path, *words: str) -> list[dict[str, Any]]:
    """Run a command in this process, as starting one takes longer than most of them; return its lines."""
    done = CliRunner().invoke(app, ["--home", str(home), "--json", *words])
    if done.exception:
        raise done.exception
    return [json.loads(line) for line in done.stdout.splitlines()]


def commands(command: object, name: str = "") -> Iterator[str]:
    """Yield the name of every command that can be typed."""
    if isinstance(command, TyperGroup):
        for word, child in command.commands.items():
            yield from commands(child, f"{name} {word}".strip())
    else:
        yield name


def told(archive: Archive, tmp_path: Path) -> dict[str, str]:
    """Return all that the telling commands tell, to people and to machines, on the terminal and in files."""
    said: dict[str, str] = {}
    for command, ways in TELLING.items():
        for way in ways:
            for flags in ((), ("--json",)):
                out = tmp_path / "out"
                filled = [part.format(item=archive.item, out=out, words=archive.marks[0]) for part in way]
                typed = [*command.split(), *filled]
                done = CliRunner().invoke(app, ["--home", str(archive.home), *flags, *typed])
                wrote = out.read_bytes().decode(errors="replace") if out.exists() else ""
                said[" ".join([*flags, *command.split(), *way])] = done.output + str(done.exception) + wrote
                out.unlink(missing_ok=True)
    return said


def telling(archive: Archive, tmp_path: Path) -> set[str]:
    """Return the commands that tell one of the marks."""
    marks = {form for mark in archive.marks for form in (mark, json.dumps(mark)[1:-1])}
    return {way for way, said in told(archive, tmp_path).items() if any(mark in said for mark in marks)}


def holding(archive: Archive) -> set[str]:
    """Return the folders and files of the home that hold one of the marks."""
    found = set()
    for path in archive.home.rglob("*"):
        contents = _contents(path) if path.is_file() else []
        if any(mark.encode() in content for mark in archive.marks for content in contents):
            found.add("warcs" if path.parent.name == "warcs" else path.name.removesuffix("-wal"))
    return found


def _contents(path: Path) -> Iterator[bytes]:
    yield path.read_bytes()
    yield from map(gzip.decompress, members(path))
    for capture in read_captures(path) if path.name.endswith(".warc.gz") else ():
        yield decode_payload(capture.payload, {name.lower(): value for name, value in capture.headers})


def members(path: Path) -> list[bytes]:
    """Return a WARC file's gzip members, packed."""
    found: list[bytes] = []
    content = path.read_bytes() if path.name.endswith(".warc.gz") else b""
    while content:
        unpack = zlib.decompressobj(31)
        unpack.decompress(content)
        found.append(content[: len(content) - len(unpack.unused_data)])
        content = unpack.unused_data
    return found


def others(archive: Archive) -> dict[str, Any]:
    """Return all items but the one, without the time-dependent word on translations."""
    items = {item["id"]: item for item in ask(archive.home, "items")}
    items.pop(archive.item, None)
    return {name: {**item, "translations": None} for name, item in items.items()}


def history_of(archive: Archive) -> list[tuple[Any, Any]]:
    """Return when the item said something, and where that is written."""
    return [(said["captured"], said["citation"]) for said in ask(archive.home, "history", archive.item)]


def sound(archive: Archive) -> None:
    """Check that `verify` and `sha256sum` find nothing wrong."""
    (verified,) = ask(archive.home, "verify")
    assert verified["findings"] == []
    checked = subprocess.run(  # the manifest is for anyone's tools
        ["/usr/bin/env", "sha256sum", "-c", "MANIFEST.sha256"],
        cwd=archive.home,
        capture_output=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stderr


def test_every_command_is_asked() -> None:
    """No command can be added that nobody thought of here."""
    assert set(commands(typer.main.get_command(app))) == TELLING.keys() | OTHERS


def test_what_is_hidden_is_told_nowhere(archive: Archive, tmp_path: Path) -> None:
    """Hidden by its URL, an item is in no answer and no export; nothing is deleted, and it can come back."""
    left = others(archive)
    assert {"items", "show {item}", "--json changes", "export --format jsonl --out {out}"} <= telling(
        archive, tmp_path
    )

    (planned,) = ask(archive.home, "takedown", "hide", archive.url, *WHY, "--dry-run")
    assert archive.item in {item["id"] for item in ask(archive.home, "items")}
    (done,) = ask(archive.home, "takedown", "hide", archive.url, *WHY)

    assert done == planned | {"take_down": done["take_down"], "dry_run": False}
    assert done["items"] == [archive.item]
    assert telling(archive, tmp_path) == set()
    ask(archive.home, "rebuild")
    assert others(archive) == left
    assert archive.item not in {item["id"] for item in ask(archive.home, "items")}
    assert holding(archive) == {"warcs", "index.db"}
    ask(archive.home, "takedown", "lift", done["take_down"])
    assert archive.item in {item["id"] for item in ask(archive.home, "items")}


def test_what_is_redacted_has_a_history_without_words(archive: Archive, tmp_path: Path) -> None:
    """Redacted, an item keeps its name, its times and citations; its text is in the WARC files alone."""
    history, left = history_of(archive), others(archive)

    ask(archive.home, "takedown", "redact", archive.item, *WHY)

    assert telling(archive, tmp_path) == set()
    assert holding(archive) == {"warcs"}
    assert history_of(archive) == history
    (said,) = ask(archive.home, "show", archive.item)
    assert (said["redacted"], said["url"], said["body"]) == (True, archive.url, "")
    assert others(archive) == left
    index = ask(archive.home, "items"), ask(archive.home, "changes")
    ask(archive.home, "rebuild")
    assert (ask(archive.home, "items"), ask(archive.home, "changes")) == index
    assert holding(archive) == {"warcs"}
    sound(archive)


def test_what_is_erased_is_in_no_file(archive: Archive, site: Replica, tmp_path: Path) -> None:
    """Erased with all that tells of it, an item is nowhere; all other records keep their bytes."""
    kept = Counter(member for path in archive.home.glob("warcs/*") for member in members(path))
    mentioned = [found["record_id"] for found in ask(archive.home, "takedown", "find", archive.marks[0])]

    (done,) = ask(archive.home, "takedown", "erase", archive.item, *mentioned, *WHY)

    assert telling(archive, tmp_path) == set()
    assert holding(archive) == set()
    now = Counter(member for path in archive.home.glob("warcs/*") for member in members(path))
    written = now - kept
    # In place of each capture, its request and its metadata there is a tombstone; each file tells its name.
    assert sum((kept - now).values()) == 3 * len(done["captures"]) + len(done["files"])
    assert sum(written.values()) == len(done["captures"]) + len(done["files"])
    sound(archive)
    index = ask(archive.home, "items"), ask(archive.home, "changes")
    ask(archive.home, "rebuild")
    assert (ask(archive.home, "items"), ask(archive.home, "changes")) == index
    assert holding(archive) == set()
    asked = len(site.log())
    crawl(archive.home, site.root)
    assert archive.url.removeprefix(site.root) not in {request["path"] for request in site.log(asked)}


def test_a_personal_url_is_kept_nowhere(archive: Archive, site: Replica) -> None:
    """Erased as personal, a URL stands in no record, row or line of ours, and is not asked for again."""
    name = archive.url.rpartition("/")[2].encode()

    ask(archive.home, "takedown", "erase", archive.url, *WHY, "--personal")

    journal = (archive.home / "state" / "journal.jsonl").read_bytes()
    ours = [gzip.decompress(m) for path in archive.home.glob("warcs/*") for m in members(path)]
    assert not any(name in record for record in ours if b"erasedRecord" in record)
    assert any(b"erasedRecord" in record for record in ours)
    assert name not in journal
    asked = len(site.log())
    crawl(archive.home, site.root)
    assert archive.url.removeprefix(site.root) not in {request["path"] for request in site.log(asked)}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("hide", "georgia:0:en"), "matiane items"),
        (("hide", "https://x/*/y"), "one *"),
        (("hide", "urn:uuid:0"), "no capture"),
        (("erase", "https://georgia.iom.int/never"), "nothing was captured"),
        (("redact", "https://georgia.iom.int/"), "only items"),
    ],
)
def test_a_mistake_changes_nothing(crawled: Archive, words: tuple[str, ...], says: str) -> None:
    """What is no item, URL or capture is refused in one line."""
    with pytest.raises(UsageError, match=re.escape(says)):
        ask(crawled.home, "takedown", *words, *WHY)

    assert ask(crawled.home, "takedown", "list") == []
