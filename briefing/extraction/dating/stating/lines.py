"""Which line above or below the text tells the day of publication without being marked as a stamp?"""

import re
from collections.abc import Iterator
from itertools import takewhile

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import full_day, mentions_in
from briefing.extraction.dating.reading.labels import DateLabels, goes_on, last_field, leads_towards
from briefing.extraction.zoning.rows import find_rows
from briefing.temporal.expressions.meanings import Mention, Numeric

_HEAD_BLOCKS, _FOOT_BLOCKS, _LONGEST_LINE, _SHORTEST_TEXT, _LONGEST_LEAD = 9, 3, 200, 60, 60
#: A date-time group: day, hour and minute in one.
_GROUP = re.compile(r"[0-3]\d[0-2]\d[0-5]\d(?:\D|$)")
#: What tells that a line at the foot is the outlet's own.
_IMPRINT = re.compile(r"©|\bcopyright\b|\beditor\b", re.IGNORECASE)
_CHANGED = re.compile(r"\b(?:updated|modified)\b", re.IGNORECASE)
#: What may follow the date that ends a line: an hour and its zone, a place, the length of the read, a change.
_ENDS = re.compile(
    r"[\s,|·•–—-]*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day[\s,]*)?(?:(?:at\s)?\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?"
    r"(?:\s?(?:\([\w ]{2,20}\)|[A-Z]{2,5}(?:[+-]\d{1,2})?))?)?"
    r"(?:[\s,|·•(–—-]*(?:(?:last\s)?(?:updated|modified)\b.*|\d{1,3}\s?-?\s?min(?:ute)?s?\b.*))?[\s.)*_]*",
    re.IGNORECASE,
)
_BAR = re.compile(r"\s*[|·•]\s*")
#: What parts the fields of a line: a bar, or the end of one on a figure ("Period: 1–7 May 2023. Issued 9 May 2023").
_FIELD_END = re.compile(r"\s*[|·•]\s*|(?<=\d)[.;]\s+")
#: What the hour of a date is told in, where the date took the hour in.
_CLOCK_ZONE = re.compile(r"^ (?:GMT|UTC|[A-Z]{1,3}[SD]?T)(?:[+-]\d{1,2})?\b")
_SENTENCE = re.compile(r"(?<![a-z])[a-z]{3,}[.!?](?:\s|$)")
#: A signature is made of names and these.
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LINK_TEXT = "by in and the of for at staff writer correspondent special editor reporter de da van von"
_LINKS = frozenset(_LINK_TEXT.split())


def find_on_head_line(document: Document, labels: DateLabels) -> Published | None:
    """Return the first full date that a short line above the text leads to as its day of publication; None without one.

    The line says "published", or is nothing but names and a date with what belongs to it.
    """
    for block in _above_the_text(document):
        start = block.content.start
        for mention in _full_days(document, block):
            lead = last_field(_FIELD_END.split(document.shadow[start : mention.start]), labels)
            start = mention.end
            behind = _CLOCK_ZONE.sub("", document.shadow[mention.end : block.content.end])
            signed = _is_signature(lead) and labels.is_free(lead) and _ENDS.fullmatch(behind)
            if signed or _is_labelled(document, block, mention, lead, labels) or _is_part(lead, behind):
                return _published(mention, "stated above the text", document.shadow)
    return None


def find_on_foot_line(document: Document, labels: DateLabels) -> Published | None:
    """Return the date that a line below the text calls that of publication."""
    for block in document.blocks[-_FOOT_BLOCKS:]:
        text = block.content.of(document.shadow)
        bracketed = text.startswith("(") and text.endswith(")")
        if filed := next((one for one in _full_days(document, block) if _signs_off(document, block, one)), None):
            return _published(filed, "stated at the foot", document.shadow)
        if (block.zone in READ_ZONES and not bracketed) or len(text) > _LONGEST_LINE:
            continue
        for mention in _full_days(document, block):
            lead = document.shadow[block.content.start : mention.start]
            signed = bracketed and mention.end == block.content.end - 1 and _is_signature(lead)
            ends = signed or (mention.end == block.content.end and _IMPRINT.search(lead))
            if (ends or _is_labelled(document, block, mention, lead, labels)) and not _CHANGED.search(lead):
                return _published(mention, "stated at the foot", document.shadow)
    return None


def _signs_off(document: Document, block: Block, mention: Mention) -> bool:
    """Tell whether a date ends a block as agencies end a dispatch: day and hour in one, or in brackets of its own."""
    shadow, end = document.shadow, block.content.end
    doubled = shadow.endswith("((", 0, mention.start) and shadow.endswith("))", mention.start, end)
    return doubled or (mention.end == end and _GROUP.match(shadow, mention.start, end) is not None)


def _above_the_text(document: Document) -> Iterator[Block]:
    rows = find_rows(document.shadow, document.blocks)
    lines = (one for place, one in enumerate(document.blocks[:_HEAD_BLOCKS]) if place not in rows)
    first = (one for one in lines if one.zone is not Zone.DATELINE)
    return takewhile(lambda block: _is_head(block.content.of(document.shadow)), first)


def _is_head(text: str) -> bool:
    """Tell whether a line may stand above the text: no long one, and no sentence but between bars."""
    if len(text) > _LONGEST_LINE:
        return False
    return len(text) <= _SHORTEST_TEXT or not _SENTENCE.search(text) or _BAR.search(text) is not None


def _is_labelled(document: Document, block: Block, mention: Mention, lead: str, labels: DateLabels) -> bool:
    """Tell whether few words before a date call it that of publication, and of no film or book."""
    is_own = not labels.describes_work(block.content.of(document.shadow))
    is_own = is_own and not goes_on(document.shadow[mention.end : block.content.end])
    is_own = is_own and ((block.zone not in READ_ZONES and ": " not in lead.rstrip()) or labels.leads(lead))
    return is_own and len(lead) <= _LONGEST_LEAD and labels.says_published(lead)


def _is_part(lead: str, behind: str) -> bool:
    """Tell whether a date is all there is between two bars, or between the line's start and one."""
    return not lead.strip("*_ ") and _BAR.match(behind) is not None


def _is_signature(lead: str) -> bool:
    """Tell whether what leads to a date is names alone; a bare date may head what happened then."""
    words = _WORD.findall(lead)
    leads_on = leads_towards(lead) or lead.rstrip().endswith(":")
    return bool(words) and not leads_on and all(word[0].isupper() or word in _LINKS for word in words)


def _full_days(document: Document, block: Block) -> Iterator[Mention]:
    return (one for one in mentions_in(document, block) if full_day(one, None, document.shadow))


def head_figures(document: Document) -> Iterator[Mention]:
    """Yield the dates in figures that end a short line above the text or stand before an hour."""
    for block in _above_the_text(document):
        for mention in mentions_in(document, block):
            behind = document.shadow[mention.end : block.content.end]
            if isinstance(mention.meaning, Numeric) and _ENDS.fullmatch(behind):
                yield mention


def _published(mention: Mention, reason: str, shadow: str) -> Published | None:
    value = full_day(mention, None, shadow)
    return Published(value, Basis.STATED, Span(mention.start, mention.end), reason) if value else None
