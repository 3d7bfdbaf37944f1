"""Which value does a meaning have in its place?"""

import re
from dataclasses import replace
from datetime import date

from briefing.domain.findings import Basis, TimeType
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.arithmetic import UNKNOWN, nearest_weekday, shift_date, weekday_of_week, write_unit
from briefing.temporal.anchoring.calendar import counted, day_of_month, feast, part_of_month, week_of, weekday_beside
from briefing.temporal.anchoring.clauses.coming import DOUBTFUL_PRESENT, EVENTFUL_PRESENT, PLURAL_PRESENT
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place, Valued, agreed
from briefing.temporal.anchoring.sureness import is_of_paper, was_planned
from briefing.temporal.anchoring.years.nearest import nearest_value
from briefing.temporal.anchoring.years.partials import date_partial
from briefing.temporal.expressions.meanings import (
    Counted,
    DayOfMonth,
    Feast,
    Known,
    Meaning,
    Numeric,
    Origin,
    Partial,
    PartOfMonth,
    Range,
    Shifted,
    Unit,
    Weekday,
    WeekdayBeside,
    WeekOf,
)
from briefing.temporal.expressions.rules.relative import duration_value
from briefing.temporal.values import bounds

_LAST_MONTH = 12
_TERMS = ("by ", "By ", "until ", "till ")
_POINTED = re.compile(r"\d\.\d{1,2}\.\d")
_DAY_OF_NO_YEAR = re.compile(r"XXXX-\d\d-\d\d")
_DAYS_A_WEEK = 7
#: Of a weekday farther ahead, the one that has just gone may be meant.
_FARTHEST_COMING = 4
_LAST_WORKDAY = 5
_NEAR = 40
#: "Tuesday's vote" may be to come; "Tuesday's ruling" has been given.
_OWNED = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,3}?(?:(?P<event>votes?|elections?|polls?|ballots?|referendum|summit|meetings?|talks|hearing|sessions?"
    r"|debate|conference|congress|deadline|visit|strike|walkout|launch|draw|auction|trial|final|match|game|race|ceremony|funeral"
    r"|opening|closing|start|end|expiry|closure|sale|march|rally|review|appearance)\b|\w)"
)
_CLEARLY_NEAR = 2
#: "Was due to appear on Thursday, when bail will be set": the plan still stands.
_STILL_AHEAD = re.compile(
    r"(?:(?!\b(?:but|however|yet|though|although|instead|until|said|says)\b)[^.;!?\n]){0,120}?"
    r"\b(?:will|shall|(?:is|are)\s(?:due|set|expected|on\s\w+\sway)|(?:is|are)\sto\s[a-z]+|in\sthe\sfirst\sof)\b"
)
#: "Have ten days after Monday's hearing to reply": it has been held.
_HAVE_SINCE = re.compile(r"\b(?:ha(?:s|ve|d)|given|gave|granted|gives?)\s(?:[\w'’-]+\s){0,3}$")
_TO_ACT = re.compile(r"['’]s\s(?:[\w-]+\s){1,4}?to\s[a-z]+")
#: "On Thursday and returns on": what the subject does next.
_AND_DOES = re.compile(
    r"(?:(?!\b(?:after|following|since|when|while|which|who|that|but|as|because|if|unless|over)\b)[^.;:!?\n]){0,80}?,?"
    r"\s(?:and|then)\s(?:then\s|finally\s)?(?:will\s|is to\s|are to\s)?(?P<verb>[a-z]+)\b"
    r"(?:(?!\b(?:and|after|following|since|when|while|which|who|that|but|as|because|if|unless|over)\b)[^.;:!?\n]){0,60}?"
    r"\s(?:on\s)?"
)
_DOES = EVENTFUL_PRESENT | DOUBTFUL_PRESENT | PLURAL_PRESENT
#: "Nearly four years" falls short of four by about so many months.
_MONTHS_SHORT = 3


def resolve(meaning: Meaning, place: Place) -> Valued:
    """Return the value of a meaning in its place; a part that cannot be known stays `X`."""
    match meaning:
        case Known():
            return _known(meaning, place)
        case Numeric():
            return _numeric(meaning, place)
        case Partial():
            return date_partial(meaning, place)
        case Weekday():
            return _weekday(meaning, place)
        case Shifted():
            return _shifted(meaning, place)
        case Range():
            return _range(meaning, place)
        case DayOfMonth():
            return day_of_month(meaning, place, resolve(meaning.month, place) if meaning.month else None)
        case Feast():
            return feast(meaning, place)
        case WeekOf():
            return week_of(resolve(meaning.day, place), meaning.unit)
        case PartOfMonth():
            return part_of_month(meaning, resolve(meaning.month, place))
        case Counted():
            return counted(meaning, _base_of(meaning, place))
        case WeekdayBeside():
            return weekday_beside(meaning, resolve(meaning.base, place))


def _base_of(meaning: Counted, place: Place) -> Valued:
    """Return the date that is counted from: what "has been given" looks back on is not the nearest "1 December"."""
    base = meaning.base
    if isinstance(base, Partial) and base.shift is None and place.anchor is not None and not place.narrative:
        near = agreed(place.anchor, lambda day: nearest_value(base.suffix, day, Direction.UNSAID))
        return Valued(near, Basis.INFERRED) if near else Valued(f"XXXX-{base.suffix}", Basis.UNKNOWN)
    running = _runs_from(base, place) if isinstance(base, Weekday) and base == Weekday(base.number) else None
    return running or (_owning(base, place) if isinstance(base, Weekday) else None) or resolve(base, place)


def _owning(base: Weekday, place: Place) -> Valued | None:
    """Return the day of "ten days after Tuesday's ruling": the clause tells where the tenth lies, not the Tuesday.

    It is the one just gone but of what may be to come; of that the nearer one, but who has time to act after it has it
    behind. None where nothing stands behind it.
    """
    owned = _OWNED.match(place.shadow, place.mention.end)
    if place.anchor is None or not place.anchor.exact or owned is None or base != Weekday(base.number):
        return None
    gone, coming = (nearest_weekday(place.anchor.first, base.number, ahead=ahead) for ahead in (False, True))
    if gone is None or coming is None:
        return None
    far = (place.anchor.first - gone).days, (coming - place.anchor.first).days
    if owned["event"] and min(far) > _CLEARLY_NEAR:
        unknown = Valued(UNKNOWN[Unit.DAY], Basis.UNKNOWN)
        return Valued(gone.isoformat(), Basis.INFERRED) if _has_since(place) else unknown
    behind = not owned["event"] or far[0] <= far[1]
    return Valued((gone if behind else coming).isoformat(), Basis.INFERRED)


def _has_since(place: Place) -> bool:
    """Tell whether somebody has time to act after an event, which is then over."""
    start, end = place.mention.start, place.mention.end
    given = _HAVE_SINCE.search(place.shadow, max(0, start - _NEAR), start)
    return given is not None and _TO_ACT.match(place.shadow, end) is not None


def _runs_from(base: Weekday, place: Place) -> Valued | None:
    """Return the day of "ten days from Monday": the coming one, unknown where the one just gone is so much nearer."""
    owns = place.shadow.startswith(("'s ", "’s "), place.mention.end)
    runs_from = " from " in place.shadow[place.mention.start : place.mention.end]
    if place.anchor is None or owns or not runs_from or place.towards() is Direction.BACK:
        return None
    coming = bounds(agreed(place.anchor, lambda day: _one_weekday(base, day, ahead=True)))
    if coming is None or (coming.start - place.anchor.last).days > _FARTHEST_COMING:
        return Valued(UNKNOWN[Unit.DAY], Basis.UNKNOWN)
    return Valued(coming.start.isoformat(), Basis.INFERRED)


def _known(meaning: Known, place: Place) -> Valued:
    dateless = meaning.value.endswith("_REF") or meaning.value.startswith("X")
    unknown = dateless and place.mention.type is not TimeType.SET
    return Valued(meaning.value, Basis.UNKNOWN if unknown else Basis.STATED)


def _numeric(meaning: Numeric, place: Place) -> Valued:
    first, second = meaning.first, meaning.second
    pointed = _POINTED.search(place.shadow, place.mention.start, place.mention.end) is not None
    day_first = first > _LAST_MONTH if max(first, second) > _LAST_MONTH else pointed or place.day_first
    doubtful = Valued(f"{meaning.year:04}-XX-XX", Basis.UNKNOWN)
    if day_first is None and first != second:
        return _by_side(meaning, place) or doubtful
    day, month = (first, second) if day_first else (second, first)
    value = f"{meaning.year:04}-{month:02}-{day:02}"
    return Valued(value, Basis.STATED) if bounds(value) else doubtful


def _by_side(meaning: Numeric, place: Place) -> Valued | None:
    """Return the one reading of a date in figures that lies where its clause looks; None where both or none do.

    None also where one of them is the day of writing, which a clause of either sort may mean.
    """
    towards = place.towards()
    if place.anchor is None or not place.anchor.exact or towards is Direction.UNSAID:
        return None
    days, month_first = (
        bounds(f"{meaning.year:04}-{month:02}-{day:02}")
        for month, day in ((meaning.second, meaning.first), (meaning.first, meaning.second))
    )
    if place.anchor.first in [one.start for one in (days, month_first) if one]:
        return None
    ahead = towards is Direction.AHEAD
    lying = [one for one in (days, month_first) if one and (one.start >= place.anchor.first) is ahead]
    return Valued(lying[0].start.isoformat(), Basis.INFERRED) if len(lying) == 1 else None


def _weekday(meaning: Weekday, place: Place) -> Valued:
    unknown = Valued(f"XXXX-WXX-{meaning.number}", Basis.UNKNOWN)
    if meaning.origin is Origin.NARRATIVE:
        return _weekday_of_story(meaning, place) or unknown
    if meaning.origin is Origin.EITHER:
        meaning = replace(meaning, origin=Origin.NARRATIVE if _follows_day(place) else Origin.SPOKEN)
        return _weekday(meaning, place)
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
        value = agreed(anchor, lambda day: _one_weekday(meaning, then or day, ahead=ahead))
        if ahead and then is None and (later := _goes_on_to(meaning, value, place)):
            return Valued(later, anchor.arithmetic_basis)
        if ahead and then is None and _has_just_gone(meaning, anchor, place):
            value = agreed(anchor, lambda day: _one_weekday(meaning, day, ahead=False))
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


def _one_weekday(meaning: Weekday, day: date, *, ahead: bool) -> str | None:
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


def _shifted(meaning: Shifted, place: Place) -> Valued:
    if not meaning.sure and (place.is_compared() or place.towards() is not Direction.AHEAD):
        return Valued(duration_value(meaning.unit, abs(meaning.count)), Basis.STATED)
    unknown = Valued(UNKNOWN[meaning.unit], Basis.UNKNOWN)
    by_story = meaning.origin is Origin.NARRATIVE or (
        meaning.origin is Origin.EITHER and (place.narrative or _is_of_coming(meaning, place))
    )
    if by_story:
        bare = place.bare_year() if meaning.unit is Unit.YEAR else None
        value = f"{int(bare) + meaning.count:04}" if bare and bare.isdecimal() else None
        value = value or place.story.shifted(meaning.unit, meaning.count)
        if meaning.unit is Unit.YEAR and _is_belied(value, place):
            return Valued(duration_value(meaning.unit, abs(meaning.count)), Basis.STATED)
        return Valued(value, Basis.INFERRED) if value else unknown
    if place.anchor is None:
        return unknown
    if meaning.unit is Unit.WEEKEND and meaning.count == 0:
        meaning = _weekend_meant(meaning, place)
    value = _shifted_from(meaning, place.anchor, short=place.mention.modifier == "LESS_THAN")
    return Valued(value, place.anchor.arithmetic_basis) if value else unknown


def _is_of_coming(meaning: Shifted, place: Place) -> bool:
    """Tell whether "the end of the month" is that of a month ahead which its sentence has told."""
    told = {Unit.MONTH: place.story.month, Unit.YEAR: place.story.year}.get(meaning.unit)
    # "Last week" leads to no month of its own: the one told before it is another sentence's.
    own = told is not None and place.story.last is not None and place.story.last.startswith(told)
    days = bounds(told) if own and meaning.count == 0 else None
    ahead = days is not None and place.anchor is not None and days.start > place.anchor.last
    return ahead and place.in_sentence_of_story() and place.towards() is not Direction.BACK


def _is_belied(value: str | None, place: Place) -> bool:
    """Tell whether a year told in the story is over, though the clause says what will be then."""
    days = bounds(value)
    over = days is not None and place.anchor is not None and days.last < place.anchor.first
    return over and not place.narrative and place.towards() is Direction.AHEAD


def _weekend_meant(meaning: Shifted, place: Place) -> Shifted:
    """Read "this weekend" as the one just over where the clause looks back before Saturday has come."""
    over = place.towards() is Direction.BACK and place.anchor and place.anchor.last.isoweekday() <= _LAST_WORKDAY
    return replace(meaning, count=-1) if over else meaning


def _shifted_from(meaning: Shifted, anchor: Anchor, *, short: bool) -> str | None:
    first = shift_date(anchor.first, meaning.unit, meaning.count)
    last = shift_date(anchor.last, meaning.unit, meaning.count)
    if first is None or last is None:
        return None
    if short and meaning.unit is Unit.YEAR:
        step = _MONTHS_SHORT if meaning.count < 0 else -_MONTHS_SHORT
        first, last = (shift_date(day, Unit.MONTH, step) or day for day in (first, last))
    low, high = write_unit(first, meaning.unit), write_unit(last, meaning.unit)
    if low == high:
        return low
    near = (anchor.last - anchor.first).days < _DAYS_A_WEEK
    return f"{low}/{high}" if near and meaning.unit is Unit.DAY else None


def _range(meaning: Range, place: Place) -> Valued:
    first, last = resolve(meaning.first, place), resolve(meaning.last, place)
    if isinstance(meaning.last, Counted) and first.basis is Basis.UNKNOWN:
        return first
    if isinstance(meaning.last, Partial):
        last = replace(last, value=_not_before(first.value, last.value))
        first = _before_last(first, last)
    weaker = max(first.basis, last.basis, key=(Basis.STATED, Basis.GIVEN, Basis.INFERRED, Basis.UNKNOWN).index)
    return Valued(f"{first.value}/{last.value}", weaker)


def _before_last(first: Valued, last: Valued) -> Valued:
    """Return the first day of a range, whose year is not known of itself, in the year that its last day gives it."""
    end = bounds(last.value)
    if end is None or not _DAY_OF_NO_YEAR.fullmatch(first.value):
        return first
    years = (f"{year:04}{first.value[len('XXXX') :]}" for year in (end.start.year, end.start.year - 1))
    value = next((value for value in years if (start := bounds(value)) and start.start < end.start), None)
    return Valued(value, Basis.INFERRED) if value else first


def _not_before(first: str, last: str) -> str:
    """Return the last day of a range in the year that puts it next after the first, whichever year it was given."""
    start, year, suffix = bounds(first), first[: len("2025")], last[len("2025") :]
    if start is None or bounds(last) is None:
        return last
    same_year = bounds(year + suffix)
    if same_year is not None and same_year.start >= start.start:
        return year + suffix
    return f"{int(year) + 1:04}{suffix}" if bounds(f"{int(year) + 1:04}{suffix}") else last
