import pytest
from babel import Locale

from briefing.temporal.expressions.languages import chinese
from briefing.temporal.expressions.languages.table import Language, counted
from briefing.temporal.expressions.vocabulary import VOCABULARY, Word, make_vocabulary

_ENGLISH, _CHINESE = Locale("en"), Locale("zh")


def test_the_months_and_days_are_those_of_the_cldr() -> None:
    months = {name.lower(): number for number, name in _ENGLISH.months["format"]["wide"].items()}
    days = {name.lower(): number + 1 for number, name in _ENGLISH.days["format"]["wide"].items()}
    assert {word: VOCABULARY[word].value for word in months} == months
    assert {word: VOCABULARY[word].value for word in days} == days


def test_the_chinese_days_are_those_of_the_cldr() -> None:
    days = {name.removeprefix("星期"): number + 1 for number, name in _CHINESE.days["format"]["wide"].items()}
    assert {word: chinese.WEEKDAYS[word] for word in days} == days


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("may", Word("WEAKMONTH", 5, capital=True)),
        ("october", Word("MONTH", 10)),
        ("nineteen", Word("NUMBERWORD", 19)),
        ("ninety", Word("TENS", 90)),
        ("twentieth", Word("ORDINALWORD", 20)),
        ("until", Word("UNTIL")),
    ],
)
def test_a_word_has_its_class_and_value(word: str, known: Word) -> None:
    assert VOCABULARY[word] == known


def test_another_language_is_a_table() -> None:
    german = Language(
        valued={"MONTH": counted("januar februar märz", first=1), "SHORTDAY": {"mo": 1}},
        plain={"UNTIL": "bis", "FROM": "von ab"},
        capitalised=frozenset({"SHORTDAY"}),
    )
    assert make_vocabulary(german) == {
        "januar": Word("MONTH", 1),
        "februar": Word("MONTH", 2),
        "märz": Word("MONTH", 3),
        "mo": Word("SHORTDAY", 1, capital=True),
        "bis": Word("UNTIL"),
        "von": Word("FROM"),
        "ab": Word("FROM"),
    }
