"""What two articles tell on two days: one event that they date differently, or two, or one that was put off."""

from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Attribute, Source
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.merge import gather
from briefing.extraction.pipeline import extract

Dates = Callable[..., list[list[str]]]


@pytest.fixture
def dates_of(lexicons: Lexicons) -> Dates:
    """Return the dates that some texts give differently."""

    def find(*texts: str) -> list[list[str]]:
        articles = [make_article(text, Origin(f"{at}.txt", "text/plain")) for at, text in enumerate(texts)]
        sources = [Source(article, extract(article, lexicons)) for article in articles]
        found = (one for one in gather("story", sources).differences if one.attribute is Attribute.DATE)
        return [[version.value for version in one.versions] for one in found]

    return find


def _plant(place: str, day: str, published: str = "2 March 2027") -> str:
    return (
        f"Veldora, {published}\n\nHaldane Motors of Norland must close its plant{place} by {day}, Minister Vera Sund of"
        " Norland said.\n\nThe Steel Union said that it would go to court."
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "differ"),
    [
        (_plant(" in Sorrel", "15 May 2027"), _plant(" in Sorrel", "20 May 2027", "3 March 2027"), True),
        (_plant(" in Sorrel", "15 May 2027"), _plant(" in Tarvia", "20 May 2027", "3 March 2027"), False),
        (_plant("", "15 May 2027"), _plant(" in Tarvia", "20 May 2027", "3 March 2027"), False),
        (_plant(" in Sorrel", "15 May 2027"), _plant(" in Sorrel", "5 June 2027", "16 May 2027"), False),
        (_plant(" in Sorrel", "15 May 2027"), _plant(" in Sorrel", "5 June 2027", "14 May 2027"), True),
    ],
)
def test_what_stands_at_a_place_is_not_what_stands_at_another_and_what_is_still_ahead_has_slipped(
    dates_of: Dates, ours: str, theirs: str, differ: bool
) -> None:
    assert bool(dates_of(ours, theirs)) is differ


STRIKE = (
    "Veldora, 2 October 2028\n\nThe Nurses' Union of Norland has announced a three-day strike from 21 October 2028,"
    " Minister Vera Sund was told."
)


@pytest.mark.parametrize(
    ("lead", "differ"), [("Nurses have put off next week's strike.", False), ("Nurses are angry.", True)]
)
def test_a_sentence_before_the_new_date_may_say_that_the_event_was_put_off(
    dates_of: Dates, lead: str, differ: bool
) -> None:
    later = (
        f"Veldora, 14 October 2028\n\nMinister Vera Sund of Norland met the Nurses' Union. {lead} The three-day strike"
        " will begin on 4 November 2028."
    )
    assert bool(dates_of(STRIKE, later)) is differ


TWO_DECISIONS = (
    "The Maritime Court's decision on the harbour is due by 21 November 2028. The Maritime Court will rule on the ferry"
    " by 25 November 2028."
)


@pytest.mark.parametrize(
    ("theirs", "differ"),
    [
        ("The Maritime Court's decision on the harbour is due by 21 November 2028.", True),
        ("The Maritime Court will decide on the quota by 21 November 2028.", False),
        ("The Port Authority's decision on the harbour is due by 21 November 2028.", False),
        (TWO_DECISIONS, False),
    ],
)
def test_a_body_that_rules_and_the_decision_of_that_body_are_one(dates_of: Dates, theirs: str, differ: bool) -> None:
    ours = (
        "Veldora, 26 October 2028\n\nNorline wants to buy the harbour of Sorrel. The Maritime Court will rule by 18"
        " November 2028, Norline said."
    )
    other = f"Veldora, 2 November 2028\n\nNorline wants to buy the harbour of Sorrel. {theirs}"
    assert bool(dates_of(ours, other)) is differ


@pytest.mark.parametrize(
    ("theirs", "differ"),
    [
        ("The contract starts on 1 April 2028.", True),
        ("The contract lets either side walk away from 1 April 2028.", False),
        ("The agreement allows Norline to leave from 1 April 2028.", False),
    ],
)
def test_what_a_contract_lets_its_parties_do_is_not_its_start(dates_of: Dates, theirs: str, differ: bool) -> None:
    ours = "Veldora, 12 March 2028\n\nThe pilots' contract with Norline of Sorrel takes effect on 28 March 2028."
    other = f"Veldora, 12 March 2028\n\nNorline of Sorrel has to wait. {theirs}"
    assert bool(dates_of(ours, other)) is differ
