"""Which lines stay so that the brief fits its page?"""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeAlias, TypeVar, cast

from briefing.brief.choosing.material import place
from briefing.brief.wording import count_page_words, put_in_words, tell_difference, tell_event
from briefing.domain.brief.lines import ActorLine, BottomLine, Citation, DeadlineLine, DifferenceLine, IssueLine, Line
from briefing.domain.brief.page import Brief, Draft, Fill, FittedBrief, Leading, LeftOut
from briefing.domain.errors import UserError

#: Lays a brief out and tells how much of the page it takes.
Measure: TypeAlias = Callable[[Brief], Fill]
L = TypeVar("L", IssueLine, DeadlineLine, ActorLine, DifferenceLine)

_LEAST_ISSUES = 3
#: What sources tell differently matters more to who signs than a third issue.
_FEW_DIFFERENCES, _LEAST_DIFFERENCES = 2, 1
_MOST_ACTORS = 5
_LINE_POINTS = 13.4


@dataclass(frozen=True, slots=True)
class _Step:
    """The brief after one more concession, and the line it took away, where it took one."""

    brief: Brief
    gone: LeftOut | None
    gives: str


def fit(draft: Draft, measure: Measure) -> FittedBrief:
    """Return the brief with as few concessions as make it fit, in the order of the design.

    Raises UserError when it does not fit even so: by how much, and which lines to unpin.
    """
    fitted = try_to_fit(draft, measure)
    if fitted.problem:
        raise UserError(fitted.problem)
    return fitted


