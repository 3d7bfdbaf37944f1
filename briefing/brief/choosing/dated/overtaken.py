"""Of which deadlines does a newer article say that they were moved or called off?"""

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from briefing.brief.choosing.dated.asking.asked import Changes, Keys
from briefing.brief.choosing.dated.calling_off import name_events, names_event, nouns_of
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.another import is_of_another
from briefing.brief.choosing.dated.ending.entailed import hangs_on_moved, is_moved_sitting
from briefing.brief.choosing.dated.ending.fulfilled import is_fulfilled
from briefing.brief.choosing.dated.renewing.denying import begun_of
from briefing.brief.choosing.dated.renewing.refusing import asks_for_time
from briefing.brief.choosing.dated.renewing.renewed import is_renewed
from briefing.brief.choosing.dated.retelling.again import is_retold, is_told_alike
from briefing.brief.choosing.dated.retelling.alike import read_clause
from briefing.brief.choosing.dated.retelling.events import read_ahead
from briefing.brief.choosing.dated.subjects import subject_of
from briefing.brief.choosing.dated.undoing.done_since import has_come_about
from briefing.brief.choosing.dated.undoing.hanging import hangs_on_given_up
from briefing.brief.choosing.dated.undoing.happening_once import Once, read_once
from briefing.brief.choosing.dated.undoing.taking_back import is_taken_back, takes_itself_back
from briefing.brief.choosing.dated.undoing.told_anew import is_told_anew
from briefing.domain.dossier import Merged, Source, Sourced
from briefing.domain.findings import ActorKind, Basis, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.temporal.values import DateRange, bounds, fall_alike

#: What became of a deadline, as the page says why it has no row.
MOVED, DONE = "moved since", "done since"
#: Words that clauses on one event share: so many, and this share of the shorter one's.
_LEAST_SHARED, _SAME = 2, 0.6
#: The share of a clause's words that a sentence has which moves the same thing to a day of its own, and where both
#: call it by the same word.
_ALL, _HALF = 0.99, 0.5
#: So many actors both articles name, where the newer one calls something off without its day.
_LEAST_ACTORS = 2
(_DEADLINE,) = subject_of("deadline")
#: What was called off so many days before the article is its news.
_NEWS_DAYS = 14
#: The words that a sentence shares with one that names its very day as the old one, if one of them is of the clause.
_LEAST_OF_SENTENCE = 3


class Told(Protocol):
    """The articles by id, and what the newest of them say was moved."""

    @property
    def articles(self) -> Mapping[str, Source]:
        """Return the articles by id."""

    @property
    def changes(self) -> Changes:
        """Return what the newest articles say was moved."""


def is_overtaken(merged: Merged[Deadline], told: Told) -> bool:
    """Tell whether an article newer than all that tell a deadline says that it was moved, called off or met."""
    return why_overtaken(merged, told) is not None


def why_overtaken(merged: Merged[Deadline], told: Told) -> str | None:
    """Say what became of a deadline, as an article newer than all that tell it has it; None where nothing did.

    It was moved where that names the old day, and does not tell it as still ahead, or gives the same event a day of its
    own. What the reader dated is never overtaken.
    """
    tellers = {member.article_id for member in merged.members if not _takes_itself_back(member, told)}
    if not tellers:
        return MOVED
    known = (_written(each, told) for each in tellers)
    newest = max((each.last for each in known if each), default=None)
    if newest is None:
        return None
    if _is_moved_after(merged.best, newest, told):
        return MOVED
    if any(_is_done_after(member, newest, told) for member in merged.members):
        return DONE
    return next((why for member in merged.members if (why := _why_retold(member, newest, told))), None)


def is_told_as_moved(deadline: Deadline, article_id: str, told: Told) -> bool:
    """Tell whether an article newer than the one that tells a deadline says that it was moved."""
    written = _written(article_id, told)
    return written is not None and _is_moved_after(Sourced(article_id, deadline), written.last, told)


def tells_moved_day(sentence: Span, source: Source, told: Told) -> bool:
    """Tell whether a sentence has a deadline of which a newer article says that it was moved."""
    found = source.extraction
    return any(is_told_as_moved(one, found.article_id, told) for one in found.deadlines if one.sentence == sentence)


def is_in_doubt(deadline: Deadline, article_id: str, told: Told) -> bool:
    """Tell whether a newer article than the one that tells a deadline speaks of its day as changed, be it on terms."""
    days, written = bounds(deadline.when), _written(article_id, told)
    if deadline.basis is Basis.GIVEN or days is None or written is None:
        return False
    words = subject_of(deadline.what)
    return any(
        any(each.overlaps(days) for each in change.days) and len(words & change.words) >= _LEAST_SHARED
        for change in told.changes.pick(told.changes.after(written.last))
    )


