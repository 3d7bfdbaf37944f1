"""From which day is a stretch counted that a text counts from one ("ten days after Tuesday's ruling")?"""

import re

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.arithmetic import UNKNOWN, nearest_weekday
from briefing.temporal.anchoring.direction import Direction
from briefing.temporal.anchoring.meant.weekdays import one_weekday
from briefing.temporal.anchoring.place import Place, Valued, agreed
from briefing.temporal.anchoring.years.nearest import nearest_value
from briefing.temporal.expressions.meanings import Counted, Partial, Unit, Weekday
from briefing.temporal.values import bounds

#: Of a weekday farther ahead, the one that has just gone may be meant.
_FARTHEST_COMING = 4
_NEAR = 40
#: "Tuesday's vote" may be to come; "Tuesday's ruling" has been given.
_OWNED = re.compile(
    r"['’]s\s(?:[\w-]+\s){0,3}?(?:(?P<event>votes?|elections?|polls?|ballots?|referendum|summit|meetings?|talks|hearing|sessions?"
    r"|debate|conference|congress|deadline|visit|strike|walkout|launch|draw|auction|trial|final|match|game|race|ceremony|funeral"
    r"|opening|closing|start|end|expiry|closure|sale|march|rally|review|appearance)\b|\w)"
)
_CLEARLY_NEAR = 2
#: "Have ten days after Monday's hearing to reply": it has been held.
_HAVE_SINCE = re.compile(r"\b(?:ha(?:s|ve|d)|given|gave|granted|gives?)\s(?:[\w'’-]+\s){0,3}$")
_TO_ACT = re.compile(r"['’]s\s(?:[\w-]+\s){1,4}?to\s[a-z]+")


def base_of(meaning: Counted, place: Place) -> Valued | None:
    """Return the date that is counted from: what "has been given" looks back on is not the nearest "1 December".

    None where it is read as any other date.
    """
    base = meaning.base
    if isinstance(base, Partial) and base.shift is None and place.anchor is not None and not place.narrative:
        near = agreed(place.anchor, lambda day: nearest_value(base.suffix, day, Direction.UNSAID))
        return Valued(near, Basis.INFERRED) if near else Valued(f"XXXX-{base.suffix}", Basis.UNKNOWN)
    running = _runs_from(base, place) if isinstance(base, Weekday) and base == Weekday(base.number) else None
    return running or (_owning(base, place) if isinstance(base, Weekday) else None)


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
    coming = bounds(agreed(place.anchor, lambda day: one_weekday(base, day, ahead=True)))
    if coming is None or (coming.start - place.anchor.last).days > _FARTHEST_COMING:
        return Valued(UNKNOWN[Unit.DAY], Basis.UNKNOWN)
    return Valued(coming.start.isoformat(), Basis.INFERRED)
