"""Each call that changes the disk fails once, or is the last, in whole commands, SQLite's calls too."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.storage import OPEN
from command import COMMAND, crawl, matiane
from proofs.homes import broken, dangling, promises, unlike_rebuilt
from proofs.strikes import KINDS, Fault, by_strace, hit
from replica.process import Replica

STRUCK_COMMAND = Path(__file__).with_name("struck_command.py")
CALLS = ("write", "pwrite64", "fsync", "fdatasync", "rename", "ftruncate", "unlink", "link")
DENSE = 10
"""So many calls of a kind are struck one by one; of those behind, only each `stride`-th."""
EACH = 5
"""After so many calls the index is also compared with one made anew: this takes as long as a fault."""
FAILED = 74
REBUILD = "`matiane rebuild`"


def some_pages(home: Path, root: str) -> None:
    """Leave an archive of a few pages."""
    crawl(home, root, "--limit", "8")


def wreck(home: Path, root: str) -> None:
    """Leave what a crawl leaves whose last write tore, after a sync of it failed; the index is lost."""
    some_pages(home, root)
    (file,) = (home / "warcs").glob("*.warc.gz")
    content = file.read_bytes()
    file.unlink()
    file.with_name(file.name + OPEN).write_bytes(content[:-1_000])
    file.with_name(file.name + OPEN).chmod(0o440)
    for path in (home / "MANIFEST.sha256", *home.glob("index.db*")):
        path.unlink()


def nothing(home: Path, _root: str) -> None:
    """Leave an empty home."""
    home.mkdir()


@dataclass(frozen=True, slots=True)
class Case:
    """A command, and what it finds; `{root}` is the address of the site, `{home}` the archive."""

    before: Callable[[Path, str], None]
    command: str
    done: str = "exit code 0"
    """What it says when it is typed again and there is nothing left to do."""


CRAWL = "crawl --site {root} --allow-private --delay 0 --limit"
CASES = {
    "crawl": Case(nothing, f"{CRAWL} 6"),
    "recover": Case(wreck, f"{CRAWL} 1"),
    "rebuild": Case(some_pages, "rebuild"),
    "takedown": Case(
        some_pages,
        "takedown erase {root}/ --reason other --requester operator",
        done="nothing was captured there",
    ),
    "backup": Case(some_pages, "backup --to {home}.backups"),
}


@dataclass(frozen=True, slots=True)
class Site:
    """The replica's address, and for each case a home that can be copied."""

    root: str
    homes: Path

    def arguments(self, name: str, home: Path) -> list[str]:
        """Return what is typed behind `matiane`."""
        return CASES[name].command.format(root=self.root, home=home).split()

    def home(self, name: str, to: Path) -> Path:
        """Return a new copy of what the command finds."""
        template = self.homes / name
        if not template.exists():
            CASES[name].before(template, self.root)
        return Path(shutil.copytree(template, to / "home"))

    @cache  # noqa: B019  (there is one site)
    def erased_by(self, name: str) -> frozenset[str]:
        """Return the captures that the command takes out of the archive when nothing strikes it."""
        with tempfile.TemporaryDirectory() as folder:
            home = self.home(name, Path(folder))
            before = promises(home)
            matiane(home, *self.arguments(name, home))
            return frozenset(before.keys() - promises(home).keys())


def struck(command: list[str], home: Path, fault: Fault, log: Path, *, inside: bool) -> tuple[int, str]:
    """Run the command under the fault; return its exit code and its last words."""
    ours = [sys.executable, str(STRUCK_COMMAND), "--home", str(home)]
    way = ["--inside", fault.call, fault.kind, str(fault.when), str(log)] if inside else []
    done = subprocess.run(
        [*([] if inside else by_strace(fault, log)), *ours, *way, *command],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    return done.returncode, done.stderr


def run_again(command: list[str], home: Path, done_already: str = "exit code 0") -> Iterator[str]:
    """Run the command once more; if it says what to do first, do that. Say what goes wrong."""
    for typed in (command, ["rebuild"], command):
        done = subprocess.run(
            [COMMAND, "--home", str(home), *typed], check=False, capture_output=True, text=True
        )
        if typed is command and done_already in done.stderr:
            return
        if done.returncode and (typed is not command or REBUILD not in done.stderr):
            yield f"`matiane {typed[0]}` ended with {done.returncode}: {done.stderr.strip()[-300:]}"
            return
        if not done.returncode and typed is command:
            return


def strike(
    name: str, fault: Fault, site: Site, *, inside: bool = False, mistake: str = ""
) -> tuple[bool, list[str]]:
    """Put one fault into one command; return whether it struck, and what was wrong then and later."""
    with tempfile.TemporaryDirectory() as folder:
        home, log = site.home(name, Path(folder)), Path(folder) / "strikes"
        before, command = promises(home), site.arguments(name, home)
        wrongly = ["--mistake", mistake] if mistake else []
        code, said = struck([*wrongly, *command], home, fault, log, inside=inside)
        if code >= 0 and not hit(log):
            return False, [f"exit code {code} without a fault: {said}"] if code else []
        wrong = []
        if "Traceback" in said or code not in {0, FAILED, -9}:
            wrong.append(f"exit code {code}: {said.strip()[-300:]}")
        now, gone = promises(home), site.erased_by(name)
        wrong += [*dangling(home, now), *(f"no row: {key}" for key in before.keys() - now.keys() - gone)]
        acknowledged = (before | now).keys() - gone
        wrong += [*run_again(command, home, CASES[name].done), *broken(home, acknowledged)]
        wrong += [f"not erased: {record_id}" for record_id in gone & promises(home).keys()]
        looked_at = not wrong and fault.when % EACH == 0 and name != "rebuild"
        return True, wrong + list(unlike_rebuilt(home) if looked_at else ())


def points(stride: int) -> Iterator[int]:
    """Yield which calls are struck: the first ones one by one, then some."""
    yield from range(1, DENSE + 1)
    yield from count(DENSE + stride, stride)


def prove(names: list[str], stride: int, site: Site) -> tuple[int, int]:
    """Strike the commands until no call is left; return how many faults there were, and how many were bad."""
    runs = bad = 0
    for name, call, kind in product(names, CALLS, KINDS):
        for when in points(stride):
            fault = Fault(call, kind, when)
            hit, wrong = strike(name, fault, site)
            for sentence in wrong:
                print(f"{name} {fault}: {sentence}", flush=True)
            bad += bool(wrong)
            if not hit:
                break
            runs += 1
    return runs, bad


def main() -> int:
    """Print what faults in commands did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--commands", nargs="+", choices=CASES, default=list(CASES))
    parser.add_argument("--stride", type=int, default=1, help="beyond the first calls of a kind")
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as homes, Replica() as replica:
        runs, bad = prove(options.commands, options.stride, Site(replica.root, Path(homes)))
    stride = f" (each {options.stride}th beyond the first {DENSE})" if options.stride > 1 else ""
    print(
        f"faults in {', '.join(options.commands)}{stride}: {runs} runs, {bad} with a fault,"
        f" {time.monotonic() - begun:.0f} s"
    )
    return min(bad, 1)


if __name__ == "__main__":
    sys.exit(main())
