"""Which rows show the findings of one article, in what order, and which are folded away?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Finding,
    FindingKind,
    Issue,
    kind_of,
)
from briefing.domain.timeline import Countdown, Status
from briefing.temporal.countdown import count_down
from briefing.temporal.display import show_value
from briefing.temporal.values import bounds
from briefing.text.fold import fold
from briefing.ui.models.dossier.trend import Trend
from briefing.ui.theme import metrics

#: How a value is shown of which nothing is known; the words of the text stand for it.
_NO_DAY = "date unknown"
_WEEK = 7
_BASIS = {
    Basis.STATED: "stated in the text",
    Basis.INFERRED: "inferred",
    Basis.GIVEN: "given by you",
    Basis.UNKNOWN: "not known",
}


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding as the panel shows it; `days` counts from the as-of date, None when they are not known.

    `left` are the days for which a date of more than a week still leaves its day open, 0 for any other.
    `badge` says which part of a date is unknown, `sort` which kind of deadline it is. In a dossier `members` names it
    in each article, `tellers` says which those are, `counted` how many, and `trend` when they told it.
    """

    ref: FindingRef
    finding: Finding
    label: str
    detail: str = ""
    condition: str = ""
    remark: str = ""
    badge: str = ""
    sort: str = ""
    number: int = 0
    basis: Basis | None = None
    days: int | None = None
    left: int = 0
    countdown: str = ""
    spoken: str = ""
    members: tuple[FindingRef, ...] = ()
    tellers: str = ""
    counted: str = ""
    trend: Trend | None = None
    is_pinned: bool = False

    @property
    def refs(self) -> tuple[FindingRef, ...]:
        """Return the names of the finding in all articles that are shown together."""
        return self.members or (self.ref,)

    @property
    def is_merged(self) -> bool:
        """Tell whether it stands for the articles of a dossier."""
        return bool(self.members)

    def is_named(self, ref: FindingRef) -> bool:
        """Tell whether a name is that of this finding, in whichever article."""
        if ref in self.refs:
            return True
        return ref.kind is FindingKind.DEADLINE and any(one.settled == ref.settled for one in self.refs)

    @property
    def is_ambiguous(self) -> bool:
        """Tell whether its date can be another than the one shown: it is inferred, or a part is unknown."""
        return self.basis in (Basis.INFERRED, Basis.UNKNOWN)

    @property
    def kind(self) -> FindingKind:
        """Return which of the three kinds it is."""
        return self.ref.kind

    @property
    def confidence(self) -> Confidence:
        """Return how far the finding can be trusted."""
        return self.finding.confidence


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one kind: `best` always shown, `more` with them once it is opened, then `past`, folded too.

    `ordered` are both `best` and `more` in the order in which they stand together.
    """

    kind: FindingKind
    best: tuple[FindingRow, ...] = ()
    more: tuple[FindingRow, ...] = ()
    past: tuple[FindingRow, ...] = ()
    ordered: tuple[FindingRow, ...] = ()

    @property
    def count(self) -> int:
        """Return how many there are, without the past ones."""
        return len(self.best) + len(self.more)

    @property
    def rows(self) -> tuple[FindingRow, ...]:
        """Return all rows, in order."""
        return (*self.together, *self.past)

    @property
    def together(self) -> tuple[FindingRow, ...]:
        """Return the rows that are not past, in order."""
        return self.ordered or (*self.best, *self.more)


def make_sections(source: Source, as_of: date) -> dict[FindingKind, Section]:
    """Return the three sections of an article's findings, with days counted from `as_of`."""
    extraction, article_id = source.extraction, source.article.id
    issues = [issue_row(article_id, issue) for issue in extraction.issues]
    actors = sorted((actor_row(article_id, actor) for actor in extraction.actors), key=actor_rank)
    deadlines = sorted((deadline_row(source, each, as_of) for each in extraction.deadlines), key=nearness)
    return {
        FindingKind.ISSUE: fold_rows(FindingKind.ISSUE, issues, metrics.ISSUES_SHOWN),
        FindingKind.DEADLINE: fold_deadlines(deadlines, metrics.DEADLINES_SHOWN),
        FindingKind.ACTOR: fold_rows(FindingKind.ACTOR, actors, metrics.ACTORS_SHOWN),
    }


def matches(row: FindingRow, words: Sequence[str]) -> bool:
    """Tell whether a row has all of some folded words in what it shows or in another name of its actor."""
    names = row.finding.aliases if isinstance(row.finding, Actor) else ()
    text = fold(" ".join((row.label, row.detail, row.condition, row.sort, row.tellers, *names)))
    return all(word in text for word in words)


