"""Commands that look after what is kept."""

from dataclasses import replace
from typing import Annotated

import typer

from archive.console import Session, byte_bar
from archive.copies.mending import mend
from archive.copies.places import Place, place_at
from archive.copies.second_copy import compare, update
from archive.errors import DamageFound, UsageError
from archive.lock import only_writer
from archive.verify.findings import Finding, Findings, findings_json, findings_rows
from archive.verify.index import cited_by_index
from archive.verify.sample import WHOLE, Sample, parse_sample
from archive.verify.whole import bytes_to_read, verify

app = typer.Typer()


@app.command("verify")
def verify_archive(
    context: typer.Context,
    sample: Annotated[str | None, typer.Option("--sample", help="a share, as 3/30: the third of 30")] = None,
    second_copy: Annotated[
        str | None, typer.Option("--second-copy", help="compare with a folder or s3://bucket/prefix")
    ] = None,
    restore: Annotated[
        bool, typer.Option("--restore", help="first bring back from the copy what is damaged or missing")
    ] = False,
) -> None:
    """Every record, digest and citation checked; exit 4 when something is damaged.

    Example: matiane verify --sample 3/30 --second-copy /mnt/copy
    """
    session: Session = context.obj
    share = parse_sample(sample) if sample else WHOLE
    if restore and not second_copy:
        raise UsageError(
            "--restore needs a copy to bring files from: --second-copy DIR or s3://bucket/prefix"
        )
    place = place_at(second_copy) if second_copy else None
    restored = _restored(session, place, share) if place and restore else []
    found = _verified(session, share)
    if place:
        found = _compared(session, found, place, share)
    _tell(session, found, restored)


def _restored(session: Session, place: Place, share: Sample) -> list[str]:
    with only_writer(session.settings.home), byte_bar("bringing back", None) as watch:
        return list(mend(session.folder(), place, share, watch))


def _verified(session: Session, share: Sample) -> Findings:
    folder, wrong = session.folder(), list[Finding]()
    with byte_bar("verifying", bytes_to_read(folder, share)) as watch:
        found = verify(folder, cited_by_index(session, wrong), share, watch)
    return replace(found, findings=(*wrong, *found.findings))


def _compared(session: Session, found: Findings, place: Place, share: Sample) -> Findings:
    with byte_bar("reading the copy", None) as watch:
        return replace(found, findings=(*found.findings, *compare(session.folder(), place, share, watch)))


def _tell(session: Session, found: Findings, restored: list[str]) -> None:
    count = len(found.findings)
    if session.json:
        session.data(findings_json(found) | {"restored": restored})
    else:
        for name in restored:
            session.say(f"brought back: {name}")
        if count:
            session.rows(findings_rows(found), ("what", "where", "why"), title="findings")
        session.say(f"{found.files} files, {found.records} records, {found.captures} captures checked")
    if count:
        raise DamageFound(
            f"{count} findings: `matiane verify --second-copy WHERE --restore` brings files back from a copy"
        )


@app.command("copy")
def copy_archive(
    context: typer.Context,
    to: Annotated[str, typer.Option("--to", help="a folder or s3://bucket/prefix")],
    checksum: Annotated[
        bool, typer.Option("--checksum", help="read what is there, and write anew what differs")
    ] = False,
) -> None:
    """The second copy brought up to date, and what is written read back.

    Example: matiane copy --to /mnt/copy
    """
    session: Session = context.obj
    folder = session.folder()
    if not folder.manifest_path.exists():
        raise UsageError(
            f"there is nothing to copy in {session.settings.home}: `matiane crawl` makes an archive"
        )
    with byte_bar("reading back", None) as watch:
        done = update(folder, place_at(to, new=True), checksum=checksum, watch=watch)
    found = findings_json(Findings(0, 0, 0, done.findings, 0))["findings"]
    if session.json:
        session.data({"copied": done.copied, "kept": done.kept, "removed": done.removed, "findings": found})
    else:
        if found:
            session.rows(found, ("what", "where", "why"), title="findings")
        session.say(f"{len(done.copied)} files copied, {done.kept} were there, {len(done.removed)} removed")
    if found:
        raise DamageFound(
            f"{len(found)} files could not be copied: `matiane verify --second-copy {to} --restore`"
        )
