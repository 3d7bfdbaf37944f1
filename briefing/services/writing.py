"""How is a file of the reader's written, whole or not at all?"""

import os
from pathlib import Path

from briefing.domain.errors import UserError


def write_whole(path: Path, content: bytes, what: str) -> None:
    """Write a file; `what` begins the sentence of the UserError that is raised where it cannot be written."""
    try:
        _replace(path, content)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise UserError(f"{what} could not be written to {path} ({reason}); choose another folder.") from error


def _replace(path: Path, content: bytes) -> None:
    """Write beside the file and put it in place only when all of it is on the disk."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
