"""On which day is the weekday that a text names?"""

import re
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.arithmetic import nearest_weekday, shift_date, weekday_of_week
from briefing.temporal.anchoring.clauses.coming import DOUBTFUL_PRESENT, EVENTFUL_PRESENT, PLURAL_PRESENT
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place, Valued, agreed
from briefing.temporal.anchoring.sureness import is_of_paper, was_planned
from briefing.temporal.expressions.meanings import Origin, Unit, Weekday
from briefing.temporal.values import bounds

_TERMS = ("by ", "By ", "until ", "till ")
_DAYS_A_WEEK = 7
_CLEARLY_NEAR = 2
#: "Was due to appear on Thursday, when bail will be set": the plan still stands.
_STILL_AHEAD = re.compile(
    r"(?:(?!\b(?:but|however|yet|though|although|instead|until|said|says)\b)[^.;!?\n]){0,120}?"
    r"\b(?:will|shall|(?:is|are)\s(?:due|set|expected|on\s\w+\sway)|(?:is|are)\sto\s[a-z]+|in\sthe\sfirst\sof)\b"
)
#: "On Thursday and returns on": what the subject does next.
_AND_DOES = re.compile(
    r"(?:(?!\b(?:after|following|since|when|while|which|who|that|but|as|because|if|unless|over)\b)[^.;:!?\n]){0,80}?,?"
    r"\s(?:and|then)\s(?:then\s|finally\s)?(?:will\s|is to\s|are to\s)?(?P<verb>[a-z]+)\b"
    r"(?:(?!\b(?:and|after|following|since|when|while|which|who|that|but|as|because|if|unless|over)\b)[^.;:!?\n]){0,60}?"
    r"\s(?:on\s)?"
)
_DOES = EVENTFUL_PRESENT | DOUBTFUL_PRESENT | PLURAL_PRESENT


def weekday(meaning: Weekday, place: Place) -> Valued:
    """Return the day that a weekday means in its place; one that cannot be known stays `XXXX-WXX-3`."""
    unknown = Valued(f"XXXX-WXX-{meaning.number}", Basis.UNKNOWN)
    if meaning.origin is Origin.NARRATIVE:
        return _weekday_of_story(meaning, place) or unknown
    if meaning.origin is Origin.EITHER:
        meaning = replace(meaning, origin=Origin.NARRATIVE if _follows_day(place) else Origin.SPOKEN)
        return weekday(meaning, place)
    anchor = place.anchor
    if anchor is None or (anchor.last - anchor.first).days >= _DAYS_A_WEEK:
        return unknown
    if meaning.shift == 0 and place.shadow[place.mention.start : place.mention.start + 4].casefold() == "this":
        value = agreed(anchor, lambda day: _this_weekday(meaning, day, place.towards()))
    else:
        ahead = place.towards() is Direction.AHEAD and not is_of_paper(
            place.shadow, place.mention.start, place.mention.end
        )
        then = _told_ahead(meaning, anchor, place) or _tomorrow(meaning, anchor, place) if ahead else None
        value = agreed(anchor, lambda day: one_weekday(meaning, then or day, ahead=ahead))
        if ahead and then is None and (later := _goes_on_to(meaning, value, place)):
            return Valued(later, anchor.arithmetic_basis)
        if ahead and then is None and _has_just_gone(meaning, anchor, place):
            value = agreed(anchor, lambda day: one_weekday(meaning, day, ahead=False))
    basis = Basis.INFERRED if _may_be_either(meaning, anchor) else anchor.arithmetic_basis
    return Valued(value, basis) if value else unknown


def _has_just_gone(meaning: Weekday, anchor: Anchor, place: Place) -> bool:
    """Tell whether "was due to expire on Sunday" is told of a Sunday a day or two ago: who means the next says "is"."""
    since = (anchor.first.isoweekday() - meaning.number) % _DAYS_A_WEEK
    bare = meaning == Weekday(meaning.number)
    near = bare and anchor.exact and 0 < since <= _CLEARLY_NEAR
    return (
        near
        and was_planned(place.shadow, place.mention.start)
        and not _STILL_AHEAD.match(place.shadow, place.mention.end)
    )


