"""Which sentence does a day date that stands as a heading above it?"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from briefing.domain.document import READ_ZONES, Block, Document, Form, Sentence, Zone
from briefing.domain.findings import TimeExpression, TimeType
from briefing.domain.span import Span

#: What may stand around the day in a heading of a diary: "On Monday 5 January:".
_AROUND = re.compile(r"[\s*_#.,:()–-]*(?:on\s)?", re.IGNORECASE)
#: So long a day with its weekday and year may be.
_LONGEST = 40
_DATED = frozenset((TimeType.DATE, TimeType.TIME))
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
#: A line that says itself what a heading's day is, whatever other day it names.
_OPENS_WITH_LIMIT = re.compile(
    r"(?:the\s)?(?:(?:last|final|first|closing)\s(?:day|date|chance|opportunity)|deadline|cut-?off|closing date)\b",
    re.IGNORECASE,
)


def join_headings(document: Document, times: Sequence[TimeExpression]) -> Document:
    """Return the document with each heading that is a day alone read as one sentence with the first one below it.

    Where the sentence below has a day of its own, it is not the heading's, unless it opens as what a day is for.
    """
    days = [time.span for time in times if time.type in _DATED and _DAY.fullmatch(time.value)]
    headings = frozenset(
        index for index, block in enumerate(document.blocks) if _may_head(block) and _is_day(document, block, days)
    )
    return replace(document, sentences=tuple(_join(document, headings, days))) if headings else document


def _join(document: Document, headings: AbstractSet[int], days: Sequence[Span]) -> list[Sentence]:
    joined: list[Sentence] = []
    for sentence in document.sentences:
        above = joined[-1] if joined else None
        if above is not None and above.block in headings and _is_dated_by(document, sentence, above, days):
            joined[-1] = Sentence(Span(above.span.start, sentence.span.end), sentence.block)
        else:
            joined.append(sentence)
    return joined


def _is_dated_by(document: Document, sentence: Sentence, above: Sentence, days: Sequence[Span]) -> bool:
    """Tell whether a sentence opens the text right below a heading, and has no day of its own."""
    block = document.blocks[sentence.block]
    if sentence.block != above.block + 1 or block.form is Form.HEADING or block.zone not in READ_ZONES:
        return False
    names_day = any(sentence.span.contains(span) for span in days)
    return not names_day or _OPENS_WITH_LIMIT.match(document.shadow, sentence.span.start) is not None


def _may_head(block: Block) -> bool:
    """Tell whether a block is a heading of the text, and as short as a day."""
    read = block.zone in READ_ZONES and block.zone is not Zone.TITLE
    return read and block.form is Form.HEADING and len(block.content) <= _LONGEST


def _is_day(document: Document, block: Block, days: Sequence[Span]) -> bool:
    """Tell whether a block is one day and nothing else."""
    day = next((one for one in days if block.content.contains(one)), None)
    if day is None:
        return False
    lead = _AROUND.fullmatch(document.shadow, block.content.start, day.start)
    return lead is not None and _AROUND.fullmatch(document.shadow, day.end, block.content.end) is not None
