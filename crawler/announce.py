"""What a crawl tells others when it has ended: the metrics, and the dead man's switch."""

import asyncio
import logging

from archive.config import Settings
from archive.errors import ArchiveError
from archive.masking import one_line
from archive.metrics import write_metrics
from crawler.addresses import target_of
from crawler.client import Client
from crawler.limits import Limits
from crawler.settings import USER_AGENT

log = logging.getLogger(__name__)

_SECONDS = 10.0
_LIMITS = Limits(connect=_SECONDS, head=_SECONDS, idle=_SECONDS, total=_SECONDS, body_bytes=64 * 1024)


class NotHeard(ArchiveError):
    """Who waits for our call did not take it. Raised by `ping`, and never ends a run."""


def announce(settings: Settings, outcome: str, *, allow_private: bool) -> None:
    """Write the metrics; after a good run, call who waits for that. Nothing here makes a run fail."""
    if settings.metrics:
        write_metrics(settings, settings.metrics)
    if settings.ping_url and outcome == "good":
        try:
            asyncio.run(ping(settings.ping_url, allow_private=allow_private))
        except (ArchiveError, OSError) as error:
            log.warning("ping_url was not reached: %s", one_line(error).replace(settings.ping_url, "***"))


async def ping(url: str, *, allow_private: bool = False) -> None:
    """Ask for a URL once, by the rules that hold for all requests; raise unless the answer is a good one."""
    # The address is the secret here, so nobody on the way may read it.
    if target_of(url, any_port=allow_private).scheme != "https" and not allow_private:
        raise NotHeard("it must begin with https")
    client = Client(_LIMITS, allow_private=allow_private)
    try:
        answered = await client.fetch(url, [(b"User-Agent", USER_AGENT.encode())])
    finally:
        client.close()
    if answered.status not in range(200, 300):
        raise NotHeard(f"it answered {answered.status}")
