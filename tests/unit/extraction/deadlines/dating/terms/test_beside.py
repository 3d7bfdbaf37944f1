import pytest

from briefing.domain.findings import Basis, TimeExpression, TimeType
from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.occasions import Occasions
from briefing.extraction.deadlines.dating.terms.beside import add_units, beside_event, is_beside, owns_event
from briefing.extraction.deadlines.dating.terms.measured import MEASURED

_FRIDAY = "2026-03-13"


def _date(text: str, words: str, value: str) -> TimeExpression:
    start = text.index(words)
    return TimeExpression(Span(start, start + len(words)), TimeType.DATE, value, Basis.STATED)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is due the Friday before the vote on 3 June.", "2026-05-29"),
        ("It is due the Friday after the vote on 3 June.", "2026-06-05"),
        ("It is due the Friday before the vote.", None),
    ],
)
def test_a_weekday_beside_an_event_is_counted_from_its_day(text: str, value: str | None) -> None:
    friday = _date(text, "Friday", _FRIDAY)
    vote = _date(text, "3 June", "2026-06-03") if "3 June" in text else None
    found = beside_event(text, friday, vote, Occasions({}))
    assert (found.value if found else None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is due the week after the vote on 3 June.", "2026-W24"),
        ("It is due the week before the vote on 3 June.", "2026-W22"),
        ("It is due the month after the vote on 3 June.", "2026-07"),
    ],
)
def test_a_week_or_month_beside_an_event_is_that_of_its_day(text: str, value: str) -> None:
    unit, vote = add_units(text, [_date(text, "3 June", "2026-06-03")])
    found = beside_event(text, unit, vote, Occasions({}))
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["It is due on Friday before the vote.", "The Friday prayers follow the vote."])
def test_a_weekday_alone_keeps_its_own_day(text: str) -> None:
    assert not is_beside(text, _date(text, "Friday", _FRIDAY))


@pytest.mark.parametrize(
    ("text", "owns"),
    [
        ("She flies there on Sunday ahead of Monday's meeting of ministers.", True),
        ("She flies there on Sunday ahead of Monday's deluge.", False),
        ("She flew there on Sunday. It was ahead of Monday's meeting of ministers.", False),
    ],
)
def test_a_day_that_owns_an_event_behind_another_tells_of_that_event(text: str, owns: bool) -> None:
    sunday, monday = _date(text, "Sunday", "2026-03-15"), _date(text, "Monday", "2026-03-16")
    found = owns_event(text, monday, [sunday])
    assert (found is not None and found.modifier == MEASURED) is owns
