"""Which correction says what a reader did to a finding?"""

from collections.abc import Iterator, Sequence

from briefing.domain.correction import (
    ActorAmendment,
    Addition,
    Amendment,
    IssueAmendment,
    Joining,
    Passage,
    Pin,
    Rejection,
    Splitting,
)
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.errors import UserError
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Deadline,
    DeadlineKind,
    Finding,
    FindingKind,
    Issue,
)
from briefing.domain.span import Span
from briefing.services.corrections.finding import find_by_name, make_passage, refer, words_of
from briefing.services.corrections.parting import normal

_GONE = "This finding is not there any more; the article may have been read anew meanwhile."


def find_deadline(source: Source, ref: FindingRef) -> Deadline:
    """Return the deadline of a name. Raises UserError when it has gone."""
    found = find_by_name(source, ref)
    if not isinstance(found, Deadline):
        raise UserError(_GONE)
    return found


def find_finding(source: Source, ref: FindingRef) -> Finding:
    """Return the finding of a name. Raises UserError when it has gone."""
    found = find_by_name(source, ref)
    if found is None:
        raise UserError(_GONE)
    return found


def make_rejection(source: Source | None, ref: FindingRef) -> Rejection:
    """Return the rejection of a finding, by its name alone where it has gone meanwhile."""
    found = find_by_name(source, ref) if source else None
    return Rejection(ref, make_passage(source, found) if source and found else None)


def make_amendment(
    source: Source,
    ref: FindingRef,
    *,
    when: str | None = None,
    kind: DeadlineKind | None = None,
    what: str | None = None,
    certainty: Certainty | None = None,
    condition: str | None = None,
) -> Amendment | None:
    """Return what changes a deadline; None where it is like that already. An empty condition takes it away.

    A date that was found may be confirmed: it is the reader's from then on. Raises UserError when it has gone.
    """
    deadline = find_deadline(source, ref)
    new_when = when if (when, Basis.GIVEN) != (deadline.when, deadline.basis) else None
    new_kind = kind if kind is not deadline.kind else None
    new_what = what if what != deadline.what else None
    new_certainty = certainty if certainty is not deadline.certainty else None
    new_condition = condition if condition != (deadline.condition or "") else None
    if not (new_when or new_kind or new_what or new_certainty) and new_condition is None:
        return None
    passage = make_passage(source, deadline)
    return Amendment(ref, passage, new_when, new_kind, new_what, new_certainty, new_condition)


def make_actor_amendment(
    source: Source,
    ref: FindingRef,
    *,
    name: str | None = None,
    kind: ActorKind | None = None,
    role: str | None = None,
    affiliation: str | None = None,
) -> ActorAmendment | None:
    """Return what changes an actor; None where it is like that already. Raises UserError when it has gone."""
    actor = find_finding(source, ref)
    if not isinstance(actor, Actor):
        raise UserError(_GONE)
    new_name = name if name and name != actor.name else None
    new_kind = kind if kind is not actor.kind else None
    new_role = role if role is not None and role != (actor.role or "") else None
    new_home = affiliation if affiliation is not None and affiliation != (actor.affiliation or "") else None
    if new_name is new_kind is new_role is new_home is None:
        return None
    return ActorAmendment(ref, make_passage(source, actor), new_name, new_kind, new_role, new_home)


def make_label(source: Source, ref: FindingRef, label: str) -> IssueAmendment | None:
    """Return what gives an issue a label; None where it has it already. Raises UserError when it has gone."""
    issue = find_finding(source, ref)
    if not isinstance(issue, Issue):
        raise UserError(_GONE)
    return IssueAmendment(ref, make_passage(source, issue), label) if label != issue.label else None


def make_pin(source: Source, ref: FindingRef, *, pinned: bool) -> Pin | None:
    """Return what pins a finding or loosens it; None where that is so already. Raises UserError when it has gone."""
    found = find_finding(source, ref)
    return Pin(ref, make_passage(source, found), pinned) if found.pinned != pinned else None


def make_splitting(
    source: Source, ref: FindingRef, words: Sequence[str], name: str
) -> Splitting | ActorAmendment | IssueAmendment | None:
    """Return what lets words of an actor or issue name another one; where all leave, that it is called otherwise.

    None where it has none of the words. Raises UserError when it has gone.
    """
    found = find_finding(source, ref)
    if isinstance(found, Deadline):
        raise UserError("A deadline has one date; correct that instead.", status=2)
    wanted = {normal(one) for one in words}
    written = {normal(span.of(source.article.body)) for span in words_of(found)}
    if not wanted & written:
        return None
    if written <= wanted:
        return (
            make_actor_amendment(source, ref, name=name) if isinstance(found, Actor) else make_label(source, ref, name)
        )
    return Splitting(ref, make_passage(source, found), name, tuple(dict.fromkeys(words)))


def make_addition(
    source: Source,
    span: Span,
    kind: FindingKind,
    name: str,
    *,
    actor_kind: ActorKind | None = None,
    when: str | None = None,
    deadline_kind: DeadlineKind | None = None,
) -> Addition:
    """Return what adds the finding that the words of a span name. Raises UserError when it is there already."""
    body = source.article.body
    around = [one.span for one in source.extraction.sentences if one.span.overlaps(span)]
    sentence = Span(min(around[0].start, span.start), max(around[-1].end, span.end)) if around else span
    keys = {
        FindingKind.ACTOR: f"{actor_kind}:{name}",
        FindingKind.ISSUE: name,
        FindingKind.DEADLINE: f"{when}@{span.start}",
    }
    ref = FindingRef(source.article.id, kind, keys[kind])
    if find_by_name(source, ref) is not None:
        raise UserError(f"{name} is among the findings of this article already.", status=2)
    passage = Passage(span, span.of(body), sentence.of(body))
    return Addition(ref, passage, sentence, name, actor_kind, when, deadline_kind)


def join_named(
    source: Source, refs: Sequence[FindingRef], home: Actor | Issue, into: FindingRef
) -> Iterator[ActorAmendment | IssueAmendment | Joining]:
    """Yield what makes some actors or issues of one article one with another that may be of a different article.

    Where the article has none of that name, the first of them takes it. Raises UserError when one has gone.
    """
    target, passage = _home(source, home, into)
    for ref in refs:
        found = find_finding(source, ref)
        if target is None or passage is None:
            target, passage = ref, make_passage(source, found)
            renamed = _rename(source, ref, home)
            if renamed is not None:
                yield renamed
        elif ref.settled != target.settled:
            yield Joining(ref, make_passage(source, found), target, passage)


def _home(source: Source, home: Actor | Issue, into: FindingRef) -> tuple[FindingRef | None, Passage | None]:
    own = find_by_name(source, into) if into.article_id == source.article.id else _namesake(source, home)
    return (refer(source.article.id, own), make_passage(source, own)) if own else (None, None)


def _namesake(source: Source, home: Actor | Issue) -> Actor | Issue | None:
    if isinstance(home, Actor):
        actors = source.extraction.actors
        return next((one for one in actors if (one.kind, one.name) == (home.kind, home.name)), None)
    return next((one for one in source.extraction.issues if one.label == home.label), None)


def _rename(source: Source, ref: FindingRef, home: Actor | Issue) -> ActorAmendment | IssueAmendment | None:
    if isinstance(home, Actor):
        return make_actor_amendment(source, ref, name=home.name, kind=home.kind)
    return make_label(source, ref, home.label)
