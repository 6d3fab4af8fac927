"""The second copy: compared with the home folder, brought up to date, and asked for what was lost here.

What a file must be, the manifest says. Nothing that is damaged here is copied there, and nothing that
is damaged there is brought here.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from archive.copies.places import MANIFEST, CopyUnreachable, Place
from archive.storage import WarcFolder, manifest_in, sha256_of
from archive.takedown.retire import retired
from archive.verify.file import Watch
from archive.verify.findings import Finding
from archive.verify.sample import WHOLE, Sample


@dataclass(frozen=True, slots=True)
class Copied:
    """What was done to bring a copy up to date; findings are what could not be copied."""

    copied: tuple[str, ...]
    kept: int
    removed: tuple[str, ...]
    findings: tuple[Finding, ...]


def compare(
    folder: WarcFolder, place: Place, sample: Sample = WHOLE, watch: Watch = lambda _size: None
) -> Iterator[Finding]:
    """Read the copy, or the files whose turn it is, and find what is not as the manifest says."""
    held, manifest, gone = place.files(), folder.manifest(), retired(folder)
    remedy = f"`matiane copy --to {place.label}` brings it"
    for name, sha256 in sorted(manifest.items()):
        there = name_there(name)
        if there not in held:
            yield Finding("copy missing", f"{place.label}/{there}", remedy)
        elif sample.has_turn(name) and (found := sha256_at(place, there, watch)) != sha256:
            yield Finding("copy changed", f"{place.label}/{there}", f"sha256 was {sha256}, is {found}")
    for there in sorted(held.keys() - {MANIFEST, *map(name_there, manifest)}):
        taken = there.removeprefix("warcs/") in gone
        why = "it was taken down: `matiane copy` removes it" if taken else "the manifest does not name it"
        yield Finding("copy has more", f"{place.label}/{there}", why)
    if not _has_manifest(folder, place, held):
        yield Finding("copy changed", f"{place.label}/{MANIFEST}", f"it is not that of the home: {remedy}")


def update(
    folder: WarcFolder, place: Place, *, checksum: bool = False, watch: Watch = lambda _size: None
) -> Copied:
    """Copy what is missing there or has another size; with `checksum`, or other content.

    What was written is read back. What was taken down here is removed there.
    """
    held, copied, findings = place.files(), [], list[Finding]()
    manifest = folder.manifest()
    for name, sha256 in sorted(manifest.items()):
        there, path = name_there(name), folder.path / name
        size = path.stat().st_size if path.exists() else None
        same = there in held and held[there] == size
        if same and not (checksum and sha256_at(place, there, watch) != sha256):
            continue
        if size is None or (found := sha256_of(path)) != sha256:
            why = "it is not here" if size is None else f"sha256 was {sha256}, is {found}"
            what = "file missing" if size is None else "file changed"
            findings.append(Finding(what, there, f"{why}: not copied"))
            continue
        place.write(there, path)
        if sha256_at(place, there, watch) != sha256:
            raise CopyUnreachable(f"{place.label}/{there} reads back otherwise than it was written")
        copied.append(name)
    removed = [name for name in sorted(retired(folder)) if name_there(name) in held and name not in manifest]
    for name in removed:
        place.remove(name_there(name))
    # Last, so that it names nothing that is not there.
    if not _has_manifest(folder, place, held):
        place.write(MANIFEST, folder.manifest_path)
    return Copied(tuple(copied), len(manifest) - len(copied) - len(findings), tuple(removed), tuple(findings))


def manifest_at(place: Place, held: dict[str, int]) -> dict[str, str]:
    """Return the manifest that a copy holds."""
    if MANIFEST not in held:
        return {}
    return manifest_in(b"".join(place.pieces(MANIFEST)).decode(errors="replace"))


def sha256_at(place: Place, there: str, watch: Watch) -> str:
    """Return the fingerprint of a file of a copy, or why it has none."""
    sha256 = hashlib.sha256()
    try:
        for piece in place.pieces(there):
            sha256.update(piece)
            watch(len(piece))
    except OSError as error:
        return f"unreadable ({error.strerror or error})"
    return sha256.hexdigest()


def name_there(name: str) -> str:
    """Return the name of a WARC file in a copy."""
    return f"warcs/{name}"


def _has_manifest(folder: WarcFolder, place: Place, held: dict[str, int]) -> bool:
    """Tell whether the copy's manifest is this one: line by line, the comments of retired files too."""
    if MANIFEST not in held:
        return not folder.manifest_path.exists()
    return (
        folder.manifest_path.exists()
        and b"".join(place.pieces(MANIFEST)) == folder.manifest_path.read_bytes()
    )
