"""Which directory and generation hold the index now, and who may write it?

The index lives in a directory of its own inside the folder; the file `current` names it. Building anew fills another
directory and then changes that one file.
"""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefing.index.documents import IndexBusy, IndexDamaged
from briefing.index.files.manifest import replace_file, staged

_CURRENT = "current"
_LOCK = "lock"
_DIRECTORY = "index-"
#: The file with which Whoosh makes a generation count.
TOC = re.compile(r"_MAIN_(\d+)\.toc")


def find_current(folder: Path) -> Path:
    """Return the directory that holds the index; raises IndexDamaged when there is none."""
    directory = _read_current(folder)
    while not directory.is_dir():
        newer = _read_current(folder)
        if newer == directory:
            raise IndexDamaged("The search index is missing.")
        directory = newer
    return directory


def find_toc(folder: Path) -> int:
    """Return the newest generation that Whoosh has switched to; raises IndexDamaged when there is none."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        raise IndexDamaged("The search index is missing.") from None
    found = [int(match[1]) for match in map(TOC.fullmatch, names) if match]
    if not found:
        raise IndexDamaged("The search index is incomplete.")
    return max(found)


def name_generation(folder: Path) -> str | None:
    """Return the name of the generation that counts now, which none before or after it has; None without an index."""
    try:
        directory = find_current(folder)
        return f"{directory.name}/{find_toc(directory)}"
    except IndexDamaged:
        return None


def _read_current(folder: Path) -> Path:
    try:
        name = (folder / _CURRENT).read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError):
        raise IndexDamaged("There is no search index yet.") from None
    if not name.startswith(_DIRECTORY) or Path(name).name != name or "\0" in name:
        raise IndexDamaged("The file that says where the search index is makes no sense.")
    return folder / name


@contextmanager
def make_directory(folder: Path) -> Iterator[Path]:
    """Make a new empty directory for an index; it goes again if the block fails."""
    directory = folder / f"{_DIRECTORY}{secrets.token_hex(6)}"
    directory.mkdir(parents=True)
    try:
        yield directory
    except BaseException:
        shutil.rmtree(directory, ignore_errors=True)
        raise


def switch_to(folder: Path, directory: Path) -> None:
    """Make a directory the current one, in one step, and drop the others."""
    replace_file(folder / _CURRENT, directory.name)
    drop_others(folder, directory)


def drop_others(folder: Path, directory: Path) -> None:
    """Delete the directories of other indexes, and a switch half made, as far as the system lets go of them."""
    with suppress(OSError):
        staged(folder / _CURRENT).unlink(missing_ok=True)
    for other in folder.glob(f"{_DIRECTORY}*"):
        if other != directory:
            shutil.rmtree(other, ignore_errors=True)


@contextmanager
def hold_lock(folder: Path, *, patience: float) -> Iterator[None]:
    """Keep other writers out, in this process and others; raises IndexBusy after `patience` seconds of waiting."""
    from whoosh.util.filelock import FileLock, try_for

    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(str(folder / _LOCK))
    if not try_for(lock.acquire, timeout=patience, delay=0.05):
        raise IndexBusy
    try:
        yield
    finally:
        lock.release()
