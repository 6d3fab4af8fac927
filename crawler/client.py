"""A GET over HTTP/1.1 that keeps every byte of both directions."""

import asyncio
import ssl
from collections.abc import Iterable
from datetime import UTC, datetime

from crawler.addresses import Resolve, Target, resolve, target_of
from crawler.connections import Connections, FetchFailed
from crawler.limits import Limits
from crawler.message import Answer, AnswerReader, Phase
from crawler.patience import Patience
from crawler.request import request_head
from crawler.tape import Exchange
from crawler.wire import Wire


class Client:
    """Fetches URLs. Once a byte of an answer came there is an `Exchange`, whatever the site sent."""

    def __init__(
        self,
        limits: Limits,
        *,
        tls: ssl.SSLContext | None = None,
        resolve: Resolve = resolve,
        allow_private: bool = False,
    ) -> None:
        self._limits, self._allow_private = limits, allow_private
        self._connections = Connections(limits, tls=tls, resolve=resolve, allow_private=allow_private)

    async def fetch(
        self, url: str, fields: Iterable[tuple[bytes, bytes]], *, via: str | None = None, hops: str = ""
    ) -> Exchange:
        """Ask for a URL with these header fields; `FetchFailed` if not one byte comes back."""
        target = target_of(url, any_port=self._allow_private)
        request = request_head(target, fields)
        started, clock = datetime.now(UTC), asyncio.get_running_loop().time
        began = clock()
        wire, answer = await self._ask(target, request, began + self._limits.total)
        return Exchange(
            url=target.url,
            started=started,
            request=request,
            response=answer.response,
            interim=answer.interim,
            payload=answer.payload,
            status=answer.status,
            reason=answer.reason,
            headers=answer.headers,
            ip=wire.ip,
            protocols=(answer.version, *([wire.tls] if wire.tls else [])),
            cipher=wire.cipher,
            truncated=answer.truncated,
            elapsed_ms=round((clock() - began) * 1000),
            excess=answer.excess,
            via=via,
            hops=hops,
        )

    async def _ask(self, target: Target, request: bytes, until: float) -> tuple[Wire, Answer]:
        """Ask on a kept connection; if the site had closed it in the meantime, once more on a new one."""
        if wire := self._connections.rested(target):
            answer = await self._converse(target, wire, request, until)
            if answer.response or answer.truncated != "disconnect":
                return wire, _answered(target, answer)
        wire = await self._connections.open(target, until)
        return wire, _answered(target, await self._converse(target, wire, request, until))

    async def _converse(self, target: Target, wire: Wire, request: bytes, until: float) -> Answer:
        reader = AnswerReader(self._limits)
        try:
            wire.send(request)
            await self._read(wire, reader, until)
        except asyncio.CancelledError:
            wire.close()
            raise
        answer = reader.answer()
        if answer.reusable:
            self._connections.keep(target, wire)
        else:
            wire.close()
        return answer

    async def _read(self, wire: Wire, reader: AnswerReader, until: float) -> None:
        clock = asyncio.get_running_loop().time
        patience = Patience(self._limits, clock(), until)
        while reader.phase is not Phase.DONE:
            try:
                data = await wire.receive(patience.ends(reader.phase, clock()))
            except TimeoutError:
                noise = reader.phase is Phase.NOISE and clock() < until
                reader.stop("unspecified" if noise else "time")
            except ConnectionResetError:
                reader.end(clean=False)
            else:
                patience.came(len(data))
                reader.feed(data) if data else reader.end(clean=True)

    def close(self) -> None:
        """Close all connections."""
        self._connections.close()


def _answered(target: Target, answer: Answer) -> Answer:
    """Return the answer if there is one."""
    if not answer.response:
        raise FetchFailed(target.url, "head timeout" if answer.truncated == "time" else "disconnect")
    return answer
