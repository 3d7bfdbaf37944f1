"""Which commands has `packaging/dev.py`, and what does each run?"""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

from briefing.__main__ import PICTURE, opens_window
from briefing.domain.errors import UserError
from briefing.settings.machine import has_screen
from development.desktop import install_entry
from development.environment import ROOT, is_ready, make_ready, venv_python
from development.system import complete_system

#: What `check` runs, one after the other; each is a module and its arguments.
CHECKS: Sequence[tuple[str, ...]] = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
)


def carry_out(arguments: Sequence[str], usage: str) -> int:
    """Carry out a command line of `dev.py`; return its exit status (3: this machine lacks something)."""
    name, *rest = arguments or ["--help"]
    command = COMMANDS.get(name)
    if command is None:
        print(usage, end="")
        return 0 if name in ("-h", "--help") else 2
    try:
        complete_system(os.environ, with_venv=not is_ready())
        make_ready()
        return command(rest)
    except UserError as error:
        print(error.sentence, file=sys.stderr)
        return error.status
    except KeyboardInterrupt:
        print("Stopped; the same command starts again.", file=sys.stderr)
        return 130


def _run(arguments: Sequence[str]) -> int:
    """Run Briefing; without a screen, have it draw its window to a picture."""
    wanted = [*(arguments or ["--samples"])]
    if opens_window(wanted) and PICTURE not in wanted and not has_screen(os.environ):
        picture = ROOT / "window.png"
        print(f"There is no screen here (no display answers): drawing the window to {picture} instead.", flush=True)
        wanted += [PICTURE, str(picture)]
    return _python("briefing", *wanted)


def _test(arguments: Sequence[str]) -> int:
    """Run the tests offscreen and on every core, all but those that need a real screen.

    Many of them start the program anew: it is compiled once, also where Python is told to write no compiled modules.
    """
    return _python(
        "pytest",
        "-m",
        "not e2e",
        "-n",
        "auto",
        "--dist",
        "worksteal",
        *arguments,
        here=True,
        QT_QPA_PLATFORM="offscreen",
        PYTHONDONTWRITEBYTECODE="",
    )


def _check(arguments: Sequence[str]) -> int:
    """Run every check, also after one has failed."""
    failed = [" ".join(check) for check in CHECKS if _python(*check, *arguments, here=True)]
    print("Failed: " + ", ".join(failed) if failed else "All checks passed.")
    return 1 if failed else 0


def _desktop(arguments: Sequence[str]) -> int:
    if arguments:
        raise UserError(f"The command desktop takes no {arguments[0]}.", status=2)
    print(install_entry(ROOT, venv_python(), os.environ, sys.platform))
    return 0


def _python(module: str, *arguments: str, here: bool = False, **variables: str) -> int:
    """Run a module with the environment's Python, in the checkout if `here`, else in the caller's folder."""
    command = [str(venv_python()), "-m", module, *arguments]
    return subprocess.run(command, cwd=ROOT if here else None, env={**os.environ, **variables}, check=False).returncode


COMMANDS: Mapping[str, Callable[[Sequence[str]], int]] = {
    "run": _run,
    "test": _test,
    "check": _check,
    "desktop": _desktop,
}