def _takes_itself_back(member: Sourced[Deadline], told: Told) -> bool:
    return member.finding.basis is not Basis.GIVEN and any(
        takes_itself_back(change, member.finding) for change in told.changes.of_article.get(member.article_id, ())
    )


def _is_moved_after(member: Sourced[Deadline], day: date, told: Told) -> bool:
    deadline, later = member.finding, told.changes.after(day)
    days = bounds(deadline.when) if later else None
    if days is None or deadline.basis is Basis.GIVEN:
        return False
    older = told.articles[member.article_id]
    return _is_undone(deadline, days, older, later, told) or _is_named_as_moved(member, days, older, later, told)


def _is_undone(deadline: Deadline, days: DateRange, older: Source, later: int, told: Told) -> bool:
    """Tell whether one of the later changes takes back a deadline by its words alone; what has passed none does."""
    changes = told.changes
    ahead = later & ~changes.after(days.last)
    then = read_once(deadline) if ahead else None
    those = ahead & (changes.taking | (changes.once.get(then.way, 0) if then else 0))
    return any(
        _undoes(change, deadline, then, older, told.articles[change.article_id])
        and not is_of_another(change, deadline, older, told.articles[change.article_id])
        for change in changes.pick(those)
    )


def _is_named_as_moved(member: Sourced[Deadline], days: DateRange, older: Source, later: int, told: Told) -> bool:
    deadline, changes = member.finding, told.changes
    words, sentence = subject_of(deadline.what), deadline.sentence.of(older.article.body)
    named = words | _moved_before(member, told)
    keys = Keys(
        days.start,
        words,
        nouns_of(deadline.what),
        begun_of(deadline.what),
        name_events(deadline.what) | name_events(" ".join(deadline.actors)),
        asks=bool(later & changes.refusing) and asks_for_time(sentence),
    )
    return any(
        (
            _is_on(change, deadline, words, days)
            or _names_old_day(change, deadline, named, subject_of(sentence))
            or _is_called_off(change, member, days, told)
            or is_moved_sitting(change, deadline, older, told.articles[change.article_id])
            or hangs_on_moved(change, deadline, older, told.articles[change.article_id])
            or is_renewed(change, deadline, older, told.articles[change.article_id])
        )
        and not is_of_another(change, deadline, older, told.articles[change.article_id])
        for change in changes.pick(later & changes.may_move(keys))
    )


def _undoes(change: Change, deadline: Deadline, then: Once | None, older: Source, newer: Source) -> bool:
    """Tell whether a sentence takes back by its words alone what a deadline tells; `then` is that."""
    if change.anew is not None:
        return then is not None and is_told_anew(change, then, older, newer)
    return is_taken_back(change, deadline, older, newer) or hangs_on_given_up(change, deadline, older, newer)


def _is_done_after(member: Sourced[Deadline], day: date, told: Told) -> bool:
    older, deadline, changes = told.articles[member.article_id], member.finding, told.changes
    later = changes.after(day)
    if not later or deadline.basis is Basis.GIVEN:
        return False
    sentence = deadline.sentence.of(older.article.body)
    done = later & changes.may_be_done(deadline.what, name_events(deadline.what) | name_events(sentence))
    return any(
        (
            is_fulfilled(change, deadline, older, told.articles[change.article_id])
            or has_come_about(change, deadline, older, told.articles[change.article_id])
        )
        and not is_of_another(change, deadline, older, told.articles[change.article_id])
        for change in changes.pick(done)
    )


def _why_retold(member: Sourced[Deadline], day: date, told: Told) -> str | None:
    """Say whether a newer article tells the very event as done or on another day, without a word of the old one."""
    older, deadline, changes = told.articles[member.article_id], member.finding, told.changes
    days = bounds(deadline.when)
    ahead = changes.after(day) & ~changes.after(days.last) if days else 0
    if not ahead or deadline.basis is Basis.GIVEN:
        return None
    then, clause = read_ahead(deadline, older), read_clause(deadline)
    for change in changes.pick(ahead & changes.may_retell(then.way.name)) if then else ():
        if change.retold and is_retold(change, deadline, older, told.articles[change.article_id]):
            return DONE if change.retold.is_done else MOVED
    for change in changes.pick(ahead & changes.may_be_alike(clause.things)) if clause else ():
        if change.alike and is_told_alike(change, deadline, older, told.articles[change.article_id]):
            return DONE if change.alike.is_done else MOVED
    return None


def _moved_before(member: Sourced[Deadline], told: Told) -> frozenset[str]:
    """Return the noun of what a deadline's own sentence says had been put down for another day, maybe as "it"."""
    own = told.changes.of_article.get(member.article_id, ())
    return frozenset[str]().union(*(each.moved for each in own if each.sentence == member.finding.sentence))


