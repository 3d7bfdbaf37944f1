"""Does the machine itself hold what Qt and a virtual environment need?"""

import importlib.util
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence

from briefing.domain.errors import UserError
from briefing.settings.machine import INSTALLERS, Installer, find_installer, missing_libraries, package_names


def complete_system(environment: Mapping[str, str], *, with_venv: bool) -> None:
    """Install what this machine lacks when we may; `with_venv` when a virtual environment is still to be made.

    Raises UserError (status 3) with the one line to run where we may not, or when installing fails.
    """
    installer = find_installer()
    packages = _wanted(environment, installer, with_venv=with_venv)
    if not packages:
        return
    if installer is None:
        names = " ".join(packages)
        raise UserError(f"This machine lacks (by their names in Debian): {names}; install them first.", status=3)
    steps = [each for each in (installer.refresh, (*installer.command, *packages)) if each]
    if not _is_root():
        line = " && ".join(" ".join(["sudo", *step]) for step in steps)
        raise UserError(
            f"This machine lacks system packages. Run this once, then the same command again:\n\n    {line}\n", status=3
        )
    print("Installing system packages:", *packages, flush=True)
    outcomes = [_carry_out(step) for step in steps]
    if outcomes[-1].returncode:  # a list that could not be refreshed matters only if the installing fails
        raise UserError(f"{outcomes[-1].stdout}\nThis failed, for the reason above: {' '.join(steps[-1])}", status=3)


def _wanted(environment: Mapping[str, str], installer: Installer | None, *, with_venv: bool) -> Sequence[str]:
    packages = package_names(missing_libraries(environment), installer)
    return [*(_venv_package(installer) if with_venv else ()), *packages]


def _venv_package(installer: Installer | None) -> tuple[str, ...]:
    """Return the package that lets this Python make virtual environments; Debian ships that part apart."""
    if importlib.util.find_spec("ensurepip"):
        return ()
    debian = (installer or INSTALLERS[0]).column == 0
    return (f"python3.{sys.version_info.minor}-venv" if debian else "python3",)


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _carry_out(step: Sequence[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        step,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