def issue_row(article_id: str, issue: Issue) -> FindingRow:
    """Return the row of an issue, with the number of its sentences."""
    ref = _ref(article_id, issue)
    return FindingRow(ref, issue, issue.label, number=len(issue.sentences), is_pinned=issue.pinned)


def actor_row(article_id: str, actor: Actor) -> FindingRow:
    """Return the row of an actor: role and affiliation in one line, and the number of its mentions."""
    detail = ", ".join(part for part in (actor.role, actor.affiliation) if part) or str(actor.kind).capitalize()
    ref = _ref(article_id, actor)
    return FindingRow(ref, actor, actor.name, detail, number=len(actor.mentions), is_pinned=actor.pinned)


def deadline_row(source: Source, deadline: Deadline, as_of: date, basis: Basis | None = None) -> FindingRow:
    """Return the row of a deadline: its date, how far off that is, what happens, and what makes it uncertain.

    `basis` is how the date is known where several articles tell it.
    """
    basis = basis or deadline.basis
    countdown = count_down(deadline.when, as_of, deadline.kind)
    label, _, badge = show_value(deadline.when).rstrip(")").partition(" (")
    if label == _NO_DAY:
        label, badge = deadline.date_span.of(source.article.body), _NO_DAY
    return FindingRow(
        _ref(source.article.id, deadline),
        deadline,
        label,
        deadline.what,
        deadline.condition or "",
        _remark(deadline, countdown),
        badge,
        "" if deadline.kind is DeadlineKind.PAST else str(deadline.kind),
        basis=basis,
        days=countdown.days,
        left=_days_left(deadline.when, as_of),
        countdown=countdown.short,
        spoken=f"{countdown.words}, {_BASIS[basis]}" if countdown.days is not None else "",
        is_pinned=deadline.pinned,
    )


def _remark(deadline: Deadline, countdown: Countdown) -> str:
    """Return what keeps a deadline from being taken at its word: it is only threatened or supposed, or overdue."""
    if deadline.certainty is not Certainty.FIRM:
        return str(deadline.certainty)
    return "overdue" if countdown.status is Status.OVERDUE else ""


def _ref(article_id: str, finding: Finding) -> FindingRef:
    return FindingRef(article_id, kind_of(finding), finding.key)


def actor_rank(row: FindingRow) -> tuple[bool, bool, bool]:
    """Order pinned ones first, those of low confidence last, and people and organisations before countries."""
    actor = row.finding
    named = isinstance(actor, Actor) and actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
    return (not row.is_pinned, row.confidence is Confidence.LOW, not named)


def nearness(row: FindingRow) -> tuple[bool, int, int]:
    """Order pinned ones first, then what lies ahead, what is overdue, the latest first, and what has no date.

    What may be any day of a long time that runs already stands where that time ends.
    """
    if row.days is None:
        return (not row.is_pinned, 2, 0)
    return (not row.is_pinned, *((0, row.days or row.left) if row.days >= 0 else (1, -row.days)))


def _days_left(when: str, as_of: date) -> int:
    """Return how many days a date that leaves more than a week open still does; 0 for any other."""
    days = bounds(when)
    is_long = days is not None and (days.last - days.start).days > _WEEK
    return max(0, (days.last - as_of).days) if days is not None and is_long else 0


def fold_rows(kind: FindingKind, rows: Sequence[FindingRow], shown: int) -> Section:
    """Return a section that shows the best few; low confidence is behind "more", unless it is pinned."""
    best = [row for row in rows if _is_clear(row)][:shown]
    return Section(kind, tuple(best), tuple(row for row in rows if row not in best))


def fold_deadlines(rows: Sequence[FindingRow], shown: int) -> Section:
    """Return the same for deadlines, with past ones under a line of their own.

    What lies ahead is shown before what is over, even at low confidence.
    """
    awaited = [row for row in rows if not _is_past(row)]
    clear = [row for row in awaited if _is_clear(row)]
    unclear_ahead = [row for row in awaited if not _is_clear(row) and _is_ahead(row)]
    ranked = [*filter(_is_ahead, clear), *unclear_ahead, *(row for row in clear if not _is_ahead(row))]
    best = tuple(row for row in awaited if row in ranked[:shown])
    more = tuple(row for row in awaited if row not in best)
    return Section(FindingKind.DEADLINE, best, more, tuple(row for row in rows if _is_past(row)), tuple(awaited))


def _is_clear(row: FindingRow) -> bool:
    return row.is_pinned or row.confidence is not Confidence.LOW


def _is_ahead(row: FindingRow) -> bool:
    return row.days is not None and row.days >= 0


def _is_past(row: FindingRow) -> bool:
    return isinstance(row.finding, Deadline) and row.finding.kind is DeadlineKind.PAST
