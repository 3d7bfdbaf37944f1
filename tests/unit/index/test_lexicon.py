from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.analysis.patterns import Slot, Sort, make_test
from briefing.index.lexicon import ENOUGH, MOST, Lexicon, WordList

WORDS = Lexicon([WordList.of({"tariff": 3, "tariffs": 5, "tar": 1, "trade": 9, "trades": 2, "us": 7, "used": 4})])


def expand(sort: Sort, text: str, distance: int = 0) -> set[str]:
    return set(WORDS.expand(Slot(sort, text, distance)).words)


def test_a_word_stands_for_its_forms() -> None:
    assert expand(Sort.FORM, "tariff") == {"tariff", "tariffs"}
    assert expand(Sort.FORM, "traded") == {"trade", "trades"}
    assert expand(Sort.FORM, "us") == {"us"}


def test_a_beginning_stands_for_every_word_that_begins_so() -> None:
    assert expand(Sort.START, "tari") == {"tariff", "tariffs"}
    assert expand(Sort.START, "tariffs") == {"tariffs"}
    assert expand(Sort.BEGUN, "tariffs") == {"tariff", "tariffs"}


def test_a_shape_and_a_misspelling_stand_for_what_fits() -> None:
    assert expand(Sort.SHAPE, "t?r*") == {"tar", "tariff", "tariffs"}
    assert expand(Sort.NEAR, "tarif", 1) == {"tariff", "tariffs"}
    assert expand(Sort.EXACT, "trade") == {"trade"}
    assert expand(Sort.EXACT, "trad") == set()


def test_a_short_beginning_of_many_words_stands_for_the_most_frequent_and_itself() -> None:
    many = Lexicon([WordList.of({"a": 1} | {f"a{n:04}": n // 2 for n in range(2, 500)})])
    choice = many.expand(Slot(Sort.START, "a"))
    assert choice.bounded
    assert set(choice.words) == {"a", *(f"a{n:04}" for n in range(500 - MOST, 500))}
    assert not many.expand(Slot(Sort.START, "a01")).bounded


def test_a_short_beginning_stops_at_words_that_stand_nearly_everywhere() -> None:
    many = Lexicon([WordList.of({f"a{n:04}": ENOUGH for n in range(500)})])
    assert len(many.expand(Slot(Sort.BEGUN, "a")).words) == 1


_LETTERS = st.sampled_from("aabdegilnrstyé")
_WORDS = st.sets(st.text(_LETTERS, min_size=1, max_size=10).map(lambda word: f"tr{word}"), max_size=15)
_ENDINGS = ("", "s", "es", "ing", "ed", "ies", "ling", "les")


@settings(deadline=None)
@given(_WORDS, _WORDS, st.text(_LETTERS, max_size=8), st.sampled_from([1, 2]))
def test_the_words_near_another_are_those_that_a_text_is_marked_for(
    words: set[str], others: set[str], text: str, distance: int
) -> None:
    slot = Slot(Sort.NEAR, f"tr{text}", distance)
    lists = [{word + ending: 1 for word in some for ending in _ENDINGS} for some in (words, others)]
    found = Lexicon([WordList.of(counts) for counts in lists]).expand(slot).words
    test = make_test(slot)
    assert list(found) == sorted({word for counts in lists for word in counts if test(word)})


def test_nothing_is_near_no_text_at_all() -> None:
    assert expand(Sort.NEAR, "", 2) == set()
