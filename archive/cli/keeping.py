"""Commands that look after what is kept."""

from contextlib import closing
from dataclasses import replace
from typing import Annotated

import typer

from archive.console import Session, byte_bar
from archive.copies.mending import mend
from archive.copies.places import Place, place_at
from archive.copies.second_copy import compare, update
from archive.database import Database
from archive.errors import DamageFound, UsageError
from archive.lock import only_writer
from archive.runs import release_run
from archive.state.journal import Journal
from archive.upkeep import note
from archive.verify.findings import Finding, Findings, findings_json, findings_rows
from archive.verify.index import cited_by_index
from archive.verify.sample import WHOLE, Sample, parse_sample
from archive.verify.whole import bytes_to_read, verify, worthwhile_children

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
    workers: Annotated[
        int | None, typer.Option("--workers", min=1, help="files read at a time; else as many as cores")
    ] = None,
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
    found = _verified(session, share, workers)
    if place:
        found = _compared(session, found, place, share)
    _tell(session, found, restored)


def _restored(session: Session, place: Place, share: Sample) -> list[str]:
    with only_writer(session.settings.home), byte_bar("bringing back", None) as watch:
        return list(mend(session.folder(), place, share, watch))


def _verified(session: Session, share: Sample, workers: int | None) -> Findings:
    folder, wrong = session.folder(), list[Finding]()
    size = bytes_to_read(folder, share)
    with byte_bar("verifying", size) as watch:
        cited = cited_by_index(session, wrong)
        found = verify(folder, cited, share, watch, workers or worthwhile_children(size))
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


@app.command()
def release(
    context: typer.Context,
    run: Annotated[str, typer.Argument(help="a suspect crawl, as `matiane status` names it")],
) -> None:
    """A suspect crawl called good, after a look at the site: later ones are compared with it.

    Example: matiane release 20261122T023000-1a2b3c
    """
    session: Session = context.obj
    session.database().close()
    database = Database(session.settings.database_url, Journal(session.settings.home))
    with closing(database), database.write() as writing:
        reason = release_run(writing, run)
    if session.json:
        session.data({"run": run, "outcome": "good", "reason": reason})
    session.say(f"run {run} is good from now on; it was suspect: {reason}")


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
    note(session.settings.home, "copy", to)
