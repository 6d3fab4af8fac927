"""Pages with mistakes in them: nothing is raised, and what the mistakes do not touch is read as before."""

import argparse
import os
import re
import signal
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from known_pages import GEORGIA
from pipelines.extract import extract
from proofs.page_trials import differing, promised, samples, trial

LONGEST = 5.0
"""In seconds of CPU time, for one page; the sandbox would end it after 20."""
HANGS = 30
UNFORESEEN = re.compile(r"\w+: [A-Z]\w+: ")
"""How an error is told that nobody thought of."""
BATCH = 1_000


@dataclass
class Outcome:
    """What came of pages by region; `held`: of how many all else was as it was; `wrong`: what was bad."""

    pages: Counter[str] = field(default_factory=Counter)
    held: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    slowest: float = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Tell it in one line."""
        told = ", ".join(f"{count} {what}" for what, count in self.told.most_common())
        return (
            f"{self.pages.total()} pages, {len(self.wrong)} bad, slowest {self.slowest:.2f} s; told: {told};"
            f" {self.held.total()} with all else untouched read as before,"
        )

    def add(self, other: "Outcome") -> None:
        """Take in what came of more."""
        self.pages, self.held, self.told = (
            self.pages + other.pages,
            self.held + other.held,
            self.told + other.told,
        )
        self.slowest = max(self.slowest, other.slowest)
        self.wrong += other.wrong


def try_page(seed: int, outcome: Outcome) -> None:
    """Read one page with mistakes, and note what came of it."""
    number, region, body, kind = trial(seed)
    outcome.pages[region] += 1
    begun = time.process_time()
    try:
        told = extract(body, samples()[number].url, {"content-type": kind} if kind else {}, GEORGIA)
    except Exception as error:  # noqa: BLE001  whatever it is, it is what this looks for
        outcome.wrong.append(f"{seed}: {region}: raised {error!r}")
        return
    took = time.process_time() - begun
    outcome.slowest = max(outcome.slowest, took)
    outcome.told[told.outcome] += 1
    if UNFORESEEN.match(told.error or ""):
        outcome.wrong.append(f"{seed}: {region}: {told.error}")
    if took > LONGEST:
        outcome.wrong.append(f"{seed}: {region}: took {took:.1f} s")
    if promised(number, region, body):
        outcome.held[region] += 1
        outcome.wrong += [f"{seed}: {region}: {name} differs" for name in differing(number, region, told)]


def batch(first: int, count: int) -> Outcome:
    """Try so many pages, each of which follows from its number; a hang ends the process."""
    outcome = Outcome()
    for seed in range(first, first + count):
        signal.setitimer(signal.ITIMER_PROF, HANGS)
        try_page(seed, outcome)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return outcome


def prove(pages: int, seed: int = 0, workers: int = 1) -> Outcome:
    """Try so many pages in processes of their own."""
    outcome = Outcome()
    firsts = range(seed, seed + pages, BATCH)
    counts = [min(BATCH, seed + pages - first) for first in firsts]
    # Not by fork: who asks may have threads, pytest for one.
    with ProcessPoolExecutor(workers, get_context("forkserver")) as pool:
        try:
            for each in pool.map(batch, firsts, counts):
                outcome.add(each)
        except BrokenProcessPool:
            outcome.wrong.append(f"a process died or hung after {outcome.pages.total()} pages")
    return outcome


def main() -> int:
    """Print what many pages did to the reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=0, help="the number of the first page")
    parser.add_argument("--show", type=int, metavar="NUMBER", help="print the page of a number instead")
    options = parser.parse_args()
    if options.show is not None:
        number, region, body, kind = trial(options.show)
        print(samples()[number].name, region, kind, file=sys.stderr)
        sys.stdout.buffer.write(body)
        return 0
    begun = time.monotonic()
    outcome = prove(options.pages, options.seed, os.cpu_count() or 1)
    print(*outcome.wrong[:20], sep="\n", end="\n" * bool(outcome.wrong))
    print(*(f"{name}: {count}, held {outcome.held[name]}" for name, count in outcome.pages.items()), sep="\n")
    print(f"pages: {outcome} {time.monotonic() - begun:.0f} s")
    return min(len(outcome.wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
