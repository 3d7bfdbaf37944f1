import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12, read_deadlines


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Ravenna threatened to withdraw its envoys on June 12.", "Ravenna to withdraw its envoys"),
        ("Lawmakers urged the ministry to publish the audit by June 12.",
         "Ministry to publish the audit, as lawmakers urged"),
        ("The commission wants Torvik Shipping to sell two terminals by June 12.",
         "Torvik Shipping to sell two terminals, as the commission wants"),
        ("Opposition leaders demanded that the vote be held on June 12.",
         "Vote to be held, as opposition leaders demanded"),
        ("The minister promised drivers that tolls would be scrapped on June 12.", "Tolls to be scrapped"),
    ],
)  # fmt: skip
def test_what_is_threatened_asked_or_promised_is_the_event(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Torvik reports earnings on May 30, traffic figures on June 12.", "Traffic figures"),
        ("The bond matures on May 30 and a note of $90m on June 12.", "Note of $90m matures"),
        ("The panel will meet farmers on May 30, visit the dam on June 2 and report to parliament by June 12.",
         "Panel will report to parliament"),
        ("Its chairman, Olaf Renner, rejected the offer but promised to open the books by June 12.",
         "Olaf Renner to open the books"),
        ("One of them, Ines Duarte, was arrested in March and is to be sentenced on June 12.",
         "Ines Duarte is to be sentenced"),
        ("Two ministers met on May 2 and agreed to meet again on June 12.", "Two ministers to meet again"),
    ],
)  # fmt: skip
def test_a_later_part_of_a_list_has_the_subject_of_the_first(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Under the charter the mayor must sign the budget by June 12.", "Mayor must sign the budget"),
        ("The ferry, carrying relief supplies and forty doctors, will leave Porto on June 12.",
         "Ferry will leave Porto"),
        ("What the envoys agreed on is a pause that ends on June 12.", "Pause ends"),
        ("The council rejected a plan under which rents would be frozen until June 12.",
         "Rents would be frozen until then"),
        ("The code, which the bureau must finish by June 12, covers all ports.", "Bureau must finish the code"),
        ("There will be a vote in the senate on June 12.", "Vote in the senate"),
        ("Her term as a commissioner ends on June 12.", "Term as a commissioner ends"),
        ("The agency has told the firm that it will inspect the plant on June 12.", "Agency will inspect the plant"),
        ("A judge said on Monday she would rule on June 12.", "Judge to rule"),
        ("If the permits are not issued by June 12, the consortium will walk away.",
         "Permits to be issued, or the consortium will walk away"),
        ("Unless both chambers approve the loan by June 12, the ministry will close.",
         "Both chambers to approve the loan, or the ministry will close"),
    ],
)  # fmt: skip
def test_a_clause_opens_with_its_own_subject(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("If it does not pay by June 12, the firm will be fined.", "To pay, or the firm will be fined"),
        ("If he does not resign by June 12, the party will split.", "To resign, or the party will split"),
        ("If they are not freed by June 12, strikes will resume.", "To be freed, or strikes will resume"),
        ("If she fails to appear by June 12, the trial will lapse.", "To appear, or the trial will lapse"),
        ("If it refuses to open its books by June 12, the firm will die.", "To open its books, or the firm will die"),
        ("If it cannot pay by June 12, the firm will be wound up.", "To pay, or the firm will be wound up"),
        ("Tariffs will rise if it does not sign by June 12.", "To sign, or tariffs will rise"),
        ("Unless they are freed by June 12, strikes will resume.", "To be freed, or strikes will resume"),
        ("Torvik said that if it does not pay by June 12, drivers will be sent home.", "Torvik to pay"),
        ("If nothing is done by June 12, the bridge will close.", "Something to be done, or the bridge will close"),
        ("If there is no deal by June 12, tariffs will rise.", "Deal to be reached, or tariffs will rise"),
    ],
)  # fmt: skip
def test_what_is_denied_is_told_as_what_is_to_be_done(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Unless Chad fails to pay by June 12, the bank will lend.", "Chad fails to pay"),
        ("Unless the firm can pay by June 12, it will be closed.", "Firm can pay"),
        ("Unless Chad is able to pay by June 12, the bank will seize the mine.", "Chad is able to pay"),
        ("Unless the ministers want to sign by June 12, talks will end.", "Ministers want to sign"),
        ("Unless Chad signs the pact by June 12, talks will end.", "Chad to sign the pact, or talks will end"),
    ],
)  # fmt: skip
def test_a_verb_of_its_own_is_no_part_of_who_is_to_act(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("The pact lapses on June 12 unless both houses extend it.", "unless both houses extend it"),
        ("The court will open a case on June 12 should the bill pass.", "should the bill pass"),
        ("The bureau will name the first firms subject to the law on June 12.", None),
        ("The board will decide if it sells the unit on June 12.", None),
        ("The vote is on June 12, and the older bills lapse unless the house adopts them.", None),
    ],
)
def test_only_a_condition_of_the_event_is_one(text: str, condition: str | None, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).condition == condition


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Germany urged France to sign the accord by June 12.", ("France",)),
        ("Germany and France must sign the accord by June 12.", ("Germany", "France")),
        ("The treaty between Germany and France expires on June 12.", ("Germany", "France")),
        ("Rates at the bank in France rise on June 12.", ()),
    ],
)
def test_who_acts_is_bound_and_nobody_else(text: str, bound: tuple[str, ...], lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).actors == bound


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The guild declared a boycott starting on June 12.", "Guild declared a boycott"),
        ("Ministers spoke of the round of talks that was to start on June 12.", "Round of talks to start"),
        ("The shares belong to Oak Capital, whose right to sell begins on June 12.",
         "Oak Capital's right to sell begins"),
        ("He left for Georgetown, where he opened a summit, which closes on June 12.", "Summit closes"),
        ("The polls must follow in May and in any case no later than June 12.", "Polls must follow"),
    ],
)  # fmt: skip
def test_a_clause_keeps_its_own_noun_and_no_loose_end(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("If we do not have the data by June 12, Ravenna will file a case.",
         "To have the data, or Ravenna will file a case"),
        ("If the two sides fail to agree by June 12, the case goes to court.",
         "Two sides to agree, or the case goes to court"),
    ],
)  # fmt: skip
def test_what_nobody_named_has_to_do_is_told_with_what_follows_else(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The assembly put off its vote on suspending payments until June 12.",
         "Assembly's vote on suspending payments"),
        ("The court postponed the trial of Ana Li to June 12.", "Trial of Ana Li"),
        ("The company agreed in March to repay the loan by June 12.", "Company to repay the loan"),
        ("The union has invited both sides to talks on the dam on June 12.",
         "Union has invited both sides to talks on the dam"),
        ("The minister offered monthly reports but insisted the filling would begin on June 12.",
         "Filling to begin"),
    ],
)  # fmt: skip
def test_the_event_is_told_and_not_what_was_said_of_it(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The first annual return — for goods of 2024 — has to be in by June 12.", "First annual return"),
        ("A spokesman said Ravenna would “impose further levies by June 12”.", "Ravenna to impose further levies"),
        ("The aide said that a date would be named and that voting would begin on June 12.", "Voting to begin"),
        ("He announced a loan with which wages would be paid by June 12.", "Wages to be paid"),
        ("Were the bill to pass, licences granted in Ravenna would lapse on June 12.",
         "Licences granted in Ravenna would lapse"),
    ],
)  # fmt: skip
def test_a_clause_is_read_through_dashes_marks_and_what_leads_to_it(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The council, which meets in Ravenna, will on June 12 unveil a plan for the river.",
         "Council will unveil a plan for the river"),
        ("Mr Brown, 63, who has run the bank since 2015, steps down on June 12.", "Mr Brown steps down"),
    ],
)  # fmt: skip
def test_what_parts_a_subject_from_its_act_is_left_off(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The party's leader, Hugo Brandt, the former mayor, said he would table a motion on June 12.",
         "Party's leader Hugo Brandt to table a motion"),
        ("Anna Karlsen's deputy, Peter Holm, resigned in March. He is to be sentenced on June 12.",
         "Anna Karlsen's deputy is to be sentenced"),
        ("Anna Karlsen leads the party. Critics doubt it. He would table a motion on June 12.",
         "“Critics doubt it. He would table a motion on June 12”"),
        ("Anna Karlsen met Peter Holm. He will leave Tolva on June 12.", "Peter Holm will leave Tolva"),
        ("The finance minister fell ill. It has been moved to June 12.",
         "“The finance minister fell ill. It has been moved to June 12”"),
        ("Submissions close today. It will hear from clubs in Porto on June 12.",
         "“Submissions close today. It will hear from clubs in Porto on June 12”"),
    ],
)  # fmt: skip
def test_a_pronoun_is_named_where_it_agrees_and_else_quoted(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        ("The merger goes through if no objection is filed by June 12.", "Merger goes through",
         "if no objection is filed by June 12"),
        ("The ban will be lifted if no new case is reported by June 12.", "Ban will be lifted",
         "if no new case is reported by June 12"),
        ("The court will not rule unless no agreement is reached by June 12.", "Court will not rule",
         "unless no agreement is reached by June 12"),
    ],
)  # fmt: skip
def test_what_is_well_not_to_happen_is_no_duty(text: str, what: str, condition: str, lexicons: Lexicons) -> None:
    found = on_june_12(text, lexicons)
    assert (found.what, found.condition) == (what, condition)


