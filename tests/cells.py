"""Fields as they were read beside what they should be: one cell for each field of each page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from known_pages import Known
from pipelines.extract import Extraction
from pipelines.items import content, item_id


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of one page."""

    page: str
    kind: str
    field: str
    found: object
    expected: object

    @property
    def right(self) -> bool:
        """Whether it was read as it should be."""
        return self.found == self.expected


def compared(page: str, kind: str, found: Mapping[str, Any], expected: Mapping[str, Any]) -> Iterator[Cell]:
    """Yield a cell for each field that is expected."""
    return (Cell(page, kind, name, found.get(name), value) for name, value in expected.items())


def cells_of(page: Known, told: Extraction) -> Iterator[Cell]:
    """Yield the cells of a page of the replica: what the page itself tells."""
    found = {"id": item_id(told.item), **content(told.item)} if told.item else {}
    # Translations and the pages of a PDF are told by other captures, too.
    expected = {name: value for name, value in page.item.items() if name != "translations"}
    expected["attachments"] = [
        {name: value for name, value in file.items() if name != "pages"} for file in expected["attachments"]
    ]
    return compared(page.name, page.item["kind"], found, expected)
