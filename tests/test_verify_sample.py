"""A share a day, and in the end every byte was read: rolling samples of the archive."""

import gzip
import random
from collections import Counter
from pathlib import Path

import pytest

from archive.errors import UsageError
from archive.records import Citation
from archive.storage import WarcFolder
from archive.verify.findings import Finding
from archive.verify.sample import WHOLE, Sample, parse_sample
from archive.verify.whole import bytes_to_read, verify
from archive.warc.series import WarcSeries
from archive.warc.walk import find_member, walk
from archive.warc.warcinfo import Warcinfo
from warc_samples import exchange, foreign, later

SHARES = 7


@pytest.fixture
def folder(tmp_path: Path) -> WarcFolder:
    """Write files of very different sizes."""
    folder = WarcFolder(tmp_path)
    for run, count in (("r1", 1), ("r2", 40), ("r3", 3), ("r4", 12)):
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", run))
        series.write([(later(exchange(), second), None) for second in range(count)])
        series.close()
    return folder


def members(folder: WarcFolder) -> list[tuple[str, int, int]]:
    """Return file, offset and length of every record."""
    places = []
    for name in folder.names():
        with (folder.path / name).open("rb") as file:
            places += [(name, member.offset, member.length) for member in walk(file)]
    return places


def all_shares(folder: WarcFolder, citations: list[Citation], of: int = SHARES) -> list[Finding]:
    """Verify all shares, one after the other."""
    samples = [Sample(number, of) for number in range(1, of + 1)]
    return [finding for sample in samples for finding in verify(folder, citations, sample).findings]


def test_the_shares_together_are_the_whole(folder: WarcFolder) -> None:
    """Every record and every citation is in exactly one share, and a sound archive is sound in each."""
    citations = [Citation(*place, "") for place in members(folder)]
    counted = [verify(folder, [], Sample(number, SHARES)) for number in range(1, SHARES + 1)]

    found = all_shares(folder, citations)

    assert not any(one.findings for one in counted)
    assert sum(one.records for one in counted) == len(citations)
    # No citation has the digest of its record: each gives a finding, when its record is reached.
    assert Counter(finding.where for finding in found) == Counter(citations)
    assert all(finding.why.startswith("there is sha1:") for finding in found)


def test_each_file_is_fingerprinted_once(folder: WarcFolder) -> None:
    """Over all shares, the SHA-256 of each file is compared with the manifest's exactly once."""
    folder.manifest_path.write_text("".join(f"{'0' * 64}  warcs/{name}\n" for name in folder.names()))

    found = all_shares(folder, [])

    assert Counter(finding.where for finding in found) == Counter(f"warcs/{name}" for name in folder.names())
    assert {finding.what for finding in found} == {"file changed"}


def test_a_share_costs_its_share(folder: WarcFolder) -> None:
    """The shares are parts of the bytes, not of the files: no day reads a large file alone."""
    sizes = [bytes_to_read(folder, Sample(number, SHARES)) for number in range(1, SHARES + 1)]

    assert sum(sizes) == bytes_to_read(folder, WHOLE)
    assert max(sizes) - min(sizes) <= len(folder.names())


@pytest.mark.parametrize("at", [0, 300, 2_000, 9_000, -20])
def test_damage_is_found_in_some_share(folder: WarcFolder, at: int) -> None:
    """Wherever a file is damaged, one of the shares names the damaged place as the whole does."""
    path = folder.path / folder.names()[1]
    spoilt = bytearray(path.read_bytes())
    spoilt[at] ^= 1
    path.chmod(0o640)
    path.write_bytes(spoilt)

    found = all_shares(folder, [])

    assert set(found) == set(verify(folder, []).findings)


def test_an_archive_within_the_archive_does_not_mislead(tmp_path: Path) -> None:
    """A page may be a WARC file itself: a share that begins within it is no damage."""
    chance = random.Random(0)  # noqa: S311
    # What does not compress lies within the outer record as it is.
    inner = [gzip.compress(foreign("resource", [], chance.randbytes(50_000)), 0) for _ in range(3)]
    body = b"".join(inner)
    folder = WarcFolder(tmp_path)
    series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", "r1"))
    page = exchange(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
    series.write([(page, None), (later(exchange(), 1), None)])
    series.close()

    (_, outer, length) = members(folder)[1]
    with (folder.path / folder.names()[0]).open("rb") as file:
        assert outer < (find_member(file, outer + 1) or 0) < outer + length
    assert all_shares(folder, [], of=50) == []


@pytest.mark.parametrize("text", ["0/3", "4/3", "x", "3", "1/0", "-1/3", "1/3/3", "", "1/99999", "１/３"])
def test_a_sample_that_is_none_is_refused(text: str) -> None:
    """What is no share is said to be none."""
    with pytest.raises(UsageError, match="3/30 is the third of thirty shares"):
        parse_sample(text)
