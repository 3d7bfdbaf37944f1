from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Teachers' Union rejected it.", "National Teachers' Union"),
        ("The Irish Dockworkers' Union met.", "Irish Dockworkers' Union"),
        ("The World Fishermen's Federation (WFF) met.", "World Fishermen's Federation (WFF)"),
        ("The Road and Haulage union (RHU) met.", "Road and Haulage union (RHU)"),
        ("Talks failed and the QRTZ rejected them.", "QRTZ"),
    ],
)
def test_a_union_is_an_organisation_under_its_whole_name(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize("text", ["France's National Grain Board met.", "The Philippines' Rice Agency met."])
def test_a_possessive_country_is_no_part_of_its_body_s_name(actors_of: Find, text: str) -> None:
    assert not any("'" in name for name in actors_of(text))


def test_an_affiliation_is_the_organisation_s_full_name(actors_of: Find) -> None:
    text = "The World Fishermen's Federation (WFF) met. Ann Lee, president of the World Fishermen's Federation, left."
    assert actors_of(text)["Ann Lee"].affiliation == "World Fishermen's Federation (WFF)"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The local mill owners' association, which has 140 members, agreed.", "local mill owners' association"),
        ("The tariff office publishes its list on Monday.", "tariff office"),
        ("The case goes to the labour court in Hamburg.", "labour court in Hamburg"),
        ("Sunni parties want it passed first.", "Sunni parties"),
    ],
)
def test_a_body_in_small_letters_bears_the_words_that_tell_which(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text", ["They met at the ticket office.", "The post office opens at nine.", "Its home closed."]
)
def test_a_mere_room_is_no_body(actors_of: Find, text: str) -> None:
    assert not actors_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Friday Zelvaria plc closed.", "Zelvaria plc"),
        ("Danish Zelvaria A/S closed.", "Zelvaria A/S"),
        ("The board of Zelva Wind A/S met.", "Zelva Wind A/S"),
        ("Harbour & Zelva plc's plan failed.", "Harbour & Zelva plc"),
    ],
)
def test_a_legal_form_in_small_letters_or_with_a_stroke_closes_a_firms_name(
    actors_of: Find, text: str, name: str
) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


def test_a_stroke_alone_closes_no_firms_name(actors_of: Find) -> None:
    assert actors_of("Plan A / Plan S is late.") == {}


@pytest.mark.parametrize(
    ("sentence", "name", "absent"),
    [
        (
            "The Kenyan Trades Union Congress wants a minimum wage.",
            "Kenyan Trades Union Congress",
            "Trades Union Congress (TUC)",
        ),
        (
            "The British Trades Union Congress wants it too.",
            "Trades Union Congress (TUC)",
            "British Trades Union Congress",
        ),
        ("Advocate Ana Moro SC argued for the unions.", "Ana Moro", "Advocate Ana Moro SC"),
        ("Former Black Sea fleet commander Ana Moro spoke.", "Black Sea Fleet", "Former Black Sea"),
    ],
)
def test_another_lands_body_a_letter_after_a_name_and_a_word_before_it_make_no_other_actor(
    actors_of: Find, sentence: str, name: str, absent: str
) -> None:
    found = actors_of("The talks went on. " + sentence)
    assert name in found
    assert absent not in found
