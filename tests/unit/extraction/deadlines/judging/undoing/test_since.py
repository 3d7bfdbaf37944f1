import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, DeadlineKind, Published
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_OLD = "2026-03-17"


def _days(text: str, lexicons: Lexicons) -> list[str]:
    article = make_article(f"Wire report on the affair\n\n{text}\n", Origin("a.txt", "text/plain"))
    found = extract(article, lexicons, given=Published("2026-03-13", Basis.STATED)).deadlines
    return [one.when for one in found if one.kind is not DeadlineKind.PAST]


@pytest.mark.parametrize(
    "text",
    [
        "Paris has decided to extend by a month the waiver of duties. The waivers were set to end on 17 March.",
        "Paris agreed to extend the waiver. Rome hailed it. Oslo was mum. The waivers were set to end on 17 March.",
        "The truce was extended by a month. The truce was due to lapse on 17 March.",
        "The board took the decision to postpone to 31 July its levy. The levy would take effect on 17 March.",
        "The board has decided to postpone until 31 July its rule. It said the rule would take effect on 17 March.",
    ],
)
def test_the_old_day_of_what_an_earlier_sentence_puts_off_is_none(text: str, lexicons: Lexicons) -> None:
    assert _OLD not in _days(text, lexicons)


@pytest.mark.parametrize(
    "text",
    [
        "The truce was extended in January. The truce was set to expire on 17 March.",
        "The truce may be extended. It said the truce was set to expire on 17 March.",
        "The ministry extended the deadline for bids by a week. A ban on imports was set to expire on 17 March.",
        "The truce was extended by a month. The truce will now expire on 17 March.",
        "The truce was set to expire on 17 March. A truce was extended by both sides of another war.",
    ],
)
def test_what_was_put_off_long_ago_or_is_something_else_leaves_the_day(text: str, lexicons: Lexicons) -> None:
    assert _OLD in _days(text, lexicons)
