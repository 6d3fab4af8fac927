"""Programs with a mistake put in: power cuts and kills must notice each, or they would prove nothing."""

import argparse
import logging
import sys
import tempfile
from itertools import count
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from proofs.faults_commands import Site, strike
from proofs.mistakes import JOURNAL_MUTANTS, MUTANTS, Mutant
from proofs.mistakes_commands import MISTAKES
from proofs.powercut import scenario
from proofs.powercut_journal import scenario as journal_scenario
from proofs.strikes import Fault
from replica.process import Replica

STRUCK = {
    # Which command is killed at which of its calls; the last says whether from inside.
    "index_first": ("crawl", "write", range(1, 30), True),
    "half_rebuilt": ("rebuild", "pwrite64", range(1, 100, 10), False),
}


def caught_after(mutant: Mutant, most: int) -> int | None:
    """Return how many power cuts it took to notice a mistake; None when that many did not do."""
    cuts = 0
    with pytest.MonkeyPatch.context() as patch:
        mutant(patch)
        for seed in count():
            more, wrong = (journal_scenario if mutant in JOURNAL_MUTANTS else scenario)(seed)
            cuts += more
            if wrong:
                return cuts
            if cuts >= most:
                return None
    return None


def struck_after(mistake: str, site: Site) -> int | None:
    """Return how many kills it took to notice a mistake in a command; None when none did."""
    command, call, calls, inside = STRUCK[mistake]
    for kills, when in enumerate(calls, start=1):
        fault = Fault(call, "signal=KILL", when)
        if strike(command, fault, site, inside=inside, mistake=mistake)[1]:
            return kills
    return None


def main() -> int:
    """Print which mistakes were noticed, and how soon."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cuts", type=int, default=2_000, help="that a mistake may live through")
    options = parser.parse_args()
    logging.disable()  # torn lines are told each time
    missed: list[str] = []

    def tell(name: str, what: str | None, after: int | None) -> None:
        missed.extend([name] * (after is None))
        verdict = "MISSED" if after is None else f"noticed after {after}"
        print(f"{name:20} {verdict}: {what}", flush=True)

    for mutant in (*MUTANTS, *JOURNAL_MUTANTS):
        tell(mutant.__name__, mutant.__doc__, caught_after(mutant, options.cuts))
    with tempfile.TemporaryDirectory() as homes, Replica() as replica:
        for name, mistake in MISTAKES.items():
            tell(name, mistake.__doc__, struck_after(name, Site(replica.root, Path(homes))))
    tried = len(MUTANTS) + len(JOURNAL_MUTANTS) + len(MISTAKES)
    print(f"mutants: {tried - len(missed)} of {tried} noticed")
    return min(len(missed), 1)


if __name__ == "__main__":
    sys.exit(main())
