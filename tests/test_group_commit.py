"""Those who come while a commit runs share the next one."""

import asyncio
import os
import threading
from pathlib import Path

import pytest

from archive.group_commit import GroupCommit


class Log:
    """A real file, one line an entry, one fsync a commit; `gate` holds the first commit up."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.batches: list[list[str]] = []
        self.gate = threading.Event()
        self.started = threading.Event()

    def commit(self, entries: list[str]) -> list[int]:
        """Write the entries, and return the line number of each."""
        self.started.set()
        assert self.gate.wait(10)
        if "bad" in entries:
            raise OSError("no room")
        first = sum(map(len, self.batches))
        with self._path.open("a") as file:
            file.write("".join(f"{entry}\n" for entry in entries))
            file.flush()
            os.fsync(file.fileno())
        self.batches.append(entries)
        return list(range(first, first + len(entries)))


async def begun(log: Log, group: GroupCommit[str, int], entry: str) -> asyncio.Task[int]:
    """Add an entry and return once its commit has begun."""
    task = asyncio.create_task(group.add(entry))
    await asyncio.to_thread(log.started.wait, 10)
    return task


def test_a_crowd_shares_a_commit(tmp_path: Path) -> None:
    """A lone entry goes at once; all that come meanwhile go together, in order, each with its own answer."""
    log = Log(tmp_path / "log")

    async def crowd() -> list[int]:
        group = GroupCommit(log.commit)
        first = await begun(log, group, "0")
        rest = [asyncio.create_task(group.add(str(number))) for number in range(1, 9)]
        await asyncio.sleep(0)
        log.gate.set()
        answers = await asyncio.gather(first, *rest)
        await group.close()
        return answers

    assert asyncio.run(crowd()) == list(range(9))
    assert [len(batch) for batch in log.batches] == [1, 8]
    assert (tmp_path / "log").read_text().split() == [str(number) for number in range(9)]


def test_a_batch_has_a_limit(tmp_path: Path) -> None:
    """No commit takes more than it was told to."""
    log = Log(tmp_path / "log")
    log.gate.set()

    async def crowd() -> list[int]:
        group = GroupCommit(log.commit, most=3)
        answers = await asyncio.gather(*(group.add(str(number)) for number in range(8)))
        await group.close()
        return answers

    assert asyncio.run(crowd()) == list(range(8))
    assert max(len(batch) for batch in log.batches) == 3


def test_who_may_wait_gets_company(tmp_path: Path) -> None:
    """With a wait, a lone entry is not committed at once: those that come in the meantime go with it."""
    log = Log(tmp_path / "log")
    log.gate.set()

    async def guests() -> list[int]:
        group = GroupCommit(log.commit, wait=0.2)
        first = asyncio.create_task(group.add("0"))
        for _ in range(3):  # without a wait it would be under way by now
            await asyncio.sleep(0)
        rest = [asyncio.create_task(group.add(str(number))) for number in range(1, 4)]
        answers = await asyncio.gather(first, *rest)
        await group.close()
        return answers

    assert asyncio.run(guests()) == list(range(4))
    assert [len(batch) for batch in log.batches] == [4]


def test_the_end_waits_for_nobody(tmp_path: Path) -> None:
    """What is added before the end is committed then, however long it might have waited."""
    log = Log(tmp_path / "log")
    log.gate.set()

    async def late() -> None:
        group = GroupCommit(log.commit, wait=30)
        task = asyncio.create_task(group.add("0"))
        await asyncio.sleep(0)
        await asyncio.wait_for(group.close(), 10)
        assert task.result() == 0

    asyncio.run(late())


def test_an_error_reaches_all_and_closes_the_door(tmp_path: Path) -> None:
    """Everyone in the batch, everyone waiting behind it and everyone later gets the error."""
    log = Log(tmp_path / "log")

    async def crowd() -> list[int | BaseException]:
        group = GroupCommit(log.commit, most=2)
        first = await begun(log, group, "0")
        rest = [asyncio.create_task(group.add(entry)) for entry in ("bad", "2", "3")]
        await asyncio.sleep(0)
        log.gate.set()
        answers = await asyncio.gather(first, *rest, return_exceptions=True)
        with pytest.raises(OSError, match="no room"):
            await group.add("later")
        await group.close()
        return answers

    answers = asyncio.run(crowd())

    assert answers[0] == 0
    assert [str(answer) for answer in answers[1:]] == ["no room"] * 3
    assert log.batches == [["0"]]


def test_an_answer_too_few_is_an_error() -> None:
    """A commit that forgets an entry is not taken for one that committed it."""

    async def lone() -> None:
        group: GroupCommit[str, int] = GroupCommit(lambda _entries: [])
        with pytest.raises(ValueError, match="shorter"):
            await group.add("0")
        await group.close()

    asyncio.run(lone())


def test_who_no_longer_waits_is_committed_all_the_same(tmp_path: Path) -> None:
    """A cancelled caller disturbs nobody, and its entry is kept."""
    log = Log(tmp_path / "log")

    async def crowd() -> int:
        group = GroupCommit(log.commit)
        first = await begun(log, group, "0")
        second = asyncio.create_task(group.add("1"))
        await asyncio.sleep(0)
        first.cancel()
        log.gate.set()
        answer = await second
        await group.close()
        return answer

    assert asyncio.run(crowd()) == 1
    assert log.batches == [["0"], ["1"]]


def test_closing_waits_and_then_refuses(tmp_path: Path) -> None:
    """Nothing added before the end is lost, nothing after it is taken."""
    log = Log(tmp_path / "log")
    log.gate.set()

    async def crowd() -> None:
        group = GroupCommit(log.commit)
        tasks = [asyncio.create_task(group.add(str(number))) for number in range(5)]
        await asyncio.sleep(0)
        await group.close()
        assert [task.result() for task in tasks] == list(range(5))
        with pytest.raises(RuntimeError, match="closed"):
            await group.add("late")

    asyncio.run(crowd())
