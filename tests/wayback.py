"""pywb, the foreign replay tool, in a process of its own over a copy of an archive's files."""

import random
import socket
import subprocess
from contextlib import suppress
from http.client import HTTPConnection
from pathlib import Path
from types import TracebackType
from typing import Self

PEERS = Path(__file__).parents[1] / ".venv-peers" / "bin"
COLLECTION = "chronicle"
PATIENCE = 60


class Wayback:
    """A running pywb; use it in a `with` statement. `home` becomes its folder."""

    def __init__(self, home: Path, warcs: Path) -> None:
        self.port = _free_port()
        _manage(home, "init", COLLECTION)
        _manage(home, "add", COLLECTION, *map(str, sorted(warcs.iterdir())))
        self._log = home / "wayback.log"
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [PEERS / "wayback", "--bind", "127.0.0.1", "--port", str(self.port)],
                cwd=home,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def raw(self, url: str, stamp: str) -> tuple[int, bytes, str]:
        """Return status, decoded body and the exact stamp of what pywb holds for a URL at a time."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", f"/{COLLECTION}/{stamp}id_/{url}")
        answer = connection.getresponse()
        body = answer.read()
        connection.close()
        _, _, place = answer.getheader("Content-Location", "").partition(f"/{COLLECTION}/")
        return answer.status, body, place.partition("id_/")[0]

    def _ready(self) -> bool:
        with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", self.port)):
            return True
        return False

    def __enter__(self) -> Self:
        """Hand on the running pywb once it takes connections."""
        for _ in range(PATIENCE * 20):
            if self._ready():
                return self
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(0.05)
                break
        self.stop()
        raise RuntimeError(f"pywb did not start:\n{self._log.read_text()}")

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the process, whatever happened."""
        self.stop()

    def stop(self) -> None:
        """End the process."""
        self._process.terminate()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _manage(home: Path, *arguments: str) -> None:
    subprocess.run([PEERS / "wb-manager", *arguments], cwd=home, check=True, capture_output=True)


def _free_port() -> int:
    """Find a port that nobody listens on.

    pywb does not tell which port it got, so it cannot be asked to take any. Below 32768 no
    outgoing connection of another test can take the port before pywb does.
    """
    ports = random.SystemRandom().sample(range(20000, 32000), 100)
    for port in ports:
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise RuntimeError("no port is free")
