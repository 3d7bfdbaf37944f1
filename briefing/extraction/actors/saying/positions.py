"""What does an actor want, reject, threaten, offer or say, and in which sentence?"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefing.domain.document import Document, Form, Zone
from briefing.domain.findings import Actor, Position, Remark, Stance
from briefing.domain.span import Span
from briefing.extraction.actors.saying.nouns import held_by_noun
from briefing.extraction.actors.saying.quoting.documents import note_documents
from briefing.extraction.actors.saying.quoting.quotations import Quotation, find_quotations
from briefing.extraction.actors.saying.quoting.sources import source_of
from briefing.extraction.actors.saying.quoting.speakers import opener, speaker_in
from briefing.extraction.actors.saying.quoting.unsigned import Unsigned, leads_on, signer_in
from briefing.extraction.actors.saying.quoting.voices import Voices
from briefing.extraction.actors.saying.readings import Reading, read_verbs
from briefing.extraction.actors.saying.referring.bodies import Bodies
from briefing.extraction.actors.saying.referring.callings import read_callings
from briefing.extraction.actors.saying.referring.threads import NOBODY, Thread, is_unnamed
from briefing.extraction.actors.saying.scenes import Scene, make_scenes, words_within
from briefing.extraction.actors.saying.topics import note_names, note_topic
from briefing.extraction.known.actors import ActorLexicon
from briefing.extraction.known.namesakes import find_taken
from briefing.extraction.words import Line
from briefing.text.fold import fold

#: A word or two in quotation marks are no speech.
_LEAST = 3
#: Above the body stand the lines of these zones, within so many blocks; what a line among them tells is a headline's.
_ABOVE = frozenset((Zone.BYLINE, Zone.STAMP, Zone.DATELINE))
_HEAD = 12
#: What a quotation repeated elsewhere may have at its ends or not.
_EDGES = "\"'“”‘’„«»‹›,.!?… "
_ASSENT = frozenset((Stance.SUPPORTS, Stance.AGREES))
#: Marks and words behind which stands no more of what somebody denies.
_LEADING_OUT = frozenset((";", ":", "after", "before", "because", "while", "although", "though", "when", "but"))
#: What somebody grants, and the words behind which it is told as what led another to act, so many words on at most.
_GRANTED = frozenset((Stance.AGREES, Stance.OFFERS))
_THEREUPON, _GRANTED_WITHIN = frozenset(("after", "once", "since")), 12
#: Whoever confirms that a letter came takes no side.
_CONFIRMING = frozenset(("confirm", "confirms", "confirmed", "acknowledge", "acknowledges", "acknowledged"))
_RECEIVING, _RECEIVED_WITHIN = frozenset(("received", "receipt", "receiving")), 5


class Heard(NamedTuple):
    """The actors with what each says and wants, and what somebody says whom the article leaves unnamed."""

    actors: tuple[Actor, ...]
    remarks: tuple[Remark, ...]


def hear_actors(actors: Sequence[Actor], lines: Sequence[Line], document: Document, lexicon: ActorLexicon) -> Heard:
    """Return the actors with a position for each sentence that tells one and each quotation in it, and the remarks."""
    quotations = find_quotations(document)
    scenes = list(make_scenes(lines, actors, [quotation.span for quotation in quotations]))
    told = {lexicon.categories.get(one.name) for one in actors}
    bodies = Bodies(actors, read_callings(scenes, lexicon), lexicon, find_taken(document.shadow, told))
    thread = Thread(actors, bodies, lexicon)
    reader = _Reader(thread, document, quotations, lexicon)
    for scene in scenes:
        reader.read(scene)
    reader.close()
    heard = tuple(_with_positions(actor, reader.found[number]) for number, actor in enumerate(actors))
    return Heard(heard, tuple(reader.remarks))


def _with_positions(actor: Actor, found: Sequence[Position]) -> Actor:
    return replace(actor, positions=tuple(sorted(found, key=lambda one: one.sentence.start))) if found else actor


def _first_of_body(document: Document) -> int:
    """Return the index of the first block below the lines that say who wrote the article and when."""
    heads = [number for number, block in enumerate(document.blocks[:_HEAD]) if block.zone in _ABOVE]
    return max(heads, default=-1) + 1


def _weightiest_first(scene: Scene, readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return the verbs of a sentence in the order of what they tell: assent before a "but" less, mere speech least.

    What a verb tells only with its noun ("reaffirmed its support") weighs less than one that tells it alone, and what
    the words behind a verb of speech tell ("called it unfair") less than that.
    """
    turns = any(
        scene.line.lower(r.told.group.start - 1) == "but" and r.told.stance is not Stance.SAYS for r in readings
    )
    light = _ASSENT if turns else frozenset[Stance]()
    return sorted(
        readings,
        key=lambda r: (
            r.told.stance is Stance.SAYS,
            r.told.verb.stance is Stance.SAYS,
            r.told.verb.frames[0].startswith("~"),
            r.told.stance in light,
        ),
    )


