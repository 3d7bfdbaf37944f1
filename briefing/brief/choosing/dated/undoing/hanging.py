"""Which deadlines hang on an undertaking that a newer article says was given up?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.renewing.denying import name_things
from briefing.brief.choosing.dated.renewing.prolonging import marks_before
from briefing.brief.choosing.dated.undoing.giving_up import GivenUp
from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.brief.choosing.dated.undoing.taking_back import is_against_another, is_alone
from briefing.brief.choosing.dated.undoing.undertakings import SUIT, SUITS
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.temporal.values import DateRange, bounds

#: What goes on whatever becomes of the undertaking.
_WHATEVER = re.compile(
    r"\b(?:with or without|regardless|even if|whatever|whether or not|in any (?:case|event)|fails?|collapses)\b"
)
#: Where, or before whom, something is heard.
_PLACE = re.compile(r"\b(?:in|at|of|before|against)\s(?:the\s)?(?P<name>[A-Z][\w-]{2,})")
#: What is told in a clause behind what it is about, so many words of which say that.
_OWN = re.compile(r"s?\s(?:of|on|with|for|between|about|over|to|against|the|an?|its|their|his|her)\s(?P<words>[^,;:]+)")
_ENDS = re.compile(
    r"\b(?:if|unless|when|which|that|who|has|have|is|are|was|were|will|would|by|until|before)\b.*", re.DOTALL
)
_REACH = 8
_NO_OWN_TEXT = (
    "between against votes takes taking effect place begins starts opens closes closing closed ends expires resumes "
    "completion complete completed agreement them argument arguments both two sides parties decision shareholders "
    "approval offer bid deal first second third round next new again case"
)
_NO_OWN = name_things(_NO_OWN_TEXT)
_TALKS = re.compile(r"talks|negotiations", re.IGNORECASE)
#: An article that tells of no case tells of no hearing in one.
_SUED = re.compile(rf"\b(?:{SUITS})s?\b|\bsu(?:ed|es|ing)\b|\bappeal", re.IGNORECASE)
#: Whose it is: "Borealis's takeover of Gulf Atlantic".
_OWNER = re.compile(r"\b(?P<name>[A-Z][\w-]+)['’]s?\s(?:[\w$€£.-]+\s){0,3}\Z")


def hangs_on_given_up(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a deadline hangs on what a sentence says was given up, and its article does not tell it any more."""
    days = bounds(deadline.when) if change.given_up else None
    if days is None or not any(_hangs(each, change, deadline, older, newer) for each in change.given_up):
        return False
    return not _still_tells(newer, deadline, days) and is_of_one_story(older, newer)


def _hangs(given_up: GivenUp, change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    sentence = deadline.sentence.of(older.article.body)
    clause = f"{deadline.what} {deadline.condition or ''}"
    told = f"{clause} {sentence}" if is_alone(deadline, older) else clause
    found = given_up.sort.hangs.search(told)
    if found is None or _WHATEVER.search(sentence) or is_against_another(change, deadline, older):
        return False
    owner = _OWNER.search(told, 0, found.start())
    if owner and name_events(owner["name"]).isdisjoint(name_events(newer.article.body)):
        return False
    if given_up.sort is SUIT and _SUED.search(older.article.body) is None:
        return False
    if _is_about_another(clause, found[0], newer):
        return False
    return not _is_another(given_up, told, newer)


def _is_about_another(clause: str, word: str, newer: Source) -> bool:
    """Tell whether what a clause says of the word by which it hangs on something is nowhere in a newer article.

    Of talks it must all be there: as many hold talks with one side as with another.
    """
    _, _, behind = clause.partition(word)
    told = _OWN.match(behind)
    own = name_things(" ".join(_ENDS.sub("", told["words"]).split()[:_REACH])) - _NO_OWN if told else frozenset[str]()
    missing = own - name_things(newer.article.body)
    return bool(missing) and (missing == own or _TALKS.search(word) is not None)


def _is_another(given_up: GivenUp, told: str, newer: Source) -> bool:
    """Tell whether words are of another undertaking of that sort: marked by other words, or heard elsewhere."""
    noun = next(iter(name_events(given_up.noun)), "")
    marks = marks_before(noun, told) if noun else None
    small = things_of(" ".join(marks.small)) if marks else frozenset()
    if small and given_up.marks and small.isdisjoint(given_up.marks):
        return True
    theirs = stems_of(newer.article.body)
    places = [stems_of(each["name"]) for each in _PLACE.finditer(told)]
    return any(places) and all(place.isdisjoint(theirs) for place in places)


def _still_tells(newer: Source, deadline: Deadline, days: DateRange) -> bool:
    """Tell whether an article has something of the like on a day as still ahead."""
    things = things_of(deadline.what)
    return any(
        due.overlaps(days) and (one.when == deadline.when or things & things_of(one.what))
        for one in newer.extraction.deadlines
        if one.kind is not DeadlineKind.PAST and (due := bounds(one.when))
    )
