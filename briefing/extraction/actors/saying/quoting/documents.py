"""Who made a text that speaks: "the letter says", "a statement from the ministry", "the judgment read"?"""

from collections.abc import Iterator, Sequence

from briefing.domain.findings import Stance
from briefing.extraction.actors.saying.readings import Reading
from briefing.extraction.actors.saying.referring.threads import Thread, is_unnamed
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.actors.saying.subjects import Subjects
from briefing.extraction.actors.saying.texts import maker_behind, making_group
from briefing.extraction.known.actors import ActorLexicon

#: How far before a text stands "in" of who speaks in it.
_REACH = 5


def note_documents(scene: Scene, readings: Sequence[Reading], thread: Thread, lexicon: ActorLexicon) -> None:
    """Let the thread know who made the texts of which a sentence tells outside its direct speech."""
    if lexicon.cues["document"].isdisjoint(scene.line.lowers):
        return
    subjects = Subjects(scene, thread, lexicon)
    for at in _documents(scene, lexicon):
        maker = _maker(scene, at, readings, subjects, lexicon)
        if maker is not None and not is_unnamed(maker):
            thread.write(scene.line.lower(at), maker)


def _documents(scene: Scene, lexicon: ActorLexicon) -> Iterator[int]:
    documents = lexicon.cues["document"]
    yield from (at for at, word in enumerate(scene.line.lowers) if word in documents and at not in scene.spoken)


def _maker(scene: Scene, at: int, readings: Sequence[Reading], subjects: Subjects, lexicon: ActorLexicon) -> int | None:
    """Return who made a text: whom words behind it name, whose verb of making stands before it, who speaks in it."""
    line = scene.line
    given = maker_behind(scene, at, lexicon)
    if given is not None:
        return given
    group = making_group(scene, at, lexicon)
    if group is not None:
        return None if group.passive else subjects.before(group.start, voice=False)
    if "in" not in line.lowers[max(at - _REACH, 0) : at]:
        return None
    return next((one.subject for one in readings if one.told.verb.stance is Stance.SAYS), None)
