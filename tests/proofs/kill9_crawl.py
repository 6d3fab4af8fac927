"""Crawls killed with SIGKILL at random moments and begun again: in the end every page is there."""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from command import COMMAND, crawl
from proofs.homes import broken, dangling, promises, unlike_rebuilt, untrue
from replica.process import Replica

LIVES = 20
"""How many crawls die on one archive before one comes to its end and all is verified, and made again."""
STATES = ("t0", "t1")
"""What the site shows in the first half of an archive's lives, and in the second."""
REQUESTS = 350
"""What a whole crawl makes, or some more."""
TWICE = 2
"""How often a crawl may ask for a URL: once, and once more when an answer could not be had."""


@dataclass
class Tally:
    """What many deaths did."""

    cycles: int = 0
    promised: int = 0
    torn: int = 0
    wrong: list[str] = field(default_factory=list)


def crawl_until(home: Path, site: Replica, requests: int, seconds: float) -> str:
    """Kill a crawl so long after so many requests; return what it said if it ended by itself, and badly."""
    options = ("--site", site.root, "--allow-private", "--delay", "0")
    command, seen = [str(COMMAND), "--home", str(home), "crawl", *options], len(site.log())
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and len(site.log(seen)) < requests:
            time.sleep(0.01)
        try:
            said = process.communicate(timeout=seconds)[1]
        except subprocess.TimeoutExpired:
            process.kill()
            return ""
    return said if process.returncode else ""


def asked_too_often(site: Replica, first: int) -> list[str]:
    """Say which URLs were asked for again and again since a request of the site's log."""
    asked = Counter(request["path"] for request in site.log(first))
    return [f"{path} was asked for {times} times" for path, times in asked.items() if times > TWICE]


def archive_of_deaths(home: Path, lives: int, chance: random.Random, tally: Tally) -> None:
    """Kill so many crawls on one archive, let one end, and look at everything."""
    with Replica(size="small", state=STATES[0]) as site:
        for life in range(lives):
            if life == lives // 2:
                site.to_state(STATES[1])
            before, seen = promises(home), len(site.log())
            # Each fourth dies before its first request, in whatever it does until then.
            requests = 0 if chance.random() < 1 / 4 else chance.randrange(1, REQUESTS)
            said = crawl_until(home, site, requests, chance.uniform(0, 0.2 if requests else 2))
            now = promises(home)
            tally.wrong += [*said.splitlines()[-1:], *dangling(home, now), *asked_too_often(site, seen)]
            tally.wrong += [f"{record_id} has no row any more" for record_id in before.keys() - now.keys()]
        acknowledged = promises(home)
        crawl(home, site.root)
        tally.wrong += [*broken(home, acknowledged), *untrue(home, site.state, site.root)]
        tally.wrong += unlike_rebuilt(home)
    tally.cycles += lives
    tally.promised += len(acknowledged)
    tally.torn += len([*home.glob("warcs/*.torn")])


def main() -> int:
    """Print what many deaths did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cycles", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    tally, chance, begun = Tally(), random.Random(options.seed), time.monotonic()  # noqa: S311
    while tally.cycles < options.cycles:
        with tempfile.TemporaryDirectory() as home:
            lives = min(LIVES, options.cycles - tally.cycles)
            archive_of_deaths(Path(home), lives, chance, tally)
    print(*tally.wrong, sep="\n", end="\n" * bool(tally.wrong))
    print(
        f"kill -9 of crawls: {tally.cycles} cycles, {tally.promised} captures acknowledged,"
        f" {len(tally.wrong)} faults, {tally.torn} torn ends, {time.monotonic() - begun:.0f} s"
    )
    return min(len(tally.wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
