"""Which sentences of the newest articles say that something was moved or called off?"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest

from briefing.brief.choosing.dated.calling_off import CalledOff, read_called_off, split_clauses
from briefing.brief.choosing.dated.ending.doing import Done, read_done
from briefing.brief.choosing.dated.former import find_former
from briefing.brief.choosing.dated.putting_down import read_put_down
from briefing.brief.choosing.dated.renewing.denying import Denied, read_denied
from briefing.brief.choosing.dated.renewing.prolonging import Thing, read_prolonged
from briefing.brief.choosing.dated.renewing.putting_off import read_put_off
from briefing.brief.choosing.dated.renewing.refusing import refuses_time
from briefing.brief.choosing.dated.retelling.alike import Clause, read_clause
from briefing.brief.choosing.dated.retelling.events import Event, read_events
from briefing.brief.choosing.dated.subjects import subject_of
from briefing.brief.choosing.dated.undoing.coming_about import CameAbout, read_come_about
from briefing.brief.choosing.dated.undoing.giving_up import GivenUp, read_given_up
from briefing.brief.choosing.dated.undoing.gone_days import GoneDay, find_gone_days
from briefing.brief.choosing.dated.undoing.happening_once import Once, read_once
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, DeadlineKind, Extraction
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.values import DateRange, bounds

#: So many articles, the newest, are asked what has changed.
_MOST_ARTICLES = 60
#: What a court does to the day of a hearing.
_ADJOURNED = re.compile(r"\b(?:adjourned|relisted)\b")


@dataclass(frozen=True, slots=True)
class Change:
    """A sentence of an article that says that something was moved: its words and the days it names.

    `ahead` are the days on which something falls due now, `events` its kinds and the words that tell it, `actors` whom
    it binds; `off` is what was called off, which may have no day; `moved` is
    the noun of what it says had been put down for another day; `former` are the days from which it says that they were
    moved; `prolonged` was given more time, `put_off` another day, `denied` will not be done, and `refuses` tells that
    time was refused; `done` is what it says was done and `gone` the days and `given_up` the undertakings that it takes
    back and `anew` an event on the day on which it happens now, of which it has nothing else;
    `about` came about, and `retold` is an event that happens once, on its day now or as done, and `alike` a
    clause that may tell one so in the words of an older article.
    """

    article_id: str
    sentence: Span
    published: DateRange
    words: frozenset[str]
    days: tuple[DateRange, ...]
    ahead: tuple[DateRange, ...]
    events: tuple[tuple[DeadlineKind, frozenset[str]], ...]
    actors: frozenset[str] = frozenset()
    off: CalledOff | None = None
    moved: frozenset[str] = frozenset()
    former: tuple[DateRange, ...] = ()
    prolonged: Thing | None = None
    put_off: Thing | None = None
    denied: Denied | None = None
    refuses: bool = False
    done: Done | None = None
    gone: tuple[GoneDay, ...] = ()
    given_up: tuple[GivenUp, ...] = ()
    anew: Once | None = None
    about: CameAbout | None = None
    retold: Event | None = None
    alike: Clause | None = None

    @property
    def is_of_words(self) -> bool:
        """Tell whether a sentence is kept for its words alone, and for nothing that falls due in it."""
        return bool(self.anew or self.gone or self.given_up or self.about or self.done or self.retold or self.alike)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the words of a sentence say of a change, as `Change` has it."""

    off: CalledOff | None
    moved: frozenset[str]
    prolonged: Thing | None
    put_off: Thing | None
    refuses: bool

    @property
    def says_so(self) -> bool:
        """Tell whether something is called off or refused, whatever the day."""
        return self.off is not None or self.refuses


def find_changes(sources: Iterable[Source]) -> tuple[Change, ...]:
    """Return the sentences of the newest articles that say of something with a date that it was moved or called off."""
    dated = ((bounds(source.extraction.published.value), source) for source in sources)
    newest = nlargest(_MOST_ARTICLES, ((days, one) for days, one in dated if days), key=lambda pair: pair[0].start)
    return tuple(change for published, source in newest for change in _changes_in(source, published))


