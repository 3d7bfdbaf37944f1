"""Who is the subject, or the agent, of a verb?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.titles import title_start
from briefing.extraction.actors.saying.phrases import (
    DEFINITE,
    FAR,
    first_joined,
    head_end,
    is_complement,
    is_excepted,
    is_inner,
    past_asides,
    past_bracket,
)
from briefing.extraction.actors.saying.referring.behind import Behind
from briefing.extraction.actors.saying.referring.commons import Commons
from briefing.extraction.actors.saying.referring.threads import NOBODY, Thread, is_unnamed
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.actors.saying.texts import maker_behind, making_group, text_before
from briefing.extraction.actors.saying.unnamed import Unnamed
from briefing.extraction.known.actors import ActorLexicon

_AHEAD = 14
#: How far before a noun its owner stands.
_QUALITIES = 3
#: How many words may name the body that somebody is of, and what leads to it.
_WITHIN, _MEMBER = 6, frozenset(("of", "from", "at", "with"))
#: Words that open a clause before the main one.
_OPENING = frozenset(("when", "as", "if", "after", "before", "once", "while", "although", "though", "because", "since"))
#: By what somebody tells of himself, and what he means to do or has done.
_ONESELF, _FROM_THEN = frozenset(("he", "she")), frozenset(("would", "will", "had", "has"))


class Subjects:
    """Finds subjects in one sentence, with what went before it.

    Where a method takes `voice`, it asks for the person who speaks: then officials do not stand for their state. Each
    returns an actor's number, NOBODY for somebody unnamed, and None for what is no actor.
    """

    def __init__(self, scene: Scene, thread: Thread, lexicon: ActorLexicon) -> None:
        self._scene = scene
        self._thread = thread
        self._lexicon = lexicon
        self._commons = Commons(scene, thread, lexicon)
        self._unnamed = Unnamed(scene, thread, lexicon)
        self._behind = Behind(scene, thread, self._commons, self._unnamed, lexicon)

    def phrase_start(self, named: Named) -> int:
        """Return where the words begin that close with a name ("foreign ministry spokeswoman Ana Kovač")."""
        start = title_start(self._scene.line, named.start, self._lexicon.titles)
        while start > 0 and is_inner(self._scene, start - 1, self._lexicon):
            start -= 1
        return start

    def before(self, end: int, *, voice: bool) -> int | None:
        """Return the actor whose name, pronoun or office ends before a word."""
        found = self._ending(end, voice=voice)
        return self._unnamed.before(end) if voice and (found is None or found == NOBODY) else found

    def _ending(self, end: int, *, voice: bool) -> int | None:
        """Return the actor whose name, pronoun or office ends before a word; NOBODY for any other speaker."""
        line, cues = self._scene.line, self._lexicon.cues
        at = past_asides(self._scene, end, self._lexicon)
        while at > 0 and end - at < FAR:
            named = self._scene.ending.get(at)
            word = line.lower(at - 1)
            if named is not None:
                head = head_end(self._scene, named, self._lexicon)
                if head == named.start:
                    return first_joined(self._scene, named, self._lexicon).actor
                if is_excepted(self._scene, head):
                    at = head
                    continue
                if not voice and line.lower(head) == "by" and line.lower(head - 1) in cues["leading"]:
                    return named.actor
                if line.text(head - 1) == "," and head:
                    at = past_asides(self._scene, head, self._lexicon)
                    continue
                if head not in self._scene.ending:
                    return self._commons.meant(head, named.actor, voice=voice) if head else None
                at = head
            elif word == ")":
                at = past_bracket(line, at)
            elif word in cues["relative"]:
                return self._antecedent(at - 1)
            elif word in cues["person pronoun"] or word in cues["body pronoun"]:
                return self._taken_up(at - 1)
            elif (namesake := self._behind.namesake(at - 1)) is not None:
                return namesake
            elif self._member_end(at):
                at = self._member_end(at)
            else:
                return self._commons.meant(at, None, voice=voice)
        return None

    def _member_end(self, end: int) -> int:
        """Return where a person's name ends before the body that he is of ("Ann Lee of the union said"), or 0."""
        line = self._scene.line
        article = next((at for at in range(end - 2, max(end - _WITHIN, 1), -1) if line.lower(at) in DEFINITE), 0)
        if not article or line.lower(article - 1) not in _MEMBER or not line.texts[end - 1].islower():
            return 0
        name = article - 1 - (line.text(article - 2) == ",")
        named = self._scene.ending.get(name)
        return name if named is not None and named.kind is ActorKind.PERSON else 0

    def _taken_up(self, pronoun: int) -> int | None:
        """Return whom a pronoun means, which may take up what opens the sentence ("The Norwegians, they demand").

        An aside between commas does not ("The cabinet, he added, …").
        """
        line = self._scene.line
        comma = pronoun - 1
        if line.text(comma) == "," and comma > 1 and line.lower(0) in _OPENING and line.lower(pronoun) == "it":
            return self._of_opening_clause(comma)
        opens = line.text(comma) == "," and line.lower(0) == "the" and 1 < comma <= _QUALITIES
        aside = "," in line.texts[pronoun : pronoun + _AHEAD]
        if not opens or aside or line.lower(comma - 1) in self._lexicon.cues["when"]:
            return self._thread.pronoun(line.lower(pronoun))
        named = self._scene.ending.get(comma)
        return self._commons.meant(comma, None, voice=False) if named is None else named.actor

    def _of_opening_clause(self, comma: int) -> int | None:
        """Return the body that "it" means behind a clause that opens the sentence ("When Norway joined, it vowed")."""
        line, cues = self._scene.line, self._lexicon.cues
        first = 1 + (line.lower(1) in cues["article"])
        named = self._scene.starting.get(first)
        if named is not None and line.text(named.end) != "'s":
            return named.actor if named.kind is not ActorKind.PERSON else self._thread.pronoun("it")
        noun = next((at for at in range(first, min(first + _QUALITIES, comma)) if self._tells_body(at)), None)
        return self._thread.pronoun("it") if noun is None else self._commons.meant(noun + 1, None, voice=False)

    def _tells_body(self, index: int) -> bool:
        word, cues = self._scene.line.lower(index), self._lexicon.cues
        return word in cues["body noun"] or word in cues["named body"]

    def is_another(self, sayer: int, end: int) -> bool:
        """Tell whether who opens a sentence by a family name tells of himself with the pronoun of the other gender.

        "Lund said on Monday he would go", where the only Lund of the article is a woman; `end` is behind "said".
        """
        line = self._scene.line
        named = self._scene.starting.get(0)
        if named is None or named.actor != sayer or named.end != 1:
            return False
        at = next((at for at in range(end, min(end + FAR, len(line.words))) if line.lower(at) in _ONESELF), 0)
        between = line.lowers[end:at]
        himself = line.lower(at + 1) in _FROM_THEN and all(w in ("on", "that") or w.endswith("day") for w in between)
        return at > 0 and himself and self._thread.is_other(sayer, line.lower(at))

    def body_or(self, sayer: int | None, other: int | None, pronoun: str) -> int | None:
        """Return of whom a sayer speaks as "it" or "they": himself if he is a body, a person's own body, or another.

        "They" in what a person without a body says are others.
        """
        if sayer is None or is_unnamed(sayer):
            return other
        if self._thread.is_it(sayer):
            return sayer
        own = self._thread.body_of_person(sayer)
        return own if own is not None else None if pronoun == "they" else other

    def _maker_of(self, text: int) -> int | None:
        """Return who makes a text of which words tell that go on about it: whom its verb or the words behind name."""
        maker = maker_behind(self._scene, text, self._lexicon)
        group = making_group(self._scene, text, self._lexicon) if maker is None else None
        if group is None:
            return maker
        return None if group.passive else self.before(group.start, voice=False)

    def after(self, start: int, *, voice: bool) -> int | None:
        """Return the actor whom the words from `start` on name ("said Deputy Minister Ana Kovač")."""
        return self._behind.after(start, voice=voice)

    def behind_hearers(self, start: int) -> int | None:
        """Return the person named behind those to whom something is said ("declared to reporters Ana Kovač")."""
        return self._behind.past_hearers(start)

    def opening(self, end: int) -> int | None:
        """Return whom the clause before a word begins with, by name or pronoun ("she left, saying …").

        A person may stand anywhere in it, a body only where the sentence opens.
        """
        line = self._scene.line
        for at in range(end):
            if line.lower(at) in self._lexicon.cues["person pronoun"] and at not in self._scene.spoken:
                return self._thread.pronoun(line.lower(at))
            opener = self._scene.starting.get(at)
            leads = opener is not None and (at == 0 or (at == 1 and line.lower(0) == "the"))
            body = leads and opener is not None and opener.kind in (ActorKind.ORGANISATION, ActorKind.COUNTRY)
            if opener is not None and (body or opener.kind is ActorKind.PERSON) and line.text(opener.end) != "'s":
                return None if is_complement(self._scene, opener, self._lexicon) else opener.actor
        return None

    def _antecedent(self, relative: int) -> int | None:
        """Return whom "who" or "which" stands for, of a text who makes it ("issued a statement that said …")."""
        text = text_before(self._scene, relative, self._lexicon)
        if text is not None:
            return self._maker_of(text)
        end = relative - (self._scene.line.text(relative - 1) == ",")
        named = self._scene.ending.get(end)
        if named is None:
            return self._commons.meant(end, None, voice=False) if end else None
        if named.kind is ActorKind.PERSON and end < relative:
            return named.actor
        head = head_end(self._scene, named, self._lexicon)
        if head == named.start:
            return first_joined(self._scene, named, self._lexicon).actor
        meant = self._commons.meant(head, named.actor, voice=False) if head else None
        beside = self._scene.line.lower(relative) == "which" and end < relative
        return named.actor if meant is None and beside and named.kind is not ActorKind.PLACE else meant
