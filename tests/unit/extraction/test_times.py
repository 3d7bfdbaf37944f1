from time import process_time

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Basis, Published, TimeExpression
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.published import find_published
from briefing.extraction.times import find_times
from briefing.extraction.zones import make_document


def _times(body: str, lexicons: Lexicons) -> list[TimeExpression]:
    document = make_document(make_article(body, Origin("a.txt", "text/plain")), lexicons)
    return list(find_times(document, Published("2025-10-25", Basis.STATED)))


def test_spans_hold_where_the_body_has_odd_spaces_and_quotes(lexicons: Lexicons) -> None:
    body = "A word\n\nThe truce ends on\u00a0November\u202f10, he said – “not before”.\n"
    assert [time.span.of(body) for time in _times(body, lexicons)] == ["November\u202f10"]


def test_what_is_quoted_is_flagged_and_its_counting_is_inferred(lexicons: Lexicons) -> None:
    body = "A word\n\nHe said: “We will meet tomorrow.” They met on 3 May 2025 and left yesterday.\n"
    assert [(time.quoted, time.basis) for time in _times(body, lexicons)] == [
        (True, Basis.INFERRED),
        (False, Basis.STATED),
        (False, Basis.STATED),
    ]


def test_boilerplate_has_no_times(lexicons: Lexicons) -> None:
    body = "A word\n\nThey met on 3 May 2025.\n\nRelated coverage:\n\nTruce ends on 4 May 2025\n\nLeave a Reply\n"
    assert [time.value for time in _times(body, lexicons)] == ["2025-05-03"]


@pytest.mark.parametrize("gap", [" ", "\n\n"])
def test_many_dated_sentences_cost_no_more_than_their_number(gap: str, lexicons: Lexicons) -> None:
    sentence = "The ministers agreed on Monday that the deal of 2024 will expire on November 10 unless extended."

    def seconds(count: int) -> float:
        document = make_document(make_article(gap.join(count * [sentence]), Origin("a.txt", "text/plain")), lexicons)
        start = process_time()
        published = find_published(document, lexicons.offices, lexicons.date_labels)
        find_times(document, published)
        return process_time() - start

    seconds(10)
    assert seconds(3000) < 20 * max(seconds(300), 0.02)
