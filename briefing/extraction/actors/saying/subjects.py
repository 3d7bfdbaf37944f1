"""Who is the subject, or the agent, of a verb?"""

from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.phrases import (
    DEFINITE,
    FAR,
    first_joined,
    head_end,
    is_inner,
    past_asides,
    past_bracket,
    phrase_start,
)
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.actors.saying.threads import NOBODY, Thread
from briefing.extraction.known.actors import ActorLexicon

_AHEAD = 14
_MARKS = frozenset((",", ".", ";", ":", '"', "("))


class Subjects:
    """Finds subjects in one sentence, with what went before it.

    Where a method takes `voice`, it asks for the person who speaks: then officials do not stand for their state. Each
    returns an actor's number, NOBODY for somebody unnamed, and None for what is no actor.
    """

    def __init__(self, scene: Scene, thread: Thread, lexicon: ActorLexicon) -> None:
        self._scene = scene
        self._thread = thread
        self._lexicon = lexicon

    def before(self, end: int, *, voice: bool) -> int | None:
        """Return the actor whose name, pronoun or office ends before a word."""
        line, cues = self._scene.line, self._lexicon.cues
        at = past_asides(self._scene, end, self._lexicon)
        while at > 0 and end - at < FAR:
            named = self._scene.ending.get(at)
            word = line.lower(at - 1)
            if named is not None:
                head = head_end(self._scene, named, self._lexicon)
                if head == named.start:
                    return first_joined(self._scene, named, self._lexicon).actor
                if head not in self._scene.ending:
                    return self._noun(head, named.actor, voice=voice) if head else None
                at = head
            elif word == ")":
                at = past_bracket(line, at)
            elif word in cues["relative"]:
                return self._antecedent(at - 1)
            elif word in cues["person pronoun"] or word in cues["body pronoun"]:
                return self._thread.pronoun(word)
            else:
                return self._noun(at, None, voice=voice)
        return None

    def after(self, start: int, *, voice: bool) -> int | None:
        """Return the actor whom the words from `start` on name ("said Deputy Minister Ana Kovač")."""
        line, cues = self._scene.line, self._lexicon.cues
        if line.lower(start) in cues["person pronoun"]:
            return self._thread.pronoun(line.lower(start))
        for at in range(start, min(start + _AHEAD, len(line.words))):
            named = self._scene.starting.get(at)
            if named is not None and not self._qualifies(named):
                return named.actor
            apposed = line.lower(at - 1) in self._lexicon.titles.heads and at + 1 in self._scene.starting
            stops = line.text(at) in _MARKS or line.lower(at) in cues["preposition"] | cues["relative"]
            if named is None and stops and not (line.text(at) == "," and apposed):
                break
        if line.lower(start) in cues["indefinite"]:
            return NOBODY
        end = start
        while end < len(line.words) and (end == start or is_inner(self._scene, end, self._lexicon)):
            end += 1
        return self._noun(end, None, voice=voice) if end > start + 1 else None

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

    def _antecedent(self, relative: int) -> int | None:
        """Return whom "who" or "which" stands for."""
        end = relative - (self._scene.line.text(relative - 1) == ",")
        named = self._scene.ending.get(end)
        if named is None:
            return self._noun(end, None, voice=False) if end else None
        head = head_end(self._scene, named, self._lexicon)
        if head == named.start:
            return first_joined(self._scene, named, self._lexicon).actor
        return self._noun(head, named.actor, voice=False) if head else None

    def _noun(self, end: int, owner: int | None, *, voice: bool) -> int | None:
        """Return whom a common noun before `end` means: an office, an organisation, or its owner's people."""
        line, cues = self._scene.line, self._lexicon.cues
        noun = line.lower(end - 1)
        if not noun[:1].isalpha():
            return None
        start = phrase_start(self._scene, end, self._lexicon)
        if line.lower(start - 1) == "and" and start - 1 in self._scene.ending and not voice:
            return first_joined(self._scene, self._scene.ending[start - 1], self._lexicon).actor
        owner = self._owner(start) if owner is None else owner
        before = line.lower(start - 1)
        if before in cues["indefinite"] or line.lower(start) in cues["indefinite"]:
            return NOBODY if voice else None
        held = self._thread.role(noun) if before in DEFINITE or owner is not None else None
        if held is not None and self._is_office(noun):
            return held
        if voice and before == "the" and owner is None and start == end - 1 and noun in self._lexicon.titles.heads:
            return self._thread.lone_person()
        body = self._body(noun) if before in DEFINITE and owner is None else None
        if body is None and noun in cues["stands for owner"] and (owner is not None or voice):
            return NOBODY if voice else owner
        return body

    def _owner(self, start: int) -> int | None:
        """Return the actor that stands right before a noun phrase as its owner, or that "its" means there."""
        line = self._scene.line
        possessed = start - 1 if line.text(start - 1) == "'s" else start
        named = self._scene.ending.get(possessed)
        if named is not None:
            return named.actor
        return self._thread.pronoun("it") if line.lower(start - 1) in ("its", "their") else None

    def _is_office(self, noun: str) -> bool:
        held = noun in self._lexicon.titles.heads or noun in self._lexicon.cues["nominal for"]
        return held and not noun.endswith("s")

    def _body(self, noun: str) -> int | None:
        cues = self._lexicon.cues
        if noun == "government":
            return self._thread.country()
        return self._thread.body(noun) if noun in cues["body noun"] or noun in cues["named body"] else None
