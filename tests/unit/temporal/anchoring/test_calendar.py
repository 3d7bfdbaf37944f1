import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import Dated, date_mentions
from briefing.temporal.expressions.scan import scan


def _dated(text: str, day: str | None = "2025-10-24") -> list[Dated]:
    return list(date_mentions(text, scan(text), make_anchor(day, Basis.STATED)))


def _values(text: str, day: str | None = "2025-10-24") -> list[tuple[str, str]]:
    return [(text[one.mention.start : one.mention.end], one.value) for one in _dated(text, day)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("They will sign unless he moves before Christmas.", "Christmas", "2025-12-25"),
        ("She hopes to rule by Labor Day.", "Labor Day", "2026-09-07"),
        ("Flowers will be sent on Valentine's Day.", "Valentine's Day", "2026-02-14"),
        ("Banks will close on Presidents' Day.", "Presidents' Day", "2026-02-16"),
        ("Banks will close on Canada Day.", "Canada Day", "2026-07-01"),
        ("It ended on New Year's Eve.", "New Year's Eve", "2024-12-31"),
        ("The truce holds until Easter Monday.", "Easter Monday", "2026-04-06"),
        ("They met last Christmas.", "last Christmas", "2024-12-25"),
        ("It lapsed by Christmas 1963.", "Christmas 1963", "1963-12-25"),
        ("The deal will come in the new year.", "the new year", "2026"),
        ("It will open on the 20th.", "the 20th", "2025-11-20"),
        ("He had wanted it in his hands before the 29th.", "the 29th", "2025-10-29"),
        ("Talks resume the week after Easter.", "the week after Easter", "2026-W15"),
        ("It meets on the first Monday after Easter Monday.", "the first Monday after Easter Monday", "2026-04-13"),
        ("It will vote on the second Friday before Christmas.", "the second Friday before Christmas", "2025-12-12"),
        ("It will open the Tuesday after Easter.", "the Tuesday after Easter", "2026-04-07"),
        ("It will sit on the day before Thanksgiving.", "the day before Thanksgiving", "2025-11-26"),
        ("The next round is on Thursday of the week after next.", "Thursday of the week after next", "2025-11-06"),
        ("It will be put to the May council.", "May", "2026-05"),
        ("They were told to answer by the 1st.", "the 1st", "2025-11-01"),
        ("She will testify the week of November 17.", "the week of November 17", "2025-W47"),
        ("It meets in the week beginning Monday, 17 November.", "the week beginning Monday, 17 November", "2025-W47"),
        ("It will meet in the third week of January.", "the third week of January", "2026-W03"),
        ("The last week of next month will decide.", "The last week of next month", "2025-W48"),
        ("The flight is set for the 30th of this month.", "the 30th of this month", "2025-10-30"),
        ("A decision will be known on the second of December.", "the second of December", "2025-12-02"),
        ("It will meet before the year is out.", "the year is out", "2025"),
        ("The first Monday of December is set for it.", "The first Monday of December", "2025-12-01"),
        ("The last Friday in November will bring a vote.", "The last Friday in November", "2025-11-28"),
        ("The deal runs out on the last day of the month.", "the last day of the month", "2025-10-31"),
        ("It will be 2 percent by mid-2026.", "mid-2026", "2026"),
        ("They will talk a week from today.", "a week from today", "2025-10-31"),
        ("The deadline is 5 p.m. EST on Nov. 14.", "5 p.m. EST on Nov. 14", "2025-11-14T17:00"),
        ("The fourth of July will be kept.", "The fourth of July", "2026-07-04"),
        ("It will take effect two weeks from Monday.", "two weeks from Monday", "2025-11-10"),
        ("It takes effect 90 days from 1 December 2025.", "90 days from 1 December 2025", "2026-03-01"),
        ("They will leave two days before Christmas.", "two days before Christmas", "2025-12-23"),
        ("They left three months after May 5, 2025.", "three months after May 5, 2025", "2025-08-05"),
        ("They will talk on Monday fortnight.", "Monday fortnight", "2025-11-10"),
        ("They will talk a week on Tuesday.", "a week on Tuesday", "2025-11-04"),
        ("They will talk a fortnight today.", "a fortnight today", "2025-11-07"),
        ("They will talk in three weeks' time.", "three weeks' time", "2025-11-14"),
        ("It should end the week after next.", "the week after next", "2025-W45"),
        ("They meet on Sunday and Monday.", "Sunday and Monday", "2025-10-26/2025-10-27"),
        ("They will meet from Monday to Wednesday.", "Monday to Wednesday", "2025-10-27/2025-10-29"),
        ("They will meet on 24 and 25 November.", "24 and 25 November", "2025-11-24/2025-11-25"),
        ("They have met from October 24-27.", "October 24-27", "2025-10-24/2025-10-27"),
        ("It is due in the final quarter of the year.", "the final quarter of the year", "2025-Q4"),
        ("It will launch in H1 2026.", "H1 2026", "2026-H1"),
        ("Output will fall by end-March.", "end-March", "2026-03"),
        ("He will speak at 6 p.m. on Monday.", "6 p.m. on Monday", "2025-10-27T18:00"),
        ("He will speak on Monday at 18:00.", "Monday at 18:00", "2025-10-27T18:00"),
    ],
)
def test_what_the_calendar_names_has_its_value(text: str, surface: str, value: str) -> None:
    assert _values(text) == [(surface, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It ends on 31 October and will be renewed in the last week of that month.", ["2025-10-31", "2025-W44"]),
        ("It opened on 3 October and takes it up on the 9th of the following month.", ["2025-10-03", "2025-11-09"]),
        ("The council means to try again this Thursday.", ["2025-10-30"]),
        ("The agency said repairs meant night closures 13 to 17 November.", ["2025-11-13/2025-11-17"]),
        ("It closed its shops on 13 November.", ["2024-11-13"]),
        ("Leaders will gather next Thursday and Friday.", ["2025-10-30", "2025-10-31"]),
        ("It will open on the 20th and close three days later.", ["2025-11-20", "2025-11-23"]),
        ("Members vote from 6 December. The ballot closes on the 27th.", ["2025-12-06", "2025-12-27"]),
        ("The summit opens in March 2026. Police arrested six men on the 22nd.", ["2026-03", "2025-10-22"]),
        ("Voting starts on 2 March 2026. Rallies were held on the 4th.", ["2026-03-02", "2025-10-04"]),
        ("The law starts in January 2026. Unions meet ministers on the 27th.", ["2026-01", "2025-10-27"]),
        ("It wants a report ahead of the June board, which opens on the seventh.", ["2026-06", "2026-06-07"]),
        ("They meet next Monday, and on Thursday of the week after in Berlin.", ["2025-10-27", "2025-11-06"]),
        ("It ends on April 3, 2026 and not on the 20th.", ["2026-04-03", "2026-04-20"]),
        ("It was approved in 2019 and the levy will end two years later.", ["2019", "P2Y"]),
        ("It was approved in 2019 and the levy ended two years later.", ["2019", "2021"]),
        ("It was approved in 2024 and the levy will end two years later.", ["2024", "2026"]),
        ("In August 2023 he promised that it would open by Christmas.", ["2023-08", "2023-12-25"]),
        ("She said in August 2023 it would be ready before June.", ["2023-08", "2024-06"]),
        ("Those who agreed in August 2023 to leave must answer by Christmas.", ["2023-08", "2025-12-25"]),
        ("The scheme, approved in August 2023, will end by Christmas.", ["2023-08", "2025-12-25"]),
        ("Talks ended on May 5. They met the following Monday.", ["2025-05-05", "2025-05-12"]),
    ],
)
def test_the_date_told_last_is_counted_from(text: str, values: list[str]) -> None:
    assert [value for _, value in _values(text)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They will sign before Christmas.", "XXXX-12-25"),
        ("The truce holds until Easter.", "XXXX-XX-XX"),
        ("The works reopen on the Monday after Easter.", "XXXX-XX-XX"),
        ("It will open on the 20th.", "XXXX-XX-20"),
        ("She will testify the week of November 17.", "XXXX-WXX"),
        ("It will meet in the third week of January.", "XXXX-01"),
        ("It will take effect two weeks from Monday.", "XXXX-WXX-1"),
        ("It will take effect two days from Monday.", "P2D"),
        ("They met on Sunday and Monday.", "XXXX-WXX-7"),
    ],
)
def test_without_a_day_of_writing_nothing_is_guessed(text: str, value: str) -> None:
    found = _dated(text, None)
    assert [(one.value, one.basis) for one in found] == [(value, Basis.UNKNOWN)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It plans to expand in fiscal 2027.", "fiscal 2027", "2027"),
        ("The plan covers FY2026.", "FY2026", "2026"),
        ("The plan covers FY26-27.", "FY26-27", "2026/2027"),
        ("It will grow in the next fiscal year.", "the next fiscal year", "2026"),
    ],
)
def test_a_fiscal_year_says_that_its_year_is_a_convention(text: str, surface: str, value: str) -> None:
    (found,) = _dated(text)
    assert text[found.mention.start : found.mention.end] == surface
    assert (found.value, found.mention.modifier, found.basis) == (value, "FISCAL", Basis.INFERRED)


