"""The smallest JPEG writer that draws coloured squares: every block is flat, so only its mean is coded."""

from collections.abc import Iterator

# ITU T.81, table K.3: how many codes there are of each length, for the categories of a mean's change.
# No other change is coded, so the table of the rest needs one code alone, end of block.
LENGTHS = (0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0)
STEP = 16


def _codes() -> list[tuple[int, int]]:
    code, codes = 0, []
    for length, count in enumerate(LENGTHS, 1):
        for _ in range(count):
            codes.append((code, length))
            code += 1
        code <<= 1
    return codes


CODES = _codes()


def _segment(mark: int, content: bytes) -> bytes:
    return bytes([0xFF, mark]) + (len(content) + 2).to_bytes(2, "big") + content


def _bits(change: int) -> str:
    category = abs(change).bit_length()
    code, length = CODES[category]
    value = change if change > 0 else change + (1 << category) - 1
    return f"{code:0{length}b}" + (f"{value:0{category}b}" if category else "") + "0"


def _scan(seed: bytes, count: int) -> Iterator[str]:
    last = [0, 0, 0]
    for block in range(count):
        for band in range(3):
            # One colour for the whole picture, in squares a little lighter and darker.
            mean = seed[block % len(seed)] // 8 - 12 if band == 0 else seed[band] // 8 - 16
            yield _bits(mean - last[band])
            last[band] = mean


def jpeg(seed: bytes, columns: int, rows: int) -> bytes:
    """Return a picture of squares coloured by the seed.

    >>> jpeg(b"any seed", 2, 2)[:2].hex()
    'ffd8'
    """
    bits = "".join(_scan(seed, columns * rows))
    bits += "1" * (-len(bits) % 8)
    scan = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    size = (rows * 8).to_bytes(2, "big") + (columns * 8).to_bytes(2, "big")
    bands = b"".join(bytes([band, 0x11, 0]) for band in (1, 2, 3))
    return b"".join(
        (
            b"\xff\xd8",
            _segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
            _segment(0xDB, bytes([0]) + bytes([STEP]) * 64),
            _segment(0xC0, bytes([8]) + size + bytes([3]) + bands),
            _segment(0xC4, bytes([0x00, *LENGTHS, *range(len(CODES))])),
            _segment(0xC4, bytes([0x10, 1, *[0] * 15, 0])),
            _segment(0xDA, bytes([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
            scan,
            b"\xff\xd9",
        )
    )
