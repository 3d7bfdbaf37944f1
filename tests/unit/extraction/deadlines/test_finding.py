import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Certainty, Deadline, DeadlineKind, Extraction, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _extract(text: str, lexicons: Lexicons, written: str | None = "2025-05-22") -> Extraction:
    given = Published(written, Basis.GIVEN) if written else None
    return extract(make_article(_LEAD + text, Origin("a.txt", "text/plain")), lexicons, given=given)


def _ahead(text: str, lexicons: Lexicons, written: str | None = "2025-05-22") -> list[Deadline]:
    found = _extract(text, lexicons, written).deadlines
    return [one for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("text", "when", "kind", "what"),
    [
        ("On Thursday, the court will rule on the merger.", "2025-05-22", "expected", "Court will rule on the merger"),
        (
            "By 15 June, member states must transpose the directive.",
            "2025-06-15",
            "due",
            "Member states must transpose the directive",
        ),
        ("A pause on tariffs runs out on July 9.", "2025-07-09", "expiry", "Pause on tariffs runs out"),
        ("Duties hold until the deadline (3 May 2026).", "2026-05-03", "expiry", "Duties hold until the deadline"),
        ("It is a window that closes on August 3.", "2025-08-03", "expiry", "Window closes"),
        ("The new rules, which apply from 2 August 2026, are strict.", "2026-08-02", "effective", "New rules apply"),
        ("Sanctions lapse at the end of January.", "2026-01-31", "expiry", "Sanctions lapse"),
        ("Elections are due by October 2027.", "2027-10", "meeting", "Elections are due"),
        ("The truce, in place since May 1, is to expire in six weeks.", "2025-W27", "expiry", "Truce is to expire"),
        ("Rebels have until noon on Wednesday to answer.", "2025-05-28", "due", "Rebels have until noon to answer"),
        ("Oil fell on Tuesday ahead of Sunday's OPEC+ meeting.", "2025-05-25", "meeting", "OPEC+ meeting"),
        ("He was born on 4 May 1961 and will retire in July.", "2025-07", "effective",
         "“He was born on 4 May 1961 and will retire in July”"),
        ("Berlin will host it from September 4 to 6.", "2025-09-04/2025-09-06", "meeting", "Berlin will host it"),
        (
            "Oslo threatened steep duties (including a 90 % duty on Danish ships starting July 1) in answer to it.",
            "2025-07-01",
            "effective",
            "90 % duty on Danish ships starts",
        ),
        ("The levy on steel starting July 1 is steep.", "2025-07-01", "effective", "Levy on steel starts"),
        ("The firm, whose licence expires on July 9, is small.", "2025-07-09", "expiry", "Firm's licence expires"),
        ("Rosa Diaz, a lawyer from Lima, plans to sue on July 9.", "2025-07-09", "expected", "Rosa Diaz plans to sue"),
        ("It is a month before the old fishing rights lapse on July 9.", "2025-07-09", "expiry",
         "Old fishing rights lapse"),
        ("Fitch to review the rating by July 9.", "2025-07-09", "expected", "Fitch to review the rating"),
        ("Peru asked that the window be kept open until July 9.", "2025-07-09", "expiry",
         "Window to be kept open until then, as Peru asked"),
        ("The bank has been told to sell its arm within six months of the notice.", "P6M", "due",
         "Bank to sell its arm within six months"),
        ("Ana Ruiz, 55, said her office would choose a site by July 9.", "2025-07-09", "expected",
         "Ana Ruiz's office to choose a site"),
        ("Arla, which employs 1,800 people, asked for a stay to July 9.", "2025-07-09", "expiry",
         "Arla asked for a stay to July 9"),
        ("A pact that lets trucks cross the pass will run out on July 9.", "2025-07-09", "expiry",
         "Pact that lets trucks cross the pass will run out"),
        ("Ex-dividend July 9 (EUR 1.20).", "2025-07-09", "meeting", "Ex-dividend"),
        ("The code takes full effect on July 9.", "2025-07-09", "effective", "Code takes full effect"),
        ("Air freight follows in the first quarter of 2026.", "2026-Q1", "expected", "Air freight follows"),
        ("The deadline falls two weeks before Christmas.", "2025-12-11", "due", "Deadline falls"),
        ("Talks resume on Monday.", "2025-05-26", "meeting", "Talks resume"),
        ("Ticket sales open on July 9.", "2025-07-09", "effective", "Ticket sales open"),
        ("The cabinet rules until a leader emerges from the July 9 election.", "2025-07-09", "meeting", "Election"),
        ("The council must renew the permit before it lapses on July 9.", "2025-07-09", "expiry",
         "Council must renew the permit before it lapses"),
        ("Peru, Chile and Bolivia met but said they would talk again on July 9.", "2025-07-09", "meeting",
         "Peru, Chile and Bolivia to talk again"),
        ("Banks have been told to file plans not later than July 9.", "2025-07-09", "due",
         "Banks to file plans"),
        ("The offer lapses if the sale is not closed by July 9.", "2025-07-09", "expiry", "Offer lapses"),
        ("Judge Ann Lee will speak before the Supreme Bench on July 9.", "2025-07-09", "meeting",
         "Judge Ann Lee will speak before the Supreme Bench"),
        ("States that missed the March target have been told to file plans by July 9.", "2025-07-09", "due",
         "States that missed the March target have been told to file plans"),
        ("The filing date was moved from June 2 to July 9.", "2025-07-09", "due", "Filing date"),
        ("The launch has been pushed back to July 9.", "2025-07-09", "effective",
         "Launch has been pushed back to July 9"),
        ("Ana Ruiz plans to sue in the week of July 7.", "2025-W28", "expected", "Ana Ruiz plans to sue"),
        ("She threatened to lead marches starting June 3.", "2025-06-03", "effective",
         "“She threatened to lead marches starting June 3”"),
        ("Envoys return to Geneva on July 9.", "2025-07-09", "meeting", "Envoys return to Geneva"),
        ("The mayor asked to keep the grant for farmers, which expires on July 9.", "2025-07-09", "expiry",
         "Grant for farmers expires"),
        ("The panel that oversees the market hopes to meet on July 9.", "2025-07-09", "meeting",
         "Panel that oversees the market hopes to meet"),
        ("The law will not apply until July 9.", "2025-07-09", "effective", "Law will apply"),
        ("The lease, signed in May, runs to 2039.", "2039", "expiry", "Lease ends"),
        ("Ministers meet in Oslo on July 9 to set quotas.", "2025-07-09", "meeting",
         "Ministers meet in Oslo to set quotas"),
        ("Plans for talks with Oslo on Monday stand.", "2025-05-26", "meeting", "Talks with Oslo"),
    ],
)  # fmt: skip
def test_a_deadline_has_its_date_its_kind_and_a_clause_of_its_own(
    text: str, when: str, kind: str, what: str, lexicons: Lexicons
) -> None:
    assert [(one.when, one.kind.value, one.what) for one in _ahead(text, lexicons)] == [(when, kind, what)]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Nokia said it would cut prices on July 9.", "Nokia to cut prices"),
        ("Nokia has a plan. It will cut prices on July 9.", "Nokia will cut prices"),
        ("Ana Ruiz resigned. Ms Ruiz said she would leave Spain on July 9.", "Ms Ruiz to leave Spain"),
        (
            "Ana Ruiz met Eva Holm. She will leave Spain on July 9.",
            "“Ana Ruiz met Eva Holm. She will leave Spain on July 9”",
        ),
        ("UNICEF has asked for help. Its board will meet on July 9.", "UNICEF's board will meet"),
        ("Officials were tired. They will vote on July 9.", "Officials will vote"),
    ],
)
def test_a_pronoun_is_named_where_only_one_can_be_meant(text: str, what: str, lexicons: Lexicons) -> None:
    assert [one.what for one in _ahead(text, lexicons)] == [what]


