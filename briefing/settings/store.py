"""How are the options kept between two starts?"""

import dataclasses
import os
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.domain.errors import UserError
from briefing.settings.options import Options, describe_options, read_option

_FILE = "settings.toml"


@dataclass(frozen=True, slots=True)
class Loaded:
    """The options of a settings file; `problem` is one plain sentence when not all of it could be used."""

    options: Options
    problem: str | None = None


def load(folder: Path) -> Loaded:
    """Read `settings.toml` of a folder; what is missing or wrong there has its default.

    A file that cannot be read as TOML is kept aside as `settings.toml.damaged`.
    """
    path = folder / _FILE
    try:
        table = _read(path)
    except FileNotFoundError:
        return Loaded(Options())
    except OSError as error:
        return Loaded(Options(), f"The settings in {path} cannot be read ({error.strerror}); the defaults are used.")
    except ValueError:
        return Loaded(Options(), _set_aside(path))
    return _understand(table, path)


def save(folder: Path, options: Options) -> None:
    """Write the options to `settings.toml`, whole or not at all; settings this version does not know stay.

    Raises UserError when the folder cannot be written.
    """
    path = folder / _FILE
    try:
        _replace(path, _print({**_known_before(path), **dataclasses.asdict(options)}))
    except OSError as error:
        raise UserError(
            f"The settings cannot be saved in {folder} ({error.strerror}); allow writing there, then change them again."
        ) from error


def _read(path: Path) -> dict[str, Any]:
    """Return the file's table; raise ValueError when it is no TOML or no UTF-8."""
    return tomllib.loads(path.read_text("utf-8"))


def _known_before(path: Path) -> dict[str, Any]:
    """Return what the file holds already, or nothing where it holds nothing readable."""
    try:
        return _read(path)
    except (FileNotFoundError, ValueError):
        return {}


def _understand(table: dict[str, Any], path: Path) -> Loaded:
    """Take over each option that the table holds rightly, and say what is wrong with the first that it does not."""
    values: dict[str, Any] = {}
    problems: list[str] = []
    for name in describe_options().keys() & table.keys():
        try:
            values[name] = read_option(name, table[name])
        except ValueError as error:
            problems.append(f"The setting “{name}” in {path} {error}; its default is used.")
    return Loaded(Options(**values), min(problems, default=None))


def _set_aside(path: Path) -> str:
    """Move a damaged file away, and say so."""
    aside = path.with_name(_FILE + ".damaged")
    try:
        path.replace(aside)
    except OSError:
        return f"The settings in {path} are damaged; the defaults are used."
    return f"The settings were damaged, so the defaults are used; the damaged file is kept as {aside}."


def _print(table: dict[str, Any]) -> bytes:
    """Return the table as TOML, under a remark that says what each option is for."""
    import tomli_w

    remarks = "".join(f"# {name}: {description}\n" for name, description in describe_options().items())
    return f"{remarks}\n{tomli_w.dumps(table)}".encode()


def _replace(path: Path, content: bytes) -> None:
    """Write a file so that a reader sees the old content or the new one, also after a loss of power."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
