"""`matiane` so that its calls can be counted: files roll early, the first thread makes every commit."""

import argparse
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future
from pathlib import Path
from typing import Any, TypeVar

sys.path.insert(0, str(Path(__file__).parents[1]))  # this is also a command

from archive import group_commit
from archive.warc.series import WarcSeries
from crawler.cli import main
from proofs.mistakes_commands import MISTAKES
from proofs.strikes import Fault, from_inside

T = TypeVar("T")

ROLL_AT = 60_000
"""A crawl of a few pages writes several files of this size."""


class Here(Executor):
    """Does at once, on the caller's thread, what is submitted: strace counts each thread for itself."""

    def __init__(self, *_arguments: object, **_options: object) -> None:
        pass

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Call the function; its result, or its error, is in the future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # noqa: BLE001  (whoever waits is told, whatever it is)
            future.set_exception(error)
        return future


def prepare() -> None:
    """Take the fault off the command line and let it strike from inside; the rest is matiane's."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--home", type=Path, required=True)
    parser.add_argument("--inside", nargs=4, metavar=("CALL", "KIND", "WHEN", "LOG"))
    parser.add_argument("--mistake", choices=MISTAKES)
    options, rest = parser.parse_known_args()
    sys.argv = ["matiane", "--home", str(options.home), *rest]
    assert WarcSeries.__init__.__kwdefaults__
    WarcSeries.__init__.__kwdefaults__["roll_at"] = ROLL_AT
    vars(group_commit)["ThreadPoolExecutor"] = Here
    if options.mistake:
        MISTAKES[options.mistake]()
    if options.inside:
        call, kind, when, log = options.inside
        from_inside(Fault(call, kind, int(when)), options.home, Path(log))


if __name__ == "__main__":
    prepare()
    main()
