"""Can a reader sign a clause alone: whose date, whose deed, and nothing torn?"""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12, read_deadlines


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The firm must repay the loan by June 3, failing which the ministry will revoke its licence on June 12.",
         "Ministry will revoke its licence"),
        ("If no buyer is found by June 3 the airline will stop flying on June 12.", "Airline will stop flying"),
        ("If the court says the deal will lapse, the union will strike on June 12.", "Union will strike"),
        ("Unless the fine is paid the court will seize the ship on June 12.", "Court will seize the ship"),
    ],
)  # fmt: skip
def test_what_comes_else_is_told_of_its_own_day(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "condition"),
    [
        ("If no buyer is found by June 3 the airline will stop flying on June 12.", "If no buyer is found by June 3"),
        ("Unless the fine is paid the court will seize the ship on June 12.", "Unless the fine is paid"),
        ("In the event of rain the match will be played on June 12.", "In the event of rain"),
        ("If the court says the deal will lapse, the union will strike on June 12.",
         "If the court says the deal will lapse"),
    ],
)  # fmt: skip
def test_a_condition_ends_where_the_main_clause_begins(text: str, condition: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).condition == condition


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("EU leaders dine with Theresa May on June 12.", "EU leaders dine with Theresa May"),
        ("Envoys will discuss on June 12 whether to lift the freeze on officers who took power in April, they said.",
         "Envoys will discuss whether to lift the freeze on officers who took power"),
        ("ii) The date for issue of the form stands shifted from 1 June to June 12;", "Date for issue of the form"),
        ("The case conference was put back from June 3 to June 12.", "Case conference"),
        ("The office will stay open until June 12.", "Office will stay open until then"),
        ("Applications stay open until June 12.", "Applications close"),
        ("Norland Insurance was given until June 12 to submit a plan.", "Norland Insurance must submit a plan"),
        ("Envoys have given Norland until June 12 to submit a plan.", "Norland to submit a plan"),
    ],
)  # fmt: skip
def test_no_word_is_torn_and_no_word_told_twice(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Torvik signed a new contract with the port. It expires on June 12.", "New contract expires"),
        ("The ministry imposed a curfew. It ends on June 12.", "Curfew ends"),
        ("A truce was agreed with rebels. It expires on June 12.", "Truce expires"),
        ("The Food and Drug Commission had been due to rule. It will publish a report on June 12.",
         "Food and Drug Commission will publish a report"),
        ("The mission of the bloc in Mali was told to leave. Its mandate ends on June 12.",
         "Mandate of the mission of the bloc in Mali ends"),
        ("The coupon was missed. Mr Holm, the chief executive, said it would be paid on June 12.",
         "“The coupon was missed. Mr Holm, the chief executive, said it would be paid on June 12”"),
    ],
)  # fmt: skip
def test_a_pronoun_is_told_by_what_it_can_mean(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The lower house must pass the budget by June 3, the Senate by June 12.", "Senate must pass the budget"),
        ("The panel will hear the minister on June 3, the governor on June 12.", "Panel will hear the governor"),
        ("The union gave notice on Wednesday of a stoppage for a day starting on June 12.",
         "Union gave notice of a stoppage for a day"),
        ("Contracts signed before Monday may be performed until June 12.",
         "Contracts signed before Monday may be performed until then"),
    ],
)  # fmt: skip
def test_of_two_days_each_is_told_with_its_own(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Any unit without a sticker will be impounded from June 12, transport chief Ana Ruiz said.",
         "Any unit without a sticker will be impounded"),
        ("Separately, a verdict in the trial of Hector Luna, 71, is expected on June 12, and crowds are likely.",
         "Verdict in the trial of Hector Luna"),
        ("The fuel allocation was to end in February and has been renewed up to and including June 12.",
         "Fuel allocation ends"),
        ("Halden extended its offer yesterday to June 12.", "Halden's offer ends"),
        ("The envoy flies out on Friday; in Lund the inspectors' rota, a gauge of mood, is filled until June 12.",
         "Inspectors' rota is filled until then"),
        ("Members are asked to send us cargo papers by June 12.", "Members to send cargo papers"),
        ("Parliament is to vote on June 12 on the purchase of 48 of our buses.",
         "Parliament is to vote on the purchase of 48 of the buses"),
        ("The regulations appear in Part I of the Gazette on June 12.", "Regulations appear in Part I of the Gazette"),
    ],
)  # fmt: skip
def test_neither_the_sayer_nor_the_author_is_in_the_clause(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("She hears us on June 12.", "“She hears us on June 12”"),
        ("A shortage, in effect since Jan. 1, 2022, except for a year at Tier 2, will continue on June 12.",
         "“A shortage, in effect since Jan. 1, 2022, except for a year at Tier 2, will continue on June 12”"),
    ],
)  # fmt: skip
def test_what_would_be_torn_is_quoted(text: str, what: str, lexicons: Lexicons) -> None:
    told = on_june_12(text, lexicons).what
    assert told.startswith("“") and what.strip("“”") in told


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Briefs must be filed by Norland Insurance and the Rhine Commission by June 12.",
         ("Norland Insurance", "Rhine Commission")),
        ("Forms must be received by the registrar, Norland Insurance, by June 12.", ()),
        ("The Rhine Commission said that bids would be due on June 12.", ()),
    ],
)  # fmt: skip
def test_who_files_is_bound_and_not_who_receives(text: str, actors: tuple[str, ...], lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).actors == actors


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ("| 12 June 2025 | Proxy forms | Shareholders |", "Shareholders: Proxy forms"),
        ("| 12 June 2025 | Reply to the objection | The company |", "Company: Reply to the objection"),
        ("| 12 June 2025 | Audited accounts | Bank; Bank of Arland |", "Bank and Bank of Arland: Audited accounts"),
    ],
)  # fmt: skip
def test_the_cell_below_who_opens_what_a_row_tells(row: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(f"| Date | Event | Who |\n|---|---|---|\n{row}\n", lexicons).what == what


def test_a_cell_below_no_such_head_is_told_as_it_stands(lexicons: Lexicons) -> None:
    text = "| Date | Event | Place |\n|---|---|---|\n| 12 June 2025 | Rent demonstration | city park |\n"
    assert on_june_12(text, lexicons).what == "Rent demonstration, city park"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Also coming June 12: creditors' registration closes.", "Creditors' registration closes"),
        ("The panel asked for a ruling by June 3 so that voter rolls can be closed on June 12.",
         "Voter rolls can be closed"),
        ("The union served notice at midday on Tuesday, meaning cranes on Pier 2 stop on June 12.",
         "Cranes on Pier 2 stop"),
        ("The Commission has two months for a review, that is until June 12.",
         "Commission's two months for a review end"),
        ("Workers will walk out from June 3 unless talks, which resume in Perth on June 12, bring a deal.",
         "“Workers will walk out from June 3 unless talks, which resume in Perth on June 12, bring a deal”"),
        ('Minister Ana Ruiz on the steps of parliament: "We have until June 12 and not a day longer."',
         "“Minister Ana Ruiz on the steps of parliament: We have until June 12 and not a day longer”"),
    ],
)  # fmt: skip
def test_what_happens_is_of_its_own_day_and_no_heading(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_the_union_whose_notice_means_it_is_bound(lexicons: Lexicons) -> None:
    text = "The Rhine Commission served notice on Tuesday, meaning cranes on Pier 2 stop on June 12."
    assert on_june_12(text, lexicons).actors == ("Rhine Commission",)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The Rhine Commission isn't waiting for a code. It'll send 40 boats to Lund on June 12.",
         "Rhine Commission to send 40 boats to Lund"),
        ("Goods shipped before 6 May are exempt if they are declared not later than June 12.",
         "“Goods shipped before 6 May are exempt if they are declared not later than June 12”"),
        ("Two talks failed. It will elect a new chair on June 12.",
         "“Two talks failed. It will elect a new chair on June 12”"),
        ("Norvik moved the closing from 2 June to June 12.", "Norvik moved the closing to June 12"),
        ("The text sets an end-June deadline for the cameras and asks Ana Ruiz for a report ahead of June 12.",
         "Deadline for the cameras"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_has_the_one_who_is_to_do_it(text: str, what: str, lexicons: Lexicons) -> None:
    deadlines = read_deadlines(text, lexicons)
    assert what in [one.what for one in deadlines]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The bill will be voted on June 10 in the Senate and on June 12 in the House.",
         "Bill will be voted in the House"),
        ("Ministers meet on June 12 in Oslo and on July 3 in Lund to sign the pact.", "Ministers meet in Oslo"),
        ("Ministers meet on June 12 in Oslo and Lund to sign it.", "Ministers meet in Oslo and Lund to sign it"),
    ],
)  # fmt: skip
def test_of_two_places_each_has_its_own_day(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_a_vote_in_one_chamber_does_not_bind_the_other(lexicons: Lexicons) -> None:
    text = "The bill will be voted on June 10 in the Senate and on June 12 in the House."
    assert "Senate" not in on_june_12(text, lexicons).actors
