"""Where does an article state the day it was published?"""

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import full_day, mentions_in, short_year_day
from briefing.extraction.dating.reading.labels import DateLabels, Label, goes_on, leads_towards
from briefing.extraction.dating.stating.parts import heads_section, heads_text, is_led, opens_chronology
from briefing.extraction.zoning.rows import find_rows
from briefing.temporal.expressions.meanings import Known, Mention, Numeric, Partial
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import MONTH_NUMBERS
from briefing.temporal.values import bounds

_MARKED_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: A line that is an address and nothing else.
_ADDRESS = re.compile(r"(?:(?:url|link|source|web)\s*:\s*)?(?:\[[^\]]*\]\()?https?://\S+", re.IGNORECASE)
#: What tells of a year that it is the issue's, and of another that it is not.
_NOTICE = re.compile(r"©|\bcopyright\b|\bvol(?:ume)?\b\.?\s?[\dIVXLC]", re.IGNORECASE)
_FOUNDED = re.compile(r"\b(?:founded|established|est\.|since)\s(?:in\s)?\d{4}|\b\d{4}\s?[–—-]\s?(?=\d{4})", re.I)
#: "2026", "Published: 2026", "The Daily Harbour, 2026"; "A look at 2027" is none.
_YEAR_LINE = re.compile(
    r"(?:Published:?\s|[A-Z][\w.&'-]*(?:\s(?:of|the|and|&|in)|\s[A-Z][\w.&'-]*){1,7},\s)?(?P<year>(?:19|20)\d\d)\.?"
)
_URL_DAY = re.compile(
    r"[/-](?P<year>(?:19|20)\d\d)(?:(?P<mark>[/-])(?P<month>\d{1,2}|[a-z]{3})(?P=mark)(?P<day>\d{1,2})"
    r"|(?P<month2>[01]\d)(?P<day2>[0-3]\d))(?=[/._-]|$)"
)
_LATER_CHANGE = re.compile(r"\b(?:updated|modified|last edited|amended|retrieved|accessed)\b", re.IGNORECASE)
_HEAD_BLOCKS, _FOOT_BLOCKS = 6, 2
#: How a stamp's date counts by its label: the first publication before others, a later change last.
_RANKS: Mapping[Label | None, int | None] = {
    Label.FIRST: 0,
    Label.PUBLISHED: 1,
    None: 2,
    Label.CHANGED: 3,
    Label.OTHER: None,
}
#: The labels of dates that are not of publication.
_OF_OTHERS = (Label.CHANGED, Label.OTHER)
_OF_ITSELF = (Label.FIRST, Label.PUBLISHED)
#: By how many days what a page shows may be older than what its markup says.
_LATE_COPY = 30
#: Where a writer or an outlet signs above an article.
_SIGNING = frozenset({Zone.BYLINE, Zone.BOILERPLATE})
#: Two names or more, which a headline in small letters is not.
_NAME_LEADS = re.compile(r"[A-Z][\w.&'-]*(?:\s(?:of|the|and|&|in)|\s[A-Z][\w.&'-]*){1,7},\s")
_LONGEST_SIGNATURE = 120
#: What may head comments or links: no line with a year, no "(Reporting by …)", no rule of dashes.
_HEADING = re.compile(r"[^\W_](?:(?!\d{4}).){0,39}")
_LONGEST_HEADING, _SHORTEST_TEXT = 40, 60
#: What closes an article above its date: nothing, words or a credit in brackets, the initials of its desk, a field.
_CLOSES = re.compile(r"(?:[\[(][^\[\]()]*[\])]|[A-Z]{2,6}(?:/[\w]{1,6}){1,4}|[A-Z][a-z]+(?: under)?: \w+\.)?\s*")
#: What may stand behind it.
_HOUR = re.compile(r",?\s?(?:\d{1,2}[:.]?\d\d)?\s?(?:[A-Z]{2,5})?[.\s]*")
#: The year or hour that ends a date: what follows leads to the next one; but an hour behind a label begins one.
_TOLD_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d:\d\d")
#: What may stand before a date that is a line or sentence of its own: nothing, or a place and a dash.
_LEADS_LINE = re.compile(r"(?:[A-Z][\w .,()/'-]{0,60}\s?[–—-]+\s*)?")
#: What may follow a date that is a line or sentence of its own.
_ENDS_LINE = re.compile(r"\s*(?:$|[.:|]|[–—-]+\s)")
#: A date that a colon follows may be that of what it leads to ("6 March 2025: vote").
_ENDS_BARE_LINE = re.compile(r"\s*(?:$|[.|]|[–—-]+\s)")


def find_stated(document: Document, labels: DateLabels) -> Published | None:
    """Return the published date that markup, header or dateline state, with its place or reason; None without one."""
    marked = _from_markup(document)
    readers = (_from_header, _from_dateline, _from_signature, _from_first_line, _from_foot, _from_address)
    shown = next(filter(None, (read(document, labels) for read in (readers if marked is None else _SHOWN))), None)
    return shown if marked is None or (shown is not None and _is_older(shown, marked)) else marked


