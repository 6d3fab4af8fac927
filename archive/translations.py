"""Which items say the same in two languages, and which side lags behind: told by the site, never guessed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.orm import Session, aliased

from archive.kinds import languages
from archive.missions import MISSIONS
from archive.models import CaptureRow, ItemRow, VersionRow
from archive.takedown.gate import visible

LAG = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Translated:
    """An item's other languages, and how they stand: paired, missing-LANG, newer-LANG; None: nobody tells."""

    others: dict[str, str] = field(default_factory=dict)
    state: str | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    """A present item as far as it matters here; `changed` is when its newest version began."""

    item: str
    mission: str
    node: int | None
    lang: str
    url: str
    first_seen: datetime
    changed: datetime
    alternates: dict[str, str] | None


def states(session: Session) -> list[str]:
    """Return every state that an item can be in."""
    told = languages(session)
    return ["paired", *(f"{word}-{lang}" for word in ("missing", "newer") for lang in told)]


def translated(
    session: Session, of: ItemRow | None = None, at: datetime | None = None, lag: timedelta = LAG
) -> dict[str, Translated]:
    """Map each item (or only one and its translations) to how it is translated, now or at a time.

    Items of one node are translations. Pages without a node are, where each links to the other as its
    translation. A side is newer when it changed more than `lag` after the other, since both are known.
    Of what is gone nothing is told.
    """
    sides = [_Side(*row) for row in session.execute(_present(session, of, at))]
    nodes: dict[tuple[str, int], list[_Side]] = {}
    places = {side.url: side for side in sides if side.node is None}
    for side in sides:
        if side.node is not None:
            nodes.setdefault((side.mission, side.node), []).append(side)
    return {
        side.item: _told(
            side, _linked(side, places) if side.node is None else nodes[side.mission, side.node], lag
        )
        for side in sides
    }


def _present(
    session: Session, of: ItemRow | None, at: datetime | None
) -> Select[str, str, int | None, str, str, datetime, datetime, dict[str, str] | None]:
    newest = _newest(at) if at else ItemRow.latest
    present = VersionRow.url.is_not(None) if at else ItemRow.gone.is_(None)
    seen = aliased(CaptureRow)
    rows = (
        select(
            ItemRow.id,
            ItemRow.mission,
            ItemRow.node,
            ItemRow.lang,
            VersionRow.url,
            ItemRow.first_seen,
            VersionRow.time,
            seen.alternates,
        )
        .select_from(ItemRow)
        .join(VersionRow, (VersionRow.item == ItemRow.id) & (VersionRow.time == newest))
        .join(CaptureRow, CaptureRow.id == VersionRow.capture)
        .outerjoin(
            seen, (seen.item == ItemRow.id) & (seen.time == ItemRow.last_seen) & ItemRow.node.is_(None)
        )
        .where(present, visible(session, CaptureRow, VersionRow))
        .order_by(ItemRow.id)
    )
    if of is None:
        return rows
    return rows.where(ItemRow.mission == of.mission, ItemRow.node.is_not_distinct_from(of.node))


def _newest(at: datetime) -> ScalarSelect[datetime]:
    """Tell an item's newest version of a time."""
    then = aliased(VersionRow)
    newest = select(func.max(then.time)).where(then.item == ItemRow.id, then.time <= at)
    return newest.correlate(ItemRow).scalar_subquery()


def _linked(side: _Side, places: dict[str, _Side]) -> list[_Side]:
    """Return the pages that a page calls its translations, if they say so too."""
    others = [places[url] for url in (side.alternates or {}).values() if url in places]
    return [other for other in others if side.url in (other.alternates or {}).values()]


def _told(side: _Side, group: Iterable[_Side], lag: timedelta) -> Translated:
    others = {other.lang: other for other in group if other.lang != side.lang}
    named = {lang: others[lang].item for lang in sorted(others)}
    return Translated(named, _state(side, others, lag))


def _state(side: _Side, others: dict[str, _Side], lag: timedelta) -> str | None:
    mission = MISSIONS.get(side.mission)
    expected = [lang for lang, _ in mission.languages if lang != side.lang] if mission else []
    missing = next((lang for lang in expected if lang not in others), None)
    if missing:
        return None if side.node is None else f"missing-{missing}"
    both = [side, *others.values()]
    known = max(each.first_seen for each in both)
    changed = {each.lang: max(each.changed, known) for each in both}
    newest = max(sorted(changed), key=changed.__getitem__)
    return f"newer-{newest}" if changed[newest] - min(changed.values()) > lag else "paired"
