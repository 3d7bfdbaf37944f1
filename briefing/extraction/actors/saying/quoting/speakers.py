"""Who says a quotation?"""

from collections.abc import Iterator, Sequence

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.saying.quoting.quotations import Quotation
from briefing.extraction.actors.saying.readings import Reading
from briefing.extraction.actors.saying.scenes import Scene, words_within
from briefing.extraction.actors.saying.subjects import Subjects
from briefing.extraction.actors.saying.threads import NOBODY, is_unnamed
from briefing.extraction.words import Line

_FULL_STOPS = (",", "?", "!", ".", "…", "-", "—", "–")
_DASHES = frozenset(("-", "—", "–"))
_FAR = 30
#: How many words "according to", a name and an office take between commas.
_ASIDE = 14
#: Words that lead to whoever said what stands beside them.
_SOURCES = (("according", "to"), *(("in", "the", noun, "of") for noun in ("words", "view", "opinion", "eyes")))
_BEHOLDING = frozenset(("to", "for"))
_VIEWS = frozenset(("words", "view", "opinion", "eyes", "telling"))


def speaker_in(
    scene: Scene, quotation: Quotation, readings: Sequence[Reading], subjects: Subjects, shadow: str
) -> int | None:
    """Return who says a quotation by the sentence that it stands in; NOBODY for somebody unnamed, None if unsaid."""
    line = scene.line
    inside = words_within(line, quotation.span)
    begin, end = inside.start, inside.stop
    after = _after(scene, end, readings)
    before = _before(begin, readings)
    if before is not None and before.aside and "," not in line.texts[before.told.at : begin]:
        return before.subject if before.subject is not None else NOBODY
    source, opens = _according(scene, inside, subjects)
    if source == NOBODY and before is not None:
        source = None
    complete = shadow[quotation.span.start : quotation.span.end].rstrip("\"'”’» ").endswith(_FULL_STOPS)
    joined = complete or line.text(end) == ","
    order = (source, after, before) if opens else (after, source, before) if joined else (before, source, after)
    told = [one.subject if isinstance(one, Reading) else one for one in order if one is not None]
    if (not told or told[0] is None) and line.text(begin - 1) == ":":
        persons = (named.actor for named in scene.names() if named.kind is ActorKind.PERSON and named.end < begin)
        person = next(persons, None)
        return subjects.owning(begin) if person is None else person
    if told and told[0] is not None:
        return told[0]
    if not told and line.text(end) in _DASHES and (signed := scene.starting.get(end + 1)) is not None:
        return signed.actor if signed.kind is ActorKind.PERSON else None
    if source is not None and not is_unnamed(source):
        return source
    return NOBODY if told else None


def source_of(subjects: Subjects, scene: Scene) -> int | None:
    """Return the actor "according to" whom a sentence tells what it tells, outside its direct speech."""
    line = scene.line
    if "according" not in line.lowers:
        return None
    for at in (at for at, word in enumerate(line.lowers) if word == "according" and at not in scene.spoken):
        source = subjects.source(at + 2) if line.lower(at + 1) == "to" else None
        if source is not None and not is_unnamed(source):
            return source
    return None


def _after(scene: Scene, end: int, readings: Sequence[Reading]) -> Reading | None:
    """Return the first verb after a quotation and before the next, if it has a subject of its own there."""
    for reading in readings:
        index = reading.told.at
        if index < end:
            continue
        between = range(end, index)
        if index - end > _FAR or any(at in scene.spoken for at in between):
            return None
        return reading
    return None


def _before(begin: int, readings: Sequence[Reading]) -> Reading | None:
    """Return the last verb before a quotation, that of speech before one that tells nobody's deed."""
    earlier = [reading for reading in readings if reading.told.at < begin]
    last = earlier[-1] if earlier else None
    if (
        last is None
        or last.told.verb.stance is Stance.SAYS
        or (last.subject is not None and last.told.verb.shape != "state")
    ):
        return last
    said = (one for one in reversed(earlier) if one.told.verb.stance is Stance.SAYS and one.subject is not None)
    return next(said, last)


def _according(scene: Scene, inside: range, subjects: Subjects) -> tuple[int | None, bool]:
    """Return whom "according to" names beside a quotation, and whether the sentence opens with it."""
    line = scene.line
    holder = _holder(scene)
    if holder is not None:
        return holder, True
    for at in (inside.stop, inside.stop + 1, *_leading_to(scene, inside.start), 0):
        words = next((words for words in _SOURCES if _stand(line, at, words)), ())
        if words and at not in scene.spoken:
            return subjects.source(at + len(words)), at == 0
    return None, False


def _leading_to(scene: Scene, begin: int) -> Iterator[int]:
    """Yield where "according to" or its like stands before a quotation ("it is, according to Ana Kovač, "never"")."""
    line = scene.line
    for at in range(begin - 2, max(begin - _ASIDE, 0), -1):
        if line.text(at - 1) == "," and any(_stand(line, at, words) for words in _SOURCES):
            yield at


def _holder(scene: Scene) -> int | None:
    """Return whose view a sentence opens by telling ("In Ana Kovač's words, …", "But to Ana Kovač, a welder, …")."""
    line = scene.line
    viewer = scene.starting.get(1) if line.lower(0) == "in" else None
    if viewer is not None and line.text(viewer.end) == "'s" and line.lower(viewer.end + 1) in _VIEWS:
        return viewer.actor
    first = 1 if line.lower(1) in _BEHOLDING else 0
    named = scene.starting.get(first + 1) if line.lower(first) in _BEHOLDING else None
    holds = named is not None and named.kind is ActorKind.PERSON and line.text(named.end) == ","
    return named.actor if named is not None and holds else None


def _stand(line: Line, at: int, words: tuple[str, ...]) -> bool:
    return all(line.lower(at + offset) == word for offset, word in enumerate(words))
