"""Which files does a reader mean by a list of files and folders?"""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from briefing.domain.importing import Unreadable
from briefing.services.worker.messages import FilesFound


def find_files(paths: Iterable[str]) -> FilesFound:
    """Return the named files as they are and the supported files of the named folders, sorted by path.

    Hidden files and folders are passed over, links to folders are not followed, and no file comes twice,
    however its path is written.
    """
    found: dict[str, str] = {}
    unreadable: list[Unreadable] = []
    others: set[str] = set()
    for path in paths:
        if not path:
            unreadable.append(Unreadable("", "An empty name stands for no file; name a file or a folder."))
        elif Path(path).is_dir():
            _add(found, _list(path, unreadable, others))
        else:
            _add(found, [path])
    left = {_written_out(path) for path in others}.difference(found)
    return FilesFound(tuple(found.values()), tuple(unreadable), len(left))


def _add(found: dict[str, str], paths: Iterable[str]) -> None:
    for path in paths:
        found.setdefault(_written_out(path), path)


def _written_out(path: str) -> str:
    return os.path.normpath(Path(path).absolute())


def _list(folder: str, unreadable: list[Unreadable], others: set[str]) -> list[str]:
    from briefing.importers.formats import is_supported

    told = len(unreadable)
    files: list[str] = []
    for path in sorted(_walk(folder, unreadable)):
        if is_supported(path):
            files.append(path)
        else:
            others.add(path)
    if not files and len(unreadable) == told:
        unreadable.append(Unreadable(printable(folder), _explain_nothing(folder)))
    return files


def printable(path: str) -> str:
    """Return a path as text that can be printed and stored, whatever bytes the file system has in it."""
    return os.fsencode(path).decode("utf-8", "replace")


def _explain_nothing(folder: str) -> str:
    from briefing.importers.formats import FORMATS

    return f"{_name(folder)} holds nothing that Briefing reads ({', '.join(FORMATS)}); choose another folder."


def _name(path: str) -> str:
    return printable(Path(path).name or path)


def _walk(folder: str, unreadable: list[Unreadable]) -> Iterator[str]:
    def _note(error: OSError) -> None:
        folder = str(error.filename)
        why = f"{_name(folder)} cannot be read: {error.strerror}; make the folder readable and try again."
        unreadable.append(Unreadable(printable(folder), why))

    for parent, folders, names in os.walk(folder, onerror=_note):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                yield str(Path(parent, name))
