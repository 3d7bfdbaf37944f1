"""How well are time expressions found and valued in texts that others annotated?"""

import sys
from collections.abc import Iterator
from dataclasses import replace

from briefing.domain.findings import Basis, TimeType
from briefing.domain.span import Span
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import Dated, date_mentions
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import bounds
from tests.eval.corpora import GoldText, GoldTime, corpus_folder, read_gum, read_wikiwars
from tests.eval.scoring import Counts, Score, total

_NO_CALENDAR = (TimeType.DURATION, TimeType.SET)


def score_times() -> Iterator[Score]:
    """Score detection (relaxed: any overlap; strict: same span) and values, on WikiWars and on GUM's news."""
    for corpus, read, dates_only in (("wikiwars", read_wikiwars, False), ("gum_news", read_gum, True)):
        folder = corpus_folder(corpus)
        if folder is None:
            sys.stdout.write(f"\n{corpus}: not on this machine, not scored")
            continue
        yield from _score(corpus, list(read(folder)), dates_only=dates_only)


def _score(corpus: str, texts: list[GoldText], *, dates_only: bool) -> Iterator[Score]:
    pairs = [(text, find(text, dates_only=dates_only)) for text in texts]
    relaxed = total([_detected(text, dated, strict=False) for text, dated in pairs])
    strict = total([_detected(text, dated, strict=True) for text, dated in pairs])
    values = total([_valued(text, dated) for text, dated in pairs])
    yield Score(f"{corpus} detection, relaxed F1", relaxed.f1)
    yield Score(f"{corpus} detection, strict F1", strict.f1)
    yield Score(f"{corpus} value F1", values.f1)


def find(text: GoldText, *, dates_only: bool) -> list[Dated]:
    """Return what the grammar finds; without clock times, and without durations where none are annotated."""
    dated = date_mentions(text.text, scan(text.text), make_anchor(text.written, Basis.STATED))
    unwanted = (*_NO_CALENDAR, TimeType.TIME) if dates_only else ()
    kept = [half for one in dated for half in _halves(text.text, one) if not half.value.startswith("XXXX-XX-XXT")]
    return [one for one in kept if not _unwanted(one, unwanted, dates_only=dates_only)]


def _halves(text: str, one: Dated) -> list[Dated]:
    """Part a range at its dash and the spaces around it: the corpora mark "1939" and "45" of "1939-45" each."""
    first, slash, last = one.value.partition("/")
    mention = one.mention
    dash = next((i for i in range(mention.start, mention.end) if text[i] in "-–—"), None)
    if not slash or dash is None:
        return [one]
    end = mention.start + len(text[mention.start : dash].rstrip())
    start = mention.end - len(text[dash + 1 : mention.end].lstrip())
    return [
        replace(one, value=first, mention=replace(mention, end=end)),
        replace(one, value=last, mention=replace(mention, start=start)),
    ]


def _unwanted(one: Dated, types: tuple[TimeType, ...], *, dates_only: bool) -> bool:
    timeless = one.type is TimeType.TIME and "T" in one.value and bounds(one.value) is None
    return (one.type in types and (one.type is not TimeType.TIME or timeless)) or (
        dates_only and one.value.endswith("_REF")
    )


def _span(one: Dated) -> Span:
    return Span(one.mention.start, one.mention.end)


def _detected(text: GoldText, dated: list[Dated], *, strict: bool) -> Counts:
    right = sum(1 for gold, one in pair(text, dated) if one and (not strict or gold.span == _span(one)))
    return Counts(right, len(dated), len(text.times))


def pair(text: GoldText, dated: list[Dated]) -> Iterator[tuple[GoldTime, Dated | None]]:
    """Yield each annotated expression with the first found one that overlaps it and is not taken."""
    taken: set[int] = set()
    for gold in text.times:
        place = next((i for i, one in enumerate(dated) if i not in taken and gold.span.overlaps(_span(one))), None)
        if place is not None:
            taken.add(place)
        yield gold, None if place is None else dated[place]


def _valued(text: GoldText, dated: list[Dated]) -> Counts:
    pairs = list(pair(text, dated))
    judged = [(gold, one) for gold, one in pairs if gold.value is not None]
    unjudged = sum(1 for gold, one in pairs if gold.value is None and one is not None)
    right = sum(1 for gold, one in judged if one and same_value(gold.value or "", one.value))
    return Counts(right, len(dated) - unjudged, len(judged))


def same_value(gold: str, found: str) -> bool:
    """Tell whether two values name the same days, or are the same durations."""
    if gold == found:
        return True
    days = bounds(gold)
    return days is not None and days == bounds(found)
