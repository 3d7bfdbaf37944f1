"""Which date does each time expression of a text mean?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from briefing.domain.findings import Basis, TimeType
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.arithmetic import nearest_weekday
from briefing.temporal.anchoring.diaries import read_diary
from briefing.temporal.anchoring.place import Place, Valued
from briefing.temporal.anchoring.resolve import resolve
from briefing.temporal.anchoring.story import Story
from briefing.temporal.anchoring.years.headings import headed_at, read_headings
from briefing.temporal.anchoring.years.nearest import next_after
from briefing.temporal.expressions.meanings import (
    Counted,
    Known,
    Meaning,
    Mention,
    Numeric,
    Origin,
    Partial,
    Range,
    Shifted,
    Weekday,
)
from briefing.temporal.values import bounds

_JOINED = re.compile(
    r",?\s*(?:to|and|or|until|till|through|[-–—,])\s*(?:the\s+)?(?:early|mid|late)?[\s-]*", re.IGNORECASE
)
#: "The January transfer window in 2020"; "the May deadline set in 2024" was set then.
_IN_YEAR = re.compile(
    r"\s(?!(?:and|or|to|until|but|with|when|of)\b)"
    r"(?:(?!(?:[a-z-]+ed|set|made|put|given|drawn|laid|struck|written|begun)\s)[a-z][\w’'-]*\s){1,3}(?:in|of)\s"
)
_OTHER_THAN_COMMA = re.compile(r"\w")
_YEAR = re.compile(r"(\d{4})(?:-|$)")
_DATE_OF_YEAR = re.compile(r"\d{4}-")
_SENTENCE_END = re.compile(r"[.!?]\s+[A-Z\"“]|\n")
_DURATION = re.compile(r"PT?[\dX]")
_FULL_DAY = re.compile(r"(?:\d{4}|XXXX)-(?:\d\d-\d\d|WXX-\d|XX-XX)")
_OPENING = re.compile(r"(?:[.!?:][\"')\]]*\s+|\n|^)(?:[\w'-]+ ){0,4}$")
_LEAD = 40
#: "- Friday: few trains will run": a weekday that heads an item of a list.
_BULLET = re.compile(r"(?:^|\n)[\s*•·–—-]*$")
_HEADS = re.compile(r"\s?[:–—]\s|\s-\s")
_LONGEST_ITEM = 1500
#: The rest of a row, with no second date, and what may lead the next one: "by", "the".
_ROW_BELOW = re.compile(r"\s*\|[^\n]*\n\s*(?:\|\s*)?(?:[a-z]+ ){0,3}")
_BAR = re.compile(r"\s?\|")
_LONGEST_ROW = 400
_FEWEST_YEARS = 5
#: Who says "on Monday" now and then between many years writes news.
_YEARS_A_SPOKEN = 5
_LAST_MONTH = 12


@dataclass(frozen=True, slots=True)
class Dated:
    """A mention with its type and value in its text, and how the value is known."""

    mention: Mention
    type: TimeType
    value: str
    basis: Basis


def date_mentions(
    shadow: str, mentions: Sequence[Mention], anchor: Anchor | None, *, day_first: bool | None = None
) -> tuple[Dated, ...]:
    """Return the mentions in their order with their values; linear in the mentions.

    `day_first` says how `04/05/2025` is written here; unless the text itself shows it, None leaves such a date at
    its year.
    """
    narrative = is_narrative(mentions, anchor)
    day_first = _order_of_figures(mentions) if day_first is None else day_first
    story = Story()
    dated: list[Dated] = []
    above: Dated | None = None
    item: Dated | None = None
    shared = _share_years(shadow, mentions)
    headings = read_headings(shadow)
    diary = read_diary(shadow, shared, anchor)
    for mention, behind in zip(shared, _values_behind(shadow, shared), strict=True):
        headed = headed_at(headings, mention.start)
        place = Place(shadow, mention, anchor, story, narrative, day_first, behind, headed)
        in_row = _BAR.match(shadow, mention.end) is not None
        heads = _heads_item(shadow, mention)
        listed = (_in_table(place, above) if in_row else None) or (_in_list(place, item) if heads else None)
        if mention.start in diary:
            listed = Valued(diary[mention.start].isoformat(), Basis.INFERRED)
        found = listed or resolve(mention.meaning, place)
        dated.append(_typed(mention, found.value, found.basis))
        above = dated[-1] if in_row else above
        item = dated[-1] if heads else item
        if not (narrative and _is_spoken(mention.meaning)):
            story = story.told(found.value, mention.start, mention.end, opens=_opens(shadow, mention))
    return tuple(dated)


def _values_behind(shadow: str, mentions: Sequence[Mention]) -> Iterator[str | None]:
    """Yield for each mention the next date that has its year, where that stands in the same sentence."""
    for mention, after in zip_longest(mentions, mentions[1:]):
        value = after.meaning.value if after and isinstance(after.meaning, Known) else ""
        near = after is not None and _DATE_OF_YEAR.match(value) and after.start - mention.end <= _LONGEST_ROW
        same = near and after is not None and not _SENTENCE_END.search(shadow, mention.end, after.start)
        yield value if same else None


def _in_table(place: Place, above: Dated | None) -> Valued | None:
    """Return the date of a row of a table next after that of the row `above`, as tables give them in order."""
    meaning, days = place.mention.meaning, bounds(above.value) if above else None
    if above is None or days is None or not isinstance(meaning, Partial | Range):
        return None
    between = place.shadow[above.mention.end : place.mention.start][:_LONGEST_ROW]
    value = next_after(meaning, days.start) if _ROW_BELOW.fullmatch(between) else None
    return Valued(value, Basis.INFERRED) if value else None


def _heads_item(shadow: str, mention: Mention) -> bool:
    """Tell whether a date heads an item of a list ("- Friday: few trains will run")."""
    if _HEADS.match(shadow, mention.end) is None:
        return False
    return _BULLET.search(shadow, max(0, mention.start - _LEAD), mention.start) is not None


def _in_list(place: Place, item: Dated | None) -> Valued | None:
    """Return the weekday that heads an item next after the day ahead of the item before, as lists give them."""
    meaning, days = place.mention.meaning, bounds(item.value) if item else None
    if item is None or days is None or place.anchor is None or days.start <= place.anchor.last:
        return None
    near = place.mention.start - item.mention.end <= _LONGEST_ITEM
    if not near or not isinstance(meaning, Weekday) or meaning != Weekday(meaning.number):
        return None
    found = nearest_weekday(days.start, meaning.number, ahead=True)
    return Valued(found.isoformat(), item.basis) if found else None


def _opens(shadow: str, mention: Mention) -> bool:
    """Tell whether a mention stands among the first words of a sentence or line."""
    return bool(_OPENING.search(shadow, max(0, mention.start - _LEAD), mention.start))


def _typed(mention: Mention, value: str, basis: Basis) -> Dated:
    kind = mention.type
    if isinstance(mention.meaning, Shifted | Counted) and _DURATION.match(value):
        kind = TimeType.DURATION
    if mention.part and _FULL_DAY.fullmatch(value):
        kind, value = TimeType.TIME, value + mention.part
    # Which days a fiscal year has, no text tells: that its year is the calendar's is a convention.
    fiscal = mention.modifier == "FISCAL" and basis is Basis.STATED
    return Dated(mention, kind, value, Basis.INFERRED if fiscal else basis)


def is_narrative(mentions: Sequence[Mention], anchor: Anchor | None) -> bool:
    """Tell whether a text tells history: it names many years, most of them long before the day of writing."""
    if sum(1 for mention in mentions if _is_before_christ(mention.meaning)) >= _FEWEST_YEARS:
        return True
    years = [int(found[1]) for mention in mentions if (found := _year_of(mention.meaning))]
    if len(years) < _FEWEST_YEARS:
        return False
    spoken = sum(1 for mention in mentions if _is_spoken(mention.meaning))
    far = sum(1 for year in years if anchor is None or year < anchor.first.year - 1)
    return 2 * far > len(years) > _YEARS_A_SPOKEN * spoken


def _is_before_christ(meaning: Meaning) -> bool:
    return isinstance(meaning, Known) and meaning.value.startswith("BC")


def _is_spoken(meaning: Meaning) -> bool:
    if isinstance(meaning, Shifted):
        return meaning.origin is Origin.SPOKEN and meaning.sure
    return isinstance(meaning, Weekday)


def _year_of(meaning: Meaning) -> re.Match[str] | None:
    return _YEAR.match(meaning.value) if isinstance(meaning, Known) else None


def _order_of_figures(mentions: Sequence[Mention]) -> bool | None:
    """Return whether the text's dates in figures put the day first, where one of them shows it."""
    shown = [mention.meaning for mention in mentions if isinstance(mention.meaning, Numeric)]
    if any(meaning.first > _LAST_MONTH for meaning in shown):
        return True
    return False if any(meaning.second > _LAST_MONTH for meaning in shown) else None


