"""Which days has a fiscal year that a text names?"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefing.domain.findings import Basis, TimeExpression, TimeType, least_sure
from briefing.domain.span import Span
from briefing.temporal.names import MONTH_NUMBERS, MONTHS

_DAY = timedelta(days=1)
_YEAR_MONTHS = 12
#: What runs over two years besides.
_OTHER_YEARS = re.compile(
    r"\s(?:(?:school|academic|football|premier|league|winter|heating|growing|marketing)\s)?(?:season|year|term|campaign|winter|crop|harvest)\b"
)
_TWO_YEARS = re.compile(r"(\d{4})/(\d{4})")
_ONE_YEAR = re.compile(r"\d{4}")
#: "2026-27", "2026/27", not "from 2026 to 2027".
_OVER_TWO = re.compile(r"\d{4}\s?[-–/]\s?\d\d(?!\d)")
_FISCAL = re.compile(r"\b(?:fiscal|financial|FY)", re.IGNORECASE)
#: "The second half of 2026-27", "Q1 of fiscal 2026-27".
_PART = re.compile(
    r"\b(?:(?P<ordinal>first|second|third|fourth|last|final|latter)\s(?P<unit>quarter|half)|Q(?P<quarter>[1-4])|H(?P<half>[12]))\b",
    re.IGNORECASE,
)
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "latter": 2}
_PARTS = {"quarter": 4, "half": 2}
_MONTH = "|".join(MONTHS)
_STATED_START = re.compile(
    rf"\b(?:fiscal|financial)\syear,?\s(?:which\s)?(?:begins|starts|runs|beginning|starting|running)\s(?:on\s|in\s|from\s)?"
    rf"(?:(?:the\s)?(?:1|1st|first)\s(?:of\s)?)?(?P<month>{_MONTH})\b|\bFY\s?[\d/–-]+\s\((?P<row>{_MONTH})\s?[–-]",
    re.IGNORECASE,
)
_STATED_END = re.compile(
    rf"\b(?:fiscal|financial)\syear,?\s(?:(?:which|that)\s)?(?:ends|ending|ended|closes|to)\s(?:on\s|in\s)?"
    rf"(?:(?:the\s)?(?:30|31)(?:th|st)?\s(?:of\s)?)?(?P<month>{_MONTH})\b",
    re.IGNORECASE,
)


#: A word or two that may name a country.
_NAME = re.compile(r"\b(?P<first>[A-Z][\w-]+)(?=(?P<second>\s[A-Z][\w-]+)?)")
_SENTENCE_END = re.compile(r"[.!?][\"')]*\s+(?=[A-Z\"'(])|\n")
#: What may stand before the country that a sentence opens with.
_OPENS = re.compile(r"[\"'(\s]*(?:[Tt]he\s)?")


@dataclass(frozen=True, slots=True)
class FiscalYears:
    """In which month the fiscal year of a country begins, the words that tell of it, and those of other countries."""

    months: Mapping[str, int]
    words: re.Pattern[str]
    others: frozenset[str]

    def month_of(self, shadow: str, named: Span) -> int | None:
        """Return the month in which the fiscal year `named` there begins; None where unsure.

        It is the one stated nearest, else that of the country its sentence speaks of, else that of the country that
        the text names more often than all others.
        """
        stated = self.stated(shadow, named)
        if stated is not None:
            return stated
        sentence = _sentence(shadow, named)
        beside = self._countries(shadow, sentence)
        if beside:
            opens = _OPENS.match(shadow, sentence.start)
            first = beside.get(opens.end()) if opens else None
            agreed = set(beside.values())
            return first or (agreed.pop() if len(agreed) == 1 else None) or None
        spoken = Counter(self._countries(shadow, Span(0, len(shadow))).values())
        month, times = spoken.most_common(1)[0] if spoken else (0, 0)
        return month or None if 2 * times > spoken.total() else None

    def stated(self, shadow: str, named: Span) -> int | None:
        """Return the month in which the fiscal year begins that a text states nearest to one named; None without."""
        said = [*_STATED_START.finditer(shadow), *_STATED_END.finditer(shadow)]
        nearest = min(said, key=lambda found: abs(found.start() - named.start), default=None)
        if nearest is None:
            return None
        if nearest.re is _STATED_START:
            return MONTH_NUMBERS[(nearest["month"] or nearest["row"]).casefold()]
        return MONTH_NUMBERS[nearest["month"].casefold()] % _YEAR_MONTHS + 1

    def _countries(self, shadow: str, within: Span) -> dict[int, int]:
        """Return the months of the countries named, by where; that of a country without a known month is 0."""
        known = {
            found.start(): self.months[found[0]] for found in self.words.finditer(shadow, within.start, within.end)
        }
        names = _NAME.finditer(shadow, within.start, within.end)
        strange = (name for name in names if {name["first"], name["first"] + (name["second"] or "")} & self.others)
        return {name.start(): 0 for name in strange} | known


def _sentence(shadow: str, named: Span) -> Span:
    """Return the sentence in which a fiscal year is named."""
    ends = [found.end() for found in _SENTENCE_END.finditer(shadow, 0, named.start)]
    behind = _SENTENCE_END.search(shadow, named.end)
    return Span(ends[-1] if ends else 0, behind.start() if behind else len(shadow))


def parse_fiscal_years(rows: Sequence[Mapping[str, str]], countries: Iterable[Mapping[str, str]] = ()) -> FiscalYears:
    """Return the table of the rows of `fiscal_years.tsv` and `countries.tsv`, whose words are parted by semicolons."""
    months = {word: int(row["month"]) for row in rows for word in row["words"].split(";")}
    words = "|".join(map(re.escape, sorted(months, key=len, reverse=True))) or "(?!)"
    tabled = {row["country"] for row in rows}
    strange = (row for row in countries if row["name"] not in tabled)
    others = frozenset(word for row in strange for word in (row["name"], *row["adjectives"].split(";")) if word)
    return FiscalYears(months, re.compile(rf"(?<!\w)(?:{words})(?!\w)"), others - months.keys())


def date_fiscal_years(
    shadow: str, times: Sequence[TimeExpression], years: FiscalYears, written: date | None
) -> tuple[TimeExpression, ...]:
    """Return the time expressions with fiscal years, their parts and their ends as days, where their months are known.

    The basis is inferred. An end of the running year whose months are not known is left out. The text is read for its
    months only where one names a fiscal year.
    """
    return tuple(_dated(shadow, times, years, written))


def _dated(
    shadow: str, times: Sequence[TimeExpression], years: FiscalYears, written: date | None
) -> Iterator[TimeExpression]:
    for time in times:
        if not _is_fiscal(shadow, time):
            yield time
            continue
        if _is_one(time):
            stated = years.stated(shadow, time.span)
            yield _of_year(shadow, time, int(time.value), stated) if stated else time
            continue
        month = years.month_of(shadow, time.span)
        if _ONE_YEAR.fullmatch(time.value):
            if month and written:
                yield _to_the_end(time, month, written)
        else:
            yield _over_two_years(shadow, time, month) if month else time


def _is_one(time: TimeExpression) -> bool:
    """Tell whether a fiscal year is called by one year ("fiscal 2027"): whose it is, only the text can state."""
    return time.modifier == "FISCAL" and _ONE_YEAR.fullmatch(time.value) is not None


def _is_fiscal(shadow: str, time: TimeExpression) -> bool:
    """Tell whether a fiscal year is named by two years or by the end of the running one."""
    if time.type is not TimeType.DATE:
        return False
    if time.modifier not in ("FISCAL", "END"):
        return False
    words = time.span.of(shadow)
    if _is_one(time):
        return any(map(str.isdigit, words))
    if _ONE_YEAR.fullmatch(time.value):
        return time.modifier == "END" and _FISCAL.search(words) is not None and not any(map(str.isdigit, words))
    fiscal = time.modifier == "FISCAL" or _OTHER_YEARS.match(shadow, time.span.end) is None
    return fiscal and _TWO_YEARS.fullmatch(time.value) is not None and _OVER_TWO.search(words) is not None


def _to_the_end(time: TimeExpression, month: int, written: date) -> TimeExpression:
    """Return the end of the fiscal year that runs when a text was written, or of the next one."""
    first = written.year if written.month >= month else written.year - 1
    by = int(time.value) - written.year
    return _valued(time, (_month_start(first + by + 1, month) - _DAY).isoformat())


def _over_two_years(shadow: str, time: TimeExpression, month: int) -> TimeExpression:
    years = _TWO_YEARS.fullmatch(time.value)
    return time if years is None or int(years[2]) != int(years[1]) + 1 else _of_year(shadow, time, int(years[2]), month)


def _of_year(shadow: str, time: TimeExpression, ends: int, month: int) -> TimeExpression:
    """Return the days of the fiscal year that begins with a month and ends in a year, or of the part that is named."""
    first_year = ends if month == 1 else ends - 1
    start, end = _month_start(first_year, month), _month_start(first_year + 1, month) - _DAY
    if time.modifier == "END":
        return _valued(time, end.isoformat())
    part = _PART.search(time.span.of(shadow))
    if part is None:
        return _valued(time, f"{start.isoformat()}/{end.isoformat()}")
    parts = 4 if part["quarter"] else 2 if part["half"] else _PARTS[part["unit"].casefold()]
    length = _YEAR_MONTHS // parts
    which = int(part["quarter"] or part["half"] or _ORDINALS.get((part["ordinal"] or "").casefold(), parts))
    first = _month_start(first_year, month + (which - 1) * length)
    last = _month_start(first_year, month + which * length) - _DAY
    return _valued(time, f"{first.isoformat()}/{last.isoformat()}")


def _valued(time: TimeExpression, value: str) -> TimeExpression:
    return replace(time, value=value, modifier="", basis=least_sure(time.basis, Basis.INFERRED))


def _month_start(year: int, month: int) -> date:
    """Return the first day of a month, counted on into the next year beyond December."""
    return date(year + (month - 1) // _YEAR_MONTHS, (month - 1) % _YEAR_MONTHS + 1, 1)
