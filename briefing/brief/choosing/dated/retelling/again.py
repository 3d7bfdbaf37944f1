"""Does a newer article tell the event of a deadline as on another day, or as done?"""

from collections.abc import Callable, Mapping
from datetime import timedelta

from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.retelling.alike import Clause, read_clause, tell_alike
from briefing.brief.choosing.dated.retelling.events import Event, read_ahead, read_names
from briefing.brief.choosing.dated.retelling.ways import Known
from briefing.brief.choosing.dated.undoing.naming import stems_of
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline
from briefing.temporal.values import DateRange, bounds

#: Articles of about the same days that tell two days differ; so much later the event was moved.
_LATER = timedelta(days=4)
#: Days that lie nearer to each other are of two sources that do not agree.
_LEAST_SHIFT = timedelta(days=4)
#: A stretch longer than this is not named by a day in it.
_LONG = timedelta(days=10)


def is_retold(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether an event of a newer article is that of a deadline, and neither article has another such event."""
    now = change.retold
    if now is None or (now.way.only_if and not now.way.only_if.search(now.words)):
        return False
    then = read_ahead(deadline, older)
    if then is None or then.days is None or not is_of_one_event(then, now):
        return False
    written = bounds(older.extraction.published.value)
    if written is None or then.days.last < change.published.start or not _is_new(then, now, written, change.published):
        return False
    if _names_others(then, older, now, newer) or _is_of_no_known_thing(then, now, older):
        return False
    if not (_is_only(now, then, older) and _is_only(then, now, newer)) or _names_day(newer, then.days):
        return False
    return is_of_one_story(older, newer)


def is_told_alike(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a clause of a newer article has the event of a deadline in its words, on another day or as done."""
    now = change.alike
    then = read_clause(deadline) if now else None
    if now is None or then is None or then.is_done or not tell_alike(then, now):
        return False
    written = bounds(older.extraction.published.value)
    if written is None or then.days.last < change.published.start:
        return False
    is_new = (
        now.days.start > written.last
        if now.is_done
        else now.days.start - then.days.start > _LEAST_SHIFT and change.published.start - written.last >= _LATER
    )
    return is_new and _is_single(then, now, older, newer) and is_of_one_story(older, newer)


def _is_single(then: Clause, now: Clause, older: Source, newer: Source) -> bool:
    """Tell whether neither article has another clause that is like one of two, and the newer one not the old day."""
    if _names_day(newer, then.days):
        return False
    told = [each for source in (older, newer) for one in source.extraction.deadlines if (each := read_clause(one))]
    return all(
        each.days.overlaps(then.days) or each.days.overlaps(now.days) or not tell_alike(then, each) for each in told
    )


def is_of_one_event(then: Event, now: Event) -> bool:
    """Tell whether two clauses tell one event: of one way, of nobody else and of nothing else."""
    if then.way is not now.way and not (now.is_done and then.way.name in now.way.ends):
        return False
    return not _are_of_others(then, now) and _IS_KNOWN[then.way.known](then, now)


def _are_of_others(one: Event, other: Event) -> bool:
    """Tell whether two clauses bind or name others, and have no name in common."""
    if one.actors and other.actors and not any(a <= b or b <= a for a in one.actors for b in other.actors):
        return True
    return bool(one.names - other.near and other.names - one.near) and one.names.isdisjoint(other.names)


def _is_one_person(then: Event, now: Event) -> bool:
    return bool(then.near & now.names) or bool(then.names & now.near)


def _is_one_doer(then: Event, now: Event) -> bool:
    return bool(then.doer & now.doer) or bool(then.names & now.names)


def _is_one_thing(then: Event, now: Event) -> bool:
    ours, theirs = then.things | then.doer, now.things | now.doer
    return len(ours & theirs) * 2 >= min(len(ours), len(theirs)) > 0 or bool(then.names & now.names)


def _is_both(then: Event, now: Event) -> bool:
    return bool(then.doer & now.doer) and (bool(then.things & now.things) or not (then.things and now.things))


_IS_KNOWN: Mapping[Known, Callable[[Event, Event], bool]] = {
    Known.PERSON: _is_one_person,
    Known.STATE: _is_both,
    Known.DOER: _is_one_doer,
    Known.THING: _is_one_thing,
    Known.BOTH: _is_both,
    Known.ONLY: lambda *_: True,
}


def _is_new(then: Event, now: Event, written: DateRange, published: DateRange) -> bool:
    if then.days is None:
        return False
    if now.is_done:
        return now.days is None or now.days.start > written.last
    if now.days is None or now.days.overlaps(then.days) or published.start - written.last < _LATER:
        return False
    is_sooner = then.way.sooner and then.days.start - now.days.start > _LEAST_SHIFT
    return is_sooner or now.days.start - then.days.start > _LEAST_SHIFT


def _names_others(then: Event, older: Source, now: Event, newer: Source) -> bool:
    """Tell whether each clause has a name of which the other's article knows nothing."""
    return bool(_unknown(then.names, newer) and _unknown(now.names, older))


def _is_of_no_known_thing(then: Event, now: Event, older: Source) -> bool:
    """Tell whether something was done to what the older article does not speak of."""
    if not now.is_done or then.way.known is not Known.BOTH or not now.things:
        return False
    return now.things.isdisjoint(then.things) and now.things.isdisjoint(stems_of(older.article.body))


def _unknown(names: frozenset[str], source: Source) -> frozenset[str]:
    return names - stems_of(source.article.body) - read_names(source.article.body)


def _is_only(one: Event, other: Event, source: Source) -> bool:
    """Tell whether an article tells nothing on a third day that one of two events may be as well."""
    days = [each.days for each in (one, other) if each.days]
    told = (read_ahead(each, source) for each in source.extraction.deadlines)
    return all(
        each.days is None or any(each.days.overlaps(day) for day in days)
        for each in told
        if each and is_of_one_event(each, one)
    )


def _names_day(source: Source, days: DateRange) -> bool:
    """Tell whether an article names a day, or a long stretch as such."""
    known = (bounds(time.value) for time in source.extraction.times)
    is_long = days.end - days.start > _LONG
    return any(each == days if is_long else each.overlaps(days) and each.start == each.last for each in known if each)
