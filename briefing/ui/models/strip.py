"""Where on the strip of days does each mark, tick and word stand?"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import partial

from briefing.domain.dossier import FindingRef
from briefing.domain.timeline import Timeline, TimelineMark
from briefing.temporal.display import show_short, show_value, show_with_weekday
from briefing.temporal.values import bounds

_DAY = timedelta(days=1)
#: Pixels between words on one line, between signs, and how far a sign may stand from its day to keep clear.
_CLEAR, _SIGN, _FURTHEST = 9.0, 11.0, 14.0
_LEAST_TICK = 3.0
#: Pixels a week must have for the day of its Monday to be told.
_LEAST_WEEK = 40.0
#: How far the words beside the as-of line begin before it, so that it is part of them, and a label before its mark.
_LINE, _BESIDE = 2.0, 6.0


class Role(StrEnum):
    """What words on the strip say."""

    LABEL = "label"
    DATE = "date"
    AS_OF = "as of"
    AS_OF_DATE = "as-of date"
    AXIS = "axis"
    LATER = "later"


Measure = Callable[[str, Role], float]


@dataclass(frozen=True, slots=True)
class PlacedWords:
    """Words on the line above (`above`) or below the days; `mark` is the number of the mark they belong to."""

    words: str
    role: Role
    left: float
    width: float
    above: bool
    mark: int | None = None


@dataclass(frozen=True, slots=True)
class Tick:
    """A day's tick; `is_monday` makes it taller."""

    x: float
    is_monday: bool


@dataclass(frozen=True, slots=True)
class PlacedMark:
    """A mark's sign at `x`, and the days it may be on from `left` to `right`.

    `begins` and `ends` say that their first and their last one lie on the strip.
    """

    mark: TimelineMark
    x: float
    left: float
    right: float
    begins: bool = True
    ends: bool = True

    def covers(self, x: float) -> bool:
        """Tell whether a place lies within the days of a mark that are several."""
        return not self.mark.is_day and self.left <= x <= self.right


@dataclass(frozen=True, slots=True)
class StripLayout:
    """Everything the strip paints, in pixels from its left."""

    marks: tuple[PlacedMark, ...]
    ticks: tuple[Tick, ...]
    words: tuple[PlacedWords, ...]
    as_of: float


def lay_out_strip(timeline: Timeline, width: float, measure: Measure, selected: int | None = None) -> StripLayout:
    """Place a timeline on a strip; words that would touch others are left out, those of the selected mark last."""
    scale = _Scale(timeline.first, timeline.last, width)
    marks = _place_marks(timeline, scale)
    as_of = scale.middle(timeline.as_of)
    words: list[PlacedWords] = []
    for wanted in _wanted(timeline, marks, as_of, scale, selected):
        room = measure(wanted.words, wanted.role)
        ways = [_keep_inside(wanted, left, room, width) for left in _ways(wanted, room)]
        clear_first = sorted(ways, key=partial(_crosses, as_of))
        placed = next((way for way in clear_first if not any(_touch(way, other) for other in words)), None)
        if placed is not None:
            words.append(placed)
    return StripLayout(marks, tuple(_ticks(timeline, scale)), tuple(words), as_of)


def find_mark(timeline: Timeline, ref: FindingRef | None) -> int | None:
    """Return the number of the mark that tells a finding; None where there is none."""
    if ref is None:
        return None
    told = (number for number, mark in enumerate(timeline.marks) if any(_same(each, ref) for each in mark.refs))
    return next(told, None)


def tell_mark(mark: TimelineMark) -> str:
    """Return a mark in words, for the pointer and for a screen reader."""
    articles = f"{mark.sources} articles" if mark.sources > 1 else ""
    certainty = "" if mark.certainty == "firm" else str(mark.certainty)
    parts = (show_with_weekday(mark.when), mark.countdown.words, str(mark.kind), certainty, str(mark.basis), articles)
    return f"{mark.what}: {', '.join(part for part in parts if part)}"


def _same(one: FindingRef, other: FindingRef) -> bool:
    return one.settled == other.settled


@dataclass(frozen=True, slots=True)
class _Scale:
    first: date
    last: date
    width: float

    @property
    def day(self) -> float:
        """Return the pixels of a day."""
        return self.width / ((self.last - self.first).days + 1)

    def start(self, day: date) -> float:
        """Return where a day starts, within the strip."""
        return min(max((day - self.first).days * self.day, 0.0), self.width)

    def middle(self, day: date) -> float:
        """Return the middle of a day."""
        return (self.start(day) + self.start(day + _DAY)) / 2


