"""Which year do the dates told beside it leave to a date without one?"""

import re

from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place
from briefing.temporal.anchoring.sureness import surely_looks_back
from briefing.temporal.anchoring.years.sequence import BEFOREHAND, Order, order_of
from briefing.temporal.expressions.meanings import Partial
from briefing.temporal.values import DateRange, bounds

#: What joins a date to the one right before it.
_AND_DATE = re.compile(
    r"(?:the\s)?(?:\d{1,2}\w{0,2}(?:\sof)?\s[A-Z]\w+|[A-Z]\w+\.?\s\d{1,2}),?\sand\s(?:(?:on|by|from|until)\s)?(?:the\s)?$"
)
#: "To 12% in July and to 15% in January": the next step of one thing.
_AND_STEP = re.compile(
    r"[A-Z]\w+(?:\s\d{4})?,?\s(?:and|then|before)\s(?:(?:then|again|finally|rising|falling|going)\s){0,2}"
    r"(?:(?:to|by|at)\s[^\s,;.]*\d[^\s,;]*(?:\s(?:per\scent|percent|million|billion|points?))?\s)?(?:in|by)\s$"
)
#: "In 2027, the vote will be held on", "held in 2027, on": the year the clause is of; "the 2027 budget" only names one.
#: What comes behind a second comma, or says by what deed it is so, has a time of its own.
_IN_YEAR = re.compile(r"\b(?:in|during|throughout)\s(?:early\s|late\s|mid-?)?$", re.IGNORECASE)
_OTHER_TIME = (
    r"\b(?:and|but|while|with|whose|which|who|that|if|unless|as|before|after|until|once|when|because|since|under|pending"
    r"|following|according\sto|due\sto|subject\sto|thanks\sto|to\sbe|in\sa|at\sa|by\sa|through\sa|told|says?|said)\b"
)
_OF_CLAUSE = re.compile(
    rf"(?:,?\s?(?:on|from|starting|beginning|between)\s(?:the\s)?|(?:,\sfor\sthe\s\w+\stime)?,?(?:(?!{_OTHER_TIME})[^,.;:!?\n])*)"
)
#: "Opens on 3 May 2027 and closes on 5 June", "and the old one shuts on": of two clauses side by side the second goes
#: on in the year of the first where it tells of the same thing or its like; what others do has a year of its own ("and
#: MPs debate it on"), and so has what is done beforehand ("and bids close on").
_NEXT_CLAUSE = re.compile(
    r"\)?(?:;\s|,?\s(?:and|while|but)\s)"
    r"(?:(?:[a-z]+s|then\s[a-z]+s?)(?:\s(?:again|up|down|off|out|back))?"
    r"|(?:(?:it|they|then)\s)?(?:will|must|is|are)\s"
    rf"(?:(?!{_OTHER_TIME})[^,.;:!?()\n]){{1,60}}"
    r"|the\s(?:old|new|other|first|second|third|fourth|last|final|next|remaining)\s"
    rf"(?:(?!{_OTHER_TIME})[^,.;:!?()\n]){{1,80}}"
    r"|(?<=;\s)the\s(?:[\w'’-]+\s){1,4}?(?:opens?|shuts?|closes?|starts?|begins?|ends?|follows?|reopens?)"
    r")\s(?:on|in|from|by|until|for)\s(?:the\s)?"
)
_TERM = re.compile(r"\b(?:by|until|till|before|up\sto|no\slater\sthan|from)\s(?:the\s)?$", re.IGNORECASE)
_ON_DAY = re.compile(r"\b(?:on|in|and|or)\s(?:the\s)?$", re.IGNORECASE)
_TO = re.compile(r"\sto\s(?:the\s)?")
_NEAR_YEAR = 16
_DAYS_A_YEAR = 366
_LONGEST_BETWEEN_DEEDS = 270


def in_order(meaning: Partial, place: Place) -> str | None:
    """Return the value next after the date told before it, where words say that it comes after.

    None where the clause looks back and that value lies ahead, or ahead and it is over: there the words speak of
    another event than the one told.
    """
    story = place.story
    told = bounds(story.last)
    order = order_of(place.shadow, story.at, story.end, place.mention.start) if told else None
    value = _next_after(meaning.suffix, told, same=order is not Order.END) if order and told else None
    days = bounds(value)
    if order is None or told is None or days is None or order is Order.END or place.anchor is None:
        return value
    towards = place.towards()
    belied = (towards is Direction.BACK and days.start > place.anchor.last) or (
        towards is Direction.AHEAD and days.last < place.anchor.first
    )
    return None if belied or _is_told_backwards(order, towards, told, days) else value


def _is_told_backwards(order: Order, towards: Direction, told: DateRange, days: DateRange) -> bool:
    """Tell whether of two deeds that are over the later is told first ("charged on 4 May and arrested on 2 April")."""
    far = (days.start - told.last).days > _LONGEST_BETWEEN_DEEDS
    return order is Order.DEED and towards is Direction.BACK and far


def _next_after(suffix: str, told: DateRange, *, same: bool) -> str | None:
    """Return the value of a date next after one told, or on the `same` days; no stretch ends where it begins."""
    around = (f"{told.start.year + turn:04}-{suffix}" for turn in (0, 1, 2))
    return next((value for value in around if _ends_after(bounds(value), told, same=same)), None)


