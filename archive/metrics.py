"""What Prometheus may know of the archive, as a text file for node_exporter's textfile collector.

The format is that of prometheus.io/docs/instrumenting/exposition_formats.
"""

import logging
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from archive.config import Settings
from archive.copies.places import write_anew
from archive.database import Database
from archive.disk import Disk
from archive.errors import ArchiveError
from archive.heartbeat import last_good
from archive.masking import one_line
from archive.models import RunRow
from archive.problems import problems
from archive.queries import totals
from archive.storage import WarcFolder

log = logging.getLogger(__name__)

Samples = Mapping[str, float]
"""Numbers by their labels as they are written; without labels, by the empty string."""
_ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def write_metrics(settings: Settings, path: Path) -> None:
    """Write the file anew in one step, readable for all; what goes wrong is a warning and no more."""
    coming, disk = path.with_name(f"{path.name}.coming"), Disk()
    try:
        with closing(Database(settings.database_url)) as database, database.read() as session:
            text = metrics(session, settings)
        write_anew(disk, coming, [text.encode()])
        # node_exporter is another user.
        coming.chmod(0o644)
        disk.rename(coming, path)
    except (ArchiveError, OSError) as error:
        log.warning("the metrics could not be written: %s", one_line(error))


def metrics(session: Session, settings: Settings) -> str:
    """Return all metrics as text."""
    folder = WarcFolder(settings.home)
    held, wrong = totals(session), problems(session, folder, settings.heartbeat_hours)
    items = {_labels(kind=each["kind"], lang=each["lang"]): each["items"] for each in held["kinds"]}
    families: list[tuple[str, str, str, Samples]] = [
        *_of_runs(session),
        ("captures", "gauge", "captures that the index knows", {"": held["captures"]}),
        ("items", "gauge", "items by kind and language, gone ones too", items),
        ("warc_bytes", "gauge", "bytes of WARC that the index knows", {"": held["bytes"]}),
        ("free_bytes", "gauge", "bytes free beside the archive", {"": folder.disk.free(settings.home)}),
        ("problems", "gauge", "what matiane status calls wrong", {"": len(wrong)}),
    ]
    return "".join(line for family in families for line in _lines(*family))


def _of_runs(session: Session) -> Iterator[tuple[str, str, str, Samples]]:
    diary = session.scalars(select(RunRow).order_by(RunRow.started)).all()
    outcomes = Counter(_labels(kind=run.kind, outcome=run.outcome or "running") for run in diary)
    yield "runs_total", "counter", "runs by kind and outcome", outcomes
    for name, about in (("errors", "captures that could not be read"), ("bytes", "bytes of WARC written")):
        total = sum(run.counts.get(name, 0) for run in diary)
        yield f"run_{name}_total", "counter", f"{about}, of all runs", {"": total}
    good = last_good(session)
    seconds = {"": good.timestamp()} if good else {}
    yield "last_good_run_timestamp_seconds", "gauge", "when the last good crawl ended", seconds
    crawls = [run for run in diary if run.kind == "crawl"]
    counts = {_labels(what=name): count for name, count in crawls[-1].counts.items()} if crawls else {}
    yield "last_crawl", "gauge", "counts of the last crawl", counts


def _lines(name: str, kind: str, about: str, samples: Samples) -> Iterator[str]:
    yield f"# HELP matiane_{name} {about}\n# TYPE matiane_{name} {kind}\n"
    for labels, value in sorted(samples.items()):
        yield f"matiane_{name}{labels} {value}\n"


def _labels(**labels: str) -> str:
    r"""Write labels down.

    >>> print(_labels(kind='a "b"', lang="ka"))
    {kind="a \"b\"",lang="ka"}
    """
    told = ",".join(f'{name}="{value.translate(_ESCAPES)}"' for name, value in labels.items())
    return f"{{{told}}}"
