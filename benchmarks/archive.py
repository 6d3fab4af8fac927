"""The archive itself: writing durably, verifying and rebuilding, beside warcio and FastWARC."""

import argparse
import asyncio
import gzip
import os
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from statistics import median

HOUSE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(HOUSE), str(HOUSE / "tests")]

from warcio.statusandheaders import StatusAndHeaders  # noqa: E402  the path has to be known first
from warcio.warcwriter import WARCWriter  # noqa: E402

from archive.group_commit import GroupCommit  # noqa: E402
from archive.records import Capture  # noqa: E402
from archive.storage import WarcFolder  # noqa: E402
from archive.warc.series import Entry, WarcSeries  # noqa: E402
from archive.warc.walk import walk  # noqa: E402
from archive.warc.warcinfo import Warcinfo  # noqa: E402
from benchmarks.crawl import BIN, matiane, write  # noqa: E402
from crawler.tape import Exchange  # noqa: E402
from replica.process import Replica  # noqa: E402
from warc_samples import exchange  # noqa: E402

LETTERS = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"
SAME_TIME = 16  # captures in flight, as in a crawl
FILES = 8  # of an archive that is verified: every run begins one


@dataclass(frozen=True, slots=True)
class Cost:
    """What one program took for one task."""

    wall: float
    cpu: float


Command = Sequence[str | Path]


def pages(count: int) -> list[Exchange]:
    """Make answers as a site gives them: six in ten packed pages, two plain ones, two pictures."""
    chance = random.Random(0)  # noqa: S311
    words = ["".join(chance.choices(LETTERS, k=chance.randrange(3, 12))) for _ in range(3_000)]
    answers = []
    for number in range(count):
        text = f"<p>{' '.join(chance.choices(words, k=1_500))}".encode()
        kind = number % 10
        body = gzip.compress(text, mtime=0) if kind < 6 else text if kind < 8 else chance.randbytes(100_000)  # noqa: PLR2004
        coding = b"Content-Encoding: gzip\r\n" if kind < 6 else b""  # noqa: PLR2004
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + coding
        answer = head + b"Content-Length: %d\r\n\r\n" % len(body) + body
        answers.append(replace(exchange(answer), url=f"https://georgia.iom.int/{number}"))
    return answers


def timed(task: Callable[[], object]) -> Cost:
    """Do something here, and measure it."""
    wall, cpu = time.perf_counter(), time.process_time()
    task()
    return Cost(time.perf_counter() - wall, time.process_time() - cpu)


def commanded(*commands: Command) -> Cost:
    """Run programs, one after the other, and measure them."""
    began, cpu = time.perf_counter(), 0.0
    for command in commands:
        silence = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
        process = os.posix_spawn(
            command[0], [str(word) for word in command], os.environ, file_actions=silence
        )
        _, status, usage = os.wait4(process, 0)
        if status:
            raise SystemExit(f"{command} ended with {os.waitstatus_to_exitcode(status)}")
        cpu += usage.ru_utime + usage.ru_stime
    return Cost(time.perf_counter() - began, cpu)


def write_runs(home: Path, answers: list[Exchange]) -> None:
    """Write an archive as several runs would."""
    for number in range(FILES):
        write_ours(home, answers[number::FILES], f"r{number}")


def write_ours(home: Path, answers: list[Exchange], run: str = "r1") -> None:
    """Write durably: whatever arrives during one sync shares the next."""
    series = WarcSeries(WarcFolder(home), "IOMGE", Warcinfo("georgia", run))

    async def crowd() -> None:
        commit = GroupCommit[Entry, Capture](series.write)
        waiting = iter(answers)

        async def one_after_the_other() -> None:
            for answer in waiting:
                await commit.add((answer, None))

        await asyncio.gather(*(one_after_the_other() for _ in range(SAME_TIME)))
        await commit.close()

    asyncio.run(crowd())
    series.close()


