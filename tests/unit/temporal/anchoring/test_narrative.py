import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import Dated, date_mentions
from briefing.temporal.expressions.scan import scan


def _dated(text: str, written: str | None, basis: Basis = Basis.STATED) -> list[Dated]:
    return list(date_mentions(text, scan(text), make_anchor(written, basis)))


def _values(text: str, written: str | None = "2025-10-25") -> list[str]:
    return [one.value for one in _dated(text, written)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Talks began on Saturday.", ["2025-10-25"]),
        ("They will meet on Thursday.", ["2025-10-30"]),
        ("Officials said Wednesday that talks will go on.", ["2025-10-22"]),
        ("He vowed on Monday to resign.", ["2025-10-20"]),
        ("The court ruled last Tuesday.", ["2025-10-21"]),
        ("It meets next Tuesday and Thursday next week.", ["2025-10-28", "2025-10-30"]),
        ("It will meet on Friday week.", ["2025-11-07"]),
        ("A second session is to be held from 3 to 5 February.", ["2026-02-03/2026-02-05"]),
        ("She wants it to be signed before the vote on March 3.", ["2026-03-03"]),
        ("The offer lapses if it is not signed by March 3.", ["2026-03-03"]),
        ("It meets next Sunday.", ["2025-10-26"]),
        ("They agreed Friday to talk next Monday.", ["2025-10-24", "2025-10-27"]),
        ("Two ministers proposed a meeting in March.", ["2026-03"]),
        ("It will meet in the second half of 2026 or the second quarter of 2027.", ["2026-H2", "2027-Q2"]),
        ("The truce expires on November 10.", ["2025-11-10"]),
        ("It was signed on September 10.", ["2025-09-10"]),
        ("It was signed on November 10.", ["2024-11-10"]),
        ("The previous cut-off, 12 November, came and went.", ["2024-11-12"]),
        ("The December 5 deadline was missed.", ["2024-12-05"]),
        ("The port failed to meet a March 9 target and asks for more time.", ["2025-03-09"]),
        ("It will end in January.", ["2026-01"]),
        ("He left in January.", ["2025-01"]),
        ("last October and next May", ["2024-10", "2026-05"]),
        ("yesterday, today and tomorrow", ["2025-10-24", "2025-10-25", "2025-10-26"]),
        ("earlier this week, last month, next year", ["2025-W43", "2025-09", "2026"]),
        ("three weeks ago, two years ago", ["2025-W40", "2023"]),
        ("nearly four years ago", ["2022"]),
        ("It takes effect in 30 days.", ["2025-11-24"]),
        ("It will be 14, 15 or 16 November.", ["2025-11-14/2025-11-16"]),
        ("It will be 14, 15 and 16 November.", ["2025-11-14", "2025-11-15/2025-11-16"]),
        ("The vote was brought forward by a week from 20 November.", ["2025-11-13"]),
        ("The vote was moved up two weeks from 20 November.", ["2025-11-06"]),
        ("The vote was put back by a week from 20 November.", ["2025-11-27"]),
        ("Pay will be £4.2m a year from 1 December.", ["P1Y", "2025-12-01"]),
        ("Costs will fall by 5 per cent a year from 1 December.", ["P1Y", "2025-12-01"]),
        ("Troops took the town in three weeks.", ["P3W"]),
        ("Their first meeting in a year will open.", ["P1Y"]),
        ("by the end of the year", ["2025"]),
        ("In late August they met; about a month later they met again.", ["2025-08", "2025-09"]),
        ("They met on 3 March. The next day they left.", ["2025-03-03", "2025-03-04"]),
        ("from May to July 1942", ["1942-05", "1942-07"]),
        ("from November to February 1943", ["1942-11", "1943-02"]),
        ("04/05/2025 and 25/12/2024", ["2025-05-04", "2024-12-25"]),
        ("on 04/05/2025", ["2025-XX-XX"]),
        ("October 24–27", ["2025-10-24/2025-10-27"]),
        ("in recent months, in the coming days", ["PAST_REF", "FUTURE_REF"]),
        ("Tuesday night", ["2025-10-21TNI"]),
        ("It was done by the end of the second quarter", ["2025-Q2"]),
        ("the end of the second day", ["XXXX-XX-XX"]),
        ("It will end on May 3 next year.", ["2026-05-03"]),
        ("It will end on November 3 of next year.", ["2026-11-03"]),
        ("It began in December last year.", ["2024-12"]),
        ("It began in January last year, on 3 February of this year.", ["2024-01", "2025-02-03"]),
        ("It opens in the fourth quarter of next year.", ["2026-Q4"]),
        ("It opens in the second half of next year.", ["2026-H2"]),
        ("It ends on February 29, 2026.", []),
    ],
)
def test_values_count_from_the_day_of_writing(text: str, values: list[str]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The truce expires on November 10.", ["XXXX-11-10"]),
        ("Talks began on Saturday.", ["XXXX-WXX-6"]),
        ("last month, later this week, this year, today", ["XXXX-XX", "XXXX-WXX", "XXXX", "XXXX-XX-XX"]),
        ("in February", ["XXXX-02"]),
        ("It opens on 7 April and closes on the 11th.", ["XXXX-04-07", "XXXX-04-11"]),
        ("It opens on 7 April. It closes on the 11th.", ["XXXX-04-07", "XXXX-XX-11"]),
        ("in November 2022", ["2022-11"]),
    ],
)
def test_nothing_is_guessed_without_a_day_of_writing(text: str, values: list[str]) -> None:
    assert _values(text, None) == values


