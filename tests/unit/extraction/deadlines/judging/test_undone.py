import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_WRITTEN = "2024-03-12"


def _days(sentence: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{sentence}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published(_WRITTEN, Basis.STATED)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "A seminar with exporters, pencilled in for 19 April, has been pushed out.",
        "District polls billed for 9 May have meanwhile been deferred and no fresh date was given.",
        "An open day fixed for 12 April is dropped.",
        "The night curfew that was to bite on 20 March has been lifted.",
        "The half-year results, which would appear on 4 June, will not be published.",
        "A request for a stay until 30 April was refused.",
        "The ministry has scrubbed Friday's sale of the tract.",
        "The league has put off the congress of 27 March.",
        "The ministry's ultimatum of Wednesday gives the agency no choice.",
        "The union rejected an offer to raise pay from 1 June.",
        "The company offered to shut the plant on 30 May, an offer that the council turned down.",
        "The court dismissed a motion to delay the trial until 6 May.",
        "The union rejected a call to hold a vote on 6 May.",
        "The hearing on 20 May has been moved for want of a judge.",
        "Portugal shifted from a no in December to a yes on Tuesday.",
        "They are voting against legislation that was set to fund the ports through 19 April.",
        "They are voting against legislation that was set to fund the ports and its agencies through 19 April.",
        "Nearly all countries missed a U.N. deadline on Tuesday to submit plans.",
        "Senators rejected a bill that would end the ban on 1 July.",
        "The bill would have extended the funding of ports through 21 November.",
        "If the bill had passed it would have extended aid until 2 May.",
        "Only half of the states required to file their plans by 12 March did so on time.",
    ],
)
def test_what_was_called_off_or_turned_down_has_no_day(sentence: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == []


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("A seminar with exporters is pencilled in for 19 April.", "2024-04-19"),
        ("The hearing on 9 May stands unless it is postponed.", "2024-05-09"),
        ("The strike on 20 March will not be called off, the union said.", "2024-03-20"),
        ("The union rejected the offer and will strike on 20 March.", "2024-03-20"),
        ("The owner refused to comment on the plan, which takes effect on 1 June.", "2024-06-01"),
        ("The fees are due by midnight on Tuesday.", "2024-03-12"),
        ("The minister rejected the demand for checks but offered to license shipments from 1 June.", "2024-06-01"),
        ("The council dropped its plan and will vote on 20 March.", "2024-03-20"),
        ("The court dismissed a motion to delay the trial on 6 May.", "2024-05-06"),
        ("The union rejected an offer to end the strike that will start on 1 April.", "2024-04-01"),
        ("The board turned down a bid for the firm that expires on 1 May.", "2024-05-01"),
        ("The opposition said it would vote on the bill on 20 March, a plan that critics rejected.", "2024-03-20"),
        ("The summit on 20 March is being moved from Paris to Rome.", "2024-03-20"),
        ("The hearing on 20 March has been moved to a larger hall.", "2024-03-20"),
        ("The rate shifts from 1 July to 20 percent.", "2024-07-01"),
        ("They are voting on legislation that is set to fund the ports through 19 April.", "2024-04-19"),
        ("Senators rejected a bill that would repeal the ban on 1 July.", "2024-07-01"),
        ("The date of the vote has been moved, from 10 April to 20 April.", "2024-04-20"),
        ("Senators rejected the bill but will vote on another on 1 July.", "2024-07-01"),
        ("The figures are published on 10 April rather than at 9 a.m. on 20 April.", "2024-04-10"),
        ("The order extends the due date for the filing of returns from 31 July to 31 August.", "2024-08-31"),
        ("The ban extends to all trucks from 31 July to 31 August.", "2024-07-31"),
    ],
)
def test_what_only_speaks_of_calling_off_leaves_the_day(sentence: str, day: str, lexicons: Lexicons) -> None:
    assert day in _days(sentence, lexicons)


def test_a_heading_that_asks_what_happens_on_a_day_tells_nothing(lexicons: Lexicons) -> None:
    assert _days("What happens on 19 October?", lexicons) == []


@pytest.mark.parametrize(
    ("sentence", "old"),
    [
        ("The date of the vote has been moved, from 10 April to 20 April.", "2024-04-10"),
        ("The order extends the ban, that was due for review on 18 May, through to 31 May.", "2024-05-18"),
        ("The figures are published on 10 April rather than at 9 a.m. on 20 April.", "2024-04-20"),
        ("The order extends the due date for the filing of returns from 31 July to 31 August.", "2024-07-31"),
    ],
)
def test_the_old_day_beside_a_new_one_is_none(sentence: str, old: str, lexicons: Lexicons) -> None:
    assert old not in _days(sentence, lexicons)
