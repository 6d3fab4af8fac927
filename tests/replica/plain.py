"""Words as the item definition wants them."""

import unicodedata

from replica.texts.cases import MENDED

# Zero-width characters, the soft hyphen, the byte order mark.
NOTHING = dict.fromkeys([0x00AD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF])
HYPHENS = {0x2010: "-", 0x2011: "-"}


def plain(words: str) -> str:
    r"""Return words as the item definition wants them.

    >>> plain(" a\u00a0\u00a0b\u2011c\u00ad d\n")
    'a b-c d'
    """
    kept = unicodedata.normalize("NFC", words).translate({**NOTHING, **HYPHENS})
    shown = "".join(char for char in kept if char.isspace() or unicodedata.category(char) != "Cc")
    line = " ".join(shown.split())
    for printed, meant in MENDED:
        line = line.replace(printed, meant)
    return line