def write_warcio(home: Path, answers: list[Exchange]) -> None:
    """Write response and request with warcio, as its manual shows, and let the system sync when it likes."""
    home.mkdir()
    with (home / "warcio.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for answer in answers:
            headers = StatusAndHeaders("200 OK", list(answer.headers), protocol="HTTP/1.1")
            body = BytesIO(answer.payload or b"")
            response = writer.create_warc_record(answer.url, "response", payload=body, http_headers=headers)
            asked = StatusAndHeaders("GET / HTTP/1.1", [("Host", "georgia.iom.int")], is_http_request=True)
            request = writer.create_warc_record(answer.url, "request", http_headers=asked)
            writer.write_request_response_pair(request, response)


def writing(folder: Path, rounds: int, count: int) -> list[str]:
    """Return the table of the writers."""
    answers = pages(count)
    megabytes = sum(len(answer.response) for answer in answers) / 1e6
    contestants = {
        "Matiane: group commit, each capture synced": write_ours,
        "warcio: no sync": write_warcio,
    }
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    for number in range(rounds):
        for name, task in contestants.items():
            home = folder / f"{task.__name__}{number}"
            costs[name].append(timed(lambda task=task, home=home: task(home, answers)))  # type: ignore[misc]
            print(f"round {number + 1}: {name}: {costs[name][-1].wall:.1f} s", file=sys.stderr)
    return table("writer", costs, {"captures": count, "MB of answers": megabytes})


def verifying(home: Path, rounds: int) -> list[str]:
    """Return the table of the judges, on the files that our writer made."""
    files = sorted((home / "warcs").glob("*.warc.gz"))
    packed = sum(file.stat().st_size for file in files) / 1e6
    records, content = 0, 0
    for path in files:
        with path.open("rb") as file:
            for member in walk(file):
                records, content = records + 1, content + len(member.content)
    # Not `matiane verify`: loading the index and the command line is no part of judging.
    only = (
        "import sys; sys.path.insert(0, sys.argv[1]); from pathlib import Path;"
        "from archive.storage import WarcFolder; from archive.verify.whole import verify;"
        "sys.exit(bool(verify(WarcFolder(Path(sys.argv[2])), [], workers=int(sys.argv[3])).findings))"
    )
    contestants: dict[str, list[Command]] = {
        **{
            f"Matiane: verify, with all rules, {workers} at a time": [
                (sys.executable, "-c", only, HOUSE, home, str(workers))
            ]
            for workers in sorted({1, os.cpu_count() or 1})
        },
        "warcio check": [(BIN / "warcio", "check", *files)],
        "fastwarc check": [(BIN / "fastwarc", "check", file) for file in files],
        "fastwarc check --verify-payloads": [(BIN / "fastwarc", "check", "-p", file) for file in files],
    }
    costs: dict[str, list[Cost]] = {name: [] for name in contestants}
    for number in range(rounds):
        for name, commands in contestants.items():
            costs[name].append(commanded(*commands))
            print(f"round {number + 1}: {name}: {costs[name][-1].wall:.1f} s", file=sys.stderr)
    amounts = {"records": records, "MB of files": packed, "MB of content": content / 1e6}
    return table("judge", costs, amounts, base="warcio check")


def rebuilding(folder: Path, rounds: int, size: str) -> list[str]:
    """Return the table of a rebuild of what a crawl of the replica left."""
    with Replica(size=size) as site:
        commanded(("/usr/bin/env", *matiane(site.root, folder)[1:]))
    home, records = folder / "home", 0
    for path in sorted((home / "warcs").glob("*.warc.gz")):
        with path.open("rb") as file:
            records += sum(1 for _ in walk(file))
    costs = {
        "matiane rebuild": [commanded((BIN / "matiane", "--home", home, "rebuild")) for _ in range(rounds)]
    }
    return table("command", costs, {"records": records, "captures": records // 3})


def table(
    what: str, costs: dict[str, list[Cost]], amounts: dict[str, float], base: str | None = None
) -> list[str]:
    """Return how fast each was, by the clock and, in the last columns, by CPU time."""
    base = base or list(costs)[-1]
    beside = median(cost.cpu for cost in costs[base])
    head = (what, "seconds", "CPU s", *(f"{name}/s" for name in amounts), f"CPU rate beside {base}")
    rows = [head, ("---",) + ("---:",) * (len(head) - 1)]
    for name, ones in costs.items():
        wall, cpu = median(one.wall for one in ones), median(one.cpu for one in ones)
        rates = (f"{amount / wall:.0f}" for amount in amounts.values())
        rows.append((name, f"{wall:.2f}", f"{cpu:.2f}", *rates, f"{beside / cpu:.2f}"))
    sizes = ", ".join(f"{amount:.0f} {name}" for name, amount in amounts.items())
    return [f"{sizes}:", "", *(f"| {' | '.join(row)} |" for row in rows), ""]


def main() -> None:
    """Measure, print, and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--captures", type=int, default=3_000, help="fewer are not written into the report")
    options = parser.parse_args()
    whole = options.captures >= parser.get_default("captures")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        writers = writing(folder, options.rounds, options.captures)
        write_runs(folder / "runs", pages(options.captures))
        judges = verifying(folder / "runs", options.rounds)
        rebuilds = rebuilding(folder, options.rounds, "standard" if whole else "small")
    note = (
        f"Medians of {options.rounds} rounds, {os.cpu_count()} cores, Python {platform.python_version()}, "
        f"{time.strftime('%Y-%m-%d')}."
    )
    block = "\n".join([note, "", *writers, *judges, *rebuilds]).rstrip()
    print(block)
    if whole:
        write(block, "archive")


if __name__ == "__main__":
    main()
