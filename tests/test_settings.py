"""`matiane.toml`: the sample explains every setting, and each mistake is named."""

import re
import tomllib
from pathlib import Path

from archive.config import Settings, load_settings
from archive.sample_config import sample_config
from command import matiane


def uncommented() -> str:
    """Give the sample with all of its settings in force."""
    return re.sub(r"^#(?=\w+ = )", "", sample_config(), flags=re.MULTILINE)


def test_the_sample_has_every_setting() -> None:
    """None is missing, each stands below its meaning, and as printed the file sets nothing."""
    lines = sample_config().splitlines()

    assert tomllib.loads(sample_config()) == {}
    assert list(tomllib.loads(uncommented())) == list(Settings.model_fields)
    for number, line in enumerate(lines):
        if re.match(r"#\w+ = ", line):
            assert lines[number - 1].startswith("# ")


def test_the_sample_is_what_holds_without_it(tmp_path: Path) -> None:
    """With every line in force all settings that have a default have that; the examples are valid."""
    config = tmp_path / "matiane.toml"
    config.write_text(uncommented())

    chosen, fields = load_settings(config), Settings.model_fields

    assert {name for name in fields if getattr(chosen, name) != fields[name].default} == {
        name for name in fields if fields[name].default is None
    }


def test_every_mistake_of_a_file_is_named_at_once(tmp_path: Path) -> None:
    """Nobody mends one mistake only to be told of the next."""
    config = tmp_path / "matiane.toml"
    config.write_text('delay = "slow"\ncolour = 1\nassets = "maybe"\nlog_days = -1\nparse_workers = 0\n')

    done = matiane(tmp_path, "--config", str(config), "doctor", expect=2)

    assert done.stderr.count("\n") == 1
    for name in ("delay", "colour", "assets", "log_days", "parse_workers"):
        assert f"'{name}'" in done.stderr


def test_the_doctor_prints_the_sample(tmp_path: Path) -> None:
    """What goes to stdout is the file and nothing else."""
    assert matiane(tmp_path, "doctor", "--sample-config").stdout == sample_config()
