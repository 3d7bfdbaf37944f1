"""Words that stand for somebody named elsewhere are given to nobody whom they do not fit."""

from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]

OPENING = "Oslo, 3 March 2026\n\n"
MINE = "Norway has suspended the permit of Hafen Steel. Hafen Steel fired 40 miners. "


def stances(actor: Actor) -> list[str]:
    return [position.stance.value for position in actor.positions]


def tellers(actors: dict[str, Actor], text: str, beginning: str) -> set[str]:
    """Return who takes a position in the sentence that begins with some words."""
    return {name for name, one in actors.items() for p in one.positions if p.sentence.of(text).startswith(beginning)}


@pytest.mark.parametrize(
    ("text", "beginning", "wanted"),
    [
        ("The Salus union called its members out. The company says the strike is illegal.", "The company", set()),
        ("Salus, a union, called its members out. The company says the strike is illegal.", "The company", set()),
        ("The council of Bergen met Hafen Bank. The council says the loan is safe.", "The council", set()),
        (MINE + "The Salus union met it. The company says the pit is safe.", "The company", {"Hafen Steel"}),
        ("The Ministry of Mines met Hafen Bank. The union rejected the plan.", "The union", set()),
        ("Hafen Steel sued Bergen Bank. The lender rejected the claim.", "The lender", {"Bergen Bank"}),
        (
            "The utility Statkraft met Hafen Steel. The utility rejected the claim.",
            "The utility",
            {"Statkraft"},
        ),
        (
            "Hafen Steel met the Salus union. The union rejected the offer.",
            "The union",
            {"Salus"},
        ),
        (
            "Nordbank met Hafen Steel. Its director, Ana Lund of Nordbank, left. The ratings agency warned of default.",
            "The ratings",
            set(),
        ),
        ("Norway met Peru in Lima. The government says the ore is gone.", "The government", set()),
        (
            "Peru, Peru and again Peru lost. Norway's finance minister Ana Lund said the government wanted a pact.",
            "Norway's",
            {"Ana Lund", "Norway"},
        ),
        ("Hafen Steel sells ore. Four producers other than Hafen Steel have asked for time.", "Four", set()),
        ("Hafen Steel met the unions. They rejected the offer.", "They", set()),
        ("Hafen Steel lost money. They rejected the offer.", "They", {"Hafen Steel"}),
        (
            "Lesotho voted. South Africa watched. South Africa paid. The government rejected it.",
            "The government",
            set(),
        ),
        ("The Salus union met the ministry. It says Peru left it.", "It says", {"Salus"}),
        ("Brussels warned Norway. The drivers' walkout began. The union rejected the offer.", "The union", set()),
        ("Hafen Steel raised its bid. The company has not responded.", "The company", set()),
        ("Hafen Steel raised its bid. The company has responded to the ministry.", "The company", {"Hafen Steel"}),
        ("The plan is sound, Ana Lund said. The chief executive disagrees.", "The chief", set()),
        (
            "Ana Lund, the chief executive, met Peru. Ola Berg backed the plan. The chief executive disagrees.",
            "The chief",
            {"Ana Lund"},
        ),
        (
            "Ana Lund, a lawyer, met Per Lund, a mayor. Peru left. Lund said it was over. The judge demanded a reply.",
            "The judge",
            set(),
        ),
        ("Ana Lund met Peru. Per Moe left. Lund said on Monday he would return to the file.", "Lund said", set()),
        ("Ana Lund met Peru. Per Moe left. Lund said she would return to the file.", "Lund said", {"Ana Lund"}),
        ("Ana Lund met Per Moe. Lund said his plan was safe.", "Lund said", {"Ana Lund"}),
        (
            "Hafen Steel has a permit. Hafen Steel shall not accept new orders without consent.",
            "Hafen Steel shall",
            set(),
        ),
        ("The Bank of Portugal met. Another lender failed. That bank rejected an offer.", "That bank", set()),
        ("A complaint by Telia, which accused Norway of delay, was filed.", "A complaint", {"Telia"}),
        (
            "Norway cleared a bill, but Salus, the union, said it would veto it.",
            "Norway",
            {"Salus"},
        ),
        (
            "Hafen Steel met Bergen Bank. Bergen Bank's lawyers said the group would ask for damages.",
            "Bergen Bank's lawyers",
            {"Bergen Bank"},
        ),
        (
            "Hafen Steel met Bergen Oil. Hafen Steel's chairman, Ole Holm, scorned it. The company wants a fee.",
            "The company",
            {"Hafen Steel"},
        ),
        ("The GMB called a strike. The company says it is illegal.", "The company", set()),
        ("Norway met Salus. Sergio Lund, a lawyer, said they wanted time.", "Sergio Lund", {"Sergio Lund"}),
        ("Salus met Hafen Steel. Every union but Salus rejected the offer.", "Every", set()),
        ("Minister Ana Lund left. An official said on Monday that the minister would answer in May.", "An", set()),
    ],
)
def test_a_noun_stands_only_for_whom_it_fits(actors_of: Find, text: str, beginning: str, wanted: set[str]) -> None:
    text = OPENING + text
    assert tellers(actors_of(text), text, beginning) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Ana Lund told the panel that wells had fallen since blasting began.",
        "The High Court hands down its ruling on the appeal.",
        "China has put off its ruling on the mine.",
    ],
)
def test_an_activity_is_nobodys_stance(actors_of: Find, text: str) -> None:
    told = [(name, p.stance.value) for name, one in actors_of(OPENING + text).items() for p in one.positions]
    assert told in ([], [("Ana Lund", "says")])


