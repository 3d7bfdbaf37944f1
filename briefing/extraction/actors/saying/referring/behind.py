"""Whom do the words behind a verb name?"""

from briefing.domain.findings import ActorKind
from briefing.domain.span import Span
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.phrases import DEFINITE, MARKS, closes, is_inner, past_age
from briefing.extraction.actors.saying.referring.commons import Commons
from briefing.extraction.actors.saying.referring.threads import NOBODY, Thread
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.actors.saying.texts import maker_behind, text_in
from briefing.extraction.actors.saying.unnamed import Unnamed
from briefing.extraction.known.actors import ActorLexicon

_AHEAD = 14
_WHOSE = frozenset(("his", "her", "their"))


class Behind:
    """Finds whom the words behind a verb name in one sentence; its answers are those of `Subjects`."""

    def __init__(self, scene: Scene, thread: Thread, commons: Commons, unnamed: Unnamed, lexicon: ActorLexicon) -> None:
        self._scene = scene
        self._thread = thread
        self._lexicon = lexicon
        self._commons = commons
        self._unnamed = unnamed

    def after(self, start: int, *, voice: bool) -> int | None:
        """Return the actor whom the words from `start` on name ("said Deputy Minister Ana Kovač")."""
        line = self._scene.line
        if line.lower(start) in self._lexicon.cues["person pronoun"]:
            return self._thread.pronoun(line.lower(start))
        named = self._named_after(start)
        called = self._called_after(start) if voice and named is None else named
        if called is not None:
            return called
        if voice and text_in(self._scene, start, self._lexicon) is not None:
            return None
        unnamed = self._unnamed_after(start)
        if unnamed is not None:
            return unnamed
        end = start
        while end < len(line.words) and (end == start or self._is_within(end)):
            end += 1
        return self._commons.meant(end, None, voice=voice) if end > start + 1 else None

    def _named_after(self, start: int) -> int | None:
        """Return the actor whose name stands in the phrase that begins at a word, and says no more of another."""
        line, cues = self._scene.line, self._lexicon.cues
        prepositions, relatives = cues["preposition"], cues["relative"]
        for at in range(start, min(start + _AHEAD, len(line.words))):
            named = self._scene.starting.get(at)
            if named is not None and not self._qualifies(named):
                return named.actor
            called = line.lower(at - 1) in self._lexicon.titles.heads or line.lower(at - 1) in cues["beside somebody"]
            apposed = called and at + 1 in self._scene.starting
            word = line.lower(at)
            stops = line.text(at) in MARKS or word in prepositions or word in relatives
            if named is None and stops and not (line.text(at) == "," and apposed):
                break
        return None

    def _called_after(self, start: int) -> int | None:
        """Return who speaks by a family name that several bear, by an office before his name, or by a text he made."""
        namesake = self.namesake(start)
        speaker = self._apposed(start) if namesake is None else namesake
        return self.maker(start) if speaker is None else speaker

    def maker(self, start: int) -> int | None:
        """Return who made the text of which words from `start` on tell ("reads a letter signed by Ana Kovač")."""
        document = text_in(self._scene, start, self._lexicon)
        if document is None:
            return None
        maker = maker_behind(self._scene, document, self._lexicon)
        return self._commons.meant(document + 1, None, voice=True) if maker is None else maker

    def _unnamed_after(self, start: int) -> int | None:
        """Return somebody unnamed of whom the words from `start` on tell, NOBODY for whom no words of his own tell."""
        line, cues = self._scene.line, self._lexicon.cues
        opens = (cues["indefinite"], _WHOSE, cues["somebody unnamed"], cues["nominal for"])
        if not any(line.lower(start) in words for words in opens):
            return self._unnamed.after(start)
        end = start
        while end < len(line.words) and not closes(self._scene, end, self._lexicon):
            end += 1
        met = self._unnamed.within(start, end)
        return NOBODY if met is None and line.lower(start) not in _WHOSE else met

    def past_hearers(self, start: int) -> int | None:
        """Return the person named behind those to whom something is said ("declared to reporters Ana Kovač")."""
        line = self._scene.line
        for at in range(start + 2, min(start + _AHEAD, len(line.words))):
            if line.text(at) in MARKS or at in self._scene.spoken:
                break
            named = self._scene.starting.get(at)
            if named is not None and named.kind is ActorKind.PERSON:
                return named.actor
        return None

    def _is_within(self, index: int) -> bool:
        """Tell whether a word stands within a noun phrase, as a nationality before its noun does."""
        named = self._scene.ending.get(index + 1)
        country = named is not None and named.kind is ActorKind.COUNTRY and self._qualifies(named)
        return country or is_inner(self._scene, index, self._lexicon)

    def _apposed(self, start: int) -> int | None:
        """Return the person named behind his office ("said the head of the delegation, Ana Kovač")."""
        line = self._scene.line
        if line.lower(start) not in DEFINITE:
            return None
        stop = min(start + _AHEAD, len(line.words))
        comma = next((at for at in range(start, stop) if line.text(at) in MARKS or at in self._scene.spoken), 0)
        first = past_age(line, comma + 1)
        named = self._scene.starting.get(title_end(line, first, self._lexicon.titles))
        if line.text(comma) != "," or named is None or named.kind is not ActorKind.PERSON:
            return None
        offices = (
            self._lexicon.titles.heads,
            self._lexicon.cues["nominal for"],
            self._lexicon.cues["stands for owner"],
        )
        held = any(line.lower(at) in group for at in range(start, comma) for group in offices)
        return named.actor if held or comma == start + 2 else None

    def _qualifies(self, named: Named) -> bool:
        """Tell whether a name only says whose what follows is ("Saudi Deputy Foreign Minister …", "Oslo's")."""
        line, end = self._scene.line, named.end
        following = line.text(end)
        if following == "'s" or end in self._scene.starting or title_end(line, end, self._lexicon.titles) > end:
            return True
        noun = "n" in self._lexicon.words.get(following, "")
        return (
            noun and following not in self._lexicon.cues["when"] and following not in self._lexicon.cues["preposition"]
        )

    def namesake(self, index: int) -> int | None:
        """Return whom a word means that is the family name of several, None for any other word."""
        line = self._scene.line
        if index >= len(line.words) or not line.words[index].capital:
            return None
        word = line.words[index]
        return self._thread.namesake(Span(word.start, word.end), word.text)
