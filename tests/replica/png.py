"""The smallest PNG writer that draws coloured squares."""

import struct
import zlib

SQUARE = 8


def _part(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(seed: bytes, columns: int, rows: int) -> bytes:
    r"""Return a picture of squares coloured by the seed.

    >>> png(b"any seed", 2, 2)[:8]
    b'\x89PNG\r\n\x1a\n'
    """
    head = struct.pack(">IIBBBBB", columns * SQUARE, rows * SQUARE, 8, 2, 0, 0, 0)
    lines = bytearray()
    for row in range(rows):
        shades = (seed[(row * columns + column) % len(seed)] // 4 for column in range(columns))
        line = b"".join(bytes(96 + seed[band] // 4 + shade for band in range(3)) * SQUARE for shade in shades)
        lines += (b"\0" + line) * SQUARE
    return (
        b"\x89PNG\r\n\x1a\n"
        + _part(b"IHDR", head)
        + _part(b"IDAT", zlib.compress(bytes(lines)))
        + _part(b"IEND", b"")
    )
