"""One request as the site sees it: where, asked of which host, at which moment of its life."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, unquote

from replica.model import Lang
from replica.render.page import Query, when_rendered
from replica.site import Site


@dataclass(frozen=True, slots=True)
class Visit:
    """A request for an address; `theme` and `facets` are how the site is dressed at the time."""

    site: Site
    root: str
    target: str
    theme: str = "theme1"
    facets: bool = True

    @property
    def path(self) -> str:
        """The address without its query, percent signs resolved."""
        return unquote(self.target.partition("?")[0])

    @property
    def query(self) -> Query:
        """The query's names and values in order."""
        return tuple(parse_qsl(self.target.partition("?")[2], keep_blank_values=True))

    @property
    def lang(self) -> Lang:
        """The language that the address declares."""
        return "ka" if self.path == "/ka" or self.path.startswith("/ka/") else "en"

    @property
    def inner(self) -> str:
        """The address without the language: `news`, `node/16`, empty for a home page."""
        return (self.path[3:] if self.lang == "ka" else self.path).strip("/")

    def rendered(self, *, news: bool) -> datetime:
        """Return when the page came into the cache; saving one news renews every page that shows some."""
        epoch = self.site.state.saved if news else self.site.state.cleared
        return when_rendered(epoch, self.target)
