"""The content of one file on a disk that keeps only what it was asked to keep."""

import random
from dataclasses import dataclass, field

SECTOR = 512


@dataclass(eq=False, slots=True)
class Content:
    """A file's content: what processes see, and what is surely on the disk."""

    seen: bytearray = field(default_factory=bytearray)
    synced: bytes = b""
    low: int = 0
    """Below this size nothing changed since the last sync."""

    def left(self, chance: random.Random) -> bytearray:
        """Return what a power cut makes of a content."""
        unsynced = len(self.seen) - self.low
        left = bytearray(self.synced if chance.random() < 1 / 2 else self.synced[: self.low])
        size = self.low + chance.choice((0, unsynced, unsynced, chance.randrange(unsynced + 1)))
        left.extend(bytes(max(0, size - len(left))))
        damage = chance.choice((0, 0.1, 0.5))
        at = self.low
        while at < size:
            end = min(size, at - at % SECTOR + SECTOR)
            if chance.random() >= damage:
                left[at:end] = self.seen[at:end]
            elif chance.random() < 1 / 3:
                left[at:end] = chance.randbytes(end - at)
            at = end
        return left
