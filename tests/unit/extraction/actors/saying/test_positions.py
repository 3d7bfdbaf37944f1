from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, Stance

Find = Callable[[str], dict[str, Actor]]


def stances(actor: Actor) -> list[str]:
    return [position.stance.value for position in actor.positions]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("China has rejected the proposal.", Stance.REJECTS),
        ("China will not give up its claim.", Stance.REJECTS),
        ("China said it could not accept the terms.", Stance.REJECTS),
        ("China said it could not see the ships.", Stance.SAYS),
        ("China said the ruling was a disgrace.", Stance.CRITICISES),
        ("China said the ruling was a disgrace to some.", Stance.SAYS),
        ("China told the firm to withdraw its ships.", Stance.DEMANDS),
        ("China told the firm it may have to withdraw.", Stance.SAYS),
        ("China is telling customers to expect delays.", Stance.SAYS),
        ("China remains opposed to the plan.", Stance.REJECTS),
        ("China put a new text on the table.", Stance.OFFERS),
        ("China reserved the right to retaliate.", Stance.THREATENS),
        ("China raised its offer to 4 per cent.", Stance.OFFERS),
        ("China will recommend rejection.", Stance.REJECTS),
        ("China recommends that the tax be raised.", Stance.WANTS),
        ("China disagreed.", Stance.REJECTS),
        ("China rejected accusations that it sold the parts.", Stance.DENIES),
        ("China cast doubt on the figures.", Stance.CRITICISES),
        ("China has said the tariff will apply in July unless the two agree.", Stance.THREATENS),
        ("China has said the talks will open in July unless it rains.", Stance.SAYS),
        ("China has said that it will not renew the pact unless the toll falls.", Stance.THREATENS),
        ("The tariff will apply unless the toll falls, China said.", Stance.THREATENS),
        ("The port will be open unless it rains, China said.", Stance.SAYS),
        ("An alliance of ten states led by China rejected the plan.", Stance.REJECTS),
        ("China said it would invite comments on whether to go on.", Stance.SAYS),
        ("China also wants fair access.", Stance.WANTS),
        ("China will demand compensation.", Stance.DEMANDS),
        ("China threatened tariffs.", Stance.THREATENS),
        ("China pledged aid.", Stance.PROMISES),
        ("China agreed to talks.", Stance.AGREES),
        ("China asked the council to wait.", Stance.ASKS),
        ("China welcomed the report.", Stance.SUPPORTS),
        ("China condemned the raid.", Stance.CRITICISES),
        ("China denies that it sold the parts.", Stance.DENIES),
        ("China issued an ultimatum on Friday.", Stance.DEMANDS),
        ("China vowed to retaliate.", Stance.THREATENS),
        ("China vowed to send grain.", Stance.PROMISES),
        ("China gave the firm 30 days to answer.", Stance.DEMANDS),
        ("China does not support the plan.", Stance.REJECTS),
        ("China is opposed to the plan.", Stance.REJECTS),
        ("The plan was rejected by China.", Stance.REJECTS),
        ("China on Thursday rejected the plan.", Stance.REJECTS),
        ("China, which had hesitated for weeks, rejected the plan.", Stance.REJECTS),
        ("Officials from China rejected the plan.", Stance.REJECTS),
        ("China met the bank, and it rejected the plan.", Stance.REJECTS),
        ("China said it would not accept the terms.", Stance.REJECTS),
        ("China says it will challenge the ruling.", Stance.THREATENS),
        ("China said it was ready to host the talks.", Stance.OFFERS),
        ("China said it was not prepared to host the talks.", Stance.REJECTS),
        ("China said the rain would not stop.", Stance.SAYS),
        ("China recommended in May that the tax be raised.", Stance.WANTS),
        ("China put forward a plan for the ships.", Stance.OFFERS),
        ("China came out in favour of the treaty.", Stance.SUPPORTS),
        ("China walked away from the treaty.", Stance.REJECTS),
        ("China offered only to go on talking.", Stance.OFFERS),
        ("China asked the Ministry of Trade (MoT) to wait.", Stance.ASKS),
        ("China has asked at least eleven governments for help.", Stance.ASKS),
        ("China rejects that approach.", Stance.REJECTS),
        ("China and Peru are opposed.", Stance.REJECTS),
        ("China and its allies rejected the plan.", Stance.REJECTS),
        ("China reaffirmed its commitment to the deal agreed in Oslo and warned the rebels.", Stance.WARNS),
        ("China promised to appeal.", Stance.PROMISES),
        ("Neither side gave way, but China rejected the plan.", Stance.REJECTS),
        ("China met the bank but rejected the plan.", Stance.REJECTS),
        ("China's foreign minister rejected the plan.", Stance.REJECTS),
        ("The plan was rejected by the Chinese government.", Stance.REJECTS),
        ("The plan, rejected by China, is dead.", Stance.REJECTS),
        ("By rejecting the plan, China lost time.", Stance.REJECTS),
        ("China's flat refusal to sign angered the bank.", Stance.REJECTS),
        ("A warning from China that it would act went unheard.", Stance.WARNS),
        ("China would like the talks to resume.", Stance.WANTS),
        ("China will not sign the treaty.", Stance.REJECTS),
        ("China turned the offer down.", Stance.REJECTS),
        ("China is not willing to sign.", Stance.REJECTS),
        ("China has no intention of signing.", Stance.REJECTS),
        ("China renewed its call for talks.", Stance.ASKS),
        ("China repeated its threat to leave.", Stance.THREATENS),
        ("China gave assurances that it would pay.", Stance.PROMISES),
        ("China is worried about the cap.", Stance.WARNS),
        ("China dropped its objections to the cap.", Stance.AGREES),
        ("China voted in favour of the cap.", Stance.SUPPORTS),
        ("China took issue with the cap.", Stance.CRITICISES),
        ("China said it would close the port unless the bank withdrew.", Stance.THREATENS),
        ("The bank said China would challenge the ruling.", Stance.THREATENS),
        ('China called the offer "a disgrace".', Stance.CRITICISES),
        ("China called it a balanced deal.", Stance.SUPPORTS),
        ("China called it a deal.", Stance.SAYS),
        ("China called the offer unfair but promised to talk.", Stance.PROMISES),
        ("China is strongly against the plan.", Stance.REJECTS),
        ("China has long been in favour of the treaty.", Stance.SUPPORTS),
        ("China is ready to host the talks.", Stance.OFFERS),
        ("China remained and was reluctant to leave.", Stance.REJECTS),
        ("China voted overwhelmingly on Thursday to turn down the plan.", Stance.REJECTS),
        ("China decided not to support the plan.", Stance.REJECTS),
        ("China said the circle of payers must be widened.", Stance.DEMANDS),
        ("China promised on Thursday, December 11, to send grain.", Stance.PROMISES),
        ("China did, however, order the ministry to wait.", Stance.DEMANDS),
        ("China opened the port, brushing aside pleas from two unions.", Stance.REJECTS),
        ("The bank said China was unwell and had asked the council to wait.", Stance.ASKS),
        ("China welcomed the report, but asked for more time.", Stance.ASKS),
        ("The talks failed, with China demanding more time.", Stance.DEMANDS),
        ("China reaffirmed its goals and warned the rebels that it would act.", Stance.WARNS),
        ('China, which took office promising "total dialogue", rejected the plan.', Stance.REJECTS),
    ],
)
def test_the_verb_of_which_an_actor_is_the_subject_gives_its_stance(actors_of: Find, text: str, stance: Stance) -> None:
    assert stances(actors_of(text)["China"]) == [stance]


