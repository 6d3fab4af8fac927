"""Webrecorder's tools out of npm, independent of all that wrote the files: its parser and its replay."""

import json
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

HOUSE = Path(__file__).parents[1]
NODE = HOUSE / ".venv-peers" / "bin" / "node"
INSTALLED = HOUSE / ".venv-peers" / "judges"
PARSER = INSTALLED / "node_modules" / "warcio" / "dist" / "cli.js"
REPLAY = HOUSE / "tests" / "judges" / "replay.mjs"


def npm_index(files: Sequence[Path]) -> list[dict[str, Any]]:
    """Return what npm's warcio says of every record, in the order of the files."""
    return list(_lines([PARSER, "cdx-index", "--all", "--format", "json", *files]))


def replayed(files: Sequence[Path], wanted: Iterable[tuple[str, str]]) -> list[tuple[int, str]]:
    """Return status and SHA-256 of what ReplayWeb.page shows for each moment and URL."""
    asked = "".join(f"{moment} {url}\n" for moment, url in wanted)
    return [(answer["status"], answer["sha256"]) for answer in _lines([REPLAY, *files], asked)]


def _lines(arguments: Sequence[Path | str], asked: str = "") -> Iterator[dict[str, Any]]:
    done = subprocess.run(
        [NODE, *arguments], cwd=INSTALLED, input=asked, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    yield from map(json.loads, done.stdout.splitlines())
