"""One member of a WARC file: its digests, its rules, and the citations that lead to it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from archive.lint.file import FileLint, lint_damage, lint_record
from archive.records import Citation
from archive.verify.findings import Finding, broken
from archive.warc.digests import agrees, sha1
from archive.warc.http import entity_body, read_head, split_head
from archive.warc.walk import Member, Record, Unreadable, judge

_ORIGINALS = frozenset({"response", "resource"})


@dataclass(slots=True)
class Tally:
    """What was looked at in one file."""

    records: int = 0
    captures: int = 0
    raw_chunks: int = 0

    def add(self, other: "Tally") -> None:
        """Add what was looked at in another file."""
        self.records += other.records
        self.captures += other.captures
        self.raw_chunks += other.raw_chunks


def judge_member(lint: FileLint, member: Member, cited: list[Citation], tally: Tally) -> Iterator[Finding]:
    """Yield everything that is wrong with the next member of a file."""
    tally.records += 1
    try:
        record = judge(member.content)
    except Unreadable as bad:
        lint_damage(lint)
        place = Citation(lint.name, member.offset, member.length, "")
        yield from (Finding("record damaged", where, str(bad)) for where in cited or [place])
        return
    label = record.fields.get("warc-payload-digest") or record.fields.get("warc-block-digest", "")
    place = Citation(lint.name, member.offset, member.length, label)
    if record.fields.get("warc-type") in _ORIGINALS and (wrong := _payload(record, tally)):
        yield Finding("record damaged", place, wrong)
    for fault in lint_record(lint, member.content, record, place):
        yield Finding(broken(fault.rule), place, fault.why)
    for citation in cited:
        if citation != (place if label else replace(place, digest=citation.digest)):
            yield Finding("citation wrong", citation, f"there is {label}, {place.length} bytes long")


def _payload(record: Record, tally: Tally) -> str | None:
    """Say what is wrong with a payload digest, under both readings of chunked bodies in use."""
    label = record.fields.get("warc-payload-digest")
    if label is None or (
        # The block's digest is known to be true.
        record.fields["warc-type"] == "resource" and label == record.fields.get("warc-block-digest")
    ):
        return None
    if record.fields["warc-type"] == "resource":
        body = payload = record.block
    else:
        head, body = split_head(record.block)
        payload = entity_body(read_head(head)[1], body)
    if agrees(label, payload) is not False:
        return None
    if agrees(label, body):
        tally.raw_chunks += 1
        return None
    return f"the payload is {sha1(payload)}, over raw chunks {sha1(body)}"
