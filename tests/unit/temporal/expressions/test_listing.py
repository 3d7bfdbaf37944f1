import pytest

from briefing.temporal.expressions.meanings import Known, Partial
from briefing.temporal.expressions.scan import scan


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Hearings are set for April 17, 18 and 22.", ["04-17", "04-18", "04-22"]),
        ("It sits on 17 and 19 April to vote.", ["04-17", "04-19"]),
        ("It sits on Jan. 5, 9, and 12, 2026, in Rome.", ["2026-01-05", "2026-01-09", "2026-01-12"]),
        ("It sits on 3, 5 and 9 May 2026.", ["2026-05-03", "2026-05-05", "2026-05-09"]),
        ("On April 17 and 22 people were hurt.", ["04-17"]),
        ("On April 17, 18 and 22 people were hurt.", ["04-17"]),
        ("On April 17, 18 and 55 boats left.", ["04-17"]),
    ],
)
def test_the_days_of_a_list_have_its_month_and_year(text: str, days: list[str]) -> None:
    found = [mention.meaning for mention in scan(text)]
    assert [
        one.suffix if isinstance(one, Partial) else one.value for one in found if isinstance(one, Partial | Known)
    ] == days
