"""Who has to act in what happens, by name?"""

import re
from collections.abc import Iterator, Sequence

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings
from briefing.extraction.deadlines.wording.verbs import first_verb

#: Whose act is wanted, ordered or waited for stands behind these.
_ADDRESSING = re.compile(
    r"\b(?:demand(?:s|ed)?|want(?:s|ed)?|urge[sd]?|ask(?:s|ed)?|call(?:s|ed)? (?:on|for)|told|order(?:s|ed)|gave|gives?"
    r"|given|insist(?:s|ed)?|requir(?:es|ed))\b"
)
#: A place, or what belongs to the noun before it.
_PLACED = re.compile(r"\b(?:in|at)\s(?:the\s)?$")
_BELONGS = re.compile(r"\b(?:of|in|at|from|for|with|by|on|between)\s(?:the\s)?$")
_MOST_ACTORS = 4


def bound_of(clause: str, around: Surroundings) -> tuple[str, ...]:
    """Return the names of those who act in a clause: the one it addresses, else its subject, else the first it names.

    A clause that names nobody leaves it to the first organisation or country of its sentence.
    """
    named = sorted(_in_clause(clause, around.named))
    for choose in (_addressed, _subjects, _others):
        chosen = choose(clause, named)
        if chosen:
            return tuple(dict.fromkeys(one.name for one in chosen))[:_MOST_ACTORS]
    sentence = (
        one for one in around.within(around.sentence) if one.kind in (ActorKind.ORGANISATION, ActorKind.COUNTRY)
    )
    return tuple(one.name for one in sentence)[:1]


def _in_clause(clause: str, named: Sequence[NamedActor]) -> Iterator[NamedActor]:
    """Yield the actors that a clause names, each where it starts in the clause; of two in one place the longer name."""
    ends = -1
    surfaces = {one.surface: one for one in named if one.kind is not ActorKind.PLACE}
    found = [(hit.start(), -len(words), one) for words, one in surfaces.items() for hit in _named_at(words, clause)]
    for start, length, one in sorted(found, key=lambda hit: hit[:2]):
        if start >= ends:
            ends = start - length
            yield NamedActor(start, one.name, one.kind, one.surface)


def _named_at(words: str, clause: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"\b{re.escape(words)}\b", clause) if words in clause else iter(())


def _addressed(clause: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    stance = _ADDRESSING.search(clause)
    behind = [one for one in named if stance and one.start >= stance.end() and not _PLACED.search(clause[: one.start])]
    return behind[:1]


def _subjects(clause: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    verb = first_verb(clause)
    before = [one for one in named if verb is None or one.start < verb]
    plain = [one for one in before if not _BELONGS.search(clause[: one.start])]
    return plain or [one for one in before if not _PLACED.search(clause[: one.start])]


def _others(_: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    return list(named[:1])
