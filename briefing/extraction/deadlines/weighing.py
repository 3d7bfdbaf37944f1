"""Does a date ahead matter, and how far can its deadline be trusted?"""

import re
from dataclasses import dataclass

from briefing.domain.findings import Basis, Certainty, Confidence, DeadlineKind, TimeExpression, TimeType
from briefing.extraction.deadlines.cues import Governing
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.names import MONTHS

#: A day, or the first of several.
_DAYS = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}|XXXX")
#: "In 2028", "next June": not "the year after", "next week".
_NAMED = re.compile(rf"\d|{'|'.join(month.capitalize() for month in MONTHS)}")
_TWO_YEARS = re.compile(r"\d{4}/\d{4}")
#: "Mid-2027", "the start of 2027": no whole year.
_PARTS = frozenset(("START", "MID", "END"))
#: "Two days before 21 April": counted from another day.
_COUNTED = re.compile(r"\b(?:days?|weeks?|months?|years?|fortnight|morning|night|weekend)\s(?:before|after|from|of)\s")
#: "A fortnight from tomorrow": counted from the day it is written, it lies ahead whatever its clause says.
_FROM_NOW = re.compile(r"\bfrom (?:now|today|tomorrow|tonight)\b|\btomorrow\b", re.IGNORECASE)
_SURE, _STRONG = 2.6, 1.6
#: What tells for a deadline, weighed on 25 articles by people who had not read the rules.
_DAY, _COARSE, _WEEK, _NO_YEAR = 2.0, 0.5, -0.5, -3.0
_WITH_NUMBER, _WITHOUT_NUMBER, _WITH_YEAR, _STRONGLY_LED = 1.0, -0.5, 1.0, 0.5
_HIGH, _MEDIUM = 3.0, 1.0
#: What is so until, or done by, a day that is still to come is ahead, whatever its verb ("is filled up to Sunday").
_BORDERS = frozenset(("until", "by", "latest", "starting"))
#: "In the 2026-27 school year": what leads to a season that only tells which one.
_ONLY_WHICH = frozenset(("in", "on", "of", "for", "none", "opens", "mark"))
#: What a cue must hold by where no word tells the event.
_WEAK = 0.2


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around a date ahead say of it.

    `kind` is None where no word tells the event; `listed`: the date stands in a row of dates; `named`: an event or a
    granted time stands for the date; `words` are the date's own, `link` the class of those that lead to it; `foretold`:
    the verb of the clause says that something will be; `season`: the years are those of a season or term.
    """

    time: TimeExpression
    words: str
    governing: Governing | None
    towards: Direction
    kind: DeadlineKind | None
    certainty: Certainty
    listed: bool
    named: bool
    link: str = ""
    foretold: bool = False
    season: bool = False

    @property
    def strength(self) -> float:
        """Return how firmly a cue governs the date; 0 without one."""
        return self.governing.strength if self.governing else 0.0


def matters(told: Told) -> bool:
    """Tell whether a date ahead is a deadline: something must be said to happen then."""
    if told.named:
        return True
    if told.time.value.startswith("PT") or (told.season and told.link in _ONLY_WHICH):
        return False
    if told.foretold and _is_plain(told):
        return True
    if told.time.type is TimeType.DURATION:
        return told.strength > _STRONG
    if _YEAR.fullmatch(told.time.value) and told.time.modifier not in _PARTS:
        return _year_matters(told)
    happens = told.kind is not None or told.listed
    if told.kind is not None and not told.time.quoted and _YEAR.search(told.words):
        return True
    if told.time.quoted and not happens:
        return False
    holds = told.strength > (0 if happens else _WEAK)
    from_now = told.towards is Direction.AHEAD or _FROM_NOW.search(told.words)
    counted = not from_now and _COUNTED.search(told.words)
    dated = _DAYS.match(told.time.value) is not None and not counted
    if dated and not told.time.quoted and (_may_look_ahead(told) or told.link in _BORDERS):
        return True
    return holds or told.certainty is Certainty.THREATENED or (happens and (dated or _may_look_ahead(told)))


def _year_matters(told: Told) -> bool:
    """Tell whether something happens in or by a whole year: most years only say what is spoken of."""
    led_to = told.governing is not None and told.governing.cue.side == "near"
    if told.certainty is Certainty.THREATENED:
        return led_to and told.strength > 0
    if told.strength > _SURE or (told.strength > _STRONG and (led_to or _may_look_ahead(told))):
        return True
    changes = told.kind in (DeadlineKind.EFFECTIVE, DeadlineKind.EXPIRY)
    return told.towards is Direction.AHEAD and told.kind is not None and (told.strength > 0 or changes)


def _is_plain(told: Told) -> bool:
    """Tell whether a date is named by its number or month by the reporter, not only counted ("the year after")."""
    calendar = told.time.type is not TimeType.DURATION and _NAMED.search(told.words) is not None
    return calendar and _may_look_ahead(told) and not told.time.quoted


def _may_look_ahead(told: Told) -> bool:
    return told.towards is not Direction.BACK or _FROM_NOW.search(told.words) is not None


def confidence_of(told: Told) -> Confidence:
    """Return how far a deadline can be trusted.

    High: a day, told plainly, on which something plainly happens. Low: no year, no word for what happens, or a date
    in a quotation or after an event. Of articles that nobody had read when the points were weighed, 8 to 9 in 10 of
    those of high confidence are deadlines with the right date, 3 in 4 of medium; `tests/eval` measures it.
    """
    points = _date_points(told) + _event_points(told)
    return Confidence.HIGH if points >= _HIGH else Confidence.MEDIUM if points >= _MEDIUM else Confidence.LOW


def _date_points(told: Told) -> float:
    """Return how sharp and how plainly written the date is."""
    value = told.time.value
    if told.time.basis is Basis.UNKNOWN or not value[:4].isdigit():
        sharp = _NO_YEAR
    elif _DAYS.match(value):
        sharp = _DAY
    else:
        sharp = _WEEK if "-W" in value or _TWO_YEARS.fullmatch(value) else _COARSE
    written = _WITH_NUMBER if any(mark.isdigit() for mark in told.words) else _WITHOUT_NUMBER
    return sharp + written + (_WITH_YEAR if _YEAR.search(told.words) else 0)


def _event_points(told: Told) -> float:
    """Return how plainly something is said to happen then."""
    doubts = (
        (told.kind is None, 1.5),
        (told.kind in (None, DeadlineKind.EXPECTED), 0.5),
        (told.strength <= 0, 0.5),
        (told.towards is not Direction.AHEAD, 0.5),
        (told.time.quoted, 1.5),
        (told.named, 1.5),
    )
    firm = _STRONGLY_LED if told.strength > _STRONG else 0
    return firm - sum(points for holds, points in doubts if holds)
