"""Which deadlines were met, as a newer article says?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.ending.doing import Done, read_numbers
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.temporal.values import bounds
from briefing.text.firms import without_legal_form

_DUTIES = frozenset({DeadlineKind.DUE, DeadlineKind.EXPIRY})
#: Who or what a clause says must do something, or be dealt with.
_SUBJECT = re.compile(r"(?P<what>.*?)\s(?:must|shall|should|ha(?:s|ve) to|(?:is|are) (?:to|due)|due|will)\b")
#: All who are told of may be the one that did it.
_BOTH = re.compile(r"(?:the\s)?(?:parties|two sides|sides|both sides|both parties)", re.IGNORECASE)


def is_fulfilled(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a sentence says that whoever is bound by a deadline of an older article has done what it tells."""
    done = change.done
    if done is None or deadline.kind not in _DUTIES or done.duty.to_do.search(deadline.what) is None:
        return False
    sentence = deadline.sentence.of(older.article.body)
    return (
        not done.numbers - read_numbers(sentence)
        and not _is_of_old(change, older)
        and _is_same_thing(done, deadline, older)
        and _is_by_whom(done, deadline, sentence)
        and is_of_one_story(older, newer)
    )


def _is_of_old(change: Change, older: Source) -> bool:
    """Tell whether something was done before the older article still told it as due."""
    written = bounds(older.extraction.published.value)
    return written is None or any(days.last < written.start for days in change.days)


def _is_same_thing(done: Done, deadline: Deadline, older: Source) -> bool:
    """Tell whether a clause, or its sentence if that has no other deadline, names what was done."""
    told = [
        one
        for one in older.extraction.deadlines
        if one.sentence == deadline.sentence and one.kind is not DeadlineKind.PAST
    ]
    named = name_events(deadline.what)
    words = named | name_events(deadline.sentence.of(older.article.body))
    others = done.words - {done.noun}
    return done.noun in (words if len(told) == 1 else named) and (not others or not others.isdisjoint(words))


def _is_by_whom(done: Done, deadline: Deadline, sentence: str) -> bool:
    """Tell whether all who are bound did it, or where nobody is, who had to in the sentence, or what was to be done."""
    if deadline.actors:
        bound = map(without_legal_form, deadline.actors)
        return bool(done.by) and all(_is_one(name_events(name), done.by) for name in bound)
    subject = _SUBJECT.match(deadline.what)
    if subject and (_BOTH.fullmatch(subject["what"]) or name_events(subject["what"]) <= done.words):
        return True
    verb = done.duty.to_do.search(sentence)
    return verb is not None and not (done.by - done.words).isdisjoint(name_events(sentence[: verb.start()]))


def _is_one(names: frozenset[str], by: frozenset[str]) -> bool:
    return bool(names) and (names <= by or by <= names)
