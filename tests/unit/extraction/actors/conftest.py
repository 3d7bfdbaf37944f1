from collections.abc import Callable

import pytest

from briefing.domain.article import Origin, make_article
from briefing.domain.findings import Actor, Remark
from briefing.extraction.actors.finding import find_actors, read_actors
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import read_masthead
from briefing.extraction.zones import make_document


@pytest.fixture
def actors_of(lexicons: Lexicons) -> Callable[[str], dict[str, Actor]]:
    """Return the actors of a text by name."""

    def find(text: str) -> dict[str, Actor]:
        document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
        return {actor.name: actor for actor in find_actors(document, read_masthead(document, lexicons), lexicons)}

    return find


@pytest.fixture
def remarks_of(lexicons: Lexicons) -> Callable[[str], tuple[Remark, ...]]:
    """Return what a text quotes of people whom it does not name."""

    def find(text: str) -> tuple[Remark, ...]:
        document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
        return read_actors(document, read_masthead(document, lexicons), lexicons).remarks

    return find
