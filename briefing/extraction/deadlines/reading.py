"""Which event does a sentence tell beside a date, and of what sort is it?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.domain.document import Zone
from briefing.domain.findings import Certainty, Confidence, Deadline, DeadlineKind, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.cues import Cues
from briefing.extraction.deadlines.dating.anchored import ANCHORED
from briefing.extraction.deadlines.dating.standing import Standing, standing
from briefing.extraction.deadlines.dating.terms.lengths import GRANTED, LASTING, NAMED
from briefing.extraction.deadlines.dating.terms.measured import MEASURED
from briefing.extraction.deadlines.dating.terms.starting import event_beside
from briefing.extraction.deadlines.judging.borne import is_borne
from briefing.extraction.deadlines.judging.conditions import condition_of
from briefing.extraction.deadlines.judging.kinds import Judgement
from briefing.extraction.deadlines.judging.leading import is_chosen, is_foretold, is_season, without_name
from briefing.extraction.deadlines.judging.marks import Occurrence
from briefing.extraction.deadlines.judging.sureness.certainty import Telling, certainty_of
from briefing.extraction.deadlines.judging.undoing.holding import holds_on
from briefing.extraction.deadlines.judging.undone import is_undone
from briefing.extraction.deadlines.scene import Scene, first_of_row, reach, surroundings
from briefing.extraction.deadlines.weighing import Told, confidence_of, matters
from briefing.extraction.deadlines.wording.clauses import clause_of
from briefing.extraction.deadlines.wording.naming import name_subject, needs_subject
from briefing.extraction.lexicons import Lexicons
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.direction import Direction, direction
from briefing.temporal.values import bounds

#: "* By 15 July: reports are filed", "30 June – transition ends".
_OPENS_ITEM = re.compile(r"[\s*•·–-]*(?:(?:by|from|until|on|in|early|late|mid)[\s-]+(?:the\s)?)?", re.IGNORECASE)
_PARTS_ITEM = re.compile(r"\s*(?::|[–—]|\s-)\s")
#: A row of a table.
_CELLS = re.compile(r" \| ")
#: "It ends on Tuesday, not yesterday".
_RULED_OUT = re.compile(r",\s(?:and\s)?not\s(?:(?:on|by|in|from)\s)?\Z")
_TODAY = re.compile(r"(?:later |early |late )?(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
#: What somebody would do at any time: "We are ready to talk tomorrow".
_OPEN_TO_TALK = re.compile(
    r"(?:(?:we|i) (?:are|am)|(?:we['’]re|i['’]m)) (?:always |still |all )?(?:ready|willing|prepared|happy"
    r"|open|free|available) to (?:talk|meet|speak|listen|help|negotiate|sit down)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Stood:
    """A date with the number of its sentence, where it stands in time and where its clause points."""

    time: TimeExpression
    place: int
    stands: Standing
    towards: Direction


@dataclass(frozen=True, slots=True)
class _Dated:
    """A date in its place: the sentence, what is read of it, its zone, and the clause of the date with its cues."""

    time: TimeExpression
    place: int
    stands: Standing
    towards: Direction
    sentence: Span
    around: Span
    zone: Zone
    cues: Cues
    clause: str


@dataclass(frozen=True, slots=True)
class _Judged:
    """What happens at a date: its words, of what kind it is, and the words before and behind it."""

    dated: _Dated
    what: str
    lead: str
    behind: str
    judgement: Judgement


def read_dates(
    scene: Scene, anchor: Anchor | None, lexicons: Lexicons, times: Sequence[tuple[TimeExpression, int]]
) -> Iterator[Deadline]:
    """Yield the events told beside dates, each given with the number of its sentence, in order; none for many a date.

    Each step is taken for all dates before the next: so its patterns are at hand.
    """
    shadow = scene.document.shadow
    pointed = [direction(shadow, time.span.start, time.span.end) for time, _ in times]
    stands = [standing(shadow, time, anchor, towards) for (time, _), towards in zip(times, pointed, strict=True)]
    stood = [
        _Stood(time, place, stand, towards)
        for (time, place), stand, towards in zip(times, stands, pointed, strict=True)
    ]
    kept = [one for one in (_kept(scene, anchor, lexicons, one) for one in stood) if one is not None]
    dated = [_place(scene, lexicons, one) for one in kept]
    judged = [_judge(scene, lexicons, one) if one.stands is Standing.AHEAD else None for one in dated]
    for one, event in zip(dated, judged, strict=True):
        deadline = _past(scene, one) if event is None else _ahead(scene, anchor, lexicons, event)
        if deadline is not None:
            yield deadline


def _kept(scene: Scene, anchor: Anchor | None, lexicons: Lexicons, stood: _Stood) -> _Stood | None:
    """Return a date with where it stands for what is told beside it; None where nothing that matters happens then."""
    shadow, sentence, time = scene.document.shadow, scene.document.sentences[stood.place].span, stood.time
    held = stood.stands is Standing.NEITHER and _is_to_come(time, anchor)
    if held and holds_on(shadow, sentence, time.span, lexicons.stances):
        stood = replace(stood, stands=Standing.AHEAD)
    if stood.stands is Standing.NEITHER or _RULED_OUT.search(shadow, sentence.start, time.span.start):
        return None
    # What is suspended or barred for so long is so until then.
    if (
        stood.stands is Standing.AHEAD
        and time.modifier != LASTING
        and (is_borne(shadow, sentence, time.span) or is_undone(shadow, sentence, time.span, lexicons.stances))
    ):
        return None
    return stood


def _place(scene: Scene, lexicons: Lexicons, stood: _Stood) -> _Dated:
    """Return a date with its clause and the words that make it a deadline."""
    shadow, sentence, time = scene.document.shadow, scene.document.sentences[stood.place], stood.time
    around = reach(sentence.span, time.span)
    if time.modifier == MEASURED:
        around = Span(time.span.start, around.end)
    if time.modifier == NAMED:
        around = Span(max(around.start, event_beside(shadow, time)), around.end)
    cues = lexicons.deadlines.around(shadow, around, time.span)
    clause = clause_of(scene.document.text, around, time.span, cues, anchored=time.modifier == ANCHORED)
    zone = scene.document.blocks[sentence.block].zone
    return _Dated(time, stood.place, stood.stands, stood.towards, sentence.span, around, zone, cues, clause)


def _judge(scene: Scene, lexicons: Lexicons, dated: _Dated) -> _Judged:
    """Return what happens at a date that lies ahead, with its kind."""
    shadow, time, around = scene.document.shadow, dated.time, dated.around
    lead, behind = (
        without_name(shadow[around.start : first_of_row(scene, time.span)]),
        shadow[time.span.end : around.end],
    )
    what = _with_subject(scene, dated)
    given = time.modifier in (ANCHORED, GRANTED)
    event = Occurrence(what, lead, time.span.of(shadow), behind, given=given, lasting=time.modifier == LASTING)
    judged = lexicons.kinds.judge(event)
    if event.lasting:
        judged = replace(judged, kind=DeadlineKind.EXPIRY, told=True)
    return _Judged(dated, what, lead, behind, judged)


def _ahead(scene: Scene, anchor: Anchor | None, lexicons: Lexicons, judged: _Judged) -> Deadline | None:
    """Return a deadline that lies ahead, None where it does not matter."""
    dated, lead, behind, judgement = judged.dated, judged.lead, judged.behind, judged.judgement
    shadow, time = scene.document.shadow, dated.time
    words = time.span.of(shadow)
    kind = judgement.kind if judgement.told else None
    told = Told(
        time,
        words,
        dated.cues.governing,
        Direction.AHEAD if is_chosen(lead, behind) else dated.towards,
        kind,
        certainty_of(Telling(lead, behind, dated.clause, kind, dated.zone), lexicons.stances),
        _is_listed(shadow, dated.around, time.span),
        named=time.modifier in (ANCHORED, GRANTED),
        link=judgement.link,
        foretold=is_foretold(lead),
        season=is_season(words, behind),
    )
    if (
        not (time.modifier == LASTING or matters(told))
        or _OPEN_TO_TALK.match(dated.clause)
        or (_TODAY.match(shadow, time.span.start) and _is_today(anchor, told))
    ):
        return None
    return _deadline(scene, dated, judged.what, judgement.kind, told)


def _deadline(scene: Scene, dated: _Dated, what: str, kind: DeadlineKind, told: Told) -> Deadline:
    return Deadline(
        when=_day_of(dated.time),
        basis=dated.time.basis,
        kind=kind,
        certainty=told.certainty,
        what=what,
        date_span=dated.time.span,
        sentence=dated.sentence,
        confidence=confidence_of(told),
        condition=condition_of(scene.document.text, dated.around, dated.time.span),
        rule=_rule_of(dated.cues),
    )


def _past(scene: Scene, dated: _Dated) -> Deadline:
    return Deadline(
        when=_day_of(dated.time),
        basis=dated.time.basis,
        kind=DeadlineKind.PAST,
        certainty=Certainty.FIRM,
        what=_with_subject(scene, dated),
        date_span=dated.time.span,
        sentence=dated.sentence,
        confidence=Confidence.MEDIUM,
        rule=_rule_of(dated.cues),
    )


def _day_of(time: TimeExpression) -> str:
    """Return the value of a date without its time of day."""
    return time.value.partition("T")[0] if time.type is TimeType.TIME else time.value


def _rule_of(cues: Cues) -> str:
    return cues.governing.cue.phrase if cues.governing else "clause"


def _with_subject(scene: Scene, dated: _Dated) -> str:
    """Return a clause with whom its opening pronoun means; only for that is it read what surrounds it."""
    if not needs_subject(dated.clause):
        return dated.clause
    return name_subject(dated.clause, surroundings(scene, dated.place, dated.around), dated.time.span)


def _is_to_come(time: TimeExpression, anchor: Anchor | None) -> bool:
    days = bounds(time.value)
    return days is not None and anchor is not None and days.start > anchor.last


def _is_today(anchor: Anchor | None, told: Told) -> bool:
    """Tell whether something happens on the very day of the article, where no time runs out then."""
    days = bounds(told.time.value)
    alone = days is not None and days.start == days.last
    today = alone and anchor is not None and anchor.exact and days is not None and days.start == anchor.first
    return today and told.kind not in (DeadlineKind.DUE, DeadlineKind.EXPIRY)


def _is_listed(shadow: str, around: Span, when: Span) -> bool:
    """Tell whether a date stands in a row of a table or opens an item of a list of dates."""
    opens = _OPENS_ITEM.fullmatch(shadow, around.start, when.start) and _PARTS_ITEM.match(shadow, when.end)
    return bool(opens) or _CELLS.search(shadow, around.start, around.end) is not None
