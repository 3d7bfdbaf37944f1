import json
from time import process_time

import pytest

from briefing.importers.pieces import Piece, PieceKind
from briefing.importers.web.dropped import find_dropped
from briefing.importers.web.linked import read_linked_date


def _page(*things: object) -> str:
    return "".join(f'<script type="application/ld+json">{json.dumps(thing)}</script>' for thing in things)


@pytest.mark.parametrize(
    ("page", "day"),
    [
        (_page({"@type": "NewsArticle", "datePublished": "2021-03-03T09:00:00Z"}), "2021-03-03"),
        (
            _page({"@graph": [{"@type": "WebSite", "datePublished": "2019-01-15"},
                              {"@type": ["Article"], "datePublished": "2021-03-03"}]}),
            "2021-03-03",
        ),
        (_page({"@type": "WebSite", "datePublished": "2019-01-15"}), None),
        (_page({"@type": "NewsArticle"}), None),
        (
            _page({"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "datePublished": "2019-01-02"}]}),
            None,
        ),
        (
            _page({"@type": "Product", "review": {"@type": "Review", "datePublished": "2018-05-06"}}),
            None,
        ),
        (
            _page({"@graph": [{"deep": {"@type": "NewsArticle", "datePublished": "2018-05-06"}},
                              {"@type": "NewsArticle", "datePublished": "2021-03-03"}]}),
            "2021-03-03",
        ),
        (
            _page({"@type": "NewsArticle", "headline": "Ship comes in", "datePublished": "2019-01-02"},
                  {"@type": "NewsArticle", "headline": "Crane falls on quay", "datePublished": "2021-03-03"}),
            "2021-03-03",
        ),
        (_page({"@type": "WebPage", "datePublished": "2021-03-03"}), "2021-03-03"),
        ('<script type="application/ld+json">{"@type": </script>', None),
    ],
)  # fmt: skip
def test_the_date_of_the_article_is_read_from_linked_data(page: str, day: str | None) -> None:
    assert read_linked_date(page, "Crane falls on quay") == day


def test_scripts_without_an_end_are_read_once() -> None:
    start = process_time()
    assert read_linked_date("<script type=application/ld+json>" * 6000) is None
    assert process_time() - start < 1


_HEADING = Piece(PieceKind.HEADING, "Crane falls on quay", rank=1)
_TEXT = Piece(PieceKind.PARAGRAPH, "The port of Velmar has been shut since a crane fell on the quay.")
_LINES = tuple(
    Piece(PieceKind.PARAGRAPH, text)
    for text in ("Wednesday 3 March 2021", "We changed our cookies (1 January 2020)", "Home")
)


def test_a_dated_line_between_heading_and_text_is_brought_back() -> None:
    assert find_dropped((_TEXT,), (_HEADING, *_LINES, _TEXT)) == _LINES[:1]


def test_the_day_of_the_visit_above_the_heading_stays_out() -> None:
    assert find_dropped((_TEXT,), (*_LINES, _HEADING, _TEXT)) == ()


def test_a_line_above_the_heading_that_dates_the_article_is_brought_back() -> None:
    line = Piece(PieceKind.PARAGRAPH, "Published 3 March 2021")
    assert find_dropped((_TEXT,), (*_LINES, line, _HEADING, _TEXT)) == (line,)