@pytest.mark.parametrize(
    "text",
    [
        "The treaty entered into force on 1 March 1999.",
        "The grain deal was extended in March.",
        "Inflation rose in 2024.",
        "It was the largest fall since May.",
        "The office is open every Monday.",
        "Growth could reach 3% in the next decade.",
        "The planned visit in June was cancelled last week.",
        "Now and then it rains.",
        "The launch, which had been due on July 9, has slipped.",
        "There is no cut-off for bids on July 9.",
        "No one will move out by July 9.",
        "The toll starts on August 4, not July 9 as first written.",
        "The toll starts on August 4 rather than on July 9.",
        "The toll will not take effect on July 9.",
        "The strike planned for July 9 was called off.",
        "A stay beyond July 9 would cost more.",
        "Contracts signed before July 9 may be performed.",
        "Members would have preferred a vote on July 9.",
        '"I shall believe it on July 9," said Ms Cox.',
    ],
)
def test_what_is_past_or_no_event_is_no_deadline(text: str, lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons) if one.when < "2025-05-22"] == []
    assert [one.when for one in _ahead(text, lexicons) if one.when == "2025-07-09"] == []
    assert not [one for one in _ahead(text, lexicons) if one.rule == "clause"]


def test_each_item_of_a_calendar_is_a_deadline(lexicons: Lexicons) -> None:
    found = _ahead("- Half-year report July 9\n- AGM July 15\n- Capital markets day August 3", lexicons)
    assert [(one.when, one.what) for one in found] == [
        ("2025-07-09", "Half-year report"),
        ("2025-07-15", "AGM"),
        ("2025-08-03", "Capital markets day"),
    ]


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("The tariff takes effect on June 1.", Certainty.FIRM),
        ("He threatened that a tariff takes effect on June 1.", Certainty.THREATENED),
        ("He said he would raise tariffs on June 1 if talks fail.", Certainty.THREATENED),
        ("The tariff could take effect on June 1.", Certainty.HYPOTHETICAL),
        ('"We may go," said Ana Ruiz, whose term ends on June 1.', Certainty.FIRM),
        ("He threatened to leave before the vote on June 1.", Certainty.FIRM),
        ("He threatened to leave before June 1.", Certainty.THREATENED),
        ("Pilots said they would stop work on June 1 unless the airline hires.", Certainty.THREATENED),
        ("If talks failed, tariffs would rise on June 1.", Certainty.HYPOTHETICAL),
        ("Otherwise the fund would run dry on June 1.", Certainty.HYPOTHETICAL),
        ("Markets price in a rate cut on June 1.", Certainty.HYPOTHETICAL),
        ("Vessels may fish in the zone from June 1.", Certainty.FIRM),
        ("Ministers may extend the ban until June 1.", Certainty.HYPOTHETICAL),
        ("The road will reopen on June 1 if the weather allows.", Certainty.FIRM),
        ("The truce lapses on June 1 unless both renew it.", Certainty.FIRM),
        ("Tariffs of 50% will apply from June 1 unless Brussels yields.", Certainty.THREATENED),
        ("The union wants a pay rise by June 1.", Certainty.THREATENED),
        ("The court asked both sides for written comments by June 1.", Certainty.FIRM),
        ("We have offered a job guarantee until June 1.", Certainty.FIRM),
        ("The yard offers buyers a warranty until June 1.", Certainty.FIRM),
        ("The airline is offering to guarantee wages until June 1.", Certainty.FIRM),
        ("The airline offered to sign a pledge by June 1.", Certainty.THREATENED),
        ("Crews demanded a job guarantee until June 1.", Certainty.THREATENED),
        ("The airline offered a pay rise from June 1.", Certainty.THREATENED),
        ("The commission will propose a tax on June 1.", Certainty.FIRM),
        ("The bill would ban the trade from June 1.", Certainty.THREATENED),
        ("The levy would rise on June 1 under a draft law.", Certainty.THREATENED),
        ("Mediators hope to reconvene both sides on June 1.", Certainty.THREATENED),
        ("The judge hopes to rule by June 1.", Certainty.FIRM),
    ],
)
def test_firm_threatened_and_hypothetical_are_told_apart(text: str, certainty: Certainty, lexicons: Lexicons) -> None:
    assert [one.certainty for one in _ahead(text, lexicons)] == [certainty]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Unions have called a general strike for July 9.", "2025-07-09"),
        ("The group demanded the release of all detainees by July 9.", "2025-07-09"),
        ("Moscow proposed talks on July 9 in Istanbul.", "2025-07-09"),
        ("The results will be announced on Sunday.", "2025-05-25"),
        ("He is travelling to Doha on Monday for talks.", "2025-05-26"),
    ],
)
def test_what_was_asked_for_or_arranged_lies_ahead(text: str, when: str, lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == [when]


def test_only_the_new_date_is_left_of_a_missed_one(lexicons: Lexicons) -> None:
    text = "The board failed to meet the May 2 target and the mayor extended it to July 9."
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-07-09"]


def test_what_is_forbidden_until_a_day_is_no_denial(lexicons: Lexicons) -> None:
    text = "No one will be let in until July 9."
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-07-09"]


def test_a_scenario_is_hypothetical(lexicons: Lexicons) -> None:
    text = "Pessimistic scenario\n\n- The talks fail and the tariff takes effect on June 1.\n"
    assert {one.certainty for one in _ahead(text, lexicons)} == {Certainty.HYPOTHETICAL}


def test_a_condition_is_kept_in_its_own_words(lexicons: Lexicons) -> None:
    text = "The truce expires on June 10, unless the two sides agree to extend it, officials said."
    assert [one.condition for one in _ahead(text, lexicons)] == ["unless the two sides agree to extend it"]


def test_a_condition_of_another_clause_is_left_out(lexicons: Lexicons) -> None:
    text = "The fund, whose window closes on June 10, could grow if donors agree."
    assert [one.condition for one in _ahead(text, lexicons)] == [None]


def test_one_event_told_twice_is_one_deadline(lexicons: Lexicons) -> None:
    text = "The tariff truce expires on June 10.\n\nNegotiators hope to extend the truce, due to expire on June 10."
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-06-10"]


def test_a_sentence_told_over_and_over_is_one_deadline(lexicons: Lexicons) -> None:
    text = "The papers must be filed by July 9. " * 40 + "All say that the papers must be filed by July 9."
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-07-09"]


def test_a_vague_week_gives_way_to_the_day_of_the_same_meeting(lexicons: Lexicons) -> None:
    text = "A leaders' meeting is planned later this week.\n\nThe two presidents will meet on Saturday in Oslo."
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-05-24"]


@pytest.mark.parametrize(
    ("text", "when", "basis"),
    [
        ("Ferries must stop by the end of 2031.", "2031-12-31", Basis.STATED),
        ("The lease runs out at the end of 2031.", "2031-12-31", Basis.INFERRED),
        ("The lease runs through the end of the month.", "2025-05-31", Basis.STATED),
        ("The lease runs until the end of next month.", "2025-06-30", Basis.STATED),
        ("Banks must reply by the end of September.", "2025-09-30", Basis.INFERRED),
        ("Banks must reply by the end of the second quarter.", "2025-06-30", Basis.INFERRED),
        ("The lease runs out in late September.", "2025-09", Basis.INFERRED),
        ("The lease runs out at the start of 2031.", "2031", Basis.STATED),
    ],
)
def test_the_end_of_a_period_is_its_last_day(text: str, when: str, basis: Basis, lexicons: Lexicons) -> None:
    assert [(one.when, one.basis) for one in _ahead(text, lexicons)] == [(when, basis)]


def test_two_events_of_one_day_stay_two(lexicons: Lexicons) -> None:
    text = "The fishing quota expires on June 10.\n\nParliament will vote on pensions on June 10."
    assert [one.kind.value for one in _ahead(text, lexicons)] == ["expiry", "meeting"]


def test_without_a_published_date_no_year_is_guessed(lexicons: Lexicons) -> None:
    found = _ahead("The truce expires on June 10.", lexicons, written=None)
    assert [(one.when, one.basis) for one in found] == [("XXXX-06-10", Basis.UNKNOWN)]


def test_boilerplate_has_no_deadlines(lexicons: Lexicons) -> None:
    text = "Ministers met.\n\nRelated coverage:\n\nTruce expires on June 10\n\nLeave a Reply\n"
    assert _ahead(text, lexicons) == []


def test_spans_point_at_the_date_and_its_sentence(lexicons: Lexicons) -> None:
    body = _LEAD + "All is well. The truce expires on June 10. All is calm."
    found = extract(make_article(body, Origin("a", "text/plain")), lexicons).deadlines
    assert [(one.date_span.of(body), one.sentence.of(body)) for one in found] == [
        ("June 10", "The truce expires on June 10.")
    ]


def test_a_row_of_a_table_names_an_event_again(lexicons: Lexicons) -> None:
    text = "The council votes on the tax on July 9.\n\n| Date | Event |\n|---|---|\n| July 9 | Decision on the tax |\n"
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-07-09"]


def test_a_list_of_dates_is_read(lexicons: Lexicons) -> None:
    text = "Key dates: June 3 (cabinet vote), June 10 (plenary debate) and July 1 (entry into force)."
    assert [(one.when, one.kind.value, one.what) for one in _ahead(text, lexicons)] == [
        ("2025-06-03", "meeting", "Cabinet vote"),
        ("2025-06-10", "meeting", "Plenary debate"),
        ("2025-07-01", "effective", "Entry into force"),
    ]


def test_only_who_acts_in_the_clause_is_bound(lexicons: Lexicons) -> None:
    (found,) = _ahead("France said that Germany must respond by June 10.", lexicons)
    assert found.actors == ("Germany",)


def test_the_actors_of_the_sentence_are_bound(lexicons: Lexicons) -> None:
    found = _ahead("Germany and France must respond by June 10.", lexicons)
    assert [one.actors for one in found] == [("Germany", "France")]


def test_a_week_without_its_day_is_never_sure(lexicons: Lexicons) -> None:
    found = _ahead("The envoys will meet next week.\n\nThe lease lapses on July 9.", lexicons)
    assert [one.confidence.value for one in found] == ["low", "high"]


def test_what_somebody_would_talk_of_at_any_time_is_no_meeting(lexicons: Lexicons) -> None:
    found = _ahead('"We are ready to talk tomorrow morning," he said. We are ready to sell on July 9.', lexicons)
    assert [one.when for one in found] == ["2025-07-09"]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The union will decide on 3 June whether to walk out from 9 June over bonuses.", ["2025-06-03"]),
        ("The court will rule on Monday whether to release him on 3 June.", ["2025-05-26"]),
        ("The board will decide whether to raise rates on 3 June.", ["2025-06-03"]),
        ("Ministers will discuss whether to extend the waiver that expires on 3 June.", ["2025-06-03"]),
        ("Those who have not paid their dues by 3 June will be cut off.", ["2025-06-03"]),
        (
            "The season should open on 11 June. It got a loan last week; a first part is due by the end of the month.",
            ["2025-06-11", "2025-05-31"],
        ),
    ],
)
def test_a_question_a_threat_and_another_sentence_leave_each_date_as_it_is(
    text: str, dates: list[str], lexicons: Lexicons
) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The office will not fine errors for six months from 1 October.", ["2026-04-01"]),
        ("The office will waive fines for six months from 1 October.", ["2026-03-31", "2025-10-01"]),
        ("The queen will make a three-day visit to Berlin on 3 June.", ["2025-06-03/2025-06-05"]),
        ("The pope begins a visit of three days on 3 June.", ["2025-06-03/2025-06-05"]),
        ("Tourists can apply for a three-day pass on 3 June.", ["2025-06-03"]),
        ("The council must reply within 30 days of the request, made on Monday.", ["2025-06-18"]),
        (
            "Beijing asked for a panel on Friday. The panel must be composed within 30 days of the request.",
            ["2025-06-15"],
        ),
        ("The ban may be extended, but not beyond 17 December.", ["2025-12-17"]),
        ("The truce will hold beyond 17 December.", []),
    ],
)
def test_what_lasts_or_is_counted_from_a_deed_ends_on_a_day(text: str, dates: list[str], lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == dates


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("The council meets on 3 June. Ministers discuss the budget the same afternoon.", ["2025-06-03", "2025-06-03"]),
        ("The council meets on 3 June. She is to fly back the same night.", ["2025-06-03"]),
        ("The council met on Monday. Ministers signed the pact the same evening.", []),
        ("The board meets every second Thursday, next on 5 June.", ["2025-06-05"]),
        ("Airlines that fail to comply by 3 June face fines.", ["2025-06-03"]),
        ("The line was shut on 3 May and is expected to reopen within ten days.", []),
        ("The court ruled on 15 May and the state must pay within ten days.", ["2025-05-25"]),
    ],
)
def test_the_same_day_a_rule_and_a_term_of_their_own_are_read(text: str, dates: list[str], lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == dates
