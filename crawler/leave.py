"""Whether a crawl may begin at all: asked before anything is opened or written."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from archive.config import Settings
from archive.errors import SiteUnreachable, UsageError
from archive.holds import ASKED_TO_WAIT, holds
from archive.missions import Mission
from crawler.addresses import check_public, is_public, resolve, target_of
from crawler.contact import require_contact
from crawler.window import is_open


def require_leave(settings: Settings, root: str, delay: float | None, *, allow_private: bool) -> None:
    """Refuse a site that is not public, unless it may be private; who crawls a public one needs manners."""
    target = target_of(root, any_port=allow_private)
    # Who cannot be looked up now may be reached later: then the run says so.
    addresses = asyncio.run(_addresses(target.host, target.port))
    if not allow_private:
        check_public(target, addresses)
    elif addresses and not any(map(is_public, addresses)):
        return
    require_contact(settings.contact)
    if (settings.delay if delay is None else delay) == 0:
        raise UsageError(
            "a delay of 0 is only for private addresses: give --allow-private, or a longer delay"
        )


def no_turn_now(settings: Settings, mission: Mission) -> str:
    """Say why no request may leave now; raise if it is the site that wants none."""
    now = datetime.now(UTC)
    held = next(holds(settings.home, now), None)
    if held and held.kind == ASKED_TO_WAIT:
        raise SiteUnreachable(f"{held.why}: no crawl begins earlier")
    if held:
        return held.why
    if not is_open(settings.window, now.astimezone(mission.zone).time()):
        return f"no crawl: it is not the time for requests ({settings.window})"
    return ""


async def _addresses(host: str, port: int) -> Sequence[str]:
    try:
        return await resolve(host, port)
    except OSError:
        return []
