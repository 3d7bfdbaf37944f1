import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.deadlines.merge import merge_deadlines
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_STORY = "Norline Terminals wants to widen the port of Hamn. Kari Moe leads the Harbour Authority, which must weigh it."
_OTHER = "Drivers of Westmere Rail are at odds with Alan Pike, who runs the company, over Sunday rotas and their pay."


def _source(text: str, lexicons: Lexicons, story: str) -> Source:
    article = make_article(f"{story}\n\n{text}", Origin("a.txt", "text/plain"))
    return Source(article, extract(article, lexicons, given=Published("2025-05-22", Basis.GIVEN)))


def _events(first: str, second: str, lexicons: Lexicons, *, other: str = _STORY) -> int:
    merged = merge_deadlines([_source(first, lexicons, _STORY), _source(second, lexicons, other)])
    return sum(one.best.finding.when == "2025-06-12" for one in merged)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The authority will deliver its report to the minister by June 12.",
         "The regulator must then report to the minister by June 12."),
        ("A hearing will be held in Hamn on June 12.", "A hearing at the Town Hall, Hamn, is due on June 12."),
        ("The next round of talks is on June 12.", "Talks with the fishermen are to be held on June 12."),
        ("The vote on the port law will still be held on June 12.", "The port law comes to a vote on June 12."),
        ("Fuel prices go up on June 12.", "An increase in fuel prices takes effect on June 12."),
    ],
)  # fmt: skip
def test_one_event_told_in_other_words_is_told_once(first: str, second: str, lexicons: Lexicons) -> None:
    assert _events(first, second, lexicons) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The ministers meet on June 12.", "The union's council meets on June 12."),
        ("A hearing will be held in Hamn on June 12.", "A hearing will be held in Torvik on June 12."),
        ("The old toll for ferries expires on June 12.", "A new toll for ferries takes effect on June 12."),
        ("The harbour board will vote on the quay on June 12.", "Norline will lay the first stone on June 12."),
        ("Norline Terminals must file its statement by June 12.", "Kari Moe must file a statement by June 12."),
    ],
)  # fmt: skip
def test_two_events_of_a_day_in_one_story_stay_two(first: str, second: str, lexicons: Lexicons) -> None:
    assert _events(first, second, lexicons) == 2


def test_talks_of_two_stories_stay_two(lexicons: Lexicons) -> None:
    talks = ("The next round of talks is on June 12.", "Talks are to be held on June 12.")
    assert _events(*talks, lexicons, other=_OTHER) == 2
    assert _events(*talks, lexicons) == 1


def test_what_may_be_either_of_two_events_of_another_article_stays_apart(lexicons: Lexicons) -> None:
    both = (
        "The fishermen's council will vote on the toll on June 12. "
        "In Torvik the town assembly will vote on the quay on June 12."
    )
    assert _events(both, "A vote is planned for June 12.", lexicons) == 3


_BODIES = "The central bank and the government of Kari Moe are at odds with Alan Pike of Torvik, Norway said."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The Harbour Court will rule on the toll on June 12.", "The Appeal Court will rule on the quay on June 12."),
        ("The court's decision is due on June 12.", "The government's decision is due on June 12."),
        ("Kari Moe's decision is due on June 12.", "Alan Pike's decision is due on June 12."),
        ("The central bank decides on interest rates on June 12.",
         "The government's decision on the port is due on June 12."),
        ("The first shipment of cranes arrives on June 12.", "The second shipment of cranes arrives on June 12."),
        ("Deliveries of coal begin on June 12.", "Deliveries of coal end on June 12."),
        ("Deliveries to Torvik begin on June 12.", "The first observers arrive in Torvik on June 12."),
        ("The first tranche of the loan is due on June 12.", "The second tranche of the loan is due on June 12."),
        ("The first round of talks is on June 12.", "The second round of talks is on June 12."),
        ("Norline Terminals will publish its report on June 12.",
         "The Harbour Authority will publish its report by June 12."),
        ("The Harbour Authority will publish its accounts on June 12.",
         "The Harbour Authority's report on the toll is due on June 12."),
        ("The ban on trawlers begins on June 12.", "The ban on trawlers ends on June 12."),
        ("An auction of the northern quay is on June 12.", "An auction of the southern quay is on June 12."),
        ("The government signs the loan on June 12.", "The government signs the fishing treaty on June 12."),
        ("The council votes on the toll on June 12.", "The council votes on the quay on June 12."),
        ("Flights to Torvik start on June 12.", "Flights to Bergen start on June 12."),
        ("A session of the council is on June 12.", "A session of the court is on June 12."),
        ("Talks with Kari Moe are on June 12.", "Talks with Alan Pike are on June 12."),
        ("Kari Moe will meet the fishermen on June 12.", "Kari Moe will visit the shipyard on June 12."),
        ("Brussels must answer by June 12.", "London must answer by June 12."),
        ("Brussels must give its opinion by June 12.", "The Harbour Authority must give its opinion by June 12."),
        ("The televised debate of the mayors is on June 12.", "The toll comes up for debate in council on June 12."),
        ("The injunction remains until June 12.", "A hearing on the injunction is on June 12."),
    ],
)  # fmt: skip
def test_two_acts_of_one_sort_on_a_day_stay_two(first: str, second: str, lexicons: Lexicons) -> None:
    assert _events(f"{_BODIES} {first}", f"{_BODIES} {second}", lexicons) == 2


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Talks with Kari Moe are on June 12.", "Norway will host talks between the two in Hamn on June 12."),
        ("The central bank's next decision is due on June 12.", "Dealers wait for the rate decision on June 12."),
        ("The Harbour Authority will publish the findings by June 12.",
         "The report of the Harbour Authority is still due by June 12."),
        ("The government auctions further 5G frequencies on June 12.",
         "A state auction of 5G spectrum is on June 12."),
        ("Torvik's first 800 tonnes arrive on June 12.", "Deliveries to Torvik begin on June 12."),
        ("Brussels must give its opinion by June 12.",
         "The European Commission has to deliver its opinion by June 12."),
        ("Norline will start flying to Torvik on June 12.", "The new flights to Torvik still start on June 12."),
        ("Kari Moe and Alan Pike meet on June 12 in the only televised debate.",
         "Their televised debate remains on June 12."),
        ("The court is expected to rule on June 12.", "The court's verdict on the toll is due on June 12."),
    ],
)  # fmt: skip
def test_an_act_told_barely_is_the_one_that_another_article_tells(first: str, second: str, lexicons: Lexicons) -> None:
    assert _events(f"{_BODIES} {first}", f"{_BODIES} {second}", lexicons) == 1


def test_an_act_told_barely_that_may_be_either_of_two_stays_apart(lexicons: Lexicons) -> None:
    both = "The court decides on the toll on June 12. The central bank's rate decision is due on June 12."
    assert _events(f"{_BODIES} {both}", f"{_BODIES} A decision is due on June 12.", lexicons) == 3
