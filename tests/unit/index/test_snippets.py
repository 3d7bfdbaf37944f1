import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.marks import Mark
from briefing.index.snippets import LONGEST, make_snippet

FILLER = "Nothing of note was said on that day by anyone at all. " * 20


def marks_of(body: str, *words: str) -> tuple[Mark, ...]:
    found = (
        Mark(at, at + len(word), 1 << number)
        for number, word in enumerate(words)
        for at in range(len(body))
        if body.startswith(word, at)
    )
    return tuple(sorted(found))


def test_the_passage_with_the_most_different_marks_wins_over_an_earlier_one() -> None:
    body = f"tariff tariff tariff. {FILLER}A tariff on exports. {FILLER}"
    snippet = make_snippet(body, marks_of(body, "tariff", "exports"))
    assert [mark.of(snippet.text) for mark in snippet.marks] == ["tariff", "exports"]


def test_every_word_of_the_query_under_one_mark_counts_and_the_forms_of_one_word_count_once() -> None:
    body = f"A tariff and more tariffs. {FILLER}The tariff truce is fragile. {FILLER}"
    marks = [
        *marks_of(body[:30], "tariff"),
        *(Mark(mark.start, mark.end, 3) for mark in marks_of(body, "tariff truce")),
    ]
    assert "truce" in make_snippet(body, marks).text


def test_of_equal_passages_the_earliest_wins() -> None:
    body = f"{FILLER}first tariff. {FILLER}second tariff. {FILLER}"
    assert "first tariff" in make_snippet(body, marks_of(body, "tariff")).text


def test_without_marks_the_beginning_is_shown() -> None:
    snippet = make_snippet(FILLER, ())
    assert snippet.text.startswith("Nothing of note")
    assert snippet.text.endswith("…")
    assert snippet.marks == ()


def test_a_hit_at_the_end_of_a_body_stands_in_the_first_two_lines_of_a_list() -> None:
    body = f"{FILLER}At last a tariff."
    assert make_snippet(body, marks_of(body, "tariff")).marks[0].start < 80


def test_a_short_body_is_shown_whole_on_one_line() -> None:
    body = "One line\nand \n\n another\u00a0word"
    snippet = make_snippet(body, marks_of(body, "word"))
    assert snippet.text == "One line and another word"
    assert [mark.of(snippet.text) for mark in snippet.marks] == ["word"]


def test_the_passage_begins_with_a_sentence_where_one_begins_near_the_mark() -> None:
    body = f"{FILLER}New tariffs loom. {FILLER}"
    assert make_snippet(body, marks_of(body, "tariffs")).text.startswith("…New tariffs")


def test_words_are_whole_at_both_ends() -> None:
    body = f"{FILLER}tariff {FILLER}"
    inside = make_snippet(body, marks_of(body, "tariff")).text.strip("…")
    assert f" {inside} " in f" {body} "


def test_a_run_without_spaces_is_cut_to_length() -> None:
    body = "x" * 1000
    assert len(make_snippet(body, (Mark(500, 501, 1),)).text) <= LONGEST


@settings(deadline=None)
@given(st.lists(st.sampled_from(["war", "tariff", "a", "\n", "x" * 90, "é.", "中国"]), max_size=80).map(" ".join))
def test_a_snippet_is_short_and_its_marks_stand_on_the_same_words(body: str) -> None:
    marks = marks_of(body, "war", "tariff")
    snippet = make_snippet(body, marks)
    assert len(snippet.text) <= LONGEST
    assert "\n" not in snippet.text
    assert all(mark.of(snippet.text) in ("war", "tariff") for mark in snippet.marks)
    assert bool(snippet.marks) == bool(marks)


@pytest.mark.parametrize("body", ["", " ", "\n\n"])
def test_an_empty_body_gives_an_empty_snippet(body: str) -> None:
    assert make_snippet(body, ()).text == ""


def test_what_stands_before_the_beginning_that_is_given_is_not_shown() -> None:
    body = "Quotas fall again\nBoats stayed in port as quotas fell."
    at = body.index("Boats")
    snippet = make_snippet(body, marks_of(body, "quotas"), begin=at)
    assert snippet.text == "Boats stayed in port as quotas fell."
    assert [mark.of(snippet.text) for mark in snippet.marks] == ["quotas"]
