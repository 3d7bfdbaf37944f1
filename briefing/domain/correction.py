"""What did the reader correct in what was found?"""

from dataclasses import dataclass
from typing import TypeAlias

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Published


@dataclass(frozen=True, slots=True)
class Rejection:
    """The reader rejected a finding."""

    ref: FindingRef

    @property
    def article_id(self) -> str:
        """Return the article the correction is about."""
        return self.ref.article_id


@dataclass(frozen=True, slots=True)
class GivenDate:
    """The reader said when an article was published; `published` has the basis `given`."""

    article_id: str
    published: Published


Correction: TypeAlias = Rejection | GivenDate
