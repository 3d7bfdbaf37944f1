"""On which days do articles put a deadline, and with which words?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.domain.dossier import Merged, Source
from briefing.domain.findings import Certainty, Deadline, DeadlineKind
from briefing.extraction.differing.dates.clauses import (
    bare_stems_of,
    own_clause,
    paragraph_of,
    plain_stems_of,
    stems_of,
)
from briefing.extraction.differing.dates.deciding import decided_by
from briefing.temporal.values import bounds

_LONGEST_DAYS = 7
_DIGIT = re.compile(r"\d")
#: A day whose year an article leaves open.
_YEARLESS = re.compile(r"XXXX(-\d\d-\d\d)(?:/XXXX(-\d\d-\d\d))?")
_MOST_YEARS = 2
#: "Closes for the 15 October meeting": the day of the meeting, not of what closes.
_LEADS_TO = re.compile(r"\b(?:for|before|after|ahead\sof|of|at|to|until|from|since)\s(?:the|its|their|an?)\s\Z")
_OF_ANOTHER = re.compile(r"\s(?!at\b|in\b|on\b|for\b|and\b|or\b|to\b|by\b|with\b|deadline\b|target\b)[a-z]{3,}")
_LEAD_REACH = 24
#: What a paper lets its parties do is neither its start nor its end.
_LETS = re.compile(
    r"\b(?:deal|pact|accord|agreement|contract|treaty|memorandum|protocol|terms?|law|rules?)\s"
    r"(?:lets?|allow(?:s|ed)?|permits?|entitles?|requires?|obliges?|forbids?|gives?)\b",
    re.IGNORECASE,
)
_THE = "the "


@dataclass(frozen=True, slots=True, eq=False)
class Dated:
    """A deadline of some articles: its days, as ordinal numbers, half-open, its clause and the stems of that.

    `bare` are the stems of all its words where somebody is bound to do something that has no others ("the minister must
    decide"). `source` and `words`, those of the date in small letters, are of the telling that speaks for all;
    `written` tells that the date is written in figures, `is_term` that the clause tells what a paper lets its parties
    do; `decided` are the stems of what one body is to decide about.
    """

    merged: Merged[Deadline]
    source: Source
    start: int
    end: int
    kind: DeadlineKind
    clause: str
    stems: frozenset[str]
    bare: frozenset[str]
    words: str
    written: bool
    is_term: bool
    decided: frozenset[str] | None

    @property
    def sentence(self) -> str:
        """Return the sentence of the telling that speaks for all."""
        return self.merged.best.finding.sentence.of(self.source.article.body)

    @property
    def what(self) -> str:
        """Return its clause."""
        return self.merged.best.finding.what

    @property
    def deciders(self) -> tuple[str, ...]:
        """Return the names of those who are told to do it."""
        return self.merged.best.finding.actors

    @property
    def plain(self) -> frozenset[str]:
        """Return the stems of its clause that belong to no name."""
        return plain_stems_of(self.clause)

    @property
    def paragraph(self) -> frozenset[str]:
        """Return the stems of its paragraph that belong to no name."""
        return plain_stems_of(paragraph_of(self.merged.best.finding.sentence, self.source))

    def tellers(self, speakers: Mapping[str, str]) -> frozenset[str]:
        """Return who tells it, copies counted as one."""
        return frozenset(speakers.get(one.article_id, one.article_id) for one in self.merged.members)


def years_of(sources: Sequence[Source]) -> tuple[int, ...]:
    """Return the years in which sources came out, none where these are too many to tell that of an undated one."""
    days = (bounds(source.extraction.published.value) for source in sources)
    years = sorted({each.start.year for each in days if each is not None})
    return tuple(years) if len(years) <= _MOST_YEARS else ()


def days_meant(when: str, years: Sequence[int]) -> Iterator[str]:
    """Yield the value of a deadline; a day without its year in each of the years."""
    yearless = _YEARLESS.fullmatch(when)
    if yearless is None:
        yield when
        return
    for year in years:
        yield "/".join(f"{year}{day}" for day in yearless.groups() if day)


def date_deadline(merged: Merged[Deadline], source: Source, when: str) -> Dated | None:
    """Return a deadline with its days; None where it is hypothetical, on no days or on more than a week of them.

    None, too, where its date only says which other event it has to do with.
    """
    best = merged.best.finding
    days = bounds(when)
    if best.certainty is Certainty.HYPOTHETICAL or days is None or (days.end - days.start).days > _LONGEST_DAYS:
        return None
    if _is_of_another(best, source.article.body):
        return None
    words = best.date_span.of(source.article.body).casefold()
    clause = own_clause(best, source)
    return Dated(
        merged,
        source,
        days.start.toordinal(),
        days.end.toordinal(),
        best.kind,
        clause,
        stems_of(clause),
        bare_stems_of(clause) if best.kind is DeadlineKind.DUE else frozenset(),
        words,
        _DIGIT.search(words) is not None,
        _LETS.search(best.what) is not None,
        decided_by(best),
    )


def _is_of_another(deadline: Deadline, body: str) -> bool:
    """Tell whether a preposition ties a date and the noun behind it to what is told ("for the 15 October meeting")."""
    span = deadline.date_span
    end = span.start + (len(_THE) if body.startswith(_THE, span.start) else 0)
    tied = _LEADS_TO.search(body, max(deadline.sentence.start, span.start - _LEAD_REACH), end)
    noun = _OF_ANOTHER.match(body, span.end) if tied else None
    return noun is not None and not deadline.what.casefold().startswith(noun[0].strip())
