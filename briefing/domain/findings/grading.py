"""How far can a finding be trusted?"""

from enum import StrEnum


class Confidence(StrEnum):
    """How far a finding can be trusted."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
