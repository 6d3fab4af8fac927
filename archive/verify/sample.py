"""A share of the archive for each day, so that every byte is read again within a month."""

import hashlib
import re
from dataclasses import dataclass

from archive.errors import UsageError

_FORM = re.compile(r"([1-9]\d{0,3})/([1-9]\d{0,3})")


@dataclass(frozen=True, slots=True)
class Sample:
    """One of so many equal shares of the bytes of every file."""

    number: int = 1
    of: int = 1

    def part(self, size: int) -> tuple[int, float]:
        """Return the range of a file in which the records of this share begin; the last has no end.

        >>> [Sample(number, 3).part(100) for number in (1, 2, 3)]
        [(0, 33), (33, 66), (66, inf)]
        """
        end = size * self.number // self.of if self.number < self.of else float("inf")
        return size * (self.number - 1) // self.of, end

    def bytes_of(self, size: int) -> int:
        """Return how many bytes of a file are in this share."""
        begin, end = self.part(size)
        return int(min(size, end)) - begin

    def has_turn(self, name: str) -> bool:
        """Tell whether a file is read as a whole with this share; each has one turn, whatever comes new.

        >>> [Sample(number, 3).has_turn("a.warc.gz") for number in (1, 2, 3)]
        [False, True, False]
        """
        return int(hashlib.sha256(name.encode(errors="replace")).hexdigest(), 16) % self.of == self.number - 1


WHOLE = Sample()


def parse_sample(text: str) -> Sample:
    """Return the share that is meant, as the third of thirty by `3/30`; raise UsageError if none is.

    >>> parse_sample("3/30")
    Sample(number=3, of=30)
    """
    form = _FORM.fullmatch(text)
    if not form or int(form[1]) > int(form[2]):
        raise UsageError(f"no sample is called {text!r}: 3/30 is the third of thirty shares")
    return Sample(int(form[1]), int(form[2]))
