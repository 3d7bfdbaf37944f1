import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.wording.telling.below import told_below


@pytest.mark.parametrize(
    ("line", "dates", "below", "told"),
    [
        ("12 June and 13 June", ("12 June", "13 June"), "\n\nLeaders meet in Porto.", "Leaders meet in Porto"),
        ("12 June.", ("12 June",), " Trade conference in Burg.", "Trade conference in Burg"),
        ("Talks on 12 June.", ("12 June",), " They are the last.", ""),
        ("12 June", ("12 June",), "", ""),
        ("Six weeks from today.", ("Six weeks from today",), "\n\nWhen will the pool reopen?\nIn May.", ""),
    ],
)  # fmt: skip
def test_a_line_of_dates_tells_what_follows_it(line: str, dates: tuple[str, ...], below: str, told: str) -> None:
    assert told_below(line + below, Span(0, len(line)), dates) == told


def test_an_answer_heads_nothing() -> None:
    body = "When does the pool close?\n12 June.\n\nThe rooms stay open."
    start = body.index("12 June.")
    assert told_below(body, Span(start, start + len("12 June.")), ("12 June",)) == ""
