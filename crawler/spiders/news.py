"""News and stories only."""

import re

from crawler.spiders.chronicle import Chronicle

_NEWS = re.compile(r"(/\w\w)?/(news|stories)(/|$)")


class NewsSpider(Chronicle):
    """Asks for news and stories, their listings, and what lists them."""

    name = "news"

    def wanted(self, path: str) -> bool:
        """News and story paths in any language."""
        return bool(_NEWS.match(path))
