"""The power may go at any moment, again and again, and a writer may be killed at any moment."""

import subprocess
import sys
from pathlib import Path

import pytest

from proofs.mistakes import JOURNAL_MUTANTS, MUTANTS, Mutant
from proofs.mutants import caught_after
from proofs.powercut import scenario
from proofs.powercut_journal import scenario as journal_scenario

CUTS = 1_000
JOURNAL_CUTS = 200
# Scenarios of one batch share a process, batches run beside each other.
BATCHES = 4
# No archive sees as many cuts; batches so far apart never share a seed.
APART = 1_000_000
KILL9 = Path(__file__).parent / "proofs" / "kill9.py"


@pytest.mark.parametrize("batch", range(BATCHES))
def test_no_power_cut_costs_an_acknowledged_capture(batch: int) -> None:
    """After 1,000 power cuts, many of them in recovery, all that was stored is there, whole and listed."""
    cuts, seed = 0, batch * APART
    while cuts < CUTS / BATCHES:
        more, wrong = scenario(seed)
        assert not wrong, f"seed {seed}"
        cuts, seed = cuts + more, seed + 1


def test_no_power_cut_costs_a_line_of_the_journal() -> None:
    """After 200 power cuts every decision that was acknowledged stands in the journal."""
    cuts, seed = 0, 0
    while cuts < JOURNAL_CUTS:
        more, wrong = journal_scenario(seed)
        assert not wrong, f"seed {seed}"
        cuts, seed = cuts + more, seed + 1


@pytest.mark.parametrize("mutant", [*MUTANTS, *JOURNAL_MUTANTS], ids=lambda mutant: mutant.__name__)
def test_a_mistake_is_noticed(mutant: Mutant) -> None:
    """The power cuts would tell if the storage were built wrongly."""
    assert caught_after(mutant, 400) is not None


def test_no_kill_costs_an_acknowledged_capture() -> None:
    """A writer is killed 200 times at any moment; all it ever called durable is there and sound."""
    proof = subprocess.run(
        [sys.executable, KILL9, "--cycles", "200"], check=False, capture_output=True, text=True
    )

    assert proof.returncode == 0, proof.stdout + proof.stderr
    assert "kill -9: 200 cycles" in proof.stdout
