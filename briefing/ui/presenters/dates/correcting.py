"""What happens when the reader corrects a deadline?"""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, Deadline, FindingKind
from briefing.services.catalogue import Services
from briefing.temporal.values import bounds
from briefing.ui.deeds import Deeds
from briefing.ui.jobs import InTurn
from briefing.ui.models.places import find_finding
from briefing.ui.presenters.findings.picking import FindingsPresenter
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.popover import Asked, CorrectionPopover, Wanted
from briefing.ui.widgets.panel.panel import FindingsPanel


class CorrectingPresenter(QObject):
    """Ask what a deadline really is beside its row, and keep the answer."""

    said = Signal(str)

    def __init__(
        self, services: Services, look: Look, panel: FindingsPanel, findings: FindingsPresenter, deeds: Deeds
    ) -> None:
        super().__init__()
        self._services, self._panel, self._findings, self._deeds = services, panel, findings, deeds
        self._deadline: Deadline | None = None
        self._asked: FindingRef | None = None
        self._opener: QWidget | None = None
        self.job = InTurn("deadlines", self)
        self.popover = CorrectionPopover(look)
        self.job.failed.connect(self.popover.refuse)
        # Not moved to another parent later: Qt would give its words the colours of that time again.
        self.popover.setParent(panel.window())
        self.popover.saved.connect(self._save)
        self.popover.restored.connect(self._restore)
        self.popover.left.connect(self._give_back)
        panel.corrected.connect(self.ask)

    def correct(self) -> None:
        """Correct the picked deadline."""
        ref = self._findings.take_picked()
        if ref is not None:
            self.ask(ref)

    def ask(self, ref: FindingRef) -> None:
        """Ask about a deadline as its row tells it, in the article whose words these are."""
        if ref.kind is FindingKind.DEADLINE:
            row = self._findings.row_of(ref)
            told = row.ref if row else ref
            self._findings.in_article(told.article_id, partial(self._ask, told))

    def _ask(self, ref: FindingRef) -> None:
        source = self._findings.source
        deadline = find_finding(source, ref) if source else None
        if source is None or not isinstance(deadline, Deadline):
            return
        try:
            candidates = self._services.correcting.candidates(ref, self._services.as_of)
        except UserError as error:
            self.said.emit(error.sentence)
            return
        self._findings.go_to(ref)
        self._deadline, self._asked, self._opener = deadline, ref, QApplication.focusWidget()
        articles = len({one.article_id for one in self._findings.refs_of(ref)})
        published = bounds(source.extraction.published.value)
        written = published.start if published else None
        asked = Asked(ref, deadline, source, candidates, self._services.as_of, articles, written)
        self.popover.ask(asked, self._panel.row_of(ref), self._panel.window())

    def _save(self, wanted: Wanted) -> None:
        deadline = self._deadline
        if deadline is None:
            return
        what = " ".join(wanted.what.split())
        changed_what = what if what and what != deadline.what else None
        changed_kind = wanted.kind if wanted.kind is not deadline.kind else None
        changed_certainty = wanted.certainty if wanted.certainty is not deadline.certainty else None
        condition = " ".join(wanted.condition.split())
        changed_condition = condition if condition != (deadline.condition or "") else None
        others = {
            "kind": changed_kind,
            "what": changed_what,
            "certainty": changed_certainty,
            "condition": changed_condition,
        }
        alone = all(one is None for one in others.values())
        changed_when = _changed_date(deadline, wanted, alone=alone)
        if changed_when or not alone:
            amend = partial(self._services.correcting.amend_deadline, *self._findings.refs_of(wanted.ref))
            self.job.ask(partial(amend, when=changed_when, **others), partial(self._take, "Corrected"))
        else:
            self.popover.leave()

    def _restore(self) -> None:
        """Have the deadline as it was read, in every article that is shown together."""
        if self._asked is not None:
            restore = partial(self._services.correcting.restore, *self._findings.refs_of(self._asked))
            self.job.ask(restore, partial(self._take, "Again as it was read"))

    def _take(self, words: str, _: object) -> None:
        self._deeds.note(self._deeds.correction, words)
        self.popover.leave()
        self.said.emit(f"{words}; Ctrl+Z takes it back")

    def _give_back(self) -> None:
        """Give the keyboard back to where it was."""
        if self._opener is not None and self._opener.isVisible():
            self._opener.setFocus()


def _changed_date(deadline: Deadline, wanted: Wanted, *, alone: bool) -> str | None:
    """Return the date that is to be kept; saving nothing else confirms the one that holds, if there is one."""
    if wanted.when is None or not (wanted.is_confirmed or alone):
        return None
    basis = Basis.GIVEN if bounds(wanted.when) else Basis.UNKNOWN
    return None if (wanted.when, basis) == (deadline.when, deadline.basis) else wanted.when
