"""A whole crawl of the standard replica: Matiane beside bare Scrapy and wget, in turn, in one run."""

import argparse
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from statistics import median
from typing import Any

HOUSE = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(HOUSE / "tests"))

from replica.process import Replica  # noqa: E402  the path has to be known first

BIN = Path(sys.executable).parent
REPORT = HOUSE / "docs" / "benchmarks.md"
# The set of pages is the same for all: Matiane's own rule is that of queries only `page` means a page,
# and without it the others never leave the search facets. Pictures, papers and style sheets are left out.
PAGES = r"^[^?]*(\?page=[0-9]+)?$"
FILES = r"\.(css|js|ico|png|jpe?g|gif|svg|webp|pdf|docx?|xlsx?|zip|xsl)([?].*)?$"
LONGEST = "600"  # seconds, for one crawl

Command = Callable[[str, Path], Sequence[str | Path]]


@dataclass(frozen=True, slots=True)
class Contestant:
    """A program that crawls a root into a folder."""

    name: str
    command: Command


@dataclass(frozen=True, slots=True)
class Crawl:
    """What one crawl cost, child processes included; `resident` is its largest process."""

    pages: int
    wall: float
    cpu: float
    resident: int


def matiane(root: str, folder: Path) -> Sequence[str | Path]:
    """Crawl, record, read, remember."""
    options = ("--site", root, "--allow-private", "--delay", "0")
    return ("env", "MATIANE_ASSETS=false", BIN / "matiane", "--home", folder / "home", "crawl", *options)


def bare_scrapy(root: str, _folder: Path) -> Sequence[str | Path]:
    """Crawl and keep nothing."""
    return (sys.executable, HOUSE / "benchmarks" / "bare_scrapy.py", root, PAGES)


def wget(root: str, folder: Path) -> Sequence[str | Path]:
    """Record and read nothing."""
    scope = (
        "--recursive",
        "--level=inf",
        "--execute=robots=off",
        "--tries=3",
        "--follow-tags=a,area",
        f"--accept-regex={PAGES}",
        f"--reject-regex={FILES}",
    )
    kept = (f"--warc-file={folder / 'wget'}", f"--directory-prefix={folder}", "--delete-after", "--quiet")
    return ("wget", *scope, *kept, f"{root}/")


CONTESTANTS = (
    Contestant("Matiane: record, read, remember", matiane),
    Contestant("bare Scrapy: fetch and follow", bare_scrapy),
    Contestant("wget --warc-file: record and follow", wget),
)


def crawl(contestant: Contestant, site: Replica) -> Crawl:
    """Run one contestant to its end and count what the server saw."""
    before = len(site.log())
    with tempfile.TemporaryDirectory() as folder, (Path(folder) / "output").open("wb") as output:
        command = ("timeout", LONGEST, *contestant.command(site.root, Path(folder)))
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, cwd=folder)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        # wget says 8 when a page answered 404, as some here do.
        if process.returncode not in ((0, 8) if contestant.command is wget else (0,)):
            raise SystemExit(
                f"{contestant.name} ended with {process.returncode}\n{Path(output.name).read_text()}"
            )
    return Crawl(pages(site.log(before)), wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def pages(log: list[dict[str, Any]]) -> int:
    """Count the different pages that were answered with: status 200, and neither a file nor a feed."""
    answered = {entry["path"] for entry in log if entry["status"] == HTTPStatus.OK}
    return sum(not re.search(r"\.\w+$|rss$", path) for path in answered)


def compare(size: str, rounds: int) -> dict[str, list[Crawl]]:
    """Let the contestants crawl in turn, so that what else the machine does hits all of them."""
    crawls: dict[str, list[Crawl]] = {contestant.name: [] for contestant in CONTESTANTS}
    with Replica(size=size) as site:
        crawl(CONTESTANTS[-1], site)  # the replica makes each page once, when first asked
        for number in range(rounds):
            for contestant in CONTESTANTS:
                one = crawl(contestant, site)
                crawls[contestant.name].append(one)
                print(
                    f"round {number + 1}: {contestant.name}: {one.pages} pages in {one.wall:.1f} s",
                    file=sys.stderr,
                )
    return crawls


def table(crawls: dict[str, list[Crawl]]) -> str:
    """Write medians as a table in Markdown."""
    head = (
        "contestant",
        "pages",
        "seconds",
        "pages/s",
        "CPU ms a page",
        "largest process, MB",
        "pages/s beside Scrapy",
    )
    rates = {name: median(one.pages / one.wall for one in ones) for name, ones in crawls.items()}
    base = rates[CONTESTANTS[1].name]
    rows = [
        (
            name,
            f"{median(one.pages for one in ones):.0f}",
            f"{median(one.wall for one in ones):.1f}",
            f"{rates[name]:.0f}",
            f"{median(1000 * one.cpu / one.pages for one in ones):.1f}",
            f"{median(one.resident for one in ones) / 1024:.0f}",
            f"{rates[name] / base:.2f}",
        )
        for name, ones in crawls.items()
    ]
    lines = [head, ("---",) + ("---:",) * (len(head) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write(block: str, section: str, report: Path = REPORT) -> None:
    """Put a table where a report keeps it."""
    begin, end = f"<!-- {section} -->\n", f"<!-- /{section} -->"
    before, _, rest = report.read_text().partition(begin)
    report.write_text(before + begin + block + "\n" + end + rest.partition(end)[2])


def main() -> None:
    """Measure, print, and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--size", default="standard", help="only the standard size is written into the report"
    )
    options = parser.parse_args()
    crawls = compare(options.size, options.rounds)
    note = (
        f"Medians of {options.rounds} rounds, {options.size} replica, {os.cpu_count()} cores, "
        f"Python {platform.python_version()}, {time.strftime('%Y-%m-%d')}."
    )
    block = f"{note}\n\n{table(crawls)}"
    print(block)
    if options.size == "standard":
        write(block, "crawl")


if __name__ == "__main__":
    main()
