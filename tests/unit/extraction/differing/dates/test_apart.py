from dataclasses import replace

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Copies, Source, speakers_of
from briefing.domain.findings import (
    Actor,
    ActorKind,
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Extraction,
    Published,
)
from briefing.domain.span import Span
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.differing.dates.apart import find_dates_apart

FIRST = "First exchange of prisoners is set for the airport"


def _source(
    what: str,
    when: str,
    kind: DeadlineKind = DeadlineKind.EXPECTED,
    *,
    words: str | None = None,
    published: str = "2026-05-14",
    actors: tuple[str, ...] = ("Red Cross", "Armed Forces"),
) -> Source:
    words = words or f"on day {when[-2:]}"
    body = f"{what} {words}."
    article = make_article(body, Origin("a.txt", "text/plain"))
    deadline = Deadline(
        when=when,
        basis=Basis.STATED,
        kind=kind,
        certainty=Certainty.FIRM,
        what=what,
        date_span=Span(len(what) + 1, len(body) - 1),
        sentence=Span(0, len(body)),
        confidence=Confidence.HIGH,
    )
    found = tuple(Actor(name, ActorKind.ORGANISATION, (Span(0, 1),), Confidence.HIGH) for name in actors)
    day = Published(published, Basis.STATED)
    return Source(article, Extraction(article.id, 1, None, None, None, day, (), (), (), (deadline,), found, ()))


def _dates(*sources: Source, copies: tuple[Copies, ...] = ()) -> list[list[str]]:
    found = find_dates_apart(sources, merge_deadlines(sources), speakers_of(copies))
    return [[version.value for version in difference.versions] for difference in found]


def test_one_event_on_two_days_is_a_difference() -> None:
    second = _source("Prisoners are to be exchanged first at the airport", "2026-05-25")
    assert _dates(second, _source(FIRST, "2026-05-23")) == [["23 May 2026", "25 May 2026"]]


@pytest.mark.parametrize(
    ("other", "when", "kind"),
    [
        ("First exchange of prisoners was postponed", "2026-05-25", DeadlineKind.EXPECTED),
        ("First exchange of prisoners at the airport", "2026-05", DeadlineKind.EXPECTED),
        ("First exchange of prisoners at the airport", "2026-09-25", DeadlineKind.EXPECTED),
        ("First exchange of prisoners at the airport", "2026-05-25", DeadlineKind.EXPIRY),
        ("Pensions are paid out first at banks", "2026-05-25", DeadlineKind.EXPECTED),
        ("Second exchange of prisoners is set for the airport", "2026-05-25", DeadlineKind.EXPECTED),
    ],
)
def test_what_may_be_another_event_or_a_changed_date_is_none(other: str, when: str, kind: DeadlineKind) -> None:
    assert _dates(_source(FIRST, "2026-05-23"), _source(other, when, kind)) == []


def test_one_event_may_be_told_as_a_meeting_and_as_what_is_expected() -> None:
    other = _source("First exchange of prisoners at the airport", "2026-05-25", DeadlineKind.MEETING)
    assert _dates(_source(FIRST, "2026-05-23"), other) == [["23 May 2026", "25 May 2026"]]


def test_events_of_other_names_are_others() -> None:
    first = _source("Janitors and caterers strike in schools of Glasgow", "2026-05-23")
    assert _dates(first, _source("Janitors and caterers strike in schools of Fife", "2026-05-25")) == []
    assert len(_dates(first, _source("Caterers and janitors strike in Glasgow", "2026-05-25"))) == 1


def test_names_alone_make_no_event() -> None:
    first = _source("European Parliament must approve it", "2026-05-23")
    assert _dates(first, _source("Answer to the European Parliament", "2026-05-25")) == []


def test_articles_of_two_stories_tell_of_two_events() -> None:
    other = _source(FIRST, "2026-05-25", actors=("Salus", "Norvex", "Halden"))
    assert _dates(_source(FIRST, "2026-05-23"), other) == []


@pytest.mark.parametrize(
    ("words", "published", "found"),
    [
        ("on Saturday", "2026-05-14", []),
        ("on Monday", "2026-05-21", []),
        ("on Monday", "2026-05-14", [["23 May 2026", "25 May 2026"]]),
    ],
)
def test_a_bare_weekday_counts_only_where_both_came_out_together_and_name_another(
    words: str, published: str, found: list[list[str]]
) -> None:
    first = _source(FIRST, "2026-05-23", words="on Saturday")
    assert _dates(first, _source(FIRST, "2026-05-25", words=words, published=published)) == found


def test_of_what_is_past_more_has_to_be_shared() -> None:
    past = DeadlineKind.PAST
    first = _source("First exchange of prisoners took place at the airport", "2026-05-03", past)
    assert _dates(first, _source("Prisoners first left the camp", "2026-05-05", past)) == []
    assert _dates(first, _source("First prisoners were in the exchange", "2026-05-05", past)) == [
        ["3 May 2026", "5 May 2026"]
    ]


def test_copies_do_not_differ_from_each_other() -> None:
    sources = _source(FIRST, "2026-05-23"), _source(FIRST, "2026-05-25")
    assert _dates(*sources, copies=(Copies(tuple(one.article.id for one in sources)),)) == []


