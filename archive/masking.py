"""What is never written down: secrets, and characters that would make one line look like two."""

import os
import re

_MASK = "***"
# A password may itself hold what ends a host elsewhere; a port may not be taken for one.
_USER_INFO = re.compile(r"(?<=://)(?:[^\s/?#]*|[^\s:/?#@]+:(?!\d+/)[^\s'\"]*)@")
_NAME = r"[\w-]*(?:token|secret|passw|pwd|credential|api_?key|access_?key|signature)[\w-]*"
_PARAMETER = re.compile(rf"\b({_NAME}=)[^&\s#'\"]+", re.IGNORECASE)
_SCHEME = re.compile(r"\b(Bearer|Basic) +[\w.~+/=-]{6,}")
_SECRET_NAME = re.compile(_NAME, re.IGNORECASE)
# Shorter values would be found everywhere.
_LEAST = 6
# Control characters, line ends of Unicode, what turns the direction of writing, halves of characters.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def masked(text: str) -> str:
    """Return a text without user names and passwords of URLs, tokens, and secrets of the environment.

    >>> masked("postgresql://me:pa/ss@db/x and https://georgia.iom.int/?token=abc&page=2")
    'postgresql://***@db/x and https://georgia.iom.int/?token=***&page=2'
    >>> masked("http://127.0.0.1:8300/office@example.org")
    'http://127.0.0.1:8300/office@example.org'
    """
    for secret in _environment():
        text = text.replace(secret, _MASK)
    text = _USER_INFO.sub(f"{_MASK}@", text)
    return _SCHEME.sub(rf"\1 {_MASK}", _PARAMETER.sub(rf"\1{_MASK}", text))


def printable(text: str) -> str:
    r"""Return a text as one line that no terminal obeys; of JSON, it is the same JSON.

    >>> printable("one\ntwo \x1b[2J სამი")
    'one\\u000atwo \\u001b[2J სამი'
    >>> printable(b"\xff".decode(errors="surrogateescape"))
    '\\udcff'
    """
    return _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def one_line(error: BaseException) -> str:
    """Return what an error says, fit for a terminal, a log or the diary."""
    return printable(masked(" ".join(str(error).split())))


def _environment() -> list[str]:
    """Return the values of variables that are named like secrets, the longest first."""
    found = {value for name, value in os.environ.items() if _SECRET_NAME.search(name)}
    return sorted((value for value in found if len(value) >= _LEAST), key=len, reverse=True)
