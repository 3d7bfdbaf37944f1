"""How is each line of a brief put into words?"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from briefing.brief.citing import Numbers, cite, cited_sources, number_sources
from briefing.brief.gaps import tell_gaps
from briefing.brief.marks import nest_marks
from briefing.brief.page_text import Entry, PageText, Part, Piece, Pieces, Row, Tone, plain
from briefing.brief.quotes import count_words
from briefing.brief.rendering.quoting import Days, one_line, show_age, show_quote
from briefing.domain.brief.lines import ActorLine, BottomLine, DeadlineLine, DifferenceLine, IssueLine, Quote, Statement
from briefing.domain.brief.page import Brief, BriefSource, Section
from briefing.domain.findings import Basis, Certainty
from briefing.domain.timeline import Status
from briefing.temporal.countdown import tell_days
from briefing.temporal.display import show_days, show_short, show_value
from briefing.temporal.names import MONTHS
from briefing.temporal.values import bounds

_NUMBER_WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WEEKS = timedelta(days=27)
_TITLE_WORDS = 16
_EVENT_WORDS = 12
#: Outlets that are named as printing the same report.
_MOST_COPIES = 3
_FULL_NAME = re.compile(r"((?:[A-Z][\w’'-]*(?: (?:of|on|for|and|the|in))* ){2,})\(([A-Z]{2,})\)")
#: A sentence's own full stop, not that of an abbreviation such as U.S.
_FULL_STOP = re.compile(r"(?<!\.\w)\.$")
#: What is said of an issue whose sentence stands above all.
_TOLD = "As the bottom line has it."
#: What the page calls a date that has passed.
_PASSED = {Status.OVERDUE: "overdue", Status.OVER: "date passed"}


def put_in_words(brief: Brief) -> PageText:
    """Return the page of a brief, word for word; sections without lines are left out."""
    numbers = number_sources(brief)
    cited = cited_sources(brief, numbers)
    days = _read_days(cited, brief.as_of)
    parts = (
        Part(Section.BOTTOM_LINE, _bottom_entries(brief.bottom_line, numbers, days)),
        Part(Section.ISSUES, tuple(_issue_entry(line, brief.bottom_line, numbers, days) for line in brief.issues)),
        Part(Section.DEADLINES, rows=tuple(_deadline_row(line, brief, numbers) for line in brief.deadlines)),
        Part(Section.ACTORS, tuple(_actor_entry(line, numbers, days) for line in brief.actors)),
        Part(Section.DIFFERENCES, tuple(_difference_entry(line, numbers) for line in brief.differences)),
        Part(Section.GAPS, (Entry("gaps", tell_gaps(brief, cited, numbers)),) if cited else ()),
        Part(Section.SOURCES, tuple(_source_entry(source, numbers) for source in cited)),
    )
    return PageText(
        title=one_line(brief.title),
        as_of=f"As of {brief.as_of.day} {_month(brief.as_of.month)} {brief.as_of.year}",
        extent=_tell_extent(brief, cited),
        parts=tuple(part for part in parts if part.entries or part.rows),
    )


def count_page_words(text: PageText) -> int:
    """Return how many words the page has, citations and the heads of its parts apart."""
    words = [text.title, text.as_of, text.extent]
    for part in text.parts:
        words += [plain(entry.pieces, citations=False) for entry in part.entries]
        words += [f"{row.date} {row.days} {plain(row.what, citations=False)} {row.basis}" for row in part.rows]
    return sum(count_words(each) for each in words)


def _quoted(quote: Quote, day: date | None = None, *, fragment: bool = False) -> Piece:
    return Piece(show_quote(quote, fragment=fragment, day=day), quoted=True)


def _month(number: int) -> str:
    return MONTHS[number - 1].title()


def _tell_extent(brief: Brief, cited: Sequence[BriefSource]) -> str:
    """Say how many sources there are, from when to when, and how many are undated."""
    count, total = len(cited), len(brief.sources)
    if not cited:
        return "no sources cited"
    noun = "source" if total == 1 else "sources"
    phrases = [f"{total} {noun}" if count == total else f"{count} of {total} {noun}"]
    months = sorted({(days.start.year, days.start.month) for s in cited if (days := bounds(s.published.value))})
    if months:
        names = [f"{_month(month)} {year}" for year, month in months]
        phrases.append(names[0] if len(names) == 1 else f"{names[0]} – {names[-1]}")
    undated = sum(bounds(source.published.value) is None for source in cited)
    if undated:
        phrases.append(f"{_count(undated)} undated")
    return ", ".join(phrases)


def _count(number: int) -> str:
    return _NUMBER_WORDS[number] if number < len(_NUMBER_WORDS) else str(number)


def _read_days(sources: Iterable[BriefSource], as_of: date) -> Days:
    """Return when the articles came out of which that is known to the day."""
    every = (one for source in sources for one in (source, *source.copies))
    known = ((one.article_id, bounds(one.published.value)) for one in every)
    return Days(as_of, {key: days.start for key, days in known if days and days.start == days.last})


def _bottom_entries(line: BottomLine | None, numbers: Numbers, days: Days) -> tuple[Entry, ...]:
    if line is None:
        return ()
    return (Entry(line.key, _quote_and_cite(line.quote, numbers, days)),)


def _issue_entry(line: IssueLine, bottom: BottomLine | None, numbers: Numbers, days: Days) -> Entry:
    """Quote what is said of an issue; of the sentence that is the bottom line it is enough to say so."""
    label = Piece(f"{one_line(line.label).rstrip('.')}.", Tone.STRONG)
    is_told = bottom is not None and bottom.quote.citation == line.quote.citation
    if is_told:
        return Entry(line.key, (label, Piece(f" {_TOLD}"), *cite([line.quote.article_id], numbers)))
    return Entry(line.key, (label, Piece(" "), *_quote_and_cite(line.quote, numbers, days)))


def _quote_and_cite(quote: Quote, numbers: Numbers, days: Days) -> Pieces:
    said = (_quoted(quote, days.of(quote)), *cite([quote.article_id], numbers))
    return *said, *_tell_age(quote, days)


def _tell_age(quote: Quote, days: Days) -> Pieces:
    """Say of when a quote is, where that is longer ago than a week and not told within it."""
    when = show_age(quote, days)
    return (Piece(f" ({when})".replace(" ", "\u00a0"), Tone.MUTED),) if when else ()


def _deadline_row(line: DeadlineLine, brief: Brief, numbers: Numbers) -> Row:
    return Row(
        key=line.key,
        date=show_date(line, brief),
        days=show_day_count(line),
        what=_tell_what(line, numbers),
        basis=line.basis,
        sources=cite([citation.article_id for citation in line.citations], numbers),
        dated=line.days is not None,
    )


def show_date(line: DeadlineLine, brief: Brief) -> str:
    """Show the date of a row; a range of days as a range, without the as-of date's own year."""
    days = bounds(line.when)
    if days is None or days.last - days.start > _WEEKS:
        return show_value(line.when)
    if days.start == days.last:
        return show_value(days.start.isoformat())
    return show_short(line.when) if days.start.year == brief.as_of.year else show_days(days)