@pytest.mark.parametrize(
    ("text", "written", "values"),
    [
        ("They will meet on Saturday.", "2024-11-13/2024-11-15", ["2024-11-16"]),
        ("They met yesterday.", "2024-11-13/2024-11-15", ["2024-11-12/2024-11-14"]),
        ("They met on Wednesday.", "2024-11-12/2024-11-14", ["XXXX-WXX-3"]),
        ("It starts on November 1.", "2025-10", ["2025-11-01"]),
        ("They meet next week.", "2025-10", ["XXXX-WXX"]),
    ],
)
def test_an_unsure_day_of_writing_gives_only_what_all_its_days_agree_on(
    text: str, written: str, values: list[str]
) -> None:
    assert _values(text, written) == values


def test_a_weekday_that_contradicts_the_year_leaves_it_open() -> None:
    assert _values("It will open on Sunday, 10 November.") == ["XXXX-11-10"]


def test_a_story_carries_its_year_and_turns_it_at_new_year() -> None:
    text = (
        "War came in 1939 and spread in 1940. In December 1941 it reached the Pacific. In January the islands fell. "
        "By June the tide had turned. It ended in 1945. Peace was signed in 1947, and again in 1951."
    )
    assert _values(text, "2009-12-19")[2:5] == ["1941-12", "1942-01", "1942-06"]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("on 25 October 2025", Basis.STATED),
        ("yesterday", Basis.STATED),
        ("on November 10", Basis.INFERRED),
        ("on Monday, November 10", Basis.STATED),
        ("It will meet on Thursday.", Basis.STATED),
        ("It will meet next Sunday.", Basis.INFERRED),
        ("It will meet next Tuesday.", Basis.STATED),
        ("in the coming days", Basis.UNKNOWN),
    ],
)
def test_the_basis_tells_arithmetic_from_convention(text: str, basis: Basis) -> None:
    assert [one.basis for one in _dated(text, "2025-10-25")] == [basis]


def test_what_is_counted_from_an_inferred_day_is_inferred() -> None:
    assert _dated("yesterday", "2025-10-25", Basis.INFERRED)[0].basis is Basis.INFERRED