def _place_marks(timeline: Timeline, scale: _Scale) -> tuple[PlacedMark, ...]:
    placed: list[PlacedMark] = []
    for mark in timeline.marks:
        left, right = scale.start(mark.first), scale.start(mark.last + _DAY)
        middle = (left + right) / 2
        before = placed[-1].x if placed else -_SIGN
        x = before + _SIGN if middle - before < _SIGN and before + _SIGN - middle <= _FURTHEST else middle
        begins, ends = mark.first >= timeline.first, mark.last <= timeline.last
        placed.append(PlacedMark(mark, x, left, right, begins, ends))
    return tuple(placed)


def _wanted(
    timeline: Timeline, marks: tuple[PlacedMark, ...], as_of: float, scale: _Scale, selected: int | None
) -> Iterator[PlacedWords]:
    """Yield all words there could be, the most important first; `left` is where their middle is to stand."""
    yield PlacedWords(show_short(timeline.as_of.isoformat()), Role.AS_OF_DATE, as_of, 0, above=False)
    order = sorted(range(len(marks)), key=lambda number: number != selected)
    for number in order[:1] if selected is not None else ():
        yield from _words_of(number, marks[number], timeline.as_of)
    yield PlacedWords("as of", Role.AS_OF, as_of, 0, above=True)
    left_out = [f"{timeline.later} later"] if timeline.later else []
    left_out += [f"{timeline.unplaced} undated"] if timeline.unplaced else []
    if left_out:
        yield PlacedWords("  ·  ".join(left_out), Role.LATER, scale.width, 0, above=True)
    for number in order:
        if number != selected:
            yield from _words_of(number, marks[number], timeline.as_of)
    yield from _axis(timeline, scale)


def _words_of(number: int, placed: PlacedMark, as_of: date) -> Iterator[PlacedWords]:
    yield PlacedWords(show_year(placed.mark.when, as_of), Role.DATE, placed.x, 0, above=False, mark=number)
    yield PlacedWords(placed.mark.label, Role.LABEL, placed.x, 0, above=True, mark=number)


def _axis(timeline: Timeline, scale: _Scale) -> Iterator[PlacedWords]:
    """Yield the days of Mondays, or the months where weeks are too narrow, with the year where it is another one."""
    by_week = 7 * scale.day >= _LEAST_WEEK
    before: date | None = None
    for day in _mondays(timeline) if by_week else _months(timeline):
        dated = show_year(day.isoformat() if by_week else day.isoformat()[:7], before or timeline.as_of)
        is_same = before is not None and (day.year, day.month) == (before.year, before.month)
        yield PlacedWords(f"{day.day}" if is_same else dated, Role.AXIS, scale.middle(day), 0, above=False)
        before = day


def _months(timeline: Timeline) -> Iterator[date]:
    """Yield the first day of each month of the strip."""
    for month in range(12 * timeline.first.year + timeline.first.month - 1, 12 * date.max.year):
        day = date(month // 12, month % 12 + 1, 1)
        if day > timeline.last:
            return
        if day >= timeline.first:
            yield day


def show_year(value: str, near: date) -> str:
    """Return a value as shortly as it can be told beside a day: with its year where that is another one."""
    days = bounds(value)
    return show_short(value) if days is None or days.start.year == near.year else show_value(value)


def _mondays(timeline: Timeline) -> Iterator[date]:
    day = timeline.first + ((7 - timeline.first.weekday()) % 7) * _DAY
    while day <= timeline.last:
        yield day
        day += 7 * _DAY


def _ticks(timeline: Timeline, scale: _Scale) -> Iterator[Tick]:
    step = 1 if scale.day >= _LEAST_TICK else 7
    if 7 * scale.day < _LEAST_TICK:
        return
    day = timeline.first if step == 1 else next(_mondays(timeline), timeline.last + _DAY)
    while day <= timeline.last:
        yield Tick(scale.middle(day), day.weekday() == 0)
        day += step * _DAY


def _ways(wanted: PlacedWords, width: float) -> tuple[float, ...]:
    """Return where words may start, the best first: over the middle of what they say, a label also beside it."""
    middle = wanted.left
    if wanted.role is Role.AS_OF:
        return (middle - _LINE,)
    if wanted.role is Role.LABEL:
        return (middle - width / 2, middle - _BESIDE, middle - width + _BESIDE, middle - width - _SIGN)
    return (middle - width / 2,)


def _keep_inside(wanted: PlacedWords, left: float, width: float, room: float) -> PlacedWords:
    kept = max(0.0, min(left, room - width))
    return PlacedWords(wanted.words, wanted.role, kept, width, wanted.above, wanted.mark)


def _crosses(as_of: float, placed: PlacedWords) -> bool:
    """Tell whether a label stands on the as-of line."""
    return placed.role is Role.LABEL and placed.left - _BESIDE < as_of < placed.left + placed.width + _BESIDE


def _touch(one: PlacedWords, other: PlacedWords) -> bool:
    if one.above != other.above:
        return False
    return one.left < other.left + other.width + _CLEAR and other.left < one.left + one.width + _CLEAR
