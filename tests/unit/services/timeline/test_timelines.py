import time
from dataclasses import replace
from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.dossier import Dossier, FindingRef, Merged, Sourced
from briefing.domain.errors import UserError
from briefing.domain.findings import Certainty, DeadlineKind, FindingKind
from briefing.domain.timeline import Status
from briefing.services.timeline.timelines import Timelines, make_timeline
from tests.unit.library.samples import BODY, a_deadline, an_arrival

AS_OF = date(2025, 10, 25)


def told(*whens, **changes):
    """Return deadlines on these dates, each of one article."""
    found = [Sourced("a", replace(a_deadline(when), **changes)) for when in whens]
    return [Merged(one, (one,)) for one in found]


def shown(timeline):
    return [mark.when for mark in timeline.marks]


def test_marks_stand_in_order_with_all_that_a_strip_needs():
    timeline = make_timeline(told("2025-11-10", "2025-10-30", "2025-10-13/2025-10-15"), AS_OF)
    assert shown(timeline) == ["2025-10-13/2025-10-15", "2025-10-30", "2025-11-10"]
    past, near, far = timeline.marks
    assert (past.first, past.last, past.is_day) == (date(2025, 10, 13), date(2025, 10, 15), False)
    assert (near.countdown.days, near.countdown.status, far.countdown.short) == (5, Status.AHEAD, "16 d")
    assert (near.label, near.what, near.kind, near.sources) == ("truce lapses", "truce lapses", DeadlineKind.EXPIRY, 1)
    assert near.refs == (FindingRef("a", FindingKind.DEADLINE, "2025-10-30@46"),)


def test_what_a_newer_article_says_was_moved_is_no_mark_of_a_dossier(monkeypatch):
    stays, moved = told("2025-10-30", "2025-11-10")
    reading = SimpleNamespace(dossier=lambda _: Dossier("", (), (), (stays, moved), ()))
    gone = FindingRef("a", FindingKind.DEADLINE, moved.best.finding.key)
    monkeypatch.setattr("briefing.brief.choosing.dated.standing.find_overtaken", lambda _: {gone: "moved since"})
    assert shown(Timelines(reading).make(AS_OF)) == ["2025-10-30"]


@pytest.mark.parametrize(
    ("whens", "first", "last"),
    [
        # Nothing behind: a few days of it; the strip ends after the last mark.
        (("2025-11-20",), date(2025, 10, 20), date(2025, 11, 22)),
        # It begins before what happened in the two weeks before, and no earlier.
        (("2025-10-15", "2025-11-20"), date(2025, 10, 13), date(2025, 11, 22)),
        (("2025-10-12", "2025-11-20"), date(2025, 10, 11), date(2025, 11, 22)),
        (("2025-09-01", "2025-11-20"), date(2025, 10, 20), date(2025, 11, 22)),
        # Two weeks are shown where all that is ahead is nearer.
        (("2025-10-26",), date(2025, 10, 20), date(2025, 11, 8)),
        # The first mark is shown however far it is; a second behind a longer gap is not.
        (("2026-06-01",), date(2025, 10, 20), date(2026, 6, 3)),
        (("2025-11-01", "2026-06-01"), date(2025, 10, 20), date(2025, 11, 8)),
        # Nothing ahead: back to the last mark of the year before.
        (("2025-03-01", "2025-06-01"), date(2025, 5, 30), date(2025, 11, 8)),
        # What was told in the month before that mark stands with it, and what is more than half a year off is later.
        (("2025-05-11", "2025-06-01", "2026-12-01"), date(2025, 5, 9), date(2025, 11, 8)),
        (("2025-06-01", "2026-02-01"), date(2025, 10, 20), date(2026, 2, 3)),
        (("2023-06-01",), date(2025, 10, 11), date(2025, 11, 8)),
        ((), date(2025, 10, 11), date(2025, 11, 8)),
    ],
)
def test_the_strip_shows_no_empty_stretch(whens, first, last):
    timeline = make_timeline(told(*whens), AS_OF)
    assert (timeline.first, timeline.last) == (first, last)


def test_six_marks_ahead_are_shown_and_those_after_them_counted():
    weeks = [(AS_OF + timedelta(weeks=number)).isoformat() for number in range(1, 10)]
    timeline = make_timeline(told(*weeks), AS_OF)
    assert shown(timeline) == weeks[:6]
    assert (timeline.later, timeline.unplaced) == (3, 0)


