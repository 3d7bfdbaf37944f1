from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday Chad's parliament rejected the truce.", "Parliament (Chad)"),
        ("The Danish parliament rejected the plan.", "Parliament (Denmark)"),
        ("She may appeal to the high court.", "high court"),
        ("The report of the justice select committee was sharp.", "justice select committee"),
        ("The European court of human rights met.", "European Court of Human Rights (ECHR)"),
        ("The Office of the Auditor of the Railways agreed.", "Office of the Auditor of the Railways"),
        ("The Task Force on Harbour Reform met on Monday.", "Task Force on Harbour Reform"),
        (
            "The Party for the Freedom of Chad and Cape Verde (PFCV) won.",
            "Party for the Freedom of Chad and Cape Verde (PFCV)",
        ),
        ("Fair Trials Abroad, a charity, asked for time.", "Fair Trials Abroad"),
        ("On Monday RSP, the Regional Shore Patrol, left.", "Regional Shore Patrol (RSP)"),
        ("The Shore Patrol Council, or SPC, left.", "Shore Patrol Council (SPC)"),
        ("Greenpeace India rejected the plan.", "Greenpeace India"),
        ("The men swore an oath to al-Qaeda.", "Al-Qaeda"),
        ("It sold its shares of easyJet.", "easyJet"),
        ("The ZELV and ORSK unions objected.", "ORSK"),
        ("Threshold, a housing charity, objected.", "Threshold"),
        ("Rival Qorvane Inc objected.", "Qorvane Inc"),
        ("It bought Zelbrit Plc for cash.", "Zelbrit Plc"),
        ("On Monday Sri Lanka Cricket on Tuesday sacked its panel.", "Sri Lanka Cricket"),
        ("The Sámi Reindeer Herders' Association sued.", "Sámi Reindeer Herders' Association"),
        ("On Monday Veltrona on Friday cancelled talks. Veltrona this week closed.", "Veltrona"),
        ("They met at the University of Cape Orsk and Zelva Brandt University.", "Zelva Brandt University"),
        ("He plays in the Orsk Super League for FC Zelva.", "Orsk Super League"),
        ("On Monday Yachting New Zealand said no.", "Yachting New Zealand"),
        ("Talks with Boeing, Zelbrit and Airbus stopped.", "Zelbrit"),
        ("Opposition parties rejected the plan.", "Opposition parties"),
        ("The Russian Navy rejected the plan.", "Russian Navy"),
        ("Vodafone Idea, which is in debt, asked for time.", "Vodafone Idea"),
        ("The Zelva Mission in Chad rejected it.", "Zelva Mission in Chad"),
        ("On Monday Banco Zelva rejected it.", "Banco Zelva"),
        ("The Confederación General del Puerto rejected it.", "Confederación General del Puerto"),
        ("The case of Ardwin's Stores Inc. was heard.", "Ardwin's Stores Inc."),
        ("Ardwin's, a shop in Reno, objected.", "Ardwin's"),
        ("The union's Local 418 objected.", "Local 418"),
        ("The bill went to Portfolio Committee No. 6.", "Portfolio Committee No. 6"),
        ("On Monday the Prime Minister's Office objected.", "Prime Minister's Office"),
        ("They asked the Sheriff's office.", "Sheriff's office"),
        (
            "It fell, says the Kenya Marine and Fisheries Research Institute.",
            "Kenya Marine and Fisheries Research Institute",
        ),
        ("The Kenya Power and Lighting Company agreed.", "Kenya Power and Lighting Company"),
        ("On Monday Kenya Power said no.", "Kenya Power"),
        ("The African Court on Human and Peoples' Rights sits.", "African Court on Human and Peoples' Rights"),
        ("They met the deputies of Movimento 5 Stelle.", "Movimento 5 Stelle"),
        ("The head of RSPZ (Regional Shore Patrol) slept.", "RSPZ"),
        ("The Food and Commercial Workers objected.", "Food and Commercial Workers"),
        ("Yesterday the Asylum, Migration and Harbour Fund objected.", "Asylum, Migration and Harbour Fund"),
        ("Harbour Scotland says no.", "Harbour Scotland"),
        ("A judge at Harlow magistrates' court agreed.", "Harlow magistrates' court"),
        ("On Monday Zelva city council objected.", "Zelva city council"),
        ("On Monday the Chicago Herons left.", "Chicago Herons"),
        ("Analysts at Zelbrit expect less.", "Zelbrit"),
        (
            "The Front for the Defence of the Constitution (FDC) called a march.",
            "Front for the Defence of the Constitution (FDC)",
        ),
        ("The Directorate General of Maritime Affairs met.", "Directorate General of Maritime Affairs"),
        ("The Salt River Indian Community votes.", "Salt River Indian Community"),
        ("The deal of the Zelva Nation passed.", "Zelva Nation"),
        ("The Zelva Unamurs' Federation met.", "Zelva Unamurs' Federation"),
        ("Then UFCW Local 3000 met.", "UFCW Local 3000"),
        ("Then ICOMOS Chile sends a mission.", "ICOMOS Chile"),
    ],
)
def test_a_body_bears_its_whole_name(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


def test_a_body_is_also_called_by_its_state(actors_of: Find) -> None:
    assert "Chad's parliament" in actors_of("On Monday Chad's parliament rejected it.")["Parliament (Chad)"].aliases


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mr. Dias da Costa rejected it. Paulo Dias da Costa is ill.", "Paulo Dias da Costa"),
        ("Caroline Stage Vestrup, the minister, spoke.", "Caroline Stage Vestrup"),
        ("Foreign Minister Paulo Rangel-Telles spoke. Hon. Rangel-Telles left.", "Paulo Rangel-Telles"),
        ("The firm's lawyer Clara Whitcombe KC opposed it.", "Clara Whitcombe"),
        ("Helima Brandt of Corvane Capital expects less.", "Helima Brandt"),
        ("Republican Joe Dorzan spoke.", "Joe Dorzan"),
        ("Yesterday Marijke van Osch left. Later van Osch agreed.", "Marijke van Osch"),
        ("Later von Hagen rejected it.", "von Hagen"),
        ("The spokesperson Alison St. Orrin agreed.", "Alison St. Orrin"),
        ("Its vice president, Kamil Al-Awadhi-Hassan, agreed.", "Kamil Al-Awadhi-Hassan"),
        ("The minister H.D. Zelvaswamy agreed.", "H.D. Zelvaswamy"),
        ("Sirajul Islam Zelva, who proposed it, agreed.", "Sirajul Islam Zelva"),
        ("Ms van der Zelvel said no.", "van der Zelvel"),
        ("The lawyer, Peter Lake, agreed.", "Peter Lake"),
        ("Edward Mountain-Ross, the envoy, agreed.", "Edward Mountain-Ross"),
        ("They cited the former counsellor of Interior Salomé Pradas.", "Salomé Pradas"),
        ("Foreign Secretary Ma. Luisa Ocampo agreed.", "Ma. Luisa Ocampo"),
        ("They met JD Morovan in March.", "JD Morovan"),
        ("The chief executive Ulrika von Essen-Zelva agreed. Von Essen-Zelva left.", "Ulrika von Essen-Zelva"),
        ("Brown-Zelva agreed. They asked Ruth Brown-Zelva.", "Ruth Brown-Zelva"),
        ("Stev Calder-Zelva agreed.", "Stev Calder-Zelva"),
        ("They met Judge 'Mamosa Letsie at noon.", "'Mamosa Letsie"),
        ("The lecturer Hoolo 'Nyane told them so.", "Hoolo 'Nyane"),
    ],
)
def test_a_person_bears_the_whole_name_and_no_more(actors_of: Find, text: str, name: str) -> None:
    assert [actor.name for actor in actors_of(text).values() if actor.kind is ActorKind.PERSON] == [name]


