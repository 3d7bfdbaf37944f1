from datetime import date

import pytest

from briefing.query.describe import describe
from briefing.query.grammar import parse


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("rare earths before:2025-11", "rare AND earths AND dated before 1 Nov 2025"),
        ("a OR b c", "a OR (b AND c)"),
        ("(a OR b) -c", "(a OR b) AND NOT c"),
        ('"trade war"', "“trade war”"),
        ('"trade war"~2', "“trade war” with up to 2 words between"),
        ('"trade war"~1', "“trade war” with up to 1 word between"),
        ("tariff* w?r goverment~", "tariff… AND w?r AND like goverment"),
        ("title:tariff source:reuters", "title has tariff AND source reuters"),
        ("lang:en kind:expiry issue:x", "language en AND kind expiry AND issue x"),
        ("actor:(a OR b)", "actor (a OR b)"),
        ("on:2025-11", "dated in Nov 2025"),
        ("date:2025", "dated in 2025"),
        ("on:2025-11-15", "dated 15 Nov 2025"),
        ("date:2025-11-13..2025-11-15", "dated 13–15 Nov 2025"),
        ("after:2025-10", "dated from 1 Nov 2025 on"),
        ("deadline:before:2025-11-15", "deadline before 15 Nov 2025"),
        ('source:="The Star" actor:=Lee', "source is “The Star” AND actor is “Lee”"),
        ("date:none", "without a date"),
        ("-deadline:none", "NOT deadline without a date"),
        ("", ""),
    ],
)
def test_a_tree_is_told_in_words(text: str, words: str) -> None:
    assert describe(parse(text, date(2025, 10, 25)).tree) == words


def test_a_word_still_being_typed_is_told_as_a_beginning() -> None:
    assert describe(parse("rare ear", date(2025, 10, 25), typing=True).tree) == "rare AND ear…"
    assert describe(parse('"rare ear', date(2025, 10, 25), typing=True).tree) == "“rare ear…”"


def test_a_beginning_of_which_only_the_frequent_words_were_looked_for_is_told_as_one() -> None:
    tree = parse("rare Tr", date(2025, 10, 25), typing=True).tree
    assert describe(tree) == "rare AND Tr…"
    assert describe(tree, ("tr",)) == "rare AND beginning “Tr” (most frequent words only)"
    assert describe(parse("t*", date(2025, 10, 25)).tree, ("t",)) == "beginning “t” (most frequent words only)"