def _share_years(shadow: str, mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give "May" of "from May to July 1942" the year of the date it is joined with."""
    shared = list(mentions)
    for place in range(len(shared) - 2, -1, -1):
        first, second = shared[place], shared[place + 1]
        if _names_month(shadow, first) and (year := _year_behind(shadow, first, second)):
            shared[place] = replace(first, meaning=year)
            continue
        link = _JOINED.fullmatch(shadow, first.end, second.start)
        if link and not (_is_bare_year(second.meaning) and _OTHER_THAN_COMMA.search(link[0])):
            shared[place] = replace(first, meaning=_with_year(first.meaning, second.meaning))
            shared[place + 1] = replace(second, meaning=_with_week(second.meaning, first.meaning))
    return tuple(shared)


def _names_month(shadow: str, mention: Mention) -> bool:
    """Tell whether a month without a year says which thing of its kind is meant ("the May elections")."""
    month = isinstance(mention.meaning, Partial) and mention.meaning.shift is None and "-" not in mention.meaning.suffix
    return month and shadow[max(0, mention.start - len("the ")) : mention.start].lower() == "the "


def _year_behind(shadow: str, first: Mention, second: Mention) -> Meaning | None:
    """Return a month in the year that stands behind its thing ("the May elections in 2021")."""
    month, year = first.meaning, second.meaning
    if not isinstance(month, Partial) or not isinstance(year, Known) or not _is_bare_year(year):
        return None
    behind = _IN_YEAR.fullmatch(shadow, first.end, second.start)
    return Known(f"{year.value}-{month.suffix}") if behind else None


def _is_bare_year(meaning: Meaning) -> bool:
    """Tell whether a meaning is a year alone: "in December or early 2027" gives December none."""
    return isinstance(meaning, Known) and meaning.value.isdecimal()


def _with_week(weekday: Meaning, before: Meaning) -> Meaning:
    """Give "Friday" of "next Thursday and Friday" the week of the day it is joined with."""
    if isinstance(weekday, Weekday) and isinstance(before, Weekday) and weekday == Weekday(weekday.number):
        return replace(before, number=weekday.number) if weekday.number > before.number else weekday
    return weekday


def _with_year(partial: Meaning, dated: Meaning) -> Meaning:
    if isinstance(dated, Partial) and dated.of_year and isinstance(partial, Partial) and partial.shift is None:
        return replace(partial, shift=dated.shift, of_year=True)
    year = _year_of(dated)
    if year is None or not isinstance(partial, Partial) or not isinstance(dated, Known) or partial.shift is not None:
        return partial
    same, told = bounds(f"{year[1]}-{partial.suffix}"), bounds(dated.value)
    earlier = int(same is not None and told is not None and same.start > told.start)
    return Known(f"{int(year[1]) - earlier:04}-{partial.suffix}")
