"""How does this account get a menu entry that opens Briefing?"""

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

from briefing.domain.errors import UserError

_APPLICATION = "briefing"

#: What desktops keep a copy of, and the tool that renews it where there is one.
_CACHES = {"applications": "update-desktop-database", "icons/hicolor": "gtk-update-icon-cache"}


def install_entry(root: Path, python: Path, environment: Mapping[str, str], platform: str) -> str:
    """Put the menu entry and the icon into this account's folders; return the sentence that says where.

    Raises UserError (status 3) where there are no such folders: on macOS and Windows.
    """
    if not platform.startswith("linux"):
        raise UserError(
            f"Menu entries of this kind are for Linux; here, make a shortcut to: {python} -m briefing", status=3
        )
    share = Path(environment.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    entry = share / "applications" / f"{_APPLICATION}.desktop"
    icon = share / "icons" / "hicolor" / "scalable" / "apps" / f"{_APPLICATION}.svg"
    _write(entry, fill_entry((root / "packaging" / "briefing.desktop").read_text("utf-8"), python))
    _write(icon, (root / "resources" / "icons" / "briefing.svg").read_text("utf-8"))
    for folder, tool in _CACHES.items():
        _renew(share / folder, tool)
    return f"Briefing is in this account's menu now, and opens text, Markdown and HTML files ({entry})."


def fill_entry(template: str, python: Path) -> str:
    """Return the entry with a command that starts this very checkout, wherever it is started from."""
    command = f"Exec={quote_argument(str(python))} -m briefing %F"
    return "".join(f"{command}\n" if line.startswith("Exec=") else line for line in template.splitlines(keepends=True))


def quote_argument(argument: str) -> str:
    """Quote one argument as the Desktop Entry Specification says: `Exec` is unescaped twice, and % is a field."""
    quoted = "".join(f"\\{character}" if character in '"`$\\' else character for character in argument)
    return f'"{quoted}"'.replace("\\", "\\\\").replace("%", "%%")


def _write(path: Path, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    except OSError as error:
        raise UserError(
            f"{path} cannot be written ({error.strerror}); allow writing there and run this again."
        ) from error


def _renew(folder: Path, tool: str) -> None:
    if shutil.which(tool):
        subprocess.run([tool, os.fspath(folder)], check=False, capture_output=True)