@pytest.mark.parametrize(
    ("text", "what", "condition"),
    [
        ("Torvik has said it will walk away if the sale is not approved by June 12, the long-stop date.",
         "Sale to be approved, or Torvik will walk away", "if the sale is not approved by June 12"),
        ("The bank will call in the loan unless Torvik pays by June 12.",
         "Torvik to pay, or the bank will call in the loan", "unless Torvik pays by June 12"),
        ("If no agreement is signed by June 12, tariffs will rise.",
         "Agreement to be signed, or tariffs will rise", "If no agreement is signed by June 12"),
        ("The union threatened to block the port if no guarantee on jobs was given by June 12.",
         "Guarantee on jobs to be given, or the union to block the port",
         "if no guarantee on jobs was given by June 12"),
        ("If the pledges are not received by June 12, she said, the judge will free him.",
         "Pledges to be received, or the judge will free him", "If the pledges are not received by June 12"),
        ("The truce will be extended if both sides sign by June 12.", "Truce will be extended",
         "if both sides sign by June 12"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_is_told_with_what_happens_where_it_is_not(
    text: str, what: str, condition: str, lexicons: Lexicons
) -> None:
    found = on_june_12(text, lexicons)
    assert (found.what, found.condition) == (what, condition)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Harbour Commission has postponed its decision on the sale to June 12.",
         "Harbour Commission's decision on the sale"),
        ("The long-stop date of the sale, formerly May 30, is extended to June 12.", "Long-stop date of the sale"),
        ("The second hearing was moved to June 12.", "Second hearing"),
        ("The ban on cod has been extended to June 12.", "Ban on cod ends"),
    ],
)  # fmt: skip
def test_what_was_put_off_is_told_by_its_own_name(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("| Submission of remedies to the regulator | 12 June 2025 | Norvik AB |",
         "Norvik AB: Submission of remedies to the regulator"),
        ("| Decision of the Harbour Commission | 12 June 2025 | Harbour Commission |",
         "Decision of the Harbour Commission"),
        ("| Transfer of shares | 12 June 2025 | Norvik AB, Lusair |", "Norvik AB, Lusair: Transfer of shares"),
    ],
)  # fmt: skip
def test_a_row_tells_apart_what_and_who(row: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(f"| What | When | Who |\n|---|---|---|\n{row}\n", lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The ministry has offered to suspend the notice if Torvik drops its claim by June 12.",
         "Ministry to suspend the notice"),
        ('She warned that the port would close "for as long as it takes" if talks failed by June 12.',
         "Port would close for as long as it takes"),
        ("The city approved a plan to move up to two million tonnes of grain through Tarsia, starting on June 12.",
         "Plan to move up to two million tonnes of grain through Tarsia"),
        ("The three-day strike at the terminal that was to begin on Monday has been postponed to June 12.",
         "Three-day strike at the terminal"),
        ("The ministry will end the agreement with effect from June 12.", "Ministry will end the agreement"),
        ("The bill would not come to a vote before June 12.", "Bill would not come to a vote before then"),
        ("The strike at the con-\ntainer terminal will begin\non June 12.",
         "Strike at the container terminal will begin"),
    ],
)  # fmt: skip
def test_a_telling_is_a_whole_sentence_of_whole_words(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Torvik Shipping said that rents had risen and that it had until June 12 to find a partner.",
         "Torvik Shipping must find a partner"),
        ("The ministry said quotas, cut in April, would stay and that it had until June 12 to tell skippers.",
         "Ministry must tell skippers"),
    ],
)  # fmt: skip
def test_a_second_thing_said_has_the_speaker_for_its_pronoun(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The government approved yesterday a plan to move up to two million tonnes of grain from June 12.",
         "Plan to move up to two million tonnes of grain"),
        ("Ravenna unveiled a scheme to ban lorries from its centre from June 12.",
         "Scheme to ban lorries from its centre"),
        ("The council will approve a plan on June 12.", "Council will approve a plan"),
    ],
)  # fmt: skip
def test_what_a_plan_is_to_do_is_told_and_not_that_it_was_approved(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "when", "what"),
    [
        ("The vote runs over three days from June 12.", "2025-06-12/2025-06-14", "Vote runs over three days"),
        ("The league insists that they were filed on May 3.", "2025-05-03", "League insists that they were filed"),
        ("In a letter dated May 3, Ann Lee says that the rest will follow.", "2025-05-03", "Letter from Ann Lee"),
        ("Tolva extended its offer: it now runs out on June 12.", "2025-06-12", "Tolva's offer runs out"),
        ("Lee will take over on June 12.", "2025-06-12", "Lee will take over"),
    ],
)  # fmt: skip
def test_a_clause_is_told_whole_and_of_whom_it_speaks(text: str, when: str, what: str, lexicons: Lexicons) -> None:
    found = read_deadlines(text, lexicons)
    assert [(one.when, one.what) for one in found] == [(when, what)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The firm was ordered by a court to pay the fine by June 12.", "Firm to pay the fine"),
        ("Norvik was told by the regulator to sell its plant by June 12.", "Norvik to sell its plant"),
        ("A supply ship, which waits in Rota, Spain, needs a permit by June 12.", "Supply ship needs a permit"),
        ("Kestrel plc, located at Forrest House, Ronaldsway, Isle of Man IM9 2RG, will hold its meeting on June 12.",
         "Kestrel plc will hold its meeting"),
        ("The chambers rejected the budget, leaving federal agencies set to run out of money on June 12.",
         "Federal agencies to run out of money"),
        ("The filing date was May 30, which was extended to June 12.", "Filing date"),
        ("The members took note of a truce signed on 19 January, which expires on June 12.", "Truce expires"),
        ("Norvik today announced that its plant will close on June 12.", "Norvik's plant will close"),
        ("Rules on batteries, which take effect on June 12, bind all makers.", "Rules on batteries take effect"),
        ("The rules on batteries, which will apply from June 12, bind all makers.", "Rules on batteries will apply"),
        ("The ministry will, from June 12, require all shops to register.",
         "Ministry will require all shops to register"),
        ("The port will, as planned, reopen on June 12.", "Port will reopen"),
    ],
)  # fmt: skip
def test_a_clause_tells_what_its_own_subject_does(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
