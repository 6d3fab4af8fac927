"""An archive for others to judge: what a real crawl left behind, beside what the site says it sent."""

from dataclasses import dataclass, field
from pathlib import Path

from command import crawl
from exchanges import Comparison, Record, Sent, compare, read_records, read_wires, recorded_in
from replica.process import Replica
from shown import Shown, shown


@dataclass(frozen=True)
class Judged:
    """The files of an archive, and what the site says it heard and sent while they were written."""

    home: Path
    sent: list[Sent]
    records: list[Record] = field(repr=False)

    @property
    def files(self) -> list[Path]:
        """Return the WARC files."""
        return sorted((self.home / "warcs").iterdir())

    def compared(self) -> Comparison:
        """Return the recorded exchanges beside those of the site."""
        return compare(recorded_in(self.records), self.sent)

    def shown(self) -> list[Shown]:
        """Return what readers of the site saw at each capture."""
        return shown(self.compared().pairs, self.sent)


def crawl_twice(home: Path, size: str) -> Judged:
    """Crawl the replica on two days into one archive, so that revisits and 304s are in it."""
    log = home / "wire.jsonl"
    with Replica(size=size, state="t0", wire_log=log) as site:
        crawl(home / "archive", site.root)
        site.to_state("t1")
        crawl(home / "archive", site.root)
    return Judged(home / "archive", read_wires(log), read_records(home / "archive" / "warcs"))
