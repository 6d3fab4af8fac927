"""Each write, fsync, rename, ftruncate, unlink and link of writer and recovery fails once, or is the last."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from itertools import count, product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.errors import DiskFailure
from archive.recovery import COPY, recover
from archive.storage import OPEN, WarcFolder
from archive.verify.whole import verify
from archive.warc.read import read_captures
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from proofs.strikes import KINDS, Fault, by_strace, from_inside, hit
from warc_samples import exchange, later

CALLS = ("write", "fsync", "rename", "ftruncate", "unlink", "link")
Runner = Callable[[str, Path, Fault, Path], tuple[int, bytes]]


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
    """Leave a whole open file, a torn one that failed, half copies, a file missing in the manifest."""
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
    torn.chmod(0o440)
    for half in (".torn", COPY):
        torn.with_name(torn.name.removesuffix(OPEN) + half).write_bytes(b"hal")
    return acknowledged


def by_strace_struck(program: str, home: Path, fault: Fault, log: Path) -> tuple[int, bytes]:
    """Run a program under strace; return its exit code and what it said."""
    ours = [sys.executable, __file__, "--program", program, "--home", str(home)]
    # Python's own cache files would be written, renamed and counted.
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [*by_strace(fault, log), *ours]
    child = subprocess.run(command, check=False, stdout=subprocess.PIPE, env=environment)
    return child.returncode, child.stdout


def inside_struck(program: str, home: Path, fault: Fault, log: Path) -> tuple[int, bytes]:
    """Run a program in a fork of this process; return its exit code and what it said."""
    hearing, said = os.pipe()
    child = os.fork()
    if not child:
        os.dup2(said, sys.stdout.fileno())
        from_inside(fault, home, log)
        code = 1
        try:
            PROGRAMS[program](home)
            code = 0
        except DiskFailure:
            code = DiskFailure.exit_code
        finally:
            os._exit(code)
    os.close(said)
    with os.fdopen(hearing, "rb") as stream:
        heard = stream.read()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), heard


def wrong_after(home: Path, acknowledged: set[str]) -> list[str]:
    """Recover; return what is lost or unsound."""
    folder = WarcFolder(home)
    wrong = [f"{repair.name} was refused: {repair.why}" for repair in recover(folder).refused]
    wrong += [f"{name} is still open" for name in folder.open_names()]
    stored = {c.record_id: c.citation for name in folder.names() for c in read_captures(folder.path / name)}
    wrong += [f"acknowledged and lost: {record_id}" for record_id in sorted(acknowledged - stored.keys())]
    return wrong + [str(finding) for finding in verify(folder, stored.values()).findings]


def strike(program: str, fault: Fault, run: Runner) -> tuple[bool, list[str]]:
    """Put one fault into one program; return whether it struck, and what was wrong after recovery."""
    with tempfile.TemporaryDirectory() as folder:
        home, log = Path(folder) / "home", Path(folder) / "strikes"
        home.mkdir()
        before = wreck(home) if program == "recover" else set()
        code, said = run(program, home, fault, log)
        struck = code < 0 or hit(log)
        assert struck or not code, f"{program} ended with {code} without a fault"
        whole = {line.decode().strip() for line in said.splitlines(keepends=True) if line.endswith(b"\n")}
        return struck, wrong_after(home, before | whole)


def prove(run: Runner) -> tuple[int, list[str]]:
    """Strike every call of every program, until there is none left; return how many, and what was wrong."""
    runs, wrong = 0, []
    for program, call, kind in product(PROGRAMS, CALLS, KINDS):
        for number in count(1):
            fault = Fault(call, kind, number)
            struck, sentences = strike(program, fault, run)
            if not struck:
                break
            runs += 1
            wrong += [f"{program} {fault}: {sentence}" for sentence in sentences]
    return runs, wrong


def main() -> int:
    """Print what faults at every call did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inside", action="store_true", help="without strace")
    parser.add_argument("--program", choices=PROGRAMS, help="what runs under strace; for this proof itself")
    parser.add_argument("--home", type=Path)
    options = parser.parse_args()
    if options.program:
        PROGRAMS[options.program](options.home)
        return 0
    begun = time.monotonic()
    runs, wrong = prove(inside_struck if options.inside else by_strace_struck)
    print(*wrong, sep="\n", end="\n" * bool(wrong))
    print(f"faults: {runs} runs, {len(wrong)} faults left, {time.monotonic() - begun:.0f} s")
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
