"""The records of one capture, in the order of writing: response or revisit, request, metadata."""

from dataclasses import dataclass
from http import HTTPStatus
from urllib.parse import quote

from archive.records import Original
from archive.warc.digests import sha1
from archive.warc.http import split_head
from archive.warc.recording import Recording
from archive.warc.records import encode_fields, encode_record, new_id, target_uri, warc_date

IDENTICAL = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
RESPONSE = "application/http; msgtype=response"
REQUEST = "application/http; msgtype=request"
FIELDS = "application/warc-fields"

_PRINTABLE = "".join(chr(code) for code in range(0x20, 0x7F) if chr(code) != "%")


@dataclass(frozen=True, slots=True)
class Encoded:
    """A capture ready to be appended as it is; its citation is of the first `length` bytes."""

    record_id: str
    digest: str
    revisit: bool
    length: int
    members: bytes


def encode_capture(recording: Recording, warcinfo_id: str, original: Original | None = None) -> Encoded:
    """Return the gzip members of a capture.

    With an original it becomes a revisit, if it is one: a 304, or the same payload whole and
    not empty. Otherwise everything received is written.
    """
    record_id = new_id()
    profile = _profile(recording, original)
    fields, block, digest = _content(recording, profile, original)
    common = _common(recording, warcinfo_id)
    first = encode_record(
        "revisit" if profile else "response", record_id, (*common, *_transport(recording), *fields), block
    )
    linked = (*common, ("WARC-Concurrent-To", f"<{record_id}>"))
    request = (*linked, *_transport(recording), ("Content-Type", REQUEST))
    members = (
        first,
        encode_record("request", new_id(), request, recording.request),
        encode_record("metadata", new_id(), (*linked, ("Content-Type", FIELDS)), _notes(recording, profile)),
    )
    return Encoded(record_id, digest, profile is not None, len(first), b"".join(members))


def printable(content: bytes) -> str:
    r"""Return bytes as one readable line; `urllib.parse.unquote_to_bytes` gives them back exactly.

    >>> printable(b"HTTP/1.1 304 Not Modified\r\nAge: 5%\r\n\r\n")
    'HTTP/1.1 304 Not Modified%0D%0AAge: 5%25%0D%0A%0D%0A'
    """
    return quote(content, safe=_PRINTABLE)


def _profile(recording: Recording, original: Original | None) -> str | None:
    if original is None or recording.truncated:
        return None
    if recording.status == HTTPStatus.NOT_MODIFIED:
        return NOT_MODIFIED
    if recording.status and recording.status // 100 == 3:  # noqa: PLR2004
        # pywb drops the body of a redirect that is stored as a revisit; it is short, so it is kept.
        return None
    same = recording.payload and sha1(recording.payload) == original.citation.digest
    return IDENTICAL if same else None


def _content(
    recording: Recording, profile: str | None, original: Original | None
) -> tuple[list[tuple[str, str]], bytes, str]:
    """Return the fields that say what the block is, the block, and the digest to cite by."""
    if profile and original:
        fields = [
            ("WARC-Profile", profile),
            ("WARC-Refers-To", f"<{original.record_id}>"),
            ("WARC-Refers-To-Target-URI", target_uri(original.url)),
            ("WARC-Refers-To-Date", warc_date(original.time)),
            ("WARC-Payload-Digest", original.citation.digest),
        ]
        if profile == NOT_MODIFIED:
            # pywb and ReplayWeb.page show a blank page when the 304 head is the block.
            return fields, b"", original.citation.digest
        head = split_head(recording.response)[0]
        fields += [("WARC-Truncated", "length"), ("Content-Type", RESPONSE)]
        return fields, head, original.citation.digest
    digest = None if recording.payload is None else sha1(recording.payload)
    fields = [("WARC-Payload-Digest", digest)] if digest else []
    if recording.truncated:
        fields.append(("WARC-Truncated", recording.truncated))
    return [*fields, ("Content-Type", RESPONSE)], recording.response, digest or sha1(recording.response)


def _common(recording: Recording, warcinfo_id: str) -> tuple[tuple[str, str], ...]:
    return (
        ("WARC-Date", warc_date(recording.started)),
        ("WARC-Target-URI", target_uri(recording.url)),
        ("WARC-Warcinfo-ID", f"<{warcinfo_id}>"),
    )


def _transport(recording: Recording) -> list[tuple[str, str]]:
    fields = [("WARC-IP-Address", recording.ip)]
    fields += [("WARC-Protocol", protocol) for protocol in recording.protocols]
    if recording.cipher:
        fields.append(("WARC-Cipher-Suite", recording.cipher))
    return fields


def _notes(recording: Recording, profile: str | None) -> bytes:
    """Return what is known of the exchange and stands in neither message."""
    fields = [("fetchTimeMs", str(recording.elapsed_ms))]
    if recording.via:
        fields.append(("via", target_uri(recording.via)))
    if recording.hops:
        fields.append(("hopsFromSeed", recording.hops))
    if recording.status is None:
        fields.append(("outcome", "unparsable"))
    if profile == NOT_MODIFIED:
        fields.append(("responseHead", printable(recording.response)))
    if recording.interim:
        fields.append(("interim", printable(recording.interim)))
    if recording.excess:
        fields.append(("excessBytes", str(recording.excess)))
    return encode_fields(fields)
