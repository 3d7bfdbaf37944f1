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
from briefing.ui.theme import metrics

#: How a value is shown of which nothing is known; the words of the text stand for it.
_NO_DAY = "date unknown"
_BASIS = {
    Basis.STATED: "stated in the text",
    Basis.INFERRED: "inferred",
    Basis.GIVEN: "given by you",
    Basis.UNKNOWN: "not known",
}


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One finding as the panel shows it; `days` counts from the as-of date, None when they are not known.

    `badge` says which part of a date is unknown, `sort` which kind of deadline it is.
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
    countdown: str = ""
    spoken: str = ""

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
    """The rows of one kind: `best` always shown, then `more` and `past`, each folded under its own line."""

    kind: FindingKind
    best: tuple[FindingRow, ...] = ()
    more: tuple[FindingRow, ...] = ()
    past: tuple[FindingRow, ...] = ()

    @property
    def count(self) -> int:
        """Return how many there are, without the past ones."""
        return len(self.best) + len(self.more)


def make_sections(source: Source, as_of: date) -> dict[FindingKind, Section]:
    """Return the three sections of an article's findings, with days counted from `as_of`."""
    extraction, article_id = source.extraction, source.article.id
    issues = [_issue_row(article_id, issue) for issue in extraction.issues]
    actors = sorted((_actor_row(article_id, actor) for actor in extraction.actors), key=_actor_rank)
    deadlines = sorted((_deadline_row(source, each, as_of) for each in extraction.deadlines), key=_nearness)
    return {
        FindingKind.ISSUE: _fold(FindingKind.ISSUE, issues, metrics.ISSUES_SHOWN),
        FindingKind.DEADLINE: _fold_deadlines(deadlines),
        FindingKind.ACTOR: _fold(FindingKind.ACTOR, actors, metrics.ACTORS_SHOWN),
    }


def _issue_row(article_id: str, issue: Issue) -> FindingRow:
    return FindingRow(_ref(article_id, issue), issue, issue.label, number=len(issue.sentences))


def _actor_row(article_id: str, actor: Actor) -> FindingRow:
    detail = ", ".join(part for part in (actor.role, actor.affiliation) if part) or str(actor.kind).capitalize()
    return FindingRow(_ref(article_id, actor), actor, actor.name, detail, number=len(actor.mentions))


def _deadline_row(source: Source, deadline: Deadline, as_of: date) -> FindingRow:
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
        basis=deadline.basis,
        days=countdown.days,
        countdown=countdown.short,
        spoken=f"{countdown.words}, {_BASIS[deadline.basis]}" if countdown.days is not None else "",
    )


def _remark(deadline: Deadline, countdown: Countdown) -> str:
    """Return what keeps a deadline from being taken at its word: it is only threatened or supposed, or overdue."""
    if deadline.certainty is not Certainty.FIRM:
        return str(deadline.certainty)
    return "overdue" if countdown.status is Status.OVERDUE else ""


def _ref(article_id: str, finding: Finding) -> FindingRef:
    return FindingRef(article_id, kind_of(finding), finding.key)


def _actor_rank(row: FindingRow) -> tuple[bool, bool]:
    actor = row.finding
    named = isinstance(actor, Actor) and actor.kind in (ActorKind.PERSON, ActorKind.ORGANISATION)
    return (row.confidence is Confidence.LOW, not named)


def _nearness(row: FindingRow) -> tuple[int, int]:
    """Order what lies ahead first, then what is overdue, the latest first, then what has no year or date."""
    if row.days is None:
        return (2, 0)
    return (0, row.days) if row.days >= 0 else (1, -row.days)


def _fold(kind: FindingKind, rows: Sequence[FindingRow], shown: int) -> Section:
    """Show the best few; low confidence is always behind "more"."""
    best = [row for row in rows if row.confidence is not Confidence.LOW][:shown]
    return Section(kind, tuple(best), tuple(row for row in rows if row not in best))


def _fold_deadlines(rows: Sequence[FindingRow]) -> Section:
    ahead = [row for row in rows if not _is_past(row)]
    section = _fold(FindingKind.DEADLINE, ahead, metrics.DEADLINES_SHOWN)
    return Section(section.kind, section.best, section.more, tuple(row for row in rows if _is_past(row)))


def _is_past(row: FindingRow) -> bool:
    return isinstance(row.finding, Deadline) and row.finding.kind is DeadlineKind.PAST
