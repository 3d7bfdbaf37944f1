"""What is found across a set of articles?"""

from dataclasses import dataclass
from typing import Generic, TypeVar

from briefing.domain.article import Article
from briefing.domain.findings import Actor, Deadline, Extraction, FindingKind, Issue

F = TypeVar("F", Issue, Deadline, Actor)


@dataclass(frozen=True, slots=True)
class FindingRef:
    """Names one finding of one article, by its kind and key; it survives a re-extraction that finds it again."""

    article_id: str
    kind: FindingKind
    key: str

    @property
    def settled(self) -> "FindingRef":
        """Return a name that stays when a deadline's date is settled later: where it stands names it, not its value."""
        if self.kind is not FindingKind.DEADLINE:
            return self
        return FindingRef(self.article_id, self.kind, self.key.rpartition("@")[2])


@dataclass(frozen=True, slots=True)
class Sourced(Generic[F]):
    """A finding with the article it was found in."""

    article_id: str
    finding: F


@dataclass(frozen=True, slots=True)
class Merged(Generic[F]):
    """The same finding in one or more articles; `best` speaks for all and is one of `members`."""

    best: Sourced[F]
    members: tuple[Sourced[F], ...]


@dataclass(frozen=True, slots=True)
class DateDifference:
    """One event to which articles give different dates; `tellings` are its deadlines, the earliest first."""

    tellings: tuple[Merged[Deadline], ...]


@dataclass(frozen=True, slots=True)
class Source:
    """An article with what was found in it."""

    article: Article
    extraction: Extraction

    def __post_init__(self) -> None:
        if self.article.id != self.extraction.article_id:
            raise ValueError("the extraction is another article's")


@dataclass(frozen=True, slots=True)
class Dossier:
    """A named set of articles, their dates settled together, and their findings merged across them, best first.

    `differences` are the events that the articles put on different days.
    """

    name: str
    sources: tuple[Source, ...]
    issues: tuple[Merged[Issue], ...]
    deadlines: tuple[Merged[Deadline], ...]
    actors: tuple[Merged[Actor], ...]
    differences: tuple[DateDifference, ...] = ()
