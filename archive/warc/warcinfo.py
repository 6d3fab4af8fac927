"""What a file says of itself, and what a run leaves in it beside its captures."""

from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from platform import python_version

from archive.warc.digests import sha1
from archive.warc.records import encode_fields, encode_record, new_id, target_uri, warc_date

FORMAT = "WARC File Format 1.1"
CONFORMS_TO = "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"


@dataclass(frozen=True, slots=True)
class Warcinfo:
    """What every file of one run says of itself.

    `about` takes what only the caller knows: `operator`, `http-header-user-agent`,
    `http-header-from`, versions of other software, the digest of the configuration.
    """

    mission: str
    run: str
    about: tuple[tuple[str, str], ...] = ()


def encode_warcinfo(warcinfo: Warcinfo, name: str, time: datetime) -> tuple[str, bytes]:
    """Return the record's id and its gzip member; `name` is the file's final name."""
    block = encode_fields(
        (
            ("software", f"matiane/{version('matiane')} (Python {python_version()})"),
            ("format", FORMAT),
            ("conformsTo", CONFORMS_TO),
            ("robots", "obey"),
            ("isPartOf", f"{warcinfo.mission}/{warcinfo.run}"),
            *warcinfo.about,
        ),
    )
    record_id = new_id()
    fields = (
        ("WARC-Date", warc_date(time)),
        ("WARC-Filename", name),
        ("Content-Type", "application/warc-fields"),
    )
    return record_id, encode_record("warcinfo", record_id, fields, block)


def encode_resource(uri: str, media_type: str, block: bytes, time: datetime, warcinfo_id: str) -> bytes:
    """Return the gzip member of something that no site sent; `uri` is a `urn:` or `file:` of ours."""
    fields = (
        ("WARC-Date", warc_date(time)),
        ("WARC-Target-URI", target_uri(uri)),
        ("WARC-Warcinfo-ID", f"<{warcinfo_id}>"),
        ("WARC-Payload-Digest", sha1(block)),
        ("Content-Type", media_type),
    )
    return encode_record("resource", new_id(), fields, block)
