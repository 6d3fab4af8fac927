"""Commands that keep crawls from asking, and let them ask again."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from archive.console import Session
from archive.errors import UsageError
from archive.holds import PAUSED, hold, lift
from archive.queries import parse_time, rfc3339

app = typer.Typer()


@app.command()
def pause(
    context: typer.Context,
    until: Annotated[str | None, typer.Option("--until", help="a date or a time, as 2026-11-22")] = None,
) -> None:
    """No request any more: a crawl at work stops before its next one, and none begins.

    Example: matiane pause --until 2026-12-01
    """
    session: Session = context.obj
    home, end = session.settings.home, parse_time(until) if until else None
    if not home.is_dir():
        raise UsageError(f"no archive at {home}: `matiane crawl` makes one")
    if end and end <= datetime.now(UTC):
        raise UsageError(f"--until {until} is over: give a time to come")
    held = hold(home, PAUSED, end)
    if session.json:
        session.data({"paused": True, "until": rfc3339(held.until)})
    session.say(held.why)


@app.command()
def resume(context: typer.Context) -> None:
    """Let crawls ask again, whether a person or the site had them wait.

    Example: matiane resume
    """
    session: Session = context.obj
    lifted = lift(session.settings.home)
    if session.json:
        session.data({"paused": False, "lifted": [held.kind for held in lifted]})
    for held in lifted:
        session.say(f"no longer: {held.why}")
    session.say("the next `matiane crawl` asks again")
