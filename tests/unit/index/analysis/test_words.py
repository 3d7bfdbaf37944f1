import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.index.analysis.words import LONGEST, find_units, find_words


def words_of(text: str) -> list[str]:
    return [place.word for place in find_words(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The US may, will it?", ["the", "us", "may", "will", "it"]),
        ("U.S. U.S u.s.", ["us", "us", "us"]),
        ("the U.S.'s and P.R.C.’s", ["the", "us", "and", "prc"]),
        ("U.S.-China", ["us", "china"]),
        ("China's China’s countries'", ["china", "china", "countries"]),
        ("rare-earth", ["rareearth", "rare", "earth"]),
        ("rare\u2010earth rare\u2011earth", ["rareearth", "rare", "earth"] * 2),
        ("co\u00adoperation", ["cooperation", "co", "operation"]),
        ("O’Neill l'accord", ["oneill", "o", "neill", "laccord", "l", "accord"]),
        ("a-b-c-d-e", ["a", "b", "c", "d", "e"]),
        ("résumé Łódź STRASSE Straße İstanbul", ["resume", "lodz", "strasse", "strasse", "istanbul"]),
        ("re\u0301sume\u0301", ["resume"]),
        ("1,000 3.5% $300bn G20 COVID-19", ["1000", "3.5", "300bn", "g20", "covid19", "covid", "19"]),
        ("2025-10-25", ["2025", "10", "25"]),
        ("“quoted” (said)", ["quoted", "said"]),
        ("end.Next e.g. J. K. Rowling", ["end", "next", "eg", "j", "k", "rowling"]),
        ("snake_case", ["snake", "case"]),
        ("贸易战", ["贸易", "贸", "易战", "易", "战"]),
        ("中x国", ["中", "x", "国"]),
        ("हिन्दी भाषा", words_of("हिन्दी") + words_of("भाषा")),
        ("", []),
        (" \0—…😀", []),
    ],
)
def test_a_text_falls_into_folded_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_the_parts_of_a_joined_word_follow_each_other_and_the_whole_stands_with_the_first() -> None:
    places = [(place.word, place.position, place.start, place.end) for place in find_words("big rare-earth mine")]
    assert places == [
        ("big", 0, 0, 3),
        ("rareearth", 1, 4, 14),
        ("rare", 1, 4, 8),
        ("earth", 2, 9, 14),
        ("mine", 3, 15, 19),
    ]


def test_a_possessive_ending_is_no_part_of_the_place() -> None:
    assert [(place.start, place.end) for place in find_words("China’s")] == [(0, 5)]


def test_an_abbreviation_keeps_its_dots_in_its_place() -> None:
    assert [(place.start, place.end) for place in find_words("the U.S. says")][1] == (4, 8)


def test_every_character_of_a_dense_script_has_a_position_and_so_have_the_pairs() -> None:
    assert {(place.word, place.position) for place in find_words("中国a")} == {
        ("中国", 0),
        ("中", 0),
        ("国", 1),
        ("a", 2),
    }


@settings(deadline=None)
@given(st.text())
def test_places_lie_in_the_text_and_positions_never_leave_a_gap(text: str) -> None:
    places = list(find_words(text))
    assert all(0 <= place.start < place.end <= len(text) for place in places)
    assert sorted({place.position for place in places}) == list(range(len({place.position for place in places})))


@settings(deadline=None)
@given(st.text(st.sampled_from("ab.-'’ ,1é中\u0301\u0915\u093f_\u00ad")))
def test_units_hold_the_same_words_as_the_text(text: str) -> None:
    assert sorted(place for unit in find_units(text) for place in unit.places()) == sorted(find_words(text))


def test_a_long_text_of_joints_and_marks_is_read_in_linear_time() -> None:
    for piece in ("a-", "a\u0301", "a.", "1.", "1,", "कि", "'", "中-"):
        assert len(list(find_words(piece * 20_000))) <= 60_000


@pytest.mark.parametrize("text", ["{}", "{}-b", "b-{}", "{}'s", "\u0142{}", "{}\u0142", "{}.b", "{}\u0301"])
def test_a_word_is_cut_where_it_is_too_long_and_so_however_it_is_joined(text: str) -> None:
    longer, longest = (words_of(text.format("a" * length)) for length in (LONGEST + 36, 2 * LONGEST))
    assert longer == longest
    assert max(map(len, longest)) == LONGEST


@pytest.mark.parametrize(
    "text",
    [
        "a" + "\u0301" * 2_000 + ".b",
        "a\u0301" * 2_000 + ".b",
        "a." * 10_000 + "bb",
        "1." * 10_000 + "x",
        "a-" * 10_000,
        "a\u02bc" * 10_000,
    ],
)
def test_no_text_takes_long_to_read(text: str) -> None:
    start = time.process_time()
    words_of(text)
    assert time.process_time() - start < 1
