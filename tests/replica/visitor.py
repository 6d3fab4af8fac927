"""A visitor who asks for one address, follows nothing, and tells what came back."""

from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urlsplit


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: status, headers by lower-case name, the body as it came."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def text(self) -> str:
        """The body as text; bytes that are none are marked."""
        return self.body.decode(errors="replace")


def ask(root: str, path: str, method: str = "GET", **headers: str) -> Reply:
    """Ask for an address on a connection of its own. An underscore in a header's name stands for a hyphen."""
    with closing(HTTPConnection(urlsplit(root).netloc, timeout=10)) as connection:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path.removeprefix(root), headers=sent)
        answer = connection.getresponse()
        told = {name.lower(): value for name, value in answer.getheaders()}
        return Reply(answer.status, told, answer.read())
