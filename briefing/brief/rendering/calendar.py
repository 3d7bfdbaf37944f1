"""How are the deadlines of a dossier written for a calendar?"""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from hashlib import sha256

from briefing.brief.choosing.dated.standing import find_standing
from briefing.brief.marks import nest_marks
from briefing.domain.dossier import Dossier, Merged, Source, basis_of, doubt_of
from briefing.domain.findings import Basis, Certainty, Confidence, Deadline, DeadlineKind
from briefing.patterns.parted import join_parted
from briefing.temporal.display import show_value
from briefing.temporal.values import DateRange, bounds

#: RFC 5545, section 3.1: a line has at most 75 octets, its end not counted.
_LONGEST_LINE = 75
_BASES = {Basis.INFERRED: "date inferred", Basis.GIVEN: "date given by the reader"}
#: What may be on any day of more than a quarter would fill a calendar for a year, as it would the timeline.
_WIDEST = timedelta(days=92)
#: RFC 5545, section 3.3.11.
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def render_calendar(dossier: Dossier, as_of: date) -> str:
    """Return the deadlines not yet past on the as-of date as a calendar (RFC 5545), an all-day event each.

    Left out are those without a full date or that may be on any day of more than a quarter, scenarios, those of low
    confidence, and those of which a newer article says that they were moved, unless the reader pinned them. The same
    dossier and day give the same text.
    """
    articles = {source.article.id: source for source in dossier.sources}
    events = [event for merged in find_standing(dossier) for event in _write_event(merged, articles, as_of)]
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Briefing//Deadlines//EN", *events, "END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _fold(line))


def _write_event(merged: Merged[Deadline], sources: Mapping[str, Source], as_of: date) -> Iterator[str]:
    deadline = merged.best.finding
    days = bounds(deadline.when)
    if days is None or days.end <= as_of or days.end - days.start > _WIDEST or not _is_firm_enough(deadline):
        return
    yield "BEGIN:VEVENT"
    yield f"UID:{_make_name(merged, days)}"
    yield f"DTSTAMP:{as_of:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{days.start:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{days.end:%Y%m%d}"
    yield f"SUMMARY:{_escape(_summarise(merged))}"
    yield f"DESCRIPTION:{_escape(chr(10).join(_describe(merged, sources)))}"
    yield f"CATEGORIES:{deadline.kind.value.upper()}"
    is_sure = not doubt_of(merged) and basis_of(merged) is not Basis.INFERRED
    yield f"STATUS:{'CONFIRMED' if is_sure else 'TENTATIVE'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _is_firm_enough(deadline: Deadline) -> bool:
    is_ahead = deadline.kind is not DeadlineKind.PAST and deadline.certainty is not Certainty.HYPOTHETICAL
    return is_ahead and deadline.confidence is not Confidence.LOW


def _make_name(merged: Merged[Deadline], days: DateRange) -> str:
    """Return a name that the same event keeps, so that a calendar takes a later export for the same one."""
    seed = f"{merged.best.article_id}@{merged.best.finding.date_span.start}@{days.start}"
    return f"{sha256(seed.encode()).hexdigest()[:32]}@briefing"


def _summarise(merged: Merged[Deadline]) -> str:
    doubt, what = doubt_of(merged), _one_line(merged.best.finding.what)
    told = "" if doubt is None else doubt.words + " articles" * (doubt.articles < doubt.every)
    remarks = [one for one in (told, _BASES.get(basis_of(merged))) if one]
    return f"{what} ({', '.join(remarks)})" if remarks else what


def _describe(merged: Merged[Deadline], sources: Mapping[str, Source]) -> Iterator[str]:
    """Yield the condition, and the sentence of each source with where it stands."""
    if merged.best.finding.condition:
        yield f"Condition: {_one_line(merged.best.finding.condition)}"
    for member in merged.members:
        source = sources[member.article_id]
        sentence = _one_line(member.finding.sentence.of(source.article.body))
        found = source.extraction
        outlet = found.source or found.title or source.article.origin.name
        when = show_value(found.published.value) if found.published.value else "undated"
        yield f"“{nest_marks(sentence)}” ({outlet}, {when})"


def _one_line(text: str) -> str:
    return " ".join(join_parted(text).split())


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)


def _fold(line: str) -> Iterator[str]:
    """Yield the pieces of a line, each but the first begun by the space that joins it to the one before."""
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _LONGEST_LINE:
            yield piece
            piece, size = " ", 1
        piece += character
        size += width
    yield piece
