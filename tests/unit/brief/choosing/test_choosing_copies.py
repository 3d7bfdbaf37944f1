"""Is an article of which there are copies heard once?"""

from dataclasses import replace

from briefing.brief.propose import propose
from briefing.domain.dossier import Copies, Dossier, Merged, Source, Sourced
from briefing.domain.findings import Confidence, Issue
from tests.unit.brief.samples import AS_OF, STATED, guards, make_source

GUARDS = guards()
WORDS = "The envoys quarrelled over port fees and fish quotas."
FIRST = make_source("wire.txt", ("Calm seas for once.", WORDS), STATED, "North Wire", "Quarrel")
COPY = make_source("paper.txt", ("Calm seas for now.", WORDS), STATED, "Paper", "Quarrel")


def sourced(source: Source, label: str) -> Sourced[Issue]:
    span = source.extraction.sentences[1].span
    return Sourced(source.article.id, Issue(label, 1.0, (span,), (span,), Confidence.HIGH))


def merged(label: str) -> Merged[Issue]:
    members = (sourced(FIRST, label), sourced(COPY, label))
    return Merged(members[0], members)


def lines_of(dossier: Dossier) -> list[str]:
    return [line.label for line in propose(dossier, AS_OF, GUARDS).brief.issues]


def test_the_same_sentence_of_a_copy_is_not_quoted_again():
    alone = Dossier("", (FIRST, COPY), (merged("Port fees"), merged("Fish quotas")), (), ())
    together = replace(alone, copies=(Copies((FIRST.article.id, COPY.article.id)),))
    assert lines_of(alone) == ["Port fees", "Fish quotas"]
    assert lines_of(together) == ["Port fees"]


def test_what_only_a_copy_tells_is_heard():
    told = sourced(COPY, "Port fees")
    copies = (Copies((FIRST.article.id, COPY.article.id)),)
    assert lines_of(Dossier("", (FIRST, COPY), (Merged(told, (told,)),), (), (), copies=copies)) == ["Port fees"]
