"""What was taken down: the rules, and the one gate that everything shown passes."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import ColumnElement, false, func, inspect, not_, or_, select
from sqlalchemy.orm import Session

from archive.cdx import urlkey
from archive.models import CaptureRow, ItemRow, TakeDownRow, VersionRow
from archive.records import Capture
from archive.state.writing import put
from archive.takedown.decisions import Level, TakeDown, prefix_key

TAKEN_DOWN = "taken down"
"""The outcome of a capture that came back after it was erased."""

_IDENTITY = ("mission", "kind", "lang", "url", "node")
_RULES = "take-downs"


def remember(session: Session, decision: TakeDown, **changes: object) -> TakeDown:
    """Write a decision down, changed or new, and return it as it is now."""
    decision = replace(decision, **changes)  # type: ignore[arg-type]
    put(session, TakeDownRow(**asdict(decision)))
    session.info.pop(_RULES, None)
    return decision


def take_downs(session: Session) -> list[TakeDown]:
    """Return all decisions, oldest first, those that were lifted too."""
    # An archive that an earlier version made has no such table, and nothing was taken down from it.
    if not inspect(session.connection()).has_table(TakeDownRow.__tablename__):
        return []
    rows = session.scalars(select(TakeDownRow).order_by(TakeDownRow.made, TakeDownRow.id))
    names = TakeDown.__dataclass_fields__
    return [TakeDown(**{name: getattr(row, name) for name in names}) for row in rows]


def in_force(session: Session) -> list[TakeDown]:
    """Return the decisions that hold; asked for again in one transaction, they are the same."""
    if _RULES not in session.info:
        session.info[_RULES] = [decision for decision in take_downs(session) if decision.lifted is None]
    rules: list[TakeDown] = session.info[_RULES]
    return rules


def visible(
    session: Session,
    capture: type[CaptureRow] = CaptureRow,
    version: type[VersionRow] | None = None,
) -> ColumnElement[bool]:
    """Return the condition under which a capture may be shown as it came, or with `version`, what it says.

    This is the one gate: items, changes, search, exports, replay and feeds all ask it. Of a redacted
    item no capture may be shown, but its versions may, for they hold no text any more; what was
    erased and came back is known by its outcome.
    """
    hidden = [
        concerned(rule, capture, version)
        for rule in in_force(session)
        if rule.level == Level.HIDE
        or (rule.level == Level.REDACT and version is None)
        or (rule.level == Level.ERASE and rule.finished is None)
    ]
    return not_(func.coalesce(or_(capture.outcome == TAKEN_DOWN, *hidden), false()))


def concerned(
    rule: TakeDown, capture: type[CaptureRow] = CaptureRow, version: type[VersionRow] | None = None
) -> ColumnElement[bool]:
    """Return the condition that a decision means a capture, or the version that began with it."""
    items, urls = rule.targets.get("item", []), rule.targets.get("url", [])
    whole = [url for url in urls if not url.endswith("*")]
    meant: list[ColumnElement[bool]] = [
        capture.record_id.in_(rule.targets.get("capture", [])),
        capture.item.in_(items),
        capture.urlkey.in_([urlkey(url) for url in whole]),
    ]
    patterns = [url for url in urls if url.endswith("*")]
    meant += [capture.urlkey.startswith(prefix_key(url), autoescape=True) for url in patterns]
    if version is not None:
        meant += [version.item.in_(items), *(_stood_at(version, url) for url in urls)]
    condition = or_(*meant)
    if rule.since:
        condition &= capture.time >= rule.since
    if rule.until:
        condition &= capture.time < rule.until
    return condition


def _stood_at(version: type[VersionRow], url: str) -> ColumnElement[bool]:
    """Return the condition that a page calls itself by a URL, under whatever other one it was captured."""
    rest = f"://{url.partition('://')[2]}"
    if rest.endswith("*"):
        return version.url.contains(rest.removesuffix("*"), autoescape=True)
    return version.url.endswith(rest, autoescape=True)


def crawl_refused(session: Session) -> Callable[[str], bool]:
    """Return what tells of a URL whether it must not be asked for any more."""
    rules = [rule for rule in in_force(session) if rule.skip_crawl]
    return lambda url: any(rule.means_url(url) for rule in rules)


def is_erased(session: Session, capture: Capture, item: str | None) -> bool:
    """Tell whether a capture was erased, or is of what was erased, and came back all the same."""
    return any(
        (rule.since is None or capture.time >= rule.since)
        and (rule.until is None or capture.time < rule.until)
        and (
            capture.record_id in rule.targets.get("capture", ())
            or (item is not None and rule.means("item", item))
            or rule.means_url(capture.url)
        )
        for rule in in_force(session)
        if rule.level == Level.ERASE
    )


def is_redacted(session: Session, item: str) -> bool:
    """Tell whether an item's text must not be kept in the index."""
    return any(rule.level == Level.REDACT and rule.means("item", item) for rule in in_force(session))


def redacted(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is left of an item's words: where they stood, and that they were taken down.

    >>> redacted({"kind": "news", "title": "A", "summary": "B", "mentions": {"places": ["C"]}})
    {'kind': 'news', 'title': '[redacted]', 'summary': None, 'mentions': {'places': []}, 'redacted': True}
    """
    left = {name: value if name in _IDENTITY else _emptied(value) for name, value in said.items()}
    return left | {"title": "[redacted]", "redacted": True} | ({"body": ""} if "body" in said else {})


def _emptied(value: object) -> object:
    if isinstance(value, dict):
        return {name: _emptied(part) for name, part in value.items()}
    return [] if isinstance(value, list) else None


def redact(session: Session, items: Iterable[str]) -> None:
    """Take an item's words out of the index, in the caller's transaction; `Database.scrub` comes after it."""
    for item in items:
        for version in session.scalars(select(VersionRow).where(VersionRow.item == item)):
            if version.content:
                version.content, version.html = redacted(version.content), None
        row = session.get(ItemRow, item)
        if row:
            row.published = None
