import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.extraction.deadlines.wording.samples import on_june_12


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The cabinet approved a bill on Monday. Parliament must pass it by June 12.", "Parliament must pass the bill"),
        ("The board intends to reduce reinvestments and to end them altogether by June 12.",
         "Board intends to end reinvestments altogether"),
        ("Lenders want to see the figures. The ministry will publish them on June 12.",
         "Ministry will publish the figures"),
        ("Governor Ilse Karner is leaving. Parliament will confirm her successor on June 12.",
         "Parliament will confirm Ilse Karner's successor"),
        ("The agency ordered Norvax Energy to recall two lots and gave it until June 12 to explain the error.",
         "Norvax Energy to explain the error"),
        ("Norvax Energy lost. The court gave it until June 12 to file a plan.", "Norvax Energy to file a plan"),
        ("Norvax Energy lost. It left when Moody's fined it. The court gave it until June 12 to file a plan.",
         "Norvax Energy to file a plan"),
        ("Member states must authorise the treaty, and envoys will try to do so on June 12.",
         "Envoys will try to authorise the treaty"),
        ("The board said on Tuesday it would meet to consider it on June 12.", "Board to meet"),
        # More than one thing might be meant, or the person is the one who acts.
        ("The cabinet approved a bill and a budget on Monday. Parliament must pass it by June 12.",
         "Parliament must pass it"),
        ("Ilse Karner spoke. Ana Li is to publish her own view on June 12.", "Ana Li is to publish her own view"),
    ],
)  # fmt: skip
def test_an_inner_pronoun_is_told_by_the_one_thing_it_can_mean(text: str, what: str, lexicons: Lexicons) -> None:
    assert on_june_12(text, lexicons).what == what
