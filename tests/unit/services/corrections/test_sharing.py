"""Corrections go from one library to another by a file, each placed by its article or its words."""

import tomllib
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.bootstrap import build
from briefing.domain.article import Origin, make_article
from briefing.domain.correction import (
    ActorAmendment,
    Amendment,
    GivenDate,
    IssueAmendment,
    Joining,
    Passage,
    Pin,
    Rejection,
    Restoration,
)
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import ActorKind, Basis, DeadlineKind, FindingKind, Published
from briefing.domain.span import Span
from briefing.services.corrections.notes import GIVEN_REASON, Note, read_notes, write_notes
from briefing.services.corrections.placing import place_correction, place_passage
from briefing.services.corrections.sharing import Taken
from briefing.settings.options import Options
from briefing.settings.paths import Paths
from tests.unit.library.samples import BODY, a_deadline, an_arrival


@pytest.fixture
def colleague(tmp_path):
    """Return the services of another library."""
    places = Paths(*(tmp_path / "colleague" / name for name in ("library", "cache", "config", "logs")))
    built = build(places, Options(), today=lambda: date(2025, 10, 25))
    yield built
    built.close()


@pytest.fixture
def file(tmp_path):
    return tmp_path / "corrections.toml"


@pytest.fixture
def shared(services, file):
    """Correct three things of an article, write that down, and return the article's id."""
    (article_id,) = services.library.add([an_arrival()])
    services.correcting.amend_deadline(
        FindingRef(article_id, FindingKind.DEADLINE, a_deadline().key), when="2025-11-12", what='truce “ends”\n"so"'
    )
    services.correcting.reject(FindingRef(article_id, FindingKind.ISSUE, "Tariffs"))
    services.correcting.give_date(article_id, "2025-10-24")
    assert services.sharing.export_to(file) == 3
    return article_id


def test_a_file_is_read_by_people(shared, file):
    text = file.read_text("utf-8")
    assert text.startswith("# Corrections of what was found in articles")
    first, second, third = tomllib.loads(text)["correction"]
    assert first == {
        "does": "amend",
        "article": shared,
        "title": "Truce",
        "finding": "deadline",
        "key": a_deadline().key,
        "words": "10 November 2025",
        "context": "The truce lapses on 10 November 2025.",
        "at": 46,
        "when": "2025-11-12",
        "what": 'truce “ends” "so"',
    }
    assert (second["does"], second["finding"], second["words"]) == ("reject", "issue", "tariffs")
    assert (third["does"], third["published"], third["opening"]) == ("date", "2025-10-24", BODY)


def test_what_one_corrected_is_corrected_for_the_other(shared, services, colleague, file):
    colleague.library.add([an_arrival()])
    assert colleague.sharing.import_from(file) == Taken(added=3, known=0, unplaced=0)
    assert colleague.library.corrections.active() == services.library.corrections.active()


def test_of_the_dates_given_to_an_article_only_the_one_that_holds_is_written(shared, services, file):
    services.correcting.give_date(shared, "2025-10-23")
    assert services.sharing.export_to(file) == 3
    dates = [one["published"] for one in tomllib.loads(file.read_text("utf-8"))["correction"] if "published" in one]
    assert dates == ["2025-10-23"]


@pytest.mark.usefixtures("shared")
def test_what_is_known_is_not_taken_twice_and_all_is_undone_at_once(colleague, file):
    colleague.library.add([an_arrival()])
    colleague.correcting.reject(FindingRef(an_arrival().article.id, FindingKind.ISSUE, "Tariffs"))
    assert colleague.sharing.import_from(file) == Taken(added=2, known=1, unplaced=0)
    assert colleague.sharing.import_from(file) == Taken(added=0, known=3, unplaced=0)
    assert len(colleague.correcting.undo()) == 2
    assert len(colleague.library.corrections.active()) == 1


@pytest.mark.usefixtures("shared")
def test_words_are_found_in_another_edition_of_the_article(colleague, file):
    edition = an_arrival(f"From our correspondent\n\n{BODY}")
    moved = replace(a_deadline(start=46 + 24), sentence=Span(26 + 24, 63 + 24))
    (article_id,) = colleague.library.add(
        [replace(edition, extraction=replace(edition.extraction, deadlines=(moved,), issues=()))]
    )
    taken = colleague.sharing.import_from(file)
    assert (taken.added, taken.unplaced) == (3, 0)
    (found,) = colleague.reading.open(article_id).extraction.deadlines
    assert (found.when, found.basis, found.what) == ("2025-11-12", Basis.GIVEN, 'truce “ends” "so"')


@pytest.mark.usefixtures("shared")
def test_what_has_no_place_is_told_in_one_sentence(colleague, file):
    colleague.library.add([an_arrival("Other words.")])
    taken = colleague.sharing.import_from(file)
    assert taken == Taken(added=0, known=0, unplaced=3)
    assert taken.problem.startswith("3 of 3 corrections could not be placed, because")
    assert colleague.library.corrections.active() == ()
    assert Taken(1, 1, 0).problem is None


