"""What is a brief chosen from, and what did the reader decide about it?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from briefing.brief.guards import Guards
from briefing.domain.brief import Choice
from briefing.domain.dossier import Dossier, FindingRef, Merged, Source, Sourced
from briefing.domain.findings import Actor, Confidence, Deadline, Finding, FindingKind, Issue, kind_of
from briefing.temporal.values import bounds

AnySourced: TypeAlias = Sourced[Issue] | Sourced[Deadline] | Sourced[Actor]
AnyMerged: TypeAlias = Merged[Issue] | Merged[Deadline] | Merged[Actor]

#: How many lines beyond a section's own number are offered among the left out.
SPARE = 4

_CURRENT = timedelta(days=61)
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


@dataclass(frozen=True, slots=True)
class Material:
    """A dossier, its articles by id, the first day of its newest date, the as-of date and the reader's choice."""

    dossier: Dossier
    articles: Mapping[str, Source]
    newest: date
    as_of: date
    guards: Guards
    choice: Choice

    def is_current(self, article_id: str) -> bool:
        """Tell whether an article is no older than the story's newest by more than two months."""
        days = bounds(self.articles[article_id].extraction.published.value)
        return days is not None and days.last >= self.newest - _CURRENT

    def has_current(self, merged: AnyMerged) -> bool:
        """Tell whether a finding was found in a current article."""
        return any(self.is_current(member.article_id) for member in merged.members)


def gather_material(dossier: Dossier, as_of: date, guards: Guards, choice: Choice) -> Material:
    """Return what a brief is chosen from."""
    known = [bounds(source.extraction.published.value) for source in dossier.sources]
    return Material(
        dossier=dossier,
        articles={source.article.id: source for source in dossier.sources},
        newest=max((days.start for days in known if days), default=as_of),
        as_of=as_of,
        guards=guards,
        choice=choice,
    )


@dataclass(frozen=True, slots=True)
class Standing:
    """What the reader decided about one finding."""

    refs: tuple[FindingRef, ...]
    pinned: bool
    chosen: bool
    dropped: bool

    @property
    def wanted(self) -> bool:
        """Tell whether the reader asked for it."""
        return (self.pinned or self.chosen) and not self.dropped


def refer(sourced: AnySourced) -> FindingRef:
    """Return the name of a finding."""
    return FindingRef(sourced.article_id, kind_of(sourced.finding), sourced.finding.key)


def name_line(ref: FindingRef) -> str:
    """Return the stable key of the line that a finding makes."""
    return f"{ref.kind}:{ref.article_id[:16]}:{ref.key}"


def settle_name(ref: FindingRef) -> FindingRef:
    """Return a name that stays when a deadline's date is settled later: where it stands names it, not its value."""
    if ref.kind is not FindingKind.DEADLINE:
        return ref
    return FindingRef(ref.article_id, ref.kind, ref.key.rpartition("@")[2])


def stand(merged: AnyMerged, choice: Choice) -> Standing:
    """Return what the reader decided about a finding: any of its members' names counts."""
    best = refer(merged.best)
    refs = (best, *(ref for ref in map(refer, merged.members) if ref != best))
    names = frozenset(map(settle_name, refs))
    return Standing(
        refs=refs,
        pinned=not names.isdisjoint(map(settle_name, choice.pinned)),
        chosen=not names.isdisjoint(map(settle_name, choice.chosen)),
        dropped=not names.isdisjoint(map(settle_name, choice.dropped)),
    )


def is_open(standing: Standing, finding: Finding, choice: Choice) -> bool:
    """Tell whether a finding may stand on the page: wanted, or proposed with more than low confidence."""
    proposed = choice.proposing and finding.confidence is not Confidence.LOW
    return standing.wanted or (proposed and not standing.dropped)


def recency(source: Source) -> int:
    """Return a number that is higher the later an article was published; 0 without a date."""
    days = bounds(source.extraction.published.value)
    return days.start.toordinal() if days else 0


def place(number: int, noun: str) -> str:
    """Say which place a line would have had: "sixth actor"."""
    return f"{_ORDINALS[number]} {noun}" if number < len(_ORDINALS) else f"{number}th {noun}"
