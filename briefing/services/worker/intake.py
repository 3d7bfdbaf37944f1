"""How does one file become an article of the library?"""

import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from briefing.domain.article import Article
from briefing.domain.errors import UserError
from briefing.domain.importing import Unreadable
from briefing.library.articles import Arrival
from briefing.services.worker.files import printable
from briefing.services.worker.messages import FileTaken
from briefing.services.worker.workshop import Workshop


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file's bytes and the article in them."""

    raw: bytes
    article: Article


def take_file(workshop: Workshop, path: str) -> FileTaken:
    """Read a file into the library in a transaction of its own, and say what became of it."""
    try:
        return _take(workshop, path)
    except UserError as error:
        if error.status != 1:
            raise
        return FileTaken(path, unreadable=Unreadable(printable(path), error.sentence))


def read_file(path: str) -> FileRead:
    """Return a file's bytes and the article in them. Raises UserError when there is none that can be read."""
    from briefing.importers.reading import read_article

    name = printable(Path(path).name)
    raw = _read_bytes(Path(path), name)
    return FileRead(raw, read_article(name, raw, printable(str(Path(path).absolute()))))


def _read_bytes(file: Path, name: str) -> bytes:
    from briefing.importers.reading import check_size

    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise UserError(f"{name} is neither a file nor a folder, so it was not read; choose another.")
        check_size(name, status.st_size)
        return file.read_bytes()
    except FileNotFoundError as error:
        raise UserError(f"{name} is not there; check its name and its folder.") from error
    except OSError as error:
        raise UserError(f"{name} cannot be read: {error.strerror}; make it readable or choose another.") from error


def _take(workshop: Workshop, path: str) -> FileTaken:
    from briefing.extraction.pipeline import extract

    read = read_file(path)
    article = read.article
    if workshop.library.articles.has(article.id):
        return FileTaken(path, duplicate=article.id)
    extraction = extract(article, workshop.lexicons)
    imported = datetime.now(UTC).isoformat(timespec="seconds")
    added = workshop.library.add((Arrival(article, read.raw, extraction, imported),))
    return FileTaken(path, added=article.id) if added else FileTaken(path, duplicate=article.id)
