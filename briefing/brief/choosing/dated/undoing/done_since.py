"""Does a newer article say that what a deadline tells has come about?"""

import re

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.ending.company import is_of_one_story
from briefing.brief.choosing.dated.undoing.coming_about import CameAbout, name_all, name_places
from briefing.brief.choosing.dated.undoing.naming import stems_of, things_of
from briefing.domain.dossier import Source
from briefing.domain.findings import Deadline, DeadlineKind
from briefing.temporal.values import bounds

#: Which of several it is, or only a part of it.
_OF_SEVERAL = re.compile(r"\b(?:first|second|third|final|reading|round|review|next|another|amend\w*)\b", re.IGNORECASE)


def has_come_about(change: Change, deadline: Deadline, older: Source, newer: Source) -> bool:
    """Tell whether a sentence of a newer article says that what was to be decided or done by a day has been."""
    about = change.about
    if about is None or about.deed.to_do.search(deadline.what) is None or _OF_SEVERAL.search(deadline.what):
        return False
    sentence = deadline.sentence.of(older.article.body)
    if name_all(deadline.what) - about.names and about.names - name_all(sentence):
        return False
    if about.what and stems_of(older.article.body).isdisjoint(about.what):
        return False
    return _is_same(about, deadline) and not _still_tells(newer, deadline) and is_of_one_story(older, newer)


def _is_same(about: CameAbout, deadline: Deadline) -> bool:
    """Tell whether a clause names who did it and to what, or where it names only one of them, that."""
    verb = about.deed.to_do.search(deadline.what)
    before, behind = (deadline.what[: verb.start()], deadline.what[verb.end() :]) if verb else ("", "")
    who = stems_of(f"{before} {' '.join(deadline.actors)}")
    places = name_places(before)
    if places and about.places and places.isdisjoint(about.places):
        return False
    what = things_of(behind) or (things_of(before[:1].lower() + before[1:]) if not about.who else frozenset())
    same_who = not about.who.isdisjoint(who) if about.who else bool(what)
    return same_who and (what <= about.what if what else bool(about.who) and not name_events(behind))


def _still_tells(newer: Source, deadline: Deadline) -> bool:
    days = bounds(deadline.when)
    return days is None or any(
        due.overlaps(days)
        for one in newer.extraction.deadlines
        if one.kind is not DeadlineKind.PAST and (due := bounds(one.when))
    )
