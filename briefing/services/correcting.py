"""How does the reader correct what was found?"""

from briefing.domain.correction import Correction, GivenDate, Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, Published
from briefing.library.store import Library
from briefing.services.changes import Changes
from briefing.services.reindexing import Reindexing
from briefing.temporal.values import bounds


class Correcting:
    """Writes corrections beside the findings; each can be undone, and all survive a new extraction."""

    def __init__(self, library: Library, changes: Changes, reindexing: Reindexing) -> None:
        self._library = library
        self._changes = changes
        self._reindexing = reindexing

    def reject(self, ref: FindingRef) -> None:
        """Reject a finding: it is shown, counted and, once the worker has indexed that, found no more."""
        self._add(Rejection(ref))

    def give_date(self, article_id: str, value: str) -> None:
        """Say when an article was published (`2025-10-25`, `2025-10`); the worker then reads its dates anew.

        Raises UserError when the value is no date.
        """
        if bounds(value) is None:
            raise UserError(f"{value} is no date; give one such as 2025-10-25 or 2025-10.", status=2)
        self._add(GivenDate(article_id, Published(value, Basis.GIVEN, reason="given by the reader")))

    def undo(self) -> Correction | None:
        """Undo the newest correction and return it, or None when there is none."""
        return self._follow(self._library.corrections.undo())

    def redo(self) -> Correction | None:
        """Redo the correction undone last and return it, or None when there is none."""
        return self._follow(self._library.corrections.redo())

    def _add(self, correction: Correction) -> None:
        self._library.corrections.add(correction)
        self._follow(correction)

    def _follow(self, correction: Correction | None) -> Correction | None:
        if correction is None:
            return None
        if isinstance(correction, GivenDate):
            self._reindexing.read_again((correction.article_id,))
        else:
            self._reindexing.catch_up()
        self._changes.poll()
        return correction
