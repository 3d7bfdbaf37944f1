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
        ("The Zelvan longliners' guild demanded arbitration.", "Zelvan longliners' guild"),
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


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Arden Lithium said it would cut output.", "Arden Lithium"),
        ("The board sold its stake to Sandra Uranium.", "Sandra Uranium"),
        ("Shares fell after Zelbrit Oil and Gas closed.", "Zelbrit Oil"),
    ],
)
def test_a_strange_word_and_a_trade_name_a_firm(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Copper output fell.",
        "Buyers paid more for tonnes of Zelbrit Copper.",
        "The Zelbrit Copper deposit is large.",
        "Energy Minister Lena Coal resigned.",
    ],
)
def test_what_is_only_dug_or_somebody_s_name_is_no_firm(actors_of: Find, text: str) -> None:
    assert not any(one.kind is ActorKind.ORGANISATION for one in actors_of(text).values())


def test_a_firm_with_a_given_name_and_a_trade_is_called_by_the_first(actors_of: Find) -> None:
    found = actors_of("Arden Lithium said it would cut output. Arden will close a mine.")
    assert found["Arden Lithium"].aliases == ("Arden",)


def test_what_a_treaty_is_on_is_no_body(actors_of: Find) -> None:
    assert actors_of("The Agreement on the Promotion and Protection of Investments ends on 1 May.") == {}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Jack Steel, a lawyer for the union, said no.", "Jack Steel", ActorKind.PERSON),
        ("Emily Post, 44, resigned.", "Emily Post", ActorKind.PERSON),
        ("Zelva Steel, a maker of rails, said no.", "Zelva Steel", ActorKind.ORGANISATION),
    ],
)
def test_a_body_s_word_closes_the_name_of_a_person_who_is_told_of(
    actors_of: Find, text: str, name: str, kind: ActorKind
) -> None:
    assert actors_of(text)[name].kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The National Railway Company of Haiti closed.", "National Railway Company of Haiti"),
        ("The Anglican Church of Kenya said no.", "Anglican Church of Kenya"),
        ("Lawyers asked the Water and Power Commission for time.", "Water and Power Commission"),
    ],
)
def test_a_body_has_its_land_and_both_its_fields_in_its_name(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ghana Ports and Harbours Authority declined to comment.", "Ghana Ports and Harbours Authority"),
        ("The ZFA fined both clubs.", "ZFA"),
        ("Analyst Ann Lee of Canaris Zelvity cut her forecast.", "Canaris Zelvity"),
    ],
)
def test_an_unknown_name_is_a_body_s_by_its_land_its_deed_or_who_works_for_it(
    actors_of: Find, text: str, name: str
) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize("text", ["The ZZQ shipped from Qatar rose.", "The ZZQ revised by two points fell."])
def test_what_is_only_done_to_an_acronym_tells_no_body(actors_of: Find, text: str) -> None:
    assert "ZZQ" not in actors_of(text)


def test_a_body_is_told_by_whose_it_is(actors_of: Find) -> None:
    assert actors_of("The ZQFA, Norway's water utility, agreed.")["ZQFA"].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("National Roads and Harbours Agency head Ann Lee said no.", "National Roads and Harbours Agency"),
        ("The National Rail Insurer and Zelva Biotech agreed on Friday.", "Zelva Biotech"),
        ("The Care & Relief Union said it would strike.", "Care & Relief Union"),
        ("Rural Nurses Wales, which gathered 900 names, will sue.", "Rural Nurses Wales"),
        ("Sheep Farmers of Wales, the industry lobby, urged a delay.", "Sheep Farmers of Wales"),
        ("Digital Zelvaria, a lobby of chip makers, welcomed it.", "Digital Zelvaria"),
        ("The drivers' union Usdaw-Plus will strike on Friday.", "Usdaw-Plus"),
    ],
)
def test_a_name_of_several_parts_is_one_body_s(actors_of: Find, text: str, name: str) -> None:
    found = actors_of(text)
    assert found[name].kind is ActorKind.ORGANISATION
    assert not any(other != name and (other in name or name in other) for other in found)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The Army and Cabinet agreed.", {"Army", "Cabinet"}),
        ("The Renault-Nissan alliance ended.", {"Renault", "Nissan"}),
        ("Yesterday Zelvaria, a lobby of chip makers, welcomed it.", {"Zelvaria"}),
    ],
)
def test_two_bodies_or_a_word_before_one_are_no_longer_name(actors_of: Find, text: str, names: set[str]) -> None:
    assert names <= set(actors_of(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Northbank Trustees, the trustee, said holders would vote.", "Northbank Trustees"),
        ("Proxies must be lodged with Zelva Registrars by Friday.", "Zelva Registrars"),
        ("Zelva Air, with eleven such engines, is not waiting.", "Zelva Air"),
        ("Nurses at Llanzelva General will strike on Friday.", "Llanzelva General"),
        ("Lenders Zelva Capital, who bailed it out, are due money.", "Zelva Capital"),
        ("On Friday the Courier reported the offer. The Courier was sued.", "Courier"),
        ("The Council of the EU adopted it on Monday.", "Council of the European Union"),
    ],
)
def test_a_body_is_told_by_the_word_that_closes_its_name(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize("text", ["The Attorney General said no on Friday.", "A courier brought it on Friday."])
def test_an_office_or_trade_is_no_body(actors_of: Find, text: str) -> None:
    assert all(actor.kind is not ActorKind.ORGANISATION for actor in actors_of(text).values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Karnataka Zelva Sangha threatened to block the highway.", "Karnataka Zelva Sangha"),
        ("Marek Wilk, who speaks for the Zelvarska Izba Kontroli, said no.", "Zelvarska Izba Kontroli"),
    ],
)
def test_a_foreign_body_is_one_by_what_it_does_or_who_speaks_for_it(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


def test_a_region_before_a_strange_name_is_no_part_of_it(actors_of: Find) -> None:
    assert "Karnataka Zelvapura Moronda" not in actors_of("In Karnataka Zelvapura Moronda refused on Friday.")
