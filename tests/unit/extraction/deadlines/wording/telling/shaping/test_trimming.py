"""How is a long clause made short without telling something else?"""

import pytest

from briefing.extraction.deadlines.wording.telling.shaping.trimming import shortened

_LONG = "the state would end the concession of the terminal operator Norvik at the container port of Kalva"


@pytest.mark.parametrize(
    ("longest", "short"),
    [
        (len(_LONG), _LONG),
        (70, "the state would end the concession of the terminal operator Norvik"),
        (50, "the state would end the concession"),
        (20, ""),
    ],
)
def test_a_clause_is_cut_before_its_last_phrases_as_long_as_its_verb_keeps_its_object(longest: int, short: str) -> None:
    assert shortened(_LONG, longest) == short
