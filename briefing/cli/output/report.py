"""How does a person read what was found in an article?"""

import textwrap
from collections.abc import Iterator

from briefing.cli.output.wording import BASIS_SIGNS, say_published
from briefing.domain.dossier import Source
from briefing.domain.findings import Actor, ActorKind, Certainty, Deadline, DeadlineKind, Issue
from briefing.services.results.hits import first_words
from briefing.temporal.display import show_value

_WIDTH = 100
_MOST = 8
_NAMED = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


def describe_source(source: Source) -> str:
    """Return an article's title, date, deadlines, actors and issues as lines of text."""
    found = source.extraction
    head = (found.title or first_words(source.article.body), " · ".join(_facts(source)))
    sections = (
        ("Deadlines", [_deadline(one) for one in found.deadlines if one.kind is not DeadlineKind.PAST]),
        ("Actors", [_actor(one) for one in found.actors if one.kind in _NAMED]),
        ("Key issues", [_issue(one, source.article.body) for one in found.issues]),
    )
    return "\n".join((*head, *(line for title, entries in sections for line in _section(title, entries))))


def _facts(source: Source) -> Iterator[str]:
    found = source.extraction
    yield from (fact for fact in (found.source, found.byline) if fact)
    undated = found.published.value is None
    yield "undated (--published DATE says when)" if undated else say_published(found.published)


def _section(title: str, entries: list[str]) -> Iterator[str]:
    yield f"\n  {title}"
    for entry in entries[:_MOST] or ["none found"]:
        yield textwrap.fill(entry, _WIDTH, initial_indent="    ", subsequent_indent="      ")
    if len(entries) > _MOST:
        yield f"    and {len(entries) - _MOST} more, which --json shows"


def _deadline(one: Deadline) -> str:
    certainty = "" if one.certainty is Certainty.FIRM else f" ({one.certainty})"
    condition = f", {one.condition}" if one.condition else ""
    return f"{BASIS_SIGNS[one.basis]} {show_value(one.when)}  {one.what}{condition}{certainty}"


def _actor(one: Actor) -> str:
    described = ", ".join(part for part in (one.role, one.affiliation) if part)
    return f"{one.name} – {described}" if described else one.name


def _issue(one: Issue, body: str) -> str:
    quote = " ".join(one.sentences[0].of(body).split()) if one.sentences else ""
    return f"{one.label}: “{quote}”" if quote else one.label
