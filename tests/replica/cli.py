"""The command line of the replica."""

import argparse
import asyncio
import json
import sys
from collections.abc import Iterable
from pathlib import Path

from replica.control import listen
from replica.desk import Desk
from replica.faults import Switchboard, parse
from replica.log import Log
from replica.server import Server
from replica.sizes import SIZES
from replica.states import STATES
from replica.truth import ROOT, changes, truth
from replica.urls import urls


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="replica", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    served = commands.add_parser("serve", help="serve the site until interrupted")
    served.add_argument("--state", choices=STATES, default="t0")
    served.add_argument("--host", default="127.0.0.1")
    served.add_argument("--port", type=int, default=8300)
    served.add_argument("--theme", type=int, choices=(1, 2))
    served.add_argument("--fault", nargs="*", default=[], metavar="NAME[=/PREFIX|=off]")
    served.add_argument(
        "--wire-log", type=Path, metavar="FILE", help="append every exchange's bytes as JSON lines"
    )
    served.add_argument("--control", action="store_true", help="obey commands on standard input, end with it")
    told = commands.add_parser("truth", help="print what a perfect reader gets")
    told.add_argument("--state", choices=STATES, default="t0")
    changed = commands.add_parser("changes", help="print what changed between two states")
    changed.add_argument("--from", dest="old", choices=STATES, default="t0")
    changed.add_argument("--to", dest="new", choices=STATES, default="t6")
    listed = commands.add_parser("urls", help="print every address that a perfect crawler captures")
    listed.add_argument("--state", choices=STATES, default="t0")
    for command in (served, told, changed, listed):
        command.add_argument("--size", choices=SIZES, default="standard")
    for command in (told, changed, listed):
        command.add_argument("--root", default=ROOT)
    return parser


async def _serve(options: argparse.Namespace) -> None:
    board = Switchboard()
    for words in options.fault:
        fault, on = parse(words)
        board.switch(fault, on=on)
    server = Server(Desk(options.size, options.state, options.theme, board), Log(wires=options.wire_log))
    door = await server.start(options.host, options.port)
    host, port = door.sockets[0].getsockname()[:2]
    print(f"ready http://{host}:{port}", flush=True)
    async with door:
        await (listen(server) if options.control else door.serve_forever())


def _print(lines: Iterable[object]) -> None:
    for line in lines:
        print(json.dumps(line, ensure_ascii=False))


def main() -> int:
    """Run one command."""
    options = _parser().parse_args()
    match options.command:
        case "serve":
            try:
                asyncio.run(_serve(options))
            except KeyboardInterrupt:
                return 0
        case "truth":
            _print(truth(options.size, options.state, options.root))
        case "changes":
            _print(changes(options.size, options.old, options.new, options.root))
        case "urls":
            _print(urls(options.size, options.state, options.root))
    sys.stdout.flush()
    return 0
