"""The commands `verify` and `copy` as a person gives them, and `verify` beside an index that is no good."""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from shutil import copytree

import pytest
from typer.testing import CliRunner

from archive.config import Settings
from archive.console import Session
from archive.copies.places import place_at
from archive.database import Database
from archive.errors import ArchiveError, RunInProgress, UsageError
from archive.lock import only_writer
from archive.storage import WarcFolder
from archive.verify.findings import Finding
from archive.verify.index import cited_by_index
from archive.verify.whole import verify
from command import matiane
from crawler.cli import app
from pipelines.reparse import rebuild
from warc_samples import archive_of_two, flip


@pytest.fixture(scope="module")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write an archive of two files with its index, of which each test takes a copy."""
    home = tmp_path_factory.mktemp("indexed") / "home"
    folder = archive_of_two(home)
    settings = Settings(home=home)
    with closing(Database(settings.database_url)) as database, ThreadPoolExecutor(1) as executor:
        database.create()
        rebuild(database, folder, executor, timedelta(hours=settings.removal_hours))
    return home


@pytest.fixture
def home(indexed: Path, tmp_path: Path) -> Path:
    """Copy the archive."""
    return Path(copytree(indexed, tmp_path / "home"))


def refused(home: Path, *words: str) -> ArchiveError:
    """Give a command in this process, and return the error that it must end with."""
    done = CliRunner().invoke(app, ["--home", str(home), *words])
    assert isinstance(done.exception, ArchiveError), done.output
    return done.exception


def test_the_commands_copy_compare_and_restore(home: Path, tmp_path: Path) -> None:
    """As a person would: copy, damage, verify with exit 4, restore, verify with exit 0."""
    folder, copy = WarcFolder(home), str(tmp_path / "copy")

    assert matiane(home, "copy", "--to", copy).stdout.startswith("2 files copied")
    flip(folder.path / folder.names()[0])
    damaged = matiane(home, "verify", "--second-copy", copy, expect=4)
    with only_writer(home):
        busy = refused(home, "verify", "--second-copy", copy, "--restore")
    done = matiane(home, "--json", "verify", "--second-copy", copy, "--restore", "--workers", "2")

    assert "file changed" in damaged.stdout
    assert f"warcs/{folder.names()[0]} at " in damaged.stdout
    assert isinstance(busy, RunInProgress)
    restored = json.loads(done.stdout)
    assert restored["restored"] == [folder.names()[0]]
    assert (restored["captures"], restored["findings"]) == (2, [])


def test_restoring_needs_a_copy_that_is_there(tmp_path: Path) -> None:
    """What cannot work is refused before anything is read."""
    assert "--restore needs a copy" in str(refused(tmp_path, "verify", "--restore"))
    with pytest.raises(UsageError, match="there is no copy at"):
        place_at(str(tmp_path / "copy"))


def test_a_lost_or_damaged_index_is_one_finding(home: Path) -> None:
    """Whatever became of index.db, the files are read, and the index is one finding."""
    index, session = home / "index.db", Session(Settings(home=home), json=True, verbose=0)
    whole = index.read_bytes()

    for content in (None, b"", b"no database" * 1000, whole[:-4096]):
        index.unlink()
        if content is not None:
            index.write_bytes(content)
        wrong = list[Finding]()
        found = verify(WarcFolder(home), cited_by_index(session, wrong))
        assert (found.files, found.records, found.findings) == (2, 8, ())
        assert [finding.where for finding in wrong] == ["index.db"]
        index.touch()


def test_a_sample_must_be_one(tmp_path: Path) -> None:
    """A share that there is not is wrong usage, said in one line."""
    said = refused(tmp_path, "verify", "--sample", "4/3")

    assert isinstance(said, UsageError)
    assert str(said) == "no sample is called '4/3': 3/30 is the third of thirty shares"
