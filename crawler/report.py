"""What a run tells of itself when it ends: what `status` says of it, and what only the run knows."""

import json
from collections import Counter
from dataclasses import asdict
from typing import Any

from archive.masking import masked
from crawler.health import Health
from crawler.opening import TakenUp


def report(
    said: dict[str, Any], health: Health, refused: Counter[str], taken_up: TakenUp, seconds: float
) -> bytes:
    """Return the report as JSON; `said` is the run as `matiane status --json` tells it."""
    told = {
        **said,
        "seconds": round(seconds, 3),
        "robots": health.robots,
        "answers": dict(sorted(health.statuses.items())),
        "failures": dict(sorted(health.failures.items())),
        "not_asked": dict(sorted(refused.items())),
        "recovery": {
            "files": [asdict(repair) for repair in taken_up.recovery.repairs],
            "registered": list(taken_up.recovery.registered),
            "indexed": taken_up.indexed.captures,
            "damage": sorted(taken_up.indexed.damage),
        },
    }
    text = masked(json.dumps(told, indent=1, ensure_ascii=False))
    return text.encode(errors="backslashreplace") + b"\n"
