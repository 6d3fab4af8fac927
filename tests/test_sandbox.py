"""A page that hangs, crashes or fills the memory costs its own answer, nothing else."""

import asyncio
import itertools
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from time import monotonic

import pytest

from archive.errors import DigestMismatch
from archive.records import Citation
from pipelines.sandbox import ParseCrashed, ParseTimeout, Sandbox

# What a task does in a child that has only the standard library to do it with.
ABORT = "import os; os.abort()"
MEGABYTE = 2**20

PARENT = """
import os
from pipelines.sandbox import Sandbox
sandbox = Sandbox(seconds=1)
print(sandbox.submit(os.getpid).result(), flush=True)
sandbox.submit(exec, {work!r})
input()
"""


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Give a sandbox whose tasks may take one second."""
    with Sandbox(seconds=1) as opened:
        yield opened


def test_tasks_are_done_in_their_order(sandbox: Sandbox) -> None:
    """Many tasks at once come back each with its own answer; one child does them in their order."""
    counter = [sandbox.submit(next, itertools.count(number)) for number in range(3_000)]
    started = [sandbox.submit(monotonic) for _ in range(100)]

    assert [future.result() for future in counter] == list(range(3_000))
    times = [future.result() for future in started]
    assert times == sorted(times)


def test_large_orders_and_answers_pass_each_other(sandbox: Sandbox) -> None:
    """Payloads and results larger than any buffer between the processes do not lock them up."""
    futures = [
        future
        for _ in range(5)
        for future in (sandbox.submit(bytes, 8 * MEGABYTE), sandbox.submit(len, bytes(8 * MEGABYTE)))
    ]

    sizes = [answer if isinstance(answer, int) else len(answer) for answer in (f.result() for f in futures)]
    assert sizes == [8 * MEGABYTE] * 10


def test_an_error_in_a_task_is_its_answer(sandbox: Sandbox) -> None:
    """What a task raises is raised where its result is asked for, and its child lives on."""
    pid = sandbox.submit(os.getpid).result()

    with pytest.raises(ZeroDivisionError):
        sandbox.submit(divmod, 1, 0).result()

    assert sandbox.submit(os.getpid).result() == pid


def test_an_error_that_pickle_cannot_carry_is_told_in_words(sandbox: Sandbox) -> None:
    """An error made from facts, which pickle cannot make again, still says what happened."""
    citation = Citation("x.warc.gz", 0, 1, "sha1:A")
    assert str(DigestMismatch(citation, "sha1:B")) == "x.warc.gz at 0: cited sha1:A, found sha1:B"

    code = (
        "from archive.errors import DigestMismatch; from archive.records import Citation; "
        "raise DigestMismatch(Citation('x.warc.gz', 0, 1, 'sha1:A'), 'sha1:B')"
    )

    with pytest.raises(RuntimeError, match=r"DigestMismatch: .*cited sha1:A, found sha1:B"):
        sandbox.submit(exec, code).result()


@pytest.mark.parametrize(
    ("task", "status"),
    [
        ((exec, ABORT), -signal.SIGABRT),
        ((os._exit, 3), 3),
        ((bytes, 3 * 2**30), 12),
        ((exec, "x = []\nwhile True: x.append(bytes(2**20))"), 12),
    ],
)
def test_a_task_that_takes_its_child_down_is_alone(
    sandbox: Sandbox, task: tuple[object, object], status: int
) -> None:
    """A crash or a memory bomb fails the task that did it; those before and after it are answered."""
    before = [sandbox.submit(len, b"x" * number) for number in range(20)]
    bad = sandbox.submit(*task)  # type: ignore[arg-type]
    after = [sandbox.submit(len, b"x" * number) for number in range(20)]

    assert [future.result() for future in before + after] == [*range(20), *range(20)]
    with pytest.raises(ParseCrashed) as crashed:
        bad.result()
    assert crashed.value.status == status


@pytest.mark.parametrize("task", [(exec, "while True: pass"), (sum, itertools.repeat(1))])
def test_a_task_without_end_is_ended(sandbox: Sandbox, task: tuple[object, object]) -> None:
    """A loop, in Python or in a library, is cut off after its time; the others are answered."""
    endless = sandbox.submit(*task)  # type: ignore[arg-type]
    after = sandbox.submit(len, b"abc")

    with pytest.raises(ParseTimeout):
        endless.result(timeout=10)
    assert after.result(timeout=10) == 3


def test_waiting_does_not_use_up_a_task_s_time(sandbox: Sandbox) -> None:
    """A task's second begins when the child turns to it, not when it was submitted."""
    slow = [sandbox.submit(exec, "import time; time.sleep(0.4)") for _ in range(5)]

    assert [future.result() for future in slow] == [None] * 5


def test_several_children_share_the_work() -> None:
    """While one child hangs, another goes on."""
    with Sandbox(2, seconds=2) as sandbox:
        endless = sandbox.submit(exec, "while True: pass")

        # The stuck child may have been given some of these ahead; they must not be lost with it.
        assert [sandbox.submit(len, b"x").result() for _ in range(50)] == [1] * 50
        with pytest.raises(ParseTimeout):
            endless.result()


def test_it_serves_an_event_loop(sandbox: Sandbox) -> None:
    """An asyncio caller awaits a task like anything else."""

    async def lengths() -> list[object]:
        futures = [sandbox.submit(len, b"x" * number) for number in range(100)]
        return [await asyncio.wrap_future(future) for future in futures]

    assert asyncio.run(lengths()) == list(range(100))


def test_closing_finishes_what_was_submitted() -> None:
    """Leaving the sandbox waits for the answers; afterwards it takes no tasks and has no children."""
    with Sandbox() as sandbox:
        pid = sandbox.submit(os.getpid)
        futures = [sandbox.submit(len, b"x" * number) for number in range(500)]

    assert [future.result() for future in futures] == list(range(500))
    with pytest.raises(ProcessLookupError):
        os.kill(pid.result(), 0)
    with pytest.raises(RuntimeError):
        sandbox.submit(len, b"")


def test_closing_at_once_drops_what_waits(sandbox: Sandbox) -> None:
    """Shutting down with `cancel_futures` lets no task begin that the child was not given yet."""
    futures = [sandbox.submit(exec, "import time; time.sleep(0.01)") for _ in range(1_000)]

    sandbox.shutdown(cancel_futures=True)

    assert all(future.done() for future in futures)
    assert sum(future.cancelled() for future in futures) > 900


@pytest.mark.parametrize("work", ["pass", "while True: pass"])
def test_a_child_does_not_outlive_its_parent(work: str) -> None:
    """When the parent is killed, its child ends: at once if idle, else when its task's time is up."""
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT.format(work=work)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout
    child = os.pidfd_open(int(parent.stdout.readline()))

    parent.kill()

    ended, _, _ = select.select([child], [], [], 5)
    assert ended
    os.close(child)
    parent.communicate()
