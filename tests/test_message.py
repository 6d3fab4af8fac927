"""An answer means the same however the network cuts it into pieces."""

import pytest

from crawler.limits import Limits
from crawler.message import Answer, AnswerReader, Phase
from hostile import GRID, PAGE, Case, plain
from oddities import ODD

WHOLE = tuple(case for case in (*GRID, *ODD) if not case.truncated and not case.excess)


def read(sent: bytes, size: int, limits: Limits) -> Answer:
    """Read an answer that comes in pieces of this size, and then the end of the connection."""
    reader = AnswerReader(limits)
    for at in range(0, len(sent), size):
        if reader.phase is not Phase.DONE:
            reader.feed(sent[at : at + size])
    if reader.phase is not Phase.DONE:
        reader.end(clean=True)
    return reader.answer()


@pytest.mark.parametrize("size", [1, 2, 7, 100])
@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case.name)
def test_pieces_make_the_same_answer(case: Case, size: int) -> None:
    """Whether in one piece or byte by byte, the same is kept and the same is read."""
    sent = case.sent[: len(case.interim) + 20_000]

    answer = read(sent, size, Limits())

    assert answer == read(sent, len(sent), Limits())
    assert answer.interim + answer.response == sent


@pytest.mark.parametrize("size", [1, 10, 1000])
@pytest.mark.parametrize("cap", range(len(PAGE) - 3, len(PAGE)))
def test_a_cap_cuts_at_its_byte(cap: int, size: int) -> None:
    """The cap holds to the byte, wherever a piece ends."""
    head = len(plain()) - len(PAGE)

    answer = read(plain(), size, Limits(body_bytes=cap))

    assert (answer.payload, answer.truncated) == (PAGE[:cap], "length")
    assert answer.response == plain()[: head + cap]
    assert not answer.reusable
