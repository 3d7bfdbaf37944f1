from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.query.grammar import parse
from briefing.query.refining import toggle_term
from briefing.query.tree import And, all_of

TODAY = date(2025, 10, 25)
TERMS = ('source:="The Star"', "date:2025-10", "date:none", 'actor:="He Lifeng"', 'issue:="rare earths"')


@pytest.mark.parametrize(
    ("query", "term", "after"),
    [
        ("", "date:none", "date:none"),
        ("rare earths", "date:none", "rare earths date:none"),
        ("trade OR rare", "date:none", "(trade OR rare) date:none"),
        ('"trade war', "date:none", '"trade war" date:none'),
        ("(trade", "date:none", "trade date:none"),
        ("rare AND", "date:none", "rare AND date:none"),
        ("rare date:none earths", "date:none", "rare earths"),
        ('rare source:="the  star"', 'source:="The Star"', "rare"),
        ("date:none", "date:none", ""),
        ("rare", '""', "rare"),
    ],
)
def test_a_term_is_added_where_it_is_not_and_dropped_where_it_is(query: str, term: str, after: str) -> None:
    assert toggle_term(query, term, TODAY) == after


@pytest.mark.parametrize(
    ("query", "after"),
    [("rare ear", "date:none rare ear"), ("", "date:none"), ("date:none rare ear", "rare ear")],
)
def test_a_word_being_typed_goes_on_being_typed(query: str, after: str) -> None:
    assert toggle_term(query, "date:none", TODAY, typing=True) == after


@settings(deadline=None)
@given(
    st.one_of(
        st.text(max_size=12),
        st.lists(st.sampled_from(["war", "OR", "AND", "-", "(", ")", '"', "title:", *TERMS]), max_size=8).map(" ".join),
    ),
    st.sampled_from(TERMS),
)
@example(query="AA:0", term=TERMS[0])
def test_all_have_to_match_what_the_query_and_the_term_ask_for(query: str, term: str) -> None:
    asked, added = parse(query, TODAY).tree, parse(term, TODAY).tree
    parts = asked.nodes if isinstance(asked, And) else (asked,) if asked else ()
    after = parse(toggle_term(query, term, TODAY), TODAY)
    kept = [part for part in parts if part != added]
    assert added is not None
    assert after.tree == all_of(kept if added in parts else [*kept, added])
    # A word that looks like a field stays the word it is, and stays told of.
    assert after.problem is None or added in parts or after.problem.sentence.startswith("There is no field")
