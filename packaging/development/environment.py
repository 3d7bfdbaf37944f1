"""Does the virtual environment hold exactly what the lock names?"""

import hashlib
import shutil
import subprocess
import sys
import sysconfig
import time
from pathlib import Path

from briefing.domain.errors import UserError

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
LOCK = ROOT / "packaging" / "requirements.lock"

_PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "--only-binary", ":all:")


def venv_python(venv: Path = VENV, platform: str = sys.platform) -> Path:
    """Return the interpreter of a virtual environment."""
    return venv / "Scripts" / "python.exe" if platform == "win32" else venv / "bin" / "python"


def fingerprint(lock: bytes) -> str:
    """Return what must be unchanged for a virtual environment to be used again: lock, Python and place."""
    return hashlib.sha256(lock + repr((sys.version_info[:2], str(VENV))).encode()).hexdigest()


def is_ready() -> bool:
    """Tell whether the environment was set up to its end, from this lock."""
    mark = _mark()
    return venv_python().exists() and mark.exists() and mark.read_text("utf-8") == fingerprint(LOCK.read_bytes())


def make_ready() -> None:
    """Make the environment anew unless it is ready; a set-up that was interrupted starts again.

    Raises UserError (status 3) when `.venv` is somebody else's, or the downloads fail.
    """
    if is_ready():
        return
    if VENV.exists() and not _mark().exists():
        raise UserError(f"{VENV} was not made by this script, so it was left alone; move it away first.", status=3)
    if Path(sys.prefix).resolve() == VENV:
        raise UserError(f"This Python lives in {VENV}, which must be made anew; use the system's own Python.", status=3)
    print(f"Making {VENV} and downloading about 150 MB, this once ...", flush=True)
    started = time.monotonic()
    _make()
    _install()
    _link_checkout()
    _mark().write_text(fingerprint(LOCK.read_bytes()), "utf-8")
    print(f"Ready in {time.monotonic() - started:.0f} s.", flush=True)


def _mark() -> Path:
    """Return the file that says the environment is this script's own, and once it is whole, from which lock."""
    return VENV / ".ready"


def _make() -> None:
    shutil.rmtree(VENV, ignore_errors=True)
    VENV.mkdir(parents=True)
    _mark().touch()
    if subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=False).returncode:
        raise UserError(f"Python could not make a virtual environment in {VENV}; its reason stands above.", status=3)


def _install() -> None:
    if subprocess.run([str(venv_python()), *_PIP, "--requirement", str(LOCK)], check=False).returncode:
        raise UserError(
            "The downloads failed, and pip's reason stands above; make sure that this machine is online "
            "and run the same command again.",
            status=3,
        )


def _link_checkout() -> None:
    """Let the environment's Python find the checkout's own `briefing` from any working folder."""
    base = {"base": str(VENV), "platbase": str(VENV)}
    site = Path(sysconfig.get_path("purelib", "venv", vars=base))
    (site / "briefing-checkout.pth").write_text(f"{ROOT}\n", "utf-8")
