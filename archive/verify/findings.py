"""What a verification has to tell, for machines and for people."""

from dataclasses import asdict, dataclass
from typing import Any

from archive.records import Citation


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that is not as it was written. `where` is a file's path or a place in one."""

    what: str
    where: Citation | str
    why: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What a verification looked at and found; without findings everything is sound."""

    files: int
    records: int
    captures: int
    findings: tuple[Finding, ...]
    raw_chunks: int
    """Records of foreign tools whose payload digest is over the raw chunks: sound, only read otherwise."""


def broken(rule: str) -> str:
    """Return what a breach of a rule is called."""
    return f"rule {rule} broken"


def missing(where: str, reasons: list[str]) -> Finding:
    """Return the one finding of a file that is not there."""
    return Finding("file missing", where, "; ".join(reasons))


def findings_json(findings: Findings) -> dict[str, Any]:
    """Return what `matiane verify --json` prints."""
    return {
        "files": findings.files,
        "records": findings.records,
        "captures": findings.captures,
        "findings": [asdict(finding) for finding in findings.findings],
    }


def findings_rows(findings: Findings) -> list[dict[str, str]]:
    """Return the findings as a table shows them."""
    return [
        {"what": finding.what, "where": place_text(finding.where), "why": finding.why}
        for finding in findings.findings
    ]


def place_text(where: Citation | str) -> str:
    """Name a place for people.

    >>> place_text(Citation("IOMGE-1.warc.gz", 1234, 56, "sha1:X"))
    'warcs/IOMGE-1.warc.gz at 1234'
    """
    return where if isinstance(where, str) else f"warcs/{where.filename} at {where.offset}"
