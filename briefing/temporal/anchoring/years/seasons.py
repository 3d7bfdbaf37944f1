"""Which year has a date of a season that is named by two ("the 2026-27 school year ends on 30 June")?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.place import Place
from briefing.temporal.expressions.meanings import Partial
from briefing.temporal.values import bounds

_NAMED = (
    r"(?P<year>20\d\d)\s?[-–/]\s?(?:20)?(?P<next>\d\d)\s(?:[\w'’-]+\s){0,3}?"
    r"(?:season|year|session|term|campaign|league|programme|program)\b"
)
_SEASON = gated(
    rf"\b(?:(?P<within>in|during|throughout|over|for)\s)?(?:the|its|their|this)\s(?:\w+\s){{0,2}}?{_NAMED}",
    re.IGNORECASE,
)
_AUXILIARY = r"(?:(?:will|shall|should|would|must|can|could|is\s(?:due|set|expected|scheduled)?\s?to)\s(?:\w+ly\s)?)?"
_BEGIN = r"(?:begins?|starts?|opens?|kicks?\soff|gets?\sunder\sway|commences?|runs?\sfrom)"
_VERB = rf"(?:{_BEGIN}|ends?|closes?|finish(?:es)?|concludes?|runs?|lasts?|expires?)"
#: What the season itself does on the date.
_DOES = re.compile(
    rf"(?:,\s[^,;.\n]{{3,60}},)?(?:,\swhich)?\s{_AUXILIARY}{_VERB}\s(?:(?:on|in|at|by|until|to|around|with)\s)?(?:the\s)?$"
)
_BEGINS = re.compile(rf"\b(?:year|season|session|term|it|which)\s{_AUXILIARY}{_BEGIN}\s(?:(?:on|in|at)\s)?(?:the\s)?$")
_SENTENCE = re.compile(r"[.!?]\s|\n")
#: "In the 2026-27 season games start at noon, and the league votes on": who does something else, whenever.
_OTHER_CLAUSE = re.compile(r",?\s(?:and|but|while|whereas)\s(?:the|an?|its|their|it|they|he|she|[A-Z][a-z]+)\s")
_REACH = 200
#: A season begins in the second half of its first year, unless it is said to begin on the very date.
_FIRST_MONTH = 8


def in_season(meaning: Partial, place: Place) -> str | None:
    """Return the value of a date that lies in a season of its sentence; None where the season only names a thing."""
    shadow, start = place.shadow, place.mention.start
    month = meaning.suffix[:2]
    if not month.isdecimal() or place.narrative:
        return None
    lead = shadow[max(0, start - _REACH) : start]
    season = _last_season(lead)
    if season is None or _SENTENCE.search(lead, season.end()):
        return None
    does = _DOES.fullmatch(lead, season.end())
    if does is None and (season["within"] or "").casefold() not in ("in", "during", "throughout", "over"):
        return None
    if does is None and _OTHER_CLAUSE.search(lead, season.end()):
        return None
    begins = _BEGINS.search(lead, season.end()) is not None
    turn = 0 if begins or int(month) >= _FIRST_MONTH else 1
    value = f"{int(season['year']) + turn:04}-{meaning.suffix}"
    return None if _is_belied(value, place) else value


def _is_belied(value: str, place: Place) -> bool:
    """Tell whether a date lies on the other side of the day of writing than where its clause looks."""
    days, towards = bounds(value), place.towards()
    if days is None or place.anchor is None:
        return False
    return (towards is Direction.BACK and days.start > place.anchor.last) or (
        towards is Direction.AHEAD and days.last < place.anchor.first
    )


def _last_season(lead: str) -> re.Match[str] | None:
    seasons = list(_SEASON.finditer(lead)) if "20" in lead else []
    named = seasons[-1] if seasons else None
    return named if named and int(named["next"]) == (int(named["year"]) + 1) % 100 else None
