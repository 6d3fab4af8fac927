"""Particulars of what has a number or a last day: vacancies, tenders and publications."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from . import spans
from .scene import Scene

OPEN_FOR = timedelta(days=14)


def particulars(scene: Scene, lang: str) -> Mapping[str, object]:
    """Return what the template of a notice can name in braces besides the rest."""
    year, closing = scene.published.year, scene.published + OPEN_FOR
    until = f"{closing.year} წლის {closing.day} {spans.GEORGIAN[closing.month - 1][spans.UNTIL]}"
    return MappingProxyType(
        {
            "vacancy": f"VN-GE-{year}-{scene.number:03}",
            "tender": f"RFQ-GE-{year}-{scene.number:03}",
            "deadline": spans.stated(closing, lang),
            "until_deadline": spans.mark(
                until if lang == "ka" else f"{closing.day} {spans.ENGLISH[closing.month - 1]} {closing.year}",
                None,
                closing,
            ),
            "issued": spans.stated(scene.published, lang),
            "begins": spans.stated((closing + timedelta(days=32)).replace(day=1), lang),
            "hour": scene.pick("hour", ("12:00", "15:00", "17:00", "18:00")),
            "months": scene.pick("months", (3, 6, 9, 12)),
            "grade": scene.pick("grade", ("G4", "G5", "G6", "NOA")),
            "pages": 16 + 4 * scene.roll("pages", 30),
            "lots": 2 + scene.roll("lots", 6),
            "units": 10 + 5 * scene.roll("units", 18),
        }
    )
