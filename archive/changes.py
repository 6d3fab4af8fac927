"""Changes: two consecutive versions of an item, computed when asked."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from archive.captures import citation_of
from archive.models import CaptureRow, VersionRow
from archive.queries import rfc3339
from archive.records import Citation
from archive.takedown.gate import visible

Kind = Literal["added", "edited", "moved", "removed", "restored"]
Content = dict[str, Any]

KINDS: tuple[Kind, ...] = ("added", "edited", "moved", "removed", "restored")


@dataclass(frozen=True, slots=True)
class Change:
    """What happened to an item at `time`.

    `before` and `after` hold the changed `fields` where both sides speak, else the whole content
    of the side that does; `captures` cite both sides.
    """

    item: str
    kind: Kind
    time: datetime
    cause: str
    run: str
    fields: tuple[str, ...]
    before: Content | None
    after: Content | None
    captures: tuple[Citation, ...]
    title: str


def changes_since(
    session: Session,
    since: datetime | None = None,
    until: datetime | None = None,
    kinds: tuple[Kind, ...] = KINDS,
    run: str | None = None,
) -> Iterator[Change]:
    """Yield changes whose newer capture lies in [since, until), oldest first."""
    steps = select(
        VersionRow,
        func.lag(VersionRow.time)
        .over(partition_by=VersionRow.item, order_by=VersionRow.time)
        .label("before"),
    ).subquery()
    version, before = aliased(VersionRow, steps), aliased(VersionRow)
    capture, capture_before = aliased(CaptureRow), aliased(CaptureRow)
    rows = (
        select(version, capture, before, capture_before)
        .join(capture, capture.id == version.capture)
        .outerjoin(before, (before.item == version.item) & (before.time == steps.c.before))
        .outerjoin(capture_before, capture_before.id == before.capture)
        .where(visible(session, capture, version), visible(session, capture_before, before))
        .order_by(version.time, version.item)
    )
    if since:
        rows = rows.where(version.time >= since)
    if until:
        rows = rows.where(version.time < until)
    if run:
        rows = rows.where(capture.run == run)
    for after, captured, earlier, captured_before in session.execute(rows):
        change = _change(after, captured, earlier, captured_before)
        if change.kind in kinds:
            yield change


def change_json(change: Change) -> dict[str, Any]:
    """Return a change in the form of docs/interface.md."""
    return {
        "item": change.item,
        "change": change.kind,
        "at": rfc3339(change.time),
        "cause": change.cause,
        "run": change.run,
        "fields": list(change.fields),
        "before": change.before,
        "after": change.after,
        "captures": [asdict(citation) for citation in change.captures],
    }


def _change(
    after: VersionRow, captured: CaptureRow, before: VersionRow | None, captured_before: CaptureRow | None
) -> Change:
    old, new = before.content if before else None, after.content
    fields = changed_fields(old, new)
    narrow = bool(old and new)
    return Change(
        item=after.item,
        kind=_kind(before, after, fields),
        time=after.time,
        cause=after.cause,
        run=captured.run,
        fields=fields,
        before={name: old.get(name) for name in fields} if old and narrow else old,
        after={name: new.get(name) for name in fields} if new and narrow else new,
        captures=tuple(citation_of(c) for c in (captured_before, captured) if c),
        title=(new or old or {}).get("title", ""),
    )


def _kind(before: VersionRow | None, after: VersionRow, fields: tuple[str, ...]) -> Kind:
    if after.content is None:
        return "removed"
    if before is None:
        return "added"
    if before.content is None:
        return "restored"
    return "moved" if "url" in fields else "edited"


def changed_fields(old: Content | None, new: Content | None) -> tuple[str, ...]:
    """Name the fields that differ, where both sides speak.

    >>> changed_fields({"title": "a", "body": "b"}, {"title": "a", "body": "c"})
    ('body',)
    """
    if not old or not new:
        return ()
    return tuple(name for name in new if _said(name, old.get(name)) != _said(name, new[name]))


def _said(name: str, value: object) -> object:
    """Return a field without the places of what is in the text: words before it move it, which is no change.

    >>> _said("mentions", {"places": ["Gori"], "spans": [{"name": "Gori", "start": 5, "end": 9}]})
    {'places': ['Gori'], 'spans': [{'name': 'Gori'}]}
    """
    if name == "foreign" and isinstance(value, list):
        return [_placeless(each) for each in value]
    if name != "mentions" or not isinstance(value, dict):
        return value
    return {key: [_placeless(each) for each in listed] for key, listed in value.items()}


def _placeless(mention: object) -> object:
    if not isinstance(mention, dict):
        return mention
    return {key: value for key, value in mention.items() if key not in {"start", "end"}}
