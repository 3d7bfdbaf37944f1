import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "The story so far has been told elsewhere at length.\n\n"


def _ahead(text: str, lexicons: Lexicons) -> list[Deadline]:
    article = make_article(_LEAD + text, Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)).deadlines
    return [one for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    ("text", "when", "kind"),
    [
        ("Applicants have two weeks from 2 June 2025 to answer.", "2025-06-16", "due"),
        ("The new code comes into force three months after 2 June 2025.", "2025-09-02", "effective"),
        ("The Act began on 6 May 2025. From that date any owner must register within 28 days.", "2025-06-03", "due"),
        ("It said it would not pay unless the league gave way within 10 days.", "2025-06-01", "due"),
        ("The firm must restore the Sunday slot within 10 days.", "2025-06-01", "due"),
        ("In a letter dated 20 May the mayor gave the firm ten days to leave.", "2025-05-30", "due"),
        ("The court ruled on Tuesday. The bank has 30 days to appeal.", "2025-06-19", "due"),
    ],
)
def test_a_stretch_is_counted_from_its_day(text: str, when: str, kind: str, lexicons: Lexicons) -> None:
    assert [(one.when, one.kind.value) for one in _ahead(text, lexicons)] == [(when, kind)]


def test_a_stretch_is_counted_from_an_event_that_is_dated_elsewhere(lexicons: Lexicons) -> None:
    text = "The pact will be signed on 2 June 2025.\n\nTroops must leave within 60 days of the signing."
    assert [(one.when, one.basis) for one in _ahead(text, lexicons)] == [
        ("2025-06-02", Basis.STATED),
        ("2025-08-01", Basis.INFERRED),
    ]


def test_what_lasts_ends(lexicons: Lexicons) -> None:
    found = _ahead("The embargo takes effect on 2 June and lasts six months.", lexicons)
    assert [(one.when, one.kind.value) for one in found] == [("2025-06-02", "effective"), ("2025-12-02", "expiry")]


@pytest.mark.parametrize(
    "text",
    [
        "Comments are due within 30 days.",
        "Platforms must remove such posts within 48 hours.",
        "The club has three weeks to go.",
        "Notice of the meeting will be sent no later than 21 days in advance.",
        "The firm must tell its members no later than 14 days beforehand.",
    ],
)
def test_a_stretch_without_a_start_is_no_deadline(text: str, lexicons: Lexicons) -> None:
    assert _ahead(text, lexicons) == []


@pytest.mark.parametrize(
    "text",
    [
        "The train will carry grain on 2 June 2025. The President signs it within fifteen days.",
        "It would repay the loan within 90 days of 1 June 2025. The panel then sits within six months.",
        "The court met on 2 May 2025. The parties must file briefs within three weeks.",
        "Customers booked on the flights will be refunded within 14 days.",
    ],
)
def test_a_stretch_is_not_counted_from_what_another_sentence_dates(text: str, lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons) if one.when not in ("2025-06-02", "2025-08-30")] == []


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The agency expects to resolve the watch within six months.", "2025-11-22"),
        ("Barclays must pay the fine within 14 days.", "2025-06-05"),
        ("Airlines must refund passengers within seven days, the regulator ruled.", "2025-05-29"),
        ("The train will run on 2 June 2025. The contract must be signed within ten days.", "2025-06-01"),
        ("The decree was published on 14 May 2025. The bank has 60 days to comply.", "2025-07-13"),
        ("The minister resigned on 12 May 2025. A successor has to be named within 30 days.", "2025-06-11"),
    ],
)
def test_a_stretch_runs_from_the_day_of_writing_or_from_an_order(text: str, when: str, lexicons: Lexicons) -> None:
    assert when in [one.when for one in _ahead(text, lexicons)]


