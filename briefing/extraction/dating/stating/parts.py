"""Does a date on a line of its own head a part of the text instead of dating it all?"""

import re
from collections.abc import Iterator
from itertools import islice

from briefing.domain.document import Block, Document, Sentence, Zone
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import full_day, mentions_in
from briefing.extraction.dating.reading.labels import DateLabels
from briefing.temporal.expressions.meanings import Mention
from briefing.temporal.expressions.scan import scan

#: The longest line that is a heading, and the shortest that is text.
_LONGEST_HEADING, _SHORTEST_TEXT = 40, 60
#: The longest line of a calendar, and what leads there from its day.
_LONGEST_ENTRY, _LEADS_ON = 140, re.compile(r"\s?:\s\w")
#: So many lines that open with a date are a chronology.
_FEWEST_ROWS = 3


def heads_section(document: Document, block: Block, mention: Mention, value: str) -> bool:
    """Tell whether a bare date is the first of several that head what happened then: one below it is later."""
    return Span(mention.start, mention.end) == block.content and _is_passed(document, value)


def is_led(document: Document, block: Block, labels: DateLabels) -> bool:
    """Tell whether the short line right above a date says what happens then ("Next meeting", "Entries close")."""
    place = document.blocks.index(block)
    above = document.blocks[place - 1].content.of(document.shadow) if place else ""
    return 0 < len(above) <= _LONGEST_HEADING and labels.heads_other(above)


def heads_text(document: Document, place: int, value: str) -> bool:
    """Tell whether a date at the start of a block dates what it leads to: text stands above, or a later date below.

    One paragraph above may be what an office puts before its transcripts and notices.
    """
    above = sum(block.zone is Zone.BODY and len(block.content) >= _SHORTEST_TEXT for block in document.blocks[:place])
    stamped = any(block.zone is Zone.STAMP for block in document.blocks[:place])
    allowed = 0 if stamped or set(_bare_dates_of_text(document)) - {value} else 1
    return above > allowed or _is_passed(document, value)


def opens_chronology(document: Document, sentence: Sentence) -> bool:
    """Tell whether a line that opens with a date is one of several that tell what happened when."""
    return _has_rows(document, since=sentence.span.start)


def find_entries(document: Document) -> frozenset[int]:
    """Return the indices of the lines of a calendar: of two or more that lead from a day to what happens then."""
    entries = frozenset(place for place, block in enumerate(document.blocks) if _is_entry(document, block))
    return entries if len(entries) > 1 else frozenset()


def _is_entry(document: Document, block: Block) -> bool:
    text = block.content.of(document.shadow)
    if len(text) > _LONGEST_ENTRY or ":" not in text:
        return False
    first = next(iter(scan(text)), None)
    day = first is not None and first.start == 0 and full_day(first, None, text) is not None
    return day and first is not None and _LEADS_ON.match(text, first.end) is not None


def is_chronology(document: Document) -> bool:
    """Tell whether several lines of the text open with a date and tell what happened then."""
    return _has_rows(document, since=0)


def _has_rows(document: Document, *, since: int) -> bool:
    opening = (one for one in document.sentences if one.span.start >= since and _opens_with_day(document, one))
    return len(list(islice(opening, _FEWEST_ROWS))) == _FEWEST_ROWS


def _opens_with_day(document: Document, sentence: Sentence) -> bool:
    text = sentence.span.of(document.shadow)[:_LONGEST_HEADING]
    if not any(map(str.isnumeric, text)):
        return False  # no day is told with its year
    first = next(iter(scan(text)), None)
    return first is not None and first.start == 0 and full_day(first, None, text) is not None


def _is_passed(document: Document, value: str) -> bool:
    """Tell whether a line that is nothing but a later date stands in the text."""
    return any(value < later for later in _bare_dates_of_text(document))


def _bare_dates_of_text(document: Document) -> Iterator[str]:
    for block in document.blocks:
        if block.zone is Zone.BODY and len(block.content) <= _LONGEST_HEADING:
            for mention in mentions_in(document, block):
                value = full_day(mention, None, document.shadow)
                if value is not None and Span(mention.start, mention.end) == block.content:
                    yield value
