"""Pictures and papers, made when somebody asks for them."""

from functools import lru_cache
from hashlib import sha256

from replica.jpeg import jpeg
from replica.pdf import pdf
from replica.png import png


@lru_cache(maxsize=512)
def picture(path: str) -> tuple[bytes, str]:
    """Return a small picture that differs for every address, and its type."""
    seed = sha256(path.encode()).digest()
    columns, rows = (12, 8) if "/styles/" in path else (18, 12)
    if path.endswith(".png"):
        return png(seed, columns, rows), "image/png"
    return jpeg(seed, columns, rows), "image/jpeg"


@lru_cache(maxsize=512)
def paper(path: str) -> bytes:
    """Return a two-page PDF that says what it is."""
    name = path.rpartition("/")[2]
    return pdf([[name, "IOM Georgia", "Page 1 of 2"], ["This paper was made for a test.", "Page 2 of 2"]])
