import pytest

from briefing.domain.findings import DeadlineKind
from briefing.extraction.deadlines.judging.heads import is_adverb
from briefing.extraction.deadlines.judging.kinds import KINDS, KindTable
from briefing.extraction.deadlines.judging.leading import link_of
from briefing.extraction.deadlines.judging.marks import Occurrence
from briefing.extraction.lexicons import Lexicons


@pytest.mark.parametrize(
    ("clause", "link", "kind"),
    [
        ("Senate is set to vote on the nomination", "on", "meeting"),
        ("New prime minister will hold a referendum", "on", "meeting"),
        ("Talks resume", "on", "meeting"),
        ("Trial opens", "on", "meeting"),
        ("Envoys return to Geneva", "on", "meeting"),
        ("Ministers will approve it at a meeting in Oslo", "on", "meeting"),
        ("Next meeting of the board ends", "on", "meeting"),
        ("Court will hear objections", "on", "meeting"),
        ("Conference ends", "on", "expiry"),
        ("Licence runs", "until", "expiry"),
        ("Hearing was postponed", "until", "meeting"),
        ("Rebels have until noon to answer", "until", "due"),
        ("Fares are due to rise", "on", "effective"),
        ("Company will close its plant", "in", "effective"),
        ("Airline will report emissions", "from", "effective"),
        ("Trade figures are due", "on", "expected"),
        ("Loan instalment is due", "on", "due"),
        ("Bidders must send their papers", "by", "due"),
        ("Report will be published", "by", "expected"),
        ("Report will be published", "no later than", "due"),
        ("Regulator must publish its report", "by", "due"),
        ("Panel must hold its first sitting", "by", "meeting"),
        ("Bank expects the rate to rise", "in", "expected"),
        ("Minutes of the board meeting", "on", "expected"),
        ("Visa waiver was extended", "to", "expiry"),
        ("Filing deadline was extended", "to", "due"),
        ("Law comes into effect in two stages", "on", "effective"),
        ("Envoys gather in Rome to sign the pact", "on", "meeting"),
        ("Oslo proposed a ministerial meeting", "in", "meeting"),
        ("Rules will apply", "until", "expiry"),
        ("Rules will not apply", "until", "effective"),
        ("Office stops taking papers", "on", "expiry"),
        ("Dockers stop work", "on", "effective"),
        ("New mayor takes the oath", "on", "effective"),
        ("Bus lanes come into operation", "on", "effective"),
        ("Suit goes to a jury", "in", "meeting"),
        ("Derby takes place", "on", "meeting"),
        ("Swearing-in takes place", "on", "effective"),
        ("Second walkout has been pencilled in", "for", "effective"),
        ("Elections remain called", "for", "meeting"),
    ],
)
def test_the_word_that_says_what_happens_tells_the_kind(clause: str, link: str, kind: str, lexicons: Lexicons) -> None:
    event = Occurrence(clause, f"{clause} {link} ", "4 April", ".")
    assert lexicons.kinds.judge(event).kind is DeadlineKind(kind)


@pytest.mark.parametrize(
    ("lead", "date", "kind"),
    [
        ("Farmers want the tax repealed before ministers meet on ", "4 April", "due"),
        ("The union wants the forms back by first post on ", "4 April", "due"),
        ("The judge allowed the owner until ", "4 April", "due"),
        ("The ministry has given the owners of wooden boats up to ", "4 April", "due"),
        ("The bloc has given the ministry two months, until ", "4 April", "due"),
        ("Tenants have 14 days, until ", "4 April", "due"),
        ("The club has ", "ten days", "due"),
        ("The court set the firm a time limit of ", "4 April", "due"),
        ("The buyer moved the closing from 16 March to ", "4 April", "due"),
        ("The closing of the tender was deferred from 5 March to ", "4 April", "due"),
        ("Papers are being received at the town hall up to ", "4 April", "due"),
        ("No food aid will go out on ", "4 April", "expiry"),
        ("No meeting of the board will sit on ", "4 April", "meeting"),
        ("The town owes the bank two million on ", "4 April", "due"),
        ("Traders may not ship before ", "4 April", "expiry"),
        ("Fees are waived to ", "the end of the month", "expiry"),
        ("The treaty binds them, and they are bound to ", "4 April", "expiry"),
        ("Tickets are good up to and including ", "4 April", "expiry"),
        ("The envoy wants talks with the rebels on ", "4 April", "meeting"),
        ("The festival has ten stages and opens on ", "4 April", "meeting"),
    ],
)
def test_what_leads_to_a_date_tells_what_is_due_and_what_ends(
    lead: str, date: str, kind: str, lexicons: Lexicons
) -> None:
    event = Occurrence(lead.strip(), lead, date, ".")
    assert lexicons.kinds.judge(event).kind is DeadlineKind(kind)


def test_a_verb_that_the_date_parts_from_its_auxiliary_is_heard(lexicons: Lexicons) -> None:
    event = Occurrence("Agency will", "The agency will on ", "Monday, 4 April", ", publish its forecast.")
    assert lexicons.kinds.judge(event).kind is DeadlineKind.EXPECTED


def test_nothing_is_told_where_no_word_says_that_something_happens(lexicons: Lexicons) -> None:
    event = Occurrence("Weather in the hills", "Weather in the hills on ", "4 April", ".")
    assert not lexicons.kinds.judge(event).told


@pytest.mark.parametrize("kind", KINDS)
def test_the_kind_that_the_marks_weigh_most_for_is_taken(kind: DeadlineKind, lexicons: Lexicons) -> None:
    weights = {"link on": tuple(float(one is kind) for one in KINDS)}
    event = Occurrence("Weather in the hills", "Weather in the hills on ", "4 April", ".")
    assert KindTable(lexicons.events, {}, weights).judge(event).kind is kind


@pytest.mark.parametrize(
    ("lead", "behind", "link"),
    [
        ("The licence runs until the end of ", ".", "until"),
        ("Cards are taken up to and including ", ".", "until"),
        ("It must report no later than ", ".", "latest"),
        ("It must report on ", " at the latest.", "latest"),
        ("It must report on or before ", ".", "by"),
        ("It opens on ", " at the earliest.", "starting"),
        ("Tolls rise with effect from ", ".", "starting"),
        ("Ships sail from early ", ".", "from"),
        ("They meet in the first half of ", ".", "in"),
        ("Second reading: ", "", "mark"),
        ("They meet ", ".", "none"),
        ("", " they meet.", "opens"),
    ],
)
def test_what_leads_to_a_date_is_told_by_the_words_before_it(lead: str, behind: str, link: str) -> None:
    assert link_of(lead, behind) == link


def test_a_verb_that_ends_as_adverbs_do_is_none() -> None:
    assert not is_adverb("apply")
    assert is_adverb("quickly")


@pytest.mark.parametrize(
    ("clause", "kind"),
    [
        ("First shipment will arrive", "expected"),
        ("New trains arrive", "expected"),
        ("Team of inspectors will arrive", "meeting"),
        ("African Union's observers arrive in Tripoli", "meeting"),
    ],
)
def test_persons_who_arrive_meet_somebody_and_things_only_come(clause: str, kind: str, lexicons: Lexicons) -> None:
    assert lexicons.kinds.judge(Occurrence(clause, f"{clause} on ", "4 April", ".")).kind is DeadlineKind(kind)
