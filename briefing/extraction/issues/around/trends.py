"""When was an issue written about?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Issue
from briefing.temporal.values import bounds


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """What was written about an issue on the day of publication: how many articles, and sentences in them."""

    day: date
    articles: int
    sentences: int


def trace_issue(merged: Merged[Issue], sources: Mapping[str, Source]) -> tuple[TrendPoint, ...]:
    """Return the course of an issue across its articles, given by their ids, the earliest day first.

    An article whose date is an interval counts on its first day; one without a date is left out.
    """
    articles: dict[date, set[str]] = {}
    sentences: Counter[date] = Counter()
    for member in merged.members:
        value = sources[member.article_id].extraction.published.value
        days = bounds(value) if value is not None else None
        if days is not None:
            articles.setdefault(days.start, set()).add(member.article_id)
            sentences[days.start] += len(member.finding.sentences)
    return tuple(TrendPoint(day, len(articles[day]), sentences[day]) for day in sorted(articles))
