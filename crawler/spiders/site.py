"""The whole site."""

from crawler.spiders.chronicle import Chronicle


class SiteSpider(Chronicle):
    """Asks for everything that is linked, listed or known."""

    name = "site"

    def wanted(self, path: str) -> bool:  # noqa: ARG002
        """Every path."""
        return True
