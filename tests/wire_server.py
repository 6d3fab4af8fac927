"""A server that says byte for byte what it is told to, and remembers what it heard and said."""

import socket
import ssl
import struct
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from threading import Thread
from typing import Literal

import trustme

Ending = Literal["keep", "close", "cut", "reset", "hold", "mute"]
"""After the answer: wait for the next request; end properly; end without a word (as TLS must not); reset;
stay but say nothing more; take one more request and hang up without an answer."""

_RESET = struct.pack("ii", 1, 0)


@dataclass(frozen=True, slots=True)
class Reply:
    """What to say, and what to do then."""

    sent: bytes
    then: Ending = "keep"


@dataclass(frozen=True, slots=True)
class Talk:
    """One request and what was said to it. `connection` counts from 0."""

    connection: int
    heard: bytes
    said: bytes


class WireServer:
    """Answers each request with the reply for its path."""

    def __init__(self, replies: Callable[[str], Reply], tls: ssl.SSLContext | None = None) -> None:
        self.talks: list[Talk] = []
        self._replies, self._tls = replies, tls
        self._peers: list[socket.socket] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.root = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}"
        Thread(target=self._accept, daemon=True).start()

    def last(self, path: str) -> Talk:
        """Return the newest talk about a path."""
        return next(talk for talk in reversed(self.talks) if talk.heard.split(b" ")[1] == path.encode())

    def push(self, data: bytes) -> None:
        """Say something unasked on the newest connection."""
        self._peers[-1].sendall(data)

    def close(self) -> None:
        """Hang up on everybody."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for peer in self._peers:
            with suppress(OSError):
                socket.socket.shutdown(peer, socket.SHUT_RDWR)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                peer = self._listener.accept()[0]
                Thread(target=self._greet, args=(peer,), daemon=True).start()

    def _greet(self, peer: socket.socket) -> None:
        with suppress(OSError), peer:
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            secure = self._tls.wrap_socket(peer, server_side=True) if self._tls else peer
            self._peers.append(secure)
            with secure:
                self._serve(secure, len(self._peers) - 1)

    def _serve(self, peer: socket.socket, number: int) -> None:
        while heard := _request(peer):
            reply = self._replies(heard.split(b" ")[1].decode())
            # Noted first: when the client has its answer, the note must be there.
            self.talks.append(Talk(number, heard, reply.sent))
            peer.sendall(reply.sent)
            if reply.then == "mute":
                self.talks.append(Talk(number, _request(peer), b""))
            if reply.then != "keep":
                _end(peer, reply.then)
                return


def _request(peer: socket.socket) -> bytes:
    heard = b""
    while not heard.endswith(b"\r\n\r\n"):
        data = peer.recv(65536)
        if not data:
            return b""
        heard += data
    return heard


def _end(peer: socket.socket, then: Ending) -> None:
    if then == "hold":
        peer.recv(1)
    elif then == "reset":
        peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _RESET)
    elif then == "close" and isinstance(peer, ssl.SSLSocket):
        peer.unwrap()


def tls_pair() -> tuple[ssl.SSLContext, ssl.SSLContext]:
    """Return the TLS side of a server on 127.0.0.1 and of a client that trusts it."""
    authority = trustme.CA()
    server, client = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), ssl.create_default_context()
    authority.issue_cert("127.0.0.1").configure_cert(server)
    authority.configure_trust(client)
    return server, client


@contextmanager
def serving(replies: Callable[[str], Reply], tls: ssl.SSLContext | None = None) -> Iterator[WireServer]:
    """Run a server for as long as the block lasts."""
    server = WireServer(replies, tls)
    try:
        yield server
    finally:
        server.close()
