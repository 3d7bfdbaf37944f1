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
    ],
)  # fmt: skip
def test_a_line_of_dates_tells_what_follows_it(line: str, dates: tuple[str, ...], below: str, told: str) -> None:
    assert told_below(line + below, Span(0, len(line)), dates) == told
