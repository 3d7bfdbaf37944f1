from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.domain.span import Span
from briefing.query.grammar import MOST_LEAVES, Query, parse
from briefing.query.printing import print_query
from briefing.query.tree import And, DateField, Dates, Field, Fuzzy, Node, Not, Or, Phrase, Prefix, Wildcard, Word
from briefing.temporal.values import DateRange

TODAY = date(2025, 10, 25)
NOV = DateRange(date(2025, 11, 1), date(2025, 12, 1))


def read(text: str) -> Node | None:
    return parse(text, TODAY).tree


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", None),
        ("tariff", Word("tariff")),
        ("rare earths", And((Word("rare"), Word("earths")))),
        ("rare AND earths", And((Word("rare"), Word("earths")))),
        ("rare and earths", And((Word("rare"), Word("and"), Word("earths")))),
        ("a OR b c", Or((Word("a"), And((Word("b"), Word("c")))))),
        ("(a OR b) c", And((Or((Word("a"), Word("b"))), Word("c")))),
        ("a (b c)", And((Word("a"), Word("b"), Word("c")))),
        ("NOT a", Not(Word("a"))),
        ("a -b", And((Word("a"), Not(Word("b"))))),
        ("a -(b c)", And((Word("a"), Not(And((Word("b"), Word("c"))))))),
        ("NOT NOT a", Word("a")),
        ("rock-and-roll", Word("rock-and-roll")),
        ('"trade war"', Phrase("trade war")),
        ("“trade  war”", Phrase("trade war")),
        ("„trade war“", Phrase("trade war")),
        ('"trade war"~3', Phrase("trade war", 3)),
        ('"AND"', Phrase("AND")),
        ("tariff*", Prefix("tariff")),
        ("wo?d", Wildcard("wo?d")),
        ("w*d", Wildcard("w*d")),
        ("wo?d**", Wildcard("wo?d*")),
        ("why?", Word("why")),
        ("tariff~", Fuzzy("tariff", 2)),
        ("trade~", Fuzzy("trade", 1)),
        ("trade~2", Fuzzy("trade", 2)),
        ("title:tariff", Field("title", Word("tariff"))),
        ("Title: tariff", Field("title", Word("tariff"))),
        ("title:(a OR b)", Field("title", Or((Word("a"), Word("b"))))),
        ("title:-a", Field("title", Not(Word("a")))),
        ('actor:"He Lifeng"', Field("actor", Phrase("He Lifeng"))),
        ("lang:en kind:expiry", And((Field("lang", Word("en")), Field("kind", Word("expiry"))))),
        ("12:30", Word("12:30")),
        ("https://example.org", Word("https://example.org")),
        ("Exclusive: tariffs", And((Word("Exclusive"), Word("tariffs")))),
        ("(“quoted”), U.S.!", And((Phrase("quoted"), Word("U.S.")))),
        ("on:2025-11", Dates(DateField.PUBLISHED, NOV)),
        ('on:"1 Nov 2025"', Dates(DateField.PUBLISHED, DateRange(date(2025, 11, 1), date(2025, 11, 2)))),
        ("date:2025-11..2025-11", Dates(DateField.PUBLISHED, NOV)),
        ("before:2025-11", Dates(DateField.PUBLISHED, DateRange(date.min, date(2025, 11, 1)))),
        ("after:2025-11", Dates(DateField.PUBLISHED, DateRange(date(2025, 12, 1), date.max))),
        ("deadline:2025-11", Dates(DateField.DEADLINE, NOV)),
        ("deadline:before:2025-11", Dates(DateField.DEADLINE, DateRange(date.min, date(2025, 11, 1)))),
        ("deadline:after:2025-11", Dates(DateField.DEADLINE, DateRange(date(2025, 12, 1), date.max))),
    ],
)
def test_a_query_reads_as_its_tree_and_without_a_problem(text: str, tree: Node | None) -> None:
    assert parse(text, TODAY) == Query(text, tree, None)


