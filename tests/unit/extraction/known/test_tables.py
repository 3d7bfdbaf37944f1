import pytest
from babel import Locale

from briefing.extraction.lexicons import Lexicons
from briefing.settings.resources import lexicon_texts

OURS = [
    "actor_cues",
    "cities",
    "common_words",
    "countries",
    "family_first",
    "first_names",
    "function_words",
    "generic_bodies",
    "institutions",
    "issue_cues",
    "issue_heads",
    "metonyms",
    "national_acronyms",
    "not_names",
    "notable_persons",
    "organisation_heads",
    "places",
    "stance_verbs",
    "state_abbreviations",
    "titles",
]


@pytest.mark.parametrize("name", OURS)
def test_every_row_says_where_it_comes_from(lexicons: Lexicons, name: str) -> None:
    assert lexicons.tables[name]
    assert all(row["source"] for row in lexicons.tables[name])


def test_the_countries_are_territories_of_cldr_and_hold_the_large_ones(lexicons: Lexicons) -> None:
    known = {row["code"] for row in lexicons.tables["countries"]}
    members = {"AF", "BR", "CN", "DE", "EG", "FR", "GB", "IN", "JP", "KE", "MX", "NG", "RU", "SA", "UA", "US", "ZA"}
    assert members <= known
    assert known - {""} <= set(Locale("en").territories)


def test_countries_of_other_tables_are_countries_or_actors(lexicons: Lexicons) -> None:
    countries = {row["name"] for row in lexicons.tables["countries"]}
    actors = countries | {row["name"] for row in lexicons.tables["institutions"]}
    for name in ("institutions", "places", "metonyms", "national_acronyms", "notable_persons"):
        assert {row["country"] for row in lexicons.tables[name]} - {""} <= actors, name
    assert {row["actor"] for row in lexicons.tables["metonyms"]} <= actors


def test_a_table_that_is_missing_reads_as_empty() -> None:
    from briefing.extraction.known.actors import read_actor_lexicon
    from briefing.extraction.known.issues import read_issue_lexicon

    assert read_actor_lexicon({}).gazetteer.alone("China") is None
    assert read_issue_lexicon({}).head("tariff") is None


def test_the_texts_of_all_tables_are_there() -> None:
    assert set(OURS) <= set(lexicon_texts())
