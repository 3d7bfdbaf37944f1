import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _days(text: str, lexicons: Lexicons, *, over: bool = False) -> list[str]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-03-13", Basis.GIVEN)).deadlines
    return [one.when for one in found if (one.kind is DeadlineKind.PAST) is over]


@pytest.mark.parametrize(
    "text",
    [
        "The 30-day ban imposed on 2 March was lifted on 5 March.",
        "A 30-day curfew imposed on 2 March has been lifted.",
        "The 60-day truce agreed on 2 March collapsed after a week.",
        "A 30-day pause announced on 2 March has been cut to ten days.",
        "The court upheld a 90-day suspension imposed on 2 March; it was overturned on Tuesday.",
        "The 12-month suspension imposed on 2 March 2025 was cut to six.",
        "The trial phase, lasting 42 days, began on 2 March and ended on 9 March.",
        "The 30-day truce began on 2 March. It collapsed within hours.",
        "The court quashed a 30-day ban imposed on 2 March.",
    ],
)
def test_a_term_that_is_over_has_no_end_ahead(text: str, lexicons: Lexicons) -> None:
    assert _days(text, lexicons) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The 30-day truce began on 2 March. It has held so far.", "2026-04-01"),
        ("A truce of 30 days began on 2 March.", "2026-04-01"),
        ("The 30-day ban was imposed on 2 March.", "2026-04-01"),
        ("The 30-day pause declared by the army on 2 March stood and might be prolonged.", "2026-04-01"),
    ],
)
def test_a_term_that_runs_ends_ahead(text: str, day: str, lexicons: Lexicons) -> None:
    assert _days(text, lexicons) == [day]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A ban of 30 days was imposed on 2 March.", "2026-03-02"),
        ("An ultimatum of ten days was issued on 9 March.", "2026-03-09"),
        ("The 30-day ban imposed on 2 March was lifted on 5 March.", "2026-03-05"),
    ],
)
def test_the_deed_that_began_a_term_keeps_its_day(text: str, day: str, lexicons: Lexicons) -> None:
    assert day in _days(text, lexicons, over=True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (
            "The notice was published on 2 March. Comments are due within 21 days of publication of this notice.",
            "2026-03-23",
        ),
        # Another thing came out on that day.
        (
            "The results were published on 2 March. Comments are due within 21 days of publication of this notice.",
            "2026-04-03",
        ),
        ("Comments are due within 21 days of publication of this notice.", "2026-04-03"),
    ],
)
def test_what_is_counted_from_a_paper_begins_when_that_came_out(text: str, day: str, lexicons: Lexicons) -> None:
    assert _days(text, lexicons) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "The bank failed to pay a coupon on 1 March and was granted a 30-day grace period on 6 March.",
        "The firm skipped a coupon on 1 March but a 60-day grace period for taxes begins on 20 March.",
    ],
)
def test_time_given_on_a_day_of_its_own_is_not_counted_from_what_was_missed(text: str, lexicons: Lexicons) -> None:
    assert not {"2026-03-31", "2026-04-30"} & set(_days(text, lexicons))
