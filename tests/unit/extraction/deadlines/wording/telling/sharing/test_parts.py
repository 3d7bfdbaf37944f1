from briefing.extraction.deadlines.wording.telling.sharing.parts import with_subject
from briefing.extraction.lexicons import Lexicons


def test_no_words_take_no_subject(lexicons: Lexicons) -> None:
    assert with_subject("", "The panel met and reported on", lexicons.events) == ""
