"""No bytes that a site or a disk could hand us make a reader fail, hang or swell."""

import pytest

from proofs.fuzz import LONG, prove

MOST = 50_000
# Not the seeds of the long form, which has them already.
SEED = 1_000_000


@pytest.mark.parametrize("name", LONG)
def test_no_input_breaks_a_reader(name: str) -> None:
    """50,000 real inputs with random mistakes are read or refused, each within a second, all in 200 MiB."""
    inputs = min(MOST, LONG[name] // 20)

    outcome = prove(name, inputs, SEED)

    assert outcome.wrong == []
    assert outcome.inputs == inputs
