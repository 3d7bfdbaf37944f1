"""Which event does a sentence tell beside a date, and of what sort is it?"""

import re
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
class _Dated:
    """A date in its place: the sentence, what is read of it, its zone, and the clause of the date with its cues."""

    time: TimeExpression
    place: int
    sentence: Span
    around: Span
    zone: Zone
    cues: Cues
    clause: str


def read_date(
    scene: Scene, anchor: Anchor | None, lexicons: Lexicons, time: TimeExpression, place: int
) -> Deadline | None:
    """Return the event that the sentence at `place` tells beside one of its dates; None where none matters."""
    shadow, sentence = scene.document.shadow, scene.document.sentences[place]
    towards = direction(shadow, time.span.start, time.span.end)
    stands = standing(shadow, time, anchor, towards)
    kept = stands is Standing.NEITHER and _is_to_come(time, anchor)
    if kept and holds_on(shadow, sentence.span, time.span, lexicons.stances):
        stands = Standing.AHEAD
    if stands is Standing.NEITHER or _RULED_OUT.search(shadow, sentence.span.start, time.span.start):
        return None
    # What is suspended or barred for so long is so until then.
    if (
        stands is Standing.AHEAD
        and time.modifier != LASTING
        and (
            is_borne(shadow, sentence.span, time.span) or is_undone(shadow, sentence.span, time.span, lexicons.stances)
        )
    ):
        return None
    around = reach(sentence.span, time.span)
    if time.modifier == MEASURED:
        around = Span(time.span.start, around.end)
    if time.modifier == NAMED:
        around = Span(max(around.start, event_beside(shadow, time)), around.end)
    cues = lexicons.deadlines.around(shadow, around, time.span)
    body = scene.document.text
    clause = clause_of(body, around, time.span, cues, anchored=time.modifier == ANCHORED)
    zone = scene.document.blocks[sentence.block].zone
    dated = _Dated(time, place, sentence.span, around, zone, cues, clause)
    if stands is Standing.PAST:
        return _past(scene, dated)
    return _ahead(scene, anchor, lexicons, dated, towards)


def _ahead(
    scene: Scene, anchor: Anchor | None, lexicons: Lexicons, dated: _Dated, towards: Direction
) -> Deadline | None:
    shadow, time, around = scene.document.shadow, dated.time, dated.around
    lead, words, behind = (
        without_name(shadow[around.start : first_of_row(scene, time.span)]),
        time.span.of(shadow),
        shadow[time.span.end : around.end],
    )
    what = _with_subject(scene, dated)
    given = time.modifier in (ANCHORED, GRANTED)
    event = Occurrence(what, lead, words, behind, given=given, lasting=time.modifier == LASTING)
    judged = lexicons.kinds.judge(event)
    if event.lasting:
        judged = replace(judged, kind=DeadlineKind.EXPIRY, told=True)
    kind = judged.kind if judged.told else None
    certainty = certainty_of(Telling(lead, behind, dated.clause, kind, dated.zone), lexicons.stances)
    listed = _is_listed(shadow, around, time.span)
    told = Told(
        time,
        words,
        dated.cues.governing,
        Direction.AHEAD if is_chosen(lead, behind) else towards,
        kind,
        certainty,
        listed,
        named=given,
        link=judged.link,
        foretold=is_foretold(lead),
        season=is_season(words, behind),
    )
    if (
        not (event.lasting or matters(told))
        or _OPEN_TO_TALK.match(dated.clause)
        or (_TODAY.match(shadow, time.span.start) and _is_today(anchor, told))
    ):
        return None
    return _deadline(scene, dated, what, judged.kind, told)


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
