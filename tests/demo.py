"""The whole story on a replica of the site: crawl it, let time pass, crawl again, see what changed."""

import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from difflib import ndiff
from pathlib import Path
from typing import Any

from replica.process import Replica

MATIANE = Path(sys.executable).with_name("matiane")


def matiane(home: Path, *arguments: str) -> str:
    """Run the command as a person would, and show what was typed."""
    print(f"\n$ matiane {' '.join(arguments)}", flush=True)
    return subprocess.run(
        [MATIANE, "--home", home, *arguments], check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def crawl(home: Path, root: str) -> None:
    """Crawl the replica as fast as it answers: it is on this machine."""
    print(matiane(home, "crawl", "--site", root, "--allow-private", "--delay", "0"), end="")


def told(change: dict[str, Any]) -> list[str]:
    """Say in a few lines what a change is: a title, or the paragraphs before and after.

    >>> told({"change": "edited", "item": "x", "before": {"body": "It is 1."}, "after": {"body": "It is 2."}})
    ['edited  x', '        - It is 1.', '        + It is 2.']
    """
    before, after = change["before"] or {}, change["after"] or {}
    lines = [f"{change['change']:<8}{change['item']}"]
    if change["change"] != "edited":
        return [*lines, f"        {(after or before).get('title') or after.get('url')}"]
    for name in (name for name in after if isinstance(after[name], str)):  # the rest follows from the words
        old, new = (str(side[name] or "").split("\n\n") for side in (before, after))
        lines += [f"        {line.rstrip()[:240]}" for line in ndiff(old, new) if line[0] in "-+"]
    return lines


def main() -> None:
    """Tell the story in a home that is thrown away at its end."""
    with tempfile.TemporaryDirectory() as folder, Replica(size="small", state="t0") as site:
        home = Path(folder) / "home"
        print(f"A replica of the site answers at {site.root}. It is crawled for the first time.")
        crawl(home, site.root)

        print("\nDays pass: news are written, a figure is corrected, a word is mended. It is crawled again.")
        since = datetime.now(UTC).isoformat(timespec="seconds")
        site.to_state("t1")
        crawl(home, site.root)

        for line in matiane(home, "changes", "--since", since, "--json").splitlines():
            print("\n".join(told(json.loads(line))))
        print(matiane(home, "verify"), end="")
        print("\nYour own archive: `make crawl`. What it holds: `.venv/bin/matiane status`.")


if __name__ == "__main__":
    main()
