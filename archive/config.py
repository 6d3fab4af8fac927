"""Settings: from `matiane.toml`, then `MATIANE_*` in the environment, then the command line."""

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
        str | None, Field(description="SQLAlchemy URL of the index; by default index.db in the home folder")
    ] = None
    contact: Annotated[
        str | None, Field(description="address or URL at which the site's people reach the operator")
    ] = None
    delay: Annotated[float, Field(ge=0, le=3600, description="seconds between two requests")] = 2.0
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

    @property
    def database_url(self) -> str:
        """The index's address."""
        return self.database or f"sqlite:///{self.home / 'index.db'}"


def load_settings(config: Path | None = None, **given: Any) -> Settings:
    """Read the settings; `given` (the command line) wins. Raise UsageError naming every mistake."""
    path = config or _default_config()
    if config and not config.is_file():
        raise UsageError(f"no configuration file at {config}")

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


def _default_config() -> Path | None:
    places = (Path(CONFIG_NAME), user_config_path("matiane") / CONFIG_NAME)
    return next((place for place in places if place.is_file()), None)


def _mistake(detail: ErrorDetails) -> str:
    name = ".".join(str(part) for part in detail["loc"])
    if detail["type"] == "extra_forbidden":
        return f"there is no setting {name!r}"
    return f"setting {name!r}: {detail['msg'].lower()}, not {detail['input']!r}"
