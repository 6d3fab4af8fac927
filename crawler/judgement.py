"""A run that went through, held against earlier ones when it ends."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import Session

from archive.captures import known_urls
from archive.models import RunRow
from archive.profile import profile, usual
from archive.runs import ask_for, doubt_run
from crawler.audit import Audit, Heard, answers_of, audit
from pipelines.guard import doubts

# So many reasons stand in the diary; all of them in the report.
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Judgement:
    """Why a run is doubted, and beside which runs; `skipped` says why it was not judged at all."""

    doubts: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    skipped: str | None = None

    @property
    def reason(self) -> str:
        """The first reasons in one line.

        >>> Judgement(("a", "b", "c", "d")).reason
        'a; b; c; and 1 more'
        """
        more = len(self.doubts) - _TOLD
        return "; ".join([*self.doubts[:_TOLD], *([f"and {more} more"] if more > 0 else [])])

    def told(self) -> dict[str, Any]:
        """Return it as the report tells it."""
        return {"doubts": list(self.doubts), "beside": list(self.beside), "skipped": self.skipped}


def examine(
    session: Session, run: str, outcome: str, heard: Heard, ending: str | None
) -> tuple[Judgement, Audit]:
    """Hold a run against earlier ones, and what it heard of against what it captured."""
    judgement = judge_beside(session, run, ending) if outcome == "good" else Judgement()
    earlier = known_urls(session, session.get_one(RunRow, run).mission)
    return judgement, audit(heard, earlier, answers_of(session, run), ending)


def judge_beside(session: Session, run: str, ending: str | None = None) -> Judgement:
    """Judge a run that nothing went wrong with; write it down as suspect if it does not look right.

    One with a limit, or that ended at a cap, is not judged, and no other one is held against it.
    """
    row = session.get_one(RunRow, run)
    asked = {**(row.asked or {}), "ending": ending}
    ask_for(session, run, asked)
    if ending or asked.get("limit"):
        return Judgement(skipped="it was limited: what it did not read says nothing")
    before = usual(session, run)
    found = Judgement(
        tuple(doubts(profile(session, run, row.counts), before)), tuple(each.run for each in before)
    )
    if found.doubts:
        doubt_run(session, run, found.reason)
    return found
