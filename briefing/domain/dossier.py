"""What is found across a set of articles?"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from briefing.domain.article import Article
from briefing.domain.findings import (
    Actor,
    Basis,
    Certainty,
    Deadline,
    Extraction,
    FindingKind,
    Issue,
    OpenQuestion,
    Scenario,
)
from briefing.domain.span import Span

F = TypeVar("F", Issue, Deadline, Actor, OpenQuestion, Scenario)
_SEVERAL = 2


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


class Attribute(StrEnum):
    """What of an event articles can tell differently."""

    DATE = "date"
    FIGURE = "figure"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Telling:
    """Where an article tells a value: `words` are those of the value, within its `sentence`."""

    article_id: str
    words: Span
    sentence: Span

    def __post_init__(self) -> None:
        if not self.sentence.contains(self.words):
            raise ValueError("the words lie outside the sentence")


@dataclass(frozen=True, slots=True)
class Version:
    """One of the values that articles give, as a person writes it, and where each of them tells it, the best first."""

    value: str
    tellings: tuple[Telling, ...]

    def __post_init__(self) -> None:
        if not self.tellings:
            raise ValueError("a version that nobody tells")


@dataclass(frozen=True, slots=True)
class Difference:
    """One attribute of one event with values that do not go together; `event` names it in a few words.

    No two versions are told by one article or by copies of one. Dates come earliest first, figures smallest first.
    """

    attribute: Attribute
    event: str
    versions: tuple[Version, ...]

    def __post_init__(self) -> None:
        if len(self.versions) < _SEVERAL:
            raise ValueError("one version is no difference")

    @property
    def key(self) -> str:
        """Return what tells this difference from the others of its dossier."""
        first = self.versions[0].tellings[0]
        return f"{self.attribute}:{first.article_id}:{first.words.start}"


@dataclass(frozen=True, slots=True)
class Copies:
    """Articles of nearly the same words, such as a wire report in several papers: one source; the first speaks."""

    article_ids: tuple[str, ...]

    def __post_init__(self) -> None:
        if not _SEVERAL <= len(self.article_ids) == len(set(self.article_ids)):
            raise ValueError("copies are two or more articles, each named once")


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

    `differences` are the events that the articles tell differently, the surest first; `copies` the articles that are
    one source; `questions` and `scenarios` what the articles leave open.
    """

    name: str
    sources: tuple[Source, ...]
    issues: tuple[Merged[Issue], ...]
    deadlines: tuple[Merged[Deadline], ...]
    actors: tuple[Merged[Actor], ...]
    differences: tuple[Difference, ...] = ()
    copies: tuple[Copies, ...] = ()
    questions: tuple[Merged[OpenQuestion], ...] = ()
    scenarios: tuple[Sourced[Scenario], ...] = ()


def basis_of(merged: Merged[Deadline]) -> Basis:
    """Return how the day of a deadline is known at best: as it speaks itself, or stated where a member states it."""
    best = merged.best.finding
    if best.basis is not Basis.INFERRED:
        return best.basis
    told = (member.finding for member in merged.members if member.finding.when == best.when)
    return Basis.STATED if any(one.basis is Basis.STATED for one in told) else best.basis


@dataclass(frozen=True, slots=True)
class Doubt:
    """What keeps a deadline from being firm, and how many of the articles that tell it say so."""

    certainty: Certainty
    articles: int
    every: int

    def __post_init__(self) -> None:
        if self.certainty is Certainty.FIRM or not 0 < self.articles <= self.every:
            raise ValueError("a doubt is told by some of the articles, and none of what is firm")

    @property
    def words(self) -> str:
        """Return `threatened`, or `hypothetical in 1 of 2` where only some say so."""
        return (
            str(self.certainty)
            if self.articles == self.every
            else f"{self.certainty} in {self.articles} of {self.every}"
        )


def doubt_of(merged: Merged[Deadline]) -> Doubt | None:
    """Return what keeps a deadline from being firm, None where nothing does.

    The article that tells it best speaks for all where it doubts; where it does not, each of the others is heard.
    """
    every = len({member.article_id for member in merged.members})
    best = merged.best.finding.certainty
    if best is not Certainty.FIRM:
        return Doubt(best, every, every)
    doubting = [member for member in merged.members if member.finding.certainty is not Certainty.FIRM]
    articles = len({member.article_id for member in doubting})
    return Doubt(doubting[0].finding.certainty, articles, every) if doubting else None


def speakers_of(copies: Iterable[Copies]) -> dict[str, str]:
    """Return for each article that is one of several copies the id of the one that speaks for them."""
    return {article_id: group.article_ids[0] for group in copies for article_id in group.article_ids}


def count_sources(article_ids: Iterable[str], speakers: Mapping[str, str]) -> int:
    """Return how many sources articles are, copies counted once; `speakers` as `speakers_of` returns them."""
    return len({speakers.get(article_id, article_id) for article_id in article_ids})