def _is_denied(line: Line, reading: Reading, readings: Sequence[Reading]) -> bool:
    """Tell whether somebody else denies what a verb tells ("she denied that the army had refused")."""
    return any(
        other.told.stance is Stance.DENIES
        and other.told.end < reading.told.at
        and other.subject != reading.subject
        and not _is_parted(line.lowers[other.told.end : reading.told.at])
        for other in readings
    )


def _is_parted(between: Sequence[str]) -> bool:
    """Tell whether words lead out of what somebody denies ("denied it; Norway rejects", "she lied after Norway …")."""
    joined = any(word == "and" and "that" not in between[: at + 2] for at, word in enumerate(between))
    return joined or not _LEADING_OUT.isdisjoint(between)


def _is_anothers(scene: Scene, reading: Reading) -> bool:
    """Tell whether a grant only says what led another to act ("the union called off its strike after Oslo agreed")."""
    start = reading.told.group.start
    if reading.told.stance not in _GRANTED or _THEREUPON.isdisjoint(scene.line.lowers[1:start]):
        return False
    opener = next((at for at in range(start - 1, 0, -1) if scene.line.lower(at) in _THEREUPON), 0)
    inside = start - opener <= _GRANTED_WITHIN and "," not in scene.line.texts[opener:start]
    named = {one.actor for one in scene.names() if one.start < opener}
    return inside and bool(named) and reading.subject not in named


def _is_receipt(line: Line, reading: Reading) -> bool:
    """Tell whether somebody only confirms that something came ("confirms that it received the report")."""
    told = reading.told
    confirms = line.lower(told.at) in _CONFIRMING and told.stance is Stance.SAYS
    return confirms and not _RECEIVING.isdisjoint(line.lowers[told.end : told.end + _RECEIVED_WITHIN])


