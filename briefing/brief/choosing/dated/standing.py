"""Which deadlines of a dossier stand, which were moved, and from which day was each of them moved?"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.brief.choosing.dated.changes import Change, find_changes
from briefing.brief.choosing.dated.overtaken import is_overtaken
from briefing.brief.choosing.material import refer
from briefing.domain.dossier import Dossier, FindingRef, Merged, Source, Sourced
from briefing.domain.findings import Deadline, TimeExpression
from briefing.domain.span import Span
from briefing.temporal.changing import says_changed
from briefing.temporal.display import show_short
from briefing.temporal.values import DateRange, bounds

#: What leads to the day on which something was to be.
_FORMER = re.compile(
    r"\b(?:from|instead of|rather than|formerly|originally|previously|initially|(?:was|were|been)\s(?:first\s)?"
    r"(?:originally\s)?(?:due|planned|scheduled|slated|set|booked|foreseen|expected)(?:\s(?:for|on|by|in|to\s[^,;]{2,40}?))?)"
    r"\s(?:on\s|for\s)?(?:the\s)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Record:
    """The articles of a dossier by id, and what the newest of them say was moved."""

    articles: Mapping[str, Source]
    changes: tuple[Change, ...]


def read_record(dossier: Dossier) -> Record:
    """Return what the articles of a dossier tell of changes."""
    return Record({source.article.id: source for source in dossier.sources}, find_changes(dossier.sources))


def find_standing(dossier: Dossier) -> tuple[Merged[Deadline], ...]:
    """Return the deadlines of a dossier without those of which a newer article says that they were moved.

    What the reader pinned stands.
    """
    moved = find_moved(dossier)
    return tuple(each for each in dossier.deadlines if refer(each.best) not in moved)


def find_moved(dossier: Dossier) -> frozenset[FindingRef]:
    """Return the names of the deadlines that a newer article says were moved or called off, each as its best has it.

    What the reader pinned stands.
    """
    record = read_record(dossier)
    return frozenset(refer(one.best) for one in dossier.deadlines if not is_pinned(one) and is_overtaken(one, record))


def is_pinned(merged: Merged[Deadline]) -> bool:
    """Tell whether the reader wants a deadline seen first."""
    return any(member.finding.pinned for member in merged.members)


def tell_former(merged: Merged[Deadline], articles: Mapping[str, Source]) -> str:
    """Return the day from which one of its sentences says that a deadline was moved ("was 14 Jul"); else nothing."""
    told = (_former_day(member, articles[member.article_id]) for member in merged.members)
    return next((f"was {show_short(one.value)}" for one in told if one), "")


def _former_day(member: Sourced[Deadline], source: Source) -> TimeExpression | None:
    """Return the one other day of a deadline's sentence that it says was the former one."""
    sentence, body = member.finding.sentence, source.article.body
    now = bounds(member.finding.when)
    if now is None or not says_changed(sentence.of(body)):
        return None
    former = [one for one in source.extraction.times if sentence.contains(one.span) and _is_former(one, sentence, body)]
    days = [day for one in former if (day := bounds(one.value)) is not None]
    return former[0] if len(former) == 1 and days and not days[0].overlaps(now) else None


def _is_former(time: TimeExpression, sentence: Span, body: str) -> bool:
    return _FORMER.search(body[sentence.start : time.span.start]) is not None and _is_day(bounds(time.value))


def _is_day(days: DateRange | None) -> bool:
    return days is not None and days.start == days.last