@pytest.mark.parametrize(
    ("text", "tree", "span"),
    [
        ("(", None, Span(0, 1)),
        ("(a", Word("a"), Span(0, 1)),
        ("a )", Word("a"), Span(2, 3)),
        (")))", None, Span(0, 1)),
        ("AND", None, Span(0, 3)),
        ("a AND", Word("a"), Span(2, 5)),
        ("OR a", Word("a"), Span(0, 2)),
        ("a NOT", Word("a"), Span(2, 5)),
        ("foo:bar", Word("foo:bar"), Span(0, 4)),
        ('a foo:"b c"', And((Word("a"), Word("foo"), Phrase("b c"))), Span(2, 6)),
        ("foo:(b c)", And((Word("foo"), Word("b"), Word("c"))), Span(0, 4)),
        ("title:", None, Span(0, 6)),
        ("title: AND", None, Span(0, 6)),
        ("before:", None, Span(0, 7)),
        ("before:soonish a", Word("a"), Span(7, 14)),
        ("deadline:tariff", None, Span(9, 15)),
        ("before:0001-01-01 a", Word("a"), Span(7, 17)),
        ("after:9999-12-31 a", Word("a"), Span(6, 16)),
        ("date:2025..2024 a", Word("a"), Span(5, 15)),
        ("title:source:a", Word("a"), Span(6, 13)),
        ("*", None, Span(0, 1)),
        ("*ing a", Word("a"), Span(0, 4)),
        ("?x a", Word("a"), Span(0, 2)),
        ("~", None, Span(0, 1)),
        ("😀", None, Span(0, 1)),
        ("-", None, Span(0, 1)),
        ('""', None, Span(0, 2)),
    ],
)
def test_what_cannot_be_understood_is_left_out_with_one_sentence_about_its_place(
    text: str, tree: Node | None, span: Span
) -> None:
    query = parse(text, TODAY)
    assert query.tree == tree
    assert query.problem is not None
    assert query.problem.span == span
    assert query.problem.sentence.endswith(".")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("rare ear", And((Word("rare"), Prefix("ear", typed=True)))),
        ("rare ear ", And((Word("rare"), Word("ear")))),
        ('"rare ear', Phrase("rare ear", unfinished=True)),
        ('"rare ear ', Phrase("rare ear")),
        ('"rare ear"', Phrase("rare ear")),
        ("actor:bess", Field("actor", Prefix("bess", typed=True))),
        ("(rare ear", And((Word("rare"), Prefix("ear", typed=True)))),
        ("tarif*", Prefix("tarif")),
        ("tarif~", Fuzzy("tarif", 1)),
        ("U.S.", Word("U.S.")),
        ("a AND", Word("a")),
        ("a NOT", Word("a")),
        ("a -", Word("a")),
        ("title:", None),
        ("a before:", Word("a")),
        ("a before:20", Word("a")),
        ("a *", Word("a")),
        ("(", None),
        ('"', None),
    ],
)
def test_while_typing_the_last_word_is_a_beginning_and_nothing_unfinished_is_a_problem(
    text: str, tree: Node | None
) -> None:
    assert parse(text, TODAY, typing=True) == Query(text, tree, None)


@settings(deadline=None)
@given(st.text(), st.booleans())
@example("(" * 5000 + "a", False)
@example("NOT " * 5000 + "a", False)
@example("title:" * 3000, True)
@example("-" * 9999 + "a", False)
@example('"' * 9999, True)
@example("a\0b\ud800", False)
@example("x" * 10_000, True)
@example("a?" * 5000 + "~*", False)
def test_any_text_at_all_gives_a_query_and_raises_nothing(text: str, typing: bool) -> None:
    query = parse(text, TODAY, typing=typing)
    assert query.text == text
    if query.problem is not None:
        assert query.problem.span.end <= len(text)


_SPACED_PIECES = """
a U.S. AND OR NOT - ( ) " “ title: before: 2025-11 x* y?z w~2 * deadline: actor: é 中国 .. ~ 'title:q : 😀 \u0301
date:2025..2026 "b c" ~3
"""
_PIECES = st.sampled_from([*_SPACED_PIECES.split(), "\0", "\n"])


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=12).flatmap(lambda pieces: st.sampled_from([" ", ""]).map(lambda s: s.join(pieces))))
def test_what_was_understood_can_be_printed_and_reads_the_same_again(text: str) -> None:
    tree = read(text)
    printed = print_query(tree)
    assert read(printed) == tree
    problem = parse(printed, TODAY).problem
    assert tree is None or problem is None or problem.sentence.startswith("There is no field")


def test_more_words_than_a_person_types_are_cut_and_said() -> None:
    query = parse(" ".join(f"w{n}" for n in range(MOST_LEAVES + 5)), TODAY)
    assert isinstance(query.tree, And)
    assert len(query.tree.nodes) == MOST_LEAVES
    assert query.problem is not None
    assert str(MOST_LEAVES) in query.problem.sentence


def test_only_the_first_problem_is_told() -> None:
    query = parse("before:x after:y", TODAY)
    assert query.problem is not None
    assert query.problem.span == Span(7, 8)


def test_a_field_that_there_is_not_is_told_with_those_that_there_are() -> None:
    problem = parse("autor:Reuters", TODAY).problem
    assert problem is not None
    assert "no field “autor”" in problem.sentence
    assert "source, actor, issue" in problem.sentence


def test_a_field_still_being_typed_is_not_yet_told_of() -> None:
    assert parse("foo:ba", TODAY, typing=True).problem is None
    assert parse("foo:ba ", TODAY, typing=True).problem is not None
