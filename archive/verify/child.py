"""What a child process does: it judges one file after the other, each as if there were no other."""

import errno
import os
import pickle
import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import NamedTuple

from archive.lint.links import FileNotes, Links
from archive.records import Citation
from archive.scratch import scratch
from archive.storage import WarcFolder
from archive.verify.cited import Cited
from archive.verify.file import Watch
from archive.verify.findings import Finding
from archive.verify.inspection import Inspection, inspect
from archive.verify.record import Tally
from archive.verify.sample import WHOLE, Sample

_TOLD_AT = 2**20


@dataclass(frozen=True, slots=True)
class Task:
    """A file to judge, and what is known of it: its line in the manifest, and what is cited of it."""

    folder: WarcFolder
    name: str
    manifest: dict[str, str]
    cited: list[tuple[int, int, str]]
    sample: Sample


class Answer(NamedTuple):
    """What was found in a file, and what it says of others."""

    findings: list[Finding]
    tally: Tally
    notes: FileNotes


def judge_alone(task: Task, watch: Watch) -> Answer:
    """Judge a file without knowing any other."""
    with scratch() as notes:
        cited = Cited(notes, (Citation(task.name, *row) for row in task.cited))
        links = Links(notes, partial=task.sample != WHOLE)
        looked = Inspection(task.folder, task.manifest, cited, links, task.sample, watch)
        return Answer(*inspect(looked, task.name), links.of_file())


def serve(descriptor: str) -> None:
    """Be the child: judge files until the parent closes the line or is gone."""
    # Ctrl-C reaches the whole group; the parent ends us when it ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    line = Connection(int(descriptor))
    with suppress(EOFError, OSError):
        while True:
            answer = _answer(line.recv_bytes(), line)
            line.send(0)
            line.send_bytes(answer)


def _answer(task: bytes, line: Connection) -> bytes:
    """Return an answer or what came instead of it, telling now and then how many bytes were read."""
    unsaid = 0

    def watch(size: int) -> None:
        nonlocal unsaid
        unsaid += size
        if unsaid >= _TOLD_AT:
            line.send(unsaid)
            unsaid = 0

    try:
        answer = (True, judge_alone(pickle.loads(task), watch))  # noqa: S301
        if unsaid:
            line.send(unsaid)
        return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
    except MemoryError:
        os._exit(errno.ENOMEM)  # at once: unwinding would need memory too
    except Exception as error:  # noqa: BLE001
        return pickle.dumps((False, error))
