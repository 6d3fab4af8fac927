"""Several independent signs for one field: the first that answers is believed, and noted."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Signed(Protocol):
    """What is read by signs; a page is one."""

    @property
    def signs(self) -> dict[str, str]:
        """By field, the sign that gave it."""


P = TypeVar("P", bound=Signed)


def first(page: P, field: str, signs: Iterable[tuple[str, Callable[[P], T | None]]]) -> T | None:
    """Return what the first sign that answers says, and note its name; None where no sign answers.

    >>> class Board:
    ...     signs: dict[str, str] = {}
    >>> board = Board()
    >>> first(board, "title", [("h1", lambda _: ""), ("og:title", lambda _: "News")]), board.signs
    ('News', {'title': 'og:title'})
    """
    for name, read in signs:
        answer = read(page)
        if answer:
            page.signs[field] = name
            return answer
    return None
