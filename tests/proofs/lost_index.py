"""The index is lost, spoiled or held while a crawl writes: what the WARC files hold is indexed in the end."""

import argparse
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.errors import DamageFound
from archive.storage import WarcFolder
from archive.warc.read import read_captures
from command import COMMAND
from proofs.faults_commands import run_again
from proofs.homes import broken, unlike_rebuilt, untrue
from replica.process import Replica

LARGEST = 1_500_000
"""Bytes of WARC after which the index is struck at the latest; the small site has some two million."""
LONGER = 35
"""Seconds for which the index is held: longer than anyone waits for it."""
PAGE = 4096


def lost(index: Path, _chance: random.Random) -> None:
    """Delete the index and its log."""
    for path in index.parent.glob("index.db*"):
        path.unlink(missing_ok=True)


def spoiled(index: Path, chance: random.Random) -> None:
    """Write rubbish over pages of it."""
    with index.open("r+b") as file:
        for _ in range(4):
            file.seek(chance.randrange(0, max(index.stat().st_size, 1), PAGE))
            file.write(chance.randbytes(PAGE))


def zeroed(index: Path, _chance: random.Random) -> None:
    """Write zeros over all of it, and over its log."""
    for path in (index, index.with_name("index.db-wal")):
        with suppress(FileNotFoundError), path.open("r+b") as file:
            file.write(bytes(path.stat().st_size))


def held(index: Path, _chance: random.Random) -> None:
    """Hold it for longer than anyone waits."""
    with closing(sqlite3.connect(index, timeout=60, isolation_level=None)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        time.sleep(LONGER)


Strike = Callable[[Path, random.Random], None]
STRIKES: dict[str, Strike] = {strike.__name__: strike for strike in (lost, spoiled, zeroed, held)}


def struck(home: Path, root: str, at: int, strike: Strike, chance: random.Random) -> str:
    """Crawl, and strike the index once so many bytes of WARC are there; return what the crawl said."""
    options = ("--site", root, "--allow-private", "--delay", "0")
    command = [str(COMMAND), "--home", str(home), "crawl", *options]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and sum(f.stat().st_size for f in home.glob("warcs/*")) < at:
            time.sleep(0.01)
        strike(home / "index.db", chance)
        return process.communicate()[1]


def recorded(home: Path) -> Iterator[str]:
    """Yield the record id of every whole capture in the WARC files."""
    folder = WarcFolder(home)
    for name in (*folder.names(), *folder.open_names()):
        with suppress(DamageFound):
            for capture in read_captures(folder.locate(name)):
                yield capture.record_id


def wrong_after(strike: Strike, site: Replica, chance: random.Random) -> list[str]:
    """Strike the index of a crawl, run the next one, and say what is wrong then."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        said = struck(home, site.root, chance.randrange(1, LARGEST), strike, chance)
        wrong = ["the crawl died of it"] if "Traceback" in said else []
        kept = set(recorded(home))
        again = ["crawl", "--site", site.root, "--allow-private", "--delay", "0"]
        wrong += run_again(again, home)
        return wrong or [*broken(home, kept), *untrue(home, site.state, site.root), *unlike_rebuilt(home)]


def main() -> int:
    """Print what became of struck indexes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=1, help="how often each is done")
    parser.add_argument("--strikes", nargs="+", choices=STRIKES, default=list(STRIKES))
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    chance, runs, faults, begun = random.Random(options.seed), 0, 0, time.monotonic()  # noqa: S311
    with Replica() as site:
        for name in options.strikes * options.times:
            wrong = wrong_after(STRIKES[name], site, chance)
            runs += 1
            faults += bool(wrong)
            for sentence in wrong:
                print(f"{name}: {sentence}", flush=True)
    print(f"struck indexes: {runs} runs, {faults} with a fault, {time.monotonic() - begun:.0f} s")
    return min(faults, 1)


if __name__ == "__main__":
    sys.exit(main())
