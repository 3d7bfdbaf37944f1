"""Which rows show the findings of all articles of a dossier?"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.domain.dossier import Dossier, FindingRef, Merged, Sourced, basis_of, doubt_of
from briefing.domain.findings import Actor, Deadline, Finding, FindingKind, Issue, kind_of
from briefing.ui.models.dossier.passages import Topic, TopicRows, make_topics
from briefing.ui.models.dossier.tellers import Tellers, make_tellers, show_month
from briefing.ui.models.dossier.trend import Calendar, find_trend, make_calendar
from briefing.ui.models.offers import count_articles
from briefing.ui.models.rows import (
    FindingRow,
    Section,
    actor_rank,
    actor_row,
    deadline_row,
    fold_deadlines,
    fold_rows,
    issue_row,
    nearness,
)
from briefing.ui.theme import metrics

#: A role this much older than the newest article says of when it is.
_OLD = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier as the panel shows it: its findings by kind, and what else its articles say by topic.

    `findings` are those of each article by their names; `actors` and `issues` the merged ones, by their members' names.
    """

    dossier: Dossier
    tellers: Tellers
    sections: dict[FindingKind, Section]
    topics: dict[Topic, TopicRows]
    findings: dict[FindingRef, Finding]
    actors: dict[FindingRef, Merged[Actor]]
    issues: dict[FindingRef, Merged[Issue]]


def make_view(dossier: Dossier, as_of: date) -> DossierView:
    """Return what the panel shows of a dossier, with days counted from `as_of`."""
    from briefing.brief.choosing.dated.standing import find_overtaken

    tellers = make_tellers(dossier)
    days = {one: day for one in tellers.sources if (day := tellers.day(one)) is not None}
    calendar = make_calendar(days)
    newest = max(days.values(), default=None)
    issues = [_issue_row(one, tellers, calendar) for one in dossier.issues]
    overtaken = find_overtaken(dossier)
    deadlines = [_deadline_row(one, tellers, as_of, overtaken) for one in dossier.deadlines]
    deadlines.sort(key=lambda row: (row.ref in overtaken, nearness(row)))
    actors = sorted((_actor_row(one, tellers, newest) for one in dossier.actors), key=actor_rank)
    sections = {
        FindingKind.ISSUE: fold_rows(FindingKind.ISSUE, issues, metrics.DOSSIER_ISSUES_SHOWN),
        FindingKind.DEADLINE: fold_deadlines(deadlines, metrics.DOSSIER_DEADLINES_SHOWN),
        FindingKind.ACTOR: fold_rows(FindingKind.ACTOR, actors, metrics.DOSSIER_ACTORS_SHOWN),
    }
    return DossierView(
        dossier,
        tellers,
        sections,
        make_topics(dossier, tellers),
        dict(_findings(dossier)),
        {_ref(one.article_id, one.finding): merged for merged in dossier.actors for one in merged.members},
        {_ref(one.article_id, one.finding): merged for merged in dossier.issues for one in merged.members},
    )


def _findings(dossier: Dossier) -> Iterator[tuple[FindingRef, Finding]]:
    every: tuple[Merged[Issue] | Merged[Deadline] | Merged[Actor], ...] = (
        *dossier.issues,
        *dossier.deadlines,
        *dossier.actors,
    )
    for merged in every:
        for one in merged.members:
            yield _ref(one.article_id, one.finding), one.finding


def _names(merged: Merged[Issue] | Merged[Deadline] | Merged[Actor]) -> tuple[FindingRef, ...]:
    """Return the names of all members, that of the best one first."""
    members = [merged.best, *(one for one in merged.members if one is not merged.best)]
    return tuple(dict.fromkeys(_ref(one.article_id, one.finding) for one in members))


def _ref(article_id: str, finding: Finding) -> FindingRef:
    return FindingRef(article_id, kind_of(finding), finding.key)


def _issue_row(merged: Merged[Issue], tellers: Tellers, calendar: Calendar | None) -> FindingRow:
    ids = {one.article_id for one in merged.members}
    count = tellers.count(ids)
    row = issue_row(merged.best.article_id, merged.best.finding)
    return replace(
        row,
        members=_names(merged),
        number=count,
        counted=count_articles(count),
        trend=find_trend(calendar, ids),
        is_pinned=_is_pinned(merged),
    )


def _deadline_row(
    merged: Merged[Deadline], tellers: Tellers, as_of: date, overtaken: Mapping[FindingRef, str]
) -> FindingRow:
    """Return the row of a deadline; one that a newer article says was moved or met says so."""
    best = merged.best
    row = deadline_row(tellers.sources[best.article_id], best.finding, as_of, basis_of(merged))
    ids = [best.article_id, *(one.article_id for one in merged.members if one.article_id != best.article_id)]
    doubt = doubt_of(merged)
    remark = overtaken.get(row.ref) or row.remark or (doubt.words if doubt else "")
    named = tellers.name(ids)
    return replace(row, members=_names(merged), tellers=named, remark=remark, is_pinned=_is_pinned(merged))


def _actor_row(merged: Merged[Actor], tellers: Tellers, newest: date | None) -> FindingRow:
    best, told = merged.best, _find_latest_role(merged, tellers)
    row = actor_row(best.article_id, best.finding)
    detail = actor_row(told.article_id, told.finding).detail
    day = tellers.day(told.article_id)
    is_old = day is not None and newest is not None and newest - day > _OLD
    dated = f"{detail}  ·  as of {show_month(day)}" if day and is_old and told.finding.role else detail
    return replace(
        row,
        detail=dated,
        members=_names(merged),
        number=sum(len(one.finding.mentions) for one in merged.members),
        is_pinned=_is_pinned(merged),
    )


def _find_latest_role(merged: Merged[Actor], tellers: Tellers) -> Sourced[Actor]:
    """Return who tells an actor's role: what the reader corrected, else the newest, or an older one more fully."""
    from briefing.brief.choosing.actors import names_more_fully

    if merged.best.finding.is_corrected:
        return merged.best
    members = [one for one in (merged.best, *merged.members) if one.finding.role]
    members.sort(key=lambda one: tellers.day(one.article_id) or date.min, reverse=True)
    if not members:
        return merged.best
    latest = members[0]
    return next((one for one in members if names_more_fully(one.finding.role, latest.finding.role)), latest)


def _is_pinned(merged: Merged[Issue] | Merged[Deadline] | Merged[Actor]) -> bool:
    return any(one.finding.pinned for one in merged.members)
