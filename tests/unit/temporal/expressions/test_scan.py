from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.domain.findings import Basis
from briefing.temporal.anchoring.anchor import make_anchor
from briefing.temporal.anchoring.narrative import date_mentions
from briefing.temporal.expressions.grammar import MACROS
from briefing.temporal.expressions.patterns import Rule, compile_rule
from briefing.temporal.expressions.scan import scan


def _surfaces(text: str) -> list[str]:
    return [text[mention.start : mention.end] for mention in scan(text)]


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("on 25 October 2025, Oct. 25 and October 25, 2025", ["25 October 2025", "Oct. 25", "October 25, 2025"]),
        ("the 25th of October, 25/10/2025 or 2025-10-25", ["the 25th of October", "25/10/2025", "2025-10-25"]),
        ("on the 25-th of October, 2025 and October, 25, 2025", ["the 25-th of October, 2025", "October, 25, 2025"]),
        ("Saturday, Nov. 16, was clear", ["Saturday, Nov. 16"]),
        ("between 10 and 12 November", ["10 and 12 November"]),
        ("October 24–27, 2025", ["October 24–27, 2025"]),
        ("from May to July 1942", ["May", "July 1942"]),
        ("from February to June, in May and June", ["February", "June", "May", "June"]),
        ("on 3/4 September", ["3/4 September"]),
        ("in 1979 and the 1990s", ["1979", "the 1990s"]),
        ("November of the same year", ["November of the same year"]),
        ("by the end of the year", ["the end of the year"]),
        ("in late August and mid-October", ["late August", "mid-October"]),
        ("earlier this month, later this week, last night", ["earlier this month", "later this week", "last night"]),
        ("nearly four years ago, about a month later", ["nearly four years ago", "about a month later"]),
        ("within 90 days; a six-month truce", ["90 days", "six-month"]),
        ("twenty-one days", ["twenty-one days"]),
        ("in recent months and in the coming days", ["recent months", "the coming days"]),
        ("Thursday next week or next Tuesday", ["Thursday next week", "next Tuesday"]),
        ("the first quarter of 2025 and Q3 2025", ["the first quarter of 2025", "Q3 2025"]),
        ("the summer of 1942, last spring", ["the summer of 1942", "last spring"]),
        ("at 5 p.m. on Tuesday night", ["5 p.m.", "Tuesday night"]),
        ("by Good Friday, at the Saturday evening meeting", ["Good Friday", "Saturday evening"]),
        ("every Monday, annually", ["every Monday", "annually"]),
        ("in 480 BC and in the 19th century", ["480 BC", "the 19th century"]),
    ],
)
def test_time_expressions_are_found_with_their_words(text: str, surfaces: list[str]) -> None:
    assert _surfaces(text) == surfaces


@pytest.mark.parametrize(
    "text",
    [
        "It may march on, and the US will second that.",
        "Theresa May said so. May I ask?",
        "a two-year-old child, 20 years old",
        "$2000 for 1,500 people on 3 continents",
        "G20, COVID19, F16 and version 3.10.2025.1",
        "more than 2000 soldiers",
        "the sun sat on the wall and we wed",
        "It lost the Saturday evening slot, the Friday night shift and the Sunday services.",
        "It falls due soon after the first Saturday match.",
        "The Good Friday Agreement and the Good Friday accords stand.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert _surfaces(text) == []


@pytest.mark.parametrize("text", ["Theresa May and April Jones", "He gave it to June.", "Mrs May and April said so."])
def test_a_name_behind_another_is_no_month(text: str) -> None:
    assert _surfaces(text) == []


def test_a_day_that_the_month_has_not_is_no_date() -> None:
    for text in ("on 30 February 2025", "due by 31 February", "on February 31, 2026", "on 31 June"):
        assert _surfaces(text) == []


def test_an_expression_does_not_run_over_the_end_of_a_paragraph() -> None:
    assert _surfaces("It was in May\n\n2020 votes were cast") == ["May"]


@given(st.text(alphabet="the next day in May 1, 2025 of a-week/", max_size=80))
def test_mentions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    end = 0
    for mention in scan(text):
        assert end <= mention.start < mention.end <= len(text)
        end = mention.end


_PIECES = [
    "1", ",", "1 ", "1/", "12:", "the next ", "in a ", "May 1 ", "1,111,", "(-", "\n", '"', "half a ", "Monday, ",
    "a few ",    "Monday and ", "within 30 days ", "the 25th ", "two days before ", "of the week ",
    "fiscal ", "年", "11月", "下周", "1日至",
]  # fmt: skip


@pytest.mark.parametrize("piece", _PIECES)
def test_hostile_text_costs_no_more_than_its_length(piece: str) -> None:
    anchor = make_anchor("2025-10-24", Basis.STATED)

    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = process_time()
        date_mentions(text, scan(text), anchor)
        return process_time() - start

    seconds(1000)
    # Ten times the length takes ten times as long, not a hundred times; a busy machine may double that.
    assert seconds(100_000) < 40 * max(seconds(10_000), 0.02)


def test_a_pattern_of_unknown_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="not a rule"):
        compile_rule(Rule("bad", "MONTH [0-9]", lambda _: None), MACROS)


def test_a_year_after_a_small_word_is_one_and_a_count_is_not() -> None:
    assert _surfaces("The push is planned for 1976. It went well into 1941, as after the War of 1812.") == [
        "1976",
        "1941",
        "1812",
    ]
    assert _surfaces("They were paid for 2000 hours with 1864 men and 1900 guns.") == []


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("The clerk is to send the renewal by 29.05.", ["29.05"]),
        ("All parents must hand in the form by 29.05. The school said so.", ["29.05"]),
        ("Please reply by 01.06.\nThank you.", ["01.06"]),
        ("The index will rise by 12.05. The rest is flat.", []),
        ("The bank must cut the rate by 10.05.", []),
        ("The result was off by 12.05.", []),
        ("They must pay by 12.05 million.", []),
    ],
)
def test_figures_by_which_something_is_to_be_done_are_a_day(text: str, surfaces: list[str]) -> None:
    assert _surfaces(text) == surfaces
