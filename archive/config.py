"""Settings: from `matiane.toml`, then `MATIANE_*` in the environment, then the command line."""

import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any

from platformdirs import user_config_path, user_data_path
from pydantic import Field, ValidationError
from pydantic_core import ErrorDetails
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from archive.errors import UsageError

CONFIG_NAME = "matiane.toml"


class Settings(BaseSettings):
    """What a person may set. Each field's description is its documentation."""

    model_config = SettingsConfigDict(env_prefix="MATIANE_", extra="forbid", frozen=True)

    home: Annotated[Path, Field(description="the folder of the archive")] = user_data_path("matiane")
    database: Annotated[
        str | None,
        Field(
            description="SQLAlchemy URL of the index; by default index.db in the home folder",
            examples=["postgresql+psycopg://matiane@localhost/matiane"],
        ),
    ] = None
    contact: Annotated[
        str | None,
        Field(
            pattern=r"^[^\x00-\x1f\x7f]+$",
            description="address or URL at which the site's people reach the operator",
            examples=["you@example.org"],
        ),
    ] = None
    delay: Annotated[float, Field(ge=0, le=3600, description="seconds between two requests")] = 2.0
    back_off: Annotated[
        float,
        Field(ge=0, le=3600, description="seconds for which a site that is asked too much is left alone"),
    ] = 60.0
    longest_wait: Annotated[
        float, Field(ge=0, description="seconds that a run waits at most when the site asks it to")
    ] = 3600.0
    max_requests: Annotated[int, Field(ge=0, description="requests after which a run ends; 0: any")] = 5000
    max_bytes: Annotated[int, Field(ge=0, description="bytes after which a run ends; 0: any")] = 2 * 10**9
    window: Annotated[
        str,
        Field(
            pattern=r"^(([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)?$",
            description="local hours in which the site may be asked, as 02:00-05:00; empty: any",
        ),
    ] = ""
    robots_hours: Annotated[
        float, Field(gt=0, le=24, description="hours after which a run asks for robots.txt again")
    ] = 12.0
    assets: Annotated[bool, Field(description="also fetch the pictures and files that pages show")] = True
    parse_workers: Annotated[int, Field(ge=1, description="child processes that read pages")] = 1
    removal_hours: Annotated[
        float,
        Field(
            ge=0,
            le=87_600,
            description="a page is removed when two runs at least so far apart got 404 or 410",
        ),
    ] = 24.0
    commit_wait: Annotated[
        float,
        Field(ge=0, le=60, description="seconds that a capture waits at most for others to share its fsync"),
    ] = 0.0
    free_at_start: Annotated[
        int,
        Field(ge=0, description="MiB that must be free for a crawl to start, and twice its largest; 0: any"),
    ] = 1024
    free_at_least: Annotated[
        int, Field(ge=0, description="MiB at which a crawl stops before the disk is full; 0: never")
    ] = 256
    log_days: Annotated[
        float, Field(ge=0, le=36_500, description="days for which logs are kept outside of the WARC files")
    ] = 90.0
    heartbeat_hours: Annotated[
        float, Field(ge=0, le=87_600, description="hours without a good crawl that are too long; 0: never")
    ] = 48.0
    ping_url: Annotated[
        str | None,
        Field(
            pattern=r"^https?://[!-~]+$",
            description="URL that is asked for once after each good crawl: a service misses the call",
            examples=["https://hc.example.org/ping/SECRET"],
        ),
    ] = None
    metrics: Annotated[
        Path | None,
        Field(
            description="file with metrics for Prometheus, written anew after each run",
            examples=["/var/lib/prometheus/node-exporter/matiane.prom"],
        ),
    ] = None
    translation_days: Annotated[
        float,
        Field(ge=0, le=36_500, description="days by which one side of a translation may change later"),
    ] = 14.0

    @property
    def translation_lag(self) -> timedelta:
        """How much later one side may change before it is called newer."""
        return timedelta(days=self.translation_days)

    @property
    def database_url(self) -> str:
        """The index's address."""
        return self.database or f"sqlite:///{self.home / 'index.db'}"


def load_settings(config: Path | None = None, **given: Any) -> Settings:
    """Read the settings; `given` (the command line) wins. Raise UsageError naming every mistake."""
    path = config or _default_config()
    if config and not config.is_file():
        raise UsageError(f"no configuration file at {config}")
    if unknown := sorted(_unknown()):
        raise UsageError(f"there is no setting for {', '.join(unknown)} in the environment")

    class Sourced(Settings):
        @classmethod
        def settings_customise_sources(
            cls,
            settings_cls: type[BaseSettings],
            init_settings: PydanticBaseSettingsSource,
            env_settings: PydanticBaseSettingsSource,
            dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
            file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        ) -> tuple[PydanticBaseSettingsSource, ...]:
            return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, toml_file=path)

    try:
        return Sourced(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        raise UsageError("; ".join(_mistake(detail) for detail in error.errors())) from error
    except ValueError as error:
        raise UsageError(f"{path} is not TOML: {error}") from error


def _unknown() -> Iterator[str]:
    """Yield the variables of the environment that look like settings and are none."""
    prefix = str(Settings.model_config["env_prefix"])
    for name in os.environ:
        if name.startswith(prefix) and name.removeprefix(prefix).lower() not in Settings.model_fields:
            yield name


def _default_config() -> Path | None:
    places = (Path(CONFIG_NAME), user_config_path("matiane") / CONFIG_NAME)
    return next((place for place in places if place.is_file()), None)


def _mistake(detail: ErrorDetails) -> str:
    name = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "extra_forbidden":
        return f"there is no setting {name!r}"
    return f"setting {name!r}: {detail['msg'].lower()}, not {detail['input']!r}"
