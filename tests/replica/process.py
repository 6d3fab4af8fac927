"""A replica in a process of its own, for tests and benchmarks."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self

HERE = Path(__file__).resolve().parent
PATIENCE = 10


class Replica:
    """A running replica; use it in a `with` statement. `root` is its address.

    `faults` are named as on the command line: `hang`, `slow=/news`, `trap_facets=off`.
    """

    def __init__(
        self,
        size: str = "small",
        state: str = "t0",
        *,
        theme: int | None = None,
        faults: Sequence[str] = (),
        wire_log: Path | None = None,
    ) -> None:
        options = ["--size", size, "--state", state, "--port", "0", "--control"]
        options += ["--theme", str(theme)] if theme else []
        options += ["--fault", *faults] if faults else []
        options += ["--wire-log", str(wire_log)] if wire_log else []
        self.size, self.state = size, state
        self._process = subprocess.Popen(
            [sys.executable, str(HERE), "serve", *options],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        word, _, self.root = self._read().strip().partition(" ")
        if word != "ready":
            raise RuntimeError("the replica did not start")

    def _read(self) -> str:
        assert self._process.stdout
        return self._process.stdout.readline()

    def _tell(self, **command: object) -> list[dict[str, Any]]:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        said = json.loads(self._read())
        if "error" in said:
            raise ValueError(said["error"])
        return said["told"] or []

    def to_state(self, state: str) -> None:
        """Let time pass: the site is in that state from now on."""
        self._tell(do="state", state=state)
        self.state = state

    def fault(
        self, name: str, *, on: bool = True, prefix: str = "/", times: int | None = None, seconds: float = 1
    ) -> None:
        """Switch a fault on or off, for addresses with a prefix, for so many requests.

        `seconds` is the pause between drips of `slow` and the Retry-After of `too_many`.
        """
        self._tell(do="fault", name=name, on=on, prefix=prefix, times=times, seconds=seconds)

    def log(self, first: int = 0) -> list[dict[str, Any]]:
        """Return the requests seen: method, path, status (0: none sent), headers, time, connection."""
        return self._tell(do="log", first=first)

    def stop(self) -> None:
        """End the process."""
        if self._process.stdin:
            self._process.stdin.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()

    def __enter__(self) -> Self:
        """Hand on the running replica."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, whatever happened."""
        self.stop()
