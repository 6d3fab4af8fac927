"""Reading one HTTP answer from a copy of its bytes, so that the bytes stay as they came."""

import re
from dataclasses import dataclass
from enum import Enum, auto

import h11

from crawler.limits import Limits
from crawler.tape import Truncation

Fields = tuple[tuple[bytes, bytes], ...]

_BLANK_LINE = re.compile(rb"\n\r?\n")
# h11 wants to see the request it reads an answer to; of ours only the method matters to it.
_ASKED = h11.Request(method="GET", target="/", headers=[("Host", "-")])


class Phase(Enum):
    """What is being read."""

    HEAD = auto()
    BODY = auto()
    NOISE = auto()
    """Not HTTP, or no longer: bytes are kept until the peer falls silent."""
    DONE = auto()


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. The fields of the same names in `Exchange` say what each holds."""

    response: bytes
    interim: bytes
    payload: bytes | None
    status: int | None
    reason: bytes
    headers: Fields
    version: str
    truncated: Truncation | None
    excess: int
    reusable: bool
    """Whether the connection is surely at the start of the next answer."""


class AnswerReader:
    """Takes bytes as they arrive and says when the answer is whole. Never raises for what they are."""

    def __init__(self, limits: Limits) -> None:
        self.phase = Phase.HEAD
        self._limits = limits
        self._raw = bytearray()
        self._start = 0  # of the message being read; 1xx messages lie before it
        self._searched = 0  # no blank line before here
        self._body = 0  # where the body begins
        self._excess = 0
        self._payload = bytearray()
        self._head: h11.Response | None = None
        self._fields: Fields = ()
        self._trusted = True
        self._truncated: Truncation | None = None
        self._parser = h11.Connection(h11.CLIENT)
        self._parser.send(_ASKED)
        self._parser.send(h11.EndOfMessage())

    @property
    def empty(self) -> bool:
        """Whether not one byte has come."""
        return not self._raw

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._raw += data
        try:
            if self.phase is Phase.HEAD:
                self._read_heads()
            elif self.phase is Phase.BODY:
                self._read_body(data)
        except h11.RemoteProtocolError:
            self._give_up()
        if self.phase is Phase.NOISE and len(self._raw) > self._limits.body_bytes:
            self._cut(self._limits.body_bytes)

    def end(self, *, clean: bool) -> None:
        """Take the connection's end; only a clean one can end a body that did not say its length."""
        whole = clean and self.phase is not Phase.HEAD
        if whole and self.phase is Phase.BODY:
            try:
                self._parser.receive_data(b"")
                self._parser.next_event()
            except h11.RemoteProtocolError:
                whole = False
        self._truncated = None if whole else "disconnect"
        self.phase = Phase.DONE

    def stop(self, why: Truncation) -> None:
        """No more is wanted."""
        self._truncated = why
        self.phase = Phase.DONE

    def answer(self) -> Answer:
        """Return what was read, once nothing more is to come."""
        end = len(self._raw) - self._excess
        # A peer that said only "100 Continue" and went away has answered just that.
        start = self._start if end > self._start else 0
        head = self._head
        return Answer(
            response=bytes(self._raw[start:end]),
            interim=bytes(self._raw[:start]),
            payload=bytes(self._payload) if head else None,
            status=head.status_code if head else None,
            reason=bytes(head.reason) if head else b"",
            headers=self._fields,
            version=f"http/{head.http_version.decode() if head else '1.1'}",
            truncated=self._truncated,
            excess=self._excess,
            reusable=self._trusted and not self._excess and self._parser.their_state is h11.DONE,
        )

    def _read_heads(self) -> None:
        while self.phase is Phase.HEAD and (end := self._head_end()):
            self._read_head(end)
        if self.phase is not Phase.HEAD:
            return
        if not b"HTTP/".startswith(self._raw[self._start : self._start + 5]):
            self._give_up()
        elif len(self._raw) > self._limits.head_bytes:
            self._cut(self._limits.head_bytes)

    def _head_end(self) -> int | None:
        blank = _BLANK_LINE.search(self._raw, self._searched)
        self._searched = max(self._start, len(self._raw) - 2)
        return blank.end() if blank else None

    def _read_head(self, end: int) -> None:
        lines = bytes(self._raw[self._start : end]).split(b"\n")
        if end > self._limits.head_bytes or len(lines) - 3 > self._limits.header_lines:
            self._cut(min(end, self._limits.head_bytes))
            return
        legible = _legible(lines)
        self._parser.receive_data(b"\n".join(legible))
        event = self._parser.next_event()
        if not isinstance(event, h11.Response):
            self._start = self._searched = end
            return
        self._head, self._fields, self._body = event, _fields(legible[1:]), end
        names = {name.lower() for name, _ in self._fields}
        # Both framings at once is how answers are smuggled: read this one, trust nothing after it.
        self._trusted = len(legible) == len(lines) and not names >= {b"transfer-encoding", b"content-length"}
        self.phase = Phase.BODY
        self._read_body(bytes(self._raw[end:]))

    def _read_body(self, data: bytes) -> None:
        cap = self._body + self._limits.body_bytes
        wanted = data[: cap - (len(self._raw) - len(data))]
        if wanted:
            self._parser.receive_data(wanted)
        while isinstance(event := self._parser.next_event(), h11.Data):
            self._payload += event.data
        if isinstance(event, h11.EndOfMessage):
            self._excess = len(data) - len(wanted) + len(self._parser.trailing_data[0])
            self.phase = Phase.DONE
        elif len(data) > len(wanted):
            self._cut(cap)

    def _cut(self, end: int) -> None:
        del self._raw[end:]
        self.stop("length")

    def _give_up(self) -> None:
        self._head, self._fields = None, ()
        self.phase = Phase.NOISE


def _legible(lines: list[bytes]) -> list[bytes]:
    """Leave out header lines without a colon: browsers skip them, h11 rejects the whole answer.

    >>> _legible([b"HTTP/1.1 200 OK", b"Server: x", b" folded", b"junk", b"", b""])
    [b'HTTP/1.1 200 OK', b'Server: x', b' folded', b'', b'']
    """
    return [lines[0], *(line for line in lines[1:] if b":" in line or line[:1] in b" \t\r")]


def _fields(lines: list[bytes]) -> Fields:
    r"""Return names and values as they came; h11's own list lacks doubled equal Content-Lengths.

    >>> _fields([b"ETag:  W/1 \r", b"X: a\r", b"\t b\r", b"\r", b""])
    ((b'ETag', b'W/1'), (b'X', b'a b'))
    """
    fields: list[tuple[bytes, bytes]] = []
    for line in lines:
        if fields and line[:1] in (b" ", b"\t"):
            name, value = fields[-1]
            fields[-1] = (name, (value + b" " + line.strip()).strip())
        elif b":" in line:
            name, _, value = line.partition(b":")
            fields.append((name, value.strip(b" \t\r")))
    return tuple(fields)
