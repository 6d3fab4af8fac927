"""Commands that look after the installation itself."""

import sys
from dataclasses import asdict
from typing import Annotated

import typer

from archive.console import Session
from archive.doctor.table import Checked, examine
from archive.errors import ArchiveError, DamageFound
from archive.sample_config import sample_config as sample

app = typer.Typer()


@app.command()
def doctor(
    context: typer.Context,
    sample_config: Annotated[
        bool,
        typer.Option("--sample-config", help="print a matiane.toml with every setting, and check nothing"),
    ] = False,
) -> None:
    """Is this installation sound? Each check, and what to do; exit 1 when something is wrong, 4 when damaged.

    Example: matiane doctor
    """
    session: Session = context.obj
    if sample_config:
        sys.stdout.write(sample())
        return
    checks = []
    for checked in examine(session):
        checks.append(checked)
        _tell(session, checked)
    bad = [checked for checked in checks if checked.finding.level == "wrong"]
    if bad:
        what = f"wrong: {', '.join(checked.name for checked in bad)}; `matiane doctor` says what to do"
        raise (DamageFound if any(checked.damage for checked in bad) else ArchiveError)(what)


def _tell(session: Session, checked: Checked) -> None:
    finding = checked.finding
    if session.json:
        session.data({"check": checked.name, **asdict(finding)})
        return
    session.say(f"{finding.level:8} {checked.name}: {finding.what}")
    if finding.do:
        session.say(f"{'':8} -> {finding.do}")
