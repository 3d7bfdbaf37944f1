"""Which actors does a clause name, and where does its subject end?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.findings import ActorKind, DeadlineKind
from briefing.extraction.deadlines.wording.described import Descriptions
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings
from briefing.patterns.words import find_words
from briefing.temporal.verbs import first_verb

#: What leads to a place ("in Oslo", "at the Elysee").
PLACED = re.compile(r"\b(?:in|at)\s(?:the\s)?$")
#: Where the subject of an act ends ("Paris to sign"), and who only wants it ("…, as Oslo asked").
_ACT = re.compile(r"\sto\s(?!the\b|an?\b|its\b|their\b)[a-z]+\b")
_WANTED = re.compile(r",\sas\s[^,]+$")
_OWNER = re.compile(r"^.*['’]s?\s(?=\S)")
_PRONOUN = re.compile(r"(?:he|she|it|they)\b")
#: Who only tells of an act ("Lee reminded them that ships must leave").
_TOLD = re.compile(
    r"^(?P<who>.{2,70}?)\s(?:has\s|have\s)?(?:reminded|informed|regrets|regretted|prayed|warned|noted|recalled|told|announced"
    r"|confirmed|explained|hopes)(?:\s[\w’'-]+){0,5}?\sthat\s(?P<own>(?:it|he|she|they)\s)?"
)


@dataclass(frozen=True, slots=True)
class Act:
    """A clause without who wants it, the `subject` that it opens with, and the actors that it names.

    `end` is where the subject ends in its sentence, 0 where other words have been put in its place.
    """

    clause: str
    subject: str
    named: Sequence[NamedActor]
    kind: DeadlineKind
    around: Surroundings
    descriptions: Descriptions
    end: int

    @property
    def ahead(self) -> list[NamedActor]:
        """Return the actors that the subject names."""
        return [one for one in self.named if one.start < len(self.subject)]

    @property
    def sentence(self) -> str:
        """Return the text of the sentence."""
        return self.around.sentence.of(self.around.shadow)

    def beside(self) -> list[NamedActor]:
        """Return the actors that the sentence names behind the subject, each by where it stands in the sentence."""
        start = self.around.sentence.start
        if self.end <= 0:
            return []
        found = self.around.within(self.around.sentence)
        behind = (one for one in found if self.end < one.start - start and one.kind is not ActorKind.PLACE)
        return [one._replace(start=one.start - start) for one in behind]


def read_act(clause: str, kind: DeadlineKind, around: Surroundings, descriptions: Descriptions) -> Act:
    """Return what a clause tells of who acts; the actors named near it come before those named elsewhere."""
    told = _without_telling(_WANTED.sub("", clause))
    named = sorted(find_actors(told, around.named) or find_actors(told, descriptions.known))
    subject = _subject_of(told)
    return Act(told, subject, named, kind, around, descriptions, _end_of(subject, around))


#: "Closure of all schools", told of schools that are shut.
_NOUN_OF = re.compile(r"^(?:closure|suspension|cancellation|waiver|freeze)\sof\s|(?<=\w)['’]s?\sclosure$")


def _end_of(subject: str, around: Surroundings) -> int:
    """Return where a subject ends in its sentence, also one whose owner stands there as "its"; 0 where it does not."""
    sentence, bare = around.sentence.of(around.shadow).lower(), _NOUN_OF.sub("", subject.strip().lower())
    place = next(find_words(bare, sentence), None)
    if place is not None:
        return place + len(bare)
    thing = _OWNER.sub("", bare)
    owned = (f"{word} {thing}" for word in ("its", "his", "her", "their")) if thing != bare else ()
    end = next((place + len(words) for words in owned for place in find_words(words, sentence)), 0)
    opens = None if end or not bare else _PRONOUN.match(sentence)
    return opens.end() if opens else end


def _without_telling(clause: str) -> str:
    """Return what somebody tells of, with who tells it where it is their own act ("Lee told us that she would go")."""
    told = _TOLD.match(clause) if " that " in clause else None
    if told is None:
        return clause
    rest = clause[told.end() :]
    return f"{told['who']} {rest}" if told["own"] else rest


def _subject_of(clause: str) -> str:
    """Return a clause up to its verb or act; a clause without one is all subject."""
    act, verb = _ACT.search(clause), first_verb(clause)
    ends = [place for place in (act.start() if act else None, verb) if place is not None]
    return clause[: min(ends)] if ends else clause


def find_actors(clause: str, named: Sequence[NamedActor]) -> list[NamedActor]:
    """Return the actors that a clause names, each where it starts in it; of two in one place the longer name.

    The first word of a clause has a capital, also where a name has none ("the service union").
    """
    ends, kept = -1, []
    opening = clause[:1].lower() + clause[1:]
    surfaces = {one.surface: one for one in named if one.kind is not ActorKind.PLACE and one.surface in clause}
    opens = {one.surface: one for one in named if one.surface[:1].islower() and opening.startswith(one.surface)}
    found = [(start, -len(words), one) for words, one in surfaces.items() for start in _find(words, clause)]
    found += [(0, -len(words), one) for words, one in opens.items() if 0 in find_words(words, opening)]
    for start, length, one in sorted(found, key=lambda hit: hit[:2]):
        if start >= ends:
            ends = start - length
            kept.append(NamedActor(start, one.name, one.kind, one.surface))
    return kept


def _find(words: str, clause: str) -> Iterator[int]:
    """Yield where the words of a name start in a clause, also of one that ends on a sign ("OPEC+")."""
    return find_words(words.rstrip("+&!"), clause)
