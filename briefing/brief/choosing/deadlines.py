"""Which deadlines stand in the table?"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.brief.choosing.dated.clauses import count_faults, is_unclear, tells_done
from briefing.brief.choosing.dated.conditions import find_condition
from briefing.brief.choosing.dated.former import tell_former
from briefing.brief.choosing.dated.overtaken import is_overtaken, why_overtaken
from briefing.brief.choosing.dated.subjects import subject_of
from briefing.brief.choosing.dated.weighing import Centre, find_centre, weigh
from briefing.brief.choosing.material import Material, Standing, is_open, name_line, place, stand
from briefing.domain.brief.lines import Citation, DeadlineLine
from briefing.domain.brief.page import LeftOut
from briefing.domain.dossier import Merged, Sourced, basis_of
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.temporal.values import bounds, days_until

_Pair = tuple[Merged[Deadline], Standing]

MOST_DEADLINES = 6
#: A day that is missed costs more than a long list: so many deadlines are offered among the left out.
_MOST_SPARE = 14
_MOST_SOURCES = 4
#: A date that had passed for longer than this when the newest source was written is history, not a deadline.
_HISTORY = timedelta(days=31)
_WEEK = timedelta(days=7)
#: A name within a clause, or an acronym wherever it stands.
_NAME = re.compile(r"(?<=\s)[A-Z]\w{2,}|\b[A-Z]{2,}\b")
#: Two words that follow one another, neither of them a small one; the second may be the first of the next two.
_TERM = re.compile(r"(?=\b([a-z]{4,} (?!with\b|from\b|that\b|than\b|until\b|before\b|into\b|over\b)[a-z]{4,})\b)")
#: What passed without anybody having had to do anything needs no row.
_OVER = frozenset((DeadlineKind.MEETING, DeadlineKind.EXPECTED))
#: Two rows of one day, of which articles tell one each, are one when this share of the words is in both, and of two
#: kinds so many words.
_SAME, _SEVERAL = 0.5, 2
#: What somebody has to do by a day and is expected to do on it is one.
_OWED = {DeadlineKind.DUE, DeadlineKind.EXPECTED}


@dataclass(frozen=True, slots=True)
class _Row:
    """A row, and whom what it tells binds."""

    line: DeadlineLine
    bound: frozenset[str]


def propose_deadlines(material: Material) -> tuple[tuple[DeadlineLine, ...], tuple[LeftOut, ...]]:
    """Return at most six rows (more only if pinned) by ascending date, unknown last, and those left out.

    Unless the reader wants it, none that a newer article says was moved, none that tells a deed, and none much like
    another: of one day, with words in common, meetings with the same names, or what one body owes and is expected to
    do. The next one ahead that has its day is always among them.
    """
    pairs = [(merged, stand(merged, material.choice)) for merged in material.dossier.deadlines]
    kept, spare = _fill(_order(pairs, material), material)
    dropped = [LeftOut(_make_line(*pair, material), "dropped") for pair in pairs if pair[1].dropped]
    return tuple(sorted(kept, key=_by_date)), (*spare, *dropped)


def _order(pairs: Iterable[_Pair], material: Material) -> list[_Pair]:
    """Return the deadlines that may stand, the next one ahead first, then by their rank."""
    centre = find_centre(material)
    ranked = sorted(
        (pair for pair in pairs if _may_stand(*pair, material)),
        key=lambda pair: _rank(pair[0], pair[1], material, centre),
    )
    coming = _next(ranked, material)
    return sorted(ranked, key=lambda pair: pair is not coming)


def _fill(ranked: Iterable[_Pair], material: Material) -> tuple[list[DeadlineLine], list[LeftOut]]:
    """Return the rows of the table, in the order in which they were taken, and those for which it has none left."""
    kept: list[_Row] = []
    spare: list[LeftOut] = []
    for merged, standing in ranked:
        line = _make_line(merged, standing, material)
        row = _Row(line, frozenset(name for member in merged.members for name in member.finding.actors))
        why = None if standing.wanted else _why_not(merged, row, kept, material)
        if why is None and len(kept) >= MOST_DEADLINES and not standing.pinned:
            why = place(len(kept) + len(spare) + 1, "deadline")
        if why is None:
            kept.append(row)
        elif len(spare) < _MOST_SPARE:
            spare.append(LeftOut(line, why))
        elif len(kept) >= MOST_DEADLINES and not standing.wanted:
            break
    return [row.line for row in kept], spare


def _next(pairs: Iterable[_Pair], material: Material) -> _Pair | None:
    """Return the soonest deadline from the as-of date on that stands, is firm, clear and told to the day or the week.

    Of several of one day, the first.
    """
    dated = [
        (days.start, pair)
        for pair in pairs
        if (days := bounds(pair[0].best.finding.when)) is not None
        and days.start >= material.as_of
        and days.end - days.start <= _WEEK
        and pair[0].best.finding.certainty is Certainty.FIRM
        and not (is_unclear(pair[0].best.finding.what) or count_faults(pair[0].best.finding.what))
    ]
    soonest = (pair for _, pair in sorted(dated, key=lambda one: one[0]))
    return next((pair for pair in soonest if not is_overtaken(pair[0], material)), None)


def _why_not(merged: Merged[Deadline], row: _Row, kept: Iterable[_Row], material: Material) -> str | None:
    """Say why a row would mislead or repeat another; None where it would not."""
    if why := why_overtaken(merged, material):
        return why
    if tells_done(merged.best.finding.what):
        return "tells what was done"
    twin = next((other.line for other in kept if _are_alike(row, other)), None)
    return f"much like “{twin.what}”" if twin else None


def _are_alike(row: _Row, kept: _Row) -> bool:
    line, other = row.line, kept.line
    if line.when != other.when:
        return False
    words, theirs = subject_of(line.what), subject_of(other.what)
    if not {each.article_id for each in line.citations}.isdisjoint(each.article_id for each in other.citations):
        # What one article tells twice, as its headline does.
        return line.kind is other.kind and bool(words and theirs) and (words <= theirs or theirs <= words)
    if {line.kind, other.kind} == _OWED and not row.bound.isdisjoint(kept.bound):
        return True
    if line.kind is other.kind is DeadlineKind.MEETING and _share_names(line.what, other.what):
        return True
    if line.kind in _OWED and other.kind in _OWED and _share_term(line.what, other.what):
        return True
    shared = len(words & theirs)
    return shared >= (1 if line.kind is other.kind else _SEVERAL) and shared >= _SAME * min(len(words), len(theirs))


def _share_term(what: str, other: str) -> bool:
    """Tell whether two clauses name what is owed by the same two words: "a capital plan", "its capital plan"."""
    terms, theirs = (frozenset(_TERM.findall(each.casefold())) for each in (what, other))
    return not terms.isdisjoint(theirs)


def _share_names(what: str, other: str) -> bool:
    """Tell whether two clauses name who meets and where, and all that one of them names the other names too."""
    names, theirs = (frozenset(_NAME.findall(each)) for each in (what, other))
    return bool(names and theirs) and (names <= theirs or theirs <= names)


def _may_stand(merged: Merged[Deadline], standing: Standing, material: Material) -> bool:
    """Tell whether a deadline may be shown: never a hypothetical one, what is over and the past only on request."""
    finding = merged.best.finding
    if finding.certainty is Certainty.HYPOTHETICAL:
        return False
    days = bounds(finding.when)
    history = finding.kind is DeadlineKind.PAST or (days is not None and days.last < material.newest - _HISTORY)
    over = finding.kind in _OVER and days is not None and days.last < material.as_of
    return standing.wanted or (not history and not over and is_open(standing, finding, material.choice))


def _rank(
    merged: Merged[Deadline], standing: Standing, material: Material, centre: Centre
) -> tuple[bool, bool, int, float, int]:
    """Return the key that puts pinned, chosen, then the weightiest deadlines first.

    Of these the nearest day's go first, and of one day the one that says most: "court rules on the licence".
    """
    first = bounds(merged.best.finding.when)
    weight = weigh(merged, material, centre)
    away = abs((first.start - material.as_of).days) if first else math.inf
    return not standing.pinned, not standing.wanted, -weight, away, -len(subject_of(merged.best.finding.what))


def _by_date(line: DeadlineLine) -> tuple[bool, date, date, str]:
    days = bounds(line.when)
    if days is None:
        return True, date.max, date.max, line.when
    return False, days.start, days.last, line.key


def _make_line(merged: Merged[Deadline], standing: Standing, material: Material) -> DeadlineLine:
    finding = merged.best.finding
    members = (merged.best, *(member for member in merged.members if member != merged.best))
    condition = find_condition(members, material)
    return DeadlineLine(
        key=name_line(standing.refs[0]),
        refs=standing.refs,
        when=finding.when,
        days=days_until(finding.when, material.as_of),
        kind=finding.kind,
        basis=basis_of(merged),
        certainty=finding.certainty,
        what=_tell(finding.what, condition.told, tell_former(merged, material.articles)),
        citations=_cite(members),
        condition=condition.quote,
        is_conditional=condition.is_open,
        pinned=standing.pinned,
        chosen=standing.chosen,
    )


def _tell(what: str, condition: str | None, former: str) -> str:
    told = f"{what} ({former})" if former else what
    return f"{told}, {condition}" if condition else told


def _cite(members: Iterable[Sourced[Deadline]]) -> tuple[Citation, ...]:
    """Return one citation an article."""
    first: dict[str, Citation] = {}
    for member in members:
        first.setdefault(member.article_id, Citation(member.article_id, member.finding.sentence))
    return tuple(first.values())[:_MOST_SOURCES]