@pytest.mark.parametrize(
    "text",
    [
        "China's demands grew, officials said.",
        "China did not reject the plan.",
        "If China rejects the plan, talks end.",
        "Awards will be paid in May, provided that China approves the plan.",
        "Awards will be paid in May, on condition that China approves the plan.",
        "China could reject the plan.",
        "China declined to comment.",
        "China was urged to reject the plan.",
        "Critics of China rejected the plan.",
        "Neither Peru nor China threatened a walkout.",
        "China is not against the plan.",
        "China's demands grew, and the threat of rain with them.",
        "China could be ready to host the talks.",
        "The boat set against China was old.",
        "China has yet to vote on whether to reject the plan.",
        "“China rejects the plan,” said a diplomat.",
    ],
)
def test_what_is_denied_supposed_said_by_others_or_no_deed_of_its_own_is_no_position(
    actors_of: Find, text: str
) -> None:
    assert actors_of(text)["China"].positions == ()


def test_a_headline_tells_no_position(actors_of: Find) -> None:
    text = "# China Rejects Plan For New Port\n\nThe plan of China for a port met with silence on Monday in the city."
    assert actors_of(text)["China"].positions == ()


@pytest.mark.parametrize(
    ("text", "name", "stance"),
    [
        ("Ana Kovač met the mayor. She rejected the plan.", "Ana Kovač", "rejects"),
        ("Ana Kovač met the mayor. The South African diplomat rejected the plan.", "Ana Kovač", "rejects"),
        ("Its leader, Tom Reed, demanded a vote.", "Tom Reed", "demands"),
        ("Tom Reed, the port's director, met her. The director promised a review.", "Tom Reed", "promises"),
        ("Egypt and Oman welcomed the deal.", "Egypt", "supports"),
        ("The talks failed. On Friday Tom Reed of the Lakes Society (LS) urged restraint.", "Tom Reed", "asks"),
        ("Ana Kovač rejected the plan but offered to talk. Tom Reed wept.", "Ana Kovač", "rejects"),
    ],
)
def test_the_subject_is_found_past_pronouns_offices_and_asides(
    actors_of: Find, text: str, name: str, stance: str
) -> None:
    assert stances(actors_of(text)[name]) == [stance]


