"""Of which things do articles give different figures?"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import partial

from briefing.domain.dossier import Attribute, Difference, Version
from briefing.domain.findings import Figure
from briefing.extraction.copies.stories import Stories
from briefing.extraction.differing.numbers.figures import COMMON_UNITS, is_recounted
from briefing.extraction.differing.numbers.jumbled import is_surely_jumbled
from briefing.extraction.differing.numbers.measures import ASSET, STRENGTH, WORKFORCE
from briefing.extraction.differing.numbers.naming import name_figures, told_words
from briefing.extraction.differing.numbers.owners import are_of_the_same, are_settled
from briefing.extraction.differing.numbers.weighing import FURTHEST, DaysBeside, FigurePair, pair_figures
from briefing.extraction.differing.sameness import are_of_one_thing
from briefing.extraction.differing.telling import Told, came_out_together, is_over
from briefing.extraction.keeping import Kept
from briefing.temporal.values import DateRange

#: Articles that came out further apart than these days may each be right about their own day.
_SAME_NEWS_DAYS = 1
#: A stretch of more days binds two sentences to one moment only once it is past.
_LONGEST_DAYS = 31
#: So long after an event its victims, prisoners or votes may still be counted.
_COUNTED_DAYS = 21
#: Who leaves open by more than this part how many there are, hardly states the number of somebody else.
_MOST_OPEN = 0.15

#: What does not change from one week to the next.
_LASTING = frozenset(("population", "capacity", "magnitude", "depth", "height", "length", "area"))
#: "Has spent so much since 2021": what somebody goes on doing.
_HAS_DONE = re.compile(r"\b(?:has|have|had)\s(?:\w+ly\s|already\s)?\w+\s(?:\w+\s){0,2}\Z")
#: What somebody would have is not what is.
_ASKED = re.compile(
    r"\b(?:(?:if|unless)\b[^.;:]{0,80}"
    r"|(?:demand(?:s|ed|ing)?|wants?|wanted|seek(?:s|ing)?|sought|(?:call|ask)(?:s|ed|ing)?\sfor|insist(?:s|ed)?\son)\s"
    r"(?!that\b)(?:\w+\s){0,2})\Z"
)
_SINCE = re.compile(r"\bsince\b")
#: What hardly changes within so many days.
_SLOW, _SLOW_DAYS = frozenset((WORKFORCE, STRENGTH, ASSET)), 45
#: Of whom there are no fewer the next day,
_DEATHS = "deaths"
#: nor of those who have gone, however many came back: "have fled to".
_DISPLACED = "displaced"
_HAVE_GONE = re.compile(r"\s(?:have|has)\s(?:\w+ly\s|already\s|since\s)?(?:fled|crossed|left|escaped|gone|sought)\b")
#: What somebody expects is not what is: the verb that leads to a figure says so.
_AHEAD = re.compile(
    r"\b(?:will|would|expect(?:s|ed)?|forecast(?:s|ed)?|project(?:s|ed)|predict(?:s|ed)?|plan(?:s|ned)"
    r"|target(?:s|ed)?|hop(?:es?|ed)|aim(?:s|ed)?|(?:is|are|was|were)\sto)\b[^,;:]{0,60}\Z"
)
_AHEAD_BEHIND = re.compile(r"\s(?:(?:in|at)\s(?:the\s)?[\w-]+\s)?(?:will|would|(?:are|were)\sto)\b")
#: What a plan would do that nobody says was changed, by articles at most so many days apart.
_PLANNED, _PLANNED_DAYS = frozenset(("cut", "closed", "created")), 21
#: Spans of which one is more than this part shorter are two, unless both are short.
_SAME_SPAN = 0.9
#: How far from the number that "at least" leads to one may lie that says the same.
_NEAR_OPEN = 0.05
#: A number of so many figures that two things hardly have it by chance, and how its scale is spelt.
_PARTICULAR = re.compile(
    r"(?P<number>\d[\d,]*\.\d+|\d{1,3}(?:,\d{3})+|\d{3,})(?:\s?(?P<scale>thousand|million|billion|trillion|mn|bn|tn|m|k)\b)?"
)
#: Words between which and a number it is one that others claim.
_OPPOSED = re.compile(r"\b(?:not|than|instead of|denie[sd]|disput(?:es|ed|ing))\s(?:the\s)?[$€£¥]?$")
_OPPOSED_REACH = 24
_SCALES = (("million", "m", "mn"), ("billion", "bn"), ("trillion", "tn"), ("thousand", "k"))


class FiguresApart:
    """Finds figures that differ, again and again; those of a unit are compared anew where there are others."""

    def __init__(self, stories: Stories) -> None:
        self._stories = stories
        self._by_unit: Kept[tuple[tuple[int, Difference], ...]] = Kept()

    def find(self, told: Sequence[Told[Figure]]) -> tuple[Difference, ...]:
        """Return the figures that articles give differently, the surest first.

        What articles of different days tell is only a difference where both name the moment they tell of; figures of
        what is still counted are none. Linear in the figures.
        """
        units: dict[str, list[Told[Figure]]] = defaultdict(list)
        for one in told:
            units[one.found.unit].append(one)
        found = [
            pair
            for unit, those in units.items()
            for pair in self._by_unit.answer(unit, those, partial(_find_of_unit, those, self._stories))
        ]
        self._by_unit.turn()
        return tuple(difference for _, difference in sorted(found, key=lambda pair: -pair[0]))


def _find_of_unit(told: Sequence[Told[Figure]], stories: Stories) -> tuple[tuple[int, Difference], ...]:
    """Return the differences between figures of one unit, each with how much speaks for it."""
    days = DaysBeside(told)
    pairs = list(pair_figures(told, days))
    stated: dict[str, list[Figure]] = defaultdict(list)
    for one in told:
        stated[one.teller].append(one.found)
    disputed = [
        pair
        for pair in pairs
        if _contradict(pair, told, days)
        and not _knows_both(told[pair.first], told[pair.second], stated)
        and _are_of_one_story(told[pair.first], told[pair.second], stories)
    ]
    return tuple(_gather(disputed, pairs, told, stories))


def _are_of_one_story(one: Told[Figure], other: Told[Figure], stories: Stories) -> bool:
    return stories.are_of_one(one.source, one.found.sentence, other.source, other.found.sentence)


def _contradict(pair: FigurePair, told: Sequence[Told[Figure]], days: DaysBeside) -> bool:
    """Tell whether two figures of one thing cannot both be right, whenever their articles came out."""
    one, other = told[pair.first], told[pair.second]
    ours, theirs = one.found, other.found
    if ours.agrees(theirs):
        return False
    less, more = sorted((ours.value, theirs.value))
    if more > FURTHEST * less or not are_of_one_thing(one, other, alone=pair.counted):
        return False
    if ours.disputes(theirs) or theirs.disputes(ours):
        return True
    if _is_asked(one) != _is_asked(other):
        return False
    if ours.unsettled or theirs.unsettled:
        return _is_long_over(pair, told, days) or _shrank(one, other)
    if ours.changing == theirs.changing and _shrank(one, other):
        return True
    alike = ours.changing == theirs.changing
    if not ours.changing and not theirs.changing and is_surely_jumbled(ours, theirs):
        return True
    if alike and (came_out_together(one, other, _SAME_NEWS_DAYS) or _stays(one, other, alone=pair.alone)):
        return True
    if _adds_up(one) or _adds_up(other) or _is_ahead(one) != _is_ahead(other):
        return False
    return any(
        _are_one_time(day, their_day)
        and all((alike and _is_short(each)) or is_over(each, one, other) for each in (day, their_day))
        for day in days[pair.first]
        for their_day in days[pair.second]
    )


def _is_asked(one: Told[Figure]) -> bool:
    """Tell whether a figure is what somebody asks for or makes a condition ("will strike unless 2,000 jobs stay")."""
    return _ASKED.search(one.source.article.body, one.found.sentence.start, one.found.words.start) is not None


def _is_ahead(one: Told[Figure]) -> bool:
    """Tell whether a figure is what somebody expects or plans."""
    body, sentence, words = one.source.article.body, one.found.sentence, one.found.words
    led = _AHEAD.search(body, sentence.start, words.start)
    return led is not None or _AHEAD_BEHIND.match(body, words.end, sentence.end) is not None


def _are_one_time(one: DateRange, other: DateRange) -> bool:
    """Tell whether two days or spans have days in common and are no whole and its part ("2025", "the first half")."""
    shorter, longer = sorted((each.end - each.start).days for each in (one, other))
    return one.overlaps(other) and (longer <= _LONGEST_DAYS or shorter >= _SAME_SPAN * longer)


def _adds_up(one: Told[Figure]) -> bool:
    """Tell whether a figure is what has come together since a day, which is more on a later one."""
    body, sentence, words = one.source.article.body, one.found.sentence, one.found.words
    led = _HAS_DONE.search(body, sentence.start, words.start)
    return led is not None and _SINCE.search(body, words.end, sentence.end) is not None


def _stays(one: Told[Figure], other: Told[Figure], *, alone: bool) -> bool:
    """Tell whether the order of two articles does not explain that their figures differ.

    What stays what it is differs at whatever distance. An undated article may be of any day: only what can hardly be
    something else is held against it.
    """
    measures = {one.found.measure, other.found.measure}
    if are_settled(one, other) and came_out_together(one, other, _SLOW_DAYS):
        return True
    if alone and _are_of_one_plan(one, other):
        return True
    if measures <= _LASTING or (len(measures) == 1 and measures <= _SLOW and came_out_together(one, other, _SLOW_DAYS)):
        return True
    plain = alone or (one.found.unit in COMMON_UNITS and len(measures) == 1 and measures != {""})
    return plain and (one.published is None or other.published is None)


def _are_of_one_plan(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether both figures are what the same party is to cut, close or create, told within a few weeks."""
    measures = {one.found.measure, other.found.measure}
    if len(measures) > 1 or not measures <= _PLANNED or not came_out_together(one, other, _PLANNED_DAYS):
        return False
    return _is_ahead(one) and _is_ahead(other) and are_of_the_same(one, other)


