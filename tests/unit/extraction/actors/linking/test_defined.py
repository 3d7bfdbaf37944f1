from collections.abc import Callable

import pytest

from briefing.domain.findings import Actor

Find = Callable[[str], dict[str, Actor]]


@pytest.mark.parametrize("term", ["(“the Undertaker”)", '("the Undertaker")', '("Undertaker")'])
def test_a_defined_term_is_the_body_that_it_defines(actors_of: Find, term: str) -> None:
    found = actors_of(
        f"The notice was served on Zelvin Water plc {term} on 2 March. The Undertaker shall publish a plan."
    )
    assert "Undertaker" not in found
    assert "Undertaker" in found["Zelvin Water plc"].aliases


@pytest.mark.parametrize("middle", ["(an undertaker)", "(“the Company”)"])
def test_another_term_defines_nobody(actors_of: Find, middle: str) -> None:
    found = actors_of(
        f"The notice was served on Zelvin Water plc {middle} on 2 March. The Chairman shall publish a plan."
    )
    assert "Chairman" not in found["Zelvin Water plc"].aliases
