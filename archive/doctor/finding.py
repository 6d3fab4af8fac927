"""What a check says: how things are, and what to do about them."""

from dataclasses import dataclass
from typing import Literal

Level = Literal["ok", "warning", "wrong"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of `matiane doctor`."""

    level: Level
    what: str
    do: str | None = None


def fine(what: str) -> Finding:
    """Say that all is as it should be."""
    return Finding("ok", what)


def warning(what: str, do: str) -> Finding:
    """Say what works, but not as well or as safely as it could."""
    return Finding("warning", what, do)


def wrong(what: str, do: str) -> Finding:
    """Say what keeps the archive from doing its work."""
    return Finding("wrong", what, do)
