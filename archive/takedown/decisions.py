"""The nouns of taking down: how much, why, who asked, and one decision. Without I/O."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from archive.cdx import urlkey


class Level(StrEnum):
    """How much of a thing is taken down."""

    HIDE = "hide"
    REDACT = "redact"
    ERASE = "erase"


class Reason(StrEnum):
    """Why something is taken down."""

    PERSONAL_DATA = "personal-data"
    CHILD = "child"
    SAFETY = "safety"
    COPYRIGHT = "copyright"
    COURT_ORDER = "court-order"
    MISTAKE = "mistake"
    OTHER = "other"


class Requester(StrEnum):
    """What kind of person or body asked; never who."""

    DATA_SUBJECT = "data-subject"
    SITE = "site"
    AUTHORITY = "authority"
    THIRD_PARTY = "third-party"
    OPERATOR = "operator"


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeDown:
    """One decision to take something down; the words are those of `TakeDownRow`."""

    id: str
    level: str
    made: datetime
    reason: str
    requester: str
    targets: Mapping[str, list[str]]
    since: datetime | None = None
    until: datetime | None = None
    personal: bool = False
    skip_crawl: bool = False
    files: Mapping[str, list[str]] = field(default_factory=dict)
    finished: datetime | None = None
    lifted: datetime | None = None

    def means(self, kind: str, value: str) -> bool:
        """Tell whether this very URL key, item or capture is meant."""
        return (salted(self.id, value) if self.personal else value) in self.targets.get(kind, ())

    def means_url(self, url: str) -> bool:
        """Tell whether a URL is meant, in any of its spellings."""
        key = urlkey(url)
        if self.personal:
            return self.means("url", key)
        return any(
            key.startswith(prefix_key(known)) if known.endswith("*") else key == urlkey(known)
            for known in self.targets.get("url", ())
        )


def new_take_down(
    level: Level, reason: Reason, requester: Requester, targets: Mapping[str, list[str]]
) -> TakeDown:
    """Return a decision made now."""
    name = f"t-{secrets.token_hex(4)}"
    return TakeDown(
        id=name,
        level=level.value,
        made=datetime.now(UTC),
        reason=reason.value,
        requester=requester.value,
        targets=targets,
    )


def salted(take_down: str, value: str) -> str:
    """Return what stands for a value that may not be written down: enough to know it again."""
    return f"sha256:{hashlib.sha256(f'{take_down} {value}'.encode()).hexdigest()}"


def prefix_key(pattern: str) -> str:
    """Return what the keys of all URLs of a pattern begin with.

    >>> prefix_key("https://georgia.iom.int/news/x*"), prefix_key("https://georgia.iom.int/news/*")
    ('int,iom,georgia)/news/x', 'int,iom,georgia)/news/')
    """
    stem = pattern.removesuffix("*")
    key = urlkey(stem)
    return f"{key}/" if stem.endswith("/") and not key.endswith("/") else key
