"""Templates: one file for a theme, its pieces parted by lines of their own."""

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

PIECE = re.compile(r"^<!-- (\S+) -->\n", re.MULTILINE)


@lru_cache
def pieces(name: str) -> Mapping[str, str]:
    """Return the pieces of a template file by name; a brace names what is filled in."""
    parts = PIECE.split((Path(__file__).parent / f"{name}.html").read_text(encoding="utf-8"))
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def fill(theme: str, piece: str, **values: object) -> str:
    """Fill one piece of a theme. Values are HTML already."""
    return pieces(theme)[piece].format_map(values)
