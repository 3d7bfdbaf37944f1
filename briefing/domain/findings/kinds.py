"""Which kinds of finding are there?"""

from enum import StrEnum
from typing import TypeAlias

from briefing.domain.findings.actors import Actor
from briefing.domain.findings.deadlines import Deadline
from briefing.domain.findings.issues import Issue


class FindingKind(StrEnum):
    """The three kinds of finding."""

    ISSUE = "issue"
    DEADLINE = "deadline"
    ACTOR = "actor"


Finding: TypeAlias = Issue | Deadline | Actor


def kind_of(finding: Finding) -> FindingKind:
    """Return which of the three kinds a finding is."""
    kinds = {Issue: FindingKind.ISSUE, Deadline: FindingKind.DEADLINE, Actor: FindingKind.ACTOR}
    return kinds[type(finding)]