@pytest.mark.parametrize(
    "subject", ["Norvex's board", "The board of Norvex", "Bosses at Norvex", "The Norvex group", "The firm's leaders"]
)
def test_who_leads_a_body_takes_its_stance(actors_of: Find, subject: str) -> None:
    text = f"Norvex Ltd, a chipmaker, met the regulator on Monday. {subject} rejected the plan."
    assert [stances(one) for name, one in actors_of(text).items() if name.startswith("Norvex")] == [["rejects"]]


def test_a_union_is_no_service(actors_of: Find) -> None:
    found = actors_of(
        "The Dockers Association (DA) met the Federal Mediation Service (FMS) on Monday. The union agreed to attend."
    )
    assert [name for name, one in found.items() if "agrees" in stances(one)] == ["Dockers Association (DA)"]


def test_a_participle_behind_a_clause_of_speech_goes_on_about_the_speaker(actors_of: Find) -> None:
    found = actors_of("Peru had blocked the plan, China said on Wednesday, rejecting pleas from two unions.")
    assert {name: stances(found[name]) for name in ("Peru", "China")} == {"Peru": ["rejects"], "China": ["rejects"]}


def test_a_pronoun_means_nobody_of_the_other_gender(actors_of: Find) -> None:
    found = actors_of("Maria Lopes spoke. Peter Hallam listened. She rejected the plan.")
    assert (stances(found["Maria Lopes"]), stances(found["Peter Hallam"])) == (["rejects"], [])


def test_a_relative_clause_gives_way_to_the_main_one(actors_of: Find) -> None:
    text = "Norway, which refused to sign the pact in July, warned on Monday that it could leave."
    assert [position.stance for position in actors_of(text)["Norway"].positions] == [Stance.WARNS]


def test_the_body_whose_leader_an_aside_names_takes_the_stance(actors_of: Find) -> None:
    found = actors_of("Norway, whose chief negotiator is Ana Kovač, insists that the port be closed.")
    assert [position.stance for position in found["Norway"].positions] == [Stance.DEMANDS]
    assert not found["Ana Kovač"].positions


@pytest.mark.parametrize(
    "text",
    [
        "Harbour talks stall\n\nNorway wants its ships back.\n\nBy Ana Kovač\nOSLO, May 4, 2026 – The talks went on.",
        "The talks went on in Oslo. Who says that Norway rejects a deal?",
    ],
)
def test_lines_above_the_byline_and_questions_tell_no_stance(actors_of: Find, text: str) -> None:
    assert not [one for actor in actors_of(text).values() for one in actor.positions if one.stance is not Stance.SAYS]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norway offered last month to sell ten ferries.", Stance.OFFERS),
        ("Norway offered in a letter to reopen the port.", Stance.OFFERS),
        ("A spokesman for Norway rejected the offer.", Stance.REJECTS),
        ("Norway, a host of such talks, supports bigger ports.", Stance.SUPPORTS),
    ],
)
def test_a_stance_is_told_over_times_asides_and_spokesmen(actors_of: Find, text: str, stance: Stance) -> None:
    assert stances(actors_of(text)["Norway"]) == [stance.value]


def test_a_verb_behind_a_comma_may_have_its_person_after_it(actors_of: Find) -> None:
    text = "The town would burn as it did in May, warned Governor Ana Kovač."
    assert stances(actors_of(text)["Ana Kovač"]) == [Stance.WARNS.value]