def test_an_office_with_a_capital_stands_for_its_only_holder(actors_of: Find) -> None:
    found = actors_of("President Ana Kovač met Ivan Marić. On Monday the President rejected the plan.")
    assert "President" in found["Ana Kovač"].aliases


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("Nobody knew what the Attorney General wanted. Ana Moro left.", "Attorney General"),
        ("It was sent to the Prime Minister on Monday.", "Prime Minister"),
    ],
)
def test_an_office_with_a_capital_is_a_person_where_nobody_is_said_to_hold_it(
    actors_of: Find, text: str, office: str
) -> None:
    holder = actors_of(text)[office]
    assert (holder.kind, holder.role) == (ActorKind.PERSON, office)


@pytest.mark.parametrize(
    "text",
    [
        "Minister Ana Moro met Minister Ivan Marić. On Monday the Minister left.",
        "It went to the PRESIDENT for signature.",
        "They asked the Gov for help.",
    ],
)
def test_an_office_that_several_hold_or_that_is_cut_short_is_nobody(actors_of: Find, text: str) -> None:
    assert not {"Minister", "PRESIDENT", "Gov"} & actors_of(text).keys()


def test_an_office_without_its_field_stands_for_its_holder(actors_of: Find) -> None:
    found = actors_of("Ana Moro, Minister for Harbours, came. On Monday the Minister left.")
    assert "Minister" in found["Ana Moro"].aliases


