"""An erasure that is killed, or loses its power, is finished by the next command that writes."""

import pytest

from proofs.takedown import prove

# An erasure makes about 90 calls; the long form strikes each of them many times.
EVERY = 5


@pytest.mark.parametrize("power", [False, True], ids=["killed", "powerless"])
def test_an_erasure_is_never_half_done(*, power: bool) -> None:
    """Whenever it ends, the archive is the old one or the new one, and sound."""
    call, struck = 2 if power else 4, True
    while struck:
        struck, wrong = prove(call, call, power=power)
        assert not wrong, f"call {call}"
        call += EVERY
    assert call > 10 * EVERY
