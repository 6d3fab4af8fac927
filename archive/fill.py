"""How many of a run's pages filled each field, and which sign on the page gave it."""

from collections import Counter
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.models import CaptureRow, ItemRow

FillRates = dict[str, dict[str, dict[str, Any]]]


def fill_rates(session: Session, run: str) -> FillRates:
    """Return by kind and field how many items of a run's captures say something there, by which signs.

    `{"news": {"title": {"filled": 40, "of": 40, "signs": {"h1": 40}}}}`: when a theme changes and a sign
    no longer answers, another one's number grows, or `filled` falls below that of the run before.
    """
    rows = select(ItemRow.kind, CaptureRow.signs).join(ItemRow, ItemRow.id == CaptureRow.item)
    found: dict[str, dict[str, Counter[str | None]]] = {}
    for kind, signs in session.execute(rows.where(CaptureRow.run == run, CaptureRow.signs.is_not(None))):
        fields = found.setdefault(kind, {})
        for field, sign in (signs or {}).items():
            fields.setdefault(field, Counter())[sign] += 1
    return {
        kind: {field: _rate(counted) for field, counted in sorted(fields.items())}
        for kind, fields in sorted(found.items())
    }


def _rate(counted: Counter[str | None]) -> dict[str, Any]:
    """Return one field's line; counted under None are the pages that do not fill it."""
    signs = {sign: count for sign, count in sorted(counted.items(), key=str) if sign}
    return {"filled": sum(signs.values()), "of": counted.total(), "signs": signs}
