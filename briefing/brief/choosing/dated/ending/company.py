"""Do two articles tell of the same parties?"""

from collections.abc import Iterator

from briefing.brief.choosing.dated.calling_off import name_events
from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind

#: So many actors both articles name, one of them no country.
_LEAST_ACTORS = 2
_LONGEST_ACRONYM = 4
_PARTIES = frozenset({ActorKind.COUNTRY, ActorKind.ORGANISATION, ActorKind.PERSON})


def is_of_one_story(older: Source, newer: Source) -> bool:
    """Tell whether two articles name the same two actors, be it shortly ("Nordfar" and "Nordfar ASA")."""
    theirs = [names for names, _ in _named(newer)]
    shared = dict.fromkeys((True, False), 0)
    for names, is_country in _named(older):
        shared[is_country] += any(names <= each or each <= names for each in theirs)
    return shared[False] > 0 and sum(shared.values()) >= _LEAST_ACTORS


def _in_small(name: str) -> str:
    """Return a name without the capitals in which notices set surnames; acronyms keep theirs."""
    return " ".join(word.title() if word.isupper() and len(word) > _LONGEST_ACRONYM else word for word in name.split())


def _named(source: Source) -> Iterator[tuple[frozenset[str], bool]]:
    for actor in source.extraction.actors:
        names = name_events(_in_small(actor.name))
        if actor.kind in _PARTIES and names:
            yield names, actor.kind is ActorKind.COUNTRY
