import json

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
        ('<script type="application/ld+json">{"@type": </script>', None),
    ],
)  # fmt: skip
def test_the_date_of_the_article_is_read_from_linked_data(page: str, day: str | None) -> None:
    assert read_linked_date(page) == day


_HEADING = Piece(PieceKind.HEADING, "Crane falls on quay", rank=1)
_TEXT = Piece(PieceKind.PARAGRAPH, "The port of Velmar has been shut since a crane fell on the quay.")
_LINES = tuple(
    Piece(PieceKind.PARAGRAPH, text)
    for text in ("Wednesday 3 March 2021", "We changed our cookies (1 January 2020)", "Home")
)


def test_a_dated_line_above_the_text_is_brought_back() -> None:
    assert find_dropped((_TEXT,), (*_LINES, _HEADING, _TEXT), dated=False) == _LINES[:1]


def test_what_stands_above_the_heading_of_a_dated_page_stays_out() -> None:
    assert find_dropped((_TEXT,), (*_LINES, _HEADING, _TEXT), dated=True) == ()
    assert find_dropped((_TEXT,), (_HEADING, *_LINES, _TEXT), dated=True) == _LINES[:1]