def test_a_notice_is_not_dated_by_the_agreement_it_rests_on(lexicons: Lexicons) -> None:
    text = (
        "On 5 May 2025 it served a notice of default under the agreement of 2 June 2011.\n\n"
        "The operator must hand in accounts for the years 2021–2025 within 45 days of the notice."
    )
    assert [one.when for one in _ahead(text, lexicons)] == ["2025-06-19"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("The film opens on 2 June, a week before the vote.", ["2025-06-02", "2025-06-09"]),
        ("The bill is due on 2 June, a week before the spring recess ends.", ["2025-06-02", "2025-06-09"]),
        ("The plane lands on 2 June, three weeks ahead of schedule.", ["2025-06-02"]),
        ("The film opens on 2 June, a week before its rivals.", ["2025-06-02"]),
        ("The race is on 2 June, a week before the one in Leeds.", ["2025-06-02"]),
        ("The bank will be shut on 2 June, the day before the feast of the saint.", ["2025-06-02"]),
        ("The vote on 2 June, two weeks after Ramadan, will be close.", ["2025-06-02"]),
    ],
)
def test_only_what_happens_is_dated_by_how_far_it_lies_from_a_day(
    text: str, days: list[str], lexicons: Lexicons
) -> None:
    assert [found.when for found in _ahead(text, lexicons)] == days


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Objections must be lodged within 30 days of publication of this notice.", "2025-06-21"),
        ("Objections must be lodged within 30 days of the publication of this notice.", "2025-06-21"),
        (
            "The hearing is on 3 June. Claims may be made within 30 days of the publication of this notice.",
            "2025-06-21",
        ),
        ("The inquiry sat on 5 May. Any person may object within 21 days of the date of this notice.", "2025-06-12"),
        ("The owner must comply within 28 days from the date of this order.", "2025-06-19"),
        ("You must pay within 14 days of the date of this letter.", "2025-06-05"),
        ("The hearing is on 3 June. Objections must be lodged within 30 days of publication.", "2025-06-21"),
        (
            "The plan will be published on 2 June. Objections must be lodged within 30 days of publication.",
            "2025-07-02",
        ),
        ("The minister was told to answer within a week.", "2025-05-29"),
        ("A review is to be published within the next fortnight.", "2025-06-05"),
        ("Payment will be made not later than the 30th.", "2025-05-30"),
        ("The firm was ordered to pay within 21 days.", "2025-06-12"),
    ],
)
def test_a_stretch_of_the_text_itself_is_counted_from_its_day(text: str, when: str, lexicons: Lexicons) -> None:
    assert _ahead(text, lexicons)[-1].when == when


@pytest.mark.parametrize(
    "text",
    [
        "You must pay within 14 days of receipt of this letter.",
        "Members were told to report such breaches within 48 hours.",
        "In 2019 the firm was told to repay within a year.",
        'In a letter of 20 May it said a review will report back "within 18 months of go-live".',
    ],
)
def test_a_stretch_from_a_day_that_no_text_tells_has_no_date(text: str, lexicons: Lexicons) -> None:
    assert not [one for one in _ahead(text, lexicons) if one.when[0] == "2"]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The 30-day truce began on 10 May.", "2025-06-09"),
        ("A 90-day pause announced on 9 April has calmed traders.", "2025-07-08"),
        ("The 60-day comment period opened on 12 May.", "2025-07-11"),
        ("The regulator gave the bank 60 days, starting on 26 May, to comply.", "2025-07-25"),
        ("The pact lapses on the 90th day after 2 May 2025.", "2025-07-31"),
        ("The hearing, due on 27 May, was put back by a week; a new judge sits on 20 June.", "2025-06-20"),
        ("Phase one, which lasts 42 days, started on 2 May.", "2025-06-13"),
        ("The 60-day consultation opens on 2 June.", "2025-08-01"),
        ("The firm missed a coupon on 16 May and has a 30-day grace period.", "2025-06-15"),
        ("The mandate, due to expire on 3 June, was extended for six months.", "2025-12-03"),
        ("Peru votes on 1 June and the new house must sit within 30 days of the vote.", "2025-07-01"),
        ("He must call a vote within 15 days of the resignation, which takes effect on 30 May.", "2025-06-14"),
        ("The stay ends ten days after Tuesday's ruling.", "2025-05-30"),
        (
            "Comments are due within 60 days of the publication of the draft in the Official Journal on 5 May.",
            "2025-07-04",
        ),
    ],
)
def test_a_term_that_has_begun_ends_on_its_day(text: str, when: str, lexicons: Lexicons) -> None:
    assert when in [one.when for one in _ahead(text, lexicons)]


