"""Every URL that a crawl heard of was captured, or stands in a list with the reason why not."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from command import crawl, matiane, rows
from replica.process import Replica
from replica.truth import truth


@pytest.fixture(scope="module")
def site() -> Iterator[Replica]:
    """Start the replica in its first state."""
    with Replica(size="small", state="t0") as replica:
        yield replica


def audited(home: Path, run: str) -> dict[str, Any]:
    """Return the totals of a run's report, which must be those of its list."""
    totals: dict[str, Any] = json.loads((home / "logs" / f"{run}.json").read_bytes())["audit"]
    listed = rows(home, "audit", run)
    assert Counter(line["reason"] for line in listed) == totals["missing"]
    assert len({line["url"] for line in listed}) == len(listed)
    assert totals["known"] == totals["captured"] + len(listed)
    return totals


def test_known_is_captured_or_has_a_reason(site: Replica, tmp_path: Path) -> None:
    """Of a whole site nothing is merely not reached; a limit, a broken corner and a dead site are reasons."""
    whole = audited(tmp_path, crawl(tmp_path, site.root)["run"])
    limited = audited(tmp_path, crawl(tmp_path, site.root, "--limit", "20")["run"])
    site.fault("maintenance", prefix="/stories")
    broken = audited(tmp_path, crawl(tmp_path, site.root, expect=3)["run"])
    site.fault("maintenance", on=False)
    site.fault("refuse_all")
    dead = audited(tmp_path, crawl(tmp_path, site.root, expect=69)["run"])
    site.fault("refuse_all", on=False)

    assert whole["captured"] > len(truth("small", "t0", site.root))
    assert {"404", "out of scope: another site"} <= whole["missing"].keys()
    assert "not reached" not in {**whole["missing"], **limited["missing"], **broken["missing"]}
    assert limited["captured"] <= 20
    assert limited["missing"]["cap: --limit"] > 100
    assert broken["missing"]["error: 503"] > 0
    assert dead["captured"] == 0
    assert dead["missing"]["not reached"] > whole["captured"] - 10


def test_a_run_that_is_not_there_has_no_list(site: Replica, tmp_path: Path) -> None:
    """A wrong name, and a path instead of a name, are refused in one line."""
    crawl(tmp_path, site.root, "--limit", "3")

    for name in ("nonsense", "../index"):
        done = matiane(tmp_path, "audit", name, expect=2)

        assert done.stderr.count("\n") == 1
        assert name in done.stderr
