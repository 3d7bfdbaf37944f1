from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.query.completing import Beginning, complete_fields, find_beginning, write_value
from briefing.query.grammar import parse
from briefing.query.tree import Field

TODAY = date(2025, 10, 25)


def read(marked: str) -> Beginning | None:
    """Return what is begun at the caret, written as a bar."""
    return find_beginning(marked.replace("|", ""), marked.index("|"))


@pytest.mark.parametrize(
    ("marked", "beginning"),
    [
        ("so|", Beginning("so", Span(0, 2))),
        ("tariffs -so|urce", Beginning("so", Span(9, 15))),
        ("(so|)", Beginning("so", Span(1, 3))),
        ("source:|", Beginning("", Span(7, 7), "source")),
        ("source:st| x", Beginning("st", Span(7, 9), "source")),
        ("source:|st", Beginning("", Span(7, 9), "source")),
        ('SOURCE:"The S|', Beginning("The S", Span(7, 13), "source")),
        ('source:"The S| before:2025', Beginning("The S", Span(7, 13), "source")),
        ('source:"The S|tar" x', Beginning("The S", Span(7, 17), "source")),
        ("deadline:be|", Beginning("be", Span(9, 11), "deadline")),
        ("source: st|", Beginning("st", Span(8, 10), "source")),
        ('source:="The S|', Beginning("The S", Span(8, 14), "source")),
        ("source: |", Beginning("", Span(8, 8), "source")),
        ("source:| st", Beginning("", Span(7, 7), "source")),
    ],
)
def test_what_is_begun_at_the_caret_is_found_with_what_it_replaces(marked: str, beginning: Beginning) -> None:
    assert read(marked) == beginning


@pytest.mark.parametrize("marked", ["|", "|so", "so |", '"so|', "(|", "so AND|", "sou|rce:x"])
def test_where_nothing_is_begun_nothing_is_completed(marked: str) -> None:
    assert read(marked) is None


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("so|", ["source:"]),
        ("D|", ["date:", "deadline:"]),
        ("a|", ["actor:", "after:"]),
        ("deadline:|", ["before:", "after:", "on:"]),
        ("deadline:a|", ["after:"]),
        ("x|", []),
        ("source:so|", []),
    ],
)
def test_a_field_is_offered_by_its_beginning(marked: str, names: list[str]) -> None:
    beginning = read(marked)
    assert beginning
    offered = complete_fields(beginning)
    assert [one.text for one in offered] == names
    assert all(one.span == beginning.span and one.count is None for one in offered)


@pytest.mark.parametrize(("marked", "form"), [("bef|", "before:2025-11-15"), ("dat|", "date:2025-10..2025-11")])
def test_the_label_of_a_date_field_shows_the_form_of_its_dates(marked: str, form: str) -> None:
    beginning = read(marked)
    assert beginning
    assert form in complete_fields(beginning)[0].label


@given(st.text(), st.integers(0, 30))
def test_what_is_replaced_lies_in_the_query_and_ends_no_earlier_than_the_caret(query: str, caret: int) -> None:
    caret = min(caret, len(query))
    beginning = find_beginning(query, caret)
    if beginning:
        assert 0 <= beginning.span.start <= caret <= beginning.span.end <= len(query)


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Reuters", "Reuters"),
        ("The Star", '"The Star"'),
        ("U.S.", "U.S."),
        ("AND", '"AND"'),
        ("title:x", '"title:x"'),
        ("“Free” Press", '"Free Press"'),
        ("Who?", '"Who?"'),
        ("中国", "中国"),
    ],
)
def test_a_value_is_quoted_where_it_would_not_be_read_as_one_word(value: str, written: str) -> None:
    assert write_value(value) == written
    query = parse(f"source:{written}", TODAY)
    assert isinstance(query.tree, Field)
    assert query.problem is None
