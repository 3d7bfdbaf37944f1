from itertools import islice, product
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
    "2025年11月", "1; ", "— a ", ", which it ", '"I will not," he said: ',
)  # fmt: skip


@pytest.fixture(autouse=True, scope="module")
def _warm(lexicons: Lexicons) -> None:
    """Extract once before anything is measured: what is compiled when first asked for is no cost of a text."""
    _seconds(_LEAD, _SHORT, lexicons)


def _seconds(repeated: str, length: int, lexicons: Lexicons) -> float:
    body = (_LEAD + repeated * (length // len(repeated)))[:length]
    return _measure(body, lexicons)


def _measure(body: str, lexicons: Lexicons) -> float:
    article = make_article(body, Origin("a.txt", "text/plain"))
    start = process_time()
    extract(article, lexicons)
    return process_time() - start


@pytest.mark.parametrize("repeated", _REPEATED)
def test_what_repeats_itself_takes_no_longer_than_its_length(repeated: str, lexicons: Lexicons) -> None:
    assert _seconds(repeated, _LONG, lexicons) < _MOST * _seconds(repeated, _SHORT, lexicons) + _SLACK


def _names(form: str, count: int) -> str:
    """Return a form filled with one name after the other, all different."""
    names = ("".join(letters).capitalize() for letters in product("kmrt", "aeio", "dlnv", "aeiu", "bgsz", "ao"))
    return "".join(form.format(name) for name in islice(names, count))


@pytest.mark.parametrize("form", ["President Ola {} left. ", "{} Meets Oslo Over Big Deal Again\n\n", "{} tariffs, "])
def test_many_names_take_no_longer_than_their_number(form: str, lexicons: Lexicons) -> None:
    few, many = (_measure(_names(form, count), lexicons) for count in (400, 1_600))
    assert many < _MOST * few + _SLACK
