"""Which days stand though somebody says that he, or it, will not?"""

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.brief.choosing.dated.two_articles import days_standing


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        # A duty binds whoever says that he will not meet it.
        ("Nordfar ASA must pay the fine by 12 May.", "Nordfar ASA will not pay the fine, its chairman said."),
        ("Nordfar ASA must pay by 12 May.", "Nordfar ASA will not pay its workers a bonus."),
        ("Nordfar ASA must answer the demand by 12 May.", "Nordfar ASA will not answer the demand in public."),
        ("Sudland must withdraw its boats by 12 May.", "Sudland will not withdraw its boats, its president said."),
        ("Nordfar ASA has until 12 May to pay the fine.", "Nordfar ASA will not pay the fine."),
        # In what way, where or for whom alone it will not be done.
        ("The ministry will decide on the line on 12 May.", "The ministry will not decide on the line lightly."),
        ("The harbour opens on 12 May.", "The ministry said the harbour would not open at night."),
        ("The strike begins on 12 May.", "The strike will not begin in Bergen."),
        ("Anna Lund will speak on 12 May.", "Anna Lund will not speak to reporters before then."),
        ("The tax takes effect on 12 May.", "The tax will not take effect for small firms."),
        (
            "Nordfar ASA threatened to close the port on 12 May.",
            "Nordfar ASA no longer threatens to close the port canteen.",
        ),
    ],
)
def test_what_is_denied_of_a_duty_or_in_part_stands(older: str, newer: str, lexicons: Lexicons) -> None:
    assert "2026-05-12" in days_standing(older, newer, lexicons)


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        (
            "Nordfar ASA asked for an extension and must pay the fine by 12 May.",
            "The ministry refused Nordfar ASA an extension.",
        ),
        (
            "Nordfar ASA, which asked for an extension, must file its plan by 12 May.",
            "The ministry turned down Nordfar ASA's request for more time.",
        ),
        (
            "Nordfar ASA has until 12 May to pay the fine after it asked for more time.",
            "The ministry declined to comment on the request to meet the press.",
        ),
    ],
)
def test_the_day_that_somebody_asked_in_vain_to_move_stands(older: str, newer: str, lexicons: Lexicons) -> None:
    assert "2026-05-12" in days_standing(older, newer, lexicons)