@pytest.mark.parametrize(
    "text",
    [
        "Compare the ruling in Somalia v. Kenya.",
        "They were told by Clara (see UnleadedStocks.pdf).",
        "He spoke from the Casa de Moreno.",
        "They met in George Square at noon.",
        "It is void under the Trade Union Act of 1998.",
    ],
)
def test_the_name_of_an_act_or_spot_is_no_actor(actors_of: Find, text: str) -> None:
    assert actors_of(text) == {}


def test_who_is_only_told_something_is_no_actor(actors_of: Find) -> None:
    assert "Reuters" not in actors_of("Ana Kovač, the minister, told Reuters on Monday that it would fail.")


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Beijing rejected the offer. Talks were held in Beijing.", True),
        ("At noon (Paris), trading stopped.", False),
        ("The group's Prague office closed.", False),
    ],
)
def test_a_capital_is_its_government_only_where_it_acts(actors_of: Find, text: str, country: bool) -> None:
    assert any(actor.kind is ActorKind.COUNTRY for actor in actors_of(text).values()) is country


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On Monday the Senate rejected the plan.", "Senate"),
        ("The bill must get through Parliament first.", "Parliament"),
        ("Talks with the port authority stopped.", "port authority"),
        ("After a meeting of the mixed commission they left.", "mixed commission"),
        ("On Monday the federation of teachers rejected it.", "federation of teachers"),
        ("It went to the executive committee in Montreal.", "executive committee"),
        ("They came before the panel of the combined authority.", "combined authority"),
        ("They met in the Bundestag's legal committee.", "legal committee"),
        ("The committee on harbour law agreed.", "committee on harbour law"),
        ("The labour court convened at ten.", "labour court"),
        ("It may dissolve the coast guard.", "coast guard"),
        ("It comes before the central bank's meeting.", "central bank"),
        ("Unions have threatened to strike.", "Unions"),
        ("It told the ministry of culture, which agreed.", "ministry of culture"),
        ("Congress must certify it by May.", "Congress"),
        ("Parliament, which met on Monday, agreed.", "Parliament"),
        ("He would raise it in the Assembly, she said.", "Assembly"),
        ("The Federal Government failed to pay.", "Federal Government"),
    ],
)
def test_a_body_may_be_named_by_its_kind_alone(actors_of: Find, text: str, name: str) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


@pytest.mark.parametrize(
    "text",
    [
        "He spoke in the Parliament lobby.",
        "It is against the coast guard regulation.",
        "The unions must give their members notice.",
        "It got money of the Migration and Harbour Fund.",
        "The Nikkei 225 closed down.",
        "Nobody will fly on Artemis III before next year.",
        "Contact: Petra Holm.",
        "Posts on the message board were rude.",
        "It will appear in Part II of the law.",
        "Zelva (Nasdaq: ZLV) rose.",
        "A captain wrote so on Twitter.",
        "Editing by Alan Crosby-Hale.",
        "It needs an Act of Parliament to end it.",
        "She is running for Congress.",
        "Written by Ann Lee, Lina Berg, PhD, and Ivan Marić.",
        "With assistance from Ann Lee.",
    ],
)
def test_a_mere_word_channel_ticker_or_credit_is_no_actor(actors_of: Find, text: str) -> None:
    assert not actors_of(text)


