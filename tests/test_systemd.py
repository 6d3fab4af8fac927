"""The units for systemd: systemd itself finds nothing wrong with them, and they shut out what they can."""

import re
import subprocess
from pathlib import Path

import pytest

from command import COMMAND

UNITS = Path(__file__).parents[1] / "docs" / "systemd"
INSTALLED = "/opt/matiane/.venv/bin/matiane"


def settings(unit: str) -> dict[str, str]:
    """Give what a unit sets; of a name that stands twice, both values."""
    found: dict[str, str] = {}
    for name, value in re.findall(r"^(\w+)=(.*)$", (UNITS / unit).read_text(), re.MULTILINE):
        found[name] = f"{found[name]} {value}" if name in found else value
    return found


def analyze(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Ask systemd, which need not be running."""
    command = ["/usr/bin/env", "systemd-analyze", "--no-pager", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


@pytest.fixture
def units(tmp_path: Path) -> list[str]:
    """Give the units as installed here: with this program in the place of theirs."""
    for path in UNITS.iterdir():
        (tmp_path / path.name).write_text(path.read_text().replace(INSTALLED, str(COMMAND)))
    return sorted(map(str, tmp_path.iterdir()))


def test_systemd_understands_the_units(units: list[str]) -> None:
    """Every key and value is one that systemd knows."""
    done = analyze("verify", *units)

    assert (done.returncode, done.stderr) == (0, "")
    assert INSTALLED in settings("matiane.service")["ExecStart"]


def test_the_service_is_shut_in(units: list[str]) -> None:
    """It gains no rights, writes its archive alone, and is bounded; systemd's own score is below 2 of 10."""
    service = settings("matiane.service")

    done = analyze("security", "--offline=yes", "--threshold=20", units[0])

    assert done.returncode == 0, done.stdout[-300:]
    assert service["NoNewPrivileges"] == service["PrivateTmp"] == "yes"
    assert service["ProtectSystem"] == "strict"
    assert service["ReadWritePaths"] == "/var/lib/matiane"
    assert (service["MemoryMax"], int(service["TasksMax"]) > 0) == ("1G", True)


def test_the_timer_rings_when_others_do_not() -> None:
    """Not on the hour, not for everybody at the same moment, and later if the machine was off."""
    timer = settings("matiane.timer")

    assert not re.search(r":00:00$|:30:00$", timer["OnCalendar"])
    assert (timer["RandomizedDelaySec"], timer["Persistent"]) == ("30min", "true")
