import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.issues.candidates import make_grounds
from briefing.extraction.issues.reading.bases import base_of
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.words import read_lines
from briefing.extraction.zones import make_document


@pytest.mark.parametrize(
    ("text", "word", "base"),
    [
        ("They paid EUR 210m at noon.", "EUR", "#"),
        ("They paid 12 men at noon.", "12", "#"),
        ("They sail half-loaded ships.", "-", "h"),
        ("They fear the ferry's end.", "'s", "s"),
        ("They met Ann at noon.", "Ann", "m"),
        ("They met in March.", "March", "t"),
        ("They cut the rates.", "cut", "b"),
    ],
)
def test_a_word_alone_may_be_one_part_of_speech_or_several(text: str, word: str, base: str, lexicons: Lexicons) -> None:
    document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
    grounds = make_grounds(document, (), lexicons.actors, lexicons.issues)
    line = next(read_lines(document))
    assert base_of(line, line.texts.index(word), grounds) == base
