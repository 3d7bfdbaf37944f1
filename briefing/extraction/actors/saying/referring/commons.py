"""Whom does a common noun mean: the holder of an office, an organisation, or its owner's people?"""

from typing import NamedTuple

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.saying.phrases import (
    DEFINITE,
    first_joined,
    past_letters,
    phrase_start,
    tells_of_years_or_children,
)
from briefing.extraction.actors.saying.referring.persons import office_of
from briefing.extraction.actors.saying.referring.threads import NOBODY, Thread
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.known.actors import ActorLexicon

_OF_TWO = frozenset(("former", "latter"))
_WHOSE_ALLIES = frozenset(("his", "her", "their", "its"))
#: What somebody else does than who has just spoken ("The minister disagrees.").
_DIFFERS = frozenset(("disagrees", "disagreed", "differs", "differed", "begs", "begged"))


class _Phrase(NamedTuple):
    """A noun phrase: its noun in small letters, and its words from behind the article on."""

    noun: str
    start: int
    end: int


class Commons:
    """Finds whom common nouns mean in one sentence, with what went before it.

    Where a method takes `voice`, it asks for the person who speaks: then officials do not stand for their state.
    """

    def __init__(self, scene: Scene, thread: Thread, lexicon: ActorLexicon) -> None:
        self._scene = scene
        self._thread = thread
        self._lexicon = lexicon

    def meant(self, end: int, owner: int | None, *, voice: bool) -> int | None:
        """Return whom a common noun before `end` means; `owner` is whom the words behind it name as its owner.

        NOBODY stands for somebody unnamed, None for what is no actor.
        """
        noun = self._scene.line.lower(end - 1)
        if noun in _OF_TWO and self._scene.line.lower(end - 2) == "the":
            return self._thread.of_two(last=noun == "latter")
        if owner is not None and noun in self._lexicon.cues["makes a document"]:
            return owner if self._scene.line.lower(end - 2) in self._lexicon.cues["document"] else NOBODY
        if voice and tells_of_years_or_children(self._scene.line, end, self._lexicon):
            return self._thread.last_topic()
        if not noun[:1].isalpha():
            return None
        phrase = _Phrase(noun, phrase_start(self._scene, end, self._lexicon), end)
        if noun in self._lexicon.cues["document"]:
            return self._maker(phrase, owner)
        if owner is not None and voice and self._are_of_body(phrase):
            return owner
        beside = self._described(phrase)
        if beside is None and not voice:
            beside = self._joined(phrase, owner)
        if beside is not None:
            return beside
        owner = self._owner(phrase.start) if owner is None else owner
        if owner is not None and noun in self._lexicon.cues["body noun"] and self._ends_body(phrase.start):
            return owner
        if self._is_indefinite(phrase):
            speaks = owner is not None and not voice and noun in self._lexicon.cues["stands for owner"]
            return NOBODY if voice else owner if speaks else None
        holder = self._holder(phrase, owner, voice=voice)
        return self._body_or_owner(phrase, owner, voice=voice) if holder is None else holder

    def _maker(self, phrase: _Phrase, owner: int | None) -> int | None:
        """Return who made a text that speaks ("the letter", "Norway's statement", "a statement from Norway")."""
        line = self._scene.line
        if owner is not None:
            definite = line.lower(phrase.start - 1) == "the"
            given = line.lower(phrase.end) in ("from", "by") or (definite and line.lower(phrase.end) == "of")
            return owner if given else None
        owner = self._owner(phrase.start)
        if owner is None and line.lower(phrase.start - 1) in DEFINITE:
            return self._thread.maker(phrase.noun)
        return owner

    def _are_of_body(self, phrase: _Phrase) -> bool:
        """Tell whether all those who speak are of a body that is named behind them ("analysts at the bank")."""
        line = self._scene.line
        of_body = line.lower(phrase.end) in ("at", "from") and phrase.noun in self._lexicon.cues["people of body"]
        return of_body and line.lower(phrase.start - 1) not in DEFINITE and not self._is_indefinite(phrase)

    def _described(self, phrase: _Phrase) -> int | None:
        """Return the person behind whom an office stands between commas ("Ana Kovač, head of trade")."""
        line = self._scene.line
        aside = past_letters(self._scene, phrase.start - 1) if line.text(phrase.start - 1) == "," else -1
        named = self._scene.ending.get(aside)
        person = named is not None and named.kind is ActorKind.PERSON
        return named.actor if named is not None and person and phrase.noun in self._lexicon.titles.heads else None

    def _joined(self, phrase: _Phrase, owner: int | None) -> int | None:
        """Return the first of those to whom "and" joins a noun ("Norway and allies", "Norway and its allies")."""
        line, start = self._scene.line, phrase.start
        if line.lower(start - 1) == "and":
            named = self._scene.ending.get(start - 1)
        elif owner is None and line.lower(start - 1) in _WHOSE_ALLIES and line.lower(start - 2) == "and":
            named = self._scene.ending.get(start - 2)
        else:
            return None
        return None if named is None else first_joined(self._scene, named, self._lexicon).actor

    def _owner(self, start: int) -> int | None:
        """Return the actor that stands right before a noun phrase as its owner, or that "its" means there."""
        line = self._scene.line
        possessed = start - 1 if line.text(start - 1) == "'s" else start
        named = self._scene.ending.get(possessed)
        if named is not None:
            return named.actor
        if possessed < start and line.lower(possessed - 2) in DEFINITE:
            return self._body(line.lower(possessed - 1), alone=True)
        return self._thread.pronoun("it") if line.lower(start - 1) in ("its", "their") else None

    def _ends_body(self, index: int) -> bool:
        """Tell whether an organisation's name ends before a word ("the Salus union")."""
        named = self._scene.ending.get(index)
        return named is not None and named.kind is ActorKind.ORGANISATION

    def _is_indefinite(self, phrase: _Phrase) -> bool:
        line, indefinite = self._scene.line, self._lexicon.cues["indefinite"]
        land = self._scene.ending.get(phrase.start)
        before = land.start if land is not None else phrase.start
        return line.lower(before - 1) in indefinite or line.lower(phrase.start) in indefinite

    def _holder(self, phrase: _Phrase, owner: int | None, *, voice: bool) -> int | None:
        """Return who holds the office that a definite noun names."""
        line = self._scene.line
        before, noun = line.lower(phrase.start - 1), phrase.noun
        singular = voice or not noun.endswith("s")
        again = self._thread.again(noun) if singular and before == "the" and owner is None else None
        if again is not None:
            return again
        office = office_of(noun, line.lower(phrase.end - 2))
        held = self._thread.role(office) if before in DEFINITE or owner is not None else None
        if held is not None and self._is_office(noun):
            return held
        body = noun in self._lexicon.cues["body noun"]  # "the supervisor"
        if singular and before == "the" and owner is None and not body and self._is_calling(noun):
            lone = self._thread.lone_person(noun) if phrase.start == phrase.end - 1 else None
            if line.lower(phrase.end) in _DIFFERS:
                return NOBODY
            return self._thread.last_person(noun) if lone is None else lone
        if owner is not None and self._is_calling(noun) and self._is_described(phrase.start):
            return self._thread.compatriot(noun, owner)
        return None

    def _body_or_owner(self, phrase: _Phrase, owner: int | None, *, voice: bool) -> int | None:
        definite = self._scene.line.lower(phrase.start - 1) in DEFINITE
        qualities = self._scene.line.words[phrase.start : phrase.end - 1]
        alone = not qualities or (voice and len(qualities) == 1 and qualities[0].capital)
        described = owner is not None and alone and self._is_described(phrase.start)
        spoken_for = self._spoken_for(phrase.noun, phrase.start) if definite and owner is None and alone else None
        body = self._body(phrase.noun, alone=alone) if definite and owner is None and spoken_for is None else spoken_for
        if described and owner is not None and voice and phrase.noun in self._lexicon.cues["body noun"]:
            body = self._thread.body_of(phrase.noun, owner)
        if body is None and phrase.noun in self._lexicon.cues["stands for owner"] and (owner is not None or voice):
            return NOBODY if voice else owner
        return body

    def _is_described(self, start: int) -> bool:
        """Tell whether a nationality stands before a noun phrase ("the Brazilian president")."""
        named = self._scene.ending.get(start)
        country = named is not None and named.kind is ActorKind.COUNTRY
        return country and named is not None and self._scene.line.lower(named.start - 1) == "the"

    def _is_calling(self, noun: str) -> bool:
        """Tell whether a noun is what somebody is called by ("the minister", "the reverend")."""
        titles = self._lexicon.titles
        return noun in titles.heads or noun.capitalize() in titles.honorifics or noun in self._lexicon.cues["rank"]

    def _is_office(self, noun: str) -> bool:
        held = self._is_calling(noun) or noun in self._lexicon.cues["nominal for"]
        return held and not noun.endswith("s")

    def _spoken_for(self, noun: str, end: int) -> int | None:
        """Return the body whose people speak before a word, if a noun may mean it ("Oslo's lawyers said it …")."""
        line, cues = self._scene.line, self._lexicon.cues
        if noun not in cues["body noun"] and noun not in cues["named body"]:
            return None
        for named in self._scene.names():
            people = line.lower(named.end + 1)
            speaks = (
                people in cues["nominal for"] or people in cues["beside somebody"] or people in cues["stands for owner"]
            )
            if line.text(named.end) == "'s" and speaks and named.end < end and self._thread.may_be(named.actor, noun):
                return named.actor
        return None

    def _body(self, noun: str, *, alone: bool) -> int | None:
        cues = self._lexicon.cues
        if noun != "government" and noun not in cues["body noun"] and noun not in cues["named body"]:
            return None
        own = self._thread.own_body(noun) if alone else None
        if own is not None:
            return own
        return self._thread.country() if noun == "government" else self._thread.body(noun, alone=alone)
