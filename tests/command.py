"""The `matiane` command as a user runs it: its own process, a home of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

COMMAND = Path(sys.executable).with_name("matiane")


def matiane(
    home: Path, *arguments: str, settings: Mapping[str, str] | None = None, expect: int = 0
) -> subprocess.CompletedProcess[str]:
    """Run a command and return what it printed; any other exit code than expected is an error."""
    environment = {**os.environ, **{f"MATIANE_{name}": value for name, value in (settings or {}).items()}}
    done = subprocess.run(
        [COMMAND, "--home", str(home), *arguments],
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == expect, f"exit {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def rows(home: Path, *arguments: str) -> list[dict[str, Any]]:
    """Run a command with --json and return its lines."""
    return [json.loads(line) for line in matiane(home, "--json", *arguments).stdout.splitlines()]


def crawl(home: Path, root: str, *arguments: str, expect: int = 0, **settings: str) -> dict[str, Any]:
    """Crawl a site on this machine as fast as it answers; return what the run told of itself."""
    options = ("--site", root, "--allow-private", "--delay", "0")
    done = matiane(home, "--json", "crawl", *options, *arguments, settings=settings, expect=expect)
    told: dict[str, Any] = json.loads(done.stdout)
    return told