def _is_older(shown: Published, marked: Published) -> bool:
    """Tell whether the page shows so early a date that its markup's is that of a copy: of an archive, a new system."""
    first, second = bounds(shown.value), bounds(marked.value)
    return first is not None and second is not None and (second.start - first.start).days > _LATE_COPY


def _from_markup(document: Document) -> Published | None:
    found = _MARKED_DAY.match(document.article.metadata.published or "")
    if found is None or bounds(found[0]) is None:
        return None
    return Published(found[0], Basis.STATED, None, "stated in the file's own markup")


def _from_header(document: Document, labels: DateLabels) -> Published | None:
    dateline = find_partial(document, Zone.DATELINE)
    stamps = [block for block in own_blocks(document) if block.zone is Zone.STAMP]
    ranked = [
        (rank, block, mention)
        for block in stamps
        for mention in mentions_in(document, block)
        if (rank := _rank(document, labels, block, mention)) is not None
    ]
    for _, block, mention in sorted(ranked, key=lambda one: one[0]):
        value = full_day(mention, dateline, document.shadow) or short_year_day(mention, document.shadow)
        late = not _is_early(document, block) and is_led(document, block, labels)
        if value is not None and not late and not heads_section(document, block, mention, value):
            reason = "stated in the header" if _is_early(document, block) else "stated at the foot"
            return Published(value, Basis.STATED, Span(mention.start, mention.end), reason)
    return None


def own_blocks(document: Document) -> Iterator[Block]:
    """Yield the blocks but those that follow the text under a heading of their own: comments, links."""
    text = others = False
    for block in document.blocks:
        if block.zone in READ_ZONES and len(block.content) >= _SHORTEST_TEXT:
            text, others = True, False
        elif block.zone is Zone.BOILERPLATE:
            others |= text and _HEADING.fullmatch(block.content.of(document.shadow)) is not None
        if not others:
            yield block


def _rank(document: Document, labels: DateLabels, block: Block, mention: Mention) -> int | None:
    """Return the rank of a stamp's date by its label, the lowest first; None for a date of something else."""
    before = document.shadow[block.content.start : mention.start]
    told: list[re.Match[str]] = []
    for found in _TOLD_DATE.finditer(before):
        since = before[told[-1].end() if told else 0 : found.start()]
        if ":" not in found[0] or labels.read(since) is None:
            told.append(found)
    lead = before[told[-1].end() :] if told else before
    if (told and not lead.strip(" /–—-")) or labels.heads_event(lead):
        return None
    return _RANKS[labels.read(lead)]


def _is_early(document: Document, block: Block) -> bool:
    return block in document.blocks[:_HEAD_BLOCKS] or block.span.end < len(document.shadow) // 2


def _from_dateline(document: Document, _: DateLabels) -> Published | None:
    for block in document.blocks:
        if block.zone is not Zone.DATELINE:
            continue
        for mention in mentions_in(document, block):
            value, reason = _dateline_day(document, mention)
            if value is not None and not _opens_calendar(document, block, mention):
                return Published(value, Basis.STATED, Span(mention.start, mention.end), reason)
    return None


def _opens_calendar(document: Document, block: Block, mention: Mention) -> bool:
    """Tell whether a date without a place is the first of several that open paragraphs: a programme."""
    return mention.start == block.content.start and any(
        one.start == other.content.start and full_day(one, None, document.shadow)
        for other in document.blocks
        if other.zone is Zone.BODY and other.content.start > block.content.end
        for one in mentions_in(document, other)
    )


def _from_signature(document: Document, labels: DateLabels) -> Published | None:
    """Read the one date that a line above the article puts beside its writer or outlet."""
    rows = find_rows(document.shadow, document.blocks)
    for place, block in enumerate(_above_the_text(document)):
        if (
            place in rows
            or block.zone in (Zone.TITLE, Zone.STAMP)
            or not _reads_like_signature(block.content.of(document.shadow))
        ):
            continue
        mentions = [one for one in mentions_in(document, block) if isinstance(one.meaning, Known | Numeric)]
        lead = document.shadow[block.content.start : mentions[0].start] if mentions else ""
        if (
            leads_towards(lead)
            or not (labels.is_free(lead) or labels.read(lead) in _OF_ITSELF)
            or (lead.rstrip().endswith(":") and not labels.says_published(lead))
        ):
            continue
        if mentions and (labels.heads_event(lead) or goes_on(document.shadow[mentions[0].end : block.content.end])):
            continue
        value = full_day(mentions[0], None, document.shadow) if len(mentions) == 1 else None
        if value is not None and (block.zone in _SIGNING or _follows_name(document, block, mentions[0])):
            return Published(value, Basis.STATED, Span(mentions[0].start, mentions[0].end), "stated in the byline")
    return None


def _follows_name(document: Document, block: Block, mention: Mention) -> bool:
    """Tell whether a line is a name, a comma and a date: "Valley Courier, October 6 2026"."""
    lead = _NAME_LEADS.fullmatch(document.shadow, block.content.start, mention.start)
    return lead is not None and mention.end == block.content.end


