"""What of a dossier was known on a day?"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from typing import TypeVar

from briefing.domain.brief.choice import Choice
from briefing.domain.dossier import Copies, Difference, Dossier, Merged, Source, Version
from briefing.domain.findings import Actor, Deadline, Issue, OpenQuestion
from briefing.temporal.values import bounds

F = TypeVar("F", Issue, Deadline, Actor, OpenQuestion)
_SEVERAL = 2


def known_by(dossier: Dossier, as_of: date, choice: Choice) -> Dossier:
    """Return a dossier without the articles that came out after a day, but for those of which the reader chose a line.

    Where all that are dated came out later, nothing is left out: a page of them tells of when they are.
    """
    then = [one for one in dossier.sources if not _is_later(one, as_of)]
    if not any(bounds(source.extraction.published.value) for source in then):
        return dossier
    named = {ref.article_id for ref in choice.chosen | choice.pinned}
    named |= {choice.bottom_line.article_id} if choice.bottom_line else set()
    known = named | {source.article.id for source in then}
    kept = [source for source in dossier.sources if source.article.id in known]
    if len(kept) == len(dossier.sources):
        return dossier
    return replace(
        dossier,
        sources=tuple(kept),
        issues=tuple(_of_known(dossier.issues, known)),
        deadlines=tuple(_of_known(dossier.deadlines, known)),
        actors=tuple(_of_known(dossier.actors, known)),
        differences=tuple(_differences(dossier.differences, known)),
        copies=tuple(_copies(dossier.copies, known)),
        questions=tuple(_of_known(dossier.questions, known)),
        scenarios=tuple(one for one in dossier.scenarios if one.article_id in known),
    )


def _is_later(source: Source, as_of: date) -> bool:
    days = bounds(source.extraction.published.value)
    return days is not None and days.start > as_of


def _of_known(found: Iterable[Merged[F]], known: AbstractSet[str]) -> Iterator[Merged[F]]:
    for merged in found:
        members = tuple(one for one in merged.members if one.article_id in known)
        if members:
            yield Merged(merged.best if merged.best.article_id in known else members[0], members)


def _differences(found: Iterable[Difference], known: AbstractSet[str]) -> Iterator[Difference]:
    for difference in found:
        told = (
            (one.value, tuple(each for each in one.tellings if each.article_id in known)) for one in difference.versions
        )
        versions = tuple(Version(value, tellings) for value, tellings in told if tellings)
        if len(versions) >= _SEVERAL:
            yield replace(difference, versions=versions)


def _copies(found: Iterable[Copies], known: AbstractSet[str]) -> Iterator[Copies]:
    for group in found:
        ids = tuple(one for one in group.article_ids if one in known)
        if len(ids) >= _SEVERAL:
            yield Copies(ids)