def test_what_is_under_way_is_none_of_the_six_marks_ahead():
    weeks = [(AS_OF + timedelta(weeks=number)).isoformat() for number in range(1, 8)]
    timeline = make_timeline(told(AS_OF.isoformat(), "2025-W43", *weeks), AS_OF)
    assert shown(timeline)[-6:] == weeks[:6]
    assert {AS_OF.isoformat(), "2025-W43"} < set(shown(timeline))
    assert timeline.later == 1


def test_what_has_no_day_is_counted_and_what_is_only_supposed_is_not():
    supposed = told("2025-11-01", certainty=Certainty.HYPOTHETICAL)
    timeline = make_timeline(told("XXXX-11-10", "FUTURE_REF", "2026", "2025-11") + supposed, AS_OF)
    assert (shown(timeline), timeline.unplaced) == (["2025-11"], 3)


def test_what_has_happened_some_day_of_a_month_is_no_mark():
    past = told("2025-10", "2025-W42", "2025-10-20", "FUTURE_REF", kind=DeadlineKind.PAST)
    timeline = make_timeline(past, AS_OF)
    assert (shown(timeline), timeline.unplaced) == (["2025-W42", "2025-10-20"], 0)


def test_a_merged_deadline_is_one_mark_of_its_sources():
    members = tuple(Sourced(name, a_deadline()) for name in ("a", "b", "b"))
    (mark,) = make_timeline([Merged(members[0], members)], AS_OF).marks
    assert (mark.sources, [ref.article_id for ref in mark.refs]) == (2, ["a", "b", "b"])


def test_what_came_out_after_the_day_is_no_mark_of_a_dossier_but_one_of_its_article(services):
    first, later = an_arrival(), an_arrival(f"{BODY}\n\nMore.", published="2025-11-01")
    found = replace(later.extraction, deadlines=(a_deadline("2025-11-20"),))
    ids = services.library.add([first, replace(later, extraction=found)])
    assert shown(services.timelines.make(AS_OF)) == ["2025-11-10"]
    assert shown(services.timelines.make(AS_OF, article_id=ids[1])) == ["2025-11-20"]


def test_an_article_and_the_dossier_have_their_timelines_as_corrected(services):
    ids = services.library.add([an_arrival(), an_arrival(an_arrival().article.body + "\n\nMore.")])
    ref = FindingRef(ids[0], FindingKind.DEADLINE, a_deadline().key)
    services.correcting.amend_deadline(ref, when="2025-11-12", what="Truce ends in Busan")
    (own,) = services.timelines.make(AS_OF, article_id=ids[0]).marks
    assert (own.when, own.label, own.sources) == ("2025-11-12", "Truce ends in Busan", 1)
    assert shown(services.timelines.make(AS_OF)) == ["2025-11-10", "2025-11-12"]
    with pytest.raises(UserError, match="no dossier named Other"):
        services.timelines.make(AS_OF, dossier="Other")


DAYS = st.dates(date(2023, 1, 1), date(2028, 1, 1))


@given(st.lists(DAYS, max_size=30), DAYS)
def test_every_mark_lies_in_the_strip_and_none_is_lost(days, as_of):
    timeline = make_timeline(told(*(day.isoformat() for day in days)), as_of)
    assert timeline.first <= as_of <= timeline.last
    assert all(timeline.first <= mark.last and mark.first <= timeline.last for mark in timeline.marks)
    ahead = [day for day in days if day >= as_of]
    assert len([mark for mark in timeline.marks if mark.first >= as_of]) + timeline.later == len(ahead)
    assert timeline.marks or not ahead


@pytest.mark.parametrize("as_of", [date.min, date.max])
def test_the_strip_ends_where_the_calendar_does(as_of):
    timeline = make_timeline(told("0001-01-03", "9999-12-30"), as_of)
    assert timeline.first <= as_of <= timeline.last


def test_sixty_marks_are_made_within_five_milliseconds():
    found = told(*((AS_OF + timedelta(days=number)).isoformat() for number in range(-10, 50)))
    took = []
    for _ in range(5):
        start = time.process_time()
        make_timeline(found, AS_OF)
        took.append(time.process_time() - start)
    assert min(took) < 0.005
