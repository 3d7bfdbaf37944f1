import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _days_of(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    deadlines = extract(article, lexicons, given=Published("2025-10-24", Basis.GIVEN)).deadlines
    return [one.when for one in deadlines if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Candidates can register between 3 November (8am) and 14 November (5pm).", "2025-11-03/2025-11-14"),
        ("The road will be closed from 22:00 Friday 7 November to 05:00 Monday 10 November.", "2025-11-07/2025-11-10"),
        ("Schools will be shut from 27 October up to and including 7 November.", "2025-10-27/2025-11-07"),
        ("It may be exercised from and including 3 November to and including 14 November.", "2025-11-03/2025-11-14"),
        ("The bridge will be shut Nov. 3 through Nov. 9 for repairs.", "2025-11-03/2025-11-09"),
        ("The bridge will be shut Oct. 29-Nov. 2 for repairs.", "2025-10-29/2025-11-02"),
        ("The bridge will be closed starting Nov. 3 and ending Nov. 9.", "2025-11-03/2025-11-09"),
        ("Voting runs 1 Nov to 15 Nov.", "2025-11-01/2025-11-15"),
        ("Officials will meet in Doha this weekend, on 25 and 26 October.", "2025-10-25/2025-10-26"),
        ("Officials will meet in Doha next month, from 3 to 5 November.", "2025-11-03/2025-11-05"),
        ("Officials will meet on Wednesday, 29 October, and Thursday, 30 October.", "2025-10-29/2025-10-30"),
        ("Staff will strike on Wednesday 5 and Thursday 6 November.", "2025-11-05/2025-11-06"),
        ("Staff will strike on Wednesday 5, Thursday 6 and Friday 7 November.", "2025-11-05/2025-11-07"),
        ("The exercise will be held from November 4 through 18.", "2025-11-04/2025-11-18"),
        ("The exercise will be held from 4 through 18 November.", "2025-11-04/2025-11-18"),
        ("The fund will spend $2bn between 2026 and 2030.", "2026/2030"),
    ],
)  # fmt: skip
def test_the_first_and_the_last_day_of_a_stretch_are_one_range(text: str, day: str, lexicons: Lexicons) -> None:
    assert _days_of(text, lexicons) == [day]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Nominations open on 3 November and close on 14 November.", ["2025-11-03", "2025-11-14"]),
        ("The budget runs from 2028 to 2034.", ["2028", "2034"]),
        ("The deadline was moved from 3 November to 14 November.", ["2025-11-14"]),
        ("The club moved the vote of 3 November to 14 November.", ["2025-11-14"]),
        ("The ban applies from 3 November; an exemption for farms ends on 14 November.", ["2025-11-03", "2025-11-14"]),
        ("The pool reopens on 3 November and the library on 14 November.", ["2025-11-03", "2025-11-14"]),
        ("The court sits on Tuesday 4 and Friday 7 November.", ["2025-11-04", "2025-11-07"]),
        ("Officials will meet next month, and on 3 December the board will vote.", ["2025-11", "2025-12-03"]),
        ("The extra crossing sails tonight through Sun 2 Nov.", ["2025-11-02"]),
    ],
)
def test_two_days_of_two_events_stay_two(text: str, days: list[str], lexicons: Lexicons) -> None:
    assert _days_of(text, lexicons) == days


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Drivers will strike on 6, 7 and 20 February.", ["2026-02-06/2026-02-07", "2026-02-20"]),
        ("Drivers will strike on 6, 7, 13 and 14 February.", ["2026-02-06/2026-02-07", "2026-02-13/2026-02-14"]),
        ("Drivers will strike on 6, 13 and 14 February.", ["2026-02-06", "2026-02-13/2026-02-14"]),
        ("Drivers will strike on 6, 8 and 20 February.", ["2026-02-06", "2026-02-08", "2026-02-20"]),
    ],
)
def test_following_days_of_a_longer_list_are_one_stretch(text: str, days: list[str], lexicons: Lexicons) -> None:
    assert _days_of(text, lexicons) == days
