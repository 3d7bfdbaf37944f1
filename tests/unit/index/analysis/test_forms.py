import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.index.analysis.forms import find_forms
from briefing.index.analysis.stems import stem

_LETTERS = st.sampled_from("aeiouystdnlrgh")
_ENDINGS = st.lists(st.sampled_from(["s", "es", "ies", "ed", "ied", "eed", "ing", "e", "l", "ll", "ting"]), max_size=3)


@settings(deadline=None)
@given(st.tuples(st.text(_LETTERS, max_size=8), _ENDINGS.map("".join)).map("".join))
@example("using")
@example("adding")
@example("tied")
@example("dies")
@example("agreed")
@example("controlled")
@example("é")
@example("us")
def test_a_word_is_among_the_forms_of_its_stem(word: str) -> None:
    assert word in find_forms(stem(word))


@pytest.mark.parametrize(
    ("root", "forms"),
    [
        ("tariff", {"tariff", "tariffs", "tariffed", "tariffing"}),
        ("us", {"us"}),
        ("trade", {"trade", "trades", "traded", "trading"}),
        ("country", {"country", "countries", "countried", "countrying"}),
        ("stop", {"stop", "stops", "stopped", "stopping"}),
    ],
)
def test_the_forms_people_use_are_there_and_have_the_stem(root: str, forms: set[str]) -> None:
    found = find_forms(root)
    assert forms <= found
    assert {stem(word) for word in found} == {root}
