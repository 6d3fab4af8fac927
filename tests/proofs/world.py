"""An archive on a lossy disk, what its programs promised, and whether they keep it."""

import hashlib
import random
import zlib
from dataclasses import dataclass, field
from pathlib import Path

from archive.records import Citation
from archive.storage import WarcFolder
from archive.verify.whole import verify
from archive.warc.read import read_captures
from lossy_disk import LossyDisk


@dataclass
class World:
    """One archive, the disk it lies on, and what its programs promised so far."""

    home: Path
    chance: random.Random
    cuts: int = 0
    acknowledged: dict[str, Citation] = field(default_factory=dict)
    whole: dict[str, bytes] = field(default_factory=dict)
    """By name, the whole members that the last death left: what recovery must make of the file."""
    tails: dict[str, bytes] = field(default_factory=dict)
    """By name, what a power cut left behind them: recovery must set it aside."""

    def __post_init__(self) -> None:
        """Begin with an empty folder."""
        self.disk = LossyDisk(self.home, self.chance)
        self.folder = WarcFolder(self.home, self.disk)

    def dies(self, *, power: bool) -> None:
        """End the process, or cut the power, and note what is on the disk."""
        if power:
            self.cuts += 1
            self.disk.lose()
        for name in {*self.folder.names(), *self.folder.open_names()}:
            content = self.folder.locate(name).read_bytes()
            end = whole_members(content)
            self.whole[name] = content[:end]
            if power and 0 < end < len(content):
                self.tails[name] = content[end:]


def whole_members(content: bytes) -> int:
    """Return where the whole gzip members at a content's start end.

    >>> import gzip
    >>> whole_members(gzip.compress(b"one") + gzip.compress(b"two")[:-1])
    23
    """
    end = 0
    while end < len(content):
        unpack = zlib.decompressobj(zlib.MAX_WBITS | 16)
        try:
            unpack.decompress(content[end:])
        except zlib.error:
            break
        if not unpack.eof:
            break
        end = len(content) - len(unpack.unused_data)
    return end


def wrong_files(world: World) -> list[str]:
    """Say which files are not what the whole members of theirs make, or not entered truly."""
    folder = world.folder
    wrong = [f"{name} is still open" for name in folder.open_names()]
    sha256 = {}
    for name in folder.names():
        content = (folder.path / name).read_bytes()
        sha256[name] = hashlib.sha256(content).hexdigest()
        if whole_members(content) != len(content):
            wrong.append(f"{name} does not end with a whole member")
        if content != world.whole.get(name, content):
            wrong.append(f"{name} is not all that was whole, and only that")
    if folder.manifest() != sha256:
        wrong.append("the manifest is not true")
    lost = (name for name, content in world.whole.items() if content and name not in sha256)
    wrong += [f"{name} is gone" for name in lost]
    for name, tail in world.tails.items():
        torn = folder.path / (name + ".torn")
        if not torn.exists() or torn.read_bytes() != tail:
            wrong.append(f"{name}: what was cut off was not kept")
    return wrong


def wrong_captures(world: World) -> list[str]:
    """Say which acknowledged captures are lost; whatever recovery kept is acknowledged from now on."""
    stored: dict[str, Citation] = {}
    try:
        for name in world.folder.names():
            captures = read_captures(world.folder.path / name)
            stored |= {capture.record_id: capture.citation for capture in captures}
    except Exception as error:  # noqa: BLE001  (whatever reading makes of it, it is the storage's fault)
        return [f"cannot be read: {error}"]
    lost = world.acknowledged.items() - stored.items()
    wrong = [f"acknowledged and lost: {record_id} at {place}" for record_id, place in sorted(lost)]
    wrong += [str(finding) for finding in verify(world.folder, stored.values()).findings]
    world.acknowledged = stored
    return wrong
