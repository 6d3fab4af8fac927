"""Crawls are killed, find the disk full, lose their index: in the end every page is there."""

import subprocess
import sys
from pathlib import Path

import pytest

PROOFS = Path(__file__).parent / "proofs"


@pytest.mark.parametrize(
    "proof",
    [
        ("kill9_crawl.py", "--cycles", "15"),
        ("fulldisk.py", "--sizes", "5", "--files"),
        ("lost_index.py", "--strikes", "spoiled"),
    ],
    ids=lambda proof: proof[0],
)
def test_a_crawl_is_safe(proof: tuple[str, ...]) -> None:
    """A short form of each proof over whole crawls finds no fault."""
    script, *options = proof

    done = subprocess.run(
        [sys.executable, PROOFS / script, *options], check=False, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout + done.stderr
