from datetime import date

import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor, make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.anchoring.place import agreed
from briefing.temporal.expressions.scan import scan

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


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Fer, which was listed in June 2008 after a delay, has been told to sign by March.", ["2008-06", "2026-03"]),
        (
            "The state, led by Ann Lee, who was elected in May 2022, has told Fer to sign by the end of March.",
            ["2022-05", "2026-03"],
        ),
        ("Fer (listed in June 2008) has been told to sign by the end of March.", ["2008-06", "2026-03"]),
        ("In June 2008 the state told Fer to sign by the end of March.", ["2008-06", "2009-03"]),
        ("The law, which was passed in June 2008 and took effect in July, has lapsed.", ["2008-06", "2008-07"]),
        ("The bridge, which was opened in June 2008, was closed in September.", ["2008-06", "2008-09"]),
        ("Fer, which was listed in June 2008, said it would sign by the end of March.", ["2008-06", "2026-03"]),
        ("Fer, which was listed in June 2008, opened a plant in January.", ["2008-06", "2026-01"]),
        ("Fer, which was listed in June 2008, said in July that it would sign.", ["2008-06", "2008-07"]),
    ],
)
def test_a_date_told_in_passing_gives_the_main_clause_no_year_unless_that_tells_a_story(
    text: str, values: list[str]
) -> None:
    dated = date_mentions(text, scan(text), make_anchor("2026-03-06", Basis.STATED))
    assert [one.value for one in dated] == values