def _follows_day(place: Place) -> bool:
    """Tell whether the sentence has told a day ahead, which "the next Monday" follows."""
    told = bounds(place.story.day)
    ahead = told is not None and place.anchor is not None and told.start > place.anchor.last
    return ahead and place.in_sentence_of_story()


def _told_ahead(meaning: Weekday, anchor: Anchor, place: Place) -> date | None:
    """Return the day ahead that its sentence told before "Friday", where the text itself is written on a Friday."""
    bare = meaning == Weekday(meaning.number) and meaning.number == anchor.first.isoweekday()
    told = bounds(place.story.day) if bare and place.in_sentence_of_story() else None
    return told.start if told and told.start > anchor.last else None


def _tomorrow(meaning: Weekday, anchor: Anchor, place: Place) -> date | None:
    """Return the day after writing where "by Friday" is written on a Friday: who means that day says "today"."""
    bare = meaning == Weekday(meaning.number) and meaning.number == anchor.first.isoweekday()
    term = bare and anchor.first == anchor.last and place.shadow.endswith(_TERMS, 0, place.mention.start)
    return shift_date(anchor.first, Unit.DAY, 1) if term else None


def _goes_on_to(meaning: Weekday, value: str | None, place: Place) -> str | None:
    """Return the weekday next after the day ahead told before it, of what the same subject does next.

    "Starts on Thursday and ends on Monday": what is told second comes second. None where nothing says so.
    """
    told, near = bounds(place.story.day), bounds(value)
    if told is None or near is None or near.start >= told.start or meaning != Weekday(meaning.number):
        return None
    link = _AND_DOES.fullmatch(place.shadow, place.story.end, place.mention.start)
    if link is None or link["verb"] not in _DOES or not place.told_ahead():
        return None
    after = nearest_weekday(told.start, meaning.number, ahead=True)
    return after.isoformat() if after else None


def _may_be_either(meaning: Weekday, anchor: Anchor) -> bool:
    """Tell whether "next Friday", or the one after it, may be a week earlier: it is still to come in this week."""
    return meaning.shift in (1, 2) and meaning.number > anchor.first.isoweekday()


def _weekday_of_story(meaning: Weekday, place: Place) -> Valued | None:
    """Return the next or the last such day from the last day told, not that day itself, or that of its week."""
    if meaning.shift == 0:
        told = bounds(place.story.shifted(Unit.DAY, 0))
        same = weekday_of_week(told.start, meaning.number, 0) if told else None
        return Valued(same.isoformat(), Basis.INFERRED) if same else None
    ahead = meaning.shift == 1
    beside = bounds(place.story.shifted(Unit.DAY, 1 if ahead else -1))
    found = nearest_weekday(beside.start, meaning.number, ahead=ahead) if beside else None
    return Valued(found.isoformat(), Basis.INFERRED) if found else None


def _this_weekday(meaning: Weekday, day: date, towards: Direction) -> str | None:
    """Read "this Thursday": on a Friday it is not the day before but where the clause looks back."""
    found = weekday_of_week(day, meaning.number, 0)
    if found and found < day and towards is not Direction.BACK:
        found = shift_date(found, Unit.WEEK, 1)
    return found.isoformat() if found else None


def one_weekday(meaning: Weekday, day: date, *, ahead: bool) -> str | None:
    """Return the weekday that is meant on a day, on the side of it where the clause looks."""
    if meaning.weeks_on:
        coming = nearest_weekday(shift_date(day, Unit.DAY, 1) or day, meaning.number, ahead=True)
        found = shift_date(coming, Unit.WEEK, meaning.weeks_on) if coming else None
    elif meaning.shift is None:
        found = nearest_weekday(day, meaning.number, ahead=ahead)
    elif meaning.of_week:
        found = weekday_of_week(day, meaning.number, meaning.shift)
    elif meaning.shift == 1 and meaning.number == _DAYS_A_WEEK:
        # A Sunday begins the week as often as it ends it: the next one is the coming one.
        found = nearest_weekday(shift_date(day, Unit.DAY, 1) or day, meaning.number, ahead=True)
    elif meaning.shift < 0:
        found = nearest_weekday(shift_date(day, Unit.DAY, -1) or day, meaning.number, ahead=False)
    else:
        found = weekday_of_week(day, meaning.number, meaning.shift)
    return found.isoformat() if found else None
