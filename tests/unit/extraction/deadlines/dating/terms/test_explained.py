import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _days(text: str, lexicons: Lexicons, *, past: bool = False) -> list[str]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-01-13", Basis.GIVEN)).deadlines
    return [one.when for one in found if (one.kind is DeadlineKind.PAST) is past]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The rule enters into force on 1 April, 20 days after its publication.", ["2026-04-01"]),
        ("The rule takes effect on 1 April (20 days after publication in the Gazette).", ["2026-04-01"]),
        (
            "The treaty enters into force ninety days after the deposit of the last instrument, on 12 June.",
            ["2026-06-12"],
        ),
        ("It enters into force sixty days after ratification, that is on 3 May.", ["2026-05-03"]),
        ("On August 22 - 120 days after enactment - amendments to the Act will expand the powers.", ["2026-08-22"]),
        # The day of an event that is no legal act is one to wait for.
        ("The levy takes effect on 11 April, a week after the vote.", ["2026-04-04", "2026-04-11"]),
    ],
)
def test_a_stretch_that_says_how_a_day_came_about_gives_no_other(
    text: str, days: list[str], lexicons: Lexicons
) -> None:
    assert sorted(_days(text, lexicons)) == days


def test_a_stretch_from_an_act_with_its_own_day_is_counted(lexicons: Lexicons) -> None:
    text = "The treaty enters into force ninety days after the deposit of the last instrument on 12 February."
    assert "2026-05-13" in _days(text, lexicons)


@pytest.mark.parametrize(
    "text",
    [
        "What happens on October 19",
        "What happens on 19 February?",
        "So what changes on 1 April?",
        "The impasse and what happens in May",
    ],
)
def test_a_line_that_asks_what_happens_on_a_day_tells_nothing(text: str, lexicons: Lexicons) -> None:
    text = f"{text}\n\nThe mayor did not say."
    assert _days(text, lexicons) == _days(text, lexicons, past=True) == []


def test_whoever_was_to_act_by_a_day_and_did_so_has_nothing_due(lexicons: Lexicons) -> None:
    assert _days("Countries required to deliver fresh plans by Feb. 10 did so on time.", lexicons) == []
    assert _days("Countries are required to deliver fresh plans by Feb. 10.", lexicons) == ["2026-02-10"]
