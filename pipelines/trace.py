"""From what was seen of an item, in order of time, to its versions."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Sighting:
    """One capture's word on an item: what it said, or (no content digest) that its page was missing."""

    time: datetime
    capture: int
    run: str
    url: str
    content_digest: str | None


def trace(
    sightings: Iterable[Sighting],
    gap: timedelta,
    said: str | None = None,
    url: str | None = None,
) -> Iterator[Sighting]:
    """Yield the sightings at which the item's versions begin; `said` and `url` are what held before.

    A missing page is a removal only when two runs at least `gap` apart missed it where the item
    last stood, with nothing seen in between: absence needs proof.

    >>> from datetime import UTC
    >>> day = lambda n: datetime(2026, 11, n, tzinfo=UTC)
    >>> seen = [Sighting(day(1), 1, "a", "/x", "one"), Sighting(day(2), 2, "b", "/x", "one"),
    ...         Sighting(day(3), 3, "c", "/x", None), Sighting(day(4), 4, "d", "/x", None)]
    >>> [(s.time.day, s.content_digest) for s in trace(seen, timedelta(days=1))]
    [(1, 'one'), (4, None)]
    """
    missed: Sighting | None = None
    for sighting in sightings:
        if sighting.content_digest is not None:
            missed, url = None, sighting.url
            if sighting.content_digest != said:
                said = sighting.content_digest
                yield sighting
        elif said is not None and sighting.url == url:
            missed = missed or sighting
            if sighting.run != missed.run and sighting.time - missed.time >= gap:
                said = None
                yield sighting
