"""Which body does a common noun mean: "the company", "the union", "the government"?"""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from briefing.domain.findings import Actor, ActorKind
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.namesakes import is_taken

#: How much oftener than another an article may name the body, or the country, that it is about.
_OFTENER, _FAR_OFTENER = 2, 4
_BANK = "bank"
#: The nouns for what the table of institutions calls otherwise.
_NOUNS = {
    "central bank": _BANK,
    "ministry": "department",
    "armed group": "militia",
    "armed forces": "army",
    "think tank": "institute",
    "news": "newspaper",
    "team": "club",
}


class Spoken(NamedTuple):
    """Whom an article has spoken of so far, the latest first, those of the last sentences, whom the last tells of."""

    lately: Sequence[int]
    near: Collection[int]
    topics: Collection[int]


class Bodies:
    """Tells which of the bodies of an article a common noun may mean, by their names and by what the text calls them.

    `called` has, by the number of an actor, the nouns that stand beside his name ("the Salus union"); `taken` are the
    categories of bodies that the text does not mean by the noun of their names.
    """

    def __init__(
        self,
        actors: Sequence[Actor],
        called: Mapping[int, frozenset[str]],
        lexicon: ActorLexicon,
        taken: frozenset[str] = frozenset(),
    ) -> None:
        self._actors = actors
        self._cues = lexicon.cues
        self._taken = taken
        self._categories = lexicon.categories
        self._bodies = frozenset(
            number
            for number, one in enumerate(actors)
            if one.kind is ActorKind.ORGANISATION or _may_be_body(one, lexicon)
        )
        self._called = [called.get(n, frozenset()) | _known_as(one, lexicon) for n, one in enumerate(actors)]
        self._words = [_words_of(one) | nouns for one, nouns in zip(actors, self._called, strict=True)]

    def is_body(self, number: int) -> bool:
        """Tell whether an actor is an organisation, or may be one that was read as a person."""
        return number in self._bodies

    def meant(self, noun: str, spoken: Spoken, *, alone: bool) -> int | None:
        """Return the body that a noun means of those spoken of, None where several may be meant.

        With more than the noun alone only one is meant whose name or calling has the noun.
        """
        fitting = [number for number in spoken.lately if number in self._bodies and self.may_be(number, noun)]
        if noun in self._cues["firm noun"]:
            fitting = self._main(fitting, spoken)
        worded = next((number for number in fitting if noun in self._words[number]), None)
        if worded is None and (alone or noun in self._cues["named by kin"]):
            kin = self._cues.get(f"kin of {noun}", frozenset())
            worded = next((number for number in fitting if not kin.isdisjoint(self._words[number])), None)
        if worded is not None or not alone or noun not in self._cues["body noun"]:
            return worded
        close = fitting if noun in self._cues["firm noun"] else [n for n in fitting if n in spoken.near]
        told = close if len(close) == 1 else [number for number in close if number in spoken.topics]
        return told[0] if len(told) == 1 else None

    def of_person(self, number: int) -> int | None:
        """Return the body or country to which an article says that somebody belongs."""
        name = self._actors[number].affiliation
        return next((own for own, one in enumerate(self._actors) if one.name == name), None) if name else None

    def of_speaker(self, noun: str, speaker: int) -> int | None:
        """Return the body, or of "the government" the country, for which somebody speaks, if a noun may mean it."""
        own = self.of_person(speaker)
        if own is None:
            return None
        if noun == "government":
            return own if self._actors[own].kind is ActorKind.COUNTRY else None
        return own if own in self._bodies and self.may_be(own, noun) else None

    def _main(self, fitting: Sequence[int], spoken: Spoken) -> list[int]:
        """Return those that the article names not far less than the one that it names most, near ones if several."""
        most = max((len(self._actors[n].mentions) for n in fitting), default=0)
        main = [n for n in fitting if _OFTENER * len(self._actors[n].mentions) >= most]
        return main if len(main) == 1 else [n for n in main if n in spoken.near]

    def may_be(self, number: int, noun: str) -> bool:
        """Tell whether a body may be what a noun names by the words of its name and those that the text calls it."""
        if is_taken(noun, self._categories.get(self._actors[number].name), self._taken):
            return False
        words, cues = self._words[number], self._cues
        if noun in words:
            return True
        if noun in cues["firm noun"]:
            called = self._called[number]
            strange = called.isdisjoint(cues["firm noun"]) and called.isdisjoint(cues.get(f"kin of {noun}", ()))
            firm = not strange
            return firm or cues["no firm"].isdisjoint(words)
        kin = cues.get(f"kin of {noun}")
        told = (words & cues["body noun"]) | (words & cues["named body"])
        return kin is None or not told or not told.isdisjoint(kin)

    def country(self) -> int | None:
        """Return the country whose government "the government" is: the one that the article is most about.

        Bodies and persons of a country count as it does; one that is not named first must be named far oftener.
        """
        of = Counter[str]()
        for one in (one for one in self._actors if one.kind is not ActorKind.PLACE):
            of[one.affiliation or ""] += len(one.mentions)
        countries = ((n, one) for n, one in enumerate(self._actors) if one.kind is ActorKind.COUNTRY)
        weights = {number: len(one.mentions) + of[one.name] for number, one in countries}
        ranked = sorted(weights, key=lambda number: -weights[number])
        if not ranked:
            return None
        first = min(ranked, key=lambda number: self._actors[number].mentions[0].start)
        lead = _OFTENER if first == ranked[0] else _FAR_OFTENER
        return ranked[0] if len(ranked) == 1 or weights[ranked[0]] >= lead * weights[ranked[1]] else None


def _may_be_body(one: Actor, lexicon: ActorLexicon) -> bool:
    """Tell whether somebody is an organisation, or one read as a person that may be: he is called by his first word."""
    words = one.name.split()
    known = one.role or words[0].lower() in lexicon.first_names
    called = words[0] in one.aliases and words[-1] not in one.aliases
    return one.kind is ActorKind.ORGANISATION or (one.kind is ActorKind.PERSON and not known and called)


def _known_as(one: Actor, lexicon: ActorLexicon) -> frozenset[str]:
    """Return the noun for what a body is known to be, wherever it is told of."""
    category = lexicon.categories.get(one.name)
    return frozenset((_NOUNS.get(category, category),)) if category else frozenset()


def _words_of(one: Actor) -> frozenset[str]:
    """Return the words of a name in small letters, and "bank" of one written as one word ("Nordbank")."""
    words = frozenset(one.name.lower().split())
    return words | {_BANK} if any(word.endswith(_BANK) for word in words) else words