@pytest.mark.parametrize(
    "text",
    [
        "The Christmas recess was short, and so was the Easter egg hunt.",
        "It stands on the 20th floor, past the 25th anniversary of the fire.",
        "The new year's budget is a good one.",
        "Labor won. Veterans spoke of the day.",
        "Canada's day in court will come.",
        "Australia's day at the Games was poor, and so was Labor's day of action.",
        "The eve of the war was quiet.",
    ],
)
def test_words_of_feasts_that_date_nothing_are_left_alone(text: str) -> None:
    assert _values(text) == []


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("It sits on the penultimate Thursday of March.", "the penultimate Thursday of March", "2026-03-19"),
        ("The meeting is on the 28th instant.", "the 28th instant", "2025-10-28"),
        ("The hearing is on the 9th proximo.", "the 9th proximo", "2025-11-09"),
        ("It ships in calendar week 48.", "calendar week 48", "2025-W48"),
        ("It ships in week 20 of 2026.", "week 20 of 2026", "2026-W20"),
        ("It will be lifted on May Day.", "May Day", "2026-05-01"),
        ("The levy starts on April the first.", "April the first", "2026-04-01"),
        ("It meets in the third week after Easter.", "the third week after Easter", "2026-W17"),
        ("It meets on the second day after Easter.", "the second day after Easter", "2026-04-07"),
        ("Mon 3: the council sits.", "Mon 3", "2025-11-03"),
    ],
)
def test_what_offices_and_calendars_call_a_day_or_week(text: str, surface: str, value: str) -> None:
    assert (surface, value) in _values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The match is in week 14 of the season.", "2026-W14"),
        ("Ms May Day-Lewis will speak.", "2026-05-01"),
        ("The instant noodle tax is due.", "2025-10"),
    ],
)
def test_words_of_another_sense_make_no_date(text: str, value: str) -> None:
    assert value not in [one for _, one in _values(text)]
