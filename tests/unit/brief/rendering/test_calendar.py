from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from briefing.brief.rendering.calendar import render_calendar
from briefing.domain.dossier import Sourced
from briefing.domain.findings import Basis, Certainty, Confidence, DeadlineKind, Published, TimeExpression, TimeType
from tests.unit.brief.samples import AS_OF, make_dossier, make_source, span

DOSSIER = make_dossier()


def read_events(text: str):
    return Calendar.from_ical(text.encode()).walk("VEVENT")


def with_first(**changes):
    """Return the dossier with nothing but its first deadline, changed."""
    merged = DOSSIER.deadlines[0]
    best = replace(merged.best, finding=replace(merged.best.finding, **changes))
    return replace(DOSSIER, deadlines=(replace(merged, best=best, members=(best, *merged.members[1:])),))


def test_each_deadline_ahead_is_an_event_on_its_days() -> None:
    (event,) = read_events(render_calendar(with_first(when="2026-03-20"), AS_OF))
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (date(2026, 3, 20), date(2026, 3, 21))


def test_an_event_tells_what_happens_with_each_source_s_sentence() -> None:
    merged = DOSSIER.deadlines[0]
    (event,) = read_events(render_calendar(with_first(when="2026-03-20"), AS_OF))
    assert str(event["SUMMARY"]).startswith(merged.best.finding.what)
    bodies = {source.article.id: source.article.body for source in DOSSIER.sources}
    for member in merged.members:
        assert " ".join(member.finding.sentence.of(bodies[member.article_id]).split()) in str(event["DESCRIPTION"])


def test_a_threat_is_called_one_and_stays_tentative() -> None:
    (event,) = read_events(render_calendar(with_first(when="2026-04-01", certainty=Certainty.THREATENED), AS_OF))
    assert "threatened" in str(event["SUMMARY"])
    assert event["STATUS"] == "TENTATIVE"


@pytest.mark.parametrize(
    ("certainty", "remark"),
    [
        (Certainty.HYPOTHETICAL, "(hypothetical in 1 of 2 articles)"),
        (Certainty.THREATENED, "(threatened in 1 of 2 articles)"),
    ],
)
def test_what_one_article_only_supposes_is_marked_and_stays_tentative(certainty: Certainty, remark: str) -> None:
    dossier = with_first(when="2026-03-20", basis=Basis.STATED)
    (merged,) = dossier.deadlines
    others = [one.article.id for one in dossier.sources if one.article.id != merged.best.article_id]
    doubted = Sourced(others[0], replace(merged.best.finding, certainty=certainty))
    told = replace(merged, members=(merged.best, doubted))
    (event,) = read_events(render_calendar(replace(dossier, deadlines=(told,)), AS_OF))
    assert str(event["SUMMARY"]).endswith(remark)
    assert event["STATUS"] == "TENTATIVE"


def test_a_summary_is_one_line_however_the_article_breaks_it() -> None:
    broken = with_first(
        when="2026-03-20", what="council decides\n  on a\u00a0complaint", condition="if no\none objects"
    )
    (event,) = read_events(render_calendar(broken, AS_OF))
    assert str(event["SUMMARY"]).startswith("council decides on a complaint")
    assert str(event["DESCRIPTION"]).startswith("Condition: if no one objects\n“")


def test_what_is_past_uncertain_or_without_a_year_or_may_be_all_year_is_no_event() -> None:
    for changes in (
        {"when": "2026-03-01"},
        {"when": "XXXX-03-20"},
        {"when": "2030"},
        {"when": "2026-03-20", "kind": DeadlineKind.PAST},
        {"when": "2026-03-20", "certainty": Certainty.HYPOTHETICAL},
        {"when": "2026-03-20", "confidence": Confidence.LOW},
    ):
        assert read_events(render_calendar(with_first(**changes), AS_OF)) == []


def test_an_event_keeps_its_name_in_a_later_export() -> None:
    dossier = with_first(when="2026-03-20")
    (first,) = read_events(render_calendar(dossier, AS_OF))
    (later,) = read_events(render_calendar(dossier, date(2026, 3, 5)))
    assert first["UID"] == later["UID"]


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1).filter(str.strip))
def test_any_words_come_back_as_they_were_from_lines_of_at_most_75_octets(words: str) -> None:
    text = render_calendar(with_first(when="2026-03-20", what=words), AS_OF)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    (event,) = read_events(text)
    assert str(event["SUMMARY"]).startswith(" ".join(words.split()))


def test_what_a_newer_article_moved_is_no_event_on_its_old_day_unless_the_reader_pinned_it() -> None:
    newer = make_source(
        "late.txt",
        ("Sudland, which was to close its ports on March 20, postponed this to May 20.",),
        Published("2026-03-10", Basis.STATED),
        "Late Wire",
        "Ports stay open",
    )
    body = newer.article.body
    times = tuple(
        TimeExpression(span(body, words), TimeType.DATE, day, Basis.STATED)
        for words, day in (("March 20", "2026-03-20"), ("May 20", "2026-05-20"))
    )
    newer = replace(newer, extraction=replace(newer.extraction, times=times))
    before = with_first(when="2026-03-20")
    after = replace(before, sources=(*before.sources, newer))
    assert len(read_events(render_calendar(before, AS_OF))) == 1
    assert read_events(render_calendar(after, AS_OF)) == []
    pinned = with_first(when="2026-03-20", pinned=True)
    assert len(read_events(render_calendar(replace(pinned, sources=after.sources), AS_OF))) == 1