def show_day_count(line: DeadlineLine) -> str:
    """Show the days to a date, to both ends of a month; `now` inside a range, `today`, `–` where they are not known."""
    if line.days is None or line.days < 0:
        return "–" if line.days is None else f"−{-line.days}"
    return tell_days(line.when, line.days).short.removesuffix(" d").replace(" ", "\u00a0")


def _tell_what(line: DeadlineLine, numbers: Numbers) -> Pieces:
    what = tell_event(line)
    pieces = [Piece(what)]
    if line.condition:
        pieces += [Piece(", "), _quoted(line.condition, fragment=True)]
        pieces += cite([line.condition.article_id], numbers) if len(line.citations) > 1 else ()
    passed = _PASSED.get(tell_days(line.when, line.days, line.kind).status)
    if passed:
        pieces.append(Piece(f" ({passed})", Tone.MUTED))
    return tuple(pieces)


def tell_event(line: DeadlineLine) -> str:
    """Say what happens, and that it is threatened or comes on terms where it does."""
    what = _FULL_STOP.sub("", _use_acronyms(one_line(line.what)))
    if line.certainty is Certainty.THREATENED and "threat" not in what.casefold():
        return f"Threatened: {what}"
    if line.is_conditional:
        return f"Conditional: {what}"
    return what[:1].upper() + what[1:]


def _use_acronyms(words: str) -> str:
    """Call a body that is named in full with its acronym in brackets by the acronym alone."""
    return _FULL_NAME.sub(lambda found: found[2] if _is_acronym(found[2], found[1]) else found[0], words)


def _is_acronym(acronym: str, name: str) -> bool:
    """Tell whether a name begins with an acronym's first letter and has all of its letters in order."""
    letters = iter(name.casefold())
    return name[0] == acronym[0] and all(letter in letters for letter in acronym.casefold())


