"""Run by the interpreter of .venv-peers: one peer reads the pages of a folder, and its time is told."""

import json
import re
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

TAG = re.compile(r"(?s)<[^>]*>")


def trafilatura() -> Callable[[str], str]:
    """Return trafilatura's reader of a main text, as it comes."""
    extract = import_module("trafilatura").extract
    return lambda page: extract(page) or ""


def trafilatura_fast() -> Callable[[str], str]:
    """Return the same without the other readers that it falls back on."""
    extract = import_module("trafilatura").extract
    return lambda page: extract(page, fast=True) or ""


def trafilatura_with_metadata() -> Callable[[str], str]:
    """Return its reader of text, title, date and the rest, as JSON: what comes closest to an item."""
    extract = import_module("trafilatura").extract

    def read(page: str) -> str:
        told = extract(page, output_format="json", with_metadata=True)
        return str(json.loads(told)["text"]) if told else ""

    return read


def readability() -> Callable[[str], str]:
    """Return readability-lxml's reader, its markup made text."""
    document = import_module("readability").Document
    parse = import_module("lxml.html").fromstring

    def read(page: str) -> str:
        return " ".join(parse(document(page).summary()).itertext())

    return read


PEERS = {
    "trafilatura": trafilatura,
    "trafilatura fast": trafilatura_fast,
    "trafilatura with metadata": trafilatura_with_metadata,
    "readability-lxml": readability,
}


def main() -> None:
    """Read all pages once unmeasured, then measured; print the CPU time and the texts as JSON."""
    read = PEERS[sys.argv[1]]()
    pages = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[2]).iterdir())]
    for page in pages[:5]:
        read(page)
    begun = time.process_time()
    texts = [read(page) for page in pages]
    json.dump({"seconds": time.process_time() - begun, "texts": texts}, sys.stdout)


if __name__ == "__main__":
    main()
