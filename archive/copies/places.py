"""Where a second copy may be: a folder, or a bucket that speaks S3."""

import hashlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from archive.disk import Disk
from archive.errors import ArchiveError, DiskFailure, UsageError

MANIFEST = "MANIFEST.sha256"
_STEP = 2**20
_COMING = ".coming"
"""What the name of a file ends in until all of it is there."""
# Our own SHA-256 judges what was written and read. Servers differ on the checksums of botocore: rclone sends
# that of the whole for a part, and botocore then refuses the part.
_CONFIG = {
    "request_checksum_calculation": "when_required",
    "response_checksum_validation": "when_required",
    "retries": {"mode": "standard"},
}
_NEEDED = "a copy at s3:// needs the package s3fs: install matiane with its extra `s3`"


class CopyUnreachable(ArchiveError):
    """The second copy cannot be read or written. Raised by whoever opens it; the home is unchanged."""

    exit_code = 74


class Place(Protocol):
    """Files by their names as in the home folder: `warcs/...` and the manifest."""

    label: str

    def files(self) -> dict[str, int]:
        """Return the size of every WARC file and of the manifest."""

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a file's content."""

    def write(self, name: str, source: Path) -> None:
        """Put a file there, in one step, in the place of another if there is one."""

    def remove(self, name: str) -> None:
        """Remove a file."""


def place_at(where: str, *, new: bool = False) -> Place:
    """Open the place of a copy; only a new one may be missing."""
    if where.startswith("s3://"):
        return Bucket(where)
    if "://" in where:
        raise UsageError(f"no copy can be at {where}: name a folder, or s3://bucket/prefix")
    path = Path(where).expanduser()
    if not path.is_dir():
        if not new:
            raise UsageError(f"there is no copy at {where}: `matiane copy --to {where}` makes one")
        if not path.parent.is_dir():
            raise UsageError(f"there is no folder {path.parent}: is the disk of the copy mounted?")
    return Folder(path)


def _pieces_of(file: BinaryIO) -> Iterator[bytes]:
    return iter(partial(file.read, _STEP), b"")


def write_anew(disk: Disk, path: Path, pieces: Iterable[bytes]) -> str:
    """Write a file of which half may be there, durably but for its name; return its SHA-256."""
    if path.exists():
        disk.unlink(path)
    sha256 = hashlib.sha256()
    file = disk.create(path)
    try:
        for piece in pieces:
            sha256.update(piece)
            disk.append(file, piece)
        disk.sync(file)
    except BaseException:
        with suppress(DiskFailure):  # its room is wanted, but a broken disk may not give it back
            disk.unlink(path)
        raise
    finally:
        disk.close(file)
    return sha256.hexdigest()


class Folder:
    """A copy in a folder, on another disk if it is to be of use."""

    def __init__(self, path: Path) -> None:
        self.label = str(path)
        self._path, self._disk = path, Disk()

    def files(self) -> dict[str, int]:
        """Return the size of every WARC file and of the manifest."""
        paths = [*self._path.glob("warcs/*.warc.gz"), *self._path.glob(MANIFEST)]
        return {str(path.relative_to(self._path)): path.stat().st_size for path in paths}

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a file's content."""
        with (self._path / name).open("rb") as file:
            yield from _pieces_of(file)

    def write(self, name: str, source: Path) -> None:
        """Put a file there, durably."""
        path = self._path / name
        for folder in (self._path, path.parent):
            if not folder.is_dir():
                folder.mkdir()
                self._disk.sync_folder(folder.parent)
        coming = path.with_name(path.name + _COMING)
        with source.open("rb") as file:
            write_anew(self._disk, coming, _pieces_of(file))
        self._disk.rename(coming, path)
        self._disk.sync_folder(path.parent)

    def remove(self, name: str) -> None:
        """Remove a file, durably."""
        self._disk.unlink(self._path / name)
        self._disk.sync_folder((self._path / name).parent)


class Bucket:
    """A copy in a bucket; who may read and write it stands in the environment, as AWS has it."""

    def __init__(self, url: str) -> None:
        self._path = url.removeprefix("s3://").strip("/")
        self.label = f"s3://{self._path}"
        bucket = self._path.partition("/")[0]
        if not bucket:
            raise UsageError("s3:// needs the name of a bucket: s3://bucket/prefix")
        try:
            library = import_module("s3fs")
        except ImportError as error:
            raise UsageError(_NEEDED) from error
        with self._reached():
            # Not from its cache of listings: another process may have written.
            self._files: Any = library.S3FileSystem(
                use_listings_cache=False, skip_instance_cache=True, config_kwargs=_CONFIG
            )
            # A bucket that is not there looks like an empty one when it is listed.
            self._files.call_s3("head_bucket", Bucket=bucket)

    def files(self) -> dict[str, int]:
        """Return the size of every WARC file and of the manifest."""
        with self._reached():
            found = self._files.find(self._path, detail=True)
        sizes = {path.removeprefix(self._path + "/"): entry["size"] for path, entry in found.items()}
        return {
            name: size
            for name, size in sizes.items()
            if name == MANIFEST or (name.startswith("warcs/") and name.endswith(".warc.gz"))
        }

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a file's content."""
        with self._reached(), self._files.open(f"{self._path}/{name}", "rb", block_size=8 * _STEP) as file:
            yield from _pieces_of(file)

    def write(self, name: str, source: Path) -> None:
        """Put a file there; a bucket shows it only when it is whole."""
        with self._reached():
            self._files.put_file(str(source), f"{self._path}/{name}")

    def remove(self, name: str) -> None:
        """Remove a file."""
        with self._reached():
            self._files.rm_file(f"{self._path}/{name}")

    @contextmanager
    def _reached(self) -> Iterator[None]:
        failures = import_module("botocore.exceptions")
        try:
            yield
        except failures.ParamValidationError as error:
            raise UsageError(f"{self.label} is no place in a bucket: s3://bucket/prefix is one") from error
        except failures.NoCredentialsError as error:
            remedy = "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
            raise CopyUnreachable(f"there are no credentials for {self.label}: {remedy}") from error
        except PermissionError as error:
            raise CopyUnreachable(f"{self.label} refuses us: check the credentials ({error})") from error
        except FileNotFoundError as error:
            raise CopyUnreachable(f"{self.label}: there is no such bucket: make it first") from error
        except (OSError, failures.BotoCoreError, failures.ClientError) as error:
            remedy = "check the network and AWS_ENDPOINT_URL"
            raise CopyUnreachable(f"{self.label} cannot be reached ({error}): {remedy}") from error
