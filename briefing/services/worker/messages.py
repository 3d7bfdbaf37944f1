"""What do the window's process and the worker process say to each other?

Only these values cross, pickled by the pipe between the two.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from briefing.domain.importing import ImportProgress, Unreadable


@dataclass(frozen=True, slots=True)
class Places:
    """Where the worker finds what it works on: the library's folder and the folder of all indexes."""

    library: Path
    indexes: Path


@dataclass(frozen=True, slots=True)
class ImportFiles:
    """Read these files, and the supported files of these folders, into the library."""

    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CatchUp:
    """Bring outdated extractions and the index up to date."""


@dataclass(frozen=True, slots=True)
class RebuildIndex:
    """Write the index anew from the library."""


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Extract these articles again, with the published dates the reader has given."""

    ids: tuple[str, ...]


Task: TypeAlias = ImportFiles | CatchUp | RebuildIndex | ReadAgain


@dataclass(frozen=True, slots=True)
class Request:
    """A task under the number that its reports carry."""

    number: int
    task: Task


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop the task of this number at the next good moment."""

    number: int


@dataclass(frozen=True, slots=True)
class FilesFound:
    """The files an import is going to read, in order, and how many of other kinds lie beside them in their folders."""

    paths: tuple[str, ...]
    unreadable: tuple[Unreadable, ...] = ()
    left_aside: int = 0


@dataclass(frozen=True, slots=True)
class FileTaken:
    """What became of one file: exactly one of the three is set."""

    path: str
    added: str | None = None
    duplicate: str | None = None
    unreadable: Unreadable | None = None


@dataclass(frozen=True, slots=True)
class Finished:
    """The task is done, or was cancelled, or came to its end with a problem told in one sentence.

    `crashed` says that the worker process died over it.
    """

    cancelled: bool = False
    problem: str | None = None
    crashed: bool = False


Report: TypeAlias = ImportProgress | FilesFound | FileTaken | Finished


@dataclass(frozen=True, slots=True)
class Reply:
    """A report on the request of this number."""

    number: int
    report: Report
