"""What the server saw: every request, and on demand every byte."""

import json
from base64 import b64encode
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from replica.answers import Headers
from replica.wire import Request


@dataclass(frozen=True, slots=True)
class Seen:
    """One request: what was asked, with which headers, when, and what was answered (0: nothing)."""

    method: str
    path: str
    status: int
    headers: tuple[tuple[str, str], ...]
    time: str
    connection: int


@dataclass(slots=True)
class Log:
    """All requests since the start, and optionally the bytes of each exchange as JSON lines in a file."""

    seen: list[Seen] = field(default_factory=list)
    wires: Path | None = None
    same: dict[Headers, Headers] = field(default_factory=dict)

    def add(self, number: int, request: Request, began: datetime, status: int, sent: bytes) -> None:
        """Note an exchange on a connection."""
        time = began.isoformat()
        # A crawler sends the same headers a hundred thousand times: kept once, they need no room.
        headers = self.same.setdefault(request.headers, request.headers)
        self.seen.append(Seen(request.method, request.target, status, headers, time, number))
        if self.wires:
            request_bytes, response_bytes = b64encode(request.raw).decode(), b64encode(sent).decode()
            line = {"connection": number, "request": request_bytes, "response": response_bytes}
            with self.wires.open("a", encoding="ascii") as file:
                file.write(json.dumps(line) + "\n")

    def since(self, first: int) -> list[dict[str, Any]]:
        """Return the requests from one on, for JSON."""
        return [asdict(each) for each in self.seen[first:]]
