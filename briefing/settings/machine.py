"""What does this machine lack for a window?

Needs the standard library alone: `packaging/dev.py` asks the same before anything is installed.
"""

import ctypes
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Installer:
    """A system's package tool; `column` is its place in the rows of `LIBRARIES`, `refresh` what must run before."""

    tool: str
    command: tuple[str, ...]
    column: int
    refresh: tuple[str, ...] = ()


#: The first is also who names what is missing where no package tool is known.
INSTALLERS = (
    Installer("apt-get", ("apt-get", "install", "-y", "--no-install-recommends"), 0, ("apt-get", "update")),
    Installer("dnf", ("dnf", "install", "-y"), 1),
    Installer("pacman", ("pacman", "-S", "--noconfirm"), 2),
)

Packages: TypeAlias = tuple[str, str, str]

#: What Qt loads on Linux and brings not itself: package names of Debian and Ubuntu, of Fedora, of Arch.
LIBRARIES: Mapping[str, Packages] = {
    "libglib-2.0.so.0": ("libglib2.0-0", "glib2", "glib2"),
    "libGL.so.1": ("libgl1", "mesa-libGL", "libglvnd"),
    "libEGL.so.1": ("libegl1", "mesa-libEGL", "libglvnd"),
    "libX11.so.6": ("libx11-6", "libX11", "libx11"),
    "libxkbcommon.so.0": ("libxkbcommon0", "libxkbcommon", "libxkbcommon"),
    "libfontconfig.so.1": ("libfontconfig1", "fontconfig", "fontconfig"),
    "libfreetype.so.6": ("libfreetype6", "freetype", "freetype2"),
    "libdbus-1.so.3": ("libdbus-1-3", "dbus-libs", "dbus"),
    "libbrotlidec.so.1": ("libbrotli1", "libbrotli", "brotli"),
    "libzstd.so.1": ("libzstd1", "libzstd", "zstd"),
    "libgssapi_krb5.so.2": ("libgssapi-krb5-2", "krb5-libs", "krb5"),
}

#: What Qt's plugin for X11 loads besides.
X11_LIBRARIES: Mapping[str, Packages] = {
    "libX11-xcb.so.1": ("libx11-xcb1", "libX11", "libx11"),
    "libxkbcommon-x11.so.0": ("libxkbcommon-x11-0", "libxkbcommon-x11", "libxkbcommon-x11"),
    "libxcb-cursor.so.0": ("libxcb-cursor0", "xcb-util-cursor", "xcb-util-cursor"),
    "libxcb-icccm.so.4": ("libxcb-icccm4", "xcb-util-wm", "xcb-util-wm"),
    "libxcb-util.so.1": ("libxcb-util1", "xcb-util", "xcb-util"),
    "libxcb-image.so.0": ("libxcb-image0", "xcb-util-image", "xcb-util-image"),
    "libxcb-keysyms.so.1": ("libxcb-keysyms1", "xcb-util-keysyms", "xcb-util-keysyms"),
    "libxcb-render-util.so.0": ("libxcb-render-util0", "xcb-util-renderutil", "xcb-util-renderutil"),
    "libxcb-render.so.0": ("libxcb-render0", "libxcb", "libxcb"),
    "libxcb-randr.so.0": ("libxcb-randr0", "libxcb", "libxcb"),
    "libxcb-shape.so.0": ("libxcb-shape0", "libxcb", "libxcb"),
    "libxcb-shm.so.0": ("libxcb-shm0", "libxcb", "libxcb"),
    "libxcb-sync.so.1": ("libxcb-sync1", "libxcb", "libxcb"),
    "libxcb-xfixes.so.0": ("libxcb-xfixes0", "libxcb", "libxcb"),
    "libxcb-xkb.so.1": ("libxcb-xkb1", "libxcb", "libxcb"),
}


def find_installer() -> Installer | None:
    """Return this system's package tool, or None when it has none that is known."""
    return next((each for each in INSTALLERS if shutil.which(each.tool)), None)


def missing_libraries(environment: Mapping[str, str], platform: str = sys.platform) -> tuple[str, ...]:
    """Return the names of the shared libraries that Qt would not find here; only Linux lacks any."""
    if not platform.startswith("linux"):
        return ()
    wanted = [*LIBRARIES, *(X11_LIBRARIES if uses_x11(environment, platform) else ())]
    return tuple(name for name in wanted if not _loads(name))


def package_names(libraries: Iterable[str], installer: Installer | None) -> tuple[str, ...]:
    """Return the packages that hold the libraries, each once, in alphabetical order, or its own name if unknown."""
    column = (installer or INSTALLERS[0]).column
    rows = {**LIBRARIES, **X11_LIBRARIES}
    return tuple(sorted({rows[name][column] if name in rows else name for name in libraries}))


def uses_x11(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether Qt would draw through X11 here, so not through Wayland or what QT_QPA_PLATFORM names."""
    named = environment.get("QT_QPA_PLATFORM", "")
    return platform.startswith("linux") and (named == "xcb" or not (named or environment.get("WAYLAND_DISPLAY")))


def has_screen(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a display answers: without one Qt aborts the process, and nothing can catch that."""
    if not uses_x11(environment, platform):
        return True
    display = environment.get("DISPLAY", "")
    return bool(display) and _loads("libX11.so.6") and _answers(display)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _answers(name: str) -> bool:
    """Open and close the X11 display of this name."""
    x11 = ctypes.CDLL("libX11.so.6")
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
    display = x11.XOpenDisplay(name.encode())
    if display:
        x11.XCloseDisplay(display)
    return bool(display)
