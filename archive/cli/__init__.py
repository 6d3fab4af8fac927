"""The commands that only need the archive, a module for each thing that people do with it."""

import typer

from archive.cli import backups, exchange, health, holding, keeping, reading

app = typer.Typer()
for group in (reading, keeping, holding, backups, exchange, health):
    app.add_typer(group.app)
