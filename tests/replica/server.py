"""The replica's HTTP server: connections in, exact bytes out, faults where they are switched on."""

import asyncio
import itertools
import socket
import struct
from asyncio import StreamReader, StreamWriter
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime

from replica.desk import Desk
from replica.log import Log
from replica.wire import Request, read_request

DRIP = 512
LINGER = struct.pack("ii", 1, 0)


@dataclass(slots=True)
class Server:
    """The site's door. `desk` says what is answered."""

    desk: Desk
    log: Log

    async def start(self, host: str, port: int) -> asyncio.Server:
        """Open the door; port 0 takes a free one."""
        numbers = itertools.count(1)

        async def talk(reader: StreamReader, writer: StreamWriter) -> None:
            # A visitor who is still there when the replica ends is not told why.
            with suppress(asyncio.CancelledError, ConnectionError, EOFError):
                await self._talk(next(numbers), reader, writer)

        return await asyncio.start_server(talk, host, port, backlog=512)

    async def _talk(self, number: int, reader: StreamReader, writer: StreamWriter) -> None:
        try:
            while request := await read_request(reader):
                began = datetime.now(UTC)
                if fault := self._silent(request):
                    self.log.add(number, request, began, 0, b"")
                    await _say_nothing(fault, reader, writer)
                    break
                status, data = self.desk.reply(request)
                data, whole = self._cut(request, data)
                # Before it is sent: who has the answer finds it in the log.
                self.log.add(number, request, began, status, data)
                await self._send(request, data, writer)
                if not whole or request.closing:
                    break
        finally:
            writer.close()

    def _silent(self, request: Request) -> str | None:
        return next(
            (name for name in ("hang", "reset") if self.desk.faults.meets(name, request.target)), None
        )

    def _cut(self, request: Request, data: bytes) -> tuple[bytes, bool]:
        """Return what of an answer goes out, and whether that is all."""
        if not self.desk.faults.meets("truncated", request.target):
            return data, True
        head = data.index(b"\r\n\r\n") + 4
        return data[: head + (len(data) - head) // 2], False

    async def _send(self, request: Request, data: bytes, writer: StreamWriter) -> None:
        drip = self.desk.faults.meets("slow", request.target)
        step = DRIP if drip else len(data)
        for start in range(0, len(data), step):
            writer.write(data[start : start + step])
            await writer.drain()
            await asyncio.sleep(drip.seconds if drip else 0)


async def _say_nothing(fault: str, reader: StreamReader, writer: StreamWriter) -> None:
    """Keep the visitor waiting until he goes, or cut the line."""
    if fault == "hang":
        await reader.read()
        return
    writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, LINGER)
    writer.transport.abort()
