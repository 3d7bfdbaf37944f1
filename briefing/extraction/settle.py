"""Which dates do the articles of a set give one another?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType

from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Extraction, Published, TimeExpression
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.copied import find_twins
from briefing.extraction.dating.inferring.heads import days_of_head, tell_weekday
from briefing.extraction.dating.inferring.meetings import Meeting, meetings_of
from briefing.extraction.dating.inferring.shared import Clue, aligned_value, days_written, write_days
from briefing.extraction.dating.inferring.years import DaysTold
from briefing.extraction.deadlines.dating.elsewhere import Calendar
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import redate, redate_alone
from briefing.extraction.zones import make_document
from briefing.temporal.anchoring.direction import direction
from briefing.temporal.values import DateRange, bounds
from briefing.text.shadow import shadow

_NONE_GIVEN: Mapping[str, Published] = MappingProxyType({})
#: One article dates another, which may date a third; chains longer than this are not followed.
_ROUNDS = 3
#: Articles that tell of one meeting, of which the first so many are compared.
_MOST_TELLERS = 12
#: The rule of a deadline whose day another article gives.
ELSEWHERE = "another article"
_LONGEST_MEETING = 7
_TITLE_LENGTH = 40

_Key = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Told:
    """A meeting as a dated article tells it."""

    source: Source
    meeting: Meeting
    days: DateRange


@dataclass(frozen=True, slots=True)
class MeetingReading:
    """The `days` an article can be of whose `words` date a meeting that another, `told_by`, puts on known days."""

    words: str
    meeting: DateRange
    told_by: str
    days: frozenset[date]


@dataclass(slots=True)
class _Known:
    """The meetings whose days are known, by their people."""

    by_people: dict[_Key, list[_Told]] = field(default_factory=dict)

    def learn(self, source: Source) -> None:
        """Take in the meetings of a dated article."""
        for meeting in meetings_of(source):
            days = _days_of(meeting)
            tellers = self.by_people.setdefault(meeting.people, [])
            if days is not None and len(tellers) < _MOST_TELLERS:
                tellers.append(_Told(source, meeting, days))

    def same_as(self, meeting: Meeting, teller: str) -> _Told | None:
        """Return another article's telling of the same people at the same place that gives the day most closely."""
        tellings = [told for told in self.by_people.get(meeting.people, ()) if told.source.article.id != teller]
        same = [told for told in tellings if told.meeting.places & meeting.places]
        return min(same, key=lambda told: told.days.end - told.days.start, default=None)


def settle(
    sources: Sequence[Source], lexicons: Lexicons, *, given: Mapping[str, Published] = _NONE_GIVEN
) -> tuple[Source, ...]:
    """Return the sources in their order, undated ones dated from the others where the evidence is real.

    `given` maps article ids to the published dates readers have set; all that is anchored on a new date is
    recomputed. An undated article is dated by another only where both tell of the same two people meeting at the
    same place, the other gives the day, and the undated one speaks of it in words that count from its own day, where
    it is a copy of the other, or where its own day lacks but the year and others tell of the same people and days in
    one that fits. What others dated before is dated anew, so that only the set decides, not the order in
    which it came together.
    """
    settled = [_begin(source, given, lexicons) for source in sources]
    known = _Known()
    settled = list(_date_years(settled, lexicons))
    for source in settled:
        if source.extraction.published.value is not None:
            known.learn(source)
    undated = {place: one for place, one in enumerate(settled) if one.extraction.published.value is None}
    _date_in_rounds(undated, known, lexicons)
    # Once all is known, a meeting may be known more closely than when its article was first dated.
    again = {place: _date(source, known, lexicons) for place, source in undated.items()}
    dated = [again.get(place) or source for place, source in enumerate(settled)]
    return tuple(_with_events_of_others(list(_date_copies(dated, lexicons)), lexicons))


def _date_years(sources: Sequence[Source], lexicons: Lexicons) -> Iterator[Source]:
    """Yield the sources, those with a day but no year at their head with the year in which others tell of it."""
    told = DaysTold()
    if all(source.extraction.published.value is not None for source in sources):
        yield from sources
        return
    for source in sources:
        told.learn(source)
    for source in sources:
        undated = source.extraction.published.value is None
        fitting = days_of_head(make_document(source.article, lexicons), lexicons.offices) if undated else ()
        chosen = told.choose(source, fitting)
        if chosen is None:
            yield source
            continue
        reason = f"{tell_weekday(chosen.day)}, the year in which {name_article(chosen.told_by)} tells of the same days"
        published = Published(chosen.day.isoformat(), Basis.INFERRED, None, f"dated by its set: {reason}")
        yield Source(source.article, redate(source, published, lexicons))


def _date_copies(sources: Sequence[Source], lexicons: Lexicons) -> Iterator[Source]:
    """Yield the sources, those without a date that copy a dated one with its day."""
    twins = find_twins(sources)
    for source in sources:
        twin = twins.get(source.article.id)
        if twin is None:
            yield source
            continue
        reason = f"dated by {name_article(twin)}, whose words it repeats"
        published = Published(twin.extraction.published.value, Basis.INFERRED, None, reason)
        yield Source(source.article, redate(source, published, lexicons))


