import pytest

from briefing.extraction.lexicons import Lexicons
from briefing.text.firms import LEGAL_FORMS, without_legal_form


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Norvik AB", "Norvik"),
        ("tilt, inc.", "tilt"),
        ("Hayate Optical Co., Ltd.", "Hayate Optical"),
        ("Harlow & Co.", "Harlow"),
        ("Femern A/S", "Femern"),
        ("Selat Sdn Bhd", "Selat"),
        ("Vodafone UK", "Vodafone UK"),
        ("SA", "SA"),
        ("Nasa", "Nasa"),
    ],
)
def test_a_firm_s_name_loses_its_legal_form_and_nothing_else(name: str, bare: str) -> None:
    assert without_legal_form(name) == bare


def test_every_legal_form_tells_the_actor_stage_of_a_firm(lexicons: Lexicons) -> None:
    known = {form.removesuffix(".").lower() for form in lexicons.actors.cues["company form"]}
    assert {form.lower() for form in LEGAL_FORMS} - known == {"sl", "lp", "ao", "kk"}  # letters of much else
