from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import Anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan
from briefing.temporal.names import MONTHS

_FIRST, _LAST = date(2025, 1, 1), date(2025, 12, 28)


def _values(text: str, written: date) -> list[str]:
    return [one.value for one in date_mentions(text, scan(text), Anchor(written, written, Basis.STATED))]


def _bare(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1].title()}"


def _full(day: date) -> str:
    return f"{_bare(day)} {day.year}"


_WRITTEN = st.dates(_FIRST, _LAST)
#: 29 February is not in every year.
_DISTANCE = st.integers(min_value=2, max_value=500)
_LENGTH = st.integers(min_value=1, max_value=350)


@pytest.mark.parametrize(
    "sentence",
    [
        "The scheme runs from {first} until {last}.",
        "The road will be closed between {first} and {last}.",
        "The ban takes effect on {first} and expires on {last}.",
        "The mandate, which begins on {first}, ends on {last}.",
        "The vote on {first} will be followed by a run-off on {last}.",
        "The first round is on {first} and the second on {last}.",
        "Sales begin on {first} and deliveries follow on {last}.",
        "The rate will rise to 12% on {first} and then to 15% on {last}.",
        "The tariff will be 10 percent from {first}, rising to 20 percent on {last}.",
        "The mission leaves on {first} and returns on {last}.",
        "Trading starts on {first} and the offer period ends on {last}.",
        "The truce begins on {first}. It will last until {last}.",
        "The first round is on {first}. A run-off, if needed, follows on {last}.",
    ],
)
@given(written=_WRITTEN, distance=_DISTANCE, length=_LENGTH)
def test_what_comes_after_a_date_never_lies_before_it(sentence: str, written: date, distance: int, length: int) -> None:
    first = written + timedelta(days=distance)
    last = first + timedelta(days=length)
    if (last.month, last.day) != (2, 29):
        assert _values(sentence.format(first=_full(first), last=_bare(last)), written)[-1] == last.isoformat()


