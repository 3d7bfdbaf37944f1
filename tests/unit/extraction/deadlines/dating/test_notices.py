import pytest

from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.notices import is_notice


@pytest.mark.parametrize(
    ("sentence", "notice"),
    [
        ("Our webinar on fisheries takes place on 6 November.", True),
        ("Subscribers: join Ana for a web chat at 11am on Monday.", True),
        ("Letters, please, by noon on Tuesday to letters@gazette.example.", True),
        ("We're off next week and back on 24 September.", True),
        ("Next event: a debate on housing, Leeds, 14 October.", True),
        ("Support us: one year for $60 until 31 January.", True),
        ("The webinar of the central bank takes place on 6 November.", False),
        ('"We are back in court on Monday," she said.', False),
        ("Readers of the ruling have until Friday to appeal.", False),
        ("More than 40 ministers are expected on Monday.", False),
    ],
)  # fmt: skip
def test_a_notice_of_the_outlet_is_told_from_news(sentence: str, notice: bool) -> None:
    assert is_notice(sentence, Span(0, len(sentence))) is notice
