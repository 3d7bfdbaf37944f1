import pytest

from briefing.extraction.lexicons import Lexicons, parse_lexicons
from briefing.settings.resources import lexicon_texts


@pytest.fixture(scope="session")
def lexicons() -> Lexicons:
    return parse_lexicons(lexicon_texts())
