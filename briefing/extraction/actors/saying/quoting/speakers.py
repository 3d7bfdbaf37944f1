"""Who says a quotation?"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.domain.findings import ActorKind, Stance
from briefing.extraction.actors.reading.titles import title_end
from briefing.extraction.actors.saying.quoting.quotations import Quotation
from briefing.extraction.actors.saying.quoting.sources import source_beside, told_by_noun
from briefing.extraction.actors.saying.quoting.voices import Voices
from briefing.extraction.actors.saying.readings import Reading
from briefing.extraction.actors.saying.referring.threads import NOBODY, is_unnamed
from briefing.extraction.actors.saying.scenes import Scene, words_within
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.words import Line

_FULL_STOPS = (",", "?", "!", ".", "…", "-", "—", "–")
_DASHES = frozenset(("-", "—", "–"))
_FAR = 30
_SPEAKING = frozenset((ActorKind.PERSON, ActorKind.ORGANISATION))
#: Before what somebody has not said yet.
_FORETOLD = frozenset(("will", "would", "shall", "should"))
#: How many words name whoever speaks in a record of what was said.
_LABEL = 5
#: How few words a title has at least, and how long its small words are at most.
_TITLE, _SMALL = 3, 4


def speaker_in(
    scene: Scene,
    quotation: Quotation,
    readings: Sequence[Reading],
    subjects: Voices,
    shadow: str,
    lexicon: ActorLexicon,
) -> int | None:
    """Return who says a quotation by the sentence that it stands in; NOBODY for somebody unnamed, None if unsaid."""
    inside = words_within(scene.line, quotation.span)
    if _is_title(scene.line, inside):
        readings = [one for one in readings if one.told.verb.stance is Stance.SAYS]
    after, before = _after(scene, inside.stop, readings), _before(inside.start, readings)
    if before is not None and before.aside and "," not in scene.line.texts[before.told.at : inside.start]:
        return NOBODY if before.subject is None else before.subject
    source, opens = source_beside(scene, inside, subjects)
    noun = told_by_noun(scene, inside, after, before, subjects, lexicon)
    if noun is not None and not is_unnamed(noun):
        return noun
    told = _Telling(before, None if source == NOBODY and before is not None else source, after)
    closed = shadow[quotation.span.start : quotation.span.end].rstrip("\"'”’» ").endswith(_FULL_STOPS)
    said = told.nearest_first(opens=opens, leads=_is_led_in(scene.line, inside, before, closed=closed))
    if said and said[0] is not None:
        return said[0]
    beside = _named_beside(scene, inside, subjects, lexicon, unsaid=not said)
    return told.otherwise() if beside is None else beside


class _Telling(NamedTuple):
    """What tells who says a quotation: the verbs before and after it, and whom "according to" names."""

    before: Reading | None
    source: int | None
    after: Reading | None

    def nearest_first(self, *, opens: bool, leads: bool) -> list[int | None]:
        """Return whom each names, None for nobody; `opens`: the source does the sentence, `leads`: words before do."""
        before, source, after = self
        order = (source, after, before) if opens else (before, source, after) if leads else (after, source, before)
        return [one.subject if isinstance(one, Reading) else one for one in order if one is not None]

    def otherwise(self) -> int | None:
        """Return who speaks where the nearest names nobody: the source, else somebody unnamed if any verb tells it."""
        if self.source is not None and not is_unnamed(self.source):
            return self.source
        return None if self == (None, None, None) else NOBODY


def _is_led_in(line: Line, inside: range, before: Reading | None, *, closed: bool) -> bool:
    """Tell whether words lead to a quotation: whoever speaks by a colon, or all do if no stop closes it."""
    by_colon = line.text(inside.start - 1) == ":" and before is not None and before.subject is not None
    return by_colon or not (closed or line.text(inside.stop) == ",")


def _named_beside(scene: Scene, inside: range, subjects: Voices, lexicon: ActorLexicon, *, unsaid: bool) -> int | None:
    """Return whom a colon, a dash or a bracket beside a quotation makes its speaker; `unsaid` where no verb does."""
    line, begin = scene.line, inside.start
    if line.text(begin - 1) == ":" and not takes_in(scene, begin, lexicon):
        persons = (named.actor for named in scene.names() if named.kind is ActorKind.PERSON and named.end < begin)
        person = next(persons, None)
        person = subjects.owning(begin) if person is None else person
        return _labelled(line, begin, subjects) if person is None else person
    signed = scene.starting.get(inside.stop + 1) if unsaid and line.text(inside.stop) in _DASHES else None
    if signed is None and line.text(begin - 1) == "(" and line.text(inside.stop) == ")":
        signed = scene.ending.get(begin - 1)
    return signed.actor if signed is not None and signed.kind is ActorKind.PERSON else None


def _labelled(line: Line, begin: int, subjects: Voices) -> int | None:
    """Return the person whose name in capitals stands before a colon, as in a record of what was said ("KOVAČ: …")."""
    label = line.texts[: begin - 1]
    if not 0 < len(label) <= _LABEL or not all(word.isupper() or word == "." for word in label):
        return None
    return subjects.labelled(label[-1])


def opener(scene: Scene, begin: int, readings: Sequence[Reading], lexicon: ActorLexicon) -> int | None:
    """Return whose name opens a sentence without a verb of speech or stance ("The court gave “no reason”").

    A title is nobody's speech, nor what somebody hears or a thing is called, nor what he would do or must ("Ana Kovač
    would not hide “behind a bookkeeper”"), which others tell.
    """
    line = scene.line
    if (
        readings
        or ";" in line.texts[:begin]
        or takes_in(scene, begin, lexicon)
        or _is_title(line, _spoken_from(scene, begin))
    ):
        return None
    first = int(line.lower(0) == "the")
    named = scene.starting.get(title_end(line, first, lexicon.titles)) or scene.starting.get(first)
    if named is None or named.kind not in _SPEAKING:
        return None
    return None if line.lower(named.end) in lexicon.cues["modal"] else named.actor


def takes_in(scene: Scene, begin: int, lexicon: ActorLexicon) -> bool:
    """Tell whether the words before a quotation tell of words that somebody hears, reads or is known by."""
    line, cues = scene.line, lexicon.cues
    if line.lower(begin - 1) in cues["leads to a text"]:
        return True
    if line.lower(begin - 1) == "as" and line.lower(begin - 2) in cues["known as"]:
        return True
    outside = [at for at in range(begin) if at not in scene.spoken]
    laid = (at for at in outside if line.lower(at) in cues["laid to somebody"])
    return any(line.lower(at) in cues["takes in"] for at in outside) or any(
        line.lower(at - 1) in cues["be"] for at in laid
    )


def _spoken_from(scene: Scene, begin: int) -> range:
    end = begin
    while end in scene.spoken:
        end += 1
    return range(begin, end)


def _is_title(line: Line, inside: range) -> bool:
    """Tell whether words are written as titles of books and films are ("The Long Way Home")."""
    words = [line.text(at) for at in inside if line.text(at)[0].isalpha()]
    large = [word for word in words if len(word) > _SMALL or word[0].isupper()]
    headed = len(words) >= _TITLE and words[0][0].isupper()
    return headed and len(large) > 1 and all(word[0].isupper() for word in large)


def _after(scene: Scene, end: int, readings: Sequence[Reading]) -> Reading | None:
    """Return the first verb after a quotation and before the next, one of speech rather than one of an aside."""
    near: list[Reading] = []
    for reading in readings:
        index = reading.told.at
        if index >= end:
            if index - end > _FAR or any(at in scene.spoken for at in range(end, index)):
                break
            near.append(reading)
    said = (one for one in near if not one.aside and one.told.verb.stance is Stance.SAYS)
    return next(said, near[0]) if near and near[0].aside else next(iter(near), None)


def _before(begin: int, readings: Sequence[Reading]) -> Reading | None:
    """Return the last verb before a quotation, that of speech before one that tells nobody's deed."""
    earlier = [reading for reading in readings if reading.told.at < begin]
    last = earlier[-1] if earlier else None
    if last is not None and last.told.group.modal in _FORETOLD:
        # What somebody is told to be going to say are the words of whoever tells it.
        teller = (one for one in reversed(earlier[:-1]) if one.told.verb.stance is Stance.SAYS and not one.inverted)
        last = next((one for one in teller if one.subject is not None), last)
    if (
        last is None
        or last.told.verb.stance is Stance.SAYS
        or (last.subject is not None and last.told.verb.shape != "state")
    ):
        return last
    said = (one for one in reversed(earlier) if one.told.verb.stance is Stance.SAYS and one.subject is not None)
    return next(said, last)
