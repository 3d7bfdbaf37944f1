"""Who is bound where a sentence has only a pronoun, or another's words, for who acts?"""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Rhine Commission met on Tuesday. It will publish a new map on June 12.", ("Rhine Commission",)),
        ("The Rhine Commission met on Tuesday.\n\nIt has called a conference for June 12.", ("Rhine Commission",)),
        ("Norway and Iceland raised their quotas. They will meet again on June 12.", ("Norway", "Iceland")),
        ("The Rhine Commission has no chair. Its lease runs out on June 12.", ("Rhine Commission",)),
        ("The ferry now belongs to Severgaz Energy. Its licence runs out on June 12.", ("Severgaz Energy",)),
        (
            "Norway and Iceland broke off talks. The Lund Court has invited them to Oslo for June 12.",
            ("Norway", "Iceland"),
        ),
        ("Their union, the Seamen's Union, struck. It will decide on June 12 whether to go on.", ("Seamen's Union",)),
        ("The Rhine Commission met on Tuesday. It will close two offices by June 12.", ("Rhine Commission",)),
        ("Minister Ana Duarte was late. She has called a meeting of the party for June 12.", ("Ana Duarte",)),
    ],
)
def test_the_pronoun_that_opens_a_sentence_stands_for_the_subject_before(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    "text",
    [
        "The Rhine Commission praised a truce. It runs until June 12.",
        "The Rhine Commission praised a truce. It is due to lapse on June 12.",
        "Norway and Iceland regret a tariff. It will apply from June 12.",
        "A tariff was raised on goods from Norway and Iceland. They will be checked from June 12.",
        "The ferry left Norway for Iceland. Its licence runs out on June 12.",
        "The case against Leo Marsh was heard by a judge. He will rule on June 12.",
        "The lawyer for Leo Marsh must reply. He has until June 12.",
    ],
)
def test_a_pronoun_that_means_a_thing_or_one_of_two_binds_nobody(text: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).actors == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("All schools will remain closed through June 12, the Rhine Commission said.", ("Rhine Commission",)),
        ("A list will be posted on June 12, Rhine Commission president Ana Duarte said.", ("Rhine Commission",)),
        ("The bridge goes down to one lane on June 12, announced the Rhine Commission.", ("Rhine Commission",)),
        ("The bridge will be closed from June 12, according to the Rhine Commission.", ("Rhine Commission",)),
        ("The rains should arrive by June 12, the Rhine Commission said.", ()),
        ("The strike will begin on June 12, the Rhine Commission said.", ()),
        ("Residents must leave by June 12, the Rhine Commission said.", ()),
        ("The ferry will be idle until June 12 unless it is paid, the Rhine Commission said.", ()),
        ("The bridge will be closed on June 12; prices rose, the Rhine Commission said.", ()),
        ("Severgaz Energy will close the bridge on June 12, the Rhine Commission said.", ("Severgaz Energy",)),
    ],
)
def test_what_a_body_announces_of_things_is_its_own_doing(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).actors == actors


