"""The listings: which nodes a view shows, in which order."""

from dataclasses import dataclass

from replica.model import Kind

ROWS = 12


@dataclass(frozen=True, slots=True)
class View:
    """A listing by the last part of its address."""

    key: str
    kinds: frozenset[Kind]

    @property
    def name(self) -> str:
        """What its classes call it."""
        return "search-content" if self.key == "search" else self.key


VIEWS = {
    view.key: view
    for view in (
        View("news", frozenset({"news"})),
        View("stories", frozenset({"story"})),
        View("publications", frozenset({"publication"})),
        View("careers", frozenset({"vacancy"})),
        View("procurement-opportunities", frozenset({"procurement"})),
        View("search", frozenset({"news", "story", "publication", "vacancy", "programme"})),
    )
}
