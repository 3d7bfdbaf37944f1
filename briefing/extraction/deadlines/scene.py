"""Who and what stands around a date in its article?"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from briefing.domain.document import Document
from briefing.domain.findings import Actor, ActorKind, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.naming import NamedActor, Surroundings
from briefing.extraction.lexicons import Lexicons

#: What the value of a date opens with, its year known or not.
_YEARS = frozenset("0123456789X")
_DATED = (TimeType.DATE, TimeType.TIME)
#: Who is meant was named before.
_GOES_ON = re.compile(r"(?:he|she|his|her)\s", re.IGNORECASE)
#: What stands between the dates of one row.
_GOES_ON_ROW = re.compile(r",?\s(?:(?:and|or)\s)?(?:on\s)?")
_REACH = 600
#: How many sentences before one are read for whom it means, in its paragraph and beyond.
_EARLIER, _BEFORE = 3, 4
_START = attrgetter("start")


@dataclass(frozen=True, slots=True)
class Scene:
    """The actors an article names, in order, who takes a stance in which sentence, and its dates.

    `stances` are by where the sentence starts; `genders` and `titles` are words of the lexicons.
    """

    document: Document
    mentions: tuple[NamedActor, ...]
    stances: Mapping[int, Sequence[Actor]]
    dates: Sequence[Span]
    genders: Mapping[str, str]
    titles: frozenset[str]


def make_scene(
    document: Document, times: Sequence[TimeExpression], actors: Sequence[Actor], lexicons: Lexicons
) -> Scene:
    """Return the scene of an article."""
    body = document.text
    mentions = sorted(
        NamedActor(span.start, actor.name, actor.kind, span.of(body)) for actor in actors for span in actor.mentions
    )
    return Scene(
        document,
        tuple(mentions),
        _by_stance(actors),
        tuple(sorted(time.span for time in times if time.type in _DATED and time.value[:1] in _YEARS)),
        lexicons.actors.genders,
        lexicons.actors.titles.heads - lexicons.actor_nouns.bodies,
    )


def reach(sentence: Span, when: Span) -> Span:
    """Return what is read of a sentence: all of it, but of one without end only what stands near the date."""
    if len(sentence) <= _REACH:
        return sentence
    return Span(max(sentence.start, when.start - _REACH), min(sentence.end, when.end + _REACH))


def surroundings(scene: Scene, place: int, around: Span) -> Surroundings:
    """Return what is read of the sentence at `place` with the starts of those before it in its paragraph."""
    sentences = scene.document.sentences
    sentence, before = sentences[place], sentences[place - 1] if place else None
    earlier = tuple(
        Span(one.span.start, min(one.span.end, one.span.start + _REACH))
        for one in reversed(sentences[max(0, place - _EARLIER) : place])
        if one.block == sentence.block
    )
    whole = Span(earlier[-1].start if earlier else around.start, around.end)
    lately = sentences[max(0, place - _BEFORE) : place]
    return Surroundings(
        scene.document.shadow,
        around,
        earlier,
        _named(scene, whole),
        scene.stances.get(sentence.span.start, ()),
        scene.stances.get(before.span.start, ()) if before else (),
        _told_of(scene, place),
        _dates_in(scene, around),
        scene.genders,
        scene.titles,
        tuple(one.span for one in reversed(lately)),
        _named(scene, Span(lately[0].span.start, sentence.span.start)) if lately else (),
    )


def first_of_row(scene: Scene, when: Span) -> int:
    """Return where the first of the dates begins that stand in one row up to a date ("on 1 April, 1 July and")."""
    start = when.start
    place = bisect_left(scene.dates, start, key=_START)
    while place and _GOES_ON_ROW.fullmatch(scene.document.shadow, scene.dates[place - 1].end, start):
        place -= 1
        start = scene.dates[place].start
    return start


def _named(scene: Scene, span: Span) -> tuple[NamedActor, ...]:
    first, last = bisect_left(scene.mentions, (span.start,)), bisect_left(scene.mentions, (span.end,))
    return scene.mentions[first:last]


def _told_of(scene: Scene, place: int) -> frozenset[str]:
    """Return the persons whom the sentence before names, or the one before those that go on about them."""
    for sentence in reversed(scene.document.sentences[max(0, place - _EARLIER) : place]):
        named = frozenset(one.name for one in _named(scene, sentence.span) if one.kind is ActorKind.PERSON)
        if named or not _GOES_ON.match(scene.document.shadow, sentence.span.start):
            return named
    return frozenset()


def _dates_in(scene: Scene, span: Span) -> Sequence[Span]:
    first = bisect_left(scene.dates, span.start, key=_START)
    return scene.dates[first : bisect_left(scene.dates, span.end, first, key=_START)]


def _by_stance(actors: Sequence[Actor]) -> Mapping[int, Sequence[Actor]]:
    """Return who takes a stance in a sentence, by where it starts."""
    found: dict[int, list[Actor]] = {}
    for actor in actors:
        for start in dict.fromkeys(position.sentence.start for position in actor.positions):
            found.setdefault(start, []).append(actor)
    return found