def test_the_rows_of_a_table_of_dates_follow_one_another() -> None:
    rows = [
        "10 February | Plans due",
        "16-26 June | Half-yearly talks",
        "by the end of September | Report",
        "10 November | Summit",
    ]
    assert _values("\n".join(rows), "2024-11-26") == [
        "2025-02-10",
        "2025-06-16/2025-06-26",
        "P1Y",
        "2025-09",
        "2025-11-10",
    ]
    assert _values("\n\n".join(f"| {row} |" for row in rows[:2]), "2024-11-26")[:2] == [
        "2025-02-10",
        "2025-06-16/2025-06-26",
    ]


def test_the_rows_of_a_table_that_looks_back_stay_behind() -> None:
    assert _values("10 March | Talks begin\n5 May | Talks collapse", "2025-06-01") == ["2025-03-10", "2025-05-05"]
    assert _values("5 May | Talks collapsed\n10 March | Talks began", "2025-06-01") == ["2025-05-05", "2025-03-10"]


def test_an_article_that_names_many_years_to_come_is_no_history() -> None:
    text = "The goals for 2030, 2035, 2040, 2045 and 2050 stand. It will propose another in the spring."
    assert _values(text, "2024-11-26")[-1] == "2025-SP"


def test_the_months_of_a_sentence_tell_its_turn_of_the_year() -> None:
    assert _values("He was elected in November and took office on Jan. 20.", "2025-01-28") == ["2024-11", "2025-01-20"]


@pytest.mark.parametrize(
    ("written", "value"), [("2025-11-10", "2025-11"), ("2025-11-26", "XXXX-11"), ("2025-09-26", "2025-11")]
)
def test_late_in_a_month_its_name_ahead_is_not_sure_to_mean_it(written: str, value: str) -> None:
    assert _values("They must produce it ahead of the November summit.", written) == [value]


def test_news_that_recalls_many_years_tells_no_history() -> None:
    text = (
        "The tower opened in 1969, closed in 1984, burned in 1991, was rebuilt in 1998 and sold in 2004. On Monday its"
        " owner said it would close. The court sits on 17 December. Last week tenants wrote to the mayor."
    )
    assert "2025-12-17" in _values(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The treaty was approved on 02/03/2026.", "2026-XX-XX"),
        ("The treaty was approved on 05/01/2026.", "2026-01-05"),
        ("The hearing will be held on 05/01/2026.", "2026-05-01"),
    ],
)
def test_a_date_in_figures_is_the_reading_on_its_clauses_side_unless_one_is_the_day_of_writing(
    text: str, value: str
) -> None:
    assert _values(text, "2026-03-02") == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm appealed against the judgment of 15 November.", "2024-11-15"),
        ("Lee must answer the letter of 2 November.", "2024-11-02"),
        ("The court upheld the ruling of 20 October.", "2025-10-20"),
        ("The edition of 4 November will carry the list.", "2025-11-04"),
        ("Her statement of 20 November will set out the plan.", "2025-11-20"),
        ("The bank is to publish the minutes of 29 October.", "2025-10-29"),
    ],
)
def test_the_day_of_a_paper_is_past_unless_the_paper_is_to_appear(text: str, value: str) -> None:
    assert _values(text) == [value]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The war went on until that November.", ["XXXX-11"]),
        ("They met on 3 March. They stayed until that December.", ["2025-03-03", "XXXX-12"]),
        ("It opens in May 2027 and will be full by that November.", ["2027-05", "2027-11"]),
        ("It opened in May 2021 and was full by that November.", ["2021-05", "2021-11"]),
    ],
)
def test_a_month_of_the_story_has_the_year_told_beside_it_and_no_other(text: str, values: list[str]) -> None:
    assert _values(text) == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The 2028 games open on 14 July.", "XXXX-07-14"),
        ("The 2026 games open on 14 July.", "2026-07-14"),
        ("The 2027 budget is put to a vote on 4 November.", "2025-11-04"),
    ],
)
def test_what_is_named_by_a_year_to_come_does_not_open_in_another(text: str, value: str) -> None:
    assert _values(text)[-1] == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The hall opens on 3 May 2027, and the old one shuts on 5 June.", ["2027-05-03", "2027-06-05"]),
        ("The bridge shuts on 3 May 2027; the tunnel opens on 6 July.", ["2027-05-03", "2027-07-06"]),
        # What is done beforehand, and what comes before it in the year.
        ("The law takes effect on 3 May 2027, and bids close on 5 June.", ["2027-05-03", "2026-06-05"]),
        ("The law takes effect on 3 May 2027, after a vote on 5 June.", ["2027-05-03", "2026-06-05"]),
        ("The law takes effect on 3 May 2027 and the vote is on 5 March.", ["2027-05-03", "2026-03-05"]),
    ],
)
def test_a_year_told_is_that_of_the_next_clause_as_well(text: str, values: list[str]) -> None:
    assert _values(text, "2025-12-09") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The shop is closed from 2 to 20 January.", ["2026-01-02/2026-01-20"]),
        ("It is open from 20 December - 5 February.", ["2025-12-20/2026-02-05"]),
    ],
)
def test_a_stretch_under_way_has_its_first_day(text: str, values: list[str]) -> None:
    assert _values(text, "2026-01-09") == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The visit planned for 20 January was called off.", ["2026-01-20"]),
        ("A hearing listed for 14 February was vacated.", ["2026-02-14"]),
        ("The match due to start on 18 January was abandoned.", ["2026-01-18"]),
        # Told of another time, as a plan that was changed, and of a day that is just over.
        ("Last year the fair planned for 20 March was cancelled.", ["2025", "2025-03-20"]),
        ("The vote was originally scheduled for 20 November.", ["2025-11-20"]),
        ("The launch, scheduled for 20 December, was scrubbed.", ["XXXX-12-20"]),
    ],
)
def test_what_was_set_down_for_a_day_was_to_be_ahead(text: str, values: list[str]) -> None:
    assert _values(text, "2026-01-09") == values


