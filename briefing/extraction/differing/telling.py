"""Who tells a figure or a place, and when did they tell it?"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from briefing.domain.dossier import Source, Telling
from briefing.domain.findings import Figure, Venue
from briefing.extraction.keeping import Kept
from briefing.temporal.values import DateRange, bounds

T = TypeVar("T", Figure, Venue)


@dataclass(frozen=True, slots=True)
class Told(Generic[T]):
    """Something found in an article; `teller` is the article, or that of which it is a copy."""

    source: Source
    teller: str
    found: T

    @property
    def telling(self) -> Telling:
        """Return where it is told."""
        return Telling(self.source.article.id, self.found.words, self.found.sentence)

    @property
    def published(self) -> DateRange | None:
        """Return the days on which the article may have come out."""
        return bounds(self.source.extraction.published.value)


class Tellings(Generic[T]):
    """Lists what articles tell, again and again; what a source tells that did not change is the same value again."""

    def __init__(self, found: Callable[[Source], Sequence[T]]) -> None:
        self._found: Callable[[Source], Sequence[T]] = found
        self._told: Kept[tuple[Told[T], ...]] = Kept()

    def of(self, sources: Sequence[Source], speakers: Mapping[str, str]) -> tuple[Told[T], ...]:
        """Return what the articles tell, of copies only what the article that speaks for them does not tell itself."""
        told: list[Told[T]] = []
        for source in sources:
            if self._found(source):
                teller = speakers.get(source.article.id, source.article.id)
                told += self._told.answer(source.article.id, (source, teller), partial(self._tell, source, teller))
        self._told.turn()
        return _without_copies(told)

    def _tell(self, source: Source, teller: str) -> tuple[Told[T], ...]:
        return tuple(Told(source, teller, one) for one in self._found(source))


def told_by(
    sources: Sequence[Source], speakers: Mapping[str, str], found: Callable[[Source], Sequence[T]]
) -> tuple[Told[T], ...]:
    """Return what the articles tell as `Tellings` does, once."""
    return Tellings(found).of(sources, speakers)


def _without_copies(told: Sequence[Told[T]]) -> tuple[Told[T], ...]:
    copied = {one.teller for one in told if one.teller != one.source.article.id}
    if not copied:
        return tuple(told)
    originals = (one for one in told if one.teller in copied and one.teller == one.source.article.id)
    said = {(one.teller, _content(one)) for one in originals}
    return tuple(one for one in told if one.teller == one.source.article.id or (one.teller, _content(one)) not in said)


def _content(one: Told[T]) -> tuple[str, float | str]:
    found = one.found
    return (found.unit, found.value) if isinstance(found, Figure) else (found.event, found.place)


def came_out_together(one: Told[T], other: Told[T], days: int) -> bool:
    """Tell whether two articles came out at most so many days apart."""
    ours, theirs = one.published, other.published
    if ours is None or theirs is None:
        return False
    return (max(ours.last, theirs.last) - min(ours.start, theirs.start)).days <= days


def is_over(days: DateRange, *told: Told[T]) -> bool:
    """Tell whether some days had passed when each article came out."""
    return all(published is not None and days.end <= published.start for published in (one.published for one in told))
