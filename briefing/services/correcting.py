"""How does the reader correct what was found?"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from briefing.domain.correction import Amendment, Correction, DateCandidate, GivenDate, Rejection
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, Deadline, DeadlineKind, Published
from briefing.library.store import Library
from briefing.services.changes import Changes
from briefing.services.corrected import apply_corrections
from briefing.services.corrections.finding import find_by_name, make_passage
from briefing.services.corrections.notes import GIVEN_REASON
from briefing.services.reindexing import Reindexing
from briefing.temporal.arguments import is_yearless, write_argument


class Correcting:
    """Writes corrections beside the findings; each can be undone, and all survive a new extraction.

    `as_of` is the day from which deadlines are counted; `find_like` returns the articles most like one.
    """

    def __init__(
        self,
        library: Library,
        changes: Changes,
        reindexing: Reindexing,
        as_of: date,
        find_like: Callable[[str], Iterable[str]],
    ) -> None:
        self._library = library
        self._changes = changes
        self._reindexing = reindexing
        self._as_of = as_of
        self._find_like = find_like

    def reject(self, *refs: FindingRef) -> None:
        """Reject findings as one deed: they are shown, counted and, once the worker has indexed that, found no more."""
        self._add([self._rejection(ref) for ref in refs])

    def amend_deadline(
        self, *refs: FindingRef, when: str | None = None, kind: DeadlineKind | None = None, what: str | None = None
    ) -> None:
        """Change a deadline, or the same one in several articles, as one deed; what is None or empty stays.

        `when` is a candidate's value or a date as people write it (`2025-11-10`, `10 Nov 2025`, `nov 2025`); a value
        without a year says that the date is not known. Raises UserError when it is neither, or a deadline is gone.
        """
        value = self._read_when(when) if when else None
        text = " ".join(what.split()) if what else None
        amended = (self._amendment(ref, value, kind, text) for ref in refs)
        self._add([one for one in amended if one is not None])

    def candidates(self, ref: FindingRef, as_of: date | None = None) -> tuple[DateCandidate, ...]:
        """Return the dates that a deadline can have, the current one first, and last the one that leaves it unknown.

        Days are counted from `as_of`, else from the services' own day. Raises UserError when the deadline is gone.
        """
        from briefing.services.corrections.candidates import find_candidates

        source = self._open(ref.article_id)
        return find_candidates(source, self._deadline(source, ref), as_of or self._as_of)

    def date_candidates(self, article_id: str, as_of: date | None = None) -> tuple[DateCandidate, ...]:
        """Return the days on which an article can have been published, the current date first; none where all is open.

        They stand in its text or file or come from similar articles; looking for those can take a moment.
        Raises UserError when the library does not have the article.
        """
        from briefing.services.corrections.dating import find_date_candidates

        source = self._open(article_id)
        others = self._library.sources(self._find_like(article_id))
        return find_date_candidates(source, others, as_of or self._as_of)

    def give_date(self, article_id: str, value: str) -> None:
        """Say when an article was published (`2025-10-25`, `oct 2025`); the worker then reads its dates anew.

        Raises UserError when the value is no date.
        """
        given = Published(self._read_date(value), Basis.GIVEN, reason=GIVEN_REASON)
        self._add([GivenDate(article_id, given)])

    def take_over(self, corrections: Iterable[Correction]) -> None:
        """Add the corrections of another reader, placed in this library's articles, as one deed."""
        self._add(tuple(corrections))

    def undo(self) -> tuple[Correction, ...]:
        """Undo what was corrected last and return it; nothing when no correction holds."""
        return self._follow(self._library.corrections.undo())

    def redo(self) -> tuple[Correction, ...]:
        """Redo what was undone last and return it; nothing when nothing is undone."""
        return self._follow(self._library.corrections.redo())

    def _rejection(self, ref: FindingRef) -> Rejection:
        sources = self._library.sources((ref.article_id,))
        source = apply_corrections(sources[0], self._library.corrections.active()) if sources else None
        finding = find_by_name(source, ref) if source else None
        return Rejection(ref, make_passage(source, finding) if source and finding else None)

    def _amendment(
        self, ref: FindingRef, when: str | None, kind: DeadlineKind | None, what: str | None
    ) -> Amendment | None:
        """Return what changes a deadline; None where it is like that already."""
        source = self._open(ref.article_id)
        deadline = self._deadline(source, ref)
        # A date that was found may be confirmed: it is the reader's from then on.
        new_when = when if (when, Basis.GIVEN) != (deadline.when, deadline.basis) else None
        new_kind = kind if kind is not deadline.kind else None
        new_what = what if what != deadline.what else None
        if not (new_when or new_kind or new_what):
            return None
        return Amendment(ref, make_passage(source, deadline), new_when, new_kind, new_what)

    def _open(self, article_id: str) -> Source:
        sources = self._library.sources((article_id,))
        if not sources:
            raise UserError(f"The library has no article {article_id}; it may have been removed meanwhile.")
        return apply_corrections(sources[0], self._library.corrections.active())

    def _deadline(self, source: Source, ref: FindingRef) -> Deadline:
        found = find_by_name(source, ref)
        if not isinstance(found, Deadline):
            raise UserError("This deadline is not there any more; the article may have been read anew meanwhile.")
        return found

    def _read_when(self, text: str) -> str:
        return text if is_yearless(text) else self._read_date(text)

    def _read_date(self, text: str) -> str:
        try:
            return write_argument(text, self._as_of)
        except ValueError as error:
            raise UserError(
                f"{text} is no date; give one such as 2025-10-25, 25 Oct 2025 or 2025-10.", status=2
            ) from error

    def _add(self, corrections: Sequence[Correction]) -> None:
        if corrections:
            self._library.corrections.add(*corrections)
            self._follow(tuple(corrections))

    def _follow(self, corrections: tuple[Correction, ...]) -> tuple[Correction, ...]:
        """Have the worker take up what was corrected, and tell everybody that it was."""
        dated = tuple(dict.fromkeys(one.article_id for one in corrections if isinstance(one, GivenDate)))
        if dated:
            self._reindexing.read_again(dated)
        elif corrections:
            self._reindexing.catch_up()
        self._changes.poll()
        return corrections