_TOWN = "Port Alder is poor. Port Alder has old pipes. The pipes of Port Alder leak.\n\n"
_BLOC = "The European Union met in Lund. The European Union agreed.\n\n"
_FIRM = "Severgaz Energy lost money. Severgaz Energy is in debt.\n\n"
_STRIKE = "Norvik AB and the Seamen's Union fell out. Norvik AB cut pay. The Seamen's Union struck.\n\n"


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (_TOWN + "Port Alder has agreed to replace all pipes by June 12.", ("Port Alder",)),
        (_TOWN + "Port Alder is to host the cup on June 12.", ()),
        (_BLOC + "The summit of the bloc is on June 12.", ("European Union (EU)",)),
        (_BLOC + "The bloc will decide by June 12.", ("European Union (EU)",)),
        (_FIRM + "The board has decided to suspend mining from June 12.", ("Severgaz Energy",)),
        (_STRIKE + "The Labour Court has invited both sides to Basel for June 12.", ("Norvik AB", "Seamen's Union")),
        (_STRIKE + "The Labour Court ordered both sides to resume talks by June 12.", ("Norvik AB", "Seamen's Union")),
    ],
)
def test_towns_blocs_boards_and_both_sides_are_those_whom_the_article_is_about(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        (
            "Ana Duarte will hold talks on trade in Oslo with her Norwegian counterpart, Jonas Gahr, on June 12.",
            ("Ana Duarte", "Jonas Gahr"),
        ),
        ("Ana Duarte leaves on June 12, and Ivo Berg works with his counterpart, Jonas Gahr.", ("Ana Duarte",)),
    ],
)
def test_a_counterpart_named_behind_is_met(text: str, actors: tuple[str, ...], lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The Rhine Commission agreed on Tuesday to a truce that takes effect on June 12.", ("Rhine Commission",)),
        ("Judge Ana Duarte penciled in June 12 for a final hearing.", ("Ana Duarte",)),
        ("The Rhine Commission has a permit that lapses on June 12.", ("Rhine Commission",)),
        ("The Rhine Commission praised a permit that lapses on June 12.", ()),
        ("The licence was granted to Severgaz Energy in 2019 and runs out on June 12.", ("Severgaz Energy",)),
        ("The Rhine Commission will be briefed by Ana Duarte on June 12.", ("Rhine Commission", "Ana Duarte")),
        ("The Rhine Commission signed a pact. It expires on June 12.", ("Rhine Commission",)),
        ("The Rhine Commission spoke of a pact. It expires on June 12.", ()),
        ("Severgaz Energy: supplementary loan, board date June 12.", ("Severgaz Energy",)),
    ],
)
def test_who_sets_or_holds_something_or_stands_before_a_colon_is_bound(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    lead = "The Rhine Commission met. Severgaz Energy was there. So was Ana Duarte.\n\n"
    assert on_june_12(lead + text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ana Duarte, Severgaz Energy's chief negotiator, will leave on June 12.", ("Ana Duarte",)),
        ("Please sign the letter to Mr Duarte by June 12.", ()),
        ("Four Kazakh swimmers may compete from June 12.", ()),
        ("Congress of the sector, Peru: June 12", ()),
        ("The Rhine Commission's ship, which waits in Rota, Spain, needs repairs by June 12.", ("Rhine Commission",)),
    ],
)
def test_whose_somebody_is_and_where_something_is_binds_nobody(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    lead = "The Rhine Commission met. Severgaz Energy was there. So was Ana Duarte, and Spain.\n\n"
    assert on_june_12(lead + text, lexicons).actors == actors


def test_who_brokered_a_truce_is_no_side_of_it(lexicons: Lexicons) -> None:
    lead = "Qatar met them. Qatar called. Israel agreed. Israel waits.\n\n"
    assert on_june_12(lead + "The truce, brokered by Qatar, expires on June 12.", lexicons).actors == ()


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ana Duarte met Norway. The staff left. Duarte said he would return to the file on June 12.", ()),
        ("Ana Duarte met Norway. The staff left. Duarte said she would return on June 12.", ("Ana Duarte",)),
        ("Brussels warned Norway. The drivers struck. The union's walkout will end on June 12.", ()),
        ("The Bank of Portugal met. Another lender failed. The bank's shares will trade again on June 12.", ()),
        ("The Bank of Portugal met. The bank will publish its review on June 12.", ("Bank of Portugal",)),
        (
            'The Bank of Portugal ("the Bank") warns Norland plc ("the Firm"). The Firm shall reply by June 12.',
            ("Norland plc",),
        ),
        (
            'The Bank of Portugal ("the Bank") warns Norland plc ("the Firm"). The Bank shall reply by June 12.',
            ("Bank of Portugal",),
        ),
    ],
)
def test_a_noun_name_or_definition_binds_nobody_else_than_it_means(
    text: str, actors: tuple[str, ...], lexicons: Lexicons
) -> None:
    assert on_june_12(text, lexicons).actors == actors
