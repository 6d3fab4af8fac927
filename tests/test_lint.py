"""Our WARC files keep every rule of the standard, and `verify` finds every record that does not."""

import gzip
from dataclasses import replace
from pathlib import Path

import pytest

from archive.records import Citation
from archive.storage import WarcFolder
from archive.verify.findings import Finding
from archive.verify.whole import verify
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from hostile import GRID
from lint_faults import LOG, PAGE, SAME, SEEDED
from oddities import ODD
from warc_samples import PAGE as ANSWER
from warc_samples import UNCHANGED, every_kind_of_record, exchange, foreign, later, original_of

CASES = (*GRID, *ODD)


def series_in(folder: WarcFolder, run: str = "r1") -> WarcSeries:
    """Start the files of a run."""
    return WarcSeries(folder, "IOMGE", Warcinfo("georgia", run, (("operator", "IOM"),)))


@pytest.fixture
def records(tmp_path: Path) -> list[bytes]:
    """Return a good file of every kind of record, unpacked; lint_faults.py names their places."""
    return every_kind_of_record(tmp_path / "good")


def name_in(records: list[bytes]) -> str:
    """Return the name that the file gives itself."""
    return records[0].partition(b"WARC-Filename: ")[2].partition(b"\r\n")[0].decode()


def found_in(home: Path, name: str, records: list[bytes]) -> tuple[list[int], list[Finding]]:
    """Write records as a file, one gzip member each; return where each begins and what is found."""
    folder = WarcFolder(home)
    file = folder.create(name)
    offsets = [file.append(gzip.compress(record)) for record in records]
    file.finish()
    return offsets, list(verify(folder, []).findings)


def places(findings: list[Finding]) -> set[tuple[str, int]]:
    """Return what was found at which offset."""
    return {
        (finding.what, finding.where.offset) for finding in findings if isinstance(finding.where, Citation)
    }


@pytest.mark.parametrize("fault", SEEDED)
def test_a_seeded_fault_is_found_at_its_place(tmp_path: Path, records: list[bytes], fault: str) -> None:
    """Each of more than a hundred small edits is found, with its rule, at the record that it is in."""
    rule, at, edit = SEEDED[fault]
    name = name_in(records)

    edit(records)
    offsets, findings = found_in(tmp_path, name, records)

    what = f"rule {rule} broken" if rule.startswith("W-") else rule
    assert (what, offsets[at]) in places(findings), findings


def test_the_file_that_faults_are_put_into_is_good(tmp_path: Path, records: list[bytes]) -> None:
    """Without a fault nothing is found, so what is found is the fault."""
    assert found_in(tmp_path, name_in(records), records)[1] == []


def test_bytes_between_members_are_found(tmp_path: Path, records: list[bytes]) -> None:
    """Nothing may stand between two members, not even zeros; what is behind it is still judged."""
    folder = WarcFolder(tmp_path)
    file = folder.create("IOMGE-20261122170509-00000-r1.warc.gz")
    file.append(gzip.compress(records[0].replace(b"WARC-Date", b"WARC-date")))
    gap = file.append(bytes(5))
    log = file.append(gzip.compress(records[LOG].replace(b"text/plain", b"text")))
    file.finish()

    found = verify(folder, []).findings

    assert {("bytes damaged", gap), ("rule W-7 broken", log)} <= places(list(found))


def test_every_hostile_answer_makes_good_records(tmp_path: Path) -> None:
    """Whatever a site answered, the first time, again, and before a 304: the records break no rule."""
    folder = WarcFolder(tmp_path)
    series, again = series_in(folder), series_in(folder, "r2")
    pages = [
        exchange(case.sent, f"https://georgia.iom.int/{case.name}", clean=case.then != "cut")
        for case in CASES
    ]
    captures = series.write([(page, None) for page in pages])
    originals = [original_of(capture) for capture in captures]

    again.write([(later(page, 20), original) for page, original in zip(pages, originals, strict=True)])
    again.write([(later(exchange(UNCHANGED), 30), original) for original in originals])
    series.close()
    again.close()

    found = verify(folder, [capture.citation for capture in captures])
    assert found.findings == ()
    assert found.records == 2 + 9 * len(CASES)


def test_odd_addresses_and_plain_http_are_good(tmp_path: Path) -> None:
    """Early hints, IPv4 without TLS, and a URL that tries to add a header line break no rule."""
    folder = WarcFolder(tmp_path)
    series = series_in(folder)

    series.write(
        [
            (replace(exchange(b"HTTP/1.1 103 Early Hints\r\n\r\n" + ANSWER), cipher=None, via=None), None),
            (replace(exchange(url="http://x/"), cipher=None, protocols=("http/1.1",), ip="192.0.2.1"), None),
            (exchange(url="http://სია.ge/ა|b?<>=\r\nX: y#z"), None),
        ]
    )
    series.close()

    assert verify(folder, []).findings == ()


def test_an_original_in_another_file_is_known(tmp_path: Path) -> None:
    """A revisit may refer to any file; what it says of its original is compared there too."""
    folder = WarcFolder(tmp_path)
    first, second = series_in(folder), series_in(folder, "r2")
    original = original_of(first.write([(exchange(), None)])[0])
    second.write([(later(exchange(), 20), original)])
    wrong = second.write([(later(exchange(), 30), replace(original, url="https://georgia.iom.int/"))])
    first.close()
    second.close()

    found = verify(folder, []).findings

    assert [(finding.what, finding.where) for finding in found] == [("rule W-26 broken", wrong[0].citation)]


def test_a_crash_may_have_taken_the_end_of_a_capture(tmp_path: Path, records: list[bytes]) -> None:
    """Recovery keeps every whole record, so a file may end behind a response: that is no fault."""
    assert found_in(tmp_path, name_in(records), records[: PAGE + 1])[1] == []


def test_what_refers_to_a_damaged_record_is_not_to_blame(tmp_path: Path, records: list[bytes]) -> None:
    """Of a capture whose response is damaged, only the response is named."""
    records[SAME] = records[SAME].replace(b"Set-Cookie: a", b"Set-Cookie: x")

    offsets, findings = found_in(tmp_path, name_in(records), records)

    assert places(findings) == {("record damaged", offsets[SAME])}
    assert len(findings) == 1


def test_the_style_of_other_tools_is_theirs(tmp_path: Path) -> None:
    """A foreign file that breaks a dozen of our rules, but is whole, gives no finding; damage in it does."""
    told = foreign("warcinfo", [("WARC-Date", "2019-01-01T00:00:00Z")], b"software: Wget/1.20\r\n")
    page = foreign("response", [("Warc-target-uri", "http://x/ა")], ANSWER)
    note = foreign("metadata", [("WARC-Concurrent-To", "<urn:x>"), ("A", "b"), ("A", "b")], b"free text")

    name = "FOREIGN-20190101000000-00000-host.warc.gz"

    assert found_in(tmp_path / "whole", name, [told, note, page])[1] == []

    _, findings = found_in(tmp_path / "spoilt", name, [told, note, page[:-9]])
    assert [finding.what for finding in findings] == ["record damaged"]


def test_hostile_answers_are_many() -> None:
    """The corpus has at least 150 answers, each under its own name."""
    assert len({case.name for case in CASES}) == len(CASES) >= 150
