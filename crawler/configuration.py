"""How a run was set up: made known to Scrapy when it begins, and kept beside what it brought."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from importlib.metadata import version
from platform import python_version
from typing import Any

from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings
from sqlalchemy import make_url

from archive.config import Settings
from archive.errors import UsageError
from archive.masking import masked
from crawler import settings as ours
from crawler.contact import mail_of, require_contact

# Without a delay the site is on this machine and nobody waits: enough to keep both ends busy.
_AT_ONCE_WITHOUT_DELAY = 8
# What is kept of a person's settings: paths and addresses of machines are nobody's business.
_KEPT = (
    *("contact", "delay", "assets", "parse_workers", "removal_hours"),
    *("commit_wait", "free_at_start", "free_at_least", "log_days"),
    *("back_off", "longest_wait", "max_requests", "max_bytes", "window", "robots_hours"),
)
_KEPT_OF_SCRAPY = (
    *(name for name in vars(ours) if name.isupper()),
    *("MATIANE_ALLOW_PRIVATE", "MATIANE_MISSION", "MATIANE_BODY_BYTES", "MATIANE_CONNECT_TIMEOUT"),
    "MATIANE_DELAY",
    *("MATIANE_HEAD_BYTES", "MATIANE_HEADER_LINES", "MATIANE_HEAD_TIMEOUT", "MATIANE_IDLE_TIMEOUT"),
    "MATIANE_SILENCE_TIMEOUT",
)


def introduce(scrapy: BaseSettings, chosen: Settings) -> None:
    """Make Scrapy as slow as the operator wants, and say whose crawler this is."""
    if not scrapy.getbool("MATIANE_ALLOW_PRIVATE"):
        require_contact(chosen.contact)
    scrapy.set("DOWNLOAD_DELAY", chosen.delay, "spider")
    if scrapy.getfloat("DOWNLOAD_DELAY") == 0:
        if not scrapy.getbool("MATIANE_ALLOW_PRIVATE"):
            raise UsageError(
                "a delay of 0 is only for private addresses: give --allow-private, or a longer delay"
            )
        scrapy.set("CONCURRENT_REQUESTS", _AT_ONCE_WITHOUT_DELAY, "spider")
        scrapy.set("CONCURRENT_REQUESTS_PER_DOMAIN", _AT_ONCE_WITHOUT_DELAY, "spider")
    scrapy.set("MATIANE_DELAY", scrapy["DOWNLOAD_DELAY"], "spider")
    scrapy.set("DOWNLOAD_DELAY", 0, "cmdline")
    if chosen.contact:
        scrapy.set("USER_AGENT", f"{scrapy['USER_AGENT']} (+{chosen.contact})", "spider")
    if mail := mail_of(chosen.contact):
        headers = {**scrapy.getdict("DEFAULT_REQUEST_HEADERS"), "From": mail}
        scrapy.set("DEFAULT_REQUEST_HEADERS", headers, "spider")


def configuration(crawler: Crawler, chosen: Settings) -> bytes:
    """Return the settings that shaped a run as JSON, the same bytes for the same settings; no secrets."""
    scrapy = crawler.settings
    told = {
        "asked": getattr(crawler.spider, "asked", {}),
        "settings": {name: getattr(chosen, name) for name in _KEPT}
        | {"database": make_url(chosen.database_url).get_backend_name()},
        "scrapy": {name: scrapy[name] for name in _KEPT_OF_SCRAPY if scrapy[name] is not None},
        "software": dict(_software()),
    }
    text = json.dumps(told, indent=1, sort_keys=True, ensure_ascii=False, default=_plain)
    return masked(text).encode(errors="backslashreplace") + b"\n"


def about(scrapy: BaseSettings, chosen: Settings, configured: bytes) -> tuple[tuple[str, str], ...]:
    """Return what the warcinfo says of who crawls, with what, and how it was set up."""
    return (
        *((("operator", chosen.contact),) if chosen.contact else ()),
        ("http-header-user-agent", scrapy["USER_AGENT"]),
        *((("http-header-from", mail),) if (mail := mail_of(chosen.contact)) else ()),
        *_software(),
        ("configuration", f"sha256:{hashlib.sha256(configured).hexdigest()}"),
    )


def _software() -> Iterator[tuple[str, str]]:
    yield "python", python_version()
    yield from ((name, version(name)) for name in ("scrapy", "h11"))


def _plain(value: Any) -> Any:  # noqa: ANN401  whatever a setting may hold
    return dict(value) if isinstance(value, Mapping) else str(value)