@given(written=_WRITTEN, ahead=st.integers(min_value=2, max_value=200), length=_LENGTH)
def test_an_end_comes_after_a_start_that_has_no_year_either(written: date, ahead: int, length: int) -> None:
    first = written + timedelta(days=ahead)
    last = first + timedelta(days=length)
    text = f"The scheme will run from {_bare(first)} until {_bare(last)}."
    if (2, 29) not in ((first.month, first.day), (last.month, last.day)):
        assert _values(text, written) == [first.isoformat(), last.isoformat()]


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister said on {past} that the ban would start on {coming}.",
        "On {past} parliament passed the law, which takes effect on {coming}.",
        "The ban, announced on {past}, starts on {coming}.",
        "The ban starts on {coming}. On {past} officials said it was ready.",
        "The contract runs until {coming}. It was signed on {past}.",
    ],
)
@given(written=_WRITTEN, distance=st.integers(min_value=2, max_value=500), ago=st.integers(min_value=2, max_value=200))
def test_a_date_ahead_makes_no_past_date_one_to_come(sentence: str, written: date, distance: int, ago: int) -> None:
    coming, past = written + timedelta(days=distance), written - timedelta(days=ago)
    if (past.month, past.day) != (2, 29):
        assert past.isoformat() in _values(sentence.format(coming=_full(coming), past=_bare(past)), written)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ban starts on 1 September 2026, and traders have until 30 June to register.", "2026-06-30"),
        ("The ban starts on 1 September 2026. Traders have until 30 June to register.", "2026-06-30"),
        ("Apply by 31 March 2026. An answer may take up to 30 June.", "2026-06-30"),
        ("The new lease starts on 1 September 2026 and the present one ends on 31 August.", "2025-08-31"),
        # By custom a day without a year is the one that comes next.
        ("The bill, which takes effect on 1 January 2027, must pass before 15 November.", "2025-11-15"),
        ("The scheme runs from 1 May next year to 31 July.", "2026-07-31"),
        ("The scheme runs from May next year to 31 January.", "2027-01-31"),
        ("The moderation had been agreed until 30 June, and talks go on in March 2026.", "2025-06-30"),
    ],
)
def test_a_year_beside_it_tells_which_one_a_date_means(text: str, value: str) -> None:
    assert value in _values(text, date(2025, 8, 13))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        # What closes is not what begins.
        ("The games open on 4 June 2027 and the bidding closes on 30 April.", "2026-04-30"),
        ("The ban begins on 1 January 2027 and the public consultation ends on 30 June.", "2026-06-30"),
        ("The new rules start on 1 January 2027 and the comment period ends on 30 June.", "2026-06-30"),
        ("Work begins in January 2027 and the tender closes in May.", "2026-05"),
        ("The tournament starts on 4 October 2026 and its ticket sale closes on 30 June.", "2026-06-30"),
        ("The exhibition opens on 4 June 2026 and the exhibition closes on 30 April.", "2027-04-30"),
        ("Trading starts on 4 November 2026 and the offer period ends on 30 April.", "2027-04-30"),
        # The first date is that of a thing, not of what its clause is about.
        ("Applications for the course, which starts on 4 September 2026, close on 30 June.", "2026-06-30"),
        ("Applications for the course starting on 4 September 2026 are open until 30 June.", "2026-06-30"),
        ("Registration for the race on 4 October 2026 closes on 30 June.", "2026-06-30"),
        ("Registration for the race on 4 October 2026 is open until 30 June.", "2026-06-30"),
        ("Early bird tickets for the fair on 4 June 2027 are valid until 30 April.", "2026-04-30"),
        ("The consultation on the ban, which starts on 4 September 2026, runs until 30 June.", "2026-06-30"),
        ("The sale, which begins on 4 June 2026, ends on 30 April.", "2027-04-30"),
        # The last of other things than the first ones.
        ("The first flight leaves on 1 June 2027. The last tickets go on sale on 4 May.", "2026-05-04"),
        ("The first fee is due on 1 June 2027 and the last form must be in by 30 April.", "2026-04-30"),
        ("The first bus runs on 1 June 2026 and the last bus runs on 30 April.", "2027-04-30"),
        ("The first round is on 1 November 2026, with a second on 15 January.", "2027-01-15"),
        # Another event, no deed.
        ("The vote is on 4 November 2026 and talks on 2 October.", "2026-10-02"),
        ("The exam takes place on 4 June 2027 and orals on 20 May.", "2026-05-20"),
        ("The mission leaves on 1 October 2026 and returns on 15 April.", "2027-04-15"),
        ("The coin goes on sale on 4 November 2026 and is withdrawn on 2 February.", "2027-02-02"),
        ("The chair steps down on 31 December 2026 and leaves the board on 31 March.", "2027-03-31"),
        ("The works start on 1 October 2026 and should be over by 15 April.", "2027-04-15"),
        ("The works start on 1 October 2026 and must be approved by 15 April.", "2026-04-15"),
        ("The ban takes effect on 1 January 2027 and will be reviewed on 30 June.", "2027-06-30"),
        # Of what is over the later may be told first.
        ("The suspect was charged on 4 November 2025 and arrested on 2 October.", "2025-10-02"),
        ("He was convicted on 4 November 2023 and arrested on 2 October.", "2023-10-02"),
        ("The patient was admitted on 28 December 2025 and discharged on 4 January.", "2026-01-04"),
        ("The pact was signed on 3 May 2025 and took effect on 1 January.", "2026-01-01"),
        ("The permit runs from 1 May 2026 until 30 April.", "2027-04-30"),
        ("The vote is on 1 November 2026 and a run-off follows on 22 November.", "2026-11-22"),
    ],
)
def test_only_what_the_words_put_behind_a_date_comes_after_it(text: str, value: str) -> None:
    assert _values(text, date(2026, 3, 13))[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the 2026-27 school year, which starts on 1 September, pupils may change until 31 October.", "2026-10-31"),
        ("In the 2026-27 school year, which starts on 1 September, pupils may change until 31 May.", "2027-05-31"),
        ("The 2026/27 season ends on 31 March.", "2027-03-31"),
        ("In the 2026/27 financial year (the firm's financial year begins on 1 July) fees rise.", "2026-07-01"),
        # What is for a season comes before it.
        ("Applications for the 2026-27 school year must be made by 15 January.", "2026-01-15"),
        # What somebody else does, or what lies ahead while the season is over, has a time of its own.
        (
            "In the 2024-25 season it sold 3 million tickets, and it will vote on new rules on 12 September.",
            "2025-09-12",
        ),
        ("During the 2024-25 school year 40 pupils were hurt, and a new law takes effect on 1 October.", "2025-10-01"),
        ("In the 2024-25 financial year it made a loss, and the union plans to strike on 12 September.", "2025-09-12"),
        ("In the 2026-27 season games start at noon, and the league votes on 12 December.", "2025-12-12"),
        ("In the 2024-25 season the club lost ten games but won on 12 September.", "2024-09-12"),
        # A season of other years is not one.
        ("In the 2026-29 programme year, answers are due by 15 January.", "2026-01-15"),
    ],
)
def test_a_season_named_by_two_years_gives_its_dates_theirs(text: str, value: str) -> None:
    assert _values(text, date(2025, 8, 13))[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In 2027, the vote will be held on 8 March.", "2027-03-08"),
        ("The vote will be held in 2027, on 8 March.", "2027-03-08"),
        # The year of a thing is not that of what is done for it.
        ("The 2027 budget must be tabled by 8 March.", "2026-03-08"),
        ("Applications for the 2027 season: 8 October.", "2025-10-08"),
        ("In 2027 the tax will rise, and ministers must decide by 15 November.", "2025-11-15"),
        ("In 2027, for the first time, the holiday falls on 3 April.", "2027-04-03"),
        # By what deed it is so comes before it.
        ("In 2027 the wage will rise to 15 euros, under a deal due to be signed on 20 April.", "2026-04-20"),
        ("In 2027 the port will close, according to a plan the council must adopt by 30 April.", "2026-04-30"),
        ("In 2027 the firm will move to Leeds, pending a vote on 20 April.", "2026-04-20"),
        ("The airport will open in 2027, a plan to be presented on 20 April says.", "2026-04-20"),
        ("The mayor promised a new airport in 2027 in a speech to be given on 20 April.", "2026-04-20"),
        ("The tax will rise in 2027, the minister told a committee due to vote on 30 April.", "2026-04-30"),
        ("The games will be held in 2027 in Lagos from 8 May.", "2027-05-08"),
        ("The games will be held in Lagos in 2027, starting on 8 May.", "2027-05-08"),
    ],
)
def test_a_year_in_which_a_clause_is_set_is_that_of_its_date(text: str, value: str) -> None:
    assert _values(text, date(2025, 8, 13))[-1] == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ruling is expected in December or early 2026.", "2025-12"),
        ("Deliveries should begin in December or 2026.", "2025-12"),
        ("The work will be done between December and early 2026.", "2025-12"),
        ("Work will run from autumn to spring 2027.", "2026-FA"),
        ("Work will run from November to spring 2027.", "2026-11"),
        ("Work will run from May to July 2026.", "2026-05"),
    ],
)
def test_a_later_year_is_not_that_of_the_month_before_it(text: str, value: str) -> None:
    assert _values(text, date(2025, 8, 13))[0] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The talks take place on 3/4 September.", ["2025-09-03/2025-09-04"]),
        # What does not follow on its neighbour is no stretch.
        ("The talks take place on 3/14 September.", ["2025-09-14"]),
        ("It will run until June.", ["2026-06"]),
        ("It has been closed until June.", ["XXXX-06"]),
        ("It will be held in May and June.", ["2026-05", "2026-06"]),
        ("Hearings were put off from March 2020 to June.", ["2020-03", "2020-06"]),
        ("It was due on the 5th.", ["2025-08-05"]),
        ("It is due on the 5th.", ["2025-09-05"]),
        ("Wages have already fallen from January.", ["2025-01"]),
        ("It has risen and will end on 30 September.", ["2025-09-30"]),
        ("The notice is still to be sent by 12 December.", ["2025-12-12"]),
    ],
)
def test_days_are_read_beside_their_verb(text: str, values: list[str]) -> None:
    assert _values(text, date(2025, 8, 13)) == values
