"""Who speaks without a name: "a senior official", "her lawyer", "people close to the talks"?"""

from briefing.domain.span import Span
from briefing.extraction.actors.saying.phrases import FAR, is_inner, past_asides, people_noun
from briefing.extraction.actors.saying.referring.threads import Thread
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.actors.saying.texts import text_in
from briefing.extraction.known.actors import FUNCTION, ActorLexicon

#: Marks after which a clause begins.
_OPENING = frozenset((",", ";", ":", '"', "—", "–"))
#: Words that lead a clause whose subject follows.
_LEADING = frozenset(("as", "while", "when", "because", "though", "although"))
_SHORTEST_NAME, _LONGEST_NAME = 2, 4
_ONE = frozenset(("a", "an", "one", "another", "any"))
#: Words that count somebody without telling of anybody.
_NOBODIES = frozenset(("no", "most", "many", "few"))
_WHOSE = frozenset(("his", "her", "their"))


class Unnamed:
    """Lets a thread know who is told of without a name in one sentence."""

    def __init__(self, scene: Scene, thread: Thread, lexicon: ActorLexicon) -> None:
        self._scene = scene
        self._thread = thread
        self._lexicon = lexicon

    def before(self, end: int) -> int | None:
        """Return the number of somebody without a name whom the clause before a word begins with, None without."""
        line = self._scene.line
        at = past_asides(self._scene, end, self._lexicon)
        start = at
        while start > 0 and at - start < FAR and start - 1 not in self._scene.spoken:
            if line.text(start - 1) in _OPENING or line.lower(start - 1) in self._lexicon.cues["joining"]:
                break
            start -= 1
        met = self.within(start + (line.lower(start) in _LEADING), at)
        stop = self._past_apposition(at)
        words = range(start if stop == at else max(stop - _LONGEST_NAME, 0), stop)
        return self._unknown(words) if met is None else met

    def _past_apposition(self, end: int) -> int:
        """Return where a name with a capital ends before an apposition that closes at a word."""
        line = self._scene.line
        if line.text(end - 1) != ",":
            return end
        commas = (at for at in range(end - 2, max(end - FAR, 0), -1) if line.text(at) == ",")
        return next((at for at in commas if line.words[at - 1].capital), end)

    def after(self, start: int) -> int | None:
        """Return the number of whom a name tells that begins at a word and is no actor's."""
        words, at = self._scene.line.words, start
        while at < len(words) and at not in self._scene.spoken and words[at].capital:
            at += 1
        return self._unknown(range(start, at))

    def _unknown(self, words: range) -> int | None:
        """Return the number of whom a name tells that closes some words and is no actor's ("said Ana Kovač")."""
        line, end = self._scene.line, words.stop
        first = end
        while first > words.start and line.words[first - 1].capital and first not in self._scene.ending:
            first -= 1
        while first < end and self._opens_clause(line.lower(first)):
            first += 1
        name = line.lowers[first:end]
        # A lone word with a capital may name anything.
        if len(name) < _SHORTEST_NAME or line.lower(first - 1) in self._lexicon.cues["preposition"]:
            return None
        if any(map(self._thread.is_named, name)) or any(at in self._scene.starting for at in range(first, end)):
            return None
        return self._thread.meet(Span(line.words[first].start, line.words[end - 1].end), name[-1], several=False)

    def _opens_clause(self, word: str) -> bool:
        return word in self._lexicon.cues["when"] or self._lexicon.words.get(word) == FUNCTION

    def within(self, start: int, end: int) -> int | None:
        """Return the number of whom the words tell of without a name, if they begin as such words do."""
        line = self._scene.line
        if start >= end or text_in(self._scene, start, self._lexicon) is not None:
            return None
        noun = people_noun(self._scene, start, end, self._lexicon)
        counted = line.lower(start) in self._lexicon.cues["indefinite"] - _NOBODIES
        several = self._are_people(start, noun)
        if not (counted or several or self._belongs(start, end)):
            return None
        several = line.lower(start) not in _ONE if counted else several
        return self._thread.meet(Span(line.words[start].start, line.words[end - 1].end), noun, several=several)

    def _belongs(self, start: int, end: int) -> bool:
        """Tell whether words are of somebody by whose he is ("her lawyer", "Ana Kovač's spokesman")."""
        line, cues = self._scene.line, self._lexicon.cues
        if line.lower(start) in _WHOSE and not cues["beside somebody"].isdisjoint(line.lowers[start:end]):
            return True
        owner = self._scene.starting.get(start)
        near = line.lower(end - 1) in cues["nominal for"] or line.lower(end - 1) in cues["beside somebody"]
        return near and owner is not None and line.text(owner.end) == "'s"

    def _are_people(self, start: int, noun: str) -> bool:
        """Tell whether a noun tells that the words from `start` on are of several people ("Western aides")."""
        cues = self._lexicon.cues
        named = noun in cues["somebody unnamed"] or noun in cues["nominal for"] or noun in cues["stands for owner"]
        several = noun.endswith("s") or noun in ("people", "police")
        return named and several and is_inner(self._scene, start, self._lexicon)
