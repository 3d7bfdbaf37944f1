"""From which day does its sentence say that a deadline was moved?"""

import pytest

from briefing.brief.choosing.dated.former import tell_former
from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract


def _former(text: str, when: str, lexicons: Lexicons) -> str:
    article = make_article(text, Origin("a.txt", "text/plain"))
    source = Source(article, extract(article, lexicons, given=Published("2026-03-03", Basis.GIVEN)))
    found = [one for one in gather("a", [source]).deadlines if one.best.finding.when == when]
    assert len(found) == 1
    return tell_former(found[0], {article.id: source})


@pytest.mark.parametrize(
    "text",
    [
        "The court postponed the hearing from 4 May 2026 to 9 June 2026.",
        "The judge agreed to move the hearing from 4 May 2026 to 9 June 2026.",
        "The hearing, which had been due on 4 May 2026, will take place on 9 June 2026.",
        "The vote will be held on 9 June 2026 instead of 4 May 2026.",
        "Instead of 4 May 2026, the vote will be held on 9 June 2026.",
        "The deadline for bids was extended from 4 May 2026 to 9 June 2026.",
        "The election has been pushed back to 9 June 2026 from 4 May 2026.",
        "The summit will open on 9 June 2026, originally planned for 4 May 2026.",
        "Parliament moved the vote on the tax from 4 May 2026 to 9 June 2026, the speaker said.",
        "The strike that was due on 4 May 2026 has been put off to 9 June 2026.",
    ],
)
def test_the_day_that_a_verb_of_moving_leads_away_from_was_the_former(text: str, lexicons: Lexicons) -> None:
    assert _former(text, "2026-06-09", lexicons) == "was 4 May"


@pytest.mark.parametrize(
    "text",
    [
        "The exhibition, delayed by floods, will run from 4 May 2026 to 9 June 2026.",
        "The ceasefire was extended from 4 May 2026 until 9 June 2026.",
        "The report, delayed for months, was due on 4 May 2026, and the court will hear the case on 9 June 2026.",
        "The minister, whose trip was planned for 4 May 2026, said the postponed vote must take place by 9 June 2026.",
        "The delayed toll will apply from 4 May 2026 and the levy must be paid by 9 June 2026.",
        "The delayed exhibition runs from 4 May 2026 to 9 June 2026.",
        "The union, which was due to meet on 4 May 2026, put off its talks and said the firm must pay by 9 June 2026.",
    ],
)
def test_a_day_of_another_event_or_a_first_day_is_no_former_one(text: str, lexicons: Lexicons) -> None:
    assert _former(text, "2026-06-09", lexicons) == ""
