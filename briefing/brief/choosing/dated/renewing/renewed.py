"""Which deadlines of an older article does a newer one put off, deny or leave without ground?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events, name_strikes, names_event
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.ending.entailed import has_other_party
from briefing.brief.choosing.dated.renewing.denying import Denied, begin, name_things
from briefing.brief.choosing.dated.renewing.prolonging import TERMS, marks_before
from briefing.brief.choosing.dated.renewing.refusing import asks_for_day
from briefing.domain.dossier import Source
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.temporal.values import DateRange, bounds, fall_alike

_RUNS_OUT = frozenset((DeadlineKind.EXPIRY, DeadlineKind.DUE))
_NAME = re.compile(r"\b[A-Z][\w-]+")
#: The day on which an article came out is the day of the news, not of what it denies.
_NEWS_DAYS = 3
#: What somebody himself means to do, and what he may do or leave.
_OWN_WILL = re.compile(
    r"\b(?:will|would|plans?|intends?|expects?|expected|hopes?|promise[sd]?|offer(?:s|ed)?|pledge[sd]?|appeal|object|bid"
    r"|apply|match|accept|challenge|contest|sue|exercise|stand|run|join|withdraw (?:his|her|its) (?:candidacy|bid))\b"
)
_MAY = frozenset(("may", "can"))
#: The words that a wish and a clause share.
_SEVERAL = 2


def is_renewed(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a sentence of a newer article ends what a deadline of an older one tells for its day.

    It does where that has been given more time, will not be done or held, stood on a plea for time that was refused, or
    was to be on the day from which the sentence says that its subject was moved.
    """
    days = bounds(deadline.when)
    if days is None or any(each.overlaps(days) for each in change.ahead):
        return False
    told = (
        _is_prolonged(change, deadline, days, older)
        or _is_put_off(change, deadline, days, older)
        or _is_denied(change, deadline, days, older)
        or _is_refused(change, deadline, older)
        or (_is_former(change, deadline, days) and not has_other_party(change, deadline, older))
    )
    return told and (is_of_one_story(older, newer) or _name_alike(change, deadline, older, newer))


def _name_alike(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether both sentences have a name in common, none that only opens one."""
    ours, theirs = (
        name_events(" ".join(_NAME.findall(words.partition(" ")[2])))
        for words in (deadline.sentence.of(older.article.body), change.sentence.of(newer.article.body))
    )
    return not ours.isdisjoint(theirs)


def _is_prolonged(change: Change, deadline: Deadline, days: DateRange, older: Source) -> bool:
    """Tell whether what runs out on a day was given until a later one."""
    longer = change.prolonged
    if longer is None or deadline.kind not in _RUNS_OUT:
        return False
    if not any(each.start > days.last for each in change.ahead or change.days):
        return False
    marks = marks_before(longer.noun, deadline.what)
    if marks is None or marks.differ(longer.marks):
        return False
    if _bind_others(change, deadline):
        return False
    return not _has_another(longer.noun, deadline, older)


def _has_another(noun: str, deadline: Deadline, older: Source) -> bool:
    """Tell whether an article has the same noun run out on another day as well."""
    return any(
        one.kind in _RUNS_OUT and one.when != deadline.when and marks_before(noun, one.what) is not None
        for one in older.extraction.deadlines
    )


def _is_put_off(change: Change, deadline: Deadline, days: DateRange, older: Source) -> bool:
    """Tell whether the event of a day was put to the one day that a sentence tells as ahead."""
    thing = change.put_off
    if (
        thing is None
        or not change.ahead
        or not names_event(deadline.what, thing.noun)
        or _bind_others(change, deadline)
    ):
        return False
    marks = marks_before(thing.noun, name_strikes(deadline.what))
    if marks is None or marks.differ(thing.marks) or (change.former and days not in change.former):
        return False
    return days in change.former or not any(
        one.kind is not DeadlineKind.PAST and one.when != deadline.when and names_event(one.what, thing.noun)
        for one in older.extraction.deadlines
    )


def _bind_others(change: Change, deadline: Deadline) -> bool:
    """Tell whether a change binds somebody, and a deadline nobody of a like name but somebody else."""
    ours, theirs = (name_events(" ".join(names)) for names in (change.actors, deadline.actors))
    return bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _is_denied(change: Change, deadline: Deadline, days: DateRange, older: Source) -> bool:
    denied = change.denied
    if denied is None or not _is_named(denied, deadline) or _is_imposed(deadline):
        return False
    sentence = name_things(f"{deadline.what} {deadline.sentence.of(older.article.body)}")
    if (denied.what if denied.wish else denied.only) - sentence:
        return False
    named = [each for each in change.days if not _is_of_the_news(each, change.published)]
    if not named:
        return True
    return any(fall_alike(each, days) or (denied.verb and days.last < each.start) for each in named)


def _is_imposed(deadline: Deadline) -> bool:
    """Tell whether a deadline is a duty: that somebody will not do what he must leaves him bound to."""
    return deadline.kind is DeadlineKind.DUE and _OWN_WILL.search(deadline.what) is None


def _is_named(denied: Denied, deadline: Deadline) -> bool:
    """Tell whether a clause says of the same that it will be done or held, to the same if it says to what."""
    clause = name_events(deadline.what)
    words = clause | name_events(" ".join(deadline.actors))
    if denied.wish:
        is_wish = deadline.certainty is Certainty.THREATENED and not denied.who.isdisjoint(words)
        return is_wish and len(denied.what & name_things(deadline.what)) >= min(_SEVERAL, len(denied.what))
    if not denied.verb:
        return denied.who <= words
    if denied.who.isdisjoint(words) or denied.verb not in {begin(word) for word in deadline.what.split()}:
        return False
    rest = name_things(deadline.what) - _MAY - denied.who - {denied.verb} - name_things(" ".join(deadline.actors))
    return not rest or not denied.what or not rest.isdisjoint(denied.what | denied.who)


def _is_refused(change: Change, deadline: Deadline, older: Source) -> bool:
    """Tell whether a day is the one that somebody asked for; the day that he asked to move stands."""
    return change.refuses and asks_for_day(older.article.body[deadline.sentence.start : deadline.date_span.start])


def _is_former(change: Change, deadline: Deadline, days: DateRange) -> bool:
    """Tell whether a sentence says that what a clause is about, and no other of that name, was moved from its day."""
    if days not in change.former or not change.ahead:
        return False
    bound = name_events(" ".join(deadline.actors))
    _, _, rest = deadline.what.partition(" ")
    if name_events(" ".join(_NAME.findall(rest))) - change.words:
        return False
    return not (name_events(deadline.what) - bound - TERMS).isdisjoint(change.words)


def _is_of_the_news(days: DateRange, published: DateRange) -> bool:
    return 0 <= (published.last - days.start).days < _NEWS_DAYS
