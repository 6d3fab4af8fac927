"""The house's own promises: what is shipped, under which licences, from which pins, in what sizes."""

import ast
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import metadata, packages_distributions, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HOUSE = Path(__file__).parents[1]
PACKAGES = ("archive", "crawler", "pipelines")
PROJECT = tomllib.loads((HOUSE / "pyproject.toml").read_text())

PERMISSIVE = re.compile(r"\b(MIT|BSD|Apache|PSF|Python Software Foundation|ISC|ZPL)\b")
COPYLEFT = re.compile(r"GPL|General Public|MPL|Mozilla|CDDL|EPL|EUPL")
# Copyleft of single files: whoever changes one of theirs publishes that file. We change none.
JUDGED = {"certifi": "MPL-2.0", "tqdm": "MPL-2.0 AND MIT"}

# In parts, so that this file does not hold what it looks for.
FOLDERS = [f"/{name}/" for name in ("work", "farm", "root")]
HOSTS = [
    f"{name}.{end}"
    for name, end in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", ""), ("deb", "debian"))
]

FILE_LINES = 200
FUNCTION_LINES = 30


def house_files() -> list[Path]:
    """Give every file that is, or is about to be, in the repository, relative to it."""
    listing = subprocess.run(
        ["/usr/bin/env", "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=HOUSE,
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return sorted(path for name in listing.split("\0") if name and (HOUSE / (path := Path(name))).is_file())


def sources() -> list[Path]:
    """Give the modules of the three packages."""
    return [path for path in house_files() if path.parts[0] in PACKAGES and path.suffix == ".py"]


def needed(name: str, seen: set[str] | None = None) -> set[str]:
    """Give the names of a distribution and of everything that it needs at run time, here."""
    seen = set() if seen is None else seen
    if name not in seen:
        seen.add(name)
        for requirement in map(Requirement, requires(name) or []):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                needed(canonicalize_name(requirement.name), seen)
    return seen


def licence(name: str) -> str:
    """Give the words in which an installed distribution states its licence, the most exact ones first."""
    about = metadata(name).json
    classifiers = [line for line in about.get("classifier", []) if line.startswith("License")]
    return str(about.get("license_expression") or "; ".join(classifiers) or about.get("license", ""))


def pins(name: str) -> dict[str, list[str]]:
    """Give the versions that a pin file names; there are several where Pythons need different ones."""
    found = re.findall(r"^([\w.-]+)==([\w.]+)", (HOUSE / "requirements" / name).read_text(), re.MULTILINE)
    versions: dict[str, list[str]] = {}
    for distribution, version in found:
        versions.setdefault(canonicalize_name(distribution), []).append(version)
    return versions


def functions(tree: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield each function's name and its lines without the docstring."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            yield node.name, (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_the_wheel_holds_the_three_packages_and_nothing_else(tmp_path: Path) -> None:
    """What is installed is every file of the three packages: no tests, no stray folder."""
    files = house_files()
    for path in files:
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HOUSE / path, tmp_path / path)

    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", tmp_path],
        check=True,
        capture_output=True,
    )

    (wheel,) = (tmp_path / "dist").glob("*.whl")
    names = [name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name]
    assert sorted(names) == [str(path) for path in files if path.parts[0] in PACKAGES]


@pytest.mark.parametrize("package", PACKAGES)
def test_the_generic_names_are_ours(package: str) -> None:
    """`archive`, `crawler` and `pipelines` come from this distribution and from no other."""
    assert set(packages_distributions()[package]) == {"matiane"}
    assert Path(str(import_module(package).__file__)).is_relative_to(HOUSE)


def test_everything_that_is_shipped_may_be() -> None:
    """No run-time dependency is under GPL, AGPL or LGPL, and each licence that asks anything is judged."""
    licences = {name: licence(name) for name in needed("matiane")}

    copyleft = {name: text for name, text in licences.items() if COPYLEFT.search(text)}
    unknown = {name: text for name, text in licences.items() if not PERMISSIVE.search(text)}

    assert copyleft.keys() <= JUDGED.keys()
    assert not [text for text in copyleft.values() if "GPL" in text or "General Public" in text]
    assert unknown.keys() <= JUDGED.keys()


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("run.txt", PROJECT["project"]["dependencies"]),
        ("dev.txt", PROJECT["dependency-groups"]["dev"]),
        ("peers.txt", PROJECT["dependency-groups"]["peers"]),
    ],
)
def test_the_pins_are_what_the_project_asks_for(name: str, wanted: list[str]) -> None:
    """Every dependency is pinned, with hashes, at a version that pyproject.toml allows."""
    pinned = pins(name)

    for requirement in map(Requirement, wanted):
        versions = pinned[canonicalize_name(requirement.name)]
        assert all(version in requirement.specifier for version in versions), requirement

    text = (HOUSE / "requirements" / name).read_text()
    assert text.count("--hash=sha256:") >= sum(map(len, pinned.values()))


def test_the_two_sets_of_pins_agree() -> None:
    """What the tests run on is what the operator runs on."""
    run, dev = pins("run.txt"), pins("dev.txt")

    assert {name: run[name] for name in run.keys() & dev.keys()} == {
        name: dev[name] for name in run.keys() & dev.keys()
    }


def test_no_file_names_a_machine_or_a_registry() -> None:
    """The repository can be moved anywhere: it names no machine's folder and no package registry's host."""
    found = [
        f"{path}: {word}"
        for path in house_files()
        for word in FOLDERS + HOSTS
        if word.encode() in (HOUSE / path).read_bytes()
    ]

    assert found == []


def test_a_file_is_one_idea() -> None:
    """No module of the three packages is longer than 200 lines."""
    lines = {str(path): len((HOUSE / path).read_text().splitlines()) for path in sources()}

    assert {path: count for path, count in lines.items() if count > FILE_LINES} == {}


def test_a_function_fits_a_screen() -> None:
    """No function of the three packages is longer than 30 lines."""
    long = {
        f"{path}:{name}": lines
        for path in sources()
        for name, lines in functions(ast.parse((HOUSE / path).read_text()))
        if lines > FUNCTION_LINES
    }

    assert long == {}
