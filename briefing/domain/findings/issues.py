"""What is in dispute in one article, and what does it leave open?"""

from dataclasses import dataclass

from briefing.domain.findings.grading import Confidence
from briefing.domain.span import Span


@dataclass(frozen=True, slots=True)
class Issue:
    """A subject in dispute under a short noun phrase; `surfaces` are the exact phrases that name it.

    `topics` are the label's content words, one for all that mean the same ("tariff" for a duty). `found` is the label
    before the reader changed it; `pinned` says that the reader wants it seen first.
    """

    label: str
    score: float
    sentences: tuple[Span, ...]
    surfaces: tuple[Span, ...]
    confidence: Confidence
    rule: str = ""
    found: str | None = None
    pinned: bool = False
    topics: tuple[str, ...] = ()

    @property
    def is_corrected(self) -> bool:
        """Tell whether the reader changed its label."""
        return self.found is not None

    @property
    def key(self) -> str:
        """Return what tells this finding from the others of its article, by the label it was found under."""
        return self.found or self.label


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A sentence in which the article itself leaves something open, asked ("Will it hold?") or told ("unclear who")."""

    sentence: Span


@dataclass(frozen=True, slots=True)
class Scenario:
    """A way that things may go, as the article sketches it: the words that head it, where it has them, and its own."""

    name: Span | None
    sentences: tuple[Span, ...]
