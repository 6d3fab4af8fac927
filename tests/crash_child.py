"""Records one big page after another, and says which are durable, until it is killed."""

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from archive.storage import WarcFolder
from archive.warc.series import WarcSeries
from archive.warc.warcinfo import Warcinfo
from warc_samples import exchange


def main(home: str, run: str) -> None:
    """Write until killed; files roll often, so that some deaths fall into finishing one."""
    series = WarcSeries(WarcFolder(Path(home)), "IOMGE", Warcinfo("georgia", run), roll_at=2_000_000)
    for number in count():
        # What does not compress makes writes long enough to die in.
        body = os.urandom(50_000 if number % 3 else 1_000_000)
        page = exchange(b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body) + body)
        capture = series.write([(replace(page, url=f"https://georgia.iom.int/{run}/{number}"), None)])[0]
        print(capture.record_id, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(*sys.argv[1:])