def test_half_of_a_month_is_told_by_its_words() -> None:
    text = "It will rule in the second half of March 2026."
    found = _dated(text, "2026-01-09")[0]
    assert (found.value, text[found.mention.start : found.mention.end]) == ("2026-03", "the second half of March 2026")


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Date of poll: 23.09.2019 (MONDAY).", ["2019-09-23"]),
        ("The poll is on 23 September [Monday] in all districts.", ["2019-09-23"]),
        ("The board will meet on 8 March, 19 April and 23 May.", ["2020-03-08", "2020-04-19", "2020-05-23"]),
        (
            "Cancelled were those on 8 November, 19 December and 23 December.",
            ["2018-11-08", "2018-12-19", "2018-12-23"],
        ),
        ("They may vote in the May elections in 2021.", ["2021-05", "2021"]),
        ("It opens in May and closes in 2027.", ["2020-05", "2027"]),
        ("The notice ends on 08-Oct-19.", ["2019-10-08"]),
        ("The notice ends on 8 Oct '19.", ["2019-10-08"]),
        ("They have until 7 pm (1900 GMT) on Friday to reply.", ["XXXX-XX-XXT19:00", "XXXX-XX-XXT19:00", "2019-08-23"]),
    ],
)
def test_what_stands_beside_a_day_belongs_to_it(text: str, values: list[str]) -> None:
    assert _values(text, "2019-08-21") == values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The ceasefire was set to expire on Sunday.", "2014-08-17"),
        ("The ship was due on Tuesday.", "2014-08-19"),
        ("It was his first since a quarrel in Oslo on Friday.", "2014-08-15"),
        ("Any left will be sold from Tuesday.", "2014-08-19"),
        ('"If this was not settled by January 1, that is it," he said.', "2015-01-01"),
        ("The ceasefire is set to expire on Sunday.", "2014-08-24"),
    ],
)
def test_a_plan_told_in_the_past_is_of_the_weekday_that_has_just_gone(text: str, value: str) -> None:
    assert _values(text, "2014-08-18") == [value]
