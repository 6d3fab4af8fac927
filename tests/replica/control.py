"""Commands to a running replica: JSON lines on its standard input, answered on its standard output."""

import asyncio
import json
import sys
from typing import Any

from replica.faults import Fault
from replica.server import Server


def obey(server: Server, command: dict[str, Any]) -> list[dict[str, Any]] | None:
    """Carry out one command and return what it asks for."""
    match command.pop("do"):
        case "state":
            server.desk.to_state(command["state"])
        case "fault":
            on = command.pop("on")
            server.desk.switch(Fault(**command), on=on)
        case "log":
            return server.log.since(command["first"])
    return None


async def listen(server: Server) -> None:
    """Carry out commands until standard input ends, which ends the replica: it never outlives its starter."""
    reader = asyncio.StreamReader(limit=2**20)
    loop = asyncio.get_running_loop()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    while line := await reader.readline():
        try:
            said: dict[str, Any] = {"told": obey(server, json.loads(line))}
        except (KeyError, ValueError, TypeError) as error:
            said = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(said), flush=True)