def _is_long_over(pair: FigurePair, told: Sequence[Told[Figure]], days: DaysBeside) -> bool:
    """Tell whether both name a moment so long before they came out that nobody counts on."""
    published = [told[number].published for number in (pair.first, pair.second)]
    starts = [each.start for each in published if each is not None]
    if len(starts) < len(published):
        return False
    since = min(starts) - timedelta(days=_COUNTED_DAYS)
    return any(
        day.overlaps(their_day) and max(day.end, their_day.end) <= since
        for day in days[pair.first]
        for their_day in days[pair.second]
    )


def _shrank(one: Told[Figure], other: Told[Figure]) -> bool:
    """Tell whether a later article gives fewer dead or fled than an earlier one, and does not call that a new count."""
    published = one.published, other.published
    measures = {one.found.measure, other.found.measure}
    if measures not in ({_DEATHS}, {_DISPLACED}) or published[0] is None or published[1] is None:
        return False
    if published[0].overlaps(published[1]):
        return False
    earlier, later = (one, other) if published[0].start < published[1].start else (other, one)
    if measures == {_DISPLACED} and not _have_gone(later):
        return False
    fewer = later.found.high is not None and later.found.high < earlier.found.low
    return fewer and not is_recounted(later.found.sentence, later.source.article.body)


