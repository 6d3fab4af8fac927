"""Digests as WARC headers carry them."""

import binascii
import hashlib
from base64 import b32decode, b32encode

_SHA1_LENGTH = 32
_BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_DIGITS = str.maketrans(_BASE32 + "0189", "0123456789ABCDEFGHIJKLMNOPQRSTUV" + "!!!!")
"""From the digits of base32 to those that `int` reads; those it has not become none."""


def sha1(content: bytes) -> str:
    """Return a content's label, as CDX tools expect it.

    >>> sha1(b"")
    'sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ'
    """
    return "sha1:" + b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode()


def agrees(label: str, content: bytes) -> bool | None:
    """Tell whether a label, ours or a foreign one, is the content's; None when it cannot be read.

    >>> agrees("sha1:3i42h3s6nnfq2msvx7xzkyayscx5qbyj", b"")
    True
    >>> agrees("md5:d41d8cd98f00b204e9800998ecf8427e", b""), agrees("sha1:" + "0" * 40, b"")
    (True, False)
    >>> print(agrees("blake9:00", b""))
    None
    """
    name, _, value = label.partition(":")
    name = name.strip().lower().replace("-", "")
    if name not in ("md5", "sha1", "sha256", "sha384", "sha512"):
        return None
    found = hashlib.new(name, content, usedforsecurity=False).digest()
    # Most labels are ours; the rest say base16 or base32 by their length.
    return found == _bytes_of(value.strip(), len(found))


def _bytes_of(value: str, size: int) -> bytes | None:
    try:
        if len(value) == 2 * size:
            return bytes.fromhex(value)
        if len(value) == _SHA1_LENGTH and value.isascii() and value.isalnum():
            # As nearly all labels are; `verify` would spend a fifth of its time in b32decode.
            return int(value.upper().translate(_DIGITS), 32).to_bytes(20, "big")
        return b32decode(value + "=" * (-len(value) % 8), casefold=True)
    except (ValueError, binascii.Error):
        return None
