"""The second copy: brought up to date, compared, and asked for what was lost; in a folder and in a bucket."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from shutil import rmtree

import pytest

from archive.copies.mending import mend
from archive.copies.places import CopyUnreachable, Folder, Place, place_at
from archive.copies.second_copy import compare, update
from archive.errors import UsageError
from archive.storage import WarcFolder
from archive.takedown.retire import retire
from archive.verify.whole import verify
from warc_samples import archive_of_two, flip

RCLONE = Path(sys.executable).with_name("rclone")
NAMES = ("AWS_ENDPOINT_URL", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_DEFAULT_REGION")


@pytest.fixture(scope="module")
def bucket(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Start a server that speaks S3 and keeps its one bucket in a folder."""
    root = tmp_path_factory.mktemp("s3")
    (root / "copies").mkdir()
    options = ["--addr", "127.0.0.1:0", "--auth-key", "key,a-secret", "--config", "/dev/null"]
    # The tests damage files behind its back. At 0 seconds rclone is busy with its cache, on all cores.
    options += ["--dir-cache-time", "1ms"]
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
    return archive_of_two(tmp_path / "home")


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

    assert whats(folder, copy) == ["copy missing", "copy changed", "copy has more"]


def test_a_damaged_copy_is_written_anew(folder: WarcFolder, place: tuple[Path, Place]) -> None:
    """By its size alone it looks right; with `--checksum` it is read, and replaced."""
    real, copy = place
    update(folder, copy)
    flip(real / "warcs" / folder.names()[0])

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


def test_a_server_that_refuses_or_is_away(bucket: tuple[Path, str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A bucket that is not there, wrong credentials, a server that does not answer: each is named."""
    for name, value in zip(NAMES, (bucket[1], "key", "a-secret", "us-east-1"), strict=True):
        monkeypatch.setenv(name, value)
    with pytest.raises(CopyUnreachable, match="there is no such bucket"):
        place_at("s3://other/x")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "wrong")
    with pytest.raises(CopyUnreachable, match=re.escape("check the credentials (Forbidden)")):
        place_at("s3://copies/x", new=True)
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with pytest.raises(CopyUnreachable, match="cannot be reached"):
        place_at("s3://copies/x")