def test_what_a_body_will_formally_approve_is_no_stance_yet(actors_of: Find) -> None:
    assert actors_of(OPENING + "China will formally approve the plan on Monday.")["China"].positions == ()


def test_who_would_only_say_something_said_it(actors_of: Find) -> None:
    text = OPENING + 'Ana Lund would only say that she was "reading it all very carefully".'
    assert [p.quote is not None for p in actors_of(text)["Ana Lund"].positions] == [True]


def test_it_is_whom_the_clause_that_opens_the_sentence_names(actors_of: Find) -> None:
    found = actors_of("China lost time. When Peru received its licence in May, it promised to build a plant.")
    assert stances(found["Peru"]) == ["promises"]


@pytest.mark.parametrize("before", ["Veltrix Holdings wants its licence back.", "Veltrix Holdings has a new licence."])
def test_it_at_the_head_is_the_body_of_the_sentence_before(actors_of: Find, before: str) -> None:
    found = actors_of(f"The Ministry of Energy wants the plant.\n\n{before} It rejects the free stake.")
    assert "rejects" in stances(found["Veltrix Holdings"])
    assert "rejects" not in stances(found["Ministry of Energy"])


def test_the_supervisor_is_not_a_person_whom_the_last_sentence_named(actors_of: Find) -> None:
    text = "The bank's claim was brought by Erik Holm in May. The supervisor rejected a claim for damages."
    assert not stances(actors_of(text)["Erik Holm"])


@pytest.mark.parametrize("body", ["the agency", "the dockers' union", "its board"])
def test_somebody_of_a_body_that_common_words_tell_takes_the_position(actors_of: Find, body: str) -> None:
    assert stances(actors_of(f"Ann Lee of {body} rejected the claim.")["Ann Lee"]) == ["rejects"]


def test_whoever_is_of_somebody_of_a_body_is_another(actors_of: Find) -> None:
    assert not stances(actors_of("The mother of Ann Lee of the agency rejected the claim.")["Ann Lee"])


@pytest.mark.parametrize(
    "other", ["Omburo Farmers' Union", "Mining Licensing Authority", "Supreme Court of Namibia", "Ministry of Energy"]
)
def test_a_company_is_no_union_court_or_authority(actors_of: Find, other: str) -> None:
    found = actors_of(f"The {other} met on Monday.\n\nThe company rejected the plan.")
    assert not any("rejects" in stances(actor) for actor in found.values())


@pytest.mark.parametrize("firm", ["Veltrix Holdings", "Meridian Bank", "Norda Group"])
def test_a_company_is_the_firm_before_an_authority(actors_of: Find, firm: str) -> None:
    found = actors_of(
        f"{firm} closed its mine.\n\nThe Mining Licensing Authority met.\n\nThe company rejected the plan."
    )
    assert stances(found[firm]) == ["rejects"]


def test_a_company_is_the_firm_that_the_article_is_about_not_one_named_once(actors_of: Find) -> None:
    text = (
        "Veltrix Holdings closed its mine. Veltrix Holdings lost money. Investors left Veltrix Holdings.\n\n"
        "The contract with Hanover Cathodes GmbH was suspended.\n\nThe company rejected the plan."
    )
    found = actors_of(text)
    assert stances(found["Veltrix Holdings"]) == ["rejects"]
    assert stances(found["Hanover Cathodes GmbH"]) == []


def test_it_is_the_company_of_the_clause_that_opens_the_sentence(actors_of: Find) -> None:
    found = actors_of("China lost time. When the company received its licence in May, it promised to build a plant.")
    assert stances(found["China"]) == []
