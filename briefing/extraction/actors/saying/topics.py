"""Whom is a sentence about, and whom does it name?"""

from briefing.domain.findings import ActorKind
from briefing.extraction.actors.reading.titles import title_start
from briefing.extraction.actors.saying.referring.persons import office_of
from briefing.extraction.actors.saying.referring.threads import Thread
from briefing.extraction.actors.saying.scenes import Named, Scene
from briefing.extraction.known.actors import ActorLexicon

#: Within how many words a sentence names whom it is about.
_EARLY = 8
_SHORTEST_NAME = 2


def note_topic(scene: Scene, thread: Thread, lexicon: ActorLexicon) -> None:
    """Let the thread know whom a sentence is about by the name that it begins with, if no pronoun comes before it."""
    opener = scene.line.lower(0).partition("'")[0]
    meant = thread.pronoun(opener) if opener in lexicon.cues["person pronoun"] and 0 not in scene.spoken else None
    if meant is not None:
        thread.name(meant)
    named = next((one for one in scene.names() if _may_be_topic(scene, one)), None)
    if (
        meant is None
        and named is not None
        and not _opens_strangely(scene, named)
        and title_start(scene.line, named.start, lexicon.titles) < _EARLY
    ):
        before = (scene.line.lower(index) for index in range(named.start) if index not in scene.spoken)
        persons, bodies = lexicon.cues["person pronoun"], lexicon.cues["body pronoun"]
        if not any(word in persons or word in bodies for word in before):
            thread.name(named.actor)


def _opens_strangely(scene: Scene, named: Named) -> bool:
    """Tell whether a sentence opens with a name of two words or more that is no actor's, before the first that is."""
    line, end = scene.line, 0
    while end < named.start and line.words[end].capital and line.text(end)[:1].isalpha():
        end += 1
    return _SHORTEST_NAME <= end < named.start


def note_names(scene: Scene, thread: Thread, lexicon: ActorLexicon) -> None:
    """Let the thread know whom a sentence names outside its direct speech, and whether it tells of several."""
    if not lexicon.groups.isdisjoint(scene.line.texts) and _tells_of_group(scene, lexicon):
        thread.tell_of_several()
    for named in scene.names():
        if named.start not in scene.spoken:
            line, start = scene.line, named.start
            thread.see(named.actor, office_of(line.lower(start - 1), line.lower(start - 2)))


def _tells_of_group(scene: Scene, lexicon: ActorLexicon) -> bool:
    """Tell whether a plural in small letters outside direct speech is a group of persons or firms."""
    texts = enumerate(scene.line.texts)
    return any(word in lexicon.groups and at not in scene.spoken for at, word in texts)


def _may_be_topic(scene: Scene, named: Named) -> bool:
    owns = scene.line.text(named.end) == "'s"
    return named.kind is not ActorKind.PLACE and named.start not in scene.spoken and not owns
