import pytest

from briefing.extraction.deadlines.wording.telling.alone import pruned
from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12, read_deadlines


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Tolva has until June 12 to name a liquidator.", "Tolva must name a liquidator"),
        ("The regulator gave Torvik until June 12 to answer.", "Torvik to answer"),
        ("Torvik has been given until June 12 to answer.", "Torvik must answer"),
        ("The leaders have given Tolva until June 12 to present a plan.", "Tolva to present a plan"),
        ("The licence runs until June 12.", "Licence ends"),
        ("A second hearing is set for June 12 at 10 a.m. in Porto.", "Second hearing in Porto"),
        ("The levy takes effect at midnight on June 12.", "Levy takes effect"),
        ("Meanwhile, starting from June 12, Tolva will apply lower duties to grain.",
         "Tolva will apply lower duties to grain"),
        ("The new minister will be sworn in on June 12.", "New minister will be sworn in"),
        ("The fish accord which was due to expire on June 12 will be extended.", "Fish accord to expire"),
        ("He met the envoy, who is expected to resign on June 12.", "Envoy is expected to resign"),
    ],
)  # fmt: skip
def test_a_clause_has_no_date_and_ends_whole(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The watchdog will say by June 12 whether the takeover of Bolt can go ahead.",
         "Watchdog will say whether the takeover of Bolt can go ahead"),
        ("Ravenna asked its envoy to tell the court by June 12 whether he would attend.",
         "Ravenna's envoy to tell the court whether he would attend"),
    ],
)  # fmt: skip
def test_what_is_to_be_decided_is_told_from_behind_the_date(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The union promised its members that by June 12 the new rota would be scrapped.",
         "New rota to be scrapped"),
        ("The villagers were moved to a camp where, from June 12, the army will feed them.",
         "Army will feed them"),
    ],
)  # fmt: skip
def test_a_date_that_opens_its_clause_has_it_behind(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("A hearing before the Marine Court is scheduled for June 12.", "Hearing before the Marine Court"),
        ("The council gave the harbour board time till June 12 to dredge the channel.",
         "Harbour board to dredge the channel"),
        ("The bank gave the mill only until June 12 to repay the loan.", "Mill to repay the loan"),
        ('The envoy told reporters that "we have given them until June 12 to free the crew".',
         "“The envoy told reporters that we have given them until June 12 to free the crew”"),
        ("The cabinet will propose to halve the levy and to hold off the ban until June 12.",
         "Cabinet will propose to hold off the ban until then"),
        ("The elections to the Council of Deputies, which have to be held by June 12, cost a lot.",
         "Elections to the Council of Deputies have to be held"),
        ("The ministry wants to end its own ban on sales of tin, zinc and lead, which is due to run until June 12.",
         "Ministry's ban on sales of tin, zinc and lead is due to end"),
        ("Envoys were told to report to the ministers' retreat, which Tolva hosts on June 12.",
         "Tolva hosts the ministers' retreat"),
        ("Few doubt that the supreme court may have to step in by June 12.", "Supreme court may have to step in"),
        ("The bill has its second reading on May 28 and ministers want it in force by June 12.",
         "Ministers want it in force"),
        ("Pay stays frozen unless the region gives way, an ultimatum that lapses on June 12.", "Ultimatum lapses"),
        ("The panel may move the limit if it is wrong; the next check is due before June 12.", "Next check is due"),
        ("Relief is granted only if the harm is grave, and we expect the court to say by June 12 if it is.",
         "Court to say whether it is"),
        ("He warned of a rule that reaches firms held by others and whose suspension runs out on June 12.",
         "Suspension runs out"),
        ("The soldiers who seized power, weeks after a vote whose result was never told, promised to leave by June 12.",
         "Soldiers who seized power promised to leave"),
        ("Torvik publishes figures on May 28 and holds its markets day, moved from May 14, on June 12 in Porto.",
         "Torvik holds its markets day in Porto"),
        ("The city must finish the list, originally due on May 2, no later than June 12.", "City must finish the list"),
        ("Investors are leaving: Torvik Bank, which lost millions last year, votes on a rescue on June 12.",
         "Torvik Bank votes on a rescue"),
        ("Members will wait for the second reading, which isn't likely before June 12.",
         "Second reading isn't likely before then"),
        ("The envoy reports to the Secretary-General, who will himself be in Porto from June 12.",
         "Secretary-General will himself be in Porto"),
        ("The board has fixed June 12, 2025, as the last day for schools to enrol.", "Last day for schools to enrol"),
        ("The tribunal set June 12 for Peru to file its reply.", "Peru to file its reply"),
        ("The court was moved. It means the verdict will be read on June 12.", "Verdict will be read"),
        ("The mills have until June 12 to accept or to ask for a referral to the Competition and Mergers Panel.",
         "Mills must accept or ask for a referral to the Competition and Mergers Panel"),
        ("The Marine Court postponed a hearing on the strike notice from June 2 to June 12.",
         "Hearing on the strike notice"),
        ("The fund has postponed the meeting to June 12.", "Fund has postponed the meeting to June 12"),
        ("WHO's relief team is funded until June 12 only.", "WHO's relief team ceases to be funded"),
        ("The grain permit has been renewed up to and including June 12.", "Grain permit ends"),
    ],
)  # fmt: skip
def test_a_clause_tells_what_its_date_governs(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The first is on June 12, when the league must tell the court whether it will fight the petition.",
         "League must tell the court whether it will fight the petition"),
        ("The first is on June 12, when the league must tell the court if it opposes a petition brought by the state.",
         "League must tell the court if it opposes a petition"),
        ("The second deadline is on June 12, when the union has to name its candidates.",
         "Union has to name its candidates"),
        ("The hearing is on June 12, when the days are longest.", "Hearing"),
    ],
)  # fmt: skip
def test_what_is_to_be_done_on_a_day_is_told_behind_when(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Objections can be lodged up to 12 June.", "Objections can be lodged until then"),
        ("Tolva has given notice that it will quit the league with effect from June 12.",
         "Tolva has given notice that it will quit the league"),
        ("The notice can be withdrawn up to and including June 12.", "Notice can be withdrawn until then"),
    ],
)  # fmt: skip
def test_words_that_lead_to_a_day_are_told_as_then_or_not_at_all(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_the_month_of_may_is_no_verb_that_leads_on(lexicons: Lexicons) -> None:
    assert pruned("Notice can be withdrawn up to 31 May") == "Notice can be withdrawn up to 31 May"
    assert pruned("Notice can be withdrawn and may") == "Notice can be withdrawn"


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Grants will be paid in July, provided that the assembly approves the bill on June 12.",
         "Assembly to approve the bill"),
        ("Dockers will stop on June 20 unless at least half of their pay is in their accounts by June 12.",
         "At least half of their pay to be in their accounts, or dockers will stop on June 20"),
    ],
)  # fmt: skip
def test_what_something_depends_on_is_told_for_its_own_day(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("At 9am on Thursday 12 June the new toll, $9 for cars, begins.", "New toll, $9 for cars, begins"),
        ("From noon on June 12 the harbour bridge will be closed.", "Harbour bridge will be closed"),
    ],
)  # fmt: skip
def test_a_time_of_day_before_a_date_tells_nothing_that_happens(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what


def test_a_weekday_behind_a_time_of_day_has_its_clause_behind(lexicons: Lexicons) -> None:
    text = "At 9am on Monday the new toll, $9 for cars, begins. It ends on June 9, not yesterday."
    found = read_deadlines(text, lexicons)
    assert [(one.when, one.what) for one in found][:1] == [("2025-05-26", "New toll, $9 for cars, begins")]
    assert [one.when for one in found] == ["2025-05-26", "2025-06-09"]


def test_a_day_that_is_given_keeps_its_space(lexicons: Lexicons) -> None:
    text = "Peru shut the mill, saying it was late, and gave it until June 12 to show cause why it should stay."
    what = on_june_12(text, lexicons).what
    assert "untilJune" not in what
    assert what.casefold().endswith("to show cause why it should stay")
