import pytest

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.scan import scan

_DAY = len("2027-03-05")


def _days(text: str, written: str | None = "2025-12-09") -> list[str]:
    dated = date_mentions(text, scan(text), make_anchor(written, Basis.STATED))
    return [one.value for one in dated if len(one.value) == _DAY]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Next\n\n2027:\n- 5 March: ships sail.\n\n2028:\n- 6 February: it ends.\n", ["2027-03-05", "2028-02-06"]),
        ("## 2027\n\nThe link opens on 5 March. Fares rise on 1 April.\n", ["2027-03-05", "2027-04-01"]),
        ("Timetable for 2027\n\n30 April: applications close\n", ["2027-04-30"]),
        ("March 2027\n\n3 March: ballots are sent.\n", ["2027-03-03"]),
        ("In 2027:\n\nMon 4 January: the new rate applies\n", ["2027-01-04"]),
        (
            "2026: The line is built.\n\n2027: The line is electrified. Trains start on 5 May.\n",
            ["2027-05-05"],
        ),
        ("2019: The firm was founded on 4 March.\n", ["2019-03-04"]),
        ("Agenda for January 2026\n\nFri 16: the appeal is heard\n", ["2026-01-16"]),
    ],
)
def test_dates_below_a_year_are_of_that_year(text: str, days: list[str]) -> None:
    assert _days(text) == days


def test_dates_below_a_year_need_no_day_of_writing() -> None:
    assert _days("2027:\n- 5 March: ships sail.\n", None) == ["2027-03-05"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Behind the list.
        ("2027:\n- 5 March: ships sail.\n\nThe firm will report on 5 February.\n", ["2027-03-05", "2026-02-05"]),
        # Below another heading.
        (
            "## 2027\n\nThe link opens on 5 March.\n\n## Bids\n\nThey will close on 5 May.\n",
            ["2027-03-05", "2026-05-05"],
        ),
        # What a paper is called.
        ("Budget 2027\n\nThe minister will present it on 3 February.\n", ["2026-02-03"]),
        ("Agenda 2030\n\nThe body will meet on 25 September.\n", ["2026-09-25"]),
        ("Programme 2027\n\nA vote is due on 20 March.\n", ["2026-03-20"]),
        # What a piece is called.
        ("2028 - The city bids for the games. Bids close on 20 March.\n", ["2026-03-20"]),
        ("2028: What the parties promise. The debate is on 20 March.\n", ["2026-03-20"]),
        # Behind the paragraph below a line that nothing marks.
        ("In 2028\n\nOslo will hold it.\n\nThe council votes on the bill on 20 March.\n", ["2026-03-20"]),
        # Of another month than the heading's, and of another weekday than that year's.
        ("March 2027\n\nShe will decide by 5 January.\n", ["2026-01-05"]),
        ("2027:\n\nMon 5 January: the council sits\n", ["2026-01-05"]),
        # The clause looks back.
        ("2027:\n\nThe plan was approved on 3 October.\n", ["2025-10-03"]),
    ],
)
def test_a_heading_dates_nothing_else(text: str, days: list[str]) -> None:
    assert _days(text) == days
