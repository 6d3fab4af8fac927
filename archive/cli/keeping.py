"""Commands that look after what is kept."""

import typer

from archive.captures import citations
from archive.console import Session
from archive.errors import DamageFound
from archive.verify import findings_json, verify

app = typer.Typer()


@app.command("verify")
def verify_archive(context: typer.Context) -> None:
    """Every record, digest and citation checked; exit 4 when something is damaged.

    Example: matiane verify
    """
    session: Session = context.obj
    with session.database().read() as reading:
        found = findings_json(verify(session.folder(), citations(reading)))
    if session.json:
        session.data(found)
    else:
        if found["findings"]:
            session.rows(found["findings"], ("what", "where", "why"), title="findings")
        session.say(
            f"{found['files']} files, {found['records']} records, {found['captures']} captures checked"
        )
    if found["findings"]:
        raise DamageFound(f"{len(found['findings'])} findings: restore the named files from a copy")
