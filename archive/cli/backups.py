"""Commands that keep what the WARC files do not tell."""

from pathlib import Path
from typing import Annotated

import typer

from archive import sqlite
from archive.backup.make import back_up
from archive.backup.restore import restore
from archive.console import Session
from archive.errors import UsageError
from archive.upkeep import note

app = typer.Typer()


@app.command("backup")
def make_backup(
    context: typer.Context,
    to: Annotated[Path, typer.Option("--to", help="the folder that backups are in")],
    keep: Annotated[int | None, typer.Option("--keep", min=1, help="remove all but so many")] = None,
) -> None:
    """State and index copied, and restored for a trial; WARC files are what `matiane copy` is for.

    Example: matiane backup --to /mnt/backups --keep 30
    """
    session: Session = context.obj
    if not session.settings.home.is_dir():
        raise UsageError(f"no archive at {session.settings.home}: `matiane crawl` makes one")
    made = back_up(session.settings, to, keep)
    note(session.settings.home, "backup", str(made.path.absolute()))
    if session.json:
        told = {"backup": str(made.path), "rows": made.rows, "journal": made.lines}
        session.data({**told, "removed": list(made.removed)})
    else:
        session.say(f"{made.path}: {_told(made.rows)}, journal up to line {made.lines}; restored for a trial")


@app.command("restore")
def restore_backup(
    context: typer.Context,
    backup: Annotated[Path, typer.Argument(help="a folder that `matiane backup` made")],
    force: Annotated[
        bool, typer.Option("--force", help="replace state and index, keeping them aside")
    ] = False,
) -> None:
    """State and index of a backup back in the home folder; its WARC files stay as they are.

    Example: matiane restore /mnt/backups/matiane-20261122T023000.000000Z
    """
    session: Session = context.obj
    index = sqlite.file_of(session.settings.database_url)
    done = restore(backup, session.settings.home, index, force=force)
    if session.json:
        told = {"rows": done.rows, "journal": done.lines, "take_downs": done.take_downs}
        session.data({**told, "aside": list(done.aside)})
    else:
        for path in done.aside:
            session.say(f"what was there is kept at {path}")
        if done.take_downs:
            session.say(
                f"{done.take_downs} take-downs are newer than the backup and hold: the next crawl, "
                "or `matiane rebuild`, makes the index again without what they took"
            )
        session.say(f"{_told(done.rows)}, journal up to line {done.lines}")


def _told(rows: dict[str, int]) -> str:
    shown = ("captures", "items", "versions", "runs")
    return ", ".join(f"{rows[name]} {name}" for name in shown if name in rows) or "no index"