def _with_events_of_others(sources: Sequence[Source], lexicons: Lexicons) -> Iterator[Source]:
    """Yield the sources with what is to be done by an event that another one dates ("before the hearing")."""
    calendar = Calendar()
    for source in sources:
        calendar.learn(source)
    for source in sources:
        published = source.extraction.published
        events = () if is_dated_by_others(published) else calendar.named_in(source)
        yield _with_events(source, redate(source, published, lexicons, elsewhere=events)) if events else source


def _with_events(source: Source, redated: Extraction) -> Source:
    """Return a source with its new deadlines, marked as resting on another article."""
    known = {(one.date_span, one.when) for one in source.extraction.deadlines}
    deadlines = tuple(
        one if (one.date_span, one.when) in known else replace(one, rule=ELSEWHERE, basis=Basis.INFERRED)
        for one in redated.deadlines
    )
    return Source(source.article, replace(redated, deadlines=deadlines))


def _date_in_rounds(undated: Mapping[int, Source], known: _Known, lexicons: Lexicons) -> None:
    waiting = dict(undated)
    for _ in range(_ROUNDS):
        dated = {place: new for place, source in waiting.items() if (new := _date(source, known, lexicons))}
        for place, source in dated.items():
            del waiting[place]
            known.learn(source)
        if not dated:
            return


def is_dated_by_others(published: Published) -> bool:
    """Tell whether other articles gave the date: what the text itself tells has its words."""
    return published.basis is Basis.INFERRED and published.span is None


def _begin(source: Source, given: Mapping[str, Published], lexicons: Lexicons) -> Source:
    """Return a source as it is known before others date it."""
    known = source.extraction.published
    published = given.get(source.article.id)
    if published is None and is_dated_by_others(known):
        return Source(source.article, redate_alone(source, lexicons))
    if any(one.rule == ELSEWHERE for one in source.extraction.deadlines):
        return Source(source.article, redate(source, published or known, lexicons))
    if published is None or published == known:
        return source
    return Source(source.article, redate(source, published, lexicons))


def _days_of(meeting: Meeting) -> DateRange | None:
    found = [days for time in meeting.times if (days := bounds(time.value)) is not None]
    short = [days for days in found if (days.end - days.start).days <= _LONGEST_MEETING]
    return min(short, key=lambda days: days.end - days.start, default=None)


def _date(source: Source, known: _Known, lexicons: Lexicons) -> Source | None:
    """Return an undated source with its date from the known meetings, or None where they say nothing sure."""
    teller = source.article.id
    matches = [(meeting, told) for meeting in meetings_of(source) if (told := known.same_as(meeting, teller))]
    text = shadow(source.article.body)
    readings = [days for clue in _clues(matches, text) if (days := days_written(clue)) is not None]
    if not readings:
        return None
    days = frozenset.intersection(*readings)
    held = lexicons.offices.written_within(text)
    days = frozenset(day for day in days if all(any(term.holds(day) for term in terms) for terms in held))
    value = write_days(days) if days else None
    if value is None:
        return None
    published = Published(value, Basis.INFERRED, None, f"dated by {name_article(matches[0][1].source)}")
    return Source(source.article, redate(source, published, lexicons, aligned=_aligned(matches)))


def _clues(matches: Sequence[tuple[Meeting, _Told]], text: str) -> Iterator[Clue]:
    for meeting, told in matches:
        for time in meeting.times:
            towards = direction(text, time.span.start, time.span.end)
            yield Clue(time.span.of(text), time.value, time.quoted, towards, told.days)


def _aligned(matches: Sequence[tuple[Meeting, _Told]]) -> dict[Span, TimeExpression]:
    """Return the time expressions of the meetings that their known days make plain, by their spans."""
    values = {time.span: (time, aligned_value(time, told.days)) for meeting, told in matches for time in meeting.times}
    return {
        span: TimeExpression(span, time.type, value, Basis.INFERRED, time.modifier, quoted=time.quoted)
        for span, (time, value) in values.items()
        if value is not None
    }


def read_from_meetings(source: Source, dated: Sequence[Source]) -> Iterator[MeetingReading]:
    """Yield the days an undated article can be of, by each meeting that dated ones tell of as well."""
    known, text = _Known(), shadow(source.article.body)
    for other in dated:
        known.learn(other)
    for meeting in meetings_of(source):
        told = known.same_as(meeting, source.article.id)
        for clue in _clues([(meeting, told)], text) if told else ():
            if told and (days := days_written(clue)):
                yield MeetingReading(clue.surface, told.days, name_article(told.source), days)


def name_article(source: Source) -> str:
    """Return what a sentence calls an article: by its outlet, else by the beginning of its title."""
    extraction = source.extraction
    if extraction.source:
        return f"the {extraction.source} article"
    title = extraction.title or source.article.body.strip()
    return f"“{title}”" if len(title) <= _TITLE_LENGTH else f"“{title[:_TITLE_LENGTH].rsplit(' ', 1)[0]}…”"
