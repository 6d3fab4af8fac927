"""Whether a site answers badly in one corner or as a whole."""

from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlsplit

# A language's code in the path is no section of its own.
_CODE = 2
# So much longer must a streak be that no section contradicts, and so many sections must it run through:
# of a queue that is mixed, half refused, such a streak comes once in a million.
_LONGER = 4
_SECTIONS = 3


def section(url: str) -> str:
    """Return the part of the site that a URL belongs to: its folder, cut short.

    >>> [section(f"https://x{path}") for path in ("/ka/news/a", "/news/2020/a", "/news", "/ka")]
    ['/ka/news', '/news', '/', '/']
    """
    folders = urlsplit(url).path.split("/")[1:-1]
    return "/" + "/".join(folders[: 2 if folders and len(folders[0]) == _CODE else 1])


@dataclass(slots=True)
class Streak:
    """Bad answers, of one or another sort, since the last good one."""

    _good: Counter[str] = field(default_factory=Counter)
    _bad: Counter[str] = field(default_factory=Counter)
    _telling: Counter[str] = field(default_factory=Counter)
    _met: dict[str, list[str]] = field(default_factory=dict)

    def good(self, url: str) -> None:
        """Take note of a good answer: what was bad before it was not the whole site."""
        self._good[section(url)] += 1
        self._telling.clear()
        self._met.clear()

    def bad(self, url: str, sort: str, *, again: bool) -> None:
        """Take note of a bad answer; one asked for again was noted before, and adds nothing."""
        where = section(url)
        if again and self._good:
            return
        self._bad[where] += 1
        self._met.setdefault(sort, []).append(where)
        if self.speaks(url):
            self._telling[sort] += 1

    def speaks(self, url: str) -> bool:
        """Tell whether a bad answer says something of the site.

        A section that never answers well says nothing of the others, unless there are none.
        """
        where = section(url)
        return not self._good or self._good[where] > self._bad[where]

    @property
    def any_good(self) -> bool:
        """Whether anything answered well at all."""
        return bool(self._good)

    def means_all(self, sort: str, limit: int) -> bool:
        """Tell whether the streak means all of the site: `limit` answers that speak for it."""
        met = self._met.get(sort, [])
        everywhere = len(met) >= _LONGER * limit and len(set(met)) >= _SECTIONS
        return everywhere or self._telling[sort] >= limit
