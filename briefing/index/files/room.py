"""Is there room on the disk for what is going to be written?"""

import errno
import shutil
from pathlib import Path

#: So many bytes are left free beside what is written, for lists of files and for others.
_RESERVE = 4_000_000
_MEGABYTE = 1_000_000


def has_room(folder: Path, size: int) -> bool:
    """Tell whether so many bytes can be written into a folder."""
    return shutil.disk_usage(folder).free >= size + _RESERVE


def require_room(folder: Path, size: int) -> None:
    """Raise OSError (ENOSPC), with what is needed and what there is, unless so many bytes can be written."""
    if not has_room(folder, size):
        needed = -(-(size + _RESERVE) // _MEGABYTE)
        free = shutil.disk_usage(folder).free // _MEGABYTE
        raise OSError(errno.ENOSPC, f"it needs about {needed} MB of room on the disk, and {free} MB are free")
