import pytest

from briefing.ui.models.countdown import count_down


@pytest.mark.parametrize(
    ("when", "days", "shown"),
    [
        ("2025-11-01", 7, "7 d"),
        ("2025-10-25", 0, "today"),
        ("2025-10-20/2025-10-26", 0, "now"),
        ("2025-W43", 0, "now"),
        ("2025-10", 0, "now"),
        ("2025-10-20", -5, "5 d ago"),
        ("XXXX-11-10", None, "–"),
        (None, None, "–"),
    ],
)
def test_the_days_to_a_date_are_told_in_few_letters(when, days, shown):
    assert count_down(when, days) == shown
