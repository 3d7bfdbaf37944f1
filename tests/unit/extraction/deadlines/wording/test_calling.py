"""Whom does an article call by a common noun that stands beside the name?"""

import pytest

from briefing.domain.findings import ActorKind
from briefing.extraction.deadlines.wording.calling import find_called, find_defined
from briefing.extraction.deadlines.wording.naming import NamedActor

_NOUNS = frozenset(("operator", "union", "company"))


def _called(text: str, *names: str) -> dict[str, str]:
    mentions = [NamedActor(text.index(name), name, ActorKind.ORGANISATION, name) for name in names]
    return dict(find_called(text, mentions, _NOUNS))


@pytest.mark.parametrize(
    "text",
    [
        'Haldane Ports AS ("the Operator") shall pay.',
        "The terminal operator Haldane Ports AS shall pay.",
        "Its operator, Haldane Ports AS, shall pay.",
        "Haldane Ports AS, the Norwegian operator of the terminal, shall pay.",
    ],
)
def test_a_name_defined_or_told_beside_a_noun_is_called_so(text: str) -> None:
    assert _called(text, "Haldane Ports AS") == {"operator": "Haldane Ports AS"}


@pytest.mark.parametrize(
    "text",
    [
        "The operator told Haldane Ports AS to pay.",
        "After a visit to the operator, Haldane Ports AS said it would pay.",
        "Haldane Ports AS, the dockers say, shall pay.",
    ],
)
def test_a_noun_that_only_stands_near_is_no_name_of_it(text: str) -> None:
    assert _called(text, "Haldane Ports AS") == {}


def test_what_two_are_called_means_neither() -> None:
    assert _called("The operator Norvik and the operator Lusair met the union Tolva.", "Norvik", "Lusair", "Tolva") == {
        "union": "Tolva"
    }


@pytest.mark.parametrize(
    "text",
    [
        'The Bank of Portugal ("the Bank") warns Norland ("the Firm"). The Firm shall answer.',
        'The Bank of Portugal (the "Bank") warns Norland, S.A. (the "Firm").',
    ],
)
def test_an_article_names_its_parties_itself(text: str) -> None:
    mentions = [NamedActor(text.index(n), n, ActorKind.ORGANISATION, n) for n in ("Bank of Portugal", "Norland")]
    assert find_defined(text, mentions) == {"bank": "Bank of Portugal", "firm": "Norland"}


def test_a_name_that_two_parties_are_given_is_of_neither() -> None:
    text = 'Norland ("the Company") and Sudland ("the Company") shall pay.'
    mentions = [NamedActor(text.index(n), n, ActorKind.ORGANISATION, n) for n in ("Norland", "Sudland")]
    assert find_defined(text, mentions) == {}
