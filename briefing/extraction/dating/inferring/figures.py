"""Which figure of a date at the head is the day, where only the rest of the text tells?"""

import re
from collections.abc import Iterator
from datetime import date

from briefing.domain.document import Document, Zone
from briefing.domain.findings import Basis, Published
from briefing.domain.span import Span
from briefing.extraction.dating.inferring.news import weekday_of_news
from briefing.extraction.dating.reading.mentions import dated_mentions
from briefing.extraction.dating.stating.lines import head_figures
from briefing.temporal.expressions.meanings import Known, Mention, Numeric, Partial
from briefing.temporal.expressions.scan import scan
from briefing.temporal.values import DateRange, bounds

_HEAD_ZONES = frozenset({Zone.STAMP, Zone.DATELINE, Zone.BYLINE})
_DAY_FIRST = re.compile(r"(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Za-z]", re.IGNORECASE)
_MONTH_FIRST = re.compile(r"[A-Za-z]{3,9}\.? \d{1,2}(?!\d)")
#: One written-out date may be somebody else's.
_FEWEST_WRITTEN = 2
#: The hours of the United States, whose figures put the month first.
_NEAR = 24
#: By how many days the news may be older than the article.
_CLOSE = 2
_LAST_MONTH = 12
_AMERICAN_HOURS = re.compile(r"\d ?(?:[ap]\.?m\.?)?,? \(?(?:E|C(?!E)|M|P)[SD]?T\b", re.IGNORECASE)
#: The hours of places whose figures put the day first (CLDR).
_OTHER_HOURS = re.compile(
    r"\d ?(?:[ap]\.?m\.?)?,? \(?(?:CES?T|GMT|BST|EES?T|WES?T|MSK|IST|PKT|SGT|HKT|AE[SD]T|NZ[SD]T|SAST|EAT|CAT|WAT)\b"
)


#: "11h08", "18.45 Uhr": hours of countries that put the day first.
_HOUR_WITH_LETTER = re.compile(r"\b\d{1,2}h\d\d\b|\d\s?(?:Uhr|WIB|uur)\b|\b(?:às|kl\.?|klo|godz\.|alle|ore)\s\d")


def infer_from_figures(document: Document) -> Published | None:
    """Return the day that `02/03/2026` at the head means, where the weekday of the news or its written dates tell.

    The weekday is the first that somebody "said on"; it is a dateline's day, and a stamp's or the one before. A text
    that writes "31 March" puts the day first in figures too (CLDR: all English locales but that of the United States
    and those after it); one that writes "March 31" puts the month first only with an American hour beside it. None
    where the two disagree.
    """
    weekday = weekday_of_news(document)
    for zone, mention in _figures(document):
        by_weekday = _on_weekday(mention, weekday, (0,) if zone is Zone.DATELINE else (0, 1))
        by_order = _ordered(document, mention) or _near_told(document, mention)
        day = by_weekday or by_order
        if day is not None and by_order in (None, day):
            sign = "a weekday" if by_weekday else "the order in which the text writes dates out"
            span = Span(mention.start, mention.end)
            return Published(day.isoformat(), Basis.INFERRED, span, f"inferred from its figures and {sign}")
    return None


def _on_weekday(mention: Mention, weekday: int | None, late: tuple[int, ...]) -> date | None:
    fitting = [day for day in _readings(mention.meaning) if weekday and (day.isoweekday() - weekday) % 7 in late]
    return fitting[0] if len(fitting) == 1 else None


def _ordered(document: Document, mention: Mention) -> date | None:
    """Return the day that figures mean by the order in which the text writes its dates out."""
    behind = document.shadow[mention.end - 1 : mention.end + _NEAR]
    day_first = _figures_day_first(document)
    if day_first is None and (by_hour := _hour_day_first(behind)) is not None:
        day_first = by_hour
    if day_first is None and (written := _writes_day_first(document)):
        day_first = written
    days = list(_readings(mention.meaning))
    return days[0 if day_first else 1] if day_first is not None and len(days) > 1 else None


def _near_told(document: Document, mention: Mention) -> date | None:
    """Return the one reading that lies close to a day the text tells: "on Monday, May 10" for 05/11/04."""
    readings = tuple(_readings(mention.meaning))
    told = [one for one in scan(document.shadow) if one.end <= mention.start or one.start >= mention.end]
    close = {
        day
        for day in readings
        for one in told
        if (days := _told_days(one, day.year)) and abs((days.start - day).days) <= _CLOSE
    }
    return close.pop() if len(close) == 1 else None


def _told_days(one: Mention, year: int) -> DateRange | None:
    """Return the day that a mention tells with its month, in a year where it says none."""
    if isinstance(one.meaning, Known) and len(one.meaning.value) == len("2020-05-05"):
        return bounds(one.meaning.value)
    is_day = isinstance(one.meaning, Partial) and len(one.meaning.suffix) == len("05-05")
    return bounds(f"{year}-{one.meaning.suffix}") if is_day and isinstance(one.meaning, Partial) else None


def _hour_day_first(behind: str) -> bool | None:
    """Tell by the zone of the hour behind a date whether its figures put the day first; None without one."""
    if _HOUR_WITH_LETTER.search(behind):
        return True
    if _AMERICAN_HOURS.search(behind):
        return False
    return True if _OTHER_HOURS.search(behind) else None


def _figures_day_first(document: Document) -> bool | None:
    """Tell by the document's other dates in figures whether the day comes first; None where none shows it."""
    shown = [one.meaning for one in scan(document.shadow) if isinstance(one.meaning, Numeric)]
    day_first = any(meaning.first > _LAST_MONTH for meaning in shown)
    month_first = any(meaning.second > _LAST_MONTH for meaning in shown)
    return day_first if day_first is not month_first else None


def _writes_day_first(document: Document) -> bool | None:
    surfaces = [document.shadow[one.mention.start : one.mention.end] for one in dated_mentions(document)]
    day_first = sum(1 for surface in surfaces if _DAY_FIRST.match(surface))
    month_first = sum(1 for surface in surfaces if _MONTH_FIRST.match(surface))
    if max(day_first, month_first) < _FEWEST_WRITTEN or min(day_first, month_first):
        return None
    return day_first > 0


def between_readings(document: Document) -> Published | None:
    """Return the days between the two readings of `02/03/2026` at the head, as an interval; None without one."""
    for _, mention in _figures(document):
        days = sorted(_readings(mention.meaning))
        if len(days) > 1:
            value = f"{days[0].isoformat()}/{days[1].isoformat()}"
            reason = "inferred from its figures, whose order of day and month is not certain"
            return Published(value, Basis.INFERRED, Span(mention.start, mention.end), reason)
    return None


def _figures(document: Document) -> Iterator[tuple[Zone, Mention]]:
    for block in document.blocks:
        if block.zone in _HEAD_ZONES:
            start = block.content.start
            for one in scan(block.content.of(document.shadow)):
                if isinstance(one.meaning, Numeric):
                    yield block.zone, Mention(one.start + start, one.end + start, one.type, one.meaning)
    for mention in head_figures(document):
        yield Zone.STAMP, mention


def _readings(meaning: object) -> Iterator[date]:
    if isinstance(meaning, Numeric) and meaning.first != meaning.second:
        for day, month in ((meaning.first, meaning.second), (meaning.second, meaning.first)):
            days = bounds(f"{meaning.year:04}-{month:02}-{day:02}")
            if days is not None:
                yield days.start
