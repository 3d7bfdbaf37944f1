import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The conference opens on June 9 and closes on June 20.", [("2025-06-09/2025-06-20", "meeting")]),
        ("The ballot opens on June 2 and will run until June 20.", [("2025-06-02/2025-06-20", "meeting")]),
        ("The hearing will begin on June 9 and is expected to last four days.", [("2025-06-09/2025-06-12", "meeting")]),
        ("The strike will start on June 8 and will take nine days.", [("2025-06-08/2025-06-16", "effective")]),
        ("The fair opens in Lagos on June 2 and runs for three weeks.", [("2025-06-02/2025-06-22", "meeting")]),
        (
            "The truce begins on June 2 and lasts 90 days.",
            [("2025-06-02", "effective"), ("2025-08-31", "expiry")],
        ),
        ("Nurses will strike on June 9 and 16.", [("2025-06-09", "effective"), ("2025-06-16", "effective")]),
        ("The hearing is listed for three days starting 9 June.", [("2025-06-09/2025-06-11", "effective")]),
        ("The line shuts over the weekend of June 14.", [("2025-W24-WE", "effective")]),
        ("A two-day hearing starts on June 9.", [("2025-06-09/2025-06-10", "meeting")]),
        ("The two-day summit opens in Velmar on June 9.", [("2025-06-09/2025-06-10", "meeting")]),
        ("Drivers will walk out for 48 hours from midnight on June 9.", [("2025-06-09/2025-06-10", "effective")]),
        (
            "Staff will strike on June 3, followed by four days from Monday June 9.",
            [("2025-06-03", "effective"), ("2025-06-09/2025-06-12", "effective")],
        ),
        ("The king will arrive on June 9 for a three-day state visit.", [("2025-06-09/2025-06-11", "meeting")]),
        ("Leaders meet in Velmar on June 9 for talks of two days.", [("2025-06-09/2025-06-10", "meeting")]),
        ("The minister will meet unions on June 9 for a 90-day plan.", [("2025-06-09", "meeting")]),
        ("The board meets on June 9 for the first three-day weekend.", [("2025-06-09", "meeting")]),
        ("The school holidays start on June 9 and end on June 20.", [("2025-06-09/2025-06-20", "effective")]),
        (
            "The truce for the holidays begins on June 9 and ends on June 20.",
            [("2025-06-09", "effective"), ("2025-06-20", "expiry")],
        ),
        ("The three-day IPO opens on June 9.", [("2025-06-09/2025-06-11", "effective")]),
        ("The 30-day consultation opens on June 9.", [("2025-06-09", "effective")]),
        ("The summit begins on June 9, ending on June 11.", [("2025-06-09/2025-06-11", "meeting")]),
        ("Visas are cancelled from June 9 to 13.", [("2025-06-09/2025-06-13", "effective")]),
        ("Drivers will walk out for 36 hours from June 9.", [("2025-06-09", "effective")]),
        ("Drivers will walk out for 48 hours from noon on June 9.", [("2025-06-09", "effective")]),
        ("The exercise, due to last ten days, starts on June 9.", [("2025-06-09/2025-06-18", "meeting")]),
        ("The vote takes place over three days from June 9.", [("2025-06-09/2025-06-11", "meeting")]),
        ("The truce begins on June 2 and ends on June 30.", [("2025-06-02", "effective"), ("2025-06-30", "expiry")]),
        ("The two-day strike on June 9 is off the table.", [("2025-06-09", "effective")]),
        ("The fair opens on June 2 and runs five days a week.", [("2025-06-02", "meeting")]),
        ("The show opens on June 2 and takes two weeks to set up.", [("2025-06-02", "meeting")]),
        ("Talks begin on June 2, and it should take three days to count the votes.", [("2025-06-02", "meeting")]),
        ("The law takes effect on June 2 and it will take two weeks to train staff.", [("2025-06-02", "effective")]),
        ("Talks open on June 9. The lease ends on June 20.", [("2025-06-09", "meeting"), ("2025-06-20", "expiry")]),
    ],
)
def test_a_meeting_with_a_first_and_a_last_day_is_one(
    text: str, found: list[tuple[str, str]], lexicons: Lexicons
) -> None:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    deadlines = extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines
    assert [(one.when, one.kind.value) for one in deadlines if one.kind is not DeadlineKind.PAST] == found