@pytest.mark.parametrize(
    "text",
    [
        "The 43-day shutdown began on 1 January.",
        "A man of 30 days' experience began on 10 May.",
        "On the second day after the storm 300 people were missing.",
        "The contract was extended for two years in 2024.",
        "The ban ends ten days after Sunday's vote.",
    ],
)
def test_what_is_over_or_no_term_ends_on_no_day(text: str, lexicons: Lexicons) -> None:
    assert _ahead(text, lexicons) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("There are fewer than 10 days remaining to the programme's expiry on June 30.", ["2025-06-30"]),
        ("With just ten days to go until the vote on June 2, the campaign stalled.", ["2025-06-02"]),
        ("The court ordered the supporters to clear the avenue within 24 hours.", ["2025-05-23"]),
        ("The Council requests the Secretary-General to report within 45 days.", ["2025-07-06"]),
        (
            "It will report no later than 120 days after the date of publication of these preliminary results.",
            ["2025-09-19"],
        ),
        ("The ministry extended the closure of airports from 19 to 30 May.", ["2025-05-30"]),
    ],
)
def test_a_stretch_beside_a_day_or_an_order_ends_where_it_says(text: str, found: list[str], lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Written on Thursday 22 May 2025.
        ("The court rejected the petition on Tuesday. The company has 14 days to appeal.", ["2025-06-03"]),
        ("The regulator fined the bank on Monday. It has 28 days to appeal.", ["2025-06-16"]),
        (
            "The bank has ten days to appeal. The court would then have until 6 June to rule.",
            ["2025-06-01", "2025-06-06"],
        ),
        ("The ruling is due on 6 June. The bank then has ten days to appeal.", ["2025-06-06", "2025-06-16"]),
        ("The commission rejected the merger last week. The firms have 14 days to appeal.", []),
        ("The envoys gave both sides 72 hours on Wednesday to respond.", ["2025-05-24"]),
        ("The envoys gave both sides 48 hours on Monday to respond.", []),
        ("The ban, due to start on 1 June, will be delayed for a year.", ["2026-06-01"]),
        ("The ban, which was to start on 1 June, has been delayed for a year.", ["2026-06-01"]),
        ("The hearing on 5 June has been brought forward by a day.", ["2025-06-04"]),
    ],
)
def test_a_stretch_is_counted_from_what_it_runs_from(text: str, found: list[str], lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Nominations open on 2 June and close on 9 June. Pay within seven days of the close of nominations.",
            ["2025-06-02", "2025-06-09", "2025-06-16"],
        ),
        (
            "Voting begins on 2 June. Observers must register within two days of the start of voting.",
            ["2025-06-02", "2025-06-04"],
        ),
        (
            "Nominations: 2 and 3 June. Fees must be paid within seven days of the close of nominations.",
            ["2025-06-02/2025-06-03", "2025-06-10"],
        ),
        ("Nominations opened on 2 May. Fees must be paid within seven days of the close of nominations.", []),
    ],
)
def test_a_stretch_is_counted_from_when_something_is_told_to_begin_or_end(
    text: str, found: list[str], lexicons: Lexicons
) -> None:
    assert [one.when for one in _ahead(text, lexicons)] == found


@pytest.mark.parametrize(
    "text",
    [
        "Ofwat opened a consultation on 20 May; responses are due within four weeks.",
        "Ofwat opened a consultation on 20 May and responses are due within four weeks.",
        "A call for evidence was launched on 20 May. Submissions must be sent within four weeks.",
        "The council invited comments on 20 May. Views are wanted within four weeks.",
    ],
)
def test_what_is_sent_in_is_due_so_long_after_it_was_asked_for(text: str, lexicons: Lexicons) -> None:
    assert "2025-06-17" in [one.when for one in _ahead(text, lexicons)]


@pytest.mark.parametrize(
    "text",
    [
        "Ofwat opened an office on 20 May. Responses are due within four weeks.",
        "Ofwat opened a consultation on 20 May. Calls are answered within four weeks.",
        "Ofwat will open a consultation on 2 June. Responses are due within four weeks.",
    ],
)
def test_what_is_sent_in_is_counted_from_no_other_deed(text: str, lexicons: Lexicons) -> None:
    assert [one.when for one in _ahead(text, lexicons) if one.when not in ("2025-06-02", "P4W")] == []
