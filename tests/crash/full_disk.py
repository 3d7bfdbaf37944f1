"""What becomes of the index when a small disk is full?"""

import random
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.domain.errors import UserError
from briefing.library.store import Library
from briefing.services.worker.indexing import index_behind, merge_index, rebuild_index
from briefing.services.worker.workshop import Workshop
from tests.crash.checks import check_as_left, check_mended
from tests.crash.victim import make_words
from tests.unit.library.samples import an_arrival

_MEGABYTE = 1_000_000
#: Sizes of the disk, from one too small for anything to one that holds the index.
_SIZES = (1, 2, 4, 6, 8, 16)
_ARTICLES = 600


def fill_disks(folder: Path) -> str:
    """Write an index on disks of several sizes, filled up further and further; return what happened."""
    library = Library.open(folder / "library")
    chance = random.Random(7)  # noqa: S311
    library.add(an_arrival(make_words(chance, 400)) for _ in range(_ARTICLES))
    try:
        told = [_write_on(library, folder, size, chance) for size in _SIZES]
    except PermissionError as error:
        return f"skipped: {error}"
    finally:
        library.close()
    return f"{sum(told)} refusals told on {len(_SIZES)} disks, and nothing lost"


def _write_on(library: Library, folder: Path, size: int, chance: random.Random) -> int:
    told = 0
    with _small_disk(folder / f"disk-{size}", size) as disk:
        for left in (None, 5, 4.2, 1, 0.2, 0):
            workshop = Workshop(library, disk / "index")
            _leave_free(disk, left)
            library.add([an_arrival(make_words(chance, 400))])
            try:
                index_behind(workshop)
                rebuild_index(workshop, lambda _: None)
            except UserError as error:
                assert "cannot be written" in error.sentence, error.sentence
                told += 1
            merge_index(workshop, lambda: True)
            check_as_left(workshop)
            workshop.close_index()
        (disk / "ballast").unlink(missing_ok=True)
        if size > max(_SIZES) / 2:
            check_mended(workshop)
            workshop.close_index()
    return told


@contextmanager
def _small_disk(mount: Path, size: int) -> Iterator[Path]:
    """Mount a file system in memory of so many megabytes; raises PermissionError where that is not allowed."""
    mount.mkdir(parents=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size * _MEGABYTE}", "tmpfs", str(mount)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise PermissionError(f"no file system can be mounted here ({done.stderr.strip()})")
    try:
        yield mount
    finally:
        subprocess.run(["umount", str(mount)], check=True)


def _leave_free(disk: Path, megabytes: float | None) -> None:
    ballast = disk / "ballast"
    ballast.unlink(missing_ok=True)
    free = shutil.disk_usage(disk).free
    if megabytes is not None and free > megabytes * _MEGABYTE:
        ballast.write_bytes(bytes(round(free - megabytes * _MEGABYTE)))
