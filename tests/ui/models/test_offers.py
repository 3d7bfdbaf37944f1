import pytest

from briefing.domain.search import Completion, Facet, FacetCount, FacetValue, SavedSearch, Suggestion
from briefing.domain.span import Span
from briefing.ui.models.offers import completion_lines, facet_lines, saved_lines, suggestion_lines

WIRE, POST = FacetValue("North Wire", 1200, 'source:"North Wire"'), FacetValue("Post", 1, "source:Post", is_chosen=True)


def test_what_the_query_asks_for_is_ticked():
    lines = facet_lines(FacetCount(Facet.SOURCE, (WIRE, POST)))
    assert [(line.label, line.number, line.ticked) for line in lines] == [
        ("North Wire", "1,200", False),
        ("Post", "1", True),
    ]
    assert lines[1].spoken == "Post, 1 article, chosen"


def test_what_is_left_out_is_said_with_the_way_to_it():
    last = facet_lines(FacetCount(Facet.MONTH, (WIRE,), more=1400))[-1]
    assert (last.label, last.offer) == ("1,400 more; type date: and its beginning", None)


def test_a_facet_without_values_says_so():
    (line,) = facet_lines(FacetCount(Facet.ISSUE, ()))
    assert line.offer is None
    assert "issue" in line.label


def test_each_suggestion_says_what_it_finds_and_its_key():
    spelled = Suggestion("government talks", "government talks", 12)
    dropped = Suggestion("talks", "talks", 1, "xyz")
    lines = suggestion_lines((spelled, dropped), "goverment talks")
    assert [line.label for line in lines] == ["Did you mean government talks? 12 articles", "Without “xyz”: 1 article"]
    assert [(line.number, line.strong) for line in lines] == [("Alt+1", "government talks"), ("Alt+2", "xyz")]


@pytest.mark.parametrize(
    ("query", "shown", "cut_first"),
    [
        ("rare earths export contrlos", "rare earths export controls", True),
        ("rrae earths export controls", "rare earths export controls", False),
        ("contrlos", "controls", True),
        ("rare earths deadline:befor:2025", "rare earths deadline:before:2025", True),
    ],
)
def test_the_word_that_is_spelled_otherwise_is_never_cut_away(query, shown, cut_first):
    (line,) = suggestion_lines([Suggestion(shown, shown, 3)], query)
    assert line.cut_first is cut_first


def test_only_as_many_are_suggested_as_have_keys():
    assert len(suggestion_lines([Suggestion(str(number), str(number), 1) for number in range(5)], "x")) == 3


def test_a_saved_search_says_how_many_are_new_where_any_are():
    lines = saved_lines((SavedSearch(1, "Rare earths", 12, 2), SavedSearch(2, "fish", 3, 0)))
    assert [(line.label, line.number, line.remark) for line in lines] == [
        ("Rare earths", "12", "2 new"),
        ("fish", "3", ""),
    ]


def test_a_field_has_no_count():
    lines = completion_lines((Completion(Span(0, 2), "actor:", "actor:"), Completion(Span(0, 2), "x", "x", 2)))
    assert [(line.number, line.strong) for line in lines] == [("", "actor:"), ("2", "")]
