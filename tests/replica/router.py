"""Which answer an address has."""

from collections.abc import Callable

from replica import pages, places
from replica.answers import Answer
from replica.visit import Visit

# The first that knows the address answers.
STEPS: tuple[Callable[[Visit], Answer | None], ...] = (
    places.file_at,
    places.for_machines,
    places.normalised,
    pages.listing,
    pages.labelled,
    pages.system,
    pages.node_by_number,
    pages.node_by_address,
    places.renamed,
)


def route(visit: Visit) -> Answer:
    """Answer a visit of the site as it stands."""
    for step in STEPS:
        if answer := step(visit):
            return answer
    return pages.missing(visit)
