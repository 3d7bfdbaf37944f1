"""Which value has a date without a year in its place?"""

import re
from datetime import date

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place, Valued, agreed
from briefing.temporal.anchoring.sureness import (
    is_counted_from,
    is_of_coming_paper,
    is_of_paper,
    is_of_whoever,
    opens_in,
    surely_looks_ahead,
    surely_looks_back,
    was_planned,
    was_put_off,
)
from briefing.temporal.anchoring.years.beside import confirmed, in_order, in_year_told, is_joined_ahead
from briefing.temporal.anchoring.years.nearest import nearest_value
from briefing.temporal.anchoring.years.seasons import in_season
from briefing.temporal.expressions.meanings import Origin, Partial, Unit
from briefing.temporal.values import bounds

#: What joins the days of a row.
_ROW = re.compile(r",\s(?:on\s)?(?:the\s)?|,?\s(?:and|or|then)\s(?:on\s)?(?:the\s)?")


def date_partial(meaning: Partial, place: Place) -> Valued:
    """Return the value of a date without a year; its year stays open where nothing tells it."""
    unknown = Valued(f"XXXX-{meaning.suffix}", Basis.UNKNOWN)
    bare = meaning.shift is None and meaning.origin is not Origin.NARRATIVE
    told = (in_order(meaning, place) or in_season(meaning, place)) if bare and meaning.weekday is None else None
    if told is not None:
        return Valued(told, Basis.INFERRED)
    listed = _in_row(meaning, place) if bare else None
    if listed is not None:
        return Valued(listed, Basis.INFERRED)
    year = _year_of_story(meaning, place) or (_year_of_heading(meaning, place) if bare else None)
    if year is not None:
        return Valued(f"{year}-{meaning.suffix}", Basis.INFERRED)
    if place.anchor is None or place.narrative or meaning.origin is Origin.NARRATIVE:
        return unknown
    then = place.said_then() if bare and meaning.weekday is None else None
    if then is not None:
        term = nearest_value(meaning.suffix, then, Direction.AHEAD, doubting=False)
        return Valued(term, Basis.INFERRED) if term else unknown
    value = _spoken(meaning, place)
    if value is None:
        return unknown
    if bare and not value.startswith(opens_in(place.shadow, place.mention.start) or value):
        return unknown
    # A weekday that fits leaves no other year near by.
    surely = meaning.of_year or meaning.weekday is not None
    return Valued(value, place.anchor.arithmetic_basis if surely else Basis.INFERRED)


def _in_row(meaning: Partial, place: Place) -> str | None:
    """Return the next day of a row ("on 8 March, 19 April and 23 May"), in the year of the one before it."""
    before = bounds(place.story.day) if place.story.last == place.story.day else None
    if before is None or not _ROW.fullmatch(place.shadow, place.story.end, place.mention.start):
        return None
    value = f"{before.start.year:04}-{meaning.suffix}"
    days = bounds(value)
    later = days is not None and days.start > before.start and days.start == days.last
    return value if later and _falls_on(value, meaning.weekday) else None


def _year_of_heading(meaning: Partial, place: Place) -> str | None:
    """Return the year of the heading above a date; None where its month, its weekday or its clause belies it."""
    year, _, month = (place.headed or "").partition("-")
    days = bounds(f"{year}-{meaning.suffix}") if year else None
    if (
        days is None
        or not meaning.suffix.startswith(month)
        or not _falls_on(f"{year}-{meaning.suffix}", meaning.weekday)
    ):
        return None
    if place.anchor is None:
        return year
    if days.last < place.anchor.first:
        return None if place.towards() is Direction.AHEAD else year
    done = place.towards() is Direction.BACK and _surely_looks_back(place)
    return None if done and days.start > place.anchor.last else year


def _spoken(meaning: Partial, place: Place) -> str | None:
    """Return the value that lies nearest to the day of writing where the clause looks; None where they disagree."""
    if place.anchor is None:
        return None
    start, end = place.mention.start, place.mention.end
    written = is_of_paper(place.shadow, start, end)
    goes_on = is_joined_ahead(place)
    towards = Direction.BACK if written else Direction.UNSAID if _is_loose(place) else place.towards()
    towards = Direction.AHEAD if goes_on and towards is Direction.UNSAID else towards
    sure = towards is not Direction.BACK or written or _surely_looks_back(place)
    doubting = not (goes_on or surely_looks_ahead(place.shadow, start))

    def read(day: date, *, doubting: bool = doubting) -> str | None:
        return _near(meaning, day, towards, sure=sure, doubting=doubting, ends=place.mention.modifier == "END")

    value = agreed(place.anchor, read)
    if value is not None or towards is Direction.BACK or meaning.shift is not None:
        return value
    coming = agreed(place.anchor, lambda day: read(day, doubting=False))
    return coming if confirmed(coming, place) else None


def _surely_looks_back(place: Place) -> bool:
    """Tell whether a date is surely past; in a sentence that has told a date ahead it may be near ahead as well."""
    if place.told_ahead():
        return False
    return surely_looks_back(place.shadow, place.mention.start, place.mention.end)


def _is_loose(place: Place) -> bool:
    """Tell whether a date may lie on either side of the day of writing, whatever the verb of its clause."""
    shadow, start, end = place.shadow, place.mention.start, place.mention.end
    return (
        was_planned(shadow, start)
        or is_counted_from(shadow, start)
        or is_of_coming_paper(shadow, start, end)
        or was_put_off(shadow, start)
        or is_of_whoever(shadow, start, end)
    )


def _year_of_story(meaning: Partial, place: Place) -> str | None:
    if meaning.origin is Origin.NARRATIVE:
        year = place.story.shifted(Unit.YEAR, meaning.shift or 0)
        return year if meaning.of_year or meaning.shift != 0 or _has_told(year, meaning, place) else None
    return in_year_told(meaning, place)


def _has_told(year: str | None, meaning: Partial, place: Place) -> bool:
    """Tell whether the year of "that November" was told beside it; one that is ahead needs a date told that is."""
    days = bounds(f"{year}-{meaning.suffix}") if year else None
    if days is None or not (place.narrative or place.in_paragraph_of_story()):
        return False
    if place.anchor is None or days.start <= place.anchor.last:
        return True
    told = bounds(place.story.month or place.story.year)
    return told is not None and told.last >= place.anchor.first


def _near(meaning: Partial, day: date, towards: Direction, *, sure: bool, doubting: bool, ends: bool) -> str | None:
    if meaning.shift is None:
        value = nearest_value(meaning.suffix, day, towards, sure=sure, doubting=doubting, ends=ends)
        return value if _falls_on(value, meaning.weekday) else None
    if meaning.of_year:
        return f"{day.year + meaning.shift:04}-{meaning.suffix}"
    this_year = bounds(f"{day.year:04}-{meaning.suffix}")
    if meaning.shift == 0 or this_year is None:
        return f"{day.year:04}-{meaning.suffix}"
    gone = this_year.last < day
    ahead = this_year.start > day
    stays = gone if meaning.shift < 0 else ahead
    return f"{day.year + (0 if stays else meaning.shift):04}-{meaning.suffix}"


def _falls_on(value: str | None, weekday: int | None) -> bool:
    days = bounds(value)
    return weekday is None or (days is not None and days.start.isoweekday() == weekday)
