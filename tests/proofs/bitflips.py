"""Single bits flipped over the files of an archive: each is found, and the record or file is named."""

import argparse
import random
import sys
import tempfile
import time
import zlib
from bisect import bisect_right
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive.records import Capture, Citation, Original
from archive.storage import WarcFolder
from archive.verify.findings import Finding
from archive.verify.whole import verify
from archive.warc.series import WarcSeries
from archive.warc.walk import walk
from archive.warc.warcinfo import Warcinfo
from warc_samples import PACKED, UNCHANGED, exchange, later, original_of

MANIFEST = "MANIFEST.sha256"


@dataclass(frozen=True, slots=True)
class Sound:
    """An archive as it was written, and what is known of it."""

    folder: WarcFolder
    citations: tuple[Citation, ...]
    contents: dict[str, bytes]
    starts: dict[str, tuple[int, ...]]
    """By file, where its members begin."""


@dataclass(frozen=True, slots=True, order=True)
class Flip:
    """One bit of one file; those of the manifest come last, or `verify` would wait for each to be mended."""

    of_manifest: bool
    name: str
    byte: int
    bit: int


def written(home: Path, chance: random.Random) -> Sound:
    """Write three files: pages, chunked and packed and plain; repeats of them; something of the run."""
    folder = WarcFolder(home)
    bodies = [chance.randbytes(900), b"plain words, " * 60, PACKED]
    pages = [exchange(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body) for body in bodies]
    captures: list[Capture] = []
    for run in ("r1", "r2", "r3"):
        series = WarcSeries(folder, "IOMGE", Warcinfo("georgia", run))
        known: list[Original | None] = [original_of(capture) for capture in captures[:3]]
        captures += series.write(
            [(later(page, len(captures)), one) for page, one in zip(pages, known or [None] * 3, strict=True)]
        )
        captures += series.write([(exchange(), None), (exchange(UNCHANGED), original_of(captures[0]))])
        series.write_resource(f"urn:matiane:georgia/{run}/log", "text/plain", b"log " * 50)
        series.close()
    paths = [folder.path / name for name in folder.names()]
    starts = {}
    for path in paths:
        path.chmod(0o640)
        with path.open("rb") as file:
            starts[path.name] = tuple(member.offset for member in walk(file))
    contents = {path.name: path.read_bytes() for path in (*paths, folder.manifest_path)}
    return Sound(folder, tuple(capture.citation for capture in captures), contents, starts)


def some_flips(sound: Sound, count: int, chance: random.Random) -> list[Flip]:
    """Choose bits evenly over all bytes of all files."""
    names = sorted(sound.contents)
    chosen = chance.choices(names, [len(sound.contents[name]) for name in names], k=count)
    return sorted(
        Flip(name == MANIFEST, name, chance.randrange(len(sound.contents[name])), chance.randrange(8))
        for name in chosen
    )


def missed(sound: Sound, flip: Flip) -> str | None:
    """Flip one bit, verify, mend it; say what should have been found and was not."""
    path = sound.folder.manifest_path if flip.of_manifest else sound.folder.path / flip.name
    whole = sound.contents[flip.name]
    spoilt = bytearray(whole)
    spoilt[flip.byte] ^= 1 << flip.bit
    path.write_bytes(spoilt)
    try:
        findings = verify(sound.folder, sound.citations).findings
    finally:
        path.write_bytes(whole)
    if flip.of_manifest:
        return _missed_in_manifest(whole, flip, findings)
    return _missed_in_file(sound.starts[flip.name], bytes(spoilt), whole, flip, findings)


def _missed_in_manifest(whole: bytes, flip: Flip, findings: tuple[Finding, ...]) -> str | None:
    line = whole[: flip.byte].count(b"\n")
    name = whole.decode().splitlines()[line].partition("  ")[2]
    named = {finding.where for finding in findings}
    return None if name in named else f"the line of {name} is damaged, named were {named}"


def _missed_in_file(
    starts: tuple[int, ...], spoilt: bytes, whole: bytes, flip: Flip, findings: tuple[Finding, ...]
) -> str | None:
    changed = {finding.where for finding in findings if finding.what == "file changed"}
    if changed != {f"warcs/{flip.name}"}:
        return f"named as changed: {changed or 'nothing'}"
    index = bisect_right(starts, flip.byte) - 1
    begin, end = starts[index], (*starts, len(whole))[index + 1]
    places = {
        (finding.where.filename, finding.where.offset)
        for finding in findings
        if isinstance(finding.where, Citation)
    }
    if (flip.name, begin) in places or _unpacked(spoilt[begin:end]) == _unpacked(whole[begin:end]):
        return None  # a bit that changes nothing of the record is in gzip's own header or padding
    return f"the record at {begin} is damaged, named were {places or 'none'}"


def _unpacked(member: bytes) -> bytes | None:
    unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
    try:
        content = unpack.decompress(member)
    except zlib.error:
        return None
    return content if unpack.eof and not unpack.unused_data else None


def flip_bits(home: Path, count: int, seed: int = 0) -> list[str]:
    """Return what was not found of so many flips."""
    chance = random.Random(seed)  # noqa: S311
    sound = written(home, chance)
    answers = ((flip, missed(sound, flip)) for flip in some_flips(sound, count, chance))
    return [f"{flip}: {answer}" for flip, answer in answers if answer]


def main() -> int:
    """Print what many flips did."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--flips", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as home:
        wrong = flip_bits(Path(home), options.flips, options.seed)
    for sentence in wrong:
        print(sentence)
    found = options.flips - len(wrong)
    print(f"bit flips: {found} of {options.flips} found and named, {time.monotonic() - begun:.0f} s")
    return min(len(wrong), 1)


if __name__ == "__main__":
    sys.exit(main())
