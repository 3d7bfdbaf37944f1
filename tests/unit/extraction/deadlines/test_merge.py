from dataclasses import replace

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import (
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Extraction,
    FoundDeadline,
    Published,
)
from briefing.domain.span import Span
from briefing.extraction.deadlines.merge import merge_deadlines


def _source(sentence: str, when: str, kind: DeadlineKind, *, actors: tuple[str, ...] = (), high: bool = True) -> Source:
    article = make_article(sentence, Origin("a.txt", "text/plain"))
    deadline = Deadline(
        when=when,
        basis=Basis.STATED,
        kind=kind,
        certainty=Certainty.FIRM,
        what=sentence,
        date_span=Span(0, 1),
        sentence=Span(0, len(sentence)),
        confidence=Confidence.HIGH if high else Confidence.LOW,
        actors=actors,
    )
    extraction = Extraction(article.id, 1, None, None, None, Published(), (), (), (), (deadline,), (), ())
    return Source(article, extraction)


def _groups(*sources: Source) -> list[tuple[str, int]]:
    return [(merged.best.finding.when, len(merged.members)) for merged in merge_deadlines(sources)]


def test_the_same_event_on_one_date_is_merged_with_the_surest_telling_in_front() -> None:
    low = _source("The tariff truce will expire", "2025-11-10", DeadlineKind.EXPIRY, high=False)
    high = _source("Expiry of the truce on tariffs", "2025-11-10", DeadlineKind.EXPIRY)
    (merged,) = merge_deadlines([low, high])
    assert merged.best.finding is high.extraction.deadlines[0]
    assert [member.article_id for member in merged.members] == [low.article.id, high.article.id]


def test_shared_actors_make_up_for_few_shared_words() -> None:
    first = _source("Envoys meet in Oslo", "2025-11-10", DeadlineKind.MEETING, actors=("China", "India"))
    second = _source("Leaders to gather at Oslo palace", "2025-11-10", DeadlineKind.MEETING, actors=("India", "China"))
    assert _groups(first, second) == [("2025-11-10", 2)]


def test_the_week_of_one_source_joins_the_day_of_another() -> None:
    week = _source(
        "Peru and Chile prepare to meet in Quito", "2025-W46", DeadlineKind.MEETING, actors=("Peru", "Chile")
    )
    day = _source("Chile to meet Peru for talks", "2025-11-12", DeadlineKind.MEETING, actors=("Chile", "Peru"))
    (merged,) = merge_deadlines([week, day])
    assert merged.best.finding.when == "2025-11-12"
    assert {member.finding.when for member in merged.members} == {"2025-W46", "2025-11-12"}


def test_a_week_with_two_such_days_stays_apart() -> None:
    actors = ("Peru", "Chile")
    week = _source("Peru and Chile prepare to meet in Quito", "2025-W46", DeadlineKind.MEETING, actors=actors)
    first = _source("Chile to meet Peru for talks", "2025-11-12", DeadlineKind.MEETING, actors=actors)
    second = _source("Peru will meet Chile again", "2025-11-14", DeadlineKind.MEETING, actors=actors)
    assert len(merge_deadlines([week, first, second])) == 3


def test_other_events_and_other_dates_stay_apart() -> None:
    truce = _source("The tariff truce will expire", "2025-11-10", DeadlineKind.EXPIRY)
    later = _source("The tariff truce is to expire", "2025-11-12", DeadlineKind.EXPIRY)
    vote = _source("Parliament votes on pensions", "2025-11-10", DeadlineKind.EXPECTED)
    assert _groups(later, truce, vote) == [("2025-11-10", 1), ("2025-11-10", 1), ("2025-11-12", 1)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("OSLO, March 4, 2026 - The herring quota expires July 9.", "ROME, March 5, 2026 - The lease expires July 9."),
        ("The cotton pact expires on July 9, 2026.", "The mining pact expires on July 9, 2026."),
        ("Talks on wheat begin on July 9.", "Talks on steel begin on July 9."),
    ],
)  # fmt: skip
def test_stories_that_share_a_day_alone_stay_apart(first: str, second: str) -> None:
    groups = _groups(
        _source(first, "2026-07-09", DeadlineKind.EXPIRY), _source(second, "2026-07-09", DeadlineKind.EXPIRY)
    )
    assert groups == [("2026-07-09", 1), ("2026-07-09", 1)]


