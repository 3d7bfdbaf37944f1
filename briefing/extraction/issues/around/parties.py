"""Who is party to an issue, and who is named in its sentences?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Actor, Issue, Position, Stance
from briefing.text.fold import fold


@dataclass(frozen=True, slots=True)
class Party:
    """An actor's stance in a sentence of an issue, and the article that tells it."""

    article_id: str
    actor: str
    position: Position


def find_parties(issue: Issue, source: Source) -> tuple[Party, ...]:
    """Return who wants what in an issue's sentences of one article, in the order of the text; mere speech is none."""
    sentences = frozenset(issue.sentences)
    found = [
        Party(source.article.id, actor.name, position)
        for actor in source.extraction.actors
        for position in actor.positions
        if position.stance is not Stance.SAYS and position.sentence in sentences
    ]
    return tuple(sorted(found, key=lambda party: party.position.sentence.start))


def gather_parties(merged: Merged[Issue], sources: Mapping[str, Source]) -> tuple[Party, ...]:
    """Return who wants what in an issue across its articles, given by their ids, article by article."""
    return tuple(
        party for member in merged.members for party in find_parties(member.finding, sources[member.article_id])
    )


def find_named(issue: Issue, actors: Sequence[Actor]) -> tuple[str, ...]:
    """Return the actors of an article whom an issue's sentences name, those that they name most often first."""
    counts = {actor.name: _count(actor, issue) for actor in actors}
    named = [name for name, count in counts.items() if count]
    return tuple(sorted(named, key=lambda name: -counts[name]))


def gather_named(merged: Merged[Issue], sources: Mapping[str, Source]) -> tuple[str, ...]:
    """Return the actors whom an issue's sentences name across its articles, those named in most articles first."""
    articles: dict[str, set[str]] = {}
    shown: dict[str, str] = {}
    for member in merged.members:
        for name in find_named(member.finding, sources[member.article_id].extraction.actors):
            articles.setdefault(fold(name), set()).add(member.article_id)
            shown.setdefault(fold(name), name)
    return tuple(shown[key] for key in sorted(articles, key=lambda key: -len(articles[key])))


def _count(actor: Actor, issue: Issue) -> int:
    return sum(any(span.overlaps(sentence) for sentence in issue.sentences) for span in actor.mentions)
