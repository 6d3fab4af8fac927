"""Programme and section pages only."""

import re

from crawler.sites import FEEDS, LISTINGS
from crawler.spiders.chronicle import Chronicle

# Programme pages stand at the root without a section of their own, or unaliased.
_LISTINGS = frozenset({*LISTINGS, *FEEDS, "search"})
_ROOT_PAGE = re.compile(r"(/\w\w)?(/node/\d+|/[^/]+)?/?$")


class ProgrammesSpider(Chronicle):
    """Asks for the pages at the site's root."""

    name = "programmes"

    def wanted(self, path: str) -> bool:
        """Root-level paths in any language, but no listings: their pagers lead to all the rest."""
        return bool(_ROOT_PAGE.fullmatch(path)) and path.rpartition("/")[2] not in _LISTINGS
