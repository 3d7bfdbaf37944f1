"""Is a deadline asked all the changes that may have to do with it, and no others?"""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from briefing.brief.choosing.dated.asking.asked import Changes, Keys, index_changes
from briefing.brief.choosing.dated.changes import Change
from briefing.brief.choosing.dated.standing import find_overtaken
from briefing.domain.span import Span
from briefing.extraction.merge import gather
from briefing.temporal.values import DateRange, day_range
from tests.benchmarks.gathering import make_sources

_DAY = date(2026, 5, 4)
_NOTHING = Keys(date(2026, 9, 1), frozenset(), frozenset(), frozenset(), frozenset(), asks=False)


def _change(told: date = _DAY, words: str = "", days: tuple[DateRange, ...] = (), *, refuses: bool = False) -> Change:
    named = frozenset(words.split())
    return Change(f"{told}", Span(0, 9), day_range(told), named, days, (), (), refuses=refuses)


def test_only_changes_of_later_days_are_asked() -> None:
    every = [_change(_DAY + timedelta(days=count)) for count in (2, 2, 1, 0)]
    changes = index_changes(every)
    after = [list(changes.pick(changes.after(_DAY + timedelta(days=count)))) for count in (-1, 0, 1, 2)]
    assert after == [every, every[:3], every[:2], []]


@pytest.mark.parametrize(
    ("keys", "asked"),
    [
        (_NOTHING, []),
        (replace(_NOTHING, words=frozenset({"harbo"})), []),
        (replace(_NOTHING, words=frozenset({"harbo", "vote"})), [0]),
        (replace(_NOTHING, day=_DAY), [1]),
        (replace(_NOTHING, asks=True), [2]),
    ],
)
def test_a_change_is_asked_by_two_words_or_its_day_or_what_it_refuses(keys: Keys, asked: list[int]) -> None:
    every = [_change(words="harbo vote"), _change(words="harbo", days=(day_range(_DAY),)), _change(refuses=True)]
    changes = index_changes(every)
    assert list(changes.pick(changes.may_move(keys))) == [every[place] for place in asked]


def test_no_change_that_is_not_asked_would_have_moved_anything(monkeypatch: pytest.MonkeyPatch) -> None:
    dossier = gather("all", list(make_sources(60)))
    found = find_overtaken(dossier)
    monkeypatch.setattr(Changes, "may_move", lambda changes, _: changes.plain)
    for asked in ("may_be_done", "may_retell"):
        monkeypatch.setattr(Changes, asked, lambda changes, *_: (1 << len(changes.every)) - 1)
    assert found
    assert find_overtaken(dossier) == found
