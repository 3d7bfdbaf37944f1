"""What happens when the reader rejects, renames, joins, splits, pins or adds a finding?"""

from collections.abc import Callable
from functools import cached_property, partial
from typing import TypeVar

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QApplication, QWidget

from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Actor, Finding, FindingKind, Issue
from briefing.services.catalogue import Services
from briefing.ui.deeds import Deed, Deeds, join
from briefing.ui.jobs import InTurn
from briefing.ui.models.offers import count_articles
from briefing.ui.models.rows import FindingRow
from briefing.ui.presenters.findings.asked import propose, read_wordings
from briefing.ui.presenters.findings.picking import FindingsPresenter
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.adding import Added, AddingSheet
from briefing.ui.widgets.correcting.asking import AskingSheet
from briefing.ui.widgets.correcting.joining import JoiningSheet
from briefing.ui.widgets.correcting.naming import NamingSheet, Renamed
from briefing.ui.widgets.correcting.splitting import Parted, SplittingSheet
from briefing.ui.workspace import Workspace

S = TypeVar("S", NamingSheet, JoiningSheet, SplittingSheet, AddingSheet)


class GesturesPresenter(QObject):
    """Ask what a finding really is, and keep the answer, in every article that is shown together; off this thread."""

    said = Signal(str)

    def __init__(
        self, services: Services, look: Look, space: Workspace, findings: FindingsPresenter, deeds: Deeds
    ) -> None:
        super().__init__()
        self._services, self._look, self._space = services, look, space
        self._findings, self._deeds = findings, deeds
        self._sheet: AskingSheet | None = None
        self._asked: FindingRef | None = None
        self._opener: QWidget | None = None
        self.job = InTurn("correcting", self)
        self.job.failed.connect(self._refuse)
        space.panel.corrected.connect(self._correct)
        space.panel.rejected.connect(self._reject)

    @cached_property
    def naming(self) -> NamingSheet:
        """The sheet for names, kinds and roles."""
        sheet = self._keep(NamingSheet(self._look), self._rename)
        sheet.restored.connect(self._restore)
        return sheet

    @cached_property
    def joining(self) -> JoiningSheet:
        """The sheet for what is the same."""
        return self._keep(JoiningSheet(self._look), self._join)

    @cached_property
    def splitting(self) -> SplittingSheet:
        """The sheet for what is not the same."""
        return self._keep(SplittingSheet(self._look), self._split)

    @cached_property
    def adding(self) -> AddingSheet:
        """The sheet for what was not found."""
        return self._keep(AddingSheet(self._look), self._add)

    def correct(self) -> None:
        """Say what the picked actor or issue is called, and of which kind and role an actor is."""
        ref = self._findings.take_picked()
        if ref is not None:
            self._correct(ref)

    def reject(self) -> None:
        """Reject the picked finding, in every article that is shown together, and take it out of the brief."""
        ref = self._findings.take_picked()
        if ref is not None:
            self._reject(ref)

    def correct_role(self) -> None:
        """Say of which role the picked actor is."""
        self.correct()
        if self._asked is not None and self._asked.kind is FindingKind.ACTOR and self.naming.isVisible():
            self.naming.role.setFocus()
            self.naming.role.selectAll()

    def join(self) -> None:
        """Say that the picked actor or issue is the same as another one."""
        row = self._taken_row()
        if row is None or not isinstance(row.finding, Actor | Issue):
            return
        others = [one for one in self._space.findings_models[row.kind].all_rows() if one is not row]
        self._open(self.joining, row.ref)
        self.joining.ask(row, others, self._space.panel.row_of(row.ref), self._space.window())

    def split(self) -> None:
        """Say that some words of the picked actor or issue name another one."""
        row = self._taken_row()
        if row is None or not isinstance(row.finding, Actor | Issue):
            return
        wordings = read_wordings(row, self._findings)
        self._open(self.splitting, row.ref)
        self.splitting.ask(row.label, wordings, self._space.panel.row_of(row.ref), self._space.window())

    def pin(self) -> None:
        """Have the picked finding seen before all others of its kind, or no more."""
        row = self._taken_row()
        if row is not None:
            pin = partial(self._services.correcting.pin, *row.refs, pinned=not row.is_pinned)
            self._do(pin, "Pinned no more" if row.is_pinned else "Pinned to the top")

    def add(self) -> None:
        """Make a finding of the words that are selected in the article."""
        reader, source = self._space.article.reader, self._findings.source
        span = reader.selected()
        if source is None or span is None:
            self.said.emit("Select the words in the article first, then press c")
            return
        self._open(self.adding, None)
        place, window = reader.place_of_selection(), self._space.window()
        corner = reader.viewport().mapTo(window, place.topLeft())
        self.adding.ask(propose(source, span, self._services.as_of), QRect(corner, place.size()), window)

    def _taken_row(self) -> FindingRow | None:
        ref = self._findings.take_picked()
        return self._findings.row_of(ref) if ref else None

    def _correct(self, ref: FindingRef) -> None:
        row = self._findings.row_of(ref)
        finding: Finding | None = row.finding if row else None
        if row is None or not isinstance(finding, Actor | Issue):
            return
        self._open(self.naming, row.ref)
        place, articles = self._space.panel.row_of(row.ref), len({one.article_id for one in row.refs})
        rows = self._space.findings_models[row.kind].all_rows()
        others = [one.finding for one in rows if one is not row and isinstance(one.finding, Actor)]
        self.naming.ask(finding, articles, place, self._space.window(), others)
        self.naming.name.setFocus()

    def _reject(self, ref: FindingRef) -> None:
        refs, following = self._findings.refs_of(ref), self._findings.neighbour_of(ref)
        briefing = self._services.briefing
        chosen = [one for one in refs if briefing.is_chosen(one)]

        def _work() -> Deed:
            for one in chosen:
                briefing.toggle(one)
            self._services.correcting.reject(*refs)
            return join(*(self._deeds.decision for _ in chosen), self._deeds.correction)

        def _take(deed: Deed) -> None:
            picked = self._findings.picked
            self._note(deed, f"Rejected{_where(refs)}", ref, following if picked in refs else picked)
            self.said.emit(f"Rejected{_where(refs)}; Ctrl+Z takes it back")

        self.job.ask(_work, _take)

    def _open(self, sheet: AskingSheet, ref: FindingRef | None) -> None:
        self._sheet, self._asked, self._opener = sheet, ref, QApplication.focusWidget()

    def _rename(self, wanted: Renamed) -> None:
        if self._asked is None:
            return
        refs, correcting = self._findings.refs_of(self._asked), self._services.correcting
        if self._asked.kind is FindingKind.ISSUE:
            self._do(partial(correcting.label_issue, *refs, label=wanted.name), "Renamed")
            return
        row = self._findings.row_of(self._asked)
        actor = row.finding if row else None
        if isinstance(actor, Actor):
            amend = partial(
                correcting.amend_actor,
                *refs,
                name=None if wanted.name == actor.name else wanted.name,
                kind=wanted.kind,
                # What was not touched stays as each article tells it.
                role=None if wanted.role == (actor.role or "") else wanted.role,
                affiliation=None if wanted.affiliation == (actor.affiliation or "") else wanted.affiliation,
            )
            joined = f" and joined with the other {wanted.name.strip()}" if self.naming.joins else ""
            self._do(amend, f"Corrected{_where(refs)}{joined}")

    def _restore(self) -> None:
        """Have the finding as it was read, in every article that is shown together."""
        if self._asked is not None:
            restore = partial(self._services.correcting.restore, *self._findings.refs_of(self._asked))
            self._do(restore, "Again as it was read")

    def _join(self, into: FindingRef) -> None:
        if self._asked is not None:
            refs = self._findings.refs_of(self._asked)
            self._do(partial(self._services.correcting.join, *refs, into=into), "Joined", into)

    def _split(self, wanted: Parted) -> None:
        self._do(partial(self._services.correcting.split, wanted.parts, name=wanted.name), "Split")

    def _add(self, wanted: Added) -> None:
        source, span = self._findings.source, self._space.article.reader.selected()
        if source is None or span is None:
            return
        add = partial(
            self._services.correcting.add,
            source.article.id,
            span,
            wanted.kind,
            name=wanted.name,
            actor_kind=wanted.actor_kind,
            when=wanted.when,
            deadline_kind=wanted.deadline_kind,
        )
        self._do(add, "Added to the findings")

    def _do(self, correct: Callable[[], object], words: str, following: FindingRef | None = None) -> None:
        self.job.ask(correct, partial(self._take, words, self._findings.picked, following))

    def _take(self, words: str, before: FindingRef | None, following: FindingRef | None, made: object) -> None:
        """Say that it is kept, and have what was made, or what took the place of another, picked next."""
        after = made if isinstance(made, FindingRef) else following or self._findings.picked
        self._note(self._deeds.correction, words, before, after)
        if self._sheet is not None:
            self._sheet.leave()
        self.said.emit(f"{words}; Ctrl+Z takes it back")

    def _note(self, deed: Deed, words: str, before: FindingRef | None, after: FindingRef | None) -> None:
        """Remember a deed, and which finding is picked once it is done, and which once it is taken back."""
        self._findings.picked = after
        back, again = partial(self._turn, deed.take_back, before), partial(self._turn, deed.do_again, after)
        self._deeds.note(Deed(back, again), words)

    def _turn(self, turn: Callable[[], object], picked: FindingRef | None) -> None:
        """Take a deed back or do it again, and have the finding picked that it is about, where that can be seen."""
        if picked is not None and self._findings.can_show(picked):
            self._findings.picked = picked
        turn()

    def _refuse(self, sentence: str) -> None:
        """Say why it was not kept, on the sheet where there is one."""
        if self._sheet is not None and self._sheet.isVisible():
            self._sheet.refuse(sentence)
        else:
            self.said.emit(sentence)

    def _keep(self, sheet: S, save: Callable[..., None]) -> S:
        sheet.setParent(self._space.window())
        sheet.hide()
        sheet.saved.connect(save)
        sheet.left.connect(self._give_back)
        return sheet

    def _give_back(self) -> None:
        """Give the keyboard back to where it was."""
        if self._opener is not None and self._opener.isVisible():
            self._opener.setFocus()


def _where(refs: tuple[FindingRef, ...]) -> str:
    count = len({one.article_id for one in refs})
    return f" in {count_articles(count)}" if count > 1 else ""
