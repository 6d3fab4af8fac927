"""Real input with random mistakes in it: readers refuse it or read it, soon and in little memory."""

import argparse
import os
import random
import resource
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from multiprocessing import get_context
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from proofs.fuzz_targets import TARGETS, Target

LONGEST = 1.0
"""In seconds of CPU time, for one input."""
GROWTH = 200
"""In MiB, by which a process may grow over all its inputs."""
HANGS = 30
BATCH = 10_000
LONG = {
    "walk": 5_000_000,
    "captures": 200_000,
    "answer": 1_000_000,
    "robots": 1_000_000,
    "sitemap": 1_000_000,
}


@dataclass
class Outcome:
    """What came of many inputs; `wrong` names seed and number of each bad one."""

    inputs: int = 0
    slowest: float = 0
    grown: int = 0
    wrong: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        """Tell it in one line."""
        return (
            f"{self.inputs} inputs, {len(self.wrong)} bad,"
            f" slowest {self.slowest:.3f} s, {self.grown} MiB more at most,"
        )

    def add(self, other: "Outcome") -> None:
        """Take in what came of more."""
        self.inputs += other.inputs
        self.slowest, self.grown = max(self.slowest, other.slowest), max(self.grown, other.grown)
        self.wrong += other.wrong


def mistaken(target: Target, chance: random.Random) -> Iterator[bytes]:
    """Yield samples with one to four mistakes each, without end."""
    while True:
        content = chance.choice(target.samples)
        for _ in range(chance.randint(1, 4)):
            content = _mistake(content, target, chance)
        yield target.wrap(content) if target.wrap and chance.random() < 1 / 2 else content


def _mistake(content: bytes, target: Target, chance: random.Random) -> bytes:
    start = int(chance.random() * (len(content) + 1))
    end = start + int(chance.random() * chance.choice((2, 8, 64)))
    other = chance.choice(target.samples)
    mistakes = (
        (chance.randbytes(1), content[start + 1 :]),
        (b"", content[end:]),
        (content[start:end], content[start:]),
        (content[start:end] * 9, content[end:]),
        (chance.choice(target.words), content[start:]),
        (chance.choice(target.words), content[end:]),
        (b"", other[int(chance.random() * len(other)) :]),
        (b"", b""),
    )
    middle, rest = chance.choice(mistakes)
    return content[:start] + middle + rest


def batch(name: str, seed: int, count: int) -> Outcome:
    """Try so many inputs, all of which follow from the seed; a hang ends the process."""
    target, outcome = TARGETS[name], Outcome(count)
    chance = random.Random(seed)  # noqa: S311
    before = _peak()
    for number, content in enumerate(islice(mistaken(target, chance), count)):
        signal.setitimer(signal.ITIMER_PROF, HANGS)
        begun = time.process_time()
        try:
            target.read(content, random.Random(number))  # noqa: S311
        except Exception as error:  # noqa: BLE001  whatever it is, it is what this looks for
            outcome.wrong.append(f"{name}, seed {seed}, input {number}: {error!r}")
        took = time.process_time() - begun
        if took > LONGEST:
            outcome.wrong.append(f"{name}, seed {seed}, input {number}: took {took:.1f} s")
        outcome.slowest = max(outcome.slowest, took)
    signal.setitimer(signal.ITIMER_PROF, 0)
    outcome.grown = _peak() - before
    if outcome.grown > GROWTH:
        outcome.wrong.append(f"{name}, seed {seed}: grew by {outcome.grown} MiB")
    return outcome


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def prove(name: str, inputs: int, seed: int = 0, workers: int = 1) -> Outcome:
    """Try so many inputs on one reader, in processes of their own."""
    counts = [min(BATCH, inputs - done) for done in range(0, inputs, BATCH)]
    outcome = Outcome()
    # Not by fork: who asks may have threads, pytest for one.
    with ProcessPoolExecutor(workers, get_context("forkserver")) as pool:
        try:
            for each in pool.map(partial(batch, name), range(seed, seed + len(counts)), counts):
                outcome.add(each)
        except BrokenProcessPool:
            outcome.wrong.append(f"{name}: a process died or hung after {outcome.inputs} inputs")
    return outcome


def main() -> int:
    """Print what many inputs did to each reader."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, help="for each reader, instead of its own long form")
    parser.add_argument("--only", choices=TARGETS)
    parser.add_argument(
        "--seed", type=int, default=0, help="of the first 10,000 inputs; the next have the next"
    )
    options = parser.parse_args()
    total, begun = Outcome(), time.monotonic()
    names = [options.only] if options.only else list(TARGETS)
    for name in names:
        started = time.monotonic()
        outcome = prove(name, options.inputs or LONG[name], options.seed, os.cpu_count() or 1)
        total.add(outcome)
        print(
            *outcome.wrong[:20], f"{name}: {outcome} {time.monotonic() - started:.0f} s", sep="\n", flush=True
        )
    print(f"fuzz: {', '.join(names)}: {total} {time.monotonic() - begun:.0f} s")
    return min(len(total.wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
