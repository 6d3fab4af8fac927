"""Crawls while the clock is a year behind, a year ahead, or jumps: names differ, nothing is lost."""

import argparse
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from command import COMMAND, crawl
from proofs.homes import broken, promises, unlike_rebuilt, untrue
from replica.process import Replica

ENOUGH = 400_000
"""Bytes of WARC after which the clock jumps."""
MOVED = 300
"""Days between the oldest and the newest capture, at least."""
SHIFTS = ("-1y", "+1y")


def shifted(home: Path, root: str, shift: str, jump: str = "") -> tuple[int, str]:
    """Crawl under another clock, that jumps once; return the exit code and what was said."""
    with tempfile.NamedTemporaryFile("w", suffix=".clock") as clock:
        clock.write(shift)
        clock.flush()
        environment = {
            **os.environ,
            "FAKETIME_TIMESTAMP_FILE": clock.name,
            "FAKETIME_CACHE_DURATION": "1",  # seconds; without it each look at the clock reads the file
            "FAKETIME_DONT_FAKE_MONOTONIC": "1",
        }
        command = [str(COMMAND), "--home", str(home), "crawl", "--accept-clock"]
        options = ("--site", root, "--allow-private", "--delay", "0")
        before = _size(home)
        with subprocess.Popen(
            # The wrapper knows where the library is; what it sets would win over the file.
            ["faketime", "-f", "+0", "env", "-u", "FAKETIME", *command, *options],  # noqa: S607
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            while jump and process.poll() is None and _size(home) < before + ENOUGH:
                time.sleep(0.01)
            if jump:
                Path(clock.name).write_text(jump)
            said = process.communicate()[1]
        return process.returncode, said


def _size(home: Path) -> int:
    return sum(path.stat().st_size for path in home.glob("warcs/*"))


def _days(home: Path) -> float:
    with closing(sqlite3.connect(home / "index.db")) as connection:
        span = "SELECT julianday(max(time)) - julianday(min(time)) FROM captures"
        (days,) = connection.execute(span).fetchone()
    return float(days)


def wrong_after(site: Replica, home: Path, shift: str, jump: str) -> Iterator[str]:
    """Crawl now, crawl under the other clock, and say what is not there or not so."""
    crawl(home, site.root)
    before = promises(home)

    code, said = shifted(home, site.root, shift, jump)

    if code:
        yield f"exit code {code}: {said.strip()[-300:]}"
    if _days(home) < MOVED:
        yield "nothing was captured under the other clock"
    crawl(home, site.root, "--accept-clock")
    yield from broken(home, before)
    yield from untrue(home, site.state, site.root)
    yield from unlike_rebuilt(home)


def main() -> int:
    """Print what other clocks did."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    runs, faults, begun = 0, 0, time.monotonic()
    with Replica() as site:
        for shift, jump in (*((shift, "") for shift in SHIFTS), ("+0", "-1y"), ("+0", "+1y"), ("+1y", "-1y")):
            with tempfile.TemporaryDirectory() as home:
                wrong = list(wrong_after(site, Path(home), shift, jump))
            runs += 1
            faults += bool(wrong)
            for sentence in wrong:
                print(f"{shift} {jump}: {sentence}", flush=True)
    print(f"clocks: {runs} crawls, {faults} with a fault, {time.monotonic() - begun:.0f} s")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
