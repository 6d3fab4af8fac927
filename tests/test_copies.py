"""The second copy: brought up to date, compared, and asked for what was lost; in a folder and in a bucket."""

import json
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from archive.copies.mending import mend
from archive.copies.places import CopyUnreachable, Folder, Place, place_at
from archive.copies.second_copy import compare, update
from archive.errors import UsageError
from archive.lock import only_writer
from archive.storage import WarcFolder
from archive.takedown.retire import retire
from archive.verify.whole import verify
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from command import matiane
from warc_samples import exchange

RCLONE = Path(sys.executable).with_name("rclone")
NAMES = ("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION")


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Start a server that speaks S3 and keeps its one bucket in a folder."""
    root = tmp_path_factory.mktemp("s3")
    (root / "copies").mkdir()
    options = ["--addr", "127.0.0.1:0", "--auth-key", "key,a-secret", "--config", "/dev/null"]
    # The tests damage files behind its back.
    options += ["--dir-cache-time", "0s"]
    with subprocess.Popen(
        [RCLONE, "serve", "s3", *options, root], stderr=subprocess.PIPE, text=True
    ) as server:
        assert server.stderr
        said = next(found for line in server.stderr if (found := re.search(r"http://[\d.:]+", line)))
        yield root / "copies", said[0]
        server.terminate()


@pytest.fixture(params=["folder", "bucket"])
def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Place]:
    """Return an empty place for a copy of either kind, and the folder in which its files really are."""
    if request.param == "folder":
        return tmp_path / "copy", place_at(str(tmp_path / "copy"), new=True)
    root, endpoint = request.getfixturevalue("bucket")
    for name, value in zip(NAMES, (endpoint, "key", "a-secret", "us-east-1"), strict=True):
        monkeypatch.setenv(name, value)
    prefix = f"copy-{time.time_ns()}"
    return root / prefix, place_at(f"s3://copies/{prefix}")


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Write an archive of two files."""
    folder = WarcFolder(tmp_path / "home")
    (tmp_path / "home").mkdir()
    for run in ("r1", "r2"):
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", run))
        series.write([(exchange(), None)])
        series.close()
    return folder


def flip(path: Path) -> bytes:
    """Turn one bit of a file over, and return what it holds now."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.chmod(0o640)
    path.write_bytes(content)
    return bytes(content)


def whats(folder: WarcFolder, place: Place) -> list[str]:
    """Compare, and return what was found."""
    return [finding.what for finding in compare(folder, place)]


def test_a_copy_is_the_same(folder: WarcFolder, place: tuple[Path, Place]) -> None:
    """A new copy holds every finished file and the manifest; a second time nothing is left to do."""
    real, copy = place

    first, second = update(folder, copy), update(folder, copy)

    assert (first.copied, first.kept) == (tuple(folder.names()), 0)
    assert (second.copied, second.kept) == ((), 2)
    assert whats(folder, copy) == []
    assert WarcFolder(real).manifest() == folder.manifest()
    assert verify(WarcFolder(real), []).findings == ()


def test_what_is_wrong_with_a_copy_is_found(folder: WarcFolder, place: tuple[Path, Place]) -> None:
    """A file that is missing there, one that is damaged there, and one that nobody knows."""
    real, copy = place
    update(folder, copy)
    first, second = folder.names()

    (real / "warcs" / first).unlink()
    flip(real / "warcs" / second)
    (real / "warcs" / "stray.warc.gz").write_bytes(b"")

    copy = place_at(copy.label)
    assert whats(folder, copy) == ["copy missing", "copy changed", "copy has more"]


def test_a_damaged_copy_is_written_anew(folder: WarcFolder, place: tuple[Path, Place]) -> None:
    """By its size alone it looks right; with `--checksum` it is read, and replaced."""
    real, copy = place
    update(folder, copy)
    flip(real / "warcs" / folder.names()[0])
    copy = place_at(copy.label)

    quick, thorough = update(folder, copy), update(folder, copy, checksum=True)

    assert (quick.copied, thorough.copied) == ((), (folder.names()[0],))
    assert whats(folder, copy) == []


def test_damaged_and_missing_files_are_brought_back(folder: WarcFolder, place: tuple[Path, Place]) -> None:
    """They are again what they were; the damaged one is kept beside as evidence."""
    _, copy = place
    update(folder, copy)
    first, second = folder.names()
    damaged = flip(folder.path / first)
    (folder.path / second).unlink()

    assert list(mend(folder, copy)) == [first, second]

    assert verify(folder, []).findings == ()
    assert (folder.path / (first + ".damaged")).read_bytes() == damaged
    assert (folder.path / first).stat().st_mode & 0o777 == 0o440
    assert list(mend(folder, copy)) == []


def test_damage_is_not_spread(folder: WarcFolder, tmp_path: Path) -> None:
    """What is damaged here is not copied there, and what is damaged there is not brought here."""
    copy = Folder(tmp_path / "copy")
    copy_folder = WarcFolder(tmp_path / "copy")
    copy.write("MANIFEST.sha256", folder.manifest_path)
    first, second = folder.names()
    flip(folder.path / first)

    done = update(folder, copy)

    assert [finding.where for finding in done.findings] == [f"warcs/{first}"]
    assert copy_folder.names() == [second]

    flip(copy_folder.path / second)
    (folder.path / second).unlink()
    assert list(mend(folder, copy)) == []
    assert folder.names() == [first]
    assert not list(folder.path.glob("*.restored"))


def test_a_lost_home_comes_back_from_its_copy(folder: WarcFolder, tmp_path: Path) -> None:
    """Without manifest and files here, the copy's manifest counts."""
    copy = Folder(tmp_path / "copy")
    (tmp_path / "copy").mkdir()
    update(folder, copy)
    names, manifest = folder.names(), folder.manifest()
    rmtree(folder.path)
    folder.manifest_path.unlink()

    assert list(mend(folder, copy)) == names

    assert folder.manifest() == manifest
    assert verify(folder, []).findings == ()


