"""Does an article mean another body than a bloc or central bank by a noun of its name?"""

import pytest

from briefing.extraction.known.namesakes import find_taken, is_taken


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The dockers' union called a ballot.", {"bloc"}),
        ("A walkout at the depot cost the firm a day.", {"bloc"}),
        ("The union's strike begins on Monday.", {"bloc"}),
        ("Another lender failed in 2014.", {"central bank"}),
        ("That bank was closed in May.", {"central bank"}),
        ("The bank's depositors queued.", {"central bank"}),
        ("The union's trade ministers met.", set()),
        ("The central bank told lenders to hold more capital.", set()),
        ("It is the lender of last resort.", set()),
        ("Monday is a bank holiday.", set()),
    ],
)
def test_a_trade_union_or_a_lender_takes_the_noun_from_a_bloc_or_a_central_bank(text: str, wanted: set[str]) -> None:
    assert find_taken(text) == wanted


def test_only_the_noun_of_its_own_category_is_taken_from_a_body() -> None:
    taken = frozenset(("bloc",))
    assert [is_taken(*each, taken) for each in (("union", "bloc"), ("union", "company"), ("bank", "central bank"))] == [
        True,
        False,
        False,
    ]
