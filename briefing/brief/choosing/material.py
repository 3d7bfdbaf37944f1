"""What is a brief chosen from, and what did the reader decide about it?"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from heapq import nlargest
from typing import TypeAlias, TypeVar

from briefing.brief.choosing.dated.asking.asked import Changes, index_changes
from briefing.brief.choosing.dated.changes import find_changes
from briefing.brief.guards import Guards
from briefing.domain.brief.choice import Choice
from briefing.domain.dossier import Dossier, FindingRef, Merged, Source, Sourced, count_sources, speakers_of
from briefing.domain.findings import Actor, Confidence, Deadline, Finding, Issue, kind_of
from briefing.temporal.values import bounds

F = TypeVar("F", Issue, Deadline, Actor)
AnySourced: TypeAlias = Sourced[Issue] | Sourced[Deadline] | Sourced[Actor]
AnyMerged: TypeAlias = Merged[Issue] | Merged[Deadline] | Merged[Actor]

#: How many lines beyond a section's own number are offered among the left out.
SPARE = 4

#: How many articles that tell the same are heard at most.
_MOST_HEARD = 40
_CURRENT = timedelta(days=61)
_ORDINALS = ("", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")

#: The rubric of a piece in which somebody argues, and what stands beside it of who that is.
_RUBRIC = re.compile(
    r"\W*(?:guest\s)?(?:opinions?|op-?ed|comment(?:ary)?|editorial|viewpoint|essay|column|perspective)"
    r"[ \t]*(?:[:|–—-]|\n)",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"^\W{0,3}The (?:author|writer|columnist) (?:is|was|teaches|works|holds|serves)\b", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Material:
    """A dossier, its articles by id, those that are current, the as-of date and the reader's choice.

    `newest` is the first day of the newest published date, `reported` that of the newest piece in which nobody argues;
    an article is current while it is no older than the newest by more than two months. `speakers` name for each copy
    the article that speaks for it; `changes` are what the newest ones say was moved.
    """

    dossier: Dossier
    articles: Mapping[str, Source]
    speakers: Mapping[str, str]
    newest: date
    reported: date
    current: frozenset[str]
    changes: Changes
    as_of: date
    guards: Guards
    choice: Choice

    def has_current(self, merged: AnyMerged) -> bool:
        """Tell whether a finding was found in a current article."""
        return any(member.article_id in self.current for member in merged.members)

    def count_tellers(self, merged: AnyMerged) -> int:
        """Return how many sources tell a finding, copies counted once."""
        return count_sources((member.article_id for member in merged.members), self.speakers)


def gather_material(dossier: Dossier, as_of: date, guards: Guards, choice: Choice) -> Material:
    """Return what a brief is chosen from."""
    dates = {source.article.id: bounds(source.extraction.published.value) for source in dossier.sources}
    newest = max((days.start for days in dates.values() if days), default=as_of)
    reports = (dates[one.article.id] for one in dossier.sources if not is_opinion(one))
    reported = max((days.start for days in reports if days), default=newest)
    ages = {key: days.start.toordinal() if days else 0 for key, days in dates.items()}
    named = settled_names(choice.chosen | choice.pinned | choice.dropped)
    speakers = speakers_of(dossier.copies)

    def _heard(merged: Merged[F]) -> Merged[F]:
        return _narrow(_hear_once(merged, speakers, named), ages, named)

    return Material(
        dossier=replace(
            dossier,
            issues=tuple(map(_heard, dossier.issues)),
            deadlines=tuple(map(_heard, dossier.deadlines)),
            actors=tuple(map(_heard, dossier.actors)),
        ),
        articles={source.article.id: source for source in dossier.sources},
        speakers=speakers,
        newest=newest,
        reported=reported,
        current=frozenset(key for key, days in dates.items() if days and days.last >= newest - _CURRENT),
        changes=index_changes(find_changes(dossier.sources)),
        as_of=as_of,
        guards=guards,
        choice=choice,
    )


def _hear_once(merged: Merged[F], speakers: Mapping[str, str], named: frozenset[FindingRef]) -> Merged[F]:
    """Return a finding with one member for each group of copies, the best or that which speaks, and those named."""
    if not any(member.article_id in speakers for member in merged.members):
        return merged
    heard = {speakers.get(merged.best.article_id): merged.best.article_id}
    for member in merged.members:
        speaker = speakers.get(member.article_id)
        if speaker == member.article_id:
            heard.setdefault(speaker, member.article_id)
    for member in merged.members:
        heard.setdefault(speakers.get(member.article_id), member.article_id)
    return Merged(
        merged.best,
        tuple(
            member
            for member in merged.members
            if member.article_id not in speakers
            or heard[speakers[member.article_id]] == member.article_id
            or (named and refer(member).settled in named)
        ),
    )


def _narrow(merged: Merged[F], ages: Mapping[str, int], named: frozenset[FindingRef]) -> Merged[F]:
    """Return a finding with its newest members alone, and those the reader named: enough to quote from."""
    if len(merged.members) <= _MOST_HEARD:
        return merged
    newest = nlargest(_MOST_HEARD, merged.members, key=lambda member: ages[member.article_id])
    heard = {member.article_id for member in newest}
    return Merged(
        merged.best,
        tuple(
            member
            for member in merged.members
            if member is merged.best or member.article_id in heard or (named and refer(member).settled in named)
        ),
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


def settled_names(refs: Iterable[FindingRef]) -> frozenset[FindingRef]:
    """Return the names that stay when deadlines are dated later."""
    return frozenset(ref.settled for ref in refs)


def stand(merged: AnyMerged, choice: Choice) -> Standing:
    """Return what the reader decided about a finding: any of its members' names counts.

    What was pinned among the findings counts as chosen for as long as the page is proposed.
    """
    best = refer(merged.best)
    refs = (best, *(ref for ref in map(refer, merged.members) if ref != best))
    seen_first = choice.proposing and any(member.finding.pinned for member in merged.members)
    if not (choice.pinned or choice.chosen or choice.dropped):
        return Standing(refs, pinned=False, chosen=seen_first, dropped=False)
    names = settled_names(refs)
    return Standing(
        refs=refs,
        pinned=not names.isdisjoint(settled_names(choice.pinned)),
        chosen=seen_first or not names.isdisjoint(settled_names(choice.chosen)),
        dropped=not names.isdisjoint(settled_names(choice.dropped)),
    )


def is_open(standing: Standing, finding: Finding, choice: Choice) -> bool:
    """Tell whether a finding may stand on the page: wanted, or proposed with more than low confidence."""
    proposed = choice.proposing and finding.confidence is not Confidence.LOW
    return standing.wanted or (proposed and not standing.dropped)


def is_opinion(source: Source) -> bool:
    """Tell whether an article is marked as a piece in which its author argues."""
    body, title = source.article.body, source.extraction.title or ""
    return bool(_RUBRIC.match(f"{title}\n") or _RUBRIC.match(body) or _AUTHOR.search(body))


def recency(source: Source) -> int:
    """Return a number that is higher the later an article was published; 0 without a date."""
    days = bounds(source.extraction.published.value)
    return days.start.toordinal() if days else 0


def place(number: int, noun: str) -> str:
    """Say which place a line would have had: "sixth actor"."""
    return f"{_ORDINALS[number]} {noun}" if number < len(_ORDINALS) else f"{number}th {noun}"