def test_a_day_without_its_year_falls_into_the_year_of_the_dossier() -> None:
    undated = _source("Prisoners are to be exchanged first at the airport", "XXXX-05-25", words="on day 25")
    assert _dates(_source(FIRST, "2026-05-23"), undated) == [["23 May 2026", "25 May (year unknown)"]]


def test_articles_of_many_years_do_not_tell_the_year_of_a_day() -> None:
    undated = _source("Prisoners are to be exchanged first at the airport", "XXXX-05-25", words="on day 25")
    others = [_source(f"Fish of {year}", f"{year}-01-02", published=f"{year}-01-01") for year in (2019, 2022)]
    assert _dates(_source(FIRST, "2026-05-23"), undated, *others) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        ("Memorandum on power exports expires", "Deal ends", True),
        ("Filling of the reservoir ends", "Filling ends", True),
        ("Filling of the reservoir ends", "Drilling ends", False),
    ],
)
def test_what_ends_under_one_name_is_one_thing(ours: str, theirs: str, differ: bool) -> None:
    sources = _source(ours, "2026-06-30", DeadlineKind.EXPIRY), _source(theirs, "2026-07-15", DeadlineKind.EXPIRY)
    assert bool(_dates(*sources)) is differ


def test_what_ends_is_not_told_apart_where_an_article_has_two_of_the_name() -> None:
    ours = _source("Memorandum on power exports expires", "2026-06-30", DeadlineKind.EXPIRY)
    theirs = _source("Deal ends", "2026-07-15", DeadlineKind.EXPIRY)
    deadline = theirs.extraction.deadlines[0]
    second = replace(deadline, what="Treaty on fish ends", when="2026-07-20", date_span=Span(0, 4))
    both = Source(theirs.article, replace(theirs.extraction, deadlines=(deadline, second)))
    assert _dates(ours, both) == []


@pytest.mark.parametrize(
    ("theirs", "published", "differ"),
    [
        ("Shareholders will vote", "2026-05-15", True),
        ("Shareholders will vote", "2026-06-15", False),
        ("Shareholders will meet", "2026-05-15", False),
        ("Second vote by shareholders", "2026-05-15", False),
    ],
)
def test_what_is_held_once_is_one_event_where_articles_came_out_together(
    theirs: str, published: str, differ: bool
) -> None:
    ours = _source("Shareholders will vote in Leeds", "2026-07-14", DeadlineKind.MEETING)
    other = _source(theirs, "2026-07-17", DeadlineKind.MEETING, published=published)
    assert bool(_dates(ours, other)) is differ


def test_workers_who_walk_out_begin_a_walkout() -> None:
    ours = _source("Dockworkers at the port will walk out", "2026-05-23", DeadlineKind.EFFECTIVE)
    theirs = _source("Walkout was still planned", "2026-05-25", DeadlineKind.EFFECTIVE)
    assert _dates(ours, theirs) == [["23 May 2026", "25 May 2026"]]


@pytest.mark.parametrize(("published", "differ"), [("2026-05-18", True), ("2026-05-14", False)])
def test_a_change_told_after_both_dates_does_not_explain_them(published: str, differ: bool) -> None:
    later = _source(FIRST, "2026-05-23", words="on day 23, and was then postponed", published=published)
    first, other = _source(FIRST, "2026-05-23"), _source(FIRST, "2026-05-25")
    assert bool(_dates(first, other, later)) is differ


def test_what_is_for_an_event_is_not_the_event() -> None:
    first = _source("Extraordinary general meeting of shareholders is convened", "2026-05-23")
    assert _dates(first, _source("Proxy forms for the extraordinary general meeting", "2026-05-22")) == []
    other = _source("Deadline for the general meeting of shareholders", "2026-05-25")
    assert len(_dates(first, other)) == 1


@pytest.mark.parametrize(
    ("what", "differ"),
    [
        ("Shareholders meet", True),
        ("Shareholders will vote again at a second general meeting", False),
        ("Proxy forms for the general meeting", False),
    ],
)
def test_a_meeting_of_owners_is_one_under_many_names(what: str, differ: bool) -> None:
    meeting = DeadlineKind.MEETING
    first = _source("Extraordinary general meeting of shareholders in Porto", "2026-05-23", meeting, words="on 23 May")
    assert bool(_dates(first, _source(what, "2026-05-24", meeting, words="on 24 May"))) is differ


@pytest.mark.parametrize("lead", ["for the", "before the", "of the"])
def test_a_date_that_says_of_which_event_something_is_dates_that_event_alone(lead: str) -> None:
    first = _source("Register of shareholders closes", "2026-05-23", words="on 23 May")
    tied = _source(f"Register of shareholders closes {lead}", "2026-05-25", words="25 May")
    body = tied.article.body.replace("25 May.", "25 May general meeting.")
    assert _dates(first, _with_body(tied, body)) == []


def _with_body(source: Source, body: str) -> Source:
    """Return a source with more words behind the date of its one deadline."""
    article = make_article(body, Origin("a.txt", "text/plain"))
    (deadline,) = source.extraction.deadlines
    told = replace(deadline, sentence=Span(0, len(body)))
    return Source(article, replace(source.extraction, article_id=article.id, deadlines=(told,)))


def test_a_hearing_before_a_court_is_what_the_court_holds() -> None:
    first = _source("Hearing before the maritime court", "2026-05-23")
    assert len(_dates(first, _source("Maritime court sits for the hearing", "2026-05-25"))) == 1
