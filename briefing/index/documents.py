"""What goes into the index, and what comes out of it?"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

Order: TypeAlias = Literal["relevance", "newest", "deadline"]


class IndexDamaged(Exception):  # noqa: N818 - a state that services repair, named for what it is
    """The index is missing, stale or damaged, as `sentence` says; it has to be built anew from the library."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class IndexBusy(Exception):  # noqa: N818 - another process is writing; nothing is wrong
    """Another process writes the index and did not finish in time."""


@dataclass(frozen=True, slots=True)
class IndexDocument:
    """An article as the index takes it; `published` and `deadlines` are TIMEX3 or EDTF values.

    `actors` are all names and aliases, `main_actors` the main name of each, `kinds` the kinds of its deadlines,
    `awaited` those of its deadlines that count for the order by next deadline, `arrival` its number in the order of
    arrival (of articles of one day the last comes first); `generation` is the library's when the row was made.
    """

    id: str
    title: str
    body: str
    source: str | None = None
    published: str | None = None
    actors: tuple[str, ...] = ()
    main_actors: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    deadlines: tuple[str, ...] = ()
    awaited: tuple[str, ...] = ()
    language: str | None = None
    arrival: int = 0
    generation: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """An article that matches; a higher score is a better one."""

    id: str
    score: float


@dataclass(frozen=True, slots=True)
class IndexAnswer:
    """The exact `total` and the best matches in the order asked for.

    `bounded` are beginnings of words so short that only their most frequent words were looked for; `undated` is how
    many more articles would match if dates that are not known were let through the query's date filters. The best of
    them, in the same order, follow the matches as far as there is room.
    """

    total: int
    matches: tuple[Match, ...]
    bounded: tuple[str, ...] = ()
    undated: int = 0
    undated_matches: tuple[Match, ...] = ()