def test_what_was_taken_down_leaves_the_copy_and_stays_away(folder: WarcFolder, tmp_path: Path) -> None:
    """A copy that still has a retired file is told of; it is removed there, and never brought back."""
    (tmp_path / "copy").mkdir()
    copy = Folder(tmp_path / "copy")
    update(folder, copy)
    gone = folder.names()[0]
    retire(folder, gone)

    assert whats(folder, copy) == ["copy has more", "copy changed"]
    assert list(mend(folder, copy)) == []
    assert update(folder, copy).removed == (gone,)
    assert whats(folder, copy) == []
    assert gone not in WarcFolder(tmp_path / "copy").names()


def test_the_commands_copy_compare_and_restore(folder: WarcFolder, tmp_path: Path) -> None:
    """As a person would: copy, damage, verify with exit 4, restore, verify with exit 0."""
    home, copy = folder.path.parent, str(tmp_path / "copy")
    matiane(home, "rebuild")

    assert matiane(home, "copy", "--to", copy).stdout.startswith("2 files copied")
    flip(folder.path / folder.names()[0])
    damaged = matiane(home, "verify", "--second-copy", copy, expect=4)
    assert "file changed" in damaged.stdout
    assert f"warcs/{folder.names()[0]} at " in damaged.stdout
    with only_writer(home):
        matiane(home, "verify", "--second-copy", copy, "--restore", expect=75)
    restored = json.loads(matiane(home, "--json", "verify", "--second-copy", copy, "--restore").stdout)
    assert restored["restored"] == [folder.names()[0]]
    assert restored["findings"] == []


@pytest.mark.parametrize(
    ("where", "words"),
    [
        ("no/such/place", "is the disk of the copy mounted?"),
        ("ftp://x/y", "name a folder, or s3://bucket/prefix"),
        ("s3://", "needs the name of a bucket"),
        ("s3://b u/x", "is no place in a bucket"),
    ],
)
def test_a_place_that_is_none_is_said_so(where: str, words: str) -> None:
    """One line says what is wrong with where a copy is looked for."""
    with pytest.raises(UsageError, match=re.escape(words)):
        place_at(where, new=True)


def test_restoring_needs_a_copy_that_is_there(tmp_path: Path) -> None:
    """What cannot work is refused before anything is read."""
    assert "--restore needs a copy" in matiane(tmp_path, "verify", "--restore", expect=2).stderr
    with pytest.raises(UsageError, match="there is no copy at"):
        place_at(str(tmp_path / "copy"))


def test_a_server_that_refuses_or_is_away(
    folder: WarcFolder, bucket: tuple[Path, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A bucket that is not there, wrong credentials, a server that does not answer: each is named."""
    for name, value in zip(NAMES, (bucket[1], "key", "a-secret", "us-east-1"), strict=True):
        monkeypatch.setenv(name, value)
    with pytest.raises(CopyUnreachable, match="there is no such bucket"):
        place_at("s3://other/x")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    refused = matiane(folder.path.parent, "copy", "--to", "s3://copies/x", expect=74)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(CopyUnreachable, match="cannot be reached"):
        place_at("s3://copies/x")

    assert refused.stderr.endswith("refuses us: check the credentials (Forbidden)\n")


def test_a_lost_or_damaged_index_is_one_finding(folder: WarcFolder, tmp_path: Path) -> None:
    """Whatever became of index.db, the files are read, and the index is one finding."""
    home = folder.path.parent
    matiane(home, "rebuild")
    sound = json.loads(matiane(home, "--json", "verify").stdout)
    assert (sound["captures"], sound["findings"]) == (2, [])

    for number, content in enumerate(
        (None, b"", b"no database" * 1000, (home / "index.db").read_bytes()[:-4096])
    ):
        other = tmp_path / str(number)
        copytree(home, other)
        (other / "index.db").unlink()
        if content is not None:
            (other / "index.db").write_bytes(content)
        said = json.loads(matiane(other, "--json", "verify", expect=4).stdout)
        assert (said["files"], said["records"]) == (2, 8)
        assert [finding["where"] for finding in said["findings"]] == ["index.db"]


def test_a_sample_must_be_one(tmp_path: Path) -> None:
    """A share that there is not is wrong usage, said in one line."""
    said = matiane(tmp_path, "verify", "--sample", "4/3", expect=2).stderr
    assert said == "matiane: no sample is called '4/3': 3/30 is the third of thirty shares\n"
