from datetime import date

import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.place import agreed

_SPRING = Anchor(date(2023, 2, 27), date(2023, 4, 3), Basis.INFERRED)


@pytest.mark.parametrize(
    ("at_first", "at_last", "value"),
    [
        ("2023-06-30", "2023-06-30", "2023-06-30"),
        ("2023-03-17", None, "2023-03-17"),
        (None, "2023-03-17", "2023-03-17"),
        ("2023-03-17", "2024-03-17", None),
        (None, None, None),
    ],
)
def test_words_that_make_no_sense_at_one_end_of_the_days_are_read_from_the_other(
    at_first: str | None, at_last: str | None, value: str | None
) -> None:
    read = {_SPRING.first: at_first, _SPRING.last: at_last}
    assert agreed(_SPRING, read.__getitem__) == value
