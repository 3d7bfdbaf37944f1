import pytest

from briefing.domain.dossier import Source
from briefing.domain.findings import Basis, Certainty, Confidence, Deadline, DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.differing.dates.clauses import own_clause, plain_stems_of, stems_of
from tests.unit.extraction.differing.samples import read


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Trams run", "tram"),
        ("the reservoir is filled", "filling reservoirs"),
        ("the power contract", "a memorandum on power"),
        ("deals", "treaties"),
    ],
)
def test_forms_of_a_word_and_names_of_what_binds_parties_have_a_stem_in_common(one: str, other: str) -> None:
    assert stems_of(one) & stems_of(other)


def test_words_that_many_clauses_have_give_no_stem() -> None:
    assert stems_of("planned, expected and scheduled for the meeting on Monday") == frozenset()


def test_names_are_no_plain_words() -> None:
    assert plain_stems_of("Strike of porters in Glasgow") == {"strik", "porte"}


def _past(source: Source, date: str, what: str) -> Deadline:
    body = source.article.body
    span = Span(body.index(date), body.index(date) + len(date))
    sentence = source.extraction.sentences[0].span
    return Deadline(
        "2027-03-05", Basis.STATED, DeadlineKind.PAST, Certainty.FIRM, what, span, sentence, Confidence.HIGH
    )


def test_the_clause_of_a_date_that_opens_what_somebody_tells_stands_behind_it() -> None:
    source = read("The ministry tells the public that on 5 March 2027 it served a notice on Haldane, and waits.")
    told = _past(source, "5 March 2027", "Ministry tells the public")
    assert own_clause(told, source) == "it served a notice on Haldane"
    other = read("The ministry told the public on 5 March 2027 that it waits.")
    assert own_clause(_past(other, "5 March 2027", told.what), other) == "Ministry tells the public"
