"""Whom do words beside a quotation name as its source: "according to …", "in her words", "his answer was"?"""

from collections.abc import Iterator

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.saying.quoting.voices import Voices
from briefing.extraction.actors.saying.readings import Reading
from briefing.extraction.actors.saying.scenes import Scene
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

#: How many words "according to", a name and an office take between commas.
_ASIDE = 14
#: Words that lead to whoever said what stands beside them.
_SOURCES = (
    ("according", "to"),
    *(("in", "the", noun, "of") for noun in ("words", "view", "opinion", "eyes", "phrase")),
)
_FIRST_OF_SOURCES = frozenset(words[0] for words in _SOURCES)
_BEHOLDING = frozenset(("to", "for"))
_VIEWS = frozenset(("words", "view", "opinion", "eyes", "telling"))
#: How many words "in his own" takes.
_VIEW_REACH = 5
#: How far from a quotation stands the noun that tells whose it is, behind it and before.
_NOUN_AFTER, _NOUN_BEFORE = 7, 14
_COMING = frozenset(("was", "is", "were", "are", "came", "comes", "ran", "went"))
#: What follows such a noun before the quotation.
_LEADING = frozenset(("that", "of", "was", "is", ":", ",", '"'))
_PARTING = frozenset((".", ";", "?", "!"))


def source_of(subjects: Voices, scene: Scene) -> int | None:
    """Return "according to" whom a sentence tells what it tells, outside its direct speech, somebody unnamed too."""
    line = scene.line
    if "according" not in line.lowers:
        return None
    for at in (at for at, word in enumerate(line.lowers) if word == "according" and at not in scene.spoken):
        source = subjects.source(at + 2) if line.lower(at + 1) == "to" else None
        if source is not None:
            return source
    return None


def source_beside(scene: Scene, inside: range, subjects: Voices) -> tuple[int | None, bool]:
    """Return whom "according to" names beside a quotation, and whether the sentence opens with it."""
    line = scene.line
    holder = _holder(scene, subjects)
    if holder is not None:
        return holder, True
    for at in (inside.stop, inside.stop + 1, *_leading_to(scene, inside.start), 0):
        words = _source_at(line, at)
        if words and at not in scene.spoken:
            return subjects.source(at + len(words)), at == 0
    return None, False


def told_by_noun(
    scene: Scene,
    inside: range,
    after: Reading | None,
    before: Reading | None,
    subjects: Voices,
    lexicon: ActorLexicon,
) -> int | None:
    """Return whose answer, claim or words a quotation is called ("… was her answer", "Norway's claim that it …").

    What somebody says that another's claim is, is the former's.
    """
    last = after.told.at if after is not None else len(scene.line.words)
    said = _told_after(scene, range(inside.stop, last), subjects, lexicon)
    if said is not None or (before is not None and before.told.verb.stance is Stance.SAYS):
        return said
    first = before.told.at if before is not None else -1
    return _told_before(scene, range(first + 1, inside.start), subjects, lexicon)


def _told_after(scene: Scene, words: range, subjects: Voices, lexicon: ActorLexicon) -> int | None:
    line = scene.line
    for at in words[:_NOUN_AFTER]:
        if at in scene.spoken:
            break
        if line.lower(at) == "words" and line.lower(at - 1) in ("these", "those"):
            return subjects.after(at + 1, voice=True)
        if line.lower(at) in lexicon.cues["noun that tells"] and not _COMING.isdisjoint(line.lowers[words.start : at]):
            owner = subjects.owner(at)
            if owner is None and line.lower(at + 1) in ("from", "by"):
                return subjects.after(at + 2, voice=True)
            return subjects.topic() if owner is None and line.lower(at - 2) in _COMING else owner
    return None


def _told_before(scene: Scene, words: range, subjects: Voices, lexicon: ActorLexicon) -> int | None:
    line = scene.line
    for at in reversed(words[-_NOUN_BEFORE:]):
        if line.text(at) in _PARTING or at in scene.spoken:
            break
        if line.lower(at) in lexicon.cues["noun that tells"] and line.lower(at + 1) in _LEADING:
            judged = line.lower(words.stop - 1) == "as" and line.lower(at + 1) != "of"
            return None if judged else subjects.owner(at)
    return None


def _leading_to(scene: Scene, begin: int) -> Iterator[int]:
    """Yield where "according to" or its like stands before a quotation ("it is, according to Ana Kovač, "never"")."""
    line = scene.line
    for at in range(begin - 2, max(begin - _ASIDE, 0), -1):
        if line.text(at - 1) == "," and _source_at(line, at):
            yield at


def _holder(scene: Scene, subjects: Voices) -> int | None:
    """Return whose view a sentence tells ("In Ana Kovač's words", "in her view", "But to Ana Kovač, a welder, …")."""
    line = scene.line
    for at, word in enumerate(line.lowers):
        if word in _VIEWS and at not in scene.spoken and "in" in line.lowers[max(at - _VIEW_REACH, 0) : at]:
            owner = subjects.owner(at)
            if owner is not None:
                return owner
    first = 1 if line.lower(1) in _BEHOLDING else 0
    named = scene.starting.get(first + 1) if line.lower(first) in _BEHOLDING else None
    holds = named is not None and named.kind is ActorKind.PERSON and line.text(named.end) == ","
    return named.actor if named is not None and holds else None


def _source_at(line: Line, at: int) -> tuple[str, ...]:
    """Return the words that lead at a place to whoever said what stands beside them, none where none stand there."""
    if line.lower(at) not in _FIRST_OF_SOURCES:
        return ()
    return next((words for words in _SOURCES if line.lowers[at : at + len(words)] == words), ())
