"""Which sentence is quoted for an issue, when a newer article moved a day that one of them tells?"""

from dataclasses import replace
from datetime import date

import pytest

from briefing.brief.choosing.issues import propose_issues
from briefing.brief.choosing.material import gather_material
from briefing.domain.brief.choice import Choice
from briefing.domain.dossier import Dossier, Merged, Source, Sourced
from briefing.domain.findings import (
    Basis,
    Certainty,
    Confidence,
    Deadline,
    DeadlineKind,
    Issue,
    Published,
    TimeExpression,
    TimeType,
)
from tests.unit.brief.samples import guards, make_source, span

AS_OF = date(2026, 3, 5)
GUARDS = guards()
OLD = (
    "The dockers of the Harbour Union begin the dock strike on March 9.",
    "The dock strike would cost the harbour a million crowns a day.",
    "The mayor wants more night trains for the workers of the harbour.",
    "The bakers of the old town complain about the price of flour.",
)
MOVED = "The Harbour Union said that its dockers begin the strike of March 9 later and postponed it to May 20."


def _earlier() -> Source:
    source = make_source("old.txt", OLD, Published("2026-03-01", Basis.STATED), "Old", "Old")
    strike = Deadline(
        when="2026-03-09",
        basis=Basis.STATED,
        kind=DeadlineKind.EFFECTIVE,
        certainty=Certainty.FIRM,
        what="Dockers of the Harbour Union begin the dock strike",
        date_span=span(source.article.body, "March 9"),
        sentence=source.extraction.sentences[0].span,
        confidence=Confidence.HIGH,
    )
    return replace(source, extraction=replace(source.extraction, deadlines=(strike,)))


def _later(day: str) -> Source:
    source = make_source("new.txt", (MOVED,), Published(day, Basis.STATED), "New", "New")
    time = TimeExpression(span(source.article.body, "March 9"), TimeType.DATE, "2026-03-09", Basis.STATED)
    return replace(source, extraction=replace(source.extraction, times=(time,)))


def _issue(source: Source, label: str, *numbers: int) -> Merged[Issue]:
    sentences = tuple(source.extraction.sentences[number].span for number in numbers)
    one = Sourced(source.article.id, Issue(label, 1.0, sentences, sentences, Confidence.HIGH))
    return Merged(one, (one,))


def _quotes(day: str, *issues: Merged[Issue]) -> list[str]:
    dossier = Dossier("", (_earlier(), _later(day)), issues, (), ())
    lines, _ = propose_issues(gather_material(dossier, AS_OF, GUARDS, Choice()), set())
    return [line.quote.words[0] for line in lines]


@pytest.mark.parametrize(("day", "first"), [("2026-03-04", OLD[1]), ("2026-02-20", OLD[0])])
def test_a_sentence_with_a_day_that_a_newer_article_moved_is_quoted_last(day: str, first: str) -> None:
    issue = _issue(_earlier(), "Dock strike of the Harbour Union", 0, 1)
    assert _quotes(day, issue) == [first]


def test_an_issue_with_no_other_sentence_than_of_a_moved_day_stands_only_where_there_are_few() -> None:
    source = _earlier()
    strike = _issue(source, "Dock strike", 0)
    others = (_issue(source, "Night trains", 2), _issue(source, "Price of flour", 3))
    assert _quotes("2026-03-04", strike) == [OLD[0]]
    assert OLD[0] not in _quotes("2026-03-04", strike, *others)
    assert OLD[0] in _quotes("2026-02-20", strike, *others)


@pytest.mark.parametrize(("day", "newer"), [("2026-03-20", True), ("2026-03-10", False)])
def test_of_sentences_that_name_an_issue_alike_news_is_quoted(day: str, newer: bool) -> None:
    told = (
        "Owners and dockers, who have not spoken with each other for weeks and who both say that it is for the others "
        "to begin, now said that the dock strike may well end before the end of the month."
    )
    source = make_source("new.txt", (told,), Published(day, Basis.STATED), "New", "New")
    one, other = _issue(_earlier(), "Dock strike", 1), _issue(source, "Dock strike", 0)
    merged = Merged(one.best, (*one.members, *other.members))
    dossier = Dossier("", (_earlier(), source), (merged,), (), ())
    (line, *_), _ = propose_issues(gather_material(dossier, date(2026, 3, 20), GUARDS, Choice()), set())
    assert (line.quote.article_id == source.article.id) is newer
