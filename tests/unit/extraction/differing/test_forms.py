import pytest

from briefing.extraction.differing.forms import forms_of


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("kill", ["kill", "kills", "killed", "killing"]),
        ("freeze", ["freeze", "freezes", "freezed", "freezing"]),
        ("injury", ["injury", "injuries", "injuried", "injurying"]),
        ("axe", ["axe", "axes", "axed", "axing"]),
        ("pull out", ["pull out", "pulls out", "pulled out", "pulling out"]),
    ],
)
def test_a_verb_has_its_regular_forms(word: str, forms: list[str]) -> None:
    assert list(forms_of(word, verb=True)) == forms


def test_a_noun_has_its_plural() -> None:
    assert list(forms_of("tax", verb=False)) == ["tax", "taxes"]
    assert list(forms_of("pay", verb=False)) == ["pay", "pays"]