def try_to_fit(draft: Draft, measure: Measure) -> FittedBrief:
    """Return the brief with as few concessions as make it fit or, where none do, with all of them and the problem."""
    steps = [_Step(draft.brief, None, ""), *_concessions(draft.brief)]
    fills: dict[int, Fill] = {}

    def _fits(number: int) -> bool:
        fills[number] = measure(steps[number].brief)
        return fills[number].fits

    number = min(bisect_left(range(len(steps)), 1, key=_fits), len(steps) - 1)
    gone = [step.gone for step in steps[: number + 1] if step.gone]
    taken = _take_back(draft.brief, steps[number].brief, fills[number], gone, measure)
    brief, fill = taken.brief, taken.fill
    return FittedBrief(
        brief=brief,
        fill=fill,
        words=count_page_words(put_in_words(brief)),
        left_out=(*(each for each in gone if each.line.key not in taken.keys), *draft.spare),
        next_to_give=next((step.gives for step in steps[number + 1 :]), None),
        problem=None if fill.fits else _tell_problem(brief, fill),
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """A page that was filled up: what it takes, and the keys of the lines that came back."""

    brief: Brief
    fill: Fill
    keys: frozenset[str]


def _take_back(whole: Brief, brief: Brief, fill: Fill, gone: Sequence[LeftOut], measure: Measure) -> _Taken:
    """Fill the room that is left with lines that gave way, the last to go first: one may be shorter than the others."""
    taken = _Taken(brief, fill, frozenset())
    if not fill.fits:
        return taken
    for each in reversed(gone):
        if taken.fill.room - taken.fill.used < _LINE_POINTS:
            break
        longer = _with_line(whole, taken.brief, each.line.key)
        if (found := measure(longer)).fits:
            taken = _Taken(longer, found, taken.keys | {each.line.key})
    return taken


def _with_line(whole: Brief, brief: Brief, key: str) -> Brief:
    """Return a brief with one more line of the whole one, in its place."""
    standing = {line.key: line for line in brief.lines}

    def _among(lines: tuple[L, ...]) -> tuple[L, ...]:
        kept = (standing.get(line.key, line) for line in lines if line.key in standing or line.key == key)
        return cast("tuple[L, ...]", tuple(kept))

    return replace(
        brief,
        issues=_among(whole.issues),
        deadlines=_among(whole.deadlines),
        actors=_among(whole.actors),
        differences=_among(whole.differences),
    )


def name_of(line: Line) -> str:
    """Return what a line is called in a sentence."""
    if isinstance(line, IssueLine):
        return line.label
    if isinstance(line, DeadlineLine):
        return tell_event(line)
    if isinstance(line, DifferenceLine):
        return tell_difference(line)
    return line.name if isinstance(line, ActorLine) else "the bottom line"


def _concessions(brief: Brief) -> Iterator[_Step]:
    """Yield the brief after each concession: each stage goes on from where the one before it ended."""
    for stage in _STAGES:
        for step in stage(brief):
            yield step
            brief = step.brief


def _drop_actors(brief: Brief, least: int) -> Iterator[_Step]:
    while len(brief.actors) > least and (line := _lowest(brief.actors)):
        gone = LeftOut(line, f"{place(len(brief.actors), 'actor')}, no room")
        brief = replace(brief, actors=tuple(each for each in brief.actors if each is not line))
        yield _Step(brief, gone, line.name)


def _cite_fewer(brief: Brief) -> Iterator[_Step]:
    """Name two of the sources that tell one thing: each takes a line of its own, for which a deadline would go."""
    others: tuple[IssueLine | ActorLine, ...] = (*brief.issues, *brief.actors)
    elsewhere = {one.article_id for line in others for one in line.citations}
    deadlines = tuple(
        replace(line, citations=_two_of(line.citations, elsewhere)) if not line.pinned else line
        for line in brief.deadlines
    )
    differences = tuple(
        replace(line, sides=tuple(replace(side, citations=_two_of(side.citations, elsewhere)) for side in line.sides))
        if not line.pinned
        else line
        for line in brief.differences
    )
    if (deadlines, differences) != (brief.deadlines, brief.differences):
        yield _Step(replace(brief, deadlines=deadlines, differences=differences), None, "third and fourth sources")


def _two_of(citations: tuple[Citation, ...], elsewhere: AbstractSet[str]) -> tuple[Citation, ...]:
    """Return the first citation, and one that the page has anyway, else the second."""
    others = sorted(citations[1:], key=lambda one: one.article_id not in elsewhere)
    return (*citations[:1], *others[:1])


def _drop_issues(brief: Brief, least: int) -> Iterator[_Step]:
    while len(brief.issues) > least and (line := _lowest(brief.issues)):
        gone = LeftOut(line, f"{place(len(brief.issues), 'issue')}, no room")
        brief = replace(brief, issues=tuple(each for each in brief.issues if each is not line))
        yield _Step(brief, gone, line.label)


def _drop_differences(brief: Brief, least: int) -> Iterator[_Step]:
    while len(brief.differences) > least and (line := _lowest(brief.differences)):
        gone = LeftOut(line, f"{place(len(brief.differences), 'difference')}, no room")
        brief = replace(brief, differences=tuple(each for each in brief.differences if each is not line))
        yield _Step(brief, gone, tell_difference(line))


def _shorten_quotes(brief: Brief) -> Iterator[_Step]:
    for line in reversed(brief.actors):
        if line.statement and line.statement.shorter and not line.pinned:
            shorter = replace(line.statement, quote=line.statement.shorter, shorter=None)
            brief = replace(brief, actors=_put(brief.actors, line, replace(line, statement=shorter)))
            yield _Step(brief, None, f"words of {line.name}")
    for issue in reversed(brief.issues):
        if issue.shorter and not issue.pinned:
            brief = replace(brief, issues=_put(brief.issues, issue, replace(issue, quote=issue.shorter, shorter=None)))
            yield _Step(brief, None, f"words of {issue.label}")


def _drop_deadlines(brief: Brief) -> Iterator[_Step]:
    while line := _lowest(_not_next(brief.deadlines)):
        gone = LeftOut(line, f"{place(len(brief.deadlines), 'deadline')}, no room")
        brief = replace(brief, deadlines=tuple(each for each in brief.deadlines if each is not line))
        yield _Step(brief, gone, tell_event(line))


def _tighten(brief: Brief) -> Iterator[_Step]:
    yield _Step(replace(brief, leading=Leading.TIGHT), None, "the space between lines")


_STAGES: tuple[Callable[[Brief], Iterator[_Step]], ...] = (
    lambda brief: _drop_actors(brief, _MOST_ACTORS),
    _cite_fewer,
    lambda brief: _drop_issues(brief, _LEAST_ISSUES),
    lambda brief: _drop_issues(brief, _LEAST_ISSUES - 1) if len(brief.differences) > _FEW_DIFFERENCES else iter(()),
    lambda brief: _drop_differences(brief, _LEAST_DIFFERENCES),
    _shorten_quotes,
    _drop_deadlines,
    _tighten,
    lambda brief: _drop_actors(brief, 0),
    lambda brief: _drop_issues(brief, 0),
    lambda brief: _drop_differences(brief, 0),
)


def _lowest(lines: Sequence[L]) -> L | None:
    """Return the last line that is not pinned, one the reader chose only when no other is left."""
    loose = [line for line in reversed(lines) if not line.pinned]
    return next((line for line in loose if not line.chosen), loose[0] if loose else None)


def _not_next(deadlines: Sequence[DeadlineLine]) -> list[DeadlineLine]:
    following = next((line for line in deadlines if line.days is not None and line.days >= 0), None)
    return [line for line in deadlines if line is not following]


def _put(lines: tuple[L, ...], old: L, new: L) -> tuple[L, ...]:
    return tuple(new if line is old else line for line in lines)


def _tell_problem(brief: Brief, fill: Fill) -> str:
    over = fill.used - fill.room
    lines = max(1, round(over / _LINE_POINTS))
    pinned = [line for line in reversed(brief.lines) if line.pinned and not isinstance(line, BottomLine)]
    names = " or ".join(f"“{name_of(line)}”" for line in pinned[:2])
    advice = f"unpin {names}" if names else "choose a shorter bottom line or a shorter title"
    return (
        f"The page is too long by {lines} {'line' if lines == 1 else 'lines'} ({over:.0f} pt) "
        f"although everything that may go is gone; {advice}."
    )