def _is_called_off(change: Change, member: Sourced[Deadline], days: DateRange, told: Told) -> bool:
    """Tell whether a sentence calls off what a deadline tells, on its day or, without one, in like company."""
    off, deadline = change.off, member.finding
    if off is None or not names_event(deadline.what, off.noun):
        return False
    older, newer = told.articles[member.article_id], told.articles[change.article_id]
    named = f"{deadline.what} {deadline.sentence.of(older.article.body)} {' '.join(deadline.actors)}"
    if not off.words - {off.noun} <= name_events(named) or _still_tells(newer, off.noun, days):
        return False
    if named_days := [each for each in change.days if not _is_of_the_news(each, change.published)]:
        return any(fall_alike(each, days) or _is_within(days, each) for each in named_days)
    return _is_in_like_company(deadline, older, newer)


def _is_within(days: DateRange, stretch: DateRange) -> bool:
    """Tell whether a day lies in a week or a month."""
    return stretch.start <= days.start and days.last <= stretch.last


def _is_of_the_news(days: DateRange, published: DateRange) -> bool:
    """Tell whether a day is the one on which something was called off, not the one that it was to happen on."""
    return 0 <= (published.last - days.start).days < _NEWS_DAYS


def _still_tells(source: Source, noun: str, days: DateRange) -> bool:
    """Tell whether an article has an event of that name on a day as still ahead."""
    known = (bounds(one.when) for one in source.extraction.deadlines if names_event(one.what, noun))
    return any(each.overlaps(days) for each in known if each)


def _is_in_like_company(deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether two articles name the same actors, and the newer one whom a deadline of the older one binds."""
    theirs, ours = (
        {actor.name for actor in source.extraction.actors if actor.kind is not ActorKind.COUNTRY}
        for source in (older, newer)
    )
    bound = name_events(" ".join(deadline.actors))
    return len(theirs & ours) >= _LEAST_ACTORS and (not bound or not bound.isdisjoint(name_events(newer.article.body)))


def _written(article_id: str, told: Told) -> DateRange | None:
    return bounds(told.articles[article_id].extraction.published.value)


def _is_on(change: Change, deadline: Deadline, words: frozenset[str], days: DateRange) -> bool:
    if len(words & change.words) < _LEAST_SHARED:
        return False
    if any(each.overlaps(days) for each in change.ahead):
        return False
    if any(fall_alike(each, days) for each in change.days):
        return True
    bound = name_events(" ".join((*change.actors, *deadline.actors)))
    if any(kind is deadline.kind and _is_one_event(words, theirs, bound) for kind, theirs in change.events):
        return True
    return bool(change.ahead) and _moves_all(change, deadline, words)


def _names_old_day(change: Change, deadline: Deadline, words: frozenset[str], sentence: frozenset[str]) -> bool:
    """Tell whether a sentence gives a new day, and the very day as the old one of what is told beside it.

    So it does of what begins on that day and is called alike, or is told of the same actor in one word in common.
    """
    days = bounds(deadline.when)
    if days is None or not change.ahead or any(each.overlaps(days) for each in change.ahead):
        return False
    if change.moved and any(each.start == days.start for each in change.days) and not words.isdisjoint(change.moved):
        return True
    if days not in change.days:
        return False
    events = frozenset[str]().union(*(theirs for _, theirs in change.events))
    same = not change.actors.isdisjoint(deadline.actors) and not words.isdisjoint(events)
    # That a deadline is moved says that something is due on its day.
    least = _LEAST_SHARED if deadline.kind is DeadlineKind.DUE and _DEADLINE in change.words else _LEAST_OF_SENTENCE
    # A clause without a subject has its words in its sentence alone.
    told = words | sentence if deadline.what.startswith("To ") else words
    return same or (bool(told & change.words) and len((words | sentence) & change.words) >= least)


def _moves_all(change: Change, deadline: Deadline, words: frozenset[str]) -> bool:
    """Tell whether a sentence that gives a new day has all that a clause is about, or half of it and calls it alike."""
    share = len(words & change.words) / len(words)
    called = any(kind is deadline.kind and theirs and theirs <= words for kind, theirs in change.events)
    return share >= _ALL or (called and share >= _HALF)


def _is_one_event(words: frozenset[str], others: frozenset[str], bound: frozenset[str]) -> bool:
    """Tell whether two clauses share enough words, more than the names of those whom they bind."""
    shared = words & others
    alike = len(shared) >= _LEAST_SHARED and len(shared) >= _SAME * min(len(words), len(others))
    return alike and (
        len(shared - bound) >= _LEAST_SHARED or shared - bound >= min(words - bound, others - bound, key=len)
    )