def _above_the_text(document: Document) -> Iterator[Block]:
    """Yield the first blocks up to the first that is running text."""
    return takewhile(
        lambda block: block.zone is not Zone.BODY or len(block.content) < _SHORTEST_TEXT, document.blocks[:_HEAD_BLOCKS]
    )


def _reads_like_signature(line: str) -> bool:
    return len(line) <= _LONGEST_SIGNATURE and not _LATER_CHANGE.search(line)


def _from_foot(document: Document, labels: DateLabels) -> Published | None:
    """Read a full date that is all there is of the last block, or stands behind what closes an article."""
    last = document.blocks[-1] if document.blocks else None
    if last is None or len(last.content) > _LONGEST_SIGNATURE or last not in list(own_blocks(document))[-1:]:
        return None
    for mention in mentions_in(document, last):
        value = full_day(mention, None, document.shadow)
        closed = _CLOSES.fullmatch(document.shadow, last.content.start, mention.start)
        ends = _HOUR.fullmatch(document.shadow, mention.end, last.content.end)
        closed = None if closed and labels.tells_event(closed[0]) else closed
        if value is not None and closed and ends and not is_led(document, last, labels):
            return Published(value, Basis.STATED, Span(mention.start, mention.end), "stated at the foot")
    return None


def _dateline_day(document: Document, mention: Mention) -> tuple[str | None, str]:
    value = full_day(mention, None, document.shadow)
    if value is not None:
        return value, "stated in the dateline"
    years = set(_years_at_the_edges(document))
    if len(years) != 1 or not isinstance(mention.meaning, Partial) or len(mention.meaning.suffix) != len("10-25"):
        return None, ""
    dated = f"{years.pop()}-{mention.meaning.suffix}"
    return (dated if bounds(dated) else None), "stated in the dateline, with the year of the notice beside it"


def _years_at_the_edges(document: Document) -> Iterator[str]:
    """Yield the years that stamps, captions and copyright notices name, and lines of a year above the dateline."""
    above = True
    for block in document.blocks:
        text = block.content.of(document.shadow)
        above = above and block.zone is not Zone.DATELINE
        notice = block.zone is Zone.STAMP or _NOTICE.search(text) is not None
        if above and block.zone is not Zone.TITLE and (heads := _YEAR_LINE.fullmatch(text)):
            yield heads["year"]
        elif notice and (above or block.zone is not Zone.BODY or block in document.blocks[-_FOOT_BLOCKS:]):
            yield from _YEAR.findall(_FOUNDED.sub("", text))


def _from_first_line(document: Document, labels: DateLabels) -> Published | None:
    """Read a date that is a sentence of its own, or what a dateline leads to, among the first sentences."""
    rows = find_rows(document.shadow, document.blocks)
    for sentence in (one for one in document.sentences[:_HEAD_BLOCKS] if one.block not in rows):
        text = sentence.span.of(document.shadow)
        for mention in scan(text):
            value = full_day(mention, None, text)
            led = mention.start > 0 or document.blocks[sentence.block - 1].zone is Zone.DATELINE
            ends = _ENDS_LINE if led else _ENDS_BARE_LINE
            alone = _LEADS_LINE.fullmatch(text, 0, mention.start) and ends.match(text, mention.end)
            if (
                value is None
                or not alone
                or labels.read(text[: mention.start]) in _OF_OTHERS
                or opens_chronology(document, sentence)
                or (sentence.block > 1 and is_led(document, document.blocks[sentence.block], labels))
            ):
                continue
            if led or not heads_text(document, sentence.block, value):
                span = Span(mention.start, mention.end).shifted(sentence.span.start)
                return Published(value, Basis.STATED, span, "stated in the first lines")
    return None


def _from_address(document: Document, _: DateLabels) -> Published | None:
    """Read the day in the page's address: the file's own, or one that is a line above or below the text."""
    ends = (*document.blocks[:_HEAD_BLOCKS], *document.blocks[-_FOOT_BLOCKS:])
    lines = (block.content.of(document.shadow) for block in ends)
    addresses = (document.article.metadata.url or "", *(line for line in lines if _ADDRESS.fullmatch(line)))
    for found in filter(None, map(_URL_DAY.search, addresses)):
        month, day = found["month"] or found["month2"], found["day"] or found["day2"]
        number = int(month) if month.isdecimal() else MONTH_NUMBERS.get(month, 0)
        value = f"{found['year']}-{number:02}-{int(day):02}"
        if bounds(value):
            return Published(value, Basis.STATED, None, "stated in the page's address")
    return None


def find_partial(document: Document, zone: Zone) -> Partial | None:
    """Return the first date without a year of the blocks of a zone, None without one."""
    for block in document.blocks:
        if block.zone is zone:
            for mention in mentions_in(document, block):
                if isinstance(mention.meaning, Partial):
                    return mention.meaning
    return None


#: What a page with markup is asked for as well.
_SHOWN = (_from_header, _from_signature)
