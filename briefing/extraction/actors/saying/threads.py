"""Whom does a pronoun or "the minister" mean at this point of an article?"""

from collections import deque
from collections.abc import Iterator, Sequence

from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.known.actors import ActorLexicon

#: Somebody whom the article leaves unnamed ("a Western diplomat").
NOBODY = -1
#: How many sentences back a pronoun reaches, and how many a role does.
_BACK = 4
#: How many names back a role or a body is looked for.
_SEEN = 200
_MALE, _FEMALE = frozenset(("he", "his", "him")), frozenset(("she", "her"))


class Thread:
    """Who was spoken of, sentence by sentence; an unnamed speaker ("a diplomat") hides those before."""

    def __init__(self, actors: Sequence[Actor], lexicon: ActorLexicon) -> None:
        self._actors = actors
        self._lexicon = lexicon
        self._told: deque[list[int]] = deque([[]], maxlen=_BACK)
        self._seen: deque[int] = deque(maxlen=_SEEN)
        self._genders = [_gender(actor, lexicon) for actor in actors]

    def turn(self) -> None:
        """Begin the next sentence."""
        if self._told[-1]:
            self._told.append([])

    def name(self, number: int) -> None:
        """Remember an actor named as somebody a sentence is about, or NOBODY."""
        if number not in self._told[-1]:
            self._told[-1].append(number)

    def see(self, number: int) -> None:
        """Remember any actor that was named."""
        self._seen.append(number)

    def pronoun(self, word: str) -> int | None:
        """Return the actor that "he", "she" or "it" means, NOBODY where it is somebody without a name."""
        person = word in _MALE or word in _FEMALE
        for number in self._recent():
            if number == NOBODY:
                if person:
                    return NOBODY
            elif self._is_person(number) == person and self._agrees(number, word):
                return number
        if not person:
            return None
        return next((n for n in reversed(self._seen) if self._is_person(n) and self._agrees(n, word)), None)

    def role(self, noun: str) -> int | None:
        """Return the person last named who holds the office that a noun names ("the judge")."""
        for number in (*self._recent(), *reversed(self._seen)):
            if number != NOBODY and self._is_person(number) and noun in self._duties(number):
                return number
        return None

    def lone_person(self) -> int | None:
        """Return the only person of whom the last sentences speak, whoever that is."""
        persons = {number for number in self._recent() if number == NOBODY or self._is_person(number)}
        return persons.pop() if len(persons) == 1 else None

    def body(self, noun: str) -> int | None:
        """Return the organisation last spoken of that a noun may name ("the company")."""
        bodies = [n for n in (*self._recent(), *reversed(self._seen)) if n != NOBODY and self._is_body(n)]
        worded = (n for n in bodies if noun in self._actors[n].name.lower().split())
        return next(worded, bodies[0] if bodies and noun in self._lexicon.cues["body noun"] else None)

    def country(self) -> int | None:
        """Return the country whose government "the government" is: the one that the article is most about."""
        counts = [(len(one.mentions), n) for n, one in enumerate(self._actors) if one.kind is ActorKind.COUNTRY]
        ranked = sorted(counts, key=lambda pair: -pair[0])
        clear = ranked and (len(ranked) == 1 or ranked[0][0] >= 2 * ranked[1][0])
        return ranked[0][1] if clear else None

    def _recent(self) -> Iterator[int]:
        for sentence in reversed(self._told):
            yield from sentence

    def _is_person(self, number: int) -> bool:
        return self._actors[number].kind is ActorKind.PERSON

    def _is_body(self, number: int) -> bool:
        return self._actors[number].kind is ActorKind.ORGANISATION

    def _duties(self, number: int) -> frozenset[str]:
        return frozenset((self._actors[number].role or "").lower().replace(",", " ").split())

    def _agrees(self, number: int, word: str) -> bool:
        gender = self._genders[number]
        return not gender or gender == ("f" if word in _FEMALE else "m") or word not in _FEMALE | _MALE


def _gender(actor: Actor, lexicon: ActorLexicon) -> str:
    """Return "m" or "f" where a form of address or the given name tells, else an empty text."""
    for alias in actor.aliases:
        first = alias.split()[0].rstrip(".")
        if first in ("Mr", "Sir", "Lord", "Prince", "King"):
            return "m"
        if first in ("Mrs", "Ms", "Miss", "Dame", "Lady", "Queen", "Princess"):
            return "f"
    return lexicon.genders.get(actor.name.split()[0].lower(), "") if actor.kind is ActorKind.PERSON else ""
