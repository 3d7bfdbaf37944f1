"""Which dates can a deadline have, as far as its own words and those around them tell?"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from briefing.domain.correction import DateCandidate
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Deadline, Published
from briefing.domain.span import Span
from briefing.temporal.anchoring.alternatives import Alternative, Origin, alternatives, unknown_value
from briefing.temporal.anchoring.arithmetic import UNKNOWN
from briefing.temporal.display import show_value, show_with_weekday
from briefing.temporal.expressions.meanings import Meaning, Partial, Shifted, Unit
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import bounds, days_until
from briefing.text.shadow import shadow

#: No more dates than these are offered that stand near by and name another day.
_MOST_NEAR = 3
_DAY_LENGTH = len("2025-10-25")
_WHERE = {-1: "in the sentence before", 0: "in the same sentence", 1: "in the next sentence"}
_STANDS = {
    Basis.GIVEN: "given by the reader",
    Basis.STATED: "as the text was read",
    Basis.INFERRED: "as the text was read, by inference",
    Basis.UNKNOWN: "as the text was read, in part",
}


@dataclass(frozen=True, slots=True)
class _Near:
    """A day that is named around a deadline, in which words and where."""

    value: str
    words: str
    where: str


def find_candidates(source: Source, deadline: Deadline, as_of: date) -> tuple[DateCandidate, ...]:
    """Return the dates that a deadline can have, the current one first, and last the one that leaves it unknown."""
    words = deadline.date_span.of(source.article.body)
    meaning = read_meaning(source.article.body, deadline)
    unknown = unknown_value(meaning) if meaning else UNKNOWN[Unit.DAY]
    choices: dict[str, Alternative] = {}
    for one in _choices(source, deadline, meaning, as_of):
        choices.setdefault(one.value, one)
    ordered = sorted(choices.values(), key=lambda one: one.value != deadline.when)
    dated = (DateCandidate(one.value, days_until(one.value, as_of), one.reason) for one in ordered)
    every = (*dated, DateCandidate(unknown, None, f"shown as “{words}”"))
    stands = deadline.when if bounds(deadline.when) else unknown
    return tuple(replace(one, is_current=one.value == stands) for one in every)


def read_meaning(body: str, deadline: Deadline) -> Meaning | None:
    """Return what the words of a deadline's date say; None where they are no time expression."""
    start, when = deadline.sentence.start, deadline.date_span
    read = [
        (_shared(Span(one.start, one.end).shifted(start), when), one)
        for one in scan(shadow(deadline.sentence.of(body)))
    ]
    share, best = max(read, key=lambda pair: pair[0], default=(0, None))
    return best.meaning if best and share else None


def _shared(first: Span, second: Span) -> int:
    return max(0, min(first.end, second.end) - max(first.start, second.start))


def _choices(source: Source, deadline: Deadline, meaning: Meaning | None, as_of: date) -> Iterator[Alternative]:
    if meaning is not None:
        yield from alternatives(meaning, _origin(source.extraction.published, meaning, as_of))
    for near in _dates_near(source, deadline):
        if isinstance(meaning, Shifted):
            yield from alternatives(
                meaning, Origin(date.fromisoformat(near.value), near.words, f"“{near.words}” {near.where}")
            )
        yield Alternative(near.value, f"named {near.where}: “{near.words}”")
    found = deadline.found or deadline
    for when, basis in ((found.when, found.basis), (deadline.when, deadline.basis)):
        if bounds(when):
            yield Alternative(when, _STANDS[basis])


def _origin(published: Published, meaning: Meaning, as_of: date) -> Origin | None:
    """Return the day the words count from; for an article without a date the years around today are all there is."""
    days = bounds(published.value)
    if days is None:
        return Origin(as_of, "today", "today") if isinstance(meaning, Partial) else None
    shown = show_with_weekday(published.value, year=False) if days.start == days.last else show_value(published.value)
    return Origin(days.last, "the article", f"the article's date, {shown}")


def _dates_near(source: Source, deadline: Deadline) -> Iterator[_Near]:
    """Yield the other days named around a deadline, those of its own sentence first."""
    sentences, body = source.extraction.sentences, source.article.body
    home = bisect_right(sentences, deadline.sentence.start, key=lambda one: one.span.start)
    near: list[tuple[int, _Near]] = []
    for time in source.extraction.times:
        away = bisect_right(sentences, time.span.start, key=lambda one: one.span.start) - home
        days = bounds(time.value)
        if away in _WHERE and days and days.start == days.last and not time.span.overlaps(deadline.date_span):
            near.append((abs(away), _Near(time.value[:_DAY_LENGTH], time.span.of(body), _WHERE[away])))
    yield from (one for _, one in sorted(near, key=lambda pair: pair[0])[:_MOST_NEAR])
