"""How does one file become an article of the library?"""

import stat
from datetime import UTC, datetime
from pathlib import Path

from briefing.domain.errors import UserError
from briefing.domain.importing import Unreadable
from briefing.library.articles import Arrival
from briefing.services.worker.files import printable
from briefing.services.worker.messages import FileTaken
from briefing.services.worker.workshop import Workshop


def take_file(workshop: Workshop, path: str) -> FileTaken:
    """Read a file into the library in a transaction of its own, and say what became of it."""
    try:
        return _take(workshop, path)
    except UserError as error:
        if error.status != 1:
            raise
        return FileTaken(path, unreadable=Unreadable(printable(path), error.sentence))


def read_bytes(path: str) -> bytes:
    """Return the bytes of a regular file. Raises UserError when there is none, or it cannot be read or is too large."""
    from briefing.importers.reading import LARGEST_FILE, refuse_large

    file = Path(path)
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UserError("This is no file; choose a file or a folder.")
        if status.st_size > LARGEST_FILE:
            refuse_large(status.st_size)
        return file.read_bytes()
    except OSError as error:
        raise UserError(f"The file cannot be read: {error.strerror}.") from error


def _take(workshop: Workshop, path: str) -> FileTaken:
    from briefing.extraction.pipeline import extract
    from briefing.importers.reading import read_article

    raw = read_bytes(path)
    article = read_article(printable(Path(path).name), raw, printable(str(Path(path).absolute())))
    if workshop.library.articles.has(article.id):
        return FileTaken(path, duplicate=article.id)
    extraction = extract(article, workshop.lexicons)
    arrival = Arrival(article, raw, extraction, datetime.now(UTC).isoformat(timespec="seconds"))
    if not workshop.library.add((arrival,)):
        return FileTaken(path, duplicate=article.id)
    return FileTaken(path, added=article.id)
