"""Items out of the archive, in forms that other programs read."""

import json
import sys
from collections.abc import Iterable
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from archive.errors import UsageError

FORMATS = ("jsonl",)


def export(items: Iterable[dict[str, Any]], form: str, out: Path) -> int:
    """Write items to a file (`-` is standard output) and return how many."""
    if form not in FORMATS:
        raise UsageError(f"no export format {form!r}: there is {', '.join(FORMATS)}")
    count = 0
    with nullcontext(sys.stdout) if str(out) == "-" else out.open("w", encoding="utf-8") as file:
        for item in items:
            file.write(json.dumps(item, ensure_ascii=False) + "\n")
            count += 1
    return count
