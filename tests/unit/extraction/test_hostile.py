from time import process_time

import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.pipeline import extract

_LEAD = "Talks end on 1 May 2026. "
_SHORT, _LONG = 3_000, 12_000
#: Four times the text may take four times as long, and as much again for what a measurement is off by.
_MOST, _SLACK = 8, 0.2
_REPEATED = (
    "1", "the next ", "by ", "unless ", "between May and ", '"', "“(", "\n", "12 \n\n", "a week after the ", "A",
    " | ", "| a | 1 May ", "1 May ", "until ", "who said that ", "asked that it be moved ", "threatened to ",
    "expires on 1 May ", "under which ", "Mr ", "U.S. ", "within two weeks of ", "if it is not ", "has until 1 May to ",
    "said he would ", "X, Y Z, ", '1 May "', "5 or 1 May ”The President “", "reports on 1 May, ", "a (1 May), B ",
    "2025年11月", "1; ", "— a ", ", which it ",
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _warm(lexicons: Lexicons) -> None:
    """Extract once before anything is measured: what is compiled when first asked for is no cost of a text."""
    _seconds(_LEAD, _SHORT, lexicons)


def _seconds(repeated: str, length: int, lexicons: Lexicons) -> float:
    body = (_LEAD + repeated * (length // len(repeated)))[:length]
    article = make_article(body, Origin("a.txt", "text/plain"))
    start = process_time()
    extract(article, lexicons)
    return process_time() - start


@pytest.mark.parametrize("repeated", _REPEATED)
def test_what_repeats_itself_takes_no_longer_than_its_length(repeated: str, lexicons: Lexicons) -> None:
    assert _seconds(repeated, _LONG, lexicons) < _MOST * _seconds(repeated, _SHORT, lexicons) + _SLACK
