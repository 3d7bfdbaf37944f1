"""Which days stand of an older article once a newer one was read?"""

from collections.abc import Callable

import pytest

from briefing.extraction.lexicons import Lexicons
from tests.unit.brief.choosing.dated.two_articles import days_standing


@pytest.fixture
def days_left(lexicons: Lexicons) -> Callable[[str, str], list[str]]:
    """Return what tells the days that stand, but for what has passed, of an older article and a newer one."""
    return lambda older, newer: days_standing(older, newer, lexicons)
