"""Where are the bytes an article was read from?"""

import os
from hashlib import sha256
from pathlib import Path, PurePath

from briefing.domain.errors import UserError


class Originals:
    """The imported files as they were, one file each, named by the SHA-256 of its bytes and its own ending.

    They lie beside the database, not in it, so that a damaged database never takes the reader's articles along.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, name: str, raw: bytes) -> str:
        """Write the bytes durably, unless they are there already, and return the file's name in the folder."""
        file = sha256(raw).hexdigest() + PurePath(name).suffix.lower()
        target = self.folder / file
        if not target.exists():
            try:
                _write_durably(target, raw)
            except OSError as error:
                raise UserError(
                    f"The original of {name} cannot be kept in {self.folder}: {error.strerror};"
                    " make room or allow writing there and try again.",
                    status=3,
                ) from error
        return file

    def path(self, file: str) -> Path:
        """Return where a kept original lies."""
        return self.folder / file


def _write_durably(target: Path, raw: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _flush_folder(folder: Path) -> None:
    """Wait until the file's name is on the disk too, where the system can do so: the article is committed after it."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
