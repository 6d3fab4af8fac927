"""The commands that only need the archive, a module for each thing that people do with it."""

import typer

from archive.cli import backups, exchange, keeping, reading

app = typer.Typer()
for group in (reading, keeping, backups, exchange):
    app.add_typer(group.app)
