from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import ActorKind, Confidence, FindingKind
from briefing.domain.span import Span
from briefing.ui.models.places import find_finding, find_words, finding_at, marks_of, sentences_of


def test_the_words_under_the_caret_come_before_the_sentence(source):
    body = source.article.body
    assert finding_at(source, body.index("Anna")).kind is FindingKind.ACTOR
    assert finding_at(source, body.index("1 November") + 2).kind is FindingKind.DEADLINE
    assert finding_at(source, body.index("said the")).kind is FindingKind.DEADLINE


def test_a_place_without_a_finding_has_none(source):
    assert finding_at(source, source.article.body.index("Nothing")) is None


def test_an_issue_has_all_its_sentences_and_an_actor_the_first(source):
    issue, actor = source.extraction.issues[0], source.extraction.actors[0]
    assert len(sentences_of(source, issue)) == 2
    (first,) = sentences_of(source, actor)
    assert first.of(source.article.body).startswith("Anna Berg said")


def test_past_dates_places_and_doubtful_findings_are_not_underlined(source):
    extraction = source.extraction
    country = replace(extraction.actors[0], kind=ActorKind.COUNTRY)
    doubtful = tuple(replace(each, confidence=Confidence.LOW) for each in extraction.issues)
    marks = marks_of(Source(source.article, replace(extraction, actors=(country,), issues=doubtful)))
    assert [mark.span.of(source.article.body) for mark in marks] == ["1 November"]


def test_only_the_first_words_of_a_finding_have_a_letter(source):
    actors = [mark for mark in marks_of(source) if mark.kind is FindingKind.ACTOR]
    assert [mark.first for mark in actors] == [True, False]


@given(
    st.lists(
        st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)), min_size=1, max_size=6), min_size=1, max_size=6
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_marks_never_overlap_and_stand_in_order(source, mentions):
    actor = source.extraction.actors[0]
    actors = tuple(replace(actor, mentions=tuple(Span(at, at + length) for at, length in each)) for each in mentions)
    marks = marks_of(Source(source.article, replace(source.extraction, actors=actors)))
    assert all(first.span.end <= second.span.start for first, second in pairwise(marks))
    assert len(marks) >= 2


def test_a_finding_is_named_by_its_reference(source):
    deadline = source.extraction.deadlines[0]
    ref = FindingRef(source.article.id, FindingKind.DEADLINE, deadline.key)
    assert find_finding(source, ref) == deadline
    assert find_finding(source, replace(ref, key="another")) is None
    assert find_finding(source, replace(ref, article_id="another")) is None


@pytest.mark.parametrize(
    ("body", "words", "found"),
    [
        ("The Quota and the quota", "quota", [(4, 9), (18, 23)]),
        ("100\u202f% of it", "100 %", [(0, 5)]),
        ("it’s", "it's", [(0, 4)]),
        ("a.b", ".", [(1, 2)]),
        ("nothing", "  ", []),
    ],
)
def test_words_are_found_whatever_their_case_and_shape(body, words, found):
    assert [(span.start, span.end) for span in find_words(body, words)] == found
