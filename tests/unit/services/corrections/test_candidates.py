"""The dates a deadline can have, from its words, the article's date and the dates near by."""

from datetime import date

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Published
from briefing.extraction.lexicons import parse_lexicons
from briefing.extraction.pipeline import extract
from briefing.library.articles import Arrival
from briefing.services.corrections.candidates import find_candidates
from briefing.services.corrections.finding import refer
from briefing.settings.resources import lexicon_texts

AS_OF = date(2025, 10, 25)
SATURDAY = Published("2025-10-25", Basis.STATED)


@pytest.fixture(scope="module")
def read():
    """Read a text as an article of that day and return it with its first deadline."""
    lexicons = parse_lexicons(lexicon_texts())

    def read(text, published=SATURDAY):
        article = make_article(text, Origin("one.txt", "text/plain"))
        source = Source(article, extract(article, lexicons, given=published))
        return source, source.extraction.deadlines[0]

    return read


def offered(read, text, published=SATURDAY):
    return [(one.value, one.days, one.reason) for one in find_candidates(*read(text, published), AS_OF)]


def test_the_current_date_comes_first_and_what_leaves_it_unknown_last(read):
    found = find_candidates(*read("The ministers will meet in Oslo on Thursday."), AS_OF)
    assert [(one.value, one.days, one.reason, one.is_current) for one in found] == [
        ("2025-10-30", 5, "first Thursday after the article's date, Sat 25 Oct", True),
        ("2025-10-23", -2, "Thursday in the week of the article's date, Sat 25 Oct", False),
        ("XXXX-WXX-4", None, "shown as “Thursday”", False),
    ]


def test_the_days_named_near_by_are_offered_too(read):
    text = "The truce expires on November 10. The ministers will meet again on November 3."
    assert ("2025-11-03", 9, "named in the next sentence: “November 3”") in offered(read, text)


def test_an_article_without_a_date_leaves_the_years_around_today(read):
    found = find_candidates(*read("The trade truce expires on November 10.", Published()), AS_OF)
    assert [one.value for one in found] == ["2025-11-10", "2026-11-10", "2024-11-10", "XXXX-11-10"]
    assert [one.is_current for one in found] == [False, False, False, True]
    assert found[0].reason == "in 2025, the year of today"


def test_an_article_of_some_days_counts_from_the_last_and_says_so(read):
    days = Published("2025-10-23/2025-10-25", Basis.INFERRED)
    reasons = [reason for _, _, reason in offered(read, "The ministers will meet in Oslo on Thursday.", days)]
    assert "first Thursday after the article's date, 23–25 Oct 2025" in reasons


def test_a_date_in_full_is_as_the_text_says_or_unknown(read):
    assert offered(read, "The trade truce expires on November 10, 2025.") == [
        ("2025-11-10", 16, "stated in the text"),
        ("XXXX-XX-XX", None, "shown as “November 10, 2025”"),
    ]


def test_each_candidate_can_be_chosen_and_the_one_found_be_chosen_again(services, read):
    source, deadline = read("The trade truce expires on November 10.", Published())
    services.library.add([Arrival(source.article, b"", source.extraction, "2025-10-25T12:00:00+00:00")])
    ref = refer(source.article.id, deadline)
    for value in [one.value for one in services.correcting.candidates(ref)]:
        services.correcting.amend_deadline(ref, when=value)
        current = [one.value for one in services.correcting.candidates(ref) if one.is_current]
        assert current == [value]
    assert len(services.correcting.candidates(ref)) == 4
