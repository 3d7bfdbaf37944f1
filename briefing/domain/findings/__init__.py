"""What did the extraction find in one article, and from which words?"""

from briefing.domain.findings.actors import Actor, ActorKind, FoundActor, Position, Remark, Stance
from briefing.domain.findings.dating import BY_SURENESS, Basis, Published, TimeExpression, TimeType, least_sure
from briefing.domain.findings.deadlines import Certainty, Deadline, DeadlineKind, FoundDeadline
from briefing.domain.findings.extraction import Extraction
from briefing.domain.findings.grading import Confidence
from briefing.domain.findings.issues import Issue, OpenQuestion, Scenario
from briefing.domain.findings.kinds import Finding, FindingKind, kind_of
from briefing.domain.findings.measures import Figure, Venue

__all__ = [
    "BY_SURENESS",
    "Actor",
    "ActorKind",
    "Basis",
    "Certainty",
    "Confidence",
    "Deadline",
    "DeadlineKind",
    "Extraction",
    "Figure",
    "Finding",
    "FindingKind",
    "FoundActor",
    "FoundDeadline",
    "Issue",
    "OpenQuestion",
    "Position",
    "Published",
    "Remark",
    "Scenario",
    "Stance",
    "TimeExpression",
    "TimeType",
    "Venue",
    "kind_of",
    "least_sure",
]