def _have_gone(one: Told[Figure]) -> bool:
    """Tell whether so many have gone by now, whatever became of them."""
    return _HAVE_GONE.match(one.source.article.body, one.found.words.end, one.found.sentence.end) is not None


def _is_short(days: DateRange) -> bool:
    return (days.end - days.start).days <= _LONGEST_DAYS


def _knows_both(one: Told[Figure], other: Told[Figure], stated: Mapping[str, Sequence[Figure]]) -> bool:
    """Tell whether an article that does not dispute the other one's figure states it as well.

    One that sets the two against each other, as what two sides claim, disputes it.
    """
    return any(
        not knower.found.disputes(known.found)
        and not _sets_apart(stated[knower.teller], knower.found, known.found)
        and (_knows(stated[knower.teller], known.found) or _writes(knower.source.article.body, known))
        for knower, known in ((one, other), (other, one))
    )


def _sets_apart(stated: Sequence[Figure], own: Figure, other: Figure) -> bool:
    """Tell whether an article that gives one figure sets another's against it."""
    return any(one.disputes(own) and one.agrees(other) for one in stated)


def _knows(stated: Sequence[Figure], figure: Figure) -> bool:
    """Tell whether an article states a figure as well, of whatever: then it can tell the two apart."""
    return any(
        one.high is not None and one.high - one.low <= _MOST_OPEN * one.value and one.agrees(figure) for one in stated
    )


