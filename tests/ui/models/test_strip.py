from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Basis, Certainty, DeadlineKind, FindingKind
from briefing.domain.timeline import Timeline, TimelineMark
from briefing.temporal.countdown import count_down
from briefing.ui.models.strip import Role, find_mark, lay_out_strip, tell_mark

AS_OF = date(2025, 10, 25)


def mark_at(days, *, length=1, label="talks", sources=1):
    first = AS_OF + timedelta(days=days)
    last = first + timedelta(days=length - 1)
    when = first.isoformat() if length == 1 else f"{first.isoformat()}/{last.isoformat()}"
    refs = tuple(FindingRef(f"article {number}", FindingKind.DEADLINE, f"{when}@{days}") for number in range(sources))
    return TimelineMark(
        when,
        first,
        last,
        label,
        "Talks begin",
        DeadlineKind.MEETING,
        Basis.INFERRED,
        Certainty.FIRM,
        count_down(when, AS_OF),
        sources,
        refs,
    )


def timeline_of(*marks, first=-5, last=20, later=0):
    day = timedelta(days=1)
    return Timeline(AS_OF, AS_OF + first * day, AS_OF + last * day, marks, later=later)


def measure(words, _):
    return 6.0 * len(words)


def placed(layout, role):
    return [each.words for each in layout.words if each.role is role]


def test_days_marks_and_the_as_of_line_stand_in_proportion():
    layout = lay_out_strip(timeline_of(mark_at(5), mark_at(12)), 1040, measure)
    assert layout.as_of == 5.5 * 40
    assert [each.x for each in layout.marks] == [10.5 * 40, 17.5 * 40]
    assert [tick.is_monday for tick in layout.ticks[:8]] == [True] + [False] * 6 + [True]


def test_the_label_of_the_selected_mark_keeps_clear_of_the_as_of_line():
    layout = lay_out_strip(timeline_of(mark_at(-1, label="fifteen letters"), mark_at(1)), 1040, measure, selected=0)
    (label,) = [each for each in layout.words if each.role is Role.LABEL and each.mark == 0]
    assert label.left + label.width < layout.as_of


def test_mondays_say_their_day_and_the_month_where_it_changes():
    layout = lay_out_strip(timeline_of(), 1040, measure)
    assert placed(layout, Role.AXIS) == ["20 Oct", "27", "3 Nov", "10"]


def test_where_weeks_are_too_narrow_months_are_told_with_the_year_where_it_changes():
    layout = lay_out_strip(timeline_of(first=-100, last=140), 1040, measure)
    # November would touch the as-of date.
    months = ["Aug", "Sep", "Oct", "Dec", "Jan 2026", "Feb", "Mar"]
    assert placed(layout, Role.AXIS) == months


def test_a_mark_of_another_year_than_the_as_of_date_says_its_year():
    layout = lay_out_strip(timeline_of(mark_at(5), mark_at(80), last=100), 1040, measure)
    assert placed(layout, Role.DATE) == ["30 Oct", "13 Jan 2026"]


def test_a_label_that_would_touch_its_neighbour_is_left_out_and_its_date_stays():
    layout = lay_out_strip(timeline_of(mark_at(5, label="long talks about fish quotas"), mark_at(7)), 1040, measure)
    assert placed(layout, Role.LABEL) == ["long talks about fish quotas"]
    assert placed(layout, Role.DATE) == ["30 Oct", "1 Nov"]


def test_the_label_of_the_selected_mark_comes_first():
    timeline = timeline_of(mark_at(5, label="long talks about fish quotas"), mark_at(7, label="quota ends"))
    assert placed(lay_out_strip(timeline, 1040, measure, selected=1), Role.LABEL)[0] == "quota ends"


def test_two_marks_of_one_day_stand_beside_each_other():
    first, second = lay_out_strip(timeline_of(mark_at(5), mark_at(5)), 1040, measure).marks
    assert second.x - first.x == 11


def test_a_stretch_of_days_runs_from_its_first_to_its_last():
    (placed,) = lay_out_strip(timeline_of(mark_at(-8, length=6)), 1040, measure).marks
    assert (placed.left, placed.right) == (0, 3 * 40)
    assert (placed.begins, placed.ends) == (False, True)
    assert (placed.covers(60), placed.covers(121)) == (True, False)


def test_a_day_covers_nothing_but_its_sign():
    (placed,) = lay_out_strip(timeline_of(mark_at(3)), 1040, measure).marks
    assert not placed.covers(placed.x)


@pytest.mark.parametrize(
    ("later", "unplaced", "words"),
    [(3, 0, ["3 later"]), (0, 2, ["2 undated"]), (3, 2, ["3 later  ·  2 undated"]), (0, 0, [])],
)
def test_what_comes_later_and_what_has_no_date_is_counted(later, unplaced, words):
    timeline = replace(timeline_of(later=later), unplaced=unplaced)
    assert placed(lay_out_strip(timeline, 1040, measure), Role.LATER) == words


@pytest.mark.parametrize(("years", "ticks"), [(0, 26), (1, 53), (6, 0)])
def test_days_too_narrow_for_ticks_have_them_for_weeks_or_not_at_all(years, ticks):
    layout = lay_out_strip(timeline_of(first=-5 - 345 * bool(years), last=20 + 365 * max(0, years - 1)), 700, measure)
    assert len(layout.ticks) == pytest.approx(ticks, abs=1)


MARKS = st.lists(st.tuples(st.integers(-20, 40), st.integers(1, 30), st.text("abc ", max_size=30)), max_size=12)


@given(MARKS, st.integers(200, 1500), st.integers(0, 11))
def test_no_words_ever_touch_and_all_lie_on_the_strip(drawn, width, selected):
    marks = [mark_at(days, length=length, label=label) for days, length, label in sorted(drawn)]
    chosen = selected if selected < len(marks) else None
    layout = lay_out_strip(timeline_of(*marks, first=-20, last=60), width, measure, chosen)
    for one, other in combinations(layout.words, 2):
        apart = one.left + one.width <= other.left or other.left + other.width <= one.left
        assert one.above != other.above or apart
    assert all(each.left >= 0 and each.left + each.width <= width + 1e-6 for each in layout.words if each.width < width)


def test_a_finding_is_found_on_the_strip_whatever_its_date_is_now():
    timeline = timeline_of(mark_at(2), mark_at(5, sources=2))
    moved = FindingRef("article 1", FindingKind.DEADLINE, "2026-01-01@5")
    assert find_mark(timeline, moved) == 1
    assert find_mark(timeline, FindingRef("article 9", FindingKind.DEADLINE, "2026-01-01@5")) is None
    assert find_mark(timeline, None) is None


def test_a_mark_is_told_in_words():
    assert tell_mark(mark_at(5, sources=2)) == (
        "Talks begin: Thu 30 Oct 2025, 5 days left, meeting, inferred, 2 articles"
    )
