"""What became of the files that were imported?"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be imported; `why` is one sentence a person can act on."""

    name: str
    why: str


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far an import is: `done` of `total` files are read, `name` is read now; empty once all are.

    What was read is then dated and indexed together.
    """

    done: int
    total: int
    name: str


@dataclass(frozen=True, slots=True)
class ImportSummary:
    """One summary of an import: ids of added and already known articles, and what could not be read.

    `left_aside` counts the files of other kinds in the folders that were imported.
    `problem` is one sentence about what went wrong with the import as a whole, if anything did.
    """

    added: tuple[str, ...] = ()
    duplicates: tuple[str, ...] = ()
    unreadable: tuple[Unreadable, ...] = ()
    cancelled: bool = False
    problem: str | None = None
    left_aside: int = 0
