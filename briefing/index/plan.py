"""What has to be looked up for a query, word by word?"""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Everything:
    """Every article."""


@dataclass(frozen=True, slots=True)
class AnyWord:
    """At least one of the words, in at least one of the fields, scored as one word."""

    fields: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A word of each slot in order, in one field, with at most `slop` others between two of them."""

    fields: tuple[str, ...]
    slots: tuple[tuple[str, ...], ...]
    slop: int


@dataclass(frozen=True, slots=True)
class InDays:
    """A range of days in the column that shares a day with `start <= day < end` (date.toordinal)."""

    column: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NoDays:
    """A date in the column that is not known."""

    column: str


@dataclass(frozen=True, slots=True)
class HasValue:
    """A value in the column that all spellings of `key` share."""

    column: str
    key: str


@dataclass(frozen=True, slots=True)
class Every:
    """What matches all the parts."""

    parts: tuple["Plan", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What matches at least one of the parts."""

    parts: tuple["Plan", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """What does not match the part."""

    part: "Plan"


@dataclass(frozen=True, slots=True)
class Unscored:
    """What matches the part, as a filter that adds nothing to the score."""

    part: "Plan"


Plan: TypeAlias = Everything | AnyWord | Run | InDays | NoDays | HasValue | Every | Some | Without | Unscored