def test_two_pacts_of_the_same_two_countries_stay_apart() -> None:
    actors = ("Peru", "Chile")
    cotton = _source("Peru's cotton pact with Chile expires", "2026-07-09", DeadlineKind.EXPIRY, actors=actors)
    mining = _source("Chile's mining pact with Peru expires", "2026-07-09", DeadlineKind.EXPIRY, actors=actors)
    assert len(merge_deadlines([cotton, mining])) == 2


def test_one_subject_in_few_words_is_one_deadline() -> None:
    first = _source("The ceasefire expires on July 9.", "2026-07-09", DeadlineKind.EXPIRY)
    second = _source("Shops hope the ceasefire will not just lapse on July 9.", "2026-07-09", DeadlineKind.EXPIRY)
    assert _groups(first, second) == [("2026-07-09", 2)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ceasefire in the valley expires", "Pause in the fighting runs out"),
        ("Armistice will end at midnight", "Two-month truce lapses"),
    ],
)
def test_a_truce_is_one_deadline_whatever_it_is_called(one: str, other: str) -> None:
    first = _source(one, "2026-07-09", DeadlineKind.EXPIRY)
    second = _source(other, "2026-07-09", DeadlineKind.EXPIRY)
    assert _groups(first, second) == [("2026-07-09", 2)]


def test_what_the_reader_puts_on_a_day_takes_in_nothing_that_shares_no_more_than_words_of_its_sentence() -> None:
    court = _source("The court put off a hearing on the strike notice of dockers", "2026-03-19", DeadlineKind.EXPECTED)
    walkout = _source("The walkout of dockers was still planned", "2026-03-19", DeadlineKind.EXPECTED)
    assert len(_groups(court, walkout)) == 1
    (found,) = walkout.extraction.deadlines
    moved = replace(found, found=FoundDeadline("2026-03-18", found.basis, found.kind, found.what, found.certainty))
    corrected = Source(walkout.article, replace(walkout.extraction, deadlines=(moved,)))
    assert len(_groups(court, corrected)) == 2


def _moved(source: Source, when: str, kind: DeadlineKind | None = None, what: str | None = None) -> Source:
    """Return an article whose one deadline the reader put on another day, and perhaps called otherwise."""
    (found,) = source.extraction.deadlines
    before = FoundDeadline(found.when, found.basis, found.kind, found.what, found.certainty)
    moved = replace(found, when=when, kind=kind or found.kind, what=what or found.what, found=before)
    return Source(source.article, replace(source.extraction, deadlines=(moved,)))


@pytest.mark.parametrize(("kind", "what"), [(None, None), (DeadlineKind.MEETING, "Dock strike (walkout) begins")])
def test_what_two_articles_tell_stays_one_deadline_when_the_reader_corrects_it_in_both(
    kind: DeadlineKind | None, what: str | None
) -> None:
    court = _source("The court put off a hearing on the strike notice of dockers", "2026-03-19", DeadlineKind.MEETING)
    first = _source("The strike of dockers would begin on Wednesday", "2026-03-18", DeadlineKind.EFFECTIVE)
    second = _source("The dockers' walkout was still planned", "2026-03-18", DeadlineKind.EFFECTIVE)
    assert _groups(first, second) == [("2026-03-18", 2)]
    corrected = [_moved(one, "2026-03-19", kind, what) for one in (first, second)]
    assert sorted(_groups(court, *corrected)) == [("2026-03-19", 1), ("2026-03-19", 2)]