def _changes_in(source: Source, published: DateRange) -> Iterator[Change]:
    found = source.extraction
    body = source.article.body
    before = ""
    for one in found.deadlines:
        if once := read_once(one):
            yield Change(found.article_id, one.sentence, published, frozenset(), (), (), (), anew=once)
    for event in read_events(source):
        yield Change(found.article_id, event.sentence, published, frozenset(), (), (), (), retold=event)
    for clause in filter(None, map(read_clause, found.deadlines)):
        yield Change(found.article_id, clause.sentence, published, frozenset(), (), (), (), alike=clause)
    for sentence in (each.span for each in found.sentences):
        earlier, before = before, sentence.of(body)
        words = sentence.of(body)
        if done := read_done(words):
            days = tuple(_days_in(sentence, found))
            yield Change(found.article_id, sentence, published, frozenset(), days, (), (), done=done)
        yield from _read_undone(source, sentence, earlier, published)
        yield from _read_clauses(source, sentence, published)
        told = _Told(
            read_called_off(words),
            read_put_down(words, earlier),
            read_prolonged(words),
            read_put_off(words),
            refuses_time(words),
        )
        if told.says_so or told.prolonged or says_changed(words) or _ADJOURNED.search(words):
            yield from _read_change(source, sentence, published, told)


def _read_undone(source: Source, sentence: Span, earlier: str, published: DateRange) -> Iterator[Change]:
    """Yield what a sentence takes back, and what it says has come about, by its words alone."""
    words, article_id = sentence.of(source.article.body), source.article.id
    gone, given_up = find_gone_days(sentence, earlier, source, published), read_given_up(words)
    if gone or given_up:
        named = subject_of(words)
        yield Change(article_id, sentence, published, named, (), (), (), gone=gone, given_up=given_up)
    if about := read_come_about(words):
        yield Change(article_id, sentence, published, frozenset(), (), (), (), about=about)


def _read_clauses(source: Source, sentence: Span, published: DateRange) -> Iterator[Change]:
    """Yield what the clauses of a sentence say will not be done, and what those behind the first call off.

    Of such a clause nothing else is told: who will not come to a meeting moves it to no other day.
    """
    for place, words in enumerate(split_clauses(sentence.of(source.article.body))):
        denied, off = read_denied(words), read_called_off(words) if place else None
        if denied or off:
            found = source.extraction
            days = tuple(_days_in(sentence, found))
            ahead = tuple(due for each in _told_in(sentence, found) if (due := bounds(each.when)))
            yield Change(found.article_id, sentence, published, frozenset(), days, ahead, (), off=off, denied=denied)


def _told_in(sentence: Span, found: Extraction) -> list[Deadline]:
    return [each for each in found.deadlines if each.sentence == sentence and each.kind is not DeadlineKind.PAST]


def _read_change(source: Source, sentence: Span, published: DateRange, told: _Told) -> Iterator[Change]:
    """Yield what a sentence changes, where it names a day, tells what falls due or calls something off."""
    found = source.extraction
    days = tuple(_days_in(sentence, found))
    now = _told_in(sentence, found)
    if days or now or told.says_so:
        before = (find_former(each, source) for each in now)
        yield Change(
            found.article_id,
            sentence,
            published,
            subject_of(sentence.of(source.article.body)),
            days,
            tuple(due for each in now if (due := bounds(each.when))),
            tuple((each.kind, subject_of(each.what)) for each in now),
            frozenset(name for each in now for name in each.actors),
            told.off,
            told.moved,
            tuple(then for each in before if each and (then := bounds(each.value))),
            told.prolonged,
            told.put_off,
            refuses=told.refuses,
        )


def _days_in(sentence: Span, found: Extraction) -> Iterator[DateRange]:
    for time in found.times:
        days = bounds(time.value) if sentence.contains(time.span) else None
        if days is not None:
            yield days
