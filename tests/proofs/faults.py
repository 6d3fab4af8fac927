"""Each write, fsync, rename, ftruncate and unlink of writer and recovery fails once, or is the last."""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.recovery import recover
from archive.storage import OPEN, WarcFolder
from archive.verify import verify
from archive.warc.read import read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from warc_samples import exchange, later

CALLS = ("write", "fsync", "rename", "ftruncate", "unlink")
FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO")


def write(home: Path, run: str = "r1") -> None:
    """Store four captures in two files, and say the record id of each that is durable."""
    series = WarcSeries(WarcFolder(home), "IOMGE", Warcinfo("georgia", run), roll_at=3_000)
    for second in range(4):
        (capture,) = series.write([(later(exchange(), second), None)])
        os.write(1, f"{capture.record_id}\n".encode())
    series.close()


def mend(home: Path) -> None:
    """Recover."""
    recover(WarcFolder(home))


PROGRAMS: dict[str, Callable[[Path], None]] = {"write": write, "recover": mend}


def wreck(home: Path) -> set[str]:
    """Leave a whole open file, a torn one, half a copy of its end, and a file missing in the manifest."""
    folder = WarcFolder(home)
    for run in ("whole", "torn", "missing"):
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", run))
        series.write([(replace(exchange(), url=f"https://georgia.iom.int/{run}"), None)])
        if run == "missing":
            series.close()
    folder.manifest_path.unlink()
    (torn,) = folder.path.glob("*-torn.warc.gz" + OPEN)
    acknowledged = {capture.record_id for path in folder.path.iterdir() for capture in read_captures(path)}
    with torn.open("ab") as file:
        file.write(b"\x1f\x8b\x08 half a record")
    torn.with_name(torn.name.removesuffix(OPEN) + ".torn").write_bytes(b"hal")
    return acknowledged


def struck(program: str, home: Path, fault: str) -> tuple[bool, set[str]]:
    """Run a program under a fault; return whether it struck, and which captures were acknowledged."""
    call = fault.partition(":")[0]
    log = home.parent / "strace.log"
    command = ["strace", "-o", str(log), "-e", f"trace={call}", "-e", f"inject={fault}"]
    child = subprocess.run(
        [*command, sys.executable, __file__, "--program", program, "--home", str(home)],
        check=False,
        capture_output=True,
        # Python's own cache files would be written, renamed and counted.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    hit = child.returncode < 0 or "(INJECTED)" in log.read_text()
    assert hit or not child.returncode, child.stderr.decode()
    lines = child.stdout.decode().splitlines(keepends=True)
    return hit, {line.strip() for line in lines if line.endswith("\n")}


def wrong_after(home: Path, acknowledged: set[str]) -> list[str]:
    """Recover; return what is lost or unsound."""
    folder = WarcFolder(home)
    wrong = [f"{repair.name} was refused: {repair.why}" for repair in recover(folder).refused]
    wrong += [f"{name} is still open" for name in folder.open_names()]
    stored = {c.record_id: c.citation for name in folder.names() for c in read_captures(folder.path / name)}
    wrong += [f"acknowledged and lost: {record_id}" for record_id in sorted(acknowledged - stored.keys())]
    return wrong + [str(finding) for finding in verify(folder, stored.values()).findings]


def strike(program: str, fault: str) -> tuple[bool, list[str]]:
    """Put one fault into one program; return whether it struck, and what was wrong after recovery."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        home.mkdir()
        before = wreck(home) if program == "recover" else set()
        hit, said = struck(program, home, fault)
        return hit, wrong_after(home, before | said)


def main() -> int:
    """Print what faults at every call did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--program", choices=PROGRAMS, help="what runs under strace; for this proof itself")
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    if options.program:
        PROGRAMS[options.program](options.home)
        return 0
    if not shutil.which("strace"):
        sys.exit("this proof needs strace")
    runs, failures, begun = 0, 0, time.monotonic()
    for program, call, kind in product(PROGRAMS, CALLS, FAULTS):
        for number in count(1):
            fault = f"{call}:{kind}:when={number}"
            hit, wrong = strike(program, fault)
            if not hit:
                break
            runs += 1
            failures += bool(wrong)
            for sentence in wrong:
                print(f"{program} {fault}: {sentence}")
    print(f"faults: {runs} runs, {failures} with a fault left, {time.monotonic() - begun:.0f} s")
    return min(failures, 1)


if __name__ == "__main__":
    sys.exit(main())
