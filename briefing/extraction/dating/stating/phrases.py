"""Which line at the head or foot says by its grammar that the text itself is of a day?"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from briefing.domain.document import Block, Document, Form, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.news import weekday_of_news
from briefing.extraction.dating.inferring.told import read_told
from briefing.extraction.dating.reading.days import full_day, mentions_in
from briefing.extraction.dating.reading.governed import Governed
from briefing.extraction.dating.reading.labels import DateLabels, Label, goes_on
from briefing.extraction.dating.reading.mentions import dated_mentions
from briefing.extraction.dating.stating.stated import find_partial, own_blocks
from briefing.extraction.zoning.rows import find_rows
from briefing.temporal.names import WEEKDAYS
from briefing.temporal.values import bounds

_HEAD_BLOCKS, _FOOT_BLOCKS, _LONGEST_LINE, _LONGEST_HEAD = 6, 4, 200, 140
#: So many sentences of a block may be its foot: one long paragraph costs no more than its length.
_FOOT_SENTENCES = 4
#: The text's own names, with which a sentence at its foot begins.
_OWN = re.compile(r"\W*(?:(?:a|the) (?:version|text|translation) of )?(?:this|text as|the above)\b", re.IGNORECASE)
#: What is the text only behind a sentence that names it, else what the text tells of ("It was published on").
_IT = re.compile(r"\W*it\b", re.IGNORECASE)
_LONGEST_FOOT, _SHORTEST_TEXT = 100, 60
#: The figures with which a file's name begins.
_FILED = re.compile(r"\[?\d{4}(-?)\d\d\1\d\d")
#: So many days behind its dateline a text may come out, and so many before it lies its news.
_LATE, _NEWS = 31, (0, 1, 2)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line or sentence that may tell of the text itself, and whether it stands above the text.

    `again` tells that the sentence before it names the text, so that "it" does.
    """

    block: Block
    span: Span
    above: bool
    again: bool = False


def find_in_phrases(document: Document, labels: DateLabels) -> Published | None:
    """Return the day that a line calls the text's own by a noun or a verb, else the day of what it tells; or None.

    "Statement of 4 March on the dam", "Sent to members on", "Minutes of the board held on"; then "Position as at".
    """
    found: dict[Governed, Published] = {}
    for line in (*_above(document), *_below(document)):
        for governed, published in _read(document, line, labels):
            if governed is not Governed.OTHER and _looks_so(document, published):
                found.setdefault(governed, published)
    return found.get(Governed.ITSELF) or found.get(Governed.STATUS)


def _above(document: Document) -> Iterator[_Line]:
    """Yield the lines above the text, and its first paragraph where that is as short as a line."""
    rows = find_rows(document.shadow, document.blocks)
    for place, block in enumerate(document.blocks[:_HEAD_BLOCKS]):
        size, is_text = len(block.content), block.zone is Zone.BODY
        if place not in rows and size <= (_LONGEST_HEAD if is_text else _LONGEST_LINE):
            yield _Line(block, block.content, above=True)
        if is_text and size >= _SHORTEST_TEXT and document.shadow[block.content.end - 1] in ".!?":
            return


def _below(document: Document) -> Iterator[_Line]:
    """Yield the last sentences of the last blocks, in order."""
    first = max(0, len(document.blocks) - _FOOT_BLOCKS)
    kept = frozenset(own_blocks(document))
    for place, block in enumerate(document.blocks[first:], first):
        if block not in kept:
            continue
        start = bisect_left(document.sentences, place, key=lambda sentence: sentence.block)
        stop = bisect_right(document.sentences, place, key=lambda sentence: sentence.block)
        for at in range(max(start, stop - _FOOT_SENTENCES), stop):
            span = document.sentences[at].span
            if len(span) <= _LONGEST_LINE:
                again = at > start and _OWN.match(document.sentences[at - 1].span.of(document.shadow)) is not None
                yield _Line(block, span, above=False, again=again)


def _read(document: Document, line: _Line, labels: DateLabels) -> Iterator[tuple[Governed, Published]]:
    text = line.span.of(document.shadow)
    if labels.describes_work(text):
        return
    start = 0
    for mention in mentions_in(document, line.block):
        if not line.span.start <= mention.start < line.span.end:
            continue
        lead, behind = text[start : mention.start - line.span.start], text[mention.end - line.span.start :]
        start = mention.end - line.span.start
        lead = _IT.sub("This", lead, count=1) if line.again and _IT.match(lead) else lead
        value = full_day(mention, None, document.shadow)
        happens = labels.tells_event(lead) or labels.read(lead) is Label.OTHER
        governed = labels.texts.read(lead, happens=happens) if value else None
        if line.block == document.blocks[0] and not lead.strip("[") and _FILED.match(text):
            governed = Governed.ITSELF
        if governed is None or value is None or not _may_tell(line, lead, behind, labels):
            continue
        reason = "stated above the text" if line.above else "stated at the foot"
        yield governed, Published(value, Basis.STATED, Span(mention.start, mention.end), reason)


def _may_tell(line: _Line, lead: str, behind: str, labels: DateLabels) -> bool:
    """Tell whether no verb follows the date, and whether a sentence ends on it; one below must begin with the text."""
    if goes_on(behind) or labels.read(lead) is Label.CHANGED:
        return False
    is_sentence = (
        line.block.zone is Zone.BODY and line.block.form is Form.PARAGRAPH and behind.endswith((".", "!", "?"))
    )
    closed = not behind.strip(" .)]")
    if line.above:
        return closed or not is_sentence
    return _OWN.match(lead) is not None or (len(line.span) <= _LONGEST_FOOT and closed and labels.texts.opens(lead))


def _looks_so(document: Document, published: Published) -> bool:
    """Tell whether a text of this day can look back and ahead on what it tells with a year, and bear its dateline."""
    days = bounds(published.value)
    return (
        days is not None
        and all(told.start <= days.start for told in read_told(tuple(dated_mentions(document))).behind)
        and _fits_dateline(document, days.start)
    )


def _fits_dateline(document: Document, day: date) -> bool:
    """Tell whether a text of this day can bear the day of its dateline, and news of its weekday."""
    dateline = find_partial(document, Zone.DATELINE)
    if dateline is None or len(dateline.suffix) != len("10-25"):
        return True
    weekday = weekday_of_news(document)
    written = (bounds(f"{year}-{dateline.suffix}") for year in (day.year, day.year - 1))
    return any(
        0 <= (day - one.start).days <= _LATE
        and (weekday is None or (one.start.isoweekday() - weekday) % len(WEEKDAYS) in _NEWS)
        for one in written
        if one is not None
    )
