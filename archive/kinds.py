"""What items are told apart by: the kinds of page, and the languages."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.missions import MISSIONS
from archive.models import ItemRow

KINDS = ("news", "story", "programme", "section", "publication", "vacancy", "procurement", "video", "page")
"""Every kind of item; the last is a page of none of the others."""


def languages(session: Session) -> list[str]:
    """Return the languages of the sites, and those that an archived page has beside them."""
    expected = {lang for mission in MISSIONS.values() for lang, _ in mission.languages}
    return sorted(expected | set(session.scalars(select(ItemRow.lang).distinct())))
