"""Which dates hang on a deadline that was moved?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.subjects import subject_of
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline
from briefing.temporal.values import bounds

(_DEADLINE,) = subject_of("deadline")
#: Words of a clause that moves a deadline, which do not say what for.
_OF_MOVING = subject_of("deadline extended days weeks months postponed moved period date limit") | {"day"}
#: What only speaks of a deadline, and not of what for.
_BARE = re.compile(r"(?:the\s)?deadline\b(?!\s(?:for|to\s(?!be\b)))", re.IGNORECASE)
_FOR = re.compile(r"\W*\b(?:for|to)\s(?!be\b)")
_OBJECT = re.compile(r"\b(?:for|to|on)\s(?:the|its|their|his|her|all|an?)\s", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:against|of|between|by|v\.?|versus)\s(?:the\s)?([A-Z]\w{3,})")
_AGREEMENT = re.compile(r"\b(?:deal|accord|pact)s?\b", re.IGNORECASE)
_HEARING = re.compile(
    r"\b(?:tribunal|court|judges?|arbitrators|panel|chamber)\b[^,;:]{0,60}?\s"
    r"(?:sits?|convenes?|hears?|will (?:sit|convene|hear))\b",
    re.IGNORECASE,
)


def hangs_on_moved(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a deadline tells what follows if nothing is done by a day that was moved, or only of that day."""
    days = bounds(deadline.when)
    if (
        days is None
        or days not in change.former
        or not (_is_threat(change, deadline, older) or _is_bare(change, deadline, older))
    ):
        return False
    return is_of_one_story(older, newer)


def is_moved_sitting(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a court sits on the very day from which a hearing was moved."""
    days = bounds(deadline.when)
    if days is None or _HEARING.search(deadline.what) is None or not subject_of("hearing") & change.moved:
        return False
    is_old = days in change.days and not any(each.overlaps(days) for each in change.ahead)
    return (
        is_old and bool(change.ahead) and not has_other_party(change, deadline, older) and is_of_one_story(older, newer)
    )


def has_other_party(change: Change, deadline: Deadline, older: Source) -> bool:
    """Tell whether a sentence names whose case it is, and the one that moves the hearing names somebody else."""
    sentence = deadline.sentence.of(older.article.body)
    return any(name_events(found[1]).isdisjoint(change.words) for found in _PARTY.finditer(sentence))


def _is_threat(change: Change, deadline: Deadline, older: Source) -> bool:
    """Tell whether the day stands in a condition, on what the sentence that moves it is about."""
    condition = deadline.condition or ""
    start = older.article.body.find(condition, deadline.sentence.start, deadline.sentence.end) if condition else -1
    if not start <= deadline.date_span.start < start + len(condition):
        return False
    topic = frozenset[str]().union(*(words for _, words in change.events)) - _OF_MOVING
    return not topic.isdisjoint(name_events(_AGREEMENT.sub("agreement", condition)))


def _is_bare(change: Change, deadline: Deadline, older: Source) -> bool:
    behind = older.article.body[deadline.date_span.end : deadline.sentence.end]
    is_bare = _BARE.match(deadline.what) is not None and not any(map(_OBJECT.search, (deadline.what, behind)))
    return _DEADLINE in change.words and is_bare and _FOR.match(behind) is None