def _ends_after(days: DateRange | None, told: DateRange, *, same: bool) -> bool:
    return days is not None and ((same and days == told) or (days.last > told.start and days != told))


def in_year_told(meaning: Partial, place: Place) -> str | None:
    """Return the year of the story for a date that its text or its sentence carries on; None where it stands alone."""
    if meaning.shift is not None:
        return None
    if not place.narrative:
        clause_year = _year_of_clause(place)
        if clause_year is not None:
            return clause_year
        if not place.in_sentence_of_story() or is_joined_ahead(place) or not _is_carried(place):
            return None
    month = meaning.suffix[:2]
    year = place.story.year_of(int(month)) if month.isdecimal() else place.story.year
    return None if _is_belied(year, place) else year


def _is_belied(year: str | None, place: Place) -> bool:
    """Tell whether a year lies ahead of the day of writing, where the clause around a date looks back."""
    ahead = year is not None and place.anchor is not None and year > f"{place.anchor.last.year:04}"
    return ahead and not place.narrative and place.towards() is Direction.BACK


def _is_carried(place: Place) -> bool:
    """Tell whether a clause that does not look ahead goes on in the year told, which must not lie on its other side."""
    story, towards = place.story, place.towards()
    if towards is Direction.AHEAD:
        return _is_moved_long_ago(place) or _is_of_next_clause(place)
    if not place.told_ahead():
        return True
    if towards is Direction.UNSAID:
        return story.month is not None
    sure = surely_looks_back(place.shadow, place.mention.start, place.mention.end)
    return not sure and place.anchor is not None and story.year == f"{place.anchor.last.year:04}"


def _is_of_next_clause(place: Place) -> bool:
    """Tell whether a date goes on from one of a later year than that of writing, told in the clause before."""
    story, meaning, told = place.story, place.mention.meaning, bounds(place.story.last)
    if told is None or story.month is None or not isinstance(meaning, Partial):
        return False
    days = bounds(f"{story.year}-{meaning.suffix}")
    later = days is not None and days.start >= told.start
    if not later or (place.anchor is not None and told.start.year <= place.anchor.last.year):
        return False
    link = _NEXT_CLAUSE.fullmatch(place.shadow, story.end, place.mention.start)
    return link is not None and BEFOREHAND.search(link[0]) is None


def _is_moved_long_ago(place: Place) -> bool:
    """Tell whether a date is the one to which another was moved that lies more than a year back."""
    told = bounds(place.story.last)
    old = told is not None and place.anchor is not None and (place.anchor.first - told.last).days > _DAYS_A_YEAR
    return old and _TO.fullmatch(place.shadow, place.story.end, place.mention.start) is not None


def _year_of_clause(place: Place) -> str | None:
    """Return the year to come in which the clause of a date is set ("in 2027, the vote will be held on")."""
    story = place.story
    bare = place.bare_year() or (story.year if story.last == story.year and place.in_sentence_of_story() else None)
    at = story.bare_at if place.bare_year() else story.at
    if bare is None or place.anchor is None or bare <= f"{place.anchor.last.year:04}":
        return None
    set_in = _IN_YEAR.search(place.shadow, max(0, at - _NEAR_YEAR), at)
    clause = _OF_CLAUSE.fullmatch(place.shadow, at + len(bare), place.mention.start)
    return bare if set_in and clause and place.towards() is not Direction.BACK else None


def confirmed(value: str | None, place: Place) -> bool:
    """Tell whether dates beside it are of the year of a value, so that its clause may well look so far ahead.

    A term may stand before them or behind; what happens on a day goes on from what its sentence has told.
    """
    days, story, start = bounds(value), place.story, place.mention.start
    if days is None:
        return False
    term = _TERM.search(place.shadow, max(0, start - _NEAR_YEAR), start) is not None
    told, behind = bounds(story.last), bounds(place.behind)
    near = _are_of_one_year(days, told), _are_of_one_year(days, behind)
    if near[0] and place.in_sentence_of_story():
        return term or (told is not None and told.start < days.start and _happens(place))
    return (term and near[0] and place.in_paragraph_of_story()) or (near[1] and (term or _happens(place)))


def _are_of_one_year(days: DateRange, told: DateRange | None) -> bool:
    """Tell whether a date is of the year of one told, or lies in the twelve months before it."""
    if told is None:
        return False
    return told.start.year == days.start.year or 0 <= (told.start - days.start).days <= _DAYS_A_YEAR


def _happens(place: Place) -> bool:
    return _ON_DAY.search(place.shadow, max(0, place.mention.start - _NEAR_YEAR), place.mention.start) is not None


def is_joined_ahead(place: Place) -> bool:
    """Tell whether a date is joined by "and" to one ahead ("by 31 July and 31 January", "in July and in January")."""
    day, month = place.story.day, place.story.month
    to_the_day = day is not None and month is not None and day.startswith(month)
    told = bounds(day if to_the_day else month)
    if told is None or place.anchor is None or told.start <= place.anchor.last or not place.in_sentence_of_story():
        return False
    joins = _AND_DATE if to_the_day else _AND_STEP
    return joins.search(place.shadow, place.story.at, place.mention.start) is not None
