import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.conditions import condition_of


@pytest.mark.parametrize(
    ("sentence", "condition"),
    [
        (
            "If the two sides have not agreed by 5 May 2026, tariffs will rise.",
            "If the two sides have not agreed by 5 May 2026",
        ),
        ("If they do not sign by 5 May 2026, tariffs will rise.", "If they do not sign by 5 May 2026"),
        ("Talks end on 5 May 2026 unless miners, pilots and dockers agree.", "unless miners, pilots and dockers agree"),
        (
            "Talks end on 5 May 2026 unless fares are cut, or wages rise, officials said.",
            "unless fares are cut, or wages rise",
        ),
        ("Talks end on 5 May 2026 if fares are cut, wages will rise.", "if fares are cut"),
    ],
)
def test_a_condition_ends_where_a_clause_of_its_own_begins(sentence: str, condition: str) -> None:
    start = sentence.index("5 May 2026")
    assert condition_of(sentence, Span(0, len(sentence)), Span(start, start + len("5 May 2026"))) == condition
