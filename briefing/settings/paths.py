"""Where does this account keep the library, the index, the settings and the logs?"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

_NAME = "briefing"

#: The environment variable that chooses the library's folder.
LIBRARY_VARIABLE = "BRIEFING_LIBRARY"


@dataclass(frozen=True, slots=True)
class Paths:
    """Absolute folders, not necessarily there yet; deleting `cache` loses nothing."""

    library: Path
    cache: Path
    config: Path
    logs: Path

    def __post_init__(self) -> None:
        if not all(path.is_absolute() for path in (self.library, self.cache, self.config, self.logs)):
            raise ValueError("a folder is given relative to nothing")


def find_paths(environment: Mapping[str, str], library: str | Path | None = None, *, samples: bool = False) -> Paths:
    """Return this account's folders.

    The library is `library` where given, else the samples' own folder where they are asked for, else
    `BRIEFING_LIBRARY` of `environment`, else the account's own. A relative one starts at the working folder.
    """
    kept = platformdirs.user_data_path(_NAME, appauthor=False)
    chosen = library or (kept / "samples" if samples else environment.get(LIBRARY_VARIABLE) or kept / "library")
    return Paths(
        library=Path(chosen).expanduser().absolute(),
        cache=platformdirs.user_cache_path(_NAME, appauthor=False),
        config=platformdirs.user_config_path(_NAME, appauthor=False, roaming=True),
        logs=platformdirs.user_log_path(_NAME, appauthor=False),
    )
