from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor, ActorKind

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize(
    "text",
    [
        "Safety outweighed the losses of Zelvin Mills. The mill has 21 days to appeal.",
        "Zelvin Quarries starts talks with staff. Orders to the quarry fell.",
        "The court will hear Zelvin Mills' application on April 9. The mill will stay open.",
    ],
)
def test_a_firm_is_named_after_the_works_that_the_article_tells_of(actors_of: Find, text: str) -> None:
    found = actors_of(text)
    assert any(
        name in found and found[name].kind is ActorKind.ORGANISATION for name in ("Zelvin Mills", "Zelvin Quarries")
    )


@pytest.mark.parametrize(
    "text",
    [
        "Police searched the home of Farid Mills. The mill was closed.",
        "Safety outweighed the losses of Zelvin Mills. The school has 21 days to appeal.",
        "Visitors to Zelvin Gardens pay more. The garden is open.",
    ],
)
def test_a_name_is_no_firm_by_its_last_word_alone(actors_of: Find, text: str) -> None:
    assert not any(actor.kind is ActorKind.ORGANISATION for actor in actors_of(text).values())
