"""Which words of two texts count as the same?"""

import pytest

from briefing.extraction.deadlines.merging.stems import bare_names, content_stems


@pytest.mark.parametrize(
    ("words", "stem"),
    [
        ("truce ceasefire armistice pause lull hostilities", "truce"),
        ("strike walkout stoppage", "strik"),
        ("elections polls poll ballot runoff", "elect"),
        ("tariff levy levies duty duties", "tarif"),
        ("ruling verdict judgment", "rulin"),
        ("sanctions embargo", "sanct"),
        ("waiver exemption", "waive"),
        ("hostages captives", "hosta"),
        ("hear hearing", "hear"),
    ],
)
def test_words_that_outlets_use_for_one_thing_count_as_one(words: str, stem: str) -> None:
    assert {word: content_stems(word) for word in words.split()} == {word: {stem} for word in words.split()}


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Norvik AB", "Norvik"),
        ("Tilt, Inc.", "Tilt"),
        ("Norvik A/S (NOR)", "Norvik"),
        ("Vodafone UK", "Vodafone UK"),
        ("Médecins d'Urgence", "Médecins d'Urgence"),
    ],
)
def test_only_the_form_of_a_company_is_left_off_its_name(name: str, bare: str) -> None:
    assert bare_names((name,)) == {bare}