@pytest.mark.usefixtures("shared")
def test_words_of_two_articles_are_placed_in_neither(colleague, file):
    colleague.library.add([an_arrival(f"One\n\n{BODY}"), an_arrival(f"Two\n\n{BODY}")])
    assert colleague.sharing.import_from(file).unplaced == 3


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "its format is not"),
        (b"\xff\xfe", "holds no corrections"),
        (b"format = ", "holds no corrections"),
        (b'format = "briefing.corrections/2"', "its format is not briefing.corrections/1"),
        (b'format = "briefing.corrections/1"\ncorrection = 3', "its corrections are no list"),
        (b'format = "briefing.corrections/1"\ncorrection = [3]', "its correction 1 is not complete"),
        (b'format = "briefing.corrections/1"\n[[correction]]\ndoes = "amend"', "its correction 1 is not complete"),
        (b'format = "briefing.corrections/1"\n[[correction]]\ndoes = "sing"\narticle = "a"', "its correction 1"),
        (
            b'format = "briefing.corrections/1"\n[[correction]]\ndoes = "date"\narticle = "a"\npublished = "soon"',
            "soon is no date",
        ),
    ],
)
def test_a_file_that_is_no_list_of_corrections_is_refused(colleague, file, content, why):
    file.write_bytes(content)
    with pytest.raises(UserError, match=why):
        colleague.sharing.import_from(file)
    assert colleague.library.corrections.active() == ()


def test_a_file_that_is_not_there_is_told(colleague, tmp_path):
    with pytest.raises(UserError, match=r"none\.toml cannot be read"):
        colleague.sharing.import_from(tmp_path / "none.toml")


TEXT = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
PASSAGES = st.builds(
    lambda start, words, context: Passage(Span(start, start + len(words)), words, context),
    st.integers(0, 10**6),
    TEXT,
    TEXT,
)
REFS = st.builds(FindingRef, TEXT, st.sampled_from(FindingKind), TEXT)
DATES = st.builds(
    lambda article, day: GivenDate(article, Published(day.isoformat(), Basis.GIVEN, reason=GIVEN_REASON)),
    TEXT,
    st.dates(),
)
AMENDMENTS = st.builds(Amendment, REFS, PASSAGES, st.none() | TEXT, st.none() | st.sampled_from(DeadlineKind), TEXT)
ACTORS = st.builds(
    ActorAmendment,
    REFS,
    PASSAGES,
    TEXT,
    st.none() | st.sampled_from(ActorKind),
    st.none() | st.just("") | TEXT,
    st.none() | TEXT,
)
LABELS = st.builds(IssueAmendment, REFS, PASSAGES, TEXT)
JOININGS = st.builds(
    lambda ref, key, one, other: Joining(ref, one, replace(ref, key=key), other), REFS, TEXT, PASSAGES, PASSAGES
)
PINS = st.builds(Pin, REFS, PASSAGES, st.booleans())
REJECTIONS = st.builds(Rejection, REFS, st.none() | PASSAGES)
RESTORATIONS = st.builds(Restoration, REFS, st.none() | PASSAGES)
CORRECTIONS = DATES | AMENDMENTS | ACTORS | LABELS | JOININGS | PINS | REJECTIONS | RESTORATIONS


@given(st.lists(CORRECTIONS, max_size=5), TEXT)
def test_what_is_written_is_read_back_the_same(corrections, title):
    notes = tuple(Note(one, title, "Opening" if isinstance(one, GivenDate) else "") for one in corrections)
    assert read_notes(write_notes(notes)) == notes


def the_passage(body, words, context):
    start = body.index(words)
    return Passage(Span(start, start + len(words)), words, context)


def test_words_are_found_however_spaces_and_quotes_are_set():
    passage = the_passage("They said “no” by 10 May.", "10 May", "They said “no” by 10 May.")
    found = place_passage(passage, 'News.\n\nThey said "no"\nby 10\u00a0May.')
    assert (found.words, found.span) == ("10\u00a0May", Span(25, 31))


def test_of_several_places_the_nearest_is_taken():
    body = "By 10 May. By 11 May. By 10 May."
    assert place_passage(Passage(Span(26, 32), "10 May", "By 10 May."), f" {body}").span == Span(26, 32)


@given(st.text(max_size=30), st.text(max_size=30), st.text(min_size=1, max_size=10))
def test_words_are_where_they_are_placed(before, after, words):
    body = before + words + after
    found = place_passage(Passage(Span(0, len(words)), words, words), body)
    assert found is None or found.span.of(body) == found.words


def test_a_rejection_without_words_fits_its_own_article_alone():
    article = make_article(BODY, Origin("one.txt", "text/plain"))
    own = Rejection(FindingRef(article.id, FindingKind.ISSUE, "Tariffs"))
    assert place_correction(own, article) == own
    assert place_correction(replace(own, ref=replace(own.ref, article_id="other")), article) is None


def test_what_was_joined_is_joined_in_another_edition_too():
    article = make_article(f"By wire\n\n{BODY}", Origin("one.txt", "text/plain"))
    ref = FindingRef("elsewhere", FindingKind.ACTOR, "organisation:The Truce")
    joining = Joining(
        ref,
        the_passage(BODY, "The truce", BODY[26:]),
        replace(ref, key="person:Ann Lee"),
        the_passage(BODY, "Ann Lee", BODY[:24]),
    )
    placed = place_correction(joining, article)
    assert (placed.article_id, placed.into.article_id) == (article.id, article.id)
    assert [one.span.of(article.body) for one in (placed.passage, placed.into_passage)] == ["The truce", "Ann Lee"]
    lacking = make_article(BODY[26:], Origin("one.txt", "text/plain"))
    assert place_correction(joining, lacking) is None
