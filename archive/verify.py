"""Every record, digest and citation checked against the bytes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from archive.lint import FileLint, lint_damage, lint_record
from archive.lint_links import Links, unresolved
from archive.records import Citation
from archive.storage import OPEN, WarcFolder, sha256_of
from archive.warc.digests import agrees, sha1
from archive.warc.http import entity_body, read_head, split_head
from archive.warc.walk import Gap, Member, Record, Unreadable, judge, survey

_ORIGINALS = frozenset({"response", "resource"})


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was written. `where` is a file's path or a place in one."""

    what: str
    where: Citation | str
    why: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What a verification looked at and found; without findings everything is sound."""

    files: int
    records: int
    captures: int
    findings: tuple[Finding, ...]
    raw_chunks: int
    """Records of foreign tools whose payload digest is over the raw chunks: sound, only read otherwise."""


@dataclass(slots=True)
class _Tally:
    records: int = 0
    raw_chunks: int = 0
    links: Links = field(default_factory=Links)


def verify(folder: WarcFolder, citations: Iterable[Citation]) -> Findings:
    """Read every file to its last byte, and look up every citation given."""
    cited: defaultdict[str, dict[int, list[Citation]]] = defaultdict(dict)
    for citation in citations:
        cited[citation.filename].setdefault(citation.offset, []).append(citation)
    captures = sum(len(places) for offsets in cited.values() for places in offsets.values())
    tally = _Tally()
    findings = list(_manifest(folder))
    names = [*folder.names(), *folder.open_names()]
    for name in names:
        findings += _file(folder.locate(name), cited.pop(name, {}), tally)
    findings += (
        Finding("file missing", place, "an indexed capture is in it")
        for offsets in cited.values()
        for places in offsets.values()
        for place in places
    )
    findings += (
        Finding(_broken(fault.rule), place, fault.why)
        if fault
        else Finding("revisit without original", place, why)
        for place, fault, why in unresolved(tally.links)
    )
    return Findings(len(names), tally.records, captures, tuple(findings), tally.raw_chunks)


def findings_json(findings: Findings) -> dict[str, Any]:
    """Return what `matiane verify --json` prints."""
    return {
        "files": findings.files,
        "records": findings.records,
        "captures": findings.captures,
        "findings": [asdict(finding) for finding in findings.findings],
    }


def _manifest(folder: WarcFolder) -> Iterator[Finding]:
    """Compare the finished files, whole, with what they were when they were finished."""
    known, names = folder.manifest(), folder.names()
    for name in sorted(known.keys() | set(names)):
        where = f"{folder.path.name}/{name}"
        if name not in names:
            yield Finding("file missing", where, "the manifest names it")
        elif name not in known:
            yield Finding("file unknown", where, "the manifest does not name it")
        else:
            found = sha256_of(folder.path / name)
            if found != known[name]:
                yield Finding("file changed", where, f"sha256 was {known[name]}, is {found}")


def _file(path: Path, cited: dict[int, list[Citation]], tally: _Tally) -> Iterator[Finding]:
    name = path.name.removesuffix(OPEN)
    lint = FileLint(name, tally.links)
    with path.open("rb") as file:
        for part in survey(file):
            if isinstance(part, Member):
                tally.records += 1
                yield from _member(lint, part, cited.pop(part.offset, []), tally)
                continue
            lint_damage(lint)
            if part.end or path.suffix != OPEN:  # an open file's end may be half written at this moment
                yield Finding("bytes damaged", _gap(name, part, path), part.why)
    for places in cited.values():
        for place in places:
            yield Finding("citation wrong", place, "no record begins there")


def _member(lint: FileLint, member: Member, cited: list[Citation], tally: _Tally) -> Iterator[Finding]:
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
        yield Finding(_broken(fault.rule), place, fault.why)
    for citation in cited:
        if citation != (place if label else replace(place, digest=citation.digest)):
            yield Finding("citation wrong", citation, f"there is {label}, {place.length} bytes long")


def _payload(record: Record, tally: _Tally) -> str | None:
    """Say what is wrong with a payload digest, under both readings of chunked bodies in use."""
    label = record.fields.get("warc-payload-digest")
    if label is None:
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


def _broken(rule: str) -> str:
    return f"rule {rule} broken"


def _gap(name: str, gap: Gap, path: Path) -> Citation:
    return Citation(name, gap.offset, (gap.end or path.stat().st_size) - gap.offset, "")
