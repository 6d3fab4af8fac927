"""A file takes the place of an older one: under its name, in the manifest, and then the old one goes.

In the manifest a retired file's line becomes a comment, which `sha256sum -c` passes over.
"""

import re
from pathlib import Path

from archive.storage import REWRITTEN, WarcFolder

_RETIRED = re.compile(r"# retired: ([0-9a-f]{64})  warcs/(\S+)")


def publish(folder: WarcFolder, new: str, sha256: str) -> None:
    """Give a file that was written anew its name, and enter it in the manifest. Twice is the same as once."""
    waiting = folder.path / (new + REWRITTEN)
    if waiting.exists():
        folder.disk.rename(waiting, folder.path / new)
        folder.disk.sync_folder(folder.path)
    if new not in folder.manifest():
        folder.register(new, sha256)


def retire(folder: WarcFolder, old: str) -> None:
    """Strike a file out of the manifest, then remove it. Twice is the same as once."""
    if old in folder.manifest():
        _strike(folder, old)
    path = folder.path / old
    if path.exists():
        folder.disk.unlink(path)
        folder.disk.sync_folder(folder.path)


def retired(folder: WarcFolder) -> dict[str, str]:
    """Return the SHA-256 that each retired file had, by name: a second copy must not keep them either."""
    if not folder.manifest_path.exists():
        return {}
    lines = map(_RETIRED.fullmatch, folder.manifest_path.read_text(errors="replace").splitlines())
    return {line[2]: line[1] for line in lines if line}


def left_beside(home: Path) -> list[str]:
    """Return the paths of what earlier crashes left: whoever erases must look at it himself."""
    patterns = (
        "warcs/*.torn",
        "warcs/*.suspect",
        "warcs/*.empty",
        "index.db.*",
        "state/*.torn",
        "state/*.damaged-*",
    )
    return sorted(str(path.relative_to(home)) for pattern in patterns for path in home.glob(pattern))


def discard_rewritten(folder: WarcFolder) -> None:
    """Remove what a killed process wrote and nobody waits for."""
    for path in sorted(folder.path.glob("*" + REWRITTEN)):
        folder.disk.unlink(path)


def _strike(folder: WarcFolder, old: str) -> None:
    """Put a manifest in the place of this one in which the file's lines are comments."""
    line = f"{folder.manifest()[old]}  {folder.path.name}/{old}"
    text = folder.manifest_path.read_text(errors="replace")
    kept = [known for known in text.splitlines() if known != line]
    content = "".join(f"{known}\n" for known in [*kept, f"# retired: {line}"]).encode()
    path = folder.manifest_path.with_name(folder.manifest_path.name + REWRITTEN)
    if path.exists():
        folder.disk.unlink(path)
    file = folder.disk.create(path)
    folder.disk.append(file, content)
    folder.disk.sync(file)
    folder.disk.close(file)
    folder.disk.rename(path, folder.manifest_path)
    folder.disk.sync_folder(folder.manifest_path.parent)
