"""The documents keep up with the program: links lead somewhere, and what can be typed is written down."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from packaging.requirements import Requirement
from typer.core import TyperCommand, TyperGroup, TyperOption

from archive.config import Settings
from crawler.cli import app

HOUSE = Path(__file__).parents[1]
DOCUMENTS = sorted([*HOUSE.glob("*.md"), *HOUSE.glob("docs/*.md")])
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]


def read(name: str) -> str:
    """Give a document's text."""
    return (HOUSE / name).read_text()


def anchor(heading: str) -> str:
    """Give the address of a heading, as readers of Markdown make it.

    >>> anchor("## Exit codes, and `make`")
    'exit-codes-and-make'
    """
    return re.sub(r"[^\w\- ]", "", heading.lstrip("# ").lower()).replace(" ", "-")


def commands(command: object, name: str) -> Iterator[tuple[str, TyperCommand]]:
    """Yield every command that can be typed, with its whole name."""
    if isinstance(command, TyperGroup):
        for word, child in command.commands.items():
            yield from commands(child, f"{name} {word}")
    if isinstance(command, TyperCommand):
        yield name, command


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    """A relative link names a file that exists, and a heading that stands in it."""
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", document.read_text()):
        name, _, fragment = target.partition("#")
        file = document.parent / name if name else document
        assert file.exists(), target
        headings = re.findall(r"^#+ .*$", file.read_text(), re.MULTILINE) if fragment else []
        assert not fragment or fragment in map(anchor, headings), target


def test_every_command_and_option_is_documented() -> None:
    """Whatever `matiane` understands stands in docs/interface.md."""
    interface = read("docs/interface.md")
    program = typer.main.get_command(app)

    for name, command in commands(program, "matiane"):
        assert f"`{name}" in interface, name
        for parameter in [*program.params, *command.params]:
            for option in parameter.opts if isinstance(parameter, TyperOption) else ():
                assert f"`{option}" in interface or f"[{option}" in interface, f"{name} {option}"


def test_every_setting_is_documented() -> None:
    """Whatever matiane.toml may hold stands in docs/operating.md."""
    operating = read("docs/operating.md")

    assert [name for name in Settings.model_fields if f"`{name}`" not in operating] == []


def test_every_dependency_says_what_it_is_for() -> None:
    """Each dependency has its line in CONTRIBUTING.md."""
    contributing = read("CONTRIBUTING.md")
    names = [Requirement(text).name for text in PROJECT["dependencies"]]

    assert [name for name in names if f"| {name} |" not in contributing] == []


def test_every_target_of_make_is_in_the_readme_or_contributing() -> None:
    """What `make help` lists is explained where people look first."""
    targets = re.findall(r"^([a-z]+):.*## ", read("Makefile"), re.MULTILINE)

    assert [
        name for name in targets if f"`make {name}" not in read("README.md") + read("CONTRIBUTING.md")
    ] == []
