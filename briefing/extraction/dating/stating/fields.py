"""Which of the fields at the head or foot of an article gives the date of publication?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from briefing.domain.document import READ_ZONES, Block, Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.reading.days import SHORT_YEAR, full_day, mentions_in, short_year_day
from briefing.extraction.dating.reading.labels import DateLabels, Label, goes_on, last_field, leads_towards
from briefing.extraction.dating.stating.parts import heads_section, is_led
from briefing.extraction.dating.stating.stated import own_blocks
from briefing.extraction.zoning.head.nameplates import is_small
from briefing.extraction.zoning.rows import find_rows
from briefing.temporal.anchoring.arithmetic import write_unit
from briefing.temporal.expressions.abroad import weekday_words
from briefing.temporal.expressions.meanings import Known, Mention, Range, Unit, WeekOf
from briefing.temporal.names import WEEKDAY_SHORTS, WEEKDAYS
from briefing.temporal.values import bounds
from briefing.text.fold import fold

_HEAD_BLOCKS, _FOOT_BLOCKS, _LAST_BLOCKS = 9, 6, 2
_LONGEST_LINE, _SHORTEST_TEXT, _LONGEST_LEAD = 200, 60, 60
_CLOCK = re.compile(r"\d[:.]\d\d\b")
_SENTENCE = re.compile(r"(?<![a-z])[a-z]{3,}[.!?](?:\s|$)")
#: What parts the fields of a line: bars, wide space, stars, dashes, brackets, the end of a field on a figure.
_FIELD_END = re.compile(
    r"\s*[|·•∙]+\s*|\s/\s|\s{2,}|\t+|\s(?=第)|\s?\*+\s?|(?<=\d)\.\s+|;\s+|(?<!\d)\s[–—-]+\s|,\s(?=[A-Z][a-z]+:)|(?<=[\d>)\]])\s(?=[A-Z][a-z]+:\s)|\s(?=Sent:\s)|\((?=[A-Z][^()]*,[^()]*\))"
)
#: What may follow a date in its field: an hour with its zone, a page, capitalised words.
_HOUR = (
    r"(?:(?:at|kl\.?|klo|um|à|a las|às|alle|ora|ore|om|u)\s)?"
    r"(?:\d{1,2}(?:[:.h]\d\d){1,2}|\d{4}(?=Z\b|\s?(?:hrs|hours|[A-Z]{2,4})\b))"
)
_ENDS = re.compile(
    rf"[\s,.)–—-]*(?:（[^（）]{{1,9}}）)?(?:issue|[Ee]dition|EDITION)?(?:{_HOUR}|(?:at\s)?\d{{1,2}}\s?(?=[AaPp]\.?[Mm])|[Nn]oon|NOON|[Mm]idnight)?"
    r"(?:\s?[AaPp]\.?[Mm]\.?)?(?:\s?(?:[A-Z]{2,5}|Z|hrs|hours)\b|\s?[+-]\d{4})?"
    r"(?:[\s,]*(?:pp?\.|[Pp]age)\s?\d+(?:-\d+|\sof\s\d+)?)?"
    rf"(?:\s?\[[A-Z]{{2,5}}\])?(?:[\s,]*[A-Z][\w'’-]+){{0,3}}(?:[\s,]*{_HOUR})?[\s.,:*_)\]\"]*"
)
_WORDS = re.compile(r"[^\W\d_][\w'’.&-]*")
#: A name and an office, as whoever signs a notice puts above its day, without a verb ("Elected", "leaves").
_SIGNATORY = re.compile(
    r"(?:[A-Z]\.\s?)*[A-Z][\w'’-]+(?:\s[A-Z][\w'’.-]*){0,3},\s(?:(?!\w+(?:ed|s)\b)(?:[a-z]+-)?[a-z]+\s|of\s|the\s){1,4}"
)
#: A place before the day that stands alone ("Velmar, 4 May 2021").
_PLACED = re.compile(r"[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)?,\s(?:the\s)?")
#: What says that an article speaks of itself.
_OF_ITSELF = re.compile(
    r"\W*(?:this|the above) (?:article|story|piece|report|column|text|interview|essay|version)\b", re.I
)
#: What counts the issues of a paper or review.
_ISSUE = re.compile(r"\b(?:issue|weekly|vol(?:ume)?|no|nr|number|ed(?:ition)?|week of)\b", re.IGNORECASE)
_NUMBER_ONLY = re.compile(r"(?:no|nr|number)\b", re.IGNORECASE)
#: A weekly comes out on the first day of the week it is dated with.
_LONGEST_WEEK = 8
#: A summary or report is of a week that is over.
_REPORTS = re.compile(r"\b(?:summary|round-?up|digest|report|review of)\b", re.IGNORECASE)
#: "Week 12, 2021", "KW 20 / 2013": a week of the calendar by its number.
_WEEK_NUMBER = re.compile(
    r"\b(?:week|wk\.?|kw|cw|semaine|uke|uge|vecka|viikko)\s?(?P<week>\d{1,2})(?:\s?[/,]\s?|\sof\s|\s)(?P<year>20\d\d)\b"
    r"(?=\s*(?:$|[|·•)\]]|[–—-]\s))",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"\d{4}-(?:\d\d|SP|SU|FA|WI|Q[1-4]|W\d\d)")


@dataclass(frozen=True, slots=True)
class _Field:
    """A date of a line with what stands before and behind it in its field."""

    block: Block
    mention: Mention
    lead: str
    behind: str
    timed: bool
    line: str


def find_in_fields(document: Document, labels: DateLabels) -> Published | None:
    """Return the day that a field calls that of publication, else one that stands bare or beside names."""
    head = tuple(_above_the_text(document))
    foot = tuple(_below_the_text(document))
    fields = [one for block in dict.fromkeys((*head, *foot)) for one in _fields(document, block, labels)]
    for accepts, places in (
        (_is_labelled, (*head, *foot)),
        (_is_bare, head),
        (_is_signed, _signatures(document, foot)),
        (_is_sent, foot),
        (_is_placed, foot if _has_one_day(document, foot) else ()),
    ):
        for field in fields:
            value = full_day(field.mention, None, document.shadow)
            if (
                value
                and field.block in places
                and accepts(field, labels)
                and not (field.block not in head and is_led(document, field.block, labels))
                and not heads_section(document, field.block, field.mention, value)
            ):
                reason = "stated in a field above the text" if field.block in head else "stated in a field at the foot"
                return Published(value, Basis.STATED, Span(field.mention.start, field.mention.end), reason)
    return None


def find_issue_period(document: Document, labels: DateLabels) -> Published | None:
    """Return the week (of a weekly's the first day), month, season or year of the issue that a line above names."""
    for block in _above_the_text(document):
        text = block.content.of(document.shadow)
        counted = _ISSUE.search(text) is not None and not _REPORTS.search(text)
        if (week := _numbered_week(block, text)) is not None:
            return week
        for field in _fields(document, block, labels):
            value = _period(field.mention, counted=counted)
            if (
                value
                and _belongs_to_outlet(document, block, field, counted=counted)
                and labels.read(field.lead) not in (Label.CHANGED, Label.OTHER)
                and _ENDS.fullmatch(field.behind)
            ):
                span = Span(field.mention.start, field.mention.end)
                return Published(value, Basis.STATED, span, "stated as the period of the issue")
    return None


def _numbered_week(block: Block, text: str) -> Published | None:
    """Read the number of a week with its year, of a line that reports on no week that is over."""
    found = _WEEK_NUMBER.search(text)
    value = f"{found['year']}-W{int(found['week']):02}" if found and not _REPORTS.search(text) else None
    if found is None or value is None or bounds(value) is None:
        return None
    span = Span(found.start(), found.end()).shifted(block.content.start)
    return Published(value, Basis.STATED, span, "stated as the period of the issue")


def _belongs_to_outlet(document: Document, block: Block, field: _Field, *, counted: bool) -> bool:
    """Tell whether a period is that of an issue: an outlet or a count of issues stands with it, no title.

    "May 1968" alone is what an article is about.
    """
    place = document.blocks.index(block)
    around = (*document.blocks[max(0, place - 1) : place], *document.blocks[place + 1 : place + 2])
    beside = any(one.zone is Zone.BOILERPLATE and not any(mentions_in(document, one)) for one in around)
    lead = field.lead.strip(" *_#")
    is_year = isinstance(field.mention.meaning, Known) and len(field.mention.meaning.value) == len("2020")
    if counted and (not is_year or not _NUMBER_ONLY.match(field.line)):
        return True
    named = lead.endswith(",") and _is_named(lead) and _ISSUE.match(lead) is None
    return named or (beside and (counted or not lead))


def _period(mention: Mention, *, counted: bool) -> str | None:
    meaning = mention.meaning
    if isinstance(meaning, WeekOf) and isinstance(meaning.day, Known) and (day := bounds(meaning.day.value)):
        return write_unit(day.start, Unit.WEEK)
    if isinstance(meaning, Range) and isinstance(meaning.first, Known) and isinstance(meaning.last, Known):
        days = bounds(f"{meaning.first.value}/{meaning.last.value}")
        if not counted or days is None:
            return None
        is_week = (days.end - days.start).days <= _LONGEST_WEEK
        return days.start.isoformat() if is_week else f"{meaning.first.value}/{meaning.last.value}"
    if not isinstance(meaning, Known) or bounds(meaning.value) is None:
        return None
    if _PERIOD.fullmatch(meaning.value) or (counted and len(meaning.value) == len("2020")):
        return meaning.value
    return None


def _above_the_text(document: Document) -> Iterator[Block]:
    """Yield the lines above the text, without the rows of tables and the entries of calendars."""
    rows = find_rows(document.shadow, document.blocks)
    lines = (one for place, one in enumerate(document.blocks[:_HEAD_BLOCKS]) if place not in rows)
    return takewhile(
        lambda block: _is_head(block.content.of(document.shadow)),
        (one for one in lines if one.zone is not Zone.DATELINE),
    )


def _below_the_text(document: Document) -> Iterator[Block]:
    """Yield the last blocks, without the rows of tables."""
    rows = find_rows(document.shadow, document.blocks)
    own = frozenset(own_blocks(document))
    for place, block in list(enumerate(document.blocks))[-_FOOT_BLOCKS:]:
        if place not in rows and block in own:
            yield block


def _signatures(document: Document, foot: Sequence[Block]) -> tuple[Block, ...]:
    """Return the very last lines, below all running text."""
    last = takewhile(lambda block: len(block.content) <= _LONGEST_LEAD, reversed(document.blocks[-_LAST_BLOCKS:]))
    return tuple(block for block in last if block in foot)


def _is_head(text: str) -> bool:
    if len(text) > _LONGEST_LINE:
        return False
    return len(text) <= _SHORTEST_TEXT or not _SENTENCE.search(text) or _FIELD_END.search(text) is not None


def _fields(document: Document, block: Block, labels: DateLabels) -> Iterator[_Field]:
    if len(block.content) > _LONGEST_LINE:
        return
    for found in mentions_in(document, block):
        mention = _with_short_year(document, found)
        before = document.shadow[block.content.start : mention.start]
        behind = document.shadow[mention.end : block.content.end]
        cut = _FIELD_END.search(behind)
        timed = _CLOCK.search(document.shadow, mention.start, block.content.end) is not None
        lead = last_field(_FIELD_END.split(before), labels)
        yield _Field(
            block, mention, lead, behind[: cut.start()] if cut else behind, timed, block.content.of(document.shadow)
        )


def _with_short_year(document: Document, mention: Mention) -> Mention:
    """Return "3 Mar 21" as the day that it is."""
    value = short_year_day(mention, document.shadow)
    year = SHORT_YEAR.match(document.shadow, mention.end) if value else None
    return replace(mention, end=year.end(), meaning=Known(value)) if value and year else mention


def _is_labelled(field: _Field, labels: DateLabels) -> bool:
    """Tell whether a label calls the date that of publication; a sentence must speak of the article itself."""
    if len(field.lead) > _LONGEST_LEAD or not labels.says_published(field.lead) or goes_on(field.behind):
        return False
    if labels.describes_work(field.line):
        return False
    runs_on = field.block.zone in READ_ZONES and field.block.zone is not Zone.TITLE
    runs_on = runs_on or ": " in field.lead.rstrip()
    signed = labels.opens(field.lead) and _is_named(field.lead.partition(": ")[2])  # "Issued by: Harbour Office, "
    return not runs_on or _OF_ITSELF.match(field.lead) is not None or signed or labels.leads(field.lead)


def _is_signed(field: _Field, labels: DateLabels) -> bool:
    """Tell whether the last line is names and a date, a name with an office and a date, or a date in brackets."""
    if _SIGNATORY.fullmatch(field.lead) and field.line.startswith(field.lead):
        return labels.is_free(field.lead) and not leads_towards(field.lead) and not field.behind
    bare = field.lead.strip(" ,([-–—/_*")
    alone = len(field.block.content) <= _LONGEST_LEAD and not field.lead.rstrip().endswith(":")
    return alone and _is_bare(field, labels) and (not bare or bare[0].isupper())


def _is_placed(field: _Field, labels: DateLabels) -> bool:
    """Tell whether a line is but a place and a date ("Velmar, 4 May 2021"), as stands above those who can be asked."""
    alone = field.line.startswith(field.lead) and not field.behind.strip(" .")
    return alone and _PLACED.fullmatch(field.lead) is not None and labels.is_free(field.lead)


def _has_one_day(document: Document, foot: Sequence[Block]) -> bool:
    """Tell whether but one line of the foot names a day, and none below it is running text: no programme."""
    dated = [one for one in foot if any(full_day(day, None, document.shadow) for day in mentions_in(document, one))]
    below = document.blocks[document.blocks.index(dated[0]) + 1 :] if dated else ()
    return len(dated) == 1 and all(len(one.content) <= _SHORTEST_TEXT for one in below)


def _is_sent(field: _Field, labels: DateLabels) -> bool:
    """Tell whether a line is a place, a date and an hour ("Malmö, 26 October 2023 at 07:30 CEST")."""
    alone = len(field.block.content) <= _LONGEST_LEAD and field.lead.rstrip().endswith(",")
    return alone and field.timed and _is_bare(field, labels)


def _is_bare(field: _Field, labels: DateLabels) -> bool:
    """Tell whether a date stands alone in its field, or behind names or the day of its week."""
    if not labels.is_free(field.lead) or leads_towards(field.lead) or not _ENDS.fullmatch(field.behind):
        return False
    if field.lead.rstrip().endswith(":"):
        return bool(re.search(r"\d[:.]\d\d", field.behind))
    has_weekday = any(_is_weekday(word) for word in _WORDS.findall(field.lead))
    listed = field.lead.islower() and field.lead.rstrip().endswith(",")
    return has_weekday or listed or _is_named(field.lead)


def _is_named(lead: str) -> bool:
    """Tell whether the words before a date are names alone."""
    return all(not word[0].islower() or is_small(word) for word in _WORDS.findall(_ISSUE.sub("", lead)))


def _is_weekday(word: str) -> bool:
    name = fold(word).strip(".,")
    return name in WEEKDAYS or name in WEEKDAY_SHORTS or name in weekday_words()
