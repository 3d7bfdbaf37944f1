from dataclasses import replace
from datetime import date

import pytest

from briefing.domain.dossier import Source
from briefing.domain.findings import ActorKind, Basis, Certainty, Confidence, DeadlineKind, FindingKind
from briefing.ui.models.rows import make_sections

AS_OF = date(2025, 10, 25)


def with_deadlines(source, *changes):
    first = source.extraction.deadlines[0]
    deadlines = tuple(replace(first, **change) for change in changes)
    return Source(source.article, replace(source.extraction, deadlines=deadlines))


def test_a_deadline_says_its_day_its_distance_and_that_it_is_threatened(source):
    row = make_sections(source, AS_OF)[FindingKind.DEADLINE].best[0]
    assert (row.label, row.days, row.remark, row.condition) == (
        "1 Nov 2025",
        7,
        "threatened",
        "unless both sides agree",
    )


@pytest.mark.parametrize(
    ("kind", "when", "remark"),
    [
        (DeadlineKind.DUE, "2025-10-01", "overdue"),
        (DeadlineKind.DUE, "2025-10-25", ""),
        (DeadlineKind.MEETING, "2025-10-01", ""),
        (DeadlineKind.DUE, "XXXX-10-01", ""),
    ],
)
def test_only_what_was_owed_is_overdue(source, kind, when, remark):
    source = with_deadlines(source, {"when": when, "kind": kind, "certainty": Certainty.FIRM})
    assert make_sections(source, AS_OF)[FindingKind.DEADLINE].best[0].remark == remark


def test_past_dates_are_folded_away_and_not_counted(source):
    section = make_sections(source, AS_OF)[FindingKind.DEADLINE]
    assert section.count == 1
    assert [row.detail for row in section.past] == ["the quota of 2024"]


def test_deadlines_ahead_come_first_then_overdue_then_undated(source):
    source = with_deadlines(
        source, {"when": "XXXX-11-10"}, {"when": "2025-10-01"}, {"when": "2025-12-01"}, {"when": "2025-10-30"}
    )
    rows = make_sections(source, AS_OF)[FindingKind.DEADLINE].best
    assert [row.days for row in rows] == [5, 37, -24, None]


def test_a_quarter_that_runs_already_stands_where_it_ends(source):
    source = with_deadlines(source, {"when": "2026-02-01"}, {"when": "2025-Q4"}, {"when": "2025-12-20"})
    rows = make_sections(source, AS_OF)[FindingKind.DEADLINE].best
    assert [row.finding.when for row in rows] == ["2025-12-20", "2025-Q4", "2026-02-01"]


def test_a_quarter_that_is_nearly_over_stands_before_the_year_that_follows(source):
    source = with_deadlines(source, {"when": "2026"}, {"when": "2026-02-15"}, {"when": "2025-Q4"})
    rows = make_sections(source, date(2025, 12, 10))[FindingKind.DEADLINE].best
    assert [row.finding.when for row in rows] == ["2025-Q4", "2026", "2026-02-15"]


def test_what_is_ahead_comes_before_what_is_over_even_at_low_confidence(source):
    over = [{"when": f"2025-10-0{day}"} for day in range(1, 5)]
    ahead = {"when": "2025-11-05", "confidence": Confidence.LOW}
    unclear = {"when": "2025-09-01", "confidence": Confidence.LOW}
    section = make_sections(with_deadlines(source, *over, ahead, unclear), AS_OF)[FindingKind.DEADLINE]
    assert [row.days for row in section.best] == [11, -21, -22, -23]
    assert [row.days for row in section.more] == [-24, -54]


def test_what_is_clear_and_ahead_comes_before_what_is_not_clear(source):
    clear = [{"when": f"2025-11-0{day}"} for day in range(5, 9)]
    unclear = {"when": "2025-11-01", "confidence": Confidence.LOW}
    section = make_sections(with_deadlines(source, unclear, *clear), AS_OF)[FindingKind.DEADLINE]
    assert [row.days for row in section.best] == [11, 12, 13, 14]


def test_a_year_that_runs_already_does_not_stand_above_the_days_in_it(source):
    source = with_deadlines(source, {"when": "2025"}, {"when": "2025-11-05"}, {"when": "2025-10-25"})
    rows = make_sections(source, AS_OF)[FindingKind.DEADLINE].best
    assert [row.countdown for row in rows] == ["today", "11 d", "now"]


def test_an_actor_shows_role_and_affiliation_or_else_what_it_is(source):
    actor = source.extraction.actors[0]
    bare = replace(actor, name="The Council", kind=ActorKind.ORGANISATION, role=None, affiliation=None)
    source = Source(source.article, replace(source.extraction, actors=(actor, bare)))
    rows = make_sections(source, AS_OF)[FindingKind.ACTOR].best
    assert [row.detail for row in rows] == ["Envoy, Norway", "Organisation"]


def test_countries_come_after_people(source):
    actor = source.extraction.actors[0]
    country = replace(actor, name="Norway", kind=ActorKind.COUNTRY)
    source = Source(source.article, replace(source.extraction, actors=(country, actor)))
    assert [row.label for row in make_sections(source, AS_OF)[FindingKind.ACTOR].best] == ["Anna Berg", "Norway"]


def test_only_the_best_few_are_shown(source_of):
    section = make_sections(source_of(more_actors=9), AS_OF)[FindingKind.ACTOR]
    assert (len(section.best), len(section.more), section.count) == (5, 5, 10)


@pytest.mark.parametrize("kind", [FindingKind.ISSUE, FindingKind.ACTOR])
def test_low_confidence_is_never_among_the_best(source, kind):
    low = Confidence.LOW
    extraction = source.extraction
    extraction = replace(
        extraction,
        issues=tuple(replace(each, confidence=low) for each in extraction.issues),
        actors=tuple(replace(each, confidence=low) for each in extraction.actors),
    )
    section = make_sections(Source(source.article, extraction), AS_OF)[kind]
    assert section.best == ()
    assert section.more


@pytest.mark.parametrize(
    ("when", "label", "badge"),
    [
        ("2025-11-10", "10 Nov 2025", ""),
        ("XXXX-11-10", "10 Nov", "year unknown"),
        ("XXXX-WXX-4", "Thursday", "date unknown"),
        ("XXXX-XX-XX", "1 November", "date unknown"),
    ],
)
def test_what_is_unknown_of_a_date_stands_on_a_badge(source, when, label, badge):
    row = make_sections(with_deadlines(source, {"when": when}), AS_OF)[FindingKind.DEADLINE].best[0]
    assert (row.label, row.badge) == (label, badge)


@pytest.mark.parametrize(
    ("basis", "spoken", "is_ambiguous"),
    [
        (Basis.STATED, "7 days left, stated in the text", False),
        (Basis.GIVEN, "7 days left, given by you", False),
        (Basis.INFERRED, "7 days left, inferred", True),
    ],
)
def test_a_row_says_in_words_what_its_signs_mean(source, basis, spoken, is_ambiguous):
    row = make_sections(with_deadlines(source, {"basis": basis}), AS_OF)[FindingKind.DEADLINE].best[0]
    assert (row.spoken, row.sort, row.is_ambiguous) == (spoken, "expiry", is_ambiguous)