@pytest.mark.parametrize(
    "text",
    [
        "In our view China would demand early repayment.",
        "China should accept the offer, the paper wrote.",
        "China has summoned the miners.",
        "The ships of the Red Fleet could sail. She denied reports that China had refused to pay.",
    ],
)
def test_what_others_think_an_actor_would_or_should_do_is_no_stance_of_it(actors_of: Find, text: str) -> None:
    assert [stance for stance in stances(actors_of(text)["China"]) if stance != "says"] == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("China said it would demand early repayment.", Stance.DEMANDS),
        ("China would support a truce.", Stance.SUPPORTS),
        ("China has summoned the ambassador.", Stance.CRITICISES),
        ("China came down on the side of the miners.", Stance.SUPPORTS),
        ("China poured cold water on the plan.", Stance.REJECTS),
        ("The plan has the backing of China.", Stance.SUPPORTS),
        ("The plan has the backing of China's government.", Stance.SUPPORTS),
        ("With no vote, Peru won backing from China.", Stance.SUPPORTS),
        ("The plan met with fierce resistance from China.", Stance.REJECTS),
        ("The firm must leave, China said.", Stance.DEMANDS),
        ("Calls for reform must be heard, China said.", Stance.DEMANDS),
        ('China "rejects any such claim", a spokesman said.', Stance.REJECTS),
    ],
)
def test_a_stance_is_told_by_what_somebody_would_say_by_idioms_and_in_pieces_of_speech(
    actors_of: Find, text: str, stance: Stance
) -> None:
    assert stance.value in stances(actors_of(text)["China"])


def test_what_is_told_according_to_an_actor_is_said_by_it_and_what_it_is_to_report_is_not(actors_of: Find) -> None:
    assert stances(actors_of("According to China, the train will leave on 8 April.")["China"]) == ["says"]
    assert stances(actors_of("China must report on the cost by June.")["China"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "The firm won without backing from China.",
        "The plan has no support of China.",
        "Sweden met a lack of support from China to the plan.",
        "Sweden lost the support of China.",
        "The plan met little resistance from China.",
        "The plan failed for China's lack of support for the bank.",
        "Tom Birk met with the support of China's opponents.",
    ],
)
def test_support_or_resistance_that_is_missing_or_of_others_is_no_stance(actors_of: Find, text: str) -> None:
    assert stances(actors_of(text)["China"]) == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied it on Monday; China rejected the deal.",
        "The minister denied it on Monday and China rejected the deal.",
        "Tom Reed denied that he lied after China rejected the deal.",
        "Tom Reed denied that he lied, but China rejected the deal.",
    ],
)
def test_a_denial_reaches_no_further_than_its_own_clause(actors_of: Find, text: str) -> None:
    assert stances(actors_of(text)["China"]) == ["rejects"]


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed denied that he lied and that China rejected the deal.",
        "Tom Reed denied reports that China had rejected the deal.",
    ],
)
def test_what_somebody_denies_of_another_is_no_stance_of_that_one(actors_of: Find, text: str) -> None:
    assert stances(actors_of(text)["China"]) == []


@pytest.mark.parametrize("source", ["people who know Ana Kovač", "Ana Kovač's critics", "two aides who met Ana Kovač"])
def test_who_is_only_named_beside_a_source_is_not_the_source(actors_of: Find, source: str) -> None:
    assert stances(actors_of(f"Ana Kovač slept. Prices rose in May, according to {source}.")["Ana Kovač"]) == []


@pytest.mark.parametrize("source", ["Ana Kovač", "Ana Kovač's book", "Ana Kovač, who met Tom Reed, a broker"])
def test_a_person_is_the_source_by_name_or_by_a_text_of_hers(actors_of: Find, source: str) -> None:
    assert stances(actors_of(f"Ana Kovač slept. Prices rose in May, according to {source}.")["Ana Kovač"]) == ["says"]


@pytest.mark.parametrize("others", ["Critics say", "Two unions warned that", "The bank insists"])
def test_who_tells_what_others_demand_does_not_demand_it(actors_of: Find, others: str) -> None:
    assert stances(actors_of(f"Ana Kovač slept. {others} the plan must fail, Ana Kovač said.")["Ana Kovač"]) == ["says"]


