"""Reading pages: how fast and how exactly, beside BeautifulSoup, trafilatura and readability-lxml."""

import argparse
import json
import platform
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import mean, median

HOUSE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(HOUSE), str(HOUSE / "tests")]

from bs4 import BeautifulSoup  # noqa: E402  the path has to be known first

from benchmarks.crawl import write  # noqa: E402
from benchmarks.reading_figures import figures, table  # noqa: E402
from benchmarks.reading_peers import PEERS  # noqa: E402
from known_pages import Known, known_pages  # noqa: E402

PYTHON = HOUSE / ".venv-peers" / "bin" / "python"
SIZE = 60_000
OURS, WHOLE = "Matiane: `extract`, the whole item", "BeautifulSoup, lxml: whole page, five `select()`"
FIELDS = ("h1", ".field--name-body", "time", ".field--name-field-tags a", "[class*=sdg] img")
ENTRY = re.compile(rb"<li\b(?:(?!<li\b).)*?</li>", re.DOTALL)
WORD = re.compile(r"\w+")


def filled(page: Known) -> Known:
    """Return a page with entries of its own menu repeated until it is as long as pages of the live site."""
    menu, end, rest = page.body.partition(b"</header>")
    entries = b"\n".join(ENTRY.findall(menu))
    if not entries:
        return page
    lacking = max(0, SIZE - len(page.body)) / len(entries)
    more = (
        b"<ul>"
        + (entries * (int(lacking) + 1))[: int(lacking * len(entries))].rpartition(b"<li")[0]
        + b"</ul>"
    )
    return replace(page, body=menu + more + end + rest)


def read_whole(page: Known) -> str:
    """Read a page as one does who knows BeautifulSoup only."""
    soup = BeautifulSoup(page.body, "lxml")
    return "\n".join(tag.get_text(" ", strip=True) for field in FIELDS for tag in soup.select(field))


def timed(read: Callable[[Known], object], pages: Sequence[Known]) -> float:
    """Return the CPU seconds of reading pages, one after the other."""
    begun = time.process_time()
    for page in pages:
        read(page)
    return time.process_time() - begun


def asked(peer: str, folder: Path) -> tuple[float, list[str]]:
    """Have a peer read the pages of a folder: its CPU seconds without its start, and the texts."""
    done = subprocess.run(
        [PYTHON, HOUSE / "benchmarks" / "reading_peers.py", peer, folder], check=True, stdout=subprocess.PIPE
    )
    told = json.loads(done.stdout)
    return told["seconds"], told["texts"]


def saved(pages: Sequence[Known], folder: Path) -> Path:
    """Put pages where another interpreter can read them, in order."""
    folder.mkdir()
    for number, page in enumerate(pages):
        (folder / f"{number:05}.html").write_bytes(page.body)
    return folder


def speed(pages: Sequence[Known], folder: Path, rounds: int) -> list[str]:
    """Return the table of pages a second, of all contestants in turn."""
    saved(pages, folder)
    seconds: dict[str, list[float]] = defaultdict(list)
    for number in range(rounds):
        seconds[OURS].append(timed(Known.read, pages))
        seconds[WHOLE].append(timed(read_whole, pages))
        for peer in PEERS:
            seconds[peer].append(asked(peer, folder)[0])
        print(
            f"round {number + 1}: {', '.join(f'{ones[-1]:.1f} s' for ones in seconds.values())}",
            file=sys.stderr,
        )
    ours = median(seconds[OURS])
    rows = [
        (
            name,
            f"{1000 * median(ones) / len(pages):.2f}",
            f"{len(pages) / median(ones):.0f}",
            f"{median(ones) / ours:.1f}",
        )
        for name, ones in seconds.items()
    ]
    kilobytes = mean(len(page.body) for page in pages) / 1000
    head = (f"{len(pages)} pages of {kilobytes:.0f} kB", "CPU ms a page", "pages/s a core", "times ours")
    return table(head, rows)


def f1(found: str, truth: str) -> float:
    """Return the harmonic mean of how many words are right and how many were found.

    >>> f1("a b b", "a b c"), f1("", "")
    (0.6666666666666666, 1.0)
    """
    mine, theirs = Counter(WORD.findall(found)), Counter(WORD.findall(truth))
    words = mine.total() + theirs.total()
    return 2 * (mine & theirs).total() / words if words else 1.0


def scored(text: str, page: Known) -> float:
    """Return the F1 of a text: some readers take the heading for the text's first line, which is no fault."""
    title, body = page.item["title"], page.item["body"]
    return max(f1(text, body), f1(text, f"{title}\n{body}"))


def texts(pages: Sequence[Known], folder: Path) -> list[str]:
    """Return the table of word F1 of the main text, by language and kind."""
    saved(pages, folder)
    read = {"Matiane": [told.item.body if (told := page.read()).item else "" for page in pages]}
    read |= {peer: asked(peer, folder)[1] for peer in PEERS if "metadata" not in peer}
    scores: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for name, found in read.items():
        for text, page in zip(found, pages, strict=True):
            for group in (f"{page.item['lang']} {page.item['kind']}", page.item["lang"], "all"):
                scores[group][name].append(scored(text, page))
    order = sorted(scores, key=lambda group: (group.partition(" ")[0], group))
    rows = [
        (group, str(len(scores[group]["Matiane"])), *(f"{mean(ones):.4f}" for ones in scores[group].values()))
        for group in order
    ]
    return table(("pages", "number", *read), rows)


def main() -> None:
    """Measure, print, and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--size", default="standard", help="only the standard size is written into the report"
    )
    options = parser.parse_args()
    pages = list(known_pages(options.size))
    # The old sites' pages are a tenth as long, and would flatter all.
    some = [page for page in pages if page.item["node"] is not None][::4]
    note = (
        f"Medians of {options.rounds} rounds, one core, Python {platform.python_version()}, "
        f"{time.strftime('%Y-%m-%d')}."
    )
    with tempfile.TemporaryDirectory() as name:
        blocks = [
            *speed([filled(page) for page in some], Path(name, "filled"), options.rounds),
            *speed(some, Path(name, "some"), options.rounds),
            "Word F1 of the main text:\n",
            *texts(pages, Path(name, "all")),
        ]
    block, counts = "\n".join([note, "", *blocks]).rstrip(), figures(pages, list(known_pages("small")))
    print(block, counts, sep="\n\n")
    if options.size == "standard":
        write(block, "reading")
        write(counts, "figures", HOUSE / "docs" / "reading.md")


if __name__ == "__main__":
    main()
