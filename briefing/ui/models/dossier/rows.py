"""Which rows show the findings of all articles of a dossier?"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeAlias

from briefing.domain.brief.choice import Choice
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

_AnyMerged: TypeAlias = Merged[Issue] | Merged[Deadline] | Merged[Actor]

#: A role this much older than the newest article says of when it is.
_OLD = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier as the panel shows it: its findings by kind, and what else its articles say by topic.

    `findings` are those of each article by their names; `actors` and `issues` the merged ones, by their members' names.
    `later` are how many articles came out after the as-of date: what they tell is left out, as it is from the page.
    """

    dossier: Dossier
    tellers: Tellers
    sections: dict[FindingKind, Section]
    topics: dict[Topic, TopicRows]
    findings: dict[FindingRef, Finding]
    actors: dict[FindingRef, Merged[Actor]]
    issues: dict[FindingRef, Merged[Issue]]
    later: int = 0


def make_view(every: Dossier, as_of: date, choice: Choice | None = None) -> DossierView:
    """Return what the panel shows of a dossier as it was known on `as_of`, or as the reader's choice has it known.

    A row names its finding in the later articles as well, so that it is corrected in all of them.
    """
    from briefing.brief.choosing.dated.known import known_by
    from briefing.brief.choosing.dated.standing import find_overtaken

    dossier = known_by(every, as_of, choice or Choice())
    tellers = make_tellers(every, dossier.copies)
    days = {one.article.id: day for one in dossier.sources if (day := tellers.day(one.article.id)) is not None}
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
    if dossier is not every:
        names = _all_names(every)
        sections = {kind: _name_later(section, names) for kind, section in sections.items()}
    return DossierView(
        dossier,
        tellers,
        sections,
        make_topics(dossier, tellers),
        dict(_findings(every)),
        {_ref(one.article_id, one.finding): merged for merged in dossier.actors for one in merged.members},
        {_ref(one.article_id, one.finding): merged for merged in dossier.issues for one in merged.members},
        later=len(every.sources) - len(dossier.sources),
    )


def _all_names(every: Dossier) -> dict[FindingRef, tuple[FindingRef, ...]]:
    """Return the names that each finding has in all articles."""
    return {name: named for merged in _every_finding(every) for named in (_names(merged),) for name in named}


def _name_later(section: Section, names: Mapping[FindingRef, tuple[FindingRef, ...]]) -> Section:
    """Return rows that name their findings also in the articles that are left out."""

    def _named(rows: Iterable[FindingRow]) -> tuple[FindingRow, ...]:
        return tuple(replace(row, members=tuple(dict.fromkeys((*row.members, *names[row.ref])))) for row in rows)

    parts = (section.best, section.more, section.past, section.ordered)
    return Section(section.kind, *map(_named, parts))


def _every_finding(dossier: Dossier) -> tuple[_AnyMerged, ...]:
    return (*dossier.issues, *dossier.deadlines, *dossier.actors)


def _findings(dossier: Dossier) -> Iterator[tuple[FindingRef, Finding]]:
    for merged in _every_finding(dossier):
        for one in merged.members:
            yield _ref(one.article_id, one.finding), one.finding


def _names(merged: _AnyMerged) -> tuple[FindingRef, ...]:
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


def _is_pinned(merged: _AnyMerged) -> bool:
    return any(one.finding.pinned for one in merged.members)
