"""What is wrong with an archive, and the command that mends it."""

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.models import RunRow, WarcFileRow
from archive.storage import OPEN, WarcFolder

Problem = dict[str, str]

_REMEDIES = {"crawl": "matiane crawl", "rebuild": "matiane verify", "import": "matiane import FILE"}


def problems(session: Session, folder: WarcFolder) -> list[Problem]:
    """Return what is wrong, each with the command to type; nothing is changed by asking."""
    return [{"what": what, "do": remedy} for what, remedy in _problems(session, folder)]


def _problems(session: Session, folder: WarcFolder) -> Iterator[tuple[str, str]]:
    last = session.scalar(select(RunRow).order_by(RunRow.started.desc()).limit(1))
    if last is None:
        yield "there was no run yet", "matiane crawl"
    elif last.outcome is None:
        yield (
            f"the {last.kind} {last.id} has not ended: it is at work, or it was killed",
            "matiane crawl, which says so if it is at work, and else mends what it left",
        )
        # What a run at work writes is open, and is indexed as it goes.
        return
    elif last.outcome != "good":
        why = f": {last.reason}" if last.reason else ""
        yield f"the {last.kind} {last.id} is {last.outcome}{why}", _REMEDIES[last.kind]
    left = len(list(folder.path.glob(f"*{OPEN}")))
    if left:
        yield f"a crash left {left} WARC files open", "matiane crawl, or matiane rebuild: both finish them"
    behind = set(folder.names()) - set(session.scalars(select(WarcFileRow.filename)))
    if behind:
        yield f"the index lacks {len(behind)} WARC files, as {min(behind)}", "matiane rebuild"
