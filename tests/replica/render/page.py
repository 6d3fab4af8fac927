"""What a theme must know of the page it renders."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from replica.answers import token
from replica.model import Lang, Node, Side
from replica.site import Site

Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """One page to be rendered: whose root, in which language, at which address, when."""

    site: Site
    root: str
    lang: Lang
    path: str
    title: str
    rendered: datetime
    system_path: str = ""
    query: Query = ()
    paths: Mapping[Lang, str] = field(default_factory=lambda: {"en": "/", "ka": "/ka"})
    node: Node | None = None
    canonical: str | None = None
    feed: str | None = None

    @property
    def side(self) -> Side | None:
        """What the page shows of its node: on a ghost page, the other language's side."""
        return self.node.side(self.lang) if self.node else None

    def noise(self, what: str, length: int = 64) -> str:
        """Return letters that change whenever the page is rendered anew."""
        return token(self.path, str(self.query), self.rendered.isoformat(), what, length=length)

    def with_query(self, path: str, **changes: str) -> str:
        """Return an address that carries this page's query on, as Drupal's switcher and pager do."""
        query = {**dict(self.query), **changes}
        return f"{path}?{urlencode(query)}" if query else path


def when_rendered(epoch: datetime, path: str) -> datetime:
    """Return the second at which a page came into the cache after an epoch began."""
    return epoch + timedelta(seconds=int(token(path), 16) % 3600)