@pytest.mark.parametrize(
    ("clause", "stance"),
    [
        ("that they were filed", "says"),
        ("it had paid", "says"),
        ("that it pays", "says"),
        ("that Peru signed in May", "says"),
        ("that they be filed", "demands"),
        ("that the debts owed to Peru be paid", "demands"),
        ("that the firm must pay", "demands"),
        ("on a vote", "demands"),
    ],
)
def test_who_insists_that_something_is_so_demands_nothing(actors_of: Find, clause: str, stance: str) -> None:
    assert stances(actors_of(f"China insists {clause}.")["China"]) == [stance]


@pytest.mark.parametrize("who", ["The auditors said", "The auditors, Fenwick Hale, have said that", "Two plumbers say"])
def test_they_are_those_who_speak_not_the_body_named_before(actors_of: Find, who: str) -> None:
    found = actors_of(f"The Court of Session will sit in May. {who} they will reject the deal.")
    assert stances(found["Court of Session"]) == []


def test_they_are_the_body_named_before_where_it_speaks_itself(actors_of: Find) -> None:
    found = actors_of("The Court of Session will sit in May. It said they would reject the deal.")
    assert "rejects" in stances(found["Court of Session"])


@pytest.mark.parametrize(
    ("deed", "found"),
    [
        ("China put troops on the border.", []),
        ("China put back the hearing.", []),
        ("China put the cost at 40 million.", ["says"]),
        ("As China put it, the plan was dead.", ["says"]),
    ],
)
def test_only_who_puts_it_in_words_or_a_figure_at_so_much_says_a_thing(
    actors_of: Find, deed: str, found: list[str]
) -> None:
    assert stances(actors_of(deed)["China"]) == found


@pytest.mark.parametrize(
    "others", ["Four producers other than China", "All states except China", "Several states, unlike China,"]
)
def test_who_is_excepted_asks_for_nothing(actors_of: Find, others: str) -> None:
    assert stances(actors_of(f"{others} are affected and have asked for more time.")["China"]) == []
    assert stances(actors_of(f"{others} have asked for more time.")["China"]) == []


@pytest.mark.parametrize("who", ["China, unlike Peru,", "China, along with Peru,"])
def test_who_acts_beside_somebody_excepted_asks_alone(actors_of: Find, who: str) -> None:
    assert stances(actors_of(f"{who} has asked for more time.")["Peru"]) == []


@pytest.mark.parametrize("who", ["China, unlike Peru,", "China, along with Peru,"])
def test_who_is_told_before_an_exception_asks(actors_of: Find, who: str) -> None:
    assert stances(actors_of(f"{who} has asked for more time.")["China"]) == ["asks"]


def test_a_word_in_quotation_marks_is_nobodys_speech_though_somebody_says_it_later(actors_of: Find) -> None:
    text = 'China Steel Inc. ("Aurora") left the pact.\n\n"We have to trust Aurora," said Ana Lund, its chair.'
    assert [p.quote.of(text) for p in actors_of(text)["Ana Lund"].positions if p.quote] == [
        '"We have to trust Aurora,"'
    ]


def test_an_apposition_with_an_article_parts_a_body_from_its_verb(actors_of: Find) -> None:
    text = "Oslo, 3 March 2026\n\nThe Salus union, the second largest in the country, rejected the plan."
    assert stances(actors_of(text)["Salus"]) == ["rejects"]


def test_what_an_actor_must_do_is_no_stance_of_his(actors_of: Find) -> None:
    text = "Oslo, 3 March 2026\n\nChina must accept the plan by May, the court ruled."
    assert stances(actors_of(text)["China"]) == []


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Norway has called off the strike after China agreed to pay double time.", []),
        ("Norway opened the port once China had promised to pay.", []),
        ("Norway closed the port after China rejected the plan.", ["rejects"]),
        ("The strike was called off after China agreed to pay double time.", ["agrees"]),
        ("After China agreed to pay, Norway called off the strike.", ["agrees"]),
        ("Norway met the bank after the storm, and China agreed to pay.", ["agrees"]),
    ],
)
def test_a_grant_that_only_led_another_to_act_is_no_position(actors_of: Find, text: str, stance: list[str]) -> None:
    assert stances(actors_of(text)["China"]) == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("China confirms that it received the report on 13 March.", []),
        ("China acknowledged receipt of the letter.", []),
        ("China confirmed that it would fine the firm.", ["says"]),
        ("China said it had received threats.", ["says"]),
    ],
)
def test_who_confirms_that_a_letter_came_takes_no_position(actors_of: Find, text: str, stance: list[str]) -> None:
    assert stances(actors_of(text)["China"]) == stance
