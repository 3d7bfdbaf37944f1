"""Which dated events of an article matter ahead, and which are past?"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.domain.findings import Actor, Deadline, Published, TimeExpression
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.anchored import find_anchored
from briefing.extraction.deadlines.dating.closing import last_day
from briefing.extraction.deadlines.dating.counts.counting import count_out
from briefing.extraction.deadlines.dating.fiscal import date_fiscal_years
from briefing.extraction.deadlines.dating.lasting import join_days
from briefing.extraction.deadlines.dating.occasions import Occasion, find_occasions
from briefing.extraction.deadlines.dating.ranges import join_ranges
from briefing.extraction.deadlines.dating.stamped import without_stamps
from briefing.extraction.deadlines.headed import join_headings
from briefing.extraction.deadlines.judging.undoing.since import without_put_off
from briefing.extraction.deadlines.reading import read_dates
from briefing.extraction.deadlines.scene import Scene, make_scene, reach, surroundings
from briefing.extraction.deadlines.within import join_mentions
from briefing.extraction.deadlines.wording.bound import bound_of_all
from briefing.extraction.deadlines.wording.calling import find_called, find_defined
from briefing.extraction.deadlines.wording.described import Descriptions, describe_actors
from briefing.extraction.deadlines.wording.telling.wording import tell_all, with_actor
from briefing.extraction.known.namesakes import find_taken
from briefing.extraction.lexicons import Lexicons
from briefing.temporal.anchoring.anchor import Anchor, make_anchor

_HEADS = frozenset({Zone.TITLE, Zone.SUMMARY})
_HEAD_BLOCKS, _LONGEST_HEADLINE = 8, 160
#: A sentence with more dates than this is a table or noise.
_MOST_DATES = 20


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
    headed = join_headings(document, times)
    document, times = headed.document, headed.times
    shadow = document.shadow
    scene = make_scene(document, times, actors, lexicons)
    anchor = make_anchor(published.value, published.basis)
    written = anchor.first if anchor and anchor.exact else None
    told = without_stamps(shadow, times, published)
    dated = _dated(document, told, lexicons, written, elsewhere)
    events = without_put_off(document, join_days(shadow, tuple(_events(scene, anchor, lexicons, dated))))
    nouns = lexicons.actor_nouns
    called = find_called(shadow, scene.mentions, nouns.firms | nouns.bodies)
    sentences = [each.span for each in document.sentences]
    taken = find_taken(shadow, {nouns.categories.get(one.name) for one in actors})
    defined = find_defined(shadow, scene.mentions)
    descriptions = describe_actors(actors, nouns, called, sentences, taken, defined)
    found = join_mentions(shadow, events, _headlines(document))
    return _worded(scene, lexicons, descriptions, found)


def _dated(
    document: Document,
    times: Sequence[TimeExpression],
    lexicons: Lexicons,
    written: date | None,
    elsewhere: Sequence[Occasion],
) -> list[TimeExpression]:
    """Return the time expressions with stretches, ranges and fiscal years as days, and the days events stand for."""
    occasions = find_occasions(document, times, elsewhere)
    dated = date_fiscal_years(document.shadow, times, lexicons.fiscal_years, written)
    counted = count_out(document, join_ranges(document.shadow, dated, written), occasions, written)
    anchored = find_anchored(document, counted, occasions, lexicons.events)
    return sorted((*counted, *anchored), key=lambda time: time.span)


def _headlines(document: Document) -> tuple[Span, ...]:
    """Return where titles and what stands like one above the text are."""
    first = document.blocks[:_HEAD_BLOCKS]
    return tuple(block.content for block in first if block.zone in _HEADS or _is_headline(document, block))


def _is_headline(document: Document, block: Block) -> bool:
    text = block.content.of(document.shadow)
    return len(text) <= _LONGEST_HEADLINE and text[-1:].isalnum()


def _events(
    scene: Scene, anchor: Anchor | None, lexicons: Lexicons, times: Sequence[TimeExpression]
) -> Iterator[Deadline]:
    """Yield what is told beside each date, once for sentences that read alike."""
    placed = [
        (last_day(scene.document.shadow, time), place) for time, place in _read_once(scene.document, lexicons, times)
    ]
    return read_dates(scene, anchor, lexicons, placed)


def _read_once(
    document: Document, lexicons: Lexicons, times: Sequence[TimeExpression]
) -> Iterator[tuple[TimeExpression, int]]:
    """Yield the dates that are read, each with the number of its sentence."""
    shadow, sentences = document.shadow, document.sentences
    read: Counter[int] = Counter()
    told: set[tuple[str, int, str]] = set()
    own: dict[int, bool] = {}
    for time in times:
        place = bisect_right(sentences, time.span.start, key=lambda sentence: sentence.span.start) - 1
        read[place] += 1
        if place < 0 or not sentences[place].span.contains(time.span) or read[place] > _MOST_DATES:
            continue
        around = reach(sentences[place].span, time.span)
        telling = (around.of(shadow), time.span.start - around.start, time.value)
        if place not in own:
            own[place] = _is_read(document, lexicons, place)
        if telling in told or not own[place]:
            continue
        told.add(telling)
        yield time, place


def _is_read(document: Document, lexicons: Lexicons, place: int) -> bool:
    """Tell whether a sentence is of the article's own text and no notice to readers."""
    sentence = document.sentences[place]
    zone = document.blocks[sentence.block].zone
    return zone in READ_ZONES and not lexicons.notices.is_notice(document.shadow, sentence.span)


def _worded(
    scene: Scene, lexicons: Lexicons, descriptions: Descriptions, deadlines: Sequence[Deadline]
) -> tuple[Deadline, ...]:
    """Return deadlines with their clauses in words that read alone, and with whom they bind.

    Each step is taken for all of them before the next: so its patterns are at hand.
    """
    body, shadow, sentences = scene.document.text, scene.document.shadow, scene.document.sentences
    beside = []
    for one in deadlines:
        place = bisect_right(sentences, one.sentence.start, key=lambda sentence: sentence.span.start) - 1
        beside.append(surroundings(scene, place, reach(sentences[place].span, one.date_span)))
    told = tell_all(body, deadlines, beside, lexicons.events)
    bound = bound_of_all(told, deadlines, beside, descriptions)
    whole = [
        with_actor(what, actors, body, around, one.date_span)
        for what, actors, around, one in zip(told, bound, beside, deadlines, strict=True)
    ]
    named = [
        descriptions.name_subject(descriptions.name_sides(what), around.sentence.of(shadow))
        for what, around in zip(whole, beside, strict=True)
    ]
    each = zip(deadlines, named, bound, strict=True)
    return tuple([replace(one, what=what, actors=actors) for one, what, actors in each])
