"""Commands with a mistake put in, each of them one that a person could make."""

from collections.abc import Callable
from pathlib import Path

from archive.database import Database, create_derived
from archive.storage import OpenFile
from pipelines import cli, reparse


def index_first() -> None:
    """Give captures their rows before their records are written: these wait for the end of the file."""
    append, finish = OpenFile.append, OpenFile.finish
    waiting: dict[OpenFile, list[bytes]] = {}

    def keep(file: OpenFile, content: bytes) -> int:
        waiting.setdefault(file, []).append(content)
        file.size += len(content)
        return file.size - len(content)

    def write_all(file: OpenFile) -> Path:
        file.size = 0
        append(file, b"".join(waiting.pop(file)))
        return finish(file)

    vars_of = {"append": keep, "finish": write_all}
    for name, function in vars_of.items():
        setattr(OpenFile, name, function)


def half_rebuilt() -> None:
    """Commit the empty tables of a rebuild before they are filled."""
    rebuild = reparse.rebuild

    def in_two_steps(database: Database, *rest: object) -> reparse.Indexed:
        with database.write() as session:
            create_derived(session)
        return rebuild(database, *rest)  # type: ignore[arg-type]

    vars(cli)["rebuild"] = in_two_steps


MISTAKES: dict[str, Callable[[], None]] = {"index_first": index_first, "half_rebuilt": half_rebuilt}
