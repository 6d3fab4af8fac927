"""The WARC files of one run, one after the other."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from http import HTTPStatus

from archive.errors import DamageFound
from archive.records import Capture, Citation, Original
from archive.storage import ROLL_AT, OpenFile, WarcFolder, warc_name
from archive.warc.http import is_chunked, read_head, split_head
from archive.warc.read import read_capture
from archive.warc.recording import Recording
from archive.warc.records import target_uri
from archive.warc.warcinfo import Warcinfo, encode_resource, encode_warcinfo
from archive.warc.write import Encoded, encode_capture

Entry = tuple[Recording, Original | None]
"""What came over the wire, and the earlier capture that it may repeat."""


class WarcSeries:
    """Writes what a run recorded, durably; starts its first file with its first capture.

    It is made for one thread: hand `write` to a `GroupCommit`.
    """

    def __init__(
        self,
        folder: WarcFolder,
        prefix: str,
        warcinfo: Warcinfo,
        *,
        roll_at: int = ROLL_AT,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._folder = folder
        self._prefix = prefix
        self._warcinfo = warcinfo
        self._roll_at = roll_at
        self._now = now
        self._serial = 0
        self._file: OpenFile | None = None
        self._warcinfo_id = ""
        self.filenames: list[str] = []
        """The files begun so far, in their order, whatever the clock said."""

    def write(self, entries: Iterable[Entry]) -> list[Capture]:
        """Return the captures once all are on disk: one append and one sync for the lot.

        When it raises, none of them may be acknowledged.
        """
        file = self._ready()
        batch = [
            (recording, encode_capture(recording, self._warcinfo_id, self._usable(recording, original)))
            for recording, original in entries
        ]
        offset = file.append(b"".join(encoded.members for _, encoded in batch))
        file.sync()
        captures: list[Capture] = []
        for recording, encoded in batch:
            captures.append(self._capture(recording, encoded, file.name, offset))
            offset += len(encoded.members)
        return captures

    def write_resource(self, uri: str, media_type: str, block: bytes) -> None:
        """Keep something of the run that no site sent: its log, its settings, its report."""
        file = self._ready()
        file.append(encode_resource(uri, media_type, block, self._now(), self._warcinfo_id))
        file.sync()

    def close(self) -> None:
        """Finish the last file; one that failed is left open for recovery, one never begun is not made."""
        if self._file:
            file, self._file = self._file, None
            if file.broken:
                file.abandon()
            else:
                file.finish()

    def _ready(self) -> OpenFile:
        if self._file and self._file.size >= self._roll_at:
            self.close()
        if self._file is None:
            now = self._now()
            name = warc_name(self._prefix, now, self._serial, self._warcinfo.run)
            file = self._folder.create(name)
            self._serial += 1
            self.filenames.append(name)
            self._warcinfo_id, member = encode_warcinfo(self._warcinfo, name, now)
            file.append(member)
            self._file = file
        return self._file

    def _usable(self, recording: Recording, original: Original | None) -> Original | None:
        """Return the original if a revisit of it can be replayed: it is read back before we rely on it."""
        if original is None:
            return None
        try:
            first = read_capture(self._folder, original.citation, lambda *_: None)
        except DamageFound:
            return None
        # pywb serves the original's body under the revisit's head: raw chunks, if only the former is chunked.
        headers = read_head(split_head(recording.response)[0])[1]
        alike = recording.status == HTTPStatus.NOT_MODIFIED or is_chunked(headers) == is_chunked(
            first.headers
        )
        return original if alike else None

    def _capture(self, recording: Recording, encoded: Encoded, name: str, offset: int) -> Capture:
        """Return what reading the record would give, so that a rebuild makes the same rows."""
        readable = recording.status is not None
        status, headers = read_head(split_head(recording.response)[0]) if readable else (None, ())
        return Capture(
            mission=self._warcinfo.mission,
            run=self._warcinfo.run,
            url=target_uri(recording.url),
            time=recording.started.astimezone(UTC),
            record_id=encoded.record_id,
            status=status,
            headers=headers,
            payload=recording.payload or b"",
            citation=Citation(name, offset, encoded.length, encoded.digest),
            revisit=encoded.revisit,
            truncated=recording.truncated,
            via=target_uri(recording.via) if recording.via else None,
            hops=recording.hops,
        )
