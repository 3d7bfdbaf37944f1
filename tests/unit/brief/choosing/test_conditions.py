"""On what condition does a row say that something happens, once the reader corrected it?"""

from dataclasses import replace

import pytest

from briefing.brief.propose import propose
from briefing.brief.wording import tell_event
from briefing.domain.dossier import Dossier, Merged, Sourced
from briefing.domain.findings import Deadline, FoundDeadline
from tests.unit.brief.choosing.test_choosing_deadlines import AS_OF, GUARDS, deadline, source_of

FIRST = source_of("one.txt", ("Dockers strike on March 9 if talks fail.",), "2026-03-01")
OTHER = source_of("two.txt", ("Dockers strike on March 9 unless the owner pays.",), "2026-03-02")
STRIKE = deadline(FIRST, 0, "2026-03-09", "dockers strike", "March 9", condition="if talks fail")
AGAIN = deadline(OTHER, 0, "2026-03-09", "dockers strike", "March 9", condition="unless the owner pays")


def corrected(member: Sourced[Deadline], condition: str | None) -> Sourced[Deadline]:
    one = member.finding
    found = FoundDeadline(one.when, one.basis, one.kind, one.what, one.certainty, one.condition)
    return Sourced(member.article_id, replace(one, condition=condition, found=found))


def row_of(*members: Sourced[Deadline]) -> tuple[str, tuple[str, ...]]:
    dossier = Dossier("", (FIRST, OTHER), (), (Merged(members[0], members),), ())
    line = propose(dossier, AS_OF, GUARDS).brief.deadlines[0]
    return line.what, line.condition.words if line.condition else ()


@pytest.mark.parametrize(
    ("condition", "row"),
    [
        ("if the minister resigns", ("dockers strike, if the minister resigns", ())),
        ("both sides agree", ("dockers strike, if both sides agree", ())),
        ("Once both sides agree.", ("dockers strike, Once both sides agree", ())),
        ("weather permitting", ("dockers strike, weather permitting", ())),
        ("talks fail", ("dockers strike", ("if talks fail",))),
        ("unless the owner pays", ("dockers strike", ("unless the owner pays",))),
        (None, ("dockers strike", ())),
    ],
)
def test_the_condition_that_the_reader_wrote_stands_before_those_of_the_sources(condition, row):
    written = corrected(STRIKE, condition)
    assert row_of(written, AGAIN) == row_of(AGAIN, written) == row


def test_where_the_reader_corrected_something_else_a_source_is_quoted():
    assert row_of(corrected(STRIKE, "if talks fail"), AGAIN) == ("dockers strike", ("if talks fail",))


@pytest.mark.parametrize(
    ("sentence", "what", "told"),
    [
        ("If it does not, the agency withdraws the licence on March 20.", "agency withdraws the licence",
         "Conditional: agency withdraws the licence"),
        ("The court would then have until March 20 to decide.", "court must decide", "Conditional: court must decide"),
        ("If talks fail, dockers strike on March 20.", "dockers strike if talks fail", "Dockers strike if talks fail"),
        ("The agency takes the licence on March 20.", "agency takes the licence", "Agency takes the licence"),
        ("The court said it would hear the case on March 20.", "court hears the case", "Court hears the case"),
    ],
)  # fmt: skip
def test_a_row_that_comes_on_terms_it_does_not_tell_is_marked(sentence, what, told):
    source = source_of("terms.txt", (sentence,), "2026-03-02")
    found = deadline(source, 0, "2026-03-20", what, "March 20")
    dossier = Dossier("", (source,), (), (Merged(found, (found,)),), ())
    assert tell_event(propose(dossier, AS_OF, GUARDS).brief.deadlines[0]) == told
