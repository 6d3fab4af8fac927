"""How much of everything a replica of each size holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """How many nodes are English and how many Georgian, how many files, and links in a part of the sitemap.

    `bulk` further news, older than all others, are made only when somebody asks for them.
    """

    name: str
    news: tuple[int, int]
    stories: tuple[int, int]
    pages: tuple[int, int]
    publications: tuple[int, int]
    vacancies: tuple[int, int]
    procurement: tuple[int, int]
    pictures: int
    papers: int
    old: int
    links: int
    bulk: int = 0


# Georgian news without an English side; a calendar's worth of days that the news reach back.
ONLY_GEORGIAN = 4
DAYS_BACK = 3000

_STANDARD = ((180, 64), (26, 8), (24, 15), (12, 4), (10, 2), (8, 1), 203, 40, 60)

SIZES = {
    size.name: size
    for size in (
        Size("small", (40, 14), (6, 2), (16, 11), (3, 1), (3, 1), (2, 1), 40, 14, 24, 60),
        Size("standard", *_STANDARD, 220),
        Size("large", *_STANDARD, 2000, 1953),
        Size("huge", *_STANDARD, 2000, 44972),
    )
}