def _actor_entry(line: ActorLine, numbers: Numbers, days: Days) -> Entry:
    about = show_role(line)
    pieces = [Piece(one_line(line.name), Tone.STRONG)]
    if about:
        pieces.append(Piece(f", {about}", Tone.MUTED))
    pieces += _say(line.statement, line.role_citation.article_id, numbers, days, has_role=bool(about))
    return Entry(line.key, tuple(pieces))


def show_role(line: ActorLine, *, dated: bool = True) -> str:
    """Show role and affiliation with the month of the source that states them: `President, China (Nov 2024)`."""
    about = ", ".join(one_line(each) for each in (line.role, line.affiliation) if each)
    return f"{about} ({_show_month(line)})" if about and dated else about


def _show_month(line: ActorLine) -> str:
    days = bounds(line.published.value)
    return show_value(f"{days.start:%Y-%m}") if days else "undated"


def _say(statement: Statement | None, role_source: str, numbers: Numbers, days: Days, *, has_role: bool) -> Pieces:
    """Say what an actor says: direct speech alone, a report as `per [n]: “…”`; both word for word."""
    if statement is None:
        return cite([role_source], numbers)
    day, age = days.of(statement.quote), _tell_age(statement.quote, days)
    spoken_in = cite([statement.quote.article_id], numbers)
    role = cite([role_source], numbers) if has_role and role_source != statement.quote.article_id else ()
    if statement.direct:
        return *role, Piece(": "), _quoted(statement.quote, day, fragment=True), *spoken_in, *age
    return *role, Piece("; per"), *spoken_in, Piece(": "), _quoted(statement.quote, day), *age


def tell_difference(line: DifferenceLine) -> str:
    """Say of which event sources tell what differently: `Exchange of prisoners: date`."""
    words = _FULL_STOP.sub("", one_line(line.event)).split(" ")
    event = " ".join(words if len(words) <= _EVENT_WORDS else (*words[:_EVENT_WORDS], "…"))
    return f"{event[:1].upper()}{event[1:]}: {line.attribute}"


def _difference_entry(line: DifferenceLine, numbers: Numbers) -> Entry:
    """Set the values side by side, each in its source's own words and with the day it was published."""
    pieces = [Piece(f"{tell_difference(line)}.", Tone.STRONG)]
    for index, side in enumerate(line.sides):
        days = bounds(side.published.value)
        when = show_short(side.published.value) if days and side.published.value else "undated"
        pieces += [Piece("; " if index else " "), _quoted(side.quote, fragment=True)]
        pieces += cite([citation.article_id for citation in side.citations], numbers)
        pieces.append(Piece(f" ({when})".replace(" ", "\u00a0"), Tone.MUTED))
    return Entry(line.key, tuple(pieces))


def _source_entry(source: BriefSource, numbers: Numbers) -> Entry:
    number = numbers[source.article_id]
    basis = Basis.UNKNOWN if source.published.value is None else source.published.basis
    copies = _list_copies(source.copies)
    return Entry(
        f"source:{source.article_id[:16]}",
        (
            Piece(f"[{number}]", Tone.CITATION),
            Piece(f" {show_title(source)}"),
            Piece(f"  {_show_outlet(source)}", Tone.MUTED, basis),
            *((Piece(f", also in: {copies}", Tone.MUTED),) if copies else ()),
        ),
    )


def _list_copies(copies: Sequence[BriefSource]) -> str:
    """List where else a report was printed; what looks alike is counted, and of many the first are named."""
    printed = Counter(map(_show_outlet, copies))
    named = [f"{outlet} ({times} times)" if times > 1 else outlet for outlet, times in printed.most_common()]
    more = sum(printed.values()) - sum(times for _, times in printed.most_common(_MOST_COPIES))
    return "; ".join((*named[:_MOST_COPIES], *((f"{more} more",) if more else ())))


def _show_outlet(source: BriefSource) -> str:
    date = _show_published(source).replace(" ", "\u00a0")
    return f"{one_line(source.outlet or 'no outlet')}, {date}"


def show_title(source: BriefSource) -> str:
    """Show what a source is called; without a title, that and its first words."""
    if not source.title:
        return f"Untitled (“{nest_marks(one_line(source.opening))} …”)"
    words = one_line(source.title).split(" ")
    return " ".join(words) if len(words) <= _TITLE_WORDS else " ".join(words[:_TITLE_WORDS]) + " …"


def _show_published(source: BriefSource) -> str:
    return show_value(source.published.value) if source.published.value else "undated"
