"""Does a newer article take back the day of a deadline?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.undoing.gone_days import GoneDay
from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.temporal.values import DateRange, bounds, fall_alike

_AGAINST = re.compile(r"\b(?:against|versus|v\.?)\s(?:the\s)?([A-Z]\w{3,})")
#: The words that must be shared where a day is only told by its month, or counted.
_SEVERAL = 2


def is_taken_back(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a sentence of a newer article names the day of a deadline as one on which it no longer happens."""
    days = bounds(deadline.when) if change.gone else None
    if days is None:
        return False
    is_gone = any(
        _is_its_day(gone, days) and _is_about(gone, deadline, older) and not _still_tells(newer, gone, days)
        for gone in change.gone
    )
    return is_gone and not is_against_another(change, deadline, older) and is_of_one_story(older, newer)


def takes_itself_back(change: Change, deadline: Deadline) -> bool:
    """Tell whether a sentence takes back the very day that was read in it as that of a deadline."""
    return change.sentence == deadline.sentence and any(
        gone.span is not None and gone.span.overlaps(deadline.date_span) for gone in change.gone
    )


def is_against_another(change: Change, deadline: Deadline, older: Source) -> bool:
    """Tell whether a sentence names whom a case is against, and the one that takes its day back does not."""
    sentence = deadline.sentence.of(older.article.body)
    return any(name_events(found[1]).isdisjoint(change.words) for found in _AGAINST.finditer(sentence))


def _is_its_day(gone: GoneDay, days: DateRange) -> bool:
    """Tell whether a day is the one taken back, or lies in the month that was; a lone one may have the wrong year."""
    if gone.days.start <= days.start and days.last <= gone.days.last:
        return True
    if gone.days.start != gone.days.last or days.start != days.last:
        return False
    return fall_alike(gone.days, days)


def _is_about(gone: GoneDay, deadline: Deadline, older: Source) -> bool:
    """Tell whether a deadline shares a thing with what takes its day back, and more where that is no one day."""
    sentence = deadline.sentence.of(older.article.body)
    told = f"{deadline.what} {sentence}" if is_alone(deadline, older) else deadline.what
    bound = name_events(" ".join(deadline.actors))
    things, words = things_of(told) & gone.things, stems_of(told) & gone.words
    if gone.span is not None and gone.days.start == gone.days.last:
        return bool(things - bound)
    return bool(things) and len(words | things) >= _SEVERAL


def is_alone(deadline: Deadline, older: Source) -> bool:
    """Tell whether nothing else is due in the sentence of a deadline."""
    return not any(
        one.kind is not DeadlineKind.PAST and one.when != deadline.when
        for one in older.extraction.deadlines
        if one.sentence == deadline.sentence
    )


def _still_tells(newer: Source, gone: GoneDay, days: DateRange) -> bool:
    """Tell whether an article has something of the like on a day as still ahead."""
    return any(
        due.overlaps(days)
        and not (gone.span and gone.span.overlaps(one.date_span))
        and things_of(one.what) & gone.things
        for one in newer.extraction.deadlines
        if one.kind is not DeadlineKind.PAST and (due := bounds(one.when))
    )
