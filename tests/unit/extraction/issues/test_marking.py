from collections.abc import Callable
from math import isclose

import pytest

from briefing.domain.article import Origin, make_article
from briefing.extraction.actors.finding import find_actors
from briefing.extraction.issues.candidates import make_grounds
from briefing.extraction.issues.finding import count_words, find_candidates
from briefing.extraction.issues.marking import Scene, mark_issue
from briefing.extraction.issues.weighing import weigh
from briefing.extraction.lexicons import Lexicons
from briefing.extraction.masthead import read_masthead
from briefing.extraction.words import read_lines
from briefing.extraction.zones import make_document

Mark = Callable[[str, str], dict[str, float]]


@pytest.fixture
def marks_of(lexicons: Lexicons) -> Mark:
    """Return the marks of the candidate of a text that has a label."""

    def mark(text: str, label: str) -> dict[str, float]:
        document = make_document(make_article(text, Origin("a.txt", "text/plain")), lexicons)
        lines = tuple(read_lines(document))
        actors = find_actors(document, read_masthead(document, lexicons), lexicons)
        grounds = make_grounds(document, actors, lexicons.actors, lexicons.issues)
        (found,) = (one for one in find_candidates(document, lines, grounds) if one.label == label)
        scene = Scene(grounds, count_words(lines))
        marks = mark_issue([found], found, scene)
        assert isclose(
            weigh([found], found, scene), sum(lexicons.issues.weights.get(k, 0) * v for k, v in marks.items())
        )
        return marks

    return mark


@pytest.mark.parametrize(
    ("text", "label", "mark"),
    [
        ("Unions walked out during the harbour strike.", "Harbour strike", "after during"),
        ("They voted on its harbour levy.", "Harbour levy", "after on"),
        ("Unions called a harbour strike.", "Harbour strike", "group attack"),
        ("Owners want the harbour bridge.", "Harbour bridge", "kind artifact"),
        ("Denmark rejected sanctions on Denmark.", "Sanctions on Denmark", "country"),
        ("Owners fear a 40 % levy.", "40 % levy", "measured"),
    ],
)
def test_what_stands_before_an_issue_and_in_its_label_marks_it(
    marks_of: Mark, text: str, label: str, mark: str
) -> None:
    assert marks_of(text, label)[mark] == 1.0


def test_whose_or_for_whom_something_is_marks_a_label_less_than_what_it_is_about(
    marks_of: Mark, lexicons: Lexicons
) -> None:
    told = marks_of("Unions want a contract with owners.", "Contract with owners")
    assert told["about"] and told["beside"]
    assert not marks_of("Unions fear a ban on strikes.", "Strike ban")["beside"]
    assert lexicons.issues.weights["beside"] < 0 < lexicons.issues.weights["about"]


def test_every_mark_that_is_always_told_has_a_weight(marks_of: Mark, lexicons: Lexicons) -> None:
    told = marks_of("Unions called a harbour strike.", "Harbour strike")
    assert {
        name for name in told if not name.startswith(("after ", "group ", "kind "))
    } <= lexicons.issues.weights.keys()
