from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Issue
from briefing.extraction.actors.finding import find_actors
from briefing.extraction.issues.finding import find_issues
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import read_masthead
from briefing.extraction.zones import make_document


@pytest.fixture
def issues_of(lexicons: Lexicons) -> Callable[[str], list[Issue]]:
    """Return the issues of a text, best first."""

    def find(text: str) -> list[Issue]:
        document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
        actors = find_actors(document, read_masthead(document, lexicons), lexicons)
        return list(find_issues(document, actors, lexicons))

    return find
