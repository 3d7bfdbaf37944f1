"""Does a date ahead matter, and how far can its deadline be trusted?"""

import re
from dataclasses import dataclass

from briefing.domain.findings import Basis, Certainty, Confidence, DeadlineKind, TimeExpression, TimeType
from briefing.extraction.deadlines.cues import Governing
from briefing.temporal.anchoring.direction import Direction

#: A day, or the first of several.
_DAYS = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\d{4}|XXXX")
_SURE, _STRONG, _FAIR = 2.6, 1.6, 0.4
#: What a cue must hold by where no word tells the event.
_WEAK = 0.2


@dataclass(frozen=True, slots=True)
class Told:
    """What the words around a date ahead say of it.

    `kind` is None where no word tells the event; `listed`: the date stands in a row of dates; `named`: an event or a
    granted time stands for the date.
    """

    time: TimeExpression
    governing: Governing | None
    towards: Direction
    kind: DeadlineKind | None
    certainty: Certainty
    listed: bool
    named: bool

    @property
    def strength(self) -> float:
        """Return how firmly a cue governs the date; 0 without one."""
        return self.governing.strength if self.governing else 0.0


def matters(told: Told) -> bool:
    """Tell whether a date ahead is a deadline: something must be said to happen then."""
    if told.named:
        return True
    if told.time.value.startswith("PT"):
        return False
    if told.time.type is TimeType.DURATION:
        return told.strength > _STRONG
    if _YEAR.fullmatch(told.time.value):
        return _year_matters(told)
    happens = told.kind is not None or told.listed
    if told.time.quoted and not happens:
        return False
    holds = told.strength > (0 if happens else _WEAK)
    planned = told.towards is Direction.AHEAD and not told.time.quoted and _DAYS.fullmatch(told.time.value)
    return holds or bool(planned) or told.certainty is Certainty.THREATENED or (happens and _may_look_ahead(told))


def _year_matters(told: Told) -> bool:
    """Tell whether something happens in or by a whole year: most years only say what is spoken of."""
    led_to = told.governing is not None and told.governing.cue.side == "near"
    if told.certainty is Certainty.THREATENED:
        return led_to and told.strength > 0
    if told.strength > _SURE or (told.strength > _STRONG and (led_to or _may_look_ahead(told))):
        return True
    return told.towards is Direction.AHEAD and told.kind is not None and told.strength > 0


def _may_look_ahead(told: Told) -> bool:
    return told.towards is not Direction.BACK


def confidence_of(told: Told) -> Confidence:
    """Return how far a deadline can be trusted, by the hold of its cue, the sharpness of its date and its basis."""
    strength = told.strength
    if told.time.value == "FUTURE_REF" or told.towards is Direction.UNSAID:
        return Confidence.LOW if strength < _STRONG else Confidence.MEDIUM
    if strength >= _STRONG and told.time.basis is not Basis.UNKNOWN and _DAYS.match(told.time.value):
        return Confidence.HIGH
    return Confidence.MEDIUM if strength >= _FAIR else Confidence.LOW
