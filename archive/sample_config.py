"""A `matiane.toml` that explains itself: every setting with what it means and what holds without it."""

import json
import textwrap
from collections.abc import Iterator
from pathlib import Path

from pydantic.fields import FieldInfo

from archive.config import Settings

_HEAD = """\
# Settings of matiane. A line counts once the # before its name is gone; what stands there is the default.
# MATIANE_ and a name in capitals, in the environment, wins over this file; the command line wins over both.
"""
_BOUNDS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


def sample_config() -> str:
    """Return the file's text. It is valid with the # before any name gone."""
    return "\n".join([_HEAD, *(_entry(name, field) for name, field in Settings.model_fields.items())])


def _entry(name: str, field: FieldInfo) -> str:
    about = "; ".join([field.description or name, *_bounds(field)])
    lines = textwrap.wrap(about, 100, initial_indent="# ", subsequent_indent="# ")
    return "\n".join([*lines, f"#{name} = {_value(field)}\n"])


def _bounds(field: FieldInfo) -> Iterator[str]:
    for bound in field.metadata:
        for name, words in _BOUNDS.items():
            if hasattr(bound, name):
                yield f"{words} {getattr(bound, name)}"


def _value(field: FieldInfo) -> str:
    """Return the default as TOML, or an example where there is none."""
    if field.default is None:
        return f"{_toml((field.examples or ['...'])[0])}  # an example: there is none by default"
    return _toml(str(field.default) if isinstance(field.default, Path) else field.default)


def _toml(value: object) -> str:
    # A string, a number or a truth value is the same in JSON.
    return json.dumps(value, ensure_ascii=False)
