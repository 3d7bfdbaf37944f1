import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_SENTENCES = (
    "It will expire on 1 May 2026.",
    "The ministry said it will answer by 3 May 2026; it will vote on 5 May 2026.",
    "It's to expire on 1 May 2026, and they'll meet in Geneva on 6 May 2026.",
    "A tribunal and a hearing will be held in Geneva on 4 June 2026.",
    "An estimated 50 people died, as many as five million dollars were spent and thirty-six ships sank.",
    "The ministers threatened sanctions unless Iran stops working within six weeks of 1 May 2026.",
)
#: Letters, and another that patterns take for them where case is not minded though it folds to something else.
_ODD = (("iI", "İ"), ("iI", "ı"), ("sS", "ſ"), ("kK", "\N{KELVIN SIGN}"))


def _is_read(body: str, lexicons: Lexicons) -> bool:
    article = make_article(body, Origin("a.txt", "text/plain"))
    return extract(article, lexicons).article_id == article.id


@pytest.mark.parametrize(("letters", "odd"), _ODD)
@pytest.mark.parametrize("sentence", _SENTENCES)
def test_a_letter_that_a_pattern_takes_for_another_stops_no_reading(
    sentence: str, letters: str, odd: str, lexicons: Lexicons
) -> None:
    everywhere = "".join(odd if letter in letters else letter for letter in sentence)
    places = [place for place, letter in enumerate(sentence) if letter in letters]
    for text in (everywhere, *(f"{sentence[:place]}{odd}{sentence[place + 1 :]}" for place in places)):
        assert _is_read(text, lexicons)


@pytest.mark.parametrize("sentence", _SENTENCES)
def test_capitals_throughout_stop_no_reading(sentence: str, lexicons: Lexicons) -> None:
    assert _is_read(sentence.upper(), lexicons)
