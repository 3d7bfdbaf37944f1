"""Which dated events of an article matter ahead, and which are past?"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Published,
    TimeExpression,
    TimeType,
)
from briefing.domain.span import Span
from briefing.extraction.deadlines.cues import Cues, CueTable
from briefing.extraction.deadlines.dating.anchored import ANCHORED, find_anchored
from briefing.extraction.deadlines.dating.closing import last_day
from briefing.extraction.deadlines.dating.counting import GRANTED, LASTING, count_out
from briefing.extraction.deadlines.dating.fiscal import date_fiscal_years
from briefing.extraction.deadlines.dating.lasting import join_days
from briefing.extraction.deadlines.dating.notices import NoticeTable
from briefing.extraction.deadlines.dating.occasions import Occasion, find_occasions
from briefing.extraction.deadlines.dating.ranges import join_ranges
from briefing.extraction.deadlines.dating.standing import Standing, standing
from briefing.extraction.deadlines.judging.certainty import Telling, certainty_of
from briefing.extraction.deadlines.judging.conditions import condition_of
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.judging.kinds import KindTable
from briefing.extraction.deadlines.judging.marks import Occurrence
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.extraction.deadlines.weighing import Told, confidence_of, matters
from briefing.extraction.deadlines.within import join_mentions
from briefing.extraction.deadlines.wording.bound import bound_of
from briefing.extraction.deadlines.wording.clauses import clause_of
from briefing.extraction.deadlines.wording.described import Descriptions, describe_actors
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings, name_subject, opens_with_pronoun
from briefing.extraction.deadlines.wording.telling.wording import tell
from briefing.extraction.lexicons import Lexicons
from briefing.temporal.anchoring.anchor import Anchor, make_anchor
from briefing.temporal.anchoring.direction import direction
from briefing.temporal.values import bounds

#: "* By 15 July: reports are filed", "30 June – transition ends".
_OPENS_ITEM = re.compile(r"[\s*•·–-]*(?:(?:by|from|until|on|in|early|late|mid)[\s-]+(?:the\s)?)?", re.IGNORECASE)
_PARTS_ITEM = re.compile(r"\s*(?::|[–—]|\s-)\s")
#: A row of a table.
_CELLS = re.compile(r" \| ")
_HEADS = frozenset({Zone.TITLE, Zone.SUMMARY})
_HEAD_BLOCKS, _LONGEST_HEADLINE = 8, 160
#: What the value of a date opens with, its year known or not.
_YEARS = frozenset("0123456789X")
_DATED = (TimeType.DATE, TimeType.TIME)
_TODAY = re.compile(r"(?:later |early |late )?(?:today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE)
#: Who is meant was named before.
_GOES_ON = re.compile(r"(?:he|she|his|her)\s", re.IGNORECASE)
_REACH = 600
#: How many sentences before one are read for whom it means.
_EARLIER = 3
#: A sentence with more dates than this is a table or noise.
_MOST_DATES = 20
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class _Reader:
    """What every date of one article is read against."""

    document: Document
    anchor: Anchor | None
    cues: CueTable
    events: EventTable
    kinds: KindTable
    stances: StanceTable
    notices: NoticeTable
    mentions: tuple[NamedActor, ...]
    descriptions: Descriptions
    stances_of: Mapping[int, Sequence[Actor]]
    dates: Sequence[Span]
    genders: Mapping[str, str]
    titles: frozenset[str]


def find_deadlines(
    document: Document,
    times: Sequence[TimeExpression],
    published: Published,
    actors: Sequence[Actor],
    lexicons: Lexicons,
    elsewhere: Sequence[Occasion] = (),
) -> tuple[Deadline, ...]:
    """Return the dated events of an article in order, each event once; those behind it are of kind `past`.

    `elsewhere` are the events that it names and other articles date.
    """
    body = document.article.body
    mentions = sorted(
        NamedActor(span.start, actor.name, actor.kind, span.of(body)) for actor in actors for span in actor.mentions
    )
    anchor = make_anchor(published.value, published.basis)
    reader = _Reader(
        document,
        anchor,
        lexicons.deadlines,
        lexicons.events,
        lexicons.kinds,
        lexicons.stances,
        lexicons.notices,
        tuple(mentions),
        describe_actors(actors, lexicons.actor_nouns),
        _by_stance(actors),
        tuple(sorted(time.span for time in times if time.type in _DATED and time.value[:1] in _YEARS)),
        lexicons.actors.genders,
        lexicons.actors.titles.heads - lexicons.actor_nouns.bodies,
    )
    occasions = find_occasions(document, times, elsewhere)
    written = anchor.first if anchor and anchor.exact else None
    dated = date_fiscal_years(document.shadow, times, lexicons.fiscal_years, written)
    counted = count_out(document, join_ranges(document.shadow, dated, written), occasions, written)
    anchored = find_anchored(document, counted, occasions, lexicons.events)
    read = sorted((*counted, *anchored), key=lambda time: time.span)
    found = join_mentions(document.shadow, join_days(document.shadow, tuple(_read(reader, read))), _headlines(document))
    return tuple([_worded(reader, deadline) for deadline in found])


def _headlines(document: Document) -> tuple[Span, ...]:
    """Return where titles and what stands like one above the text are."""
    first = document.blocks[:_HEAD_BLOCKS]
    return tuple(block.content for block in first if block.zone in _HEADS or _is_headline(document, block))


def _is_headline(document: Document, block: Block) -> bool:
    text = block.content.of(document.shadow)
    return len(text) <= _LONGEST_HEADLINE and text[-1:].isalnum()


def _read(reader: _Reader, times: Sequence[TimeExpression]) -> Iterator[Deadline]:
    sentences = reader.document.sentences
    read: Counter[int] = Counter()
    told: set[tuple[str, int, str]] = set()
    for time in times:
        place = bisect_right(sentences, time.span.start, key=lambda sentence: sentence.span.start) - 1
        read[place] += 1
        if place < 0 or not sentences[place].span.contains(time.span) or read[place] > _MOST_DATES:
            continue
        zone = reader.document.blocks[sentences[place].block].zone
        around = _around(sentences[place].span, time.span)
        telling = (around.of(reader.document.shadow), time.span.start - around.start, time.value)
        notice = zone not in READ_ZONES or reader.notices.is_notice(reader.document.shadow, sentences[place].span)
        if telling not in told and not notice:
            told.add(telling)
            yield from _deadline(reader, last_day(reader.document.shadow, time), place, zone)


def _deadline(reader: _Reader, time: TimeExpression, place: int, zone: Zone) -> Iterator[Deadline]:
    shadow = reader.document.shadow
    around = _around(reader.document.sentences[place].span, time.span)
    towards = direction(shadow, time.span.start, time.span.end)
    stands = standing(shadow, time, reader.anchor, towards)
    if stands is Standing.NEITHER:
        return
    cues = reader.cues.around(shadow, around, time.span)
    anchored = time.modifier == ANCHORED
    clause = clause_of(reader.document.article.body, around, time.span, cues, anchored=anchored)
    if stands is Standing.PAST:
        yield _past(reader, time, place, cues, clause)
        return
    lead = shadow[around.start : time.span.start]
    behind = shadow[time.span.end : around.end]
    named = _with_subject(reader, clause, place, time.span)
    given = anchored or time.modifier == GRANTED
    event = Occurrence(named, lead, time.span.of(shadow), behind, given=given, lasting=time.modifier == LASTING)
    judged = reader.kinds.judge(event)
    kind = judged.kind if judged.told else None
    telling = Telling(
        lead=lead,
        behind=behind,
        told=clause,
        kind=kind,
        zone=zone,
    )
    told = Told(
        time=time,
        words=time.span.of(shadow),
        governing=cues.governing,
        towards=towards,
        kind=kind,
        certainty=certainty_of(telling, reader.stances),
        listed=_is_listed(shadow, around, time.span),
        named=given,
    )
    if matters(told) and not (_TODAY.match(shadow, time.span.start) and _is_today(reader.anchor, told)):
        yield _ahead(reader, told, place, named, judged.kind)


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


def _ahead(reader: _Reader, told: Told, place: int, what: str, kind: DeadlineKind) -> Deadline:
    time, sentence = told.time, reader.document.sentences[place].span
    around = _around(sentence, time.span)
    return Deadline(
        when=time.value.partition("T")[0] if time.type is TimeType.TIME else time.value,
        basis=time.basis,
        kind=kind,
        certainty=told.certainty,
        what=what,
        date_span=time.span,
        sentence=sentence,
        confidence=confidence_of(told),
        condition=condition_of(reader.document.article.body, around, time.span),
        rule=told.governing.cue.phrase if told.governing else "clause",
    )


def _past(reader: _Reader, time: TimeExpression, place: int, cues: Cues, clause: str) -> Deadline:
    return Deadline(
        when=time.value.partition("T")[0] if time.type is TimeType.TIME else time.value,
        basis=time.basis,
        kind=DeadlineKind.PAST,
        certainty=Certainty.FIRM,
        what=_with_subject(reader, clause, place, time.span),
        date_span=time.span,
        sentence=reader.document.sentences[place].span,
        confidence=Confidence.MEDIUM,
        rule=cues.governing.cue.phrase if cues.governing else "clause",
    )


def _with_subject(reader: _Reader, clause: str, place: int, when: Span) -> str:
    """Return a clause with whom its opening pronoun means; only for that is it read what surrounds it."""
    if not opens_with_pronoun(clause):
        return clause
    around = _around(reader.document.sentences[place].span, when)
    return name_subject(clause, _surroundings(reader, place, around), when)


def _worded(reader: _Reader, deadline: Deadline) -> Deadline:
    """Return a deadline with its clause in words that read alone, and with whom it binds."""
    sentences = reader.document.sentences
    place = bisect_right(sentences, deadline.sentence.start, key=lambda sentence: sentence.span.start) - 1
    surroundings = _surroundings(reader, place, _around(sentences[place].span, deadline.date_span))
    told = tell(reader.document.article.body, deadline, surroundings, reader.events)
    bound = bound_of(told, deadline.kind, surroundings, reader.descriptions)
    return replace(deadline, what=reader.descriptions.name_sides(told), actors=bound)


def _around(sentence: Span, when: Span) -> Span:
    """Return what is read of a sentence: all of it, but of one without end only what stands near the date."""
    if len(sentence) <= _REACH:
        return sentence
    return Span(max(sentence.start, when.start - _REACH), min(sentence.end, when.end + _REACH))


def _named(reader: _Reader, span: Span) -> tuple[NamedActor, ...]:
    first, last = bisect_left(reader.mentions, (span.start,)), bisect_left(reader.mentions, (span.end,))
    return reader.mentions[first:last]


def _surroundings(reader: _Reader, place: int, around: Span) -> Surroundings:
    """Return what is read of a sentence with the starts of those before it in its paragraph."""
    sentence = reader.document.sentences[place]
    before = reader.document.sentences[place - 1] if place else None
    earlier = tuple(
        Span(one.span.start, min(one.span.end, one.span.start + _REACH))
        for one in reversed(reader.document.sentences[max(0, place - _EARLIER) : place])
        if one.block == sentence.block
    )
    whole = Span(earlier[-1].start if earlier else around.start, around.end)
    return Surroundings(
        reader.document.shadow,
        around,
        earlier,
        _named(reader, whole),
        reader.stances_of.get(sentence.span.start, ()),
        reader.stances_of.get(before.span.start, ()) if before else (),
        _told_of(reader, place),
        _dates_in(reader, around),
        reader.genders,
        reader.titles,
    )


def _told_of(reader: _Reader, place: int) -> frozenset[str]:
    """Return the persons whom the sentence before names, or the one before those that go on about them."""
    for sentence in reversed(reader.document.sentences[max(0, place - _EARLIER) : place]):
        named = frozenset(one.name for one in _named(reader, sentence.span) if one.kind is ActorKind.PERSON)
        if named or not _GOES_ON.match(reader.document.shadow, sentence.span.start):
            return named
    return frozenset()


def _dates_in(reader: _Reader, span: Span) -> Sequence[Span]:
    first = bisect_left(reader.dates, span.start, key=_START)
    return reader.dates[first : bisect_left(reader.dates, span.end, first, key=_START)]


def _by_stance(actors: Sequence[Actor]) -> Mapping[int, Sequence[Actor]]:
    """Return who takes a stance in a sentence, by where it starts."""
    found: dict[int, list[Actor]] = {}
    for actor in actors:
        for start in dict.fromkeys(position.sentence.start for position in actor.positions):
            found.setdefault(start, []).append(actor)
    return found
