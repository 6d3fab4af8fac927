"""What the records of all files say of each other."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from archive.lint_fields import Fault, Fields
from archive.records import Citation

_ORIGINALS = frozenset({"response", "resource"})


class _Original(NamedTuple):
    """What a revisit of ours repeats of its original, if that is ours too."""

    uri: str
    date: str
    digest: str


class _Revisit(NamedTuple):
    place: Citation
    refers_to: str | None
    says: _Original | None


@dataclass(slots=True)
class Links:
    """The ids of all records, and who refers to whom. It grows with the archive: about 1 kB a capture."""

    ids: set[str] = field(default_factory=set)
    originals: dict[str, _Original | None] = field(default_factory=dict)
    payloads: set[str] = field(default_factory=set)
    revisits: list[_Revisit] = field(default_factory=list)


def enter(links: Links, fields: Fields, place: Citation, *, ours: bool) -> Iterator[Fault]:
    """Take in one record; its id must be its own. `fields` are those read by lower-case name."""
    record_id, kind = fields.get("warc-record-id", ""), fields.get("warc-type")
    if ours and record_id in links.ids:
        yield Fault("W-3", f"another record has the id {record_id}")
    if record_id:
        links.ids.add(record_id)
    if kind in _ORIGINALS:
        links.payloads.add(place.digest)
        if record_id:
            links.originals[record_id] = _said(fields, "warc-", place) if ours else None
    elif kind == "revisit":
        says = _said(fields, "warc-refers-to-", place) if ours else None
        links.revisits.append(_Revisit(place, fields.get("warc-refers-to"), says))


def unresolved(links: Links) -> Iterator[tuple[Citation, Fault | None, str]]:
    """Yield the revisits that lead nowhere, or elsewhere: a rule broken, or just no original."""
    for place, refers_to, says in links.revisits:
        if refers_to not in links.originals:
            if says and refers_to in links.ids:
                yield place, Fault("W-26", "it refers to a record that has no payload of its own"), ""
            elif place.digest not in links.payloads:
                yield place, None, f"no record has the payload {place.digest}"
            elif says and refers_to:
                yield place, Fault("W-26", f"no record has the id {refers_to}"), ""
            continue
        original = links.originals[refers_to] if refers_to else None
        if says and original and says != original:
            named = zip(("URI", "date", "payload digest"), says, original, strict=True)
            wrong = next(f"{name} {said}, which has {has}" for name, said, has in named if said != has)
            yield place, Fault("W-26", f"it gives its original the {wrong}"), ""


def _said(fields: Fields, prefix: str, place: Citation) -> _Original:
    return _Original(fields.get(f"{prefix}target-uri", ""), fields.get(f"{prefix}date", ""), place.digest)