class _Reader:
    """Reads an article sentence by sentence and collects positions by the number of the actor."""

    def __init__(
        self, thread: Thread, document: Document, quotations: Sequence[Quotation], lexicon: ActorLexicon
    ) -> None:
        self.found: defaultdict[int, list[Position]] = defaultdict(list)
        self.remarks: list[Remark] = []
        self._places: dict[tuple[int, Span], int] = {}
        self._document = document
        self._lexicon = lexicon
        self._thread = thread
        self._open = list(reversed(quotations))
        self._last: tuple[int, Quotation] | None = None
        self._begun: tuple[int, Quotation] | None = None
        self._before: list[Reading] = []
        self._unsigned: Unsigned | None = None
        self._untold: list[Unsigned] = []
        self._said: list[tuple[int, Span]] = []
        self._body = _first_of_body(document)

    def read(self, scene: Scene) -> None:
        """Read the next sentence."""
        self._thread.turn()
        note_topic(scene, self._thread, self._lexicon)
        readings = read_verbs(scene, self._thread, self._lexicon)
        note_names(scene, self._thread, self._lexicon)
        note_documents(scene, readings, self._thread, self._lexicon)
        self._sign(scene, readings)
        if not self._is_heading(scene) and scene.line.words[-1].text != "?":
            self._add_stances(scene, readings)
        ended = False
        for quotation in self._ending_in(scene):
            self._add_speech(scene, quotation, readings)
            ended = True
        self._begin(scene, readings)
        if ended or not scene.all_spoken:
            self._before = readings

    def _sign(self, scene: Scene, readings: Sequence[Reading]) -> None:
        """Give a quotation that nobody said so far to whom the next line names as its speaker, or a dash behind it."""
        signer = signer_in(scene, readings, self._lexicon) if self._unsigned is not None else None
        if self._unsigned is not None and signer is not None:
            self._unsigned = self._unsigned._replace(speaker=signer)
        self._settle()

    def _settle(self) -> None:
        """Give a quotation that was not signed to whoever may go on speaking in it."""
        unsigned, self._unsigned = self._unsigned, None
        if unsigned is not None and unsigned.speaker is not None:
            self._say(unsigned.speaker, unsigned.quotation, unsigned.sentence)
        elif unsigned is not None and self._is_speech(unsigned.quotation):
            self._untold.append(unsigned)

    def close(self) -> None:
        """Give the quotations that nobody told of, like those of headlines, to whom the same words are given later."""
        self._settle()
        body = self._document.text
        said = [(number, fold(span.of(body))) for number, span in self._said] if self._untold else []
        for untold in self._untold:
            words = fold(untold.quotation.span.of(body)).strip(_EDGES)
            speaker = next((number for number, text in said if words and words in text), None)
            if speaker is not None:
                self._record(speaker, untold.quotation.span, untold.sentence)

    def _is_heading(self, scene: Scene) -> bool:
        number = self._document.sentences[scene.line.sentence].block
        block = self._document.blocks[number]
        return number < self._body or block.zone is Zone.TITLE or block.form is Form.HEADING

    def _add_stances(self, scene: Scene, readings: Sequence[Reading]) -> None:
        sentence = self._document.sentences[scene.line.sentence].span
        main = any(not r.aside and r.subject is not None and r.told.stance is not Stance.SAYS for r in readings)
        for reading in _weightiest_first(scene, readings):
            number = reading.subject
            if reading.aside and main:
                continue
            if number is None or is_unnamed(number) or reading.supposed or _is_denied(scene.line, reading, readings):
                continue
            if _is_anothers(scene, reading) or _is_receipt(scene.line, reading):
                continue
            if (number, sentence) not in self._places:
                self._add(number, Position(reading.told.stance, sentence))
        source = source_of(Voices(scene, self._thread, self._lexicon), scene)
        if source is not None and not is_unnamed(source) and (source, sentence) not in self._places:
            self._add(source, Position(Stance.SAYS, sentence))
        if not main:
            for held in held_by_noun(scene, self._lexicon):
                if (held.actor, sentence) not in self._places:
                    self._add(held.actor, Position(held.stance, sentence))

    def _add(self, number: int, position: Position) -> None:
        self._places.setdefault((number, position.sentence), len(self.found[number]))
        self.found[number].append(position)

    def _ending_in(self, scene: Scene) -> Iterator[Quotation]:
        """Yield the quotations that end in a sentence, those that nothing read before it."""
        while self._open and self._open[-1].span.end <= scene.line.words[0].start:
            self._open.pop()
        while self._open and self._open[-1].span.start < scene.line.words[-1].end:
            if self._open[-1].span.end > scene.line.words[-1].end:
                break
            yield self._open.pop()

    def _add_speech(self, scene: Scene, quotation: Quotation, readings: Sequence[Reading]) -> None:
        speaker = self._speaker(scene, quotation, readings)
        if self._begun is not None and self._begun[1] is quotation and (speaker is None or is_unnamed(speaker)):
            speaker = self._begun[0]
        goes_on = self._last is not None and leads_on(self._last[1], quotation.block)
        if self._last is not None and goes_on and (speaker is None or is_unnamed(speaker)):
            speaker = self._last[0]
        if speaker is None:
            self._settle()
            carried = self._carried(quotation) if scene.all_spoken else None
            self._unsigned = Unsigned(quotation, scene.line.sentence, carried)
            self._last = self._last if carried is None else (carried, quotation)
        else:
            self._say_begun(speaker, quotation)
            self._say(speaker, quotation, scene.line.sentence)

    def _speaker(self, scene: Scene, quotation: Quotation, readings: Sequence[Reading]) -> int | None:
        """Return who says a quotation by a sentence of which it is a part."""
        subjects = Voices(scene, self._thread, self._lexicon)
        body = self._document.text
        speaker = speaker_in(scene, quotation, readings, subjects, body, self._lexicon)
        if speaker is None and not scene.all_spoken:
            begin = words_within(scene.line, quotation.span).start
            speaker = opener(scene, begin, readings, self._lexicon)
        return speaker

    def _begin(self, scene: Scene, readings: Sequence[Reading]) -> None:
        """Note who says a quotation that begins behind words of a sentence and ends in a later one."""
        quotation = self._open[-1] if self._open else None
        first, last = scene.line.words[0], scene.line.words[-1]
        if quotation is not None and first.start < quotation.span.start < last.end:
            speaker = self._speaker(scene, quotation, readings)
            self._begun = None if speaker is None else (speaker, quotation)

    def _say_begun(self, speaker: int, quotation: Quotation) -> None:
        """Give the paragraphs of a quotation that nobody closed to whoever says the one in which it ends."""
        begun: list[Unsigned] = []
        block = quotation.block
        while self._untold and leads_on(self._untold[-1].quotation, block):
            begun.append(self._untold.pop())
            block = begun[-1].quotation.block
        for one in reversed(begun):
            self._say(speaker, one.quotation, one.sentence)

    def _say(self, speaker: int, quotation: Quotation, sentence: int) -> None:
        """Note who says a quotation that ends in a sentence."""
        self._last = (speaker, quotation)
        if speaker == NOBODY or not self._is_speech(quotation):
            return
        if is_unnamed(speaker):
            self.remarks.append(Remark(self._thread.words_of(speaker), quotation.span))
        else:
            self._said.append((speaker, quotation.span))
            self._record(speaker, quotation.span, sentence)

    def _is_speech(self, quotation: Quotation) -> bool:
        return len(quotation.span.of(self._document.text).split()) >= _LEAST

    def _carried(self, quotation: Quotation) -> int | None:
        """Return who goes on speaking: whoever spoke last in the paragraph, or whom the sentence before makes speak."""
        if self._last is not None:
            speaker, last = self._last
            if last.block == quotation.block:
                return speaker
        told = next((r.subject for r in self._before if r.subject is not None), None)
        return self._thread.last_topic() if told is None else told

    def _record(self, number: int, quote: Span, last: int) -> None:
        """Add a quotation to its speaker's positions, a piece for each sentence that it runs through up to `last`."""
        positions, sentences = self.found[number], self._document.sentences
        first = last
        while first and sentences[first - 1].span.end > quote.start:
            first -= 1
        for sentence in (one.span for one in sentences[first : last + 1]):
            piece = Span(max(quote.start, sentence.start), min(quote.end, sentence.end))
            place = self._places.get((number, sentence))
            if place is not None and positions[place].quote is None:
                positions[place] = replace(positions[place], quote=piece)
            else:
                self._add(number, Position(Stance.SAYS, sentence, piece))
