"""One WARC file, or a share of it, read in order and judged record by record."""

import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from archive.lint.file import FileLint, lint_damage, lint_start
from archive.lint.links import Links
from archive.records import Citation
from archive.storage import OPEN
from archive.verify.cited import Cited
from archive.verify.findings import Finding
from archive.verify.record import Tally, judge_member
from archive.warc.walk import Gap, Member, Unreadable, find_member, judge, next_member, survey

_BUFFER = 2**18

Watch = Callable[[int], object]
"""Told how many bytes were read since it was last told."""


class WarcFile(io.FileIO):
    """A file that takes its own SHA-256 while it is read, for the price of one reading."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.final_name = path.name.removesuffix(OPEN)
        self.being_written = path.suffix == OPEN
        self.size = self.seek(0, io.SEEK_END)
        self.seek(0)
        self._sha256 = hashlib.sha256()
        self._hashed = 0

    def readinto(self, buffer: Any) -> int:  # noqa: ANN401  (as FileIO has it)
        """Read, and take the fingerprint of what was not read before."""
        at = self.tell()
        count = super().readinto(buffer) or 0
        if at <= self._hashed < at + count:
            self._sha256.update(memoryview(buffer)[self._hashed - at : count])
            self._hashed = at + count
        return count

    def sha256(self) -> str:
        """Read what is left and return the fingerprint of the whole."""
        self.seek(self._hashed)
        buffer = bytearray(_BUFFER)
        while self.readinto(buffer):
            pass
        return self._sha256.hexdigest()


@dataclass(frozen=True, slots=True)
class Examination:
    """What is held against a file: the range in which records are judged, and what others say of them."""

    begin: int
    end: float
    links: Links
    cited: Cited
    watch: Watch


def judge_file(raw: WarcFile, examined: Examination) -> tuple[list[Finding], Tally]:
    """Return what is wrong with the records that begin in a range, and how many there are.

    The first of them is searched for. Whatever is found then is believed only after a walk from
    the file's first byte, for a record may hold what looks like another.
    """
    file = io.BufferedReader(raw, _BUFFER)
    try:
        start = find_member(cast("BinaryIO", file), examined.begin) if examined.begin else 0
        if start is None or start >= examined.end:
            return [], Tally()
        found = _walk(cast("BinaryIO", file), start, raw, examined)
        return _walk(cast("BinaryIO", file), 0, raw, examined) if start and found[0] else found
    finally:
        file.detach()


def _walk(file: BinaryIO, start: int, raw: WarcFile, examined: Examination) -> tuple[list[Finding], Tally]:
    findings: list[Finding] = []
    tally, lint = Tally(), FileLint(raw.final_name, examined.links)
    if examined.begin:
        _learn(lint, file)
    cited = examined.cited.within(lint.name, examined.begin, examined.end)
    for part in _parts(file, start, examined):
        before = cited.until(part.offset - 1)
        findings += (Finding("citation wrong", place, "no record begins there") for place in before)
        if isinstance(part, Member):
            findings += judge_member(lint, part, cited.until(part.offset), tally)
            examined.watch(part.length)
        elif raw.being_written and (part.end is None or part.end > raw.size):
            break  # the writer is at work there at this moment
        else:
            lint_damage(lint)
            findings.append(Finding("bytes damaged", _place(lint.name, part, raw.size), part.why))
    unmet = cited.until(float("inf"))
    findings += (Finding("citation wrong", place, "no record begins there") for place in unmet)
    tally.captures = cited.taken
    return findings, tally


def _parts(file: BinaryIO, start: int, examined: Examination) -> Iterator[Member | Gap]:
    """Yield what begins in the range, and damage right behind it, which nobody else would come upon."""
    for part in survey(file, start):
        behind = part.offset >= examined.end
        if part.offset >= examined.begin and not (behind and isinstance(part, Member)):
            yield part
        if behind:
            return


def _learn(lint: FileLint, file: BinaryIO) -> None:
    """Read the file's first record, for whose file it is; if it is damaged the next one tells."""
    lint_damage(lint)
    with suppress(Unreadable):
        file.seek(0)
        first = next_member(file)
        if first:
            lint_start(lint, judge(first.content))


def _place(name: str, gap: Gap, size: int) -> Citation:
    return Citation(name, gap.offset, (gap.end or size) - gap.offset, "")
