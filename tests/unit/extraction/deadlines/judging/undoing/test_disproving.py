"""Which days stand only in a report that its sentence denies?"""

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract


def _days(sentence: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{sentence}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-10-24", Basis.STATED)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    "sentence",
    [
        "The bank denied a report that it would default on 30 November.",
        "An earlier report that the deadline was 10 November was wrong, the ministry said.",
        "The firm denied that a plant in the town was to close on 1 December.",
        "The builder dismissed as nonsense a claim that work would start on 1 December.",
        "Contrary to reports that it would sell its stake on 30 November, the fund will keep it.",
        "Reports that the minister will resign on 30 November are untrue, his office said.",
        "The bidder has withdrawn its complaint, so that Tuesday's hearing before the panel will not take place.",
        "The hearing on 1 December before the takeover panel has been cancelled.",
    ],
)
def test_a_day_of_what_is_denied_is_no_deadline(sentence: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The ministry did not deny a report that the port would close on 30 November.",
        "The judge denied a request to delay the trial, which will start on 30 November.",
        "The union rejected a claim by the company and said it would strike on 30 November.",
        "The minister denied wrongdoing and said the law would take effect on 30 November.",
        "The panel dismissed a complaint and will decide on 30 November.",
        "Despite reports that the bank is short of cash, it will pay the coupon on 30 November.",
        "Reports that the firm is late are wrong; it will pay on 30 November.",
        "The hearing on 30 November before the takeover panel will not be open to the public.",
    ],
)
def test_a_day_beside_a_denial_stands(sentence: str, lexicons: Lexicons) -> None:
    assert _days(sentence, lexicons) == ["2026-11-30"]
