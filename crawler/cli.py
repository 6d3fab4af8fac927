"""The command line, put together from the three packages' commands."""

import sys
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from archive.cli import app as archive_commands
from archive.config import load_settings
from archive.console import Session
from archive.errors import ArchiveError, DiskFailure, UsageError
from archive.logbook import speak
from archive.masking import one_line, printable
from archive.missions import MISSIONS
from pipelines.cli import app as pipeline_commands

app = typer.Typer(
    help="The chronicle of the IOM Georgia web site.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
)
app.add_typer(archive_commands)
app.add_typer(pipeline_commands)

# These may stand before the command or after it.
_FLAGS = {"--json", "-v", "-vv"}
_VALUED = {"--home", "--config"}
_JOINED = ("--home=", "--config=")


@app.callback()
def options(
    context: typer.Context,
    home: Annotated[Path | None, typer.Option("--home", help="the folder of the archive")] = None,
    config: Annotated[Path | None, typer.Option("--config", help="another matiane.toml")] = None,
    json: Annotated[bool, typer.Option("--json", help="JSON lines, for machines")] = False,
    verbose: Annotated[int, typer.Option("-v", count=True, help="say more on stderr")] = 0,
) -> None:
    """Crawl, record, read, remember, compare, tell."""
    speak(verbose)
    context.obj = Session(load_settings(config, home=home), json, verbose)


@app.command()
def crawl(
    context: typer.Context,
    mission: Annotated[str, typer.Option("--mission", help="whose site")] = "georgia",
    site: Annotated[str | None, typer.Option("--site", help="crawl this root with the same rules")] = None,
    spider: Annotated[str, typer.Option("--spider", help="site, news or programmes")] = "site",
    limit: Annotated[int, typer.Option("--limit", min=0, help="ask for at most so many URLs; 0 is all")] = 0,
    full: Annotated[bool, typer.Option("--full", help="ask for whole pages, changed or not")] = False,
    delay: Annotated[float | None, typer.Option("--delay", min=0, help="seconds between requests")] = None,
    allow_private: Annotated[
        bool, typer.Option("--allow-private", help="allow loopback and private addresses")
    ] = False,
    accept_clock: Annotated[
        bool, typer.Option("--accept-clock", help="crawl though the newest capture is later than now")
    ] = False,
) -> None:
    """Crawl, record, read, remember.

    Example: matiane crawl --spider news --limit 100
    """
    session: Session = context.obj
    if mission not in MISSIONS:
        raise UsageError(f"no mission {mission!r}: there is {', '.join(MISSIONS)}")
    # Only a crawl pays for loading Scrapy.
    from crawler.crawl import CrawlOptions, crawl_site  # noqa: PLC0415

    asked = CrawlOptions(mission, site, spider, limit, full, delay, allow_private, accept_clock)
    crawl_site(session, asked)


def main() -> NoReturn:
    """Run the command; an error is one line and its exit code."""
    try:
        app(_options_first(sys.argv[1:]))
    except ArchiveError as error:
        sys.stderr.write(f"matiane: {one_line(error)}\n")
        sys.exit(error.exit_code)
    except OSError as error:
        place = printable(str(error.filename or "input/output"))
        sys.stderr.write(f"matiane: {place}: {error.strerror}; check the path and the disk\n")
        sys.exit(DiskFailure.exit_code)
    sys.exit(0)


def _options_first(arguments: list[str]) -> list[str]:
    """Move the global options before the command, where click looks for them.

    >>> _options_first(["items", "--json", "--home", "x", "--kind", "news"])
    ['--json', '--home', 'x', 'items', '--kind', 'news']
    """
    first, rest = [], []
    waiting = iter(arguments)
    for argument in waiting:
        if argument in _FLAGS or argument.startswith(_JOINED):
            first.append(argument)
        elif argument in _VALUED:
            first += [argument, *(value for value in [next(waiting, None)] if value is not None)]
        else:
            rest.append(argument)
    return first + rest
