"""The second route: a relay between crawler and server that keeps what passes, and knows no HTTP.

It stands above TLS, which it ends on both sides. It shares nothing with the crawler (blocking
sockets, a thread a connection) nor with the server, and sees the very exchange that is recorded.
"""

import select
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from threading import Thread
from typing import Literal

End = Literal["closed", "cut"] | None


@dataclass(slots=True)
class Passed:
    """What passed on one connection from one request on until the next."""

    connection: int
    up: bytearray = field(default_factory=bytearray)
    down: bytearray = field(default_factory=bytearray)


class Relay:
    """Passes bytes on to a server on this machine, and how connections end, and notes all of it."""

    def __init__(self, port: int, tls: tuple[ssl.SSLContext, ssl.SSLContext] | None) -> None:
        self.passed: list[Passed] = []
        self._port, self._tls = port, tls
        self._count = 0
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.root = f"{'https' if tls else 'http'}://127.0.0.1:{self._listener.getsockname()[1]}"
        Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        """Take no more connections."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near = self._listener.accept()[0]
                Thread(target=self._join, args=(near, self._count), daemon=True).start()
                self._count += 1

    def _join(self, near: socket.socket, number: int) -> None:
        with suppress(OSError), near, socket.create_connection(("127.0.0.1", self._port)) as far:
            for end in (near, far):
                end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if not self._tls:
                self._pass_on(near, far, number)
                return
            # What ends without a word must be told from what was closed.
            inward = self._tls[0].wrap_socket(near, server_side=True, suppress_ragged_eofs=False)
            outward = self._tls[1].wrap_socket(far, server_hostname="127.0.0.1", suppress_ragged_eofs=False)
            with inward, outward:
                self._pass_on(inward, outward, number)

    def _pass_on(self, near: socket.socket, far: socket.socket, number: int) -> None:
        now: Passed | None = None
        while True:
            for source in select.select([near, far], [], [])[0]:
                data, end = _received(source)
                if data and source is near:
                    if now is None or now.down:
                        now = Passed(number)
                        self.passed.append(now)
                    now.up += data
                    far.sendall(data)
                elif data and now:
                    now.down += data
                    near.sendall(data)
                if end:
                    _end(far if source is near else near, end)
                    return


def _received(source: socket.socket) -> tuple[bytes, End]:
    """Return what came, and how the connection ended if it did."""
    source.settimeout(0)
    came = b""
    try:
        while data := source.recv(2**20):
            came += data
    except (BlockingIOError, ssl.SSLWantReadError):
        return came, None
    except OSError:
        return came, "cut"
    finally:
        source.settimeout(None)
    return came, "closed"


def _end(other: socket.socket, how: End) -> None:
    if how == "closed" and isinstance(other, ssl.SSLSocket):
        other.unwrap()


@contextmanager
def relaying(port: int, tls: tuple[ssl.SSLContext, ssl.SSLContext] | None) -> Iterator[Relay]:
    """Run a relay for as long as the block lasts."""
    relay = Relay(port, tls)
    try:
        yield relay
    finally:
        relay.close()
