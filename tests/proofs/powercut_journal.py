"""Power cuts at any call of the journal of decisions: every line that was acknowledged is there."""

import argparse
import logging
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.errors import DamageFound, DiskFailure
from archive.state.journal import Journal
from archive.state.lines import Change
from lossy_disk import Dead
from proofs.powercut import failing
from proofs.world import World

LINES = 8


def write(world: World, life: int, acknowledged: set[str]) -> None:
    """Write lines of any length, take some back, and note what would have been said of each."""
    journal = Journal(world.home, world.disk)
    for number in range(world.chance.randrange(1, LINES)):
        key = f"{life}.{number}"
        with journal.locked():
            journal.append(
                [Change("put", "decisions", {"id": key, "why": "x" * world.chance.randrange(2_000)})]
            )
            if world.chance.random() < 1 / 8:
                journal.retract()
                continue
        acknowledged.add(key)


def lost(world: World, acknowledged: set[str]) -> list[str]:
    """Open the journal as the next command does; return what was acknowledged and is not in it."""
    world.disk.start()
    journal = Journal(world.home, world.disk)
    try:
        with journal.locked():
            kept = {change.values["id"] for entry in journal.entries() for change in entry.changes}
    except DamageFound as damage:
        return [str(damage)]
    return [f"acknowledged and lost: line {key}" for key in sorted(acknowledged - kept)]


def scenario(seed: int) -> tuple[int, list[str]]:
    """Return how many power cuts one journal lived through, and what was lost by the last."""
    with tempfile.TemporaryDirectory() as folder:
        world = World(Path(folder), random.Random(seed))  # noqa: S311
        acknowledged: set[str] = set()
        for life in range(4):
            world.disk.start(world.chance.randrange(1, 40), failing(world, 6), failing(world, 6))
            try:
                write(world, life, acknowledged)
            except (Dead, DiskFailure):
                world.dies(power=world.chance.random() < 3 / 4)
            for idle_cut in (False, True):
                if idle_cut:
                    world.dies(power=True)
                if wrong := lost(world, acknowledged):
                    return world.cuts, wrong
        return world.cuts, []


def main() -> int:
    """Print what many power cuts did to journals."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=1_000)
    options = parser.parse_args()
    logging.disable()  # a torn line is told each time
    cuts, failures, seed, begun = 0, 0, 0, time.monotonic()
    while cuts < options.cuts:
        more, wrong = scenario(seed)
        cuts += more
        failures += bool(wrong)
        for sentence in wrong:
            print(f"seed {seed}: {sentence}")
        seed += 1
    print(
        f"power cuts of the journal: {cuts} in {seed} journals, {failures} of them with a fault,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main())
