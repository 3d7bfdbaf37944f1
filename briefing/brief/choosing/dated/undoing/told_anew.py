"""Does a newer article tell an event that happens once on a later day, without a word of the old one?"""

from datetime import timedelta

from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.undoing.happening_once import Once, read_once
from briefing.domain.dossier import Source
from briefing.temporal.values import bounds

#: Articles of about the same days that tell two days differ; so much later the event was moved.
_LATER = timedelta(days=4)


def is_told_anew(change: Change, then: Once, older: Source, newer: Source) -> bool:
    """Tell whether a sentence has an event of an older one on a later day, and its article the old day nowhere."""
    anew = change.anew
    if anew is None or anew.days.start <= then.days.last or not anew.is_of(then):
        return False
    written = bounds(older.extraction.published.value)
    if written is None or change.published.start - written.last < _LATER or then.days.last < change.published.start:
        return False
    return _is_only(anew, newer) and _is_only(then, older) and not _names(newer, then) and is_of_one_story(older, newer)


def _is_only(once: Once, source: Source) -> bool:
    """Tell whether an article tells such an event on one day alone."""
    told = (read_once(one) for one in source.extraction.deadlines)
    return all(each.days.overlaps(once.days) for each in told if each and each.is_of(once))


def _names(source: Source, once: Once) -> bool:
    known = (bounds(time.value) for time in source.extraction.times)
    return any(days.overlaps(once.days) and days.start == days.last for days in known if days)
