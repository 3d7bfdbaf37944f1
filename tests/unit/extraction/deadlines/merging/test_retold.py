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