def test_a_week_and_a_day_that_the_reader_put_on_one_day_stay_one_deadline() -> None:
    week = _source("The cabinet votes on the tariff bill", "2026-W12", DeadlineKind.EXPECTED)
    day = _source("A vote on the tariff bill is due", "2026-03-18", DeadlineKind.EXPECTED)
    assert _groups(_moved(week, "2026-03-19"), _moved(day, "2026-03-19")) == [("2026-03-19", 2)]


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Tariffs on steel start", "Exemptions from tariffs for cars expire", DeadlineKind.EXPIRY),
        ("Tariffs on steel start", "Exemptions from tariffs for cars start", DeadlineKind.EFFECTIVE),
        ("Tariffs on steel start", "Tariffs on steel end", DeadlineKind.EXPIRY),
    ],
)
def test_two_events_that_the_reader_puts_on_one_day_stay_two(one: str, other: str, kind: DeadlineKind) -> None:
    first = _moved(_source(one, "2026-03-01", DeadlineKind.EFFECTIVE), "2026-03-19")
    second = _moved(_source(other, "2026-03-02", kind), "2026-03-19")
    assert _groups(first, second) == [("2026-03-19", 1), ("2026-03-19", 1)]
    named = [_moved(source, "2026-03-19", what="Tariffs change") for source in (first, second)]
    assert _groups(*named) == [("2026-03-19", 2)]


@pytest.mark.parametrize(
    ("number", "again", "events"),
    [
        ("1,500 euros", "1500 euros", 1),
        ("25%", "25.0 percent", 1),
        ("2.50 euros", "2.5 euros", 1),
        ("1,500,000.0 euros", "1500000 euros", 1),
        ("100 euros", "1 euro", 2),
        ("2.5 euros", "25 euros", 2),
        ("1,500 euros", "1.5 euros", 2),
    ],
)
def test_numbers_are_compared_by_what_they_come_to(number: str, again: str, events: int) -> None:
    actors = ("Torvik", "Denmark")
    first = _source(f"Torvik fine to Denmark of {number} due", "2026-03-19", DeadlineKind.DUE, actors=actors)
    second = _source(f"fine of {again} from Torvik to Denmark due", "2026-03-19", DeadlineKind.DUE, actors=actors)
    assert len(_groups(first, second)) == events


def test_what_has_no_date_comes_last() -> None:
    unknown = _source("The quota will lapse", "XXXX-01-01", DeadlineKind.EXPIRY)
    dated = _source("The tariff truce will expire", "2025-11-10", DeadlineKind.EXPIRY)
    assert _groups(unknown, dated) == [("2025-11-10", 1), ("XXXX-01-01", 1)]


def test_a_bare_week_comes_after_its_first_day() -> None:
    week = _source("A vote on pensions", "2025-W46", DeadlineKind.EXPECTED)
    day = _source("The tariff truce will expire", "2025-11-10", DeadlineKind.EXPIRY)
    assert _groups(week, day) == [("2025-11-10", 1), ("2025-W46", 1)]


def test_a_meeting_at_one_place_is_one_deadline_in_whatever_words() -> None:
    first = _source("Two governments will meet in Moyale", "2026-03-23/2026-03-24", DeadlineKind.MEETING)
    second = _source("Talks in Moyale would be held", "2026-03-23/2026-03-24", DeadlineKind.MEETING)
    assert _groups(first, second) == [("2026-03-23/2026-03-24", 2)]


def test_a_clause_that_has_all_words_of_another_one_tells_the_same_whoever_is_found_bound() -> None:
    bound = _source("Expert panel will meet as planned", "2025-11-10", DeadlineKind.MEETING, actors=("expert panel",))
    plain = _source("Expert panel will meet", "2025-11-10", DeadlineKind.MEETING)
    told = _source("Expert panel to report on the drug", "2025-11-10", DeadlineKind.DUE)
    assert _groups(bound, plain, told) == [("2025-11-10", 1), ("2025-11-10", 2)]
