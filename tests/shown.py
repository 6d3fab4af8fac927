"""What each capture must show whoever replays it, and which captures to try."""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from exchanges import Recorded, Sent
from messages import media_type


@dataclass(frozen=True, slots=True)
class Shown:
    """One capture and the answer that it stands for."""

    url: str
    moment: str
    kind: str
    answer: bytes


KINDS: tuple[Callable[[Shown], bool], ...] = (
    lambda capture: capture.kind == "whole" and media_type(capture.answer) == "text/html",
    lambda capture: capture.kind == "whole" and media_type(capture.answer) == "application/pdf",
    lambda capture: capture.kind == "whole" and media_type(capture.answer).startswith("image/"),
    lambda capture: capture.kind == "repeated",
    lambda capture: capture.kind == "unchanged",
    lambda capture: "%E1%83%" in capture.url,  # Georgian letters
)
OF_EACH_KIND = 3


def shown(pairs: Iterable[tuple[Recorded, Sent]], sent: Sequence[Sent]) -> list[Shown]:
    """Return what the site showed at each capture; a 304 shows what was last sent whole for its URL."""
    order = {id(exchange): number for number, exchange in enumerate(sent)}
    whole: dict[str, bytes] = {}
    captures: list[Shown] = []
    for recorded, exchange in sorted(pairs, key=lambda pair: order[id(pair[1])]):
        if recorded.kind != "unchanged":
            whole[recorded.url] = exchange.response
        captures.append(Shown(recorded.url, recorded.moment, recorded.kind, whole[recorded.url]))
    return captures


def sample(captures: Iterable[Shown], number: int, dice: random.Random) -> list[Shown]:
    """Choose some captures of each kind, and others up to the number."""
    left = sorted(captures, key=lambda capture: (capture.url, capture.moment))
    chosen: list[Shown] = []
    for wanted in KINDS:
        chosen += dice.sample([capture for capture in left if wanted(capture)], OF_EACH_KIND)
        left = [capture for capture in left if capture not in chosen]
    return chosen + dice.sample(left, number - len(chosen))