def test_the_government_is_that_of_the_one_country(actors_of: Find) -> None:
    found = actors_of("Chad waits. On Monday the Government rejected the plan.")
    assert list(found) == ["Chad"]
    assert "Government" in found["Chad"].aliases


def test_a_title_that_belongs_to_a_name_is_among_its_forms(actors_of: Find) -> None:
    assert "Sir Alec Dorset" in actors_of("The spokesman Sir Alec Dorset agreed.")["Alec Dorset"].aliases


def test_a_title_that_opens_a_paragraph_is_among_the_forms_too(actors_of: Find) -> None:
    found = actors_of("It was heard.\n\nMr Justice Kovač agreed on Friday.")
    assert "Mr Justice Kovač" in found["Kovač"].aliases


def test_a_portuguese_particle_joins_two_surnames_behind_a_title_too(actors_of: Find) -> None:
    assert "Carlos Moro do Valle" in actors_of("They met Prime Minister Carlos Moro do Valle on Friday.")


@pytest.mark.parametrize(
    "text",
    [
        "It will lease six Boeing 737s.",
        "Shares closed lower, S&P/ASX 200 included.",
        "They own an Airbus A320.",
        "It will lease six Boeing 737 jets.",
        "It will lease a Boeing 737 from May on.",
        "It will lease six Boeing 737 airliners.",
    ],
)
def test_a_product_or_index_is_not_its_maker(actors_of: Find, text: str) -> None:
    assert not actors_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The state paid Pfizer 500 million euros.", "Pfizer"),
        ("It gave Boeing 200 dollars for each bolt.", "Boeing"),
        ("The ministry sent Moderna 300 complaints.", "Moderna"),
        ("The plan would cost Boeing 150 percent of its budget.", "Boeing"),
        ("The plan would cost Boeing 150% of its budget.", "Boeing"),
        ("The court fined Google 250 yen.", "Google"),
        ("The state paid Pfizer $500 million.", "Pfizer"),
        ("Oslo's banks gave Ukraine $500 million.", "Ukraine"),
        ("The state owes Pfizer 500m euros.", "Pfizer"),
    ],
)
def test_an_amount_behind_a_body_is_no_model_of_it(actors_of: Find, text: str, name: str) -> None:
    assert name in actors_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Congress counts on little time.", "Congress"),
        ("It votes today, and the Senate votes first.", "Senate"),
        ("A costing by Treasury is due.", "Treasury"),
        ("City Hall loses $450,000 every day.", "City Hall"),
        ("In the end the Presidency yields to no one.", "Presidency"),
    ],
)
def test_a_body_that_its_kind_alone_names_is_one_before_a_verb_that_may_be_a_plural(
    actors_of: Callable[[str], dict[str, Actor]], text: str, name: str
) -> None:
    assert actors_of(text)[name].kind is ActorKind.ORGANISATION


def test_a_body_before_a_plural_only_says_whose_it_is(actors_of: Callable[[str], dict[str, Actor]]) -> None:
    assert actors_of("The Senate votes were counted.") == {}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The meeting will be held at the hall, Leith Row, on Friday.", "Leith Row"),
        ("The reception at the Ambassador's residence will take place on July 2.", "Ambassador"),
    ],
)
def test_an_address_or_the_seat_of_an_office_is_nobody(actors_of: Find, text: str, name: str) -> None:
    assert name not in {one.name for one in actors_of(text).values() if one.kind is ActorKind.PERSON}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Owing to the storm, Air Velmara is prolonging the pause of its flights.", "Air Velmara"),
        ("Emma Row, a teacher, said on Friday that she saw it.", "Emma Row"),
        ("The Ambassador said on Friday that she was sorry.", "Ambassador"),
    ],
)
def test_an_airline_by_its_first_word_and_a_person_by_name_or_office_are_actors(
    actors_of: Find, text: str, name: str
) -> None:
    assert name in actors_of(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alhaji Sabu Heineken told them that it would sue.", "Sabu Heineken"),
        ("Daw Zelva Aye refused on Friday.", "Zelva Aye"),
    ],
)
def test_a_form_of_address_tells_of_a_person_whatever_firm_has_the_name(
    actors_of: Callable[[str], dict[str, Actor]], text: str, name: str
) -> None:
    assert actors_of(text)[name].kind is ActorKind.PERSON
