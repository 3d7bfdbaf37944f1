import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan

_DAY = len("2027-03-05")


def _days(text: str, written: str) -> list[str]:
    dated = date_mentions(text, scan(text), make_anchor(written, Basis.STATED))
    return [one.value for one in dated if len(one.value) == _DAY]


_DIARY = (
    "The week\n\n{0}Monday\nThe House sits.\n\n{0}Tuesday\nA debate ahead of the summit on Thursday.\n\n"
    "{0}Friday\nIt rises.\n"
)


@pytest.mark.parametrize("mark", ["", "- ", "## ", "* "])
def test_weekdays_that_head_a_diary_follow_the_day_of_writing(mark: str) -> None:
    days = ["2018-10-15", "2018-10-16", "2018-10-18", "2018-10-19"]
    assert _days(_DIARY.format(mark), "2018-10-15") == days
    assert _days(_DIARY.format(mark), "2018-10-12") == days


@pytest.mark.parametrize(
    "text",
    [
        "Week ahead\n\nMONDAY\n- The House sits\n- Rates are set\n\nTUESDAY\n- The court rules\n- Polls open\n",
        "Week ahead\n\nMonday: The House sits.\nRates are set.\n\nTuesday: The court rules.\n",
        "Week ahead\n\n**Monday** – The House sits.\nRates are set.\n\n**Tuesday** – The court rules.\n",
        "Week ahead\n\nMonday\nThe House sits.\nRates are set.\n\nTuesday: The court rules. Polls open.\n",
    ],
)
def test_lines_that_open_with_a_weekday_are_a_diary(text: str) -> None:
    assert _days(text, "2018-10-12") == ["2018-10-15", "2018-10-16"]


def test_what_stands_below_a_line_that_a_weekday_opens_is_not_of_that_week() -> None:
    text = "Diary\n\nMonday: It sits.\nTuesday: It votes.\n\nCorrections: Friday's letter gave a wrong date.\n"
    assert _days(text, "2018-10-15")[-1] == "2018-10-12"


def test_below_a_heading_of_its_own_the_week_begins_anew() -> None:
    text = "COMMONS\n\nMonday\nIt sits.\n\nTuesday\nIt votes.\n\nLORDS\n\nMonday\nThey sit.\n"
    assert _days(text, "2012-05-11") == ["2012-05-14", "2012-05-15", "2012-05-14"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The week in review\n\nMonday\nThe House sat.\n\nTuesday\nIt voted.\n", ["2018-10-08", "2018-10-09"]),
        (
            "How it went\n\nMonday\n- Ministers met in the old town.\n\nTuesday\n- The court ruled on the appeal.\n",
            ["2018-10-08", "2018-10-09"],
        ),
        (
            "A week of strikes\n\nMonday\n\nDrivers walked out.\n\nTuesday\n\nTeachers joined them.\n",
            ["2018-10-08", "2018-10-09"],
        ),
        (
            "Diary of a siege\n\nMonday\n\nShells fell all day.\n\nTuesday\n\nThe water ran out.\n",
            ["2018-10-08", "2018-10-09"],
        ),
        ("What happened\n\nMonday\n\nThe bank failed.\n\nTuesday\n\nThe court met.\n", ["2018-10-08", "2018-10-09"]),
        ("Results\n\nMonday\n\nOslo 2 Bergen 1\n\nTuesday\n\nMolde lost 3-0\n", ["2018-10-08", "2018-10-09"]),
        (
            "Results\n\nMonday: Ministers met in Oslo.\nTuesday: The army fled to the hills.\n",
            ["2018-10-08", "2018-10-09"],
        ),
        # One line is no diary.
        ("News\n\nMonday\nThe House sat on Tuesday.\n", ["2018-10-08", "2018-10-09"]),
    ],
)
def test_what_looks_back_on_a_week_is_no_diary(text: str, days: list[str]) -> None:
    assert _days(text, "2018-10-12") == days


def test_few_words_without_a_full_stop_tell_what_is_to_come() -> None:
    text = "Monday\n\nBudget tabled\n\nTuesday\n\nSchools closed in Bergen\n"
    assert _days(text, "2018-10-12") == ["2018-10-15", "2018-10-16"]


def test_the_hours_of_a_sitting_are_no_score() -> None:
    text = "Monday\n\nCommittee sits 10-12\n\nTuesday\n\nPlenary 9-11\n"
    assert _days(text, "2018-10-12") == ["2018-10-15", "2018-10-16"]
