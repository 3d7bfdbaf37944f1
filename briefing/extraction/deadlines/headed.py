"""Which sentences does a day date that stands as a heading above them?"""

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from briefing.domain.document import READ_ZONES, Block, Document, Form, Sentence, Zone
from briefing.domain.findings import TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.temporal.anchoring.direction import Direction, direction

#: What may stand around the day in a heading of a diary: "On Monday 5 January:".
_AROUND = re.compile(r"[\s*_#.,:()–-]*(?:on\s)?", re.IGNORECASE)
#: So long a day with its weekday and year may be.
_LONGEST = 40
#: So long a line of a list without marks may be; so many headings make a diary.
_LONGEST_LINE, _FEWEST_OF_DIARY = 200, 2
_HEADING = frozenset((Form.HEADING, Form.LIST_ITEM))
_DATED = frozenset((TimeType.DATE, TimeType.TIME))
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?")
#: A line that says itself what a heading's day is, whatever other day it names.
_OPENS_WITH_LIMIT = re.compile(
    r"(?:the\s)?(?:(?:last|final|first|closing)\s(?:day|date|chance|opportunity)|deadline|cut-?off|closing date)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Headed:
    """A document whose headings of days are joined to what they date, and the times without those that date nothing.

    The further lines of a list below such a heading have its day as a time without length at their start.
    """

    document: Document
    times: tuple[TimeExpression, ...]


def join_headings(document: Document, times: Sequence[TimeExpression]) -> Headed:
    """Return the document with each heading that is a day alone read as one sentence with the first one below it.

    Where the sentence below has a day of its own, it is not the heading's, unless it opens as what a day is for.
    """
    days = tuple(time for time in times if time.type in _DATED and _DAY.fullmatch(time.value))
    heads = {
        index: day
        for index, block in enumerate(document.blocks)
        if _may_head(block) and (day := _day_of(document, block, days)) is not None
    }
    if not heads:
        return Headed(document, tuple(times))
    spans = [day.span for day in days]
    lists = {head: _list_below(document, head, heads) for head in heads}
    joining = frozenset(head for head in heads if not _is_of_list(document, head, lists[head]))
    sentences = tuple(_join(document, joining, spans))
    idle = {day.span for head, day in heads.items() if _dates_nothing(document, head, spans, sentences, joining)}
    kept = [time for time in times if time.span not in idle]
    told = (*kept, *_date_lists(document, heads, lists, spans))
    return Headed(replace(document, sentences=sentences), tuple(sorted(told, key=lambda time: time.span)))


def _is_of_list(document: Document, head: int, lines: Sequence[int]) -> bool:
    """Tell whether a heading is an item of a list itself, with items below it."""
    return bool(lines) and document.blocks[head].form is Form.LIST_ITEM


def _dates_nothing(
    document: Document, head: int, days: Sequence[Span], sentences: Sequence[Sentence], joining: AbstractSet[int]
) -> bool:
    """Tell whether a heading tells nothing itself: what stands right below has a day of its own, or gets it anew."""
    if head not in joining:
        return True
    joined = any(one.span.start == document.blocks[head].content.start and one.block != head for one in sentences)
    below = next((one for one in document.sentences if one.block == head + 1), None)
    return not joined and below is not None and any(below.span.contains(day) for day in days)


def _date_lists(
    document: Document,
    heads: Mapping[int, TimeExpression],
    lists: Mapping[int, Sequence[int]],
    days: Sequence[Span],
) -> list[TimeExpression]:
    """Return the day of each heading anew for every line of the list below it to which it is not joined."""
    opened = {one.block: one.span.start for one in reversed(document.sentences)}
    return [
        replace(heads[head], span=Span(opened[line], opened[line]), type=TimeType.DATE, value=heads[head].value[:10])
        for head, lines in lists.items()
        for line in (lines if _is_of_list(document, head, lines) else lines[1:])
        if line in opened
        and not any(document.blocks[line].content.contains(day) for day in days)
        and direction(document.shadow, opened[line], opened[line]) is not Direction.BACK
    ]


def _list_below(document: Document, head: int, heads: Mapping[int, TimeExpression]) -> list[int]:
    """Return the blocks of the list that stands right below a heading.

    In a diary, which has several such headings, lines without marks are one as well.
    """
    first = head + 1
    marked = first < len(document.blocks) and document.blocks[first].form is Form.LIST_ITEM
    if not marked and len(heads) < _FEWEST_OF_DIARY:
        return []
    lines = []
    for index in range(first, len(document.blocks)):
        block = document.blocks[index]
        if index in heads or block.zone not in READ_ZONES or not _is_line(document, block, first, marked=marked):
            break
        lines.append(index)
    return lines


def _is_line(document: Document, block: Block, first: int, *, marked: bool) -> bool:
    """Tell whether a block goes on with the list that another one began; a line all in capitals heads a part."""
    if marked:
        return block.form is Form.LIST_ITEM
    text = block.content.of(document.shadow)
    return block.form is document.blocks[first].form and len(text) <= _LONGEST_LINE and not text.isupper()


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
    return read and block.form in _HEADING and len(block.content) <= _LONGEST


def _day_of(document: Document, block: Block, days: Sequence[TimeExpression]) -> TimeExpression | None:
    """Return the day that a block is and nothing else; None where it is none."""
    day = next((one for one in days if block.content.contains(one.span)), None)
    if day is None:
        return None
    lead = _AROUND.fullmatch(document.shadow, block.content.start, day.span.start)
    alone = lead is not None and _AROUND.fullmatch(document.shadow, day.span.end, block.content.end) is not None
    return day if alone else None
