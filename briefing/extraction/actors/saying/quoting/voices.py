"""Whom do words beside a quotation name: "according to", "her answer", a label in capitals?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.saying.phrases import MARKS, is_complement, tells_of_people
from briefing.extraction.actors.saying.referring.threads import NOBODY
from briefing.extraction.actors.saying.scenes import Named
from briefing.extraction.actors.saying.subjects import Subjects
from briefing.extraction.actors.saying.texts import text_in

#: How far before a noun its owner stands.
_QUALITIES = 3
_WHOSE_SPEECH = {"his": "his", "her": "her", "its": "it"}


class Voices(Subjects):
    """Finds subjects as `Subjects` does, and who speaks beside a quotation that no verb gives to a subject."""

    def source(self, start: int) -> int | None:
        """Return whom the words after "according to" name, one person at most who stands beside an office or text."""
        line = self._scene.line
        if text_in(self._scene, start, self._lexicon) is not None:
            return self._behind.maker(start)
        stop = next((at for at in range(start, len(line.words)) if at in self._scene.spoken), len(line.words))
        verb = next((at for at in range(start, stop) if line.lower(at) in self._lexicon.stances), stop)
        commas = [at for at in range(start, verb) if line.text(at) == ","]
        last = commas[1] if len(commas) > 1 else verb if not commas else commas[0]
        named = [n for n in self._scene.names() if start <= n.start < last and n.kind is ActorKind.PERSON]
        persons = {n.actor for n in named if not self._is_beside_source(start, n)}
        if named and not persons:
            return NOBODY
        if len(persons) == 1:
            return persons.pop()
        found = self.after(start, voice=True)
        return (
            found
            if found is None or found >= NOBODY or tells_of_people(self._scene, start, last, self._lexicon)
            else None
        )

    def _is_beside_source(self, start: int, named: Named) -> bool:
        """Tell whether a name only says which people tell something ("those who know Ana Kovač", "her critics")."""
        line, cues = self._scene.line, self._lexicon.cues
        if line.text(named.end) == "'s":
            return line.lower(named.end + 1) in cues["people of somebody"]
        words = line.lowers[start : named.start]
        people = (cues["somebody unnamed"], cues["people of somebody"], cues["beside somebody"], cues["nominal for"])
        belongs = is_complement(self._scene, named, self._lexicon) and any(
            w in group for w in words for group in people
        )
        return belongs or "who" in words

    def owner(self, noun: int) -> int | None:
        """Return whose a noun is by the name, office or "his" before it ("Ana Kovač's blunt answer", "her answer")."""
        line = self._scene.line
        for at in range(noun - 1, max(noun - 1 - _QUALITIES, -1), -1):
            if line.text(at) == "'s":
                named = self._scene.ending.get(at)
                return self._commons.meant(at, None, voice=True) if named is None else named.actor
            if line.lower(at) in _WHOSE_SPEECH:
                return self._thread.pronoun(_WHOSE_SPEECH[line.lower(at)])
            if line.text(at) in MARKS or at + 1 in self._scene.ending:
                break
        return None

    def topic(self) -> int | None:
        """Return the person of whom alone the sentence before tells."""
        return self._thread.last_topic()

    def labelled(self, name: str) -> int | None:
        """Return the only person whose family name is written in capitals."""
        return self._thread.named_in_capitals(name)

    def owning(self, end: int) -> int | None:
        """Return whom the first "his" or "her" before a word means ("Her answer was short: …")."""
        words = (self._scene.line.lower(at) for at in range(end) if at not in self._scene.spoken)
        return next((self._thread.pronoun(word) for word in words if word in ("his", "her")), None)
