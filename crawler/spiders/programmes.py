"""Programme and section pages only."""

import re

from crawler.spiders.chronicle import Chronicle

# Programme pages stand at the root without a section of their own, or unaliased.
_ROOT_PAGE = re.compile(r"(/\w\w)?(/node/\d+|/[^/]+)?/?$")


class ProgrammesSpider(Chronicle):
    """Asks for the pages at the site's root."""

    name = "programmes"

    def wanted(self, path: str) -> bool:
        """Root-level paths in any language."""
        return bool(_ROOT_PAGE.fullmatch(path))
