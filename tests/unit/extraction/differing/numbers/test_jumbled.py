import pytest

from briefing.domain.findings import Figure
from briefing.domain.span import Span
from briefing.extraction.differing.numbers.jumbled import is_surely_jumbled, pair_jumbled, weigh_jumble


def _figure(value: float, unit: str) -> Figure:
    return Figure(Span(0, 1), Span(0, 2), value, value, value, unit, (), (), changing=False, unsettled=False)


@pytest.mark.parametrize(
    ("one", "other", "unit", "surely"),
    [
        (412e6, 421e6, "dollar", True),
        (51.2, 52.1, "percent", True),
        (1456, 1465, "job", True),
        (2.3e6, 3.2e6, "patient", False),
    ],
)
def test_the_same_digits_in_another_order_speak_for_one_thing(
    one: float, other: float, unit: str, surely: bool
) -> None:
    first, second = _figure(one, unit), _figure(other, unit)
    assert weigh_jumble(first, second) > 0
    assert is_surely_jumbled(first, second) is surely
    assert list(pair_jumbled([first, second])) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other", "unit"),
    [(412e6, 412e6, "dollar"), (412e6, 42.1e6, "dollar"), (45, 54, "percent"), (120, 150, "job"), (0, 0, "job")],
)
def test_other_digits_another_size_and_two_digits_of_what_is_told_of_all_do_not(
    one: float, other: float, unit: str
) -> None:
    assert weigh_jumble(_figure(one, unit), _figure(other, unit)) == 0