def _writes(text: str, figure: Told[Figure]) -> bool:
    """Tell whether a text tells the very number of a figure, of whatever ("6.4 million", "6.4m"); not a short one."""
    number = _PARTICULAR.search(told_words(figure))
    if number is None:
        return False
    scale = number["scale"] or ""
    spelt = "|".join(next((spellings for spellings in _SCALES if scale in spellings), (scale,)))
    same = re.finditer(rf"(?<![\d.,]){re.escape(number['number'])}\s?(?:{spelt})(?![\w]|[.,]\d)", text)
    return any(_OPPOSED.search(text, max(0, found.start() - _OPPOSED_REACH), found.start()) is None for found in same)


def _gather(
    disputed: Sequence[FigurePair], pairs: Sequence[FigurePair], told: Sequence[Told[Figure]], stories: Stories
) -> Iterator[tuple[int, Difference]]:
    """Yield a difference for each thing of which figures are disputed, with all articles that give one of it."""
    by_number: dict[int, list[FigurePair]] = defaultdict(list)
    for pair in pairs:
        by_number[pair.first].append(pair)
        by_number[pair.second].append(pair)
    used: set[int] = set()
    for pair in sorted(disputed, key=lambda pair: (-pair.points, pair.first, pair.second)):
        if used.isdisjoint((pair.first, pair.second)):
            members = _members(pair, by_number, told, stories)
            used |= members
            ascending = sorted((told[number] for number in sorted(members)), key=lambda one: one.found.value)
            yield pair.points, Difference(Attribute.FIGURE, name_figures(ascending), _versions(ascending))


def _members(
    pair: FigurePair, by_number: Mapping[int, Sequence[FigurePair]], told: Sequence[Told[Figure]], stories: Stories
) -> set[int]:
    """Return the two figures of a pair and those that give one of them of the same thing, one an article."""
    ends = (pair.first, pair.second)
    members = set(ends)
    heard = {told[number].teller for number in ends}
    for near in sorted((*by_number[pair.first], *by_number[pair.second]), key=lambda near: -near.points):
        for number in (near.first, near.second):
            agreed = [end for end in ends if _tell_one(told[number].found, told[end].found)]
            if told[number].teller in heard or len(agreed) != 1:
                continue
            if _are_of_one_story(told[number], told[agreed[0]], stories):
                heard.add(told[number].teller)
                members.add(number)
    return members


def _tell_one(one: Figure, other: Figure) -> bool:
    """Tell whether two figures can stand as one number: "at least 2.1" is not what says "2.3", though it agrees."""
    is_open = one.high is None or other.high is None
    near = abs(one.value - other.value) <= _NEAR_OPEN * max(one.value, other.value)
    return one.agrees(other) and (near or not is_open)


def _versions(ascending: Sequence[Told[Figure]]) -> tuple[Version, ...]:
    groups: list[list[Told[Figure]]] = []
    for one in ascending:
        if groups and groups[-1][0].found.agrees(one.found):
            groups[-1].append(one)
        else:
            groups.append([one])
    return tuple(Version(told_words(group[0]), tuple(each.telling for each in group)) for group in groups)
