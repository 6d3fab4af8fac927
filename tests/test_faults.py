"""Whichever call fails, or is the last: the next command finds the archive whole, or makes it so."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from proofs.faults_commands import Site, strike
from proofs.strikes import Fault
from replica.process import Replica

PROOF = Path(__file__).parent / "proofs" / "faults.py"
KILL, FULL, BROKEN = "signal=KILL", "error=ENOSPC", "error=EIO"
# What differs most: a first record, one in the middle, a roll, the manifest, recovery's own steps.
STRUCK = (
    ("crawl", Fault("write", KILL, 6)),
    ("crawl", Fault("write", FULL, 8)),
    ("crawl", Fault("fsync", BROKEN, 9)),
    ("crawl", Fault("rename", KILL, 1)),
    ("recover", Fault("write", FULL, 2)),
    ("recover", Fault("fsync", BROKEN, 4)),
    ("recover", Fault("link", KILL, 1)),
    ("recover", Fault("rename", KILL, 2)),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Serve the replica."""
    with Replica() as replica:
        yield Site(replica.root, tmp_path_factory.mktemp("homes"))


def test_every_call_of_the_storage_may_fail() -> None:
    """Each write, sync, rename, cut, removal and link of writer and recovery fails once, or is the last."""
    proof = subprocess.run([sys.executable, PROOF, "--inside"], check=False, capture_output=True, text=True)

    assert proof.returncode == 0, proof.stdout + proof.stderr


@pytest.mark.parametrize(("command", "fault"), STRUCK, ids=str)
def test_a_command_may_be_struck(site: Site, command: str, fault: Fault) -> None:
    """A crawl that is struck ends with 74 or dies; the next one mends all, and nothing stored is lost."""
    struck, wrong = strike(command, fault, site, inside=True)

    assert struck
    assert wrong == []
