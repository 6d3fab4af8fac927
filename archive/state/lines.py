"""The journal's lines: JSON with a number and a digest of its own, so that each line can be judged alone."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class Change:
    """A row put or dropped: its table, and its values by column (of a dropped row, the key's)."""

    action: Literal["put", "drop"]
    table: str
    values: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Mark:
    """Which line of which journal: its number and its digest. Number 0 is before the first."""

    number: int = 0
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: the changes of one transaction. A whole one holds all there is: nothing before it counts."""

    mark: Mark
    at: str
    changes: tuple[Change, ...]
    whole: bool

    def follows(self, before: Mark) -> bool:
        """Tell whether this line may stand after another; only a whole one may leave numbers out."""
        return self.mark.number == before.number + 1 or (self.whole and self.mark.number > before.number)


def line_of(number: int, at: str, changes: Sequence[Change], *, whole: bool = False) -> tuple[bytes, Mark]:
    """Return a line with its end, and its mark.

    >>> line, mark = line_of(1, "2026-11-22T00:00:00+00:00", [Change("put", "runs", {"id": "a"})])
    >>> entry_of(line).mark == mark
    True
    """
    said = {
        "number": number,
        "at": at,
        "whole": whole,
        "changes": [[change.action, change.table, change.values] for change in changes],
    }
    digest = _digest(said)
    return _json({**said, "digest": digest}) + b"\n", Mark(number, digest)


def entry_of(line: bytes) -> Entry | None:
    """Return what a line says, or nothing if it is torn, changed or no line at all.

    >>> entry_of(b'{"number": 1}')
    """
    try:
        said = json.loads(line)
        digest = said.pop("digest")
        if not line.endswith(b"\n") or digest != _digest(said):
            return None
        changes = tuple(Change(*change) for change in said["changes"])
        return Entry(Mark(said["number"], digest), said["at"], changes, said["whole"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def entries_of(content: bytes, before: Mark) -> tuple[list[Entry], int]:
    """Return the good lines after a mark up to the first bad one, and how many bytes they are."""
    entries: list[Entry] = []
    good = 0
    for line in BytesIO(content):
        entry = entry_of(line)
        if entry is None or not entry.follows(before):
            break
        entries.append(entry)
        before = entry.mark
        good += len(line)
    return entries, good


def highest_of(content: bytes) -> int:
    """Return the highest number of any good line, wherever it stands; 0 if there is none.

    >>> highest_of(b"torn")
    0
    """
    return max((entry.mark.number for line in BytesIO(content) if (entry := entry_of(line))), default=0)


def _digest(said: dict[str, Any]) -> str:
    return hashlib.sha256(_json(said)).hexdigest()[:32]


def _json(value: dict[str, Any]) -> bytes:
    return json.dumps(
        value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":")
    ).encode()
