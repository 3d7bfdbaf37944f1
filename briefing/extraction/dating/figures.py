"""Which figure of a date at the head is the day, where only a weekday of the story tells?"""

import re
from collections.abc import Iterator
from datetime import date

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.temporal.expressions.meanings import Mention, Numeric
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import bounds

_HEAD_ZONES = frozenset({Zone.STAMP, Zone.DATELINE, Zone.BYLINE})
_FIRST_SENTENCES = 8
_DONE = re.compile(
    r"\b(?:said|says|announced|told \w+|reported|confirmed|agreed|voted|ruled|signed|approved|opened|failed|warned)\s"
    rf"(?:on\s)?(?P<day>{'|'.join(name.title() for name in WEEKDAYS)})\b"
)


def infer_from_figures(document: Document) -> Published | None:
    """Return the day that `02/03/2026` at the head means, where only one reading falls on the weekday of the news.

    The weekday is the first that somebody "said on"; it is a dateline's day, and a stamp's or the one before.
    """
    weekday = _weekday_of_news(document)
    for zone, mention in _figures(document):
        late = (0,) if zone is Zone.DATELINE else (0, 1)
        fitting = [day for day in _readings(mention.meaning) if weekday and (day.isoweekday() - weekday) % 7 in late]
        if len(fitting) == 1:
            span = Span(mention.start, mention.end)
            return Published(fitting[0].isoformat(), Basis.INFERRED, span, "inferred from its figures and a weekday")
    return None


def _weekday_of_news(document: Document) -> int | None:
    for sentence in document.sentences[:_FIRST_SENTENCES]:
        found = _DONE.search(sentence.span.of(document.shadow))
        if found:
            return WEEKDAYS.index(found["day"].lower()) + 1
    return None


def _figures(document: Document) -> Iterator[tuple[Zone, Mention]]:
    for block in document.blocks:
        if block.zone in _HEAD_ZONES:
            start = block.content.start
            for one in scan(block.content.of(document.shadow)):
                if isinstance(one.meaning, Numeric):
                    yield block.zone, Mention(one.start + start, one.end + start, one.type, one.meaning)


def _readings(meaning: object) -> Iterator[date]:
    if isinstance(meaning, Numeric) and meaning.first != meaning.second:
        for day, month in ((meaning.first, meaning.second), (meaning.second, meaning.first)):
            days = bounds(f"{meaning.year:04}-{month:02}-{day:02}")
            if days is not None:
                yield days.start
