"""What does the command line ask for: a command, the window, or a word about the program?"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from briefing.domain.errors import UserError

#: What `briefing.cli` answers; anything else opens the window.
COMMANDS = frozenset({"import", "search", "extract", "brief", "index", "library"})

#: Answered here, in a word.
WORDS = frozenset({"--version", "--help", "-h"})

#: Draws the window to a picture instead of a screen.
PICTURE = "--picture"

USAGE = """\
usage: briefing [--library DIR] [FILE...]         open the window; files and folders are imported first
       briefing --samples                         open the window on the five sample articles
       briefing [--library DIR] COMMAND ...       do without a window; briefing COMMAND --help tells more
       briefing --version

commands:
  import PATH...      add files and folders to the library
  search QUERY        list the articles that match
  extract PATH...     print what is found in files: deadlines, actors, key issues (no library is touched)
  brief [ID|PATH...]  write the one-page brief
  index               check or rebuild the search index
  library             check the library

The library is DIR, or the folder that BRIEFING_LIBRARY names, or this account's own.
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Carry out a command line and return its exit status: 0 done, 1 some failed, 2 usage, 3 this machine lacks it."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _carry_out(arguments)
    except UserError as error:
        return _fail(error)
    except (
        ImportError
    ) as error:  # how Python says that a library of the system is missing; brief and the window need Qt
        missing = str(error).partition(":")[0]
        if not missing.startswith("lib"):
            raise
        return _fail(_lacking((missing,)))
    except KeyboardInterrupt:
        return 130


def find_command(arguments: Sequence[str]) -> str | None:
    """Return the first argument after `--library DIR` (a command, an option or a file), or None."""
    rest = list(arguments)
    while rest and rest[0].split("=")[0] == "--library":
        rest = rest[1:] if "=" in rest[0] else rest[2:]
    return rest[0] if rest else None


def opens_window(arguments: Sequence[str]) -> bool:
    """Tell whether a command line is for the window, so neither a command nor a word about the program."""
    return find_command(arguments) not in COMMANDS | WORDS


def _carry_out(arguments: list[str]) -> int:
    word = find_command(arguments)
    if word in WORDS:
        sys.stdout.write(_version() if word == "--version" else USAGE)
        return 0
    if word in COMMANDS:
        from briefing.cli.main import run

        return run(arguments)
    if word and _is_mistyped(word):
        raise UserError(
            f"There is no command “{word}” and no file of that name; briefing --help lists the commands.", status=2
        )
    return _open_window(arguments)


def _is_mistyped(word: str) -> bool:
    """Tell whether a word can only be meant as a command: a file is there, or its name has an ending or a folder."""
    return word.replace("-", "").isalnum() and not word.startswith("-") and not Path(word).exists()


def _fail(error: UserError) -> int:
    sys.stderr.write(f"briefing: {error.sentence}\n")
    return error.status


def _lacking(libraries: tuple[str, ...]) -> UserError:
    """Return what to say where shared libraries are missing."""
    from briefing.settings.machine import find_installer, package_names

    names = " ".join(package_names(libraries, find_installer()))
    return UserError(f"Qt needs system libraries that this machine lacks; install {names}.", status=3)


def _version() -> str:
    from briefing import __version__

    return f"briefing {__version__}\n"


def _open_window(arguments: list[str]) -> int:
    """Open the window where there is a screen; raise UserError (status 3) where there is none."""
    from briefing.settings.machine import has_screen, missing_libraries

    missing = missing_libraries(os.environ)
    if missing:
        raise _lacking(missing)
    if PICTURE not in arguments and not has_screen(os.environ):
        raise UserError(
            "There is no screen here for the window (no display answers); start it from a desktop, "
            "or use a command: briefing --help lists them.",
            status=3,
        )
    from briefing.ui.application.session import run as open_window

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
