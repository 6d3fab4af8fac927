"""Georgian letters, folded for comparing and searching; what is stored and shown keeps its own."""

# Capitals of today (Mtavruli) and the two alphabets of the church, each onto the letters of every day.
_MTAVRULI = {0x1C90 + n: 0x10D0 + n for n in (*range(43), 45, 46, 47)}
_ASOMTAVRULI = {0x10A0 + n: 0x10D0 + n for n in range(38)}
_NUSKHURI = {0x2D00 + n: 0x10D0 + n for n in range(38)}
_REST = {0x10C7: 0x10F7, 0x10CD: 0x10FD, 0x2D27: 0x10F7, 0x2D2D: 0x10FD}
# The one letter that grows when it is made small would move everything behind it.
_FOLDED = str.maketrans(_MTAVRULI | _ASOMTAVRULI | _NUSKHURI | _REST | {0x130: "i"})


def fold(text: str) -> str:
    """Return text in small letters, Georgian ones in Mkhedruli; every letter keeps its place.

    >>> fold("ᲛᲘᲒᲠᲐᲪᲘᲐ in Georgia"), fold("Ⴋatiane")
    ('მიგრაცია in georgia', 'მatiane')
    """
    return text.translate(_FOLDED).lower()
