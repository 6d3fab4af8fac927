"""Writers killed with SIGKILL at random moments: what they called stored is there, every file is sound."""

import argparse
import os
import random
import select
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path
from typing import NoReturn

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.recovery import recover
from archive.storage import WarcFolder
from archive.verify.whole import verify
from archive.warc.read import read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from warc_samples import exchange

LIVES = 20
"""How many writers die on one archive before all of it is verified."""
LONGEST = 0.08
"""In seconds; in this time a writer stores some 20 captures and rolls several times."""


@dataclass
class Tally:
    """What many deaths did."""

    cycles: int = 0
    acknowledged: int = 0
    lost: int = 0
    files: int = 0
    cut: int = 0
    wrong: int = 0


def write_until_killed(home: Path, run: str, said: int) -> NoReturn:
    """Store pages, small and big, and say the record id of each that is durable."""
    series = WarcSeries(WarcFolder(home), "IOMGE", Warcinfo("georgia", run), roll_at=1_000_000)
    for number in count():
        # What does not compress makes writes long enough to die in.
        body = os.urandom((2_000, 40_000, 600_000)[number % 3])
        page = exchange(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        (capture,) = series.write([(replace(page, url=f"https://georgia.iom.int/{run}/{number}"), None)])
        os.write(said, f"{capture.record_id}\n".encode())
    raise AssertionError


def killed(home: Path, run: str, seconds: float) -> set[str]:
    """Let a writer live for a time, kill it in whatever it does then; return what it had said."""
    hearing, said = os.pipe()
    child = os.fork()
    if not child:
        try:
            write_until_killed(home, run, said)
        finally:
            os._exit(1)
    os.close(said)
    with os.fdopen(hearing, "rb") as stream:
        select.select([], [], [], seconds)
        os.kill(child, signal.SIGKILL)
        lines = stream.readlines()
    status = os.waitpid(child, 0)[1]
    assert os.WTERMSIG(status) == signal.SIGKILL, "the writer ended by itself"
    return {line.decode().strip() for line in lines if line.endswith(b"\n")}


def archive_of_deaths(home: Path, lives: int, chance: random.Random, tally: Tally) -> None:
    """Kill so many writers on one archive, recover after each, and verify all of it at the end."""
    folder = WarcFolder(home)
    acknowledged: set[str] = set()
    for life in range(lives):
        acknowledged |= killed(home, f"r{life}", chance.uniform(0, LONGEST))
        report = recover(folder)
        tally.wrong += len(report.refused) + len(folder.open_names())
        tally.cut += sum(repair.outcome != "finished" for repair in report.repairs)
    stored = {c.record_id: c.citation for name in folder.names() for c in read_captures(folder.path / name)}
    findings = verify(folder, stored.values())
    tally.cycles += lives
    tally.acknowledged += len(acknowledged)
    tally.lost += len(acknowledged - stored.keys())
    tally.files += findings.files
    tally.wrong += len(findings.findings)


def main() -> int:
    """Print what many deaths did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cycles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    tally, chance, begun = Tally(), random.Random(options.seed), time.monotonic()  # noqa: S311
    while tally.cycles < options.cycles:
        with tempfile.TemporaryDirectory() as home:
            archive_of_deaths(Path(home), min(LIVES, options.cycles - tally.cycles), chance, tally)
    print(
        f"kill -9: {tally.cycles} cycles, {tally.acknowledged} captures acknowledged, {tally.lost} lost,"
        f" {tally.files} files, {tally.wrong} invalid, {tally.cut} torn ends,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return min(tally.lost + tally.wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
