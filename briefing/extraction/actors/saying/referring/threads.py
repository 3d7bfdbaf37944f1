"""Whom does a pronoun or "the minister" mean at this point of an article?"""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from briefing.domain.findings import Actor, ActorKind
from briefing.domain.span import Span
from briefing.extraction.actors.saying.referring.bodies import Bodies, Spoken
from briefing.extraction.actors.saying.referring.persons import (
    CALLINGS,
    also_called,
    gender_of,
    offices_of,
    outer_words,
)
from briefing.extraction.known.actors import ActorLexicon

#: Somebody whom the article leaves unnamed ("a Western diplomat"); numbers below have words of their own.
NOBODY = -1
#: How many sentences back a pronoun reaches, and how many a role does.
_BACK = 4
#: How many names back a role or a body is looked for.
_SEEN = 200
#: Of how many "the latter" is the second.
_TWO = 2
_MALE, _FEMALE = frozenset(("he", "his", "him")), frozenset(("she", "her"))


def is_unnamed(number: int | None) -> bool:
    """Tell whether a number stands for somebody without a name."""
    return number is not None and number <= NOBODY


class Thread:
    """Who was spoken of, sentence by sentence; an unnamed speaker ("a diplomat") hides those before."""

    def __init__(self, actors: Sequence[Actor], bodies: Bodies, lexicon: ActorLexicon) -> None:
        self._actors = actors
        self._bodies = bodies
        self._lexicon = lexicon
        self._told: deque[list[int]] = deque([[]], maxlen=_BACK)
        self._seen: deque[int] = deque(maxlen=_SEEN)
        self._genders = [gender_of(actor, lexicon) for actor in actors]
        self._unnamed: list[Span] = []
        self._several: list[bool] = []
        self._met: dict[str, tuple[int, int]] = {}
        self._turns = 0
        self._fresh = False
        self._named: list[int] = []
        self._named_before: list[int] = []
        self._persons: set[int] = set()
        self._offices = [offices_of(actor) for actor in actors]
        self._outer = [outer_words(actor.name) for actor in actors]
        self._bearers: dict[int, tuple[int, ...]] = {}
        self._names = {
            word for actor in actors for name in (actor.name, *actor.aliases) for word in name.lower().split()
        }
        self._makers: dict[str, int] = {}
        self._several_told = False
        self._several_before = False

    def turn(self) -> None:
        """Begin the next sentence; the only person whom the last one named is whom it told of if nobody else was."""
        told = self._told[-1]
        self._turns += 1
        if len(self._persons) == 1 and not any(is_unnamed(number) or self._is_person(number) for number in told):
            told.extend(self._persons)
        self._persons.clear()
        self._named_before, self._named = self._named, []
        self._several_before, self._several_told = self._several_told, False
        if told:
            self._told.append([])

    def name(self, number: int) -> None:
        """Remember an actor named as somebody a sentence is about, or NOBODY."""
        if number not in self._told[-1]:
            self._told[-1].append(number)
        self._fresh = self._fresh or is_unnamed(number)

    def meet(self, words: Span, noun: str, *, several: bool) -> int:
        """Return the number of somebody whom these words of the body tell of without a name, by a noun."""
        if not self._unnamed or self._unnamed[-1] != words:
            self._unnamed.append(words)
            self._several.append(several)
        number = NOBODY - len(self._unnamed)
        self._met[noun.removesuffix("s")] = number, self._turns
        return number

    def words_of(self, number: int) -> Span:
        """Return the words that told of somebody met without a name."""
        return self._unnamed[NOBODY - 1 - number]

    def write(self, document: str, number: int) -> None:
        """Remember who made a text that a noun names ("letter")."""
        self._makers[document] = number

    def maker(self, document: str) -> int | None:
        """Return who made the text that a noun names; of a judgment without a maker, the judge or court told of."""
        made = self._makers.get(document)
        if made is None and document in self._lexicon.cues["document of court"]:
            judge = self.role("judge")
            return judge if judge is not None else self.body("court", alone=False)
        return made

    def see(self, number: int, called: str = "") -> None:
        """Remember any actor that was named, and the word in small letters right before the name ("prince")."""
        self._seen.append(number)
        if number not in self._named:
            self._named.append(number)
        if called and called not in self._offices[number]:
            self._offices[number] |= {called, also_called(called)}
        if self._is_person(number):
            self._persons.add(number)
            self._bearers.pop(number, None)
        self._fresh = self._fresh and not self._is_person(number)

    def tell_of_several(self) -> None:
        """Remember that a sentence tells of several people or bodies by a plural ("the unions")."""
        self._several_told = True

    def pronoun(self, word: str) -> int | None:
        """Return the actor that "he", "she" or "it" means, NOBODY where it is somebody without a name."""
        person = word in _MALE or word in _FEMALE
        if word == "they" and self._several_before:
            return None
        others = False
        for number in self._recent():
            meant = self._of_gender(number, word) if person else None
            if meant is not None:
                return meant
            if is_unnamed(number):
                others = True
                if person and not self._are_several(number):
                    return number if self._fresh else NOBODY
            elif self._is_person(number) == person and self._agrees(number, word):
                # Behind others who came between, only a name that tells its bearer's gender is surely meant.
                return NOBODY if others and person and not self._genders[number] else number
            elif person and self._is_person(number):
                others = True
        if not person:
            return None
        return next((n for n in reversed(self._seen) if self._is_person(n) and self._agrees(n, word)), None)

    def is_other(self, number: int, pronoun: str) -> bool:
        """Tell whether somebody with a name surely is not whom "he" or "she" means."""
        return not is_unnamed(number) and self._is_person(number) and not self._agrees(number, pronoun)

    def is_it(self, number: int) -> bool:
        """Tell whether an actor with a name is one that "it" may mean."""
        return not is_unnamed(number) and not self._is_person(number)

    def _of_gender(self, number: int, word: str) -> int | None:
        """Return the only one of those who bear a name told of alone whose gender surely is that of a pronoun."""
        fitting = [n for n in self._bearers.get(number, ()) if self._genders[n] and self._agrees(n, word)]
        return fitting[0] if len(fitting) == 1 else None

    def _are_several(self, number: int) -> bool:
        """Tell whether words without a name tell of several people."""
        return number < NOBODY and self._several[NOBODY - 1 - number]

    def of_two(self, *, last: bool) -> int | None:
        """Return whom "the latter", or "the former", means: one of the only two persons, else bodies, just named."""
        acting = [n for n in self._named_before if self._actors[n].kind is not ActorKind.PLACE]
        persons = [n for n in acting if self._is_person(n)]
        two = persons or acting
        return two[last] if len(two) == _TWO else None

    def role(self, noun: str) -> int | None:
        """Return the person last named who holds the office that a noun names ("the judge")."""
        for number in self._lately():
            if not is_unnamed(number) and self._is_person(number) and noun in self._offices[number]:
                return number
        return None

    def lone_person(self, noun: str) -> int | None:
        """Return the only person of whom the last sentences speak, unless another office than the noun is his."""
        persons = {number for number in self._recent() if is_unnamed(number) or self._is_person(number)}
        lone = persons.pop() if len(persons) == 1 else None
        if is_unnamed(lone):
            return lone if self._fresh else NOBODY
        return lone if lone is None or self._may_hold(lone, noun) else None

    def last_topic(self) -> int | None:
        """Return the person of whom alone the sentence before this one tells, None where it tells of more."""
        before = self._told[-2] if len(self._told) > 1 and not self._told[-1] else self._told[-1]
        return before[0] if len(before) == 1 and not is_unnamed(before[0]) and self._is_person(before[0]) else None

    def last_person(self, noun: str) -> int | None:
        """Return the only person of the last sentence that tells of any, unless another office than the noun is his."""
        told = [{n for n in sentence if is_unnamed(n) or self._is_person(n)} for sentence in reversed(self._told)]
        last = next((persons for persons in told if persons), set())
        number = last.pop() if len(last) == 1 else NOBODY
        return None if is_unnamed(number) or not self._may_hold(number, noun) else number

    def compatriot(self, noun: str, country: int) -> int | None:
        """Return the only person of the last sentence that tells of any, if noun and country may be his."""
        number = self.last_person(noun)
        if number is None or is_unnamed(number):
            return None
        affiliation = self._actors[number].affiliation
        return number if affiliation in (None, self._actors[country].name) else None

    def body_of(self, noun: str, country: int) -> int | None:
        """Return the organisation last spoken of that a noun may name, if it may be of a country."""
        number = self.body(noun, alone=True)
        same = number is not None and self._actors[number].affiliation in (None, self._actors[country].name)
        return number if same else None

    def _may_hold(self, number: int, noun: str) -> bool:
        """Tell whether a person may hold an office; of one known by a name that others bear, one of theirs."""
        others = self._namesakes_of(number)
        if others:
            return any(noun in self._offices[other] for other in others)
        return not self._actors[number].role or noun in CALLINGS or noun in self._offices[number]

    def own_body(self, noun: str) -> int | None:
        """Return the body, or the country, that a noun means in what a person of this sentence tells of his own."""
        speaker = next((n for n in reversed(self._told[-1]) if not is_unnamed(n) and self._is_person(n)), None)
        return None if speaker is None else self._bodies.of_speaker(noun, speaker)

    def body(self, noun: str, *, alone: bool) -> int | None:
        """Return the organisation lately spoken of that a noun means; more than the noun alone names no other.

        Whoever tells of a person tells of his organisation.
        """
        lately = [number for number in self._lately() if not is_unnamed(number)]
        told = next((told for told in reversed(self._told) if told), [])
        topics = [*told, *self._bodies_of(told)]
        near = {*self._recent(), *self._named, *self._named_before, *topics}
        return self._bodies.meant(noun, Spoken(list(dict.fromkeys((*lately, *topics))), near, topics), alone=alone)

    def _bodies_of(self, told: Iterable[int]) -> Iterator[int]:
        """Yield the bodies of the persons among some actors."""
        for number in told:
            if not is_unnamed(number) and self._is_person(number):
                own = self._bodies.of_person(number)
                if own is not None:
                    yield own

    def may_be(self, number: int, noun: str) -> bool:
        """Tell whether an actor is a body that a noun may mean."""
        return self._bodies.is_body(number) and self._bodies.may_be(number, noun)

    def body_of_person(self, number: int) -> int | None:
        """Return the body or country to which somebody belongs, None for somebody unnamed or without any."""
        return None if is_unnamed(number) or not self._is_person(number) else self._bodies.of_person(number)

    def country(self) -> int | None:
        """Return the country whose government "the government" is."""
        return self._bodies.country()

    def _recent(self) -> Iterator[int]:
        for sentence in reversed(self._told):
            yield from sentence

    def _lately(self) -> Iterable[int]:
        """Return whom the last sentences tell of and then who was seen, the latest first, each once."""
        return dict.fromkeys((*self._recent(), *reversed(self._seen)))

    def _is_person(self, number: int) -> bool:
        return self._actors[number].kind is ActorKind.PERSON

    def namesake(self, words: Span, name: str) -> int | None:
        """Return the person lately told of whose family name some words are that several bear, None for no such name.

        Of several who were all told of too long ago nobody is meant, until a pronoun tells who.
        """
        told = (number for number in self._recent() if not is_unnamed(number) and self._is_person(number))
        lately = next((number for number in told if name in self._outer[number]), None)
        bearers = tuple(n for n, outer in enumerate(self._outer) if self._is_person(n) and name in outer)
        if len(bearers) > 1:
            number = self.meet(words, name.lower(), several=False) if lately is None else lately
            self._bearers[number] = bearers
            return number
        return lately

    def _namesakes_of(self, number: int) -> Sequence[int]:
        """Return the persons whose family name is all that is known of somebody, none where more is known."""
        name = self._actors[number].name
        if " " in name:
            return ()
        return [other for other, outer in enumerate(self._outer) if name in outer[-1:] and self._is_person(other)]

    def is_named(self, word: str) -> bool:
        """Tell whether a word in small letters is of the name of an actor."""
        return word in self._names

    def named_in_capitals(self, name: str) -> int | None:
        """Return the only person whose family name, written in capitals, a word is."""
        bearers = [n for n, words in enumerate(self._outer) if self._is_person(n) and words[-1:] == (name.title(),)]
        return bearers[0] if len(bearers) == 1 else None

    def again(self, noun: str) -> int | None:
        """Return whoever was just told of without a name by a noun, unless a person with that office was, too."""
        number, turn = self._met.get(noun, (None, 0))
        named = any(not is_unnamed(n) and self._is_person(n) and noun in self._offices[n] for n in self._recent())
        return None if named or self._turns - turn > _BACK else number

    def _agrees(self, number: int, word: str) -> bool:
        gender = self._genders[number]
        return not gender or gender == ("f" if word in _FEMALE else "m") or word not in _FEMALE | _MALE
