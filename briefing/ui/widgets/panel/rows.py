"""How does the reader move through the findings of one kind?"""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from briefing.domain.findings import FindingKind
from briefing.ui.models.dossier.story import Story
from briefing.ui.models.findings import ROW, STORY, FindingsModel, FoldRow
from briefing.ui.models.rows import FindingRow
from briefing.ui.theme.look import Look
from briefing.ui.widgets.livelist import LiveList
from briefing.ui.widgets.panel.delegate import FindingDelegate

NAMES = {FindingKind.ISSUE: "Key issues", FindingKind.DEADLINE: "Deadlines", FindingKind.ACTOR: "Actors"}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ASIDE = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}


class FindingsList(LiveList):
    """The rows of one kind at their content's height; signals carry a FindingRef.

    `pointed` carries None when the pointer leaves, `walked` also whether to the next (1) or previous (-1) words of the
    finding, `told` the PositionLine that was clicked. `unfolded` asks for more of what a finding tells, or for less;
    `menu_asked` carries the place for what can be done.
    """

    picked = Signal(object)
    toggled = Signal(object)
    rejected = Signal(object)
    corrected = Signal(object)
    pointed = Signal(object)
    walked = Signal(object, int)
    told = Signal(object)
    unfolded = Signal(object)
    menu_asked = Signal(QPoint)
    stepped_out = Signal(int)

    def __init__(self, model: FindingsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._findings = model
        self._was_selected = False
        self._sentence = -1
        self.setAccessibleName(NAMES[model.kind])
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        delegate = FindingDelegate(look, self)
        delegate.toggled.connect(lambda index: self._tell(self.toggled, index))
        delegate.rejected.connect(lambda index: self._tell(self.rejected, index))
        delegate.corrected.connect(lambda index: self._tell(self.corrected, index))
        delegate.dated.connect(self._click_date)
        delegate.unfolded.connect(lambda index: self._tell(self.unfolded, index))
        delegate.told.connect(self.told)
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.clicked.connect(self._click)
        self.entered.connect(self._point)
        model.modelReset.connect(self.fit)
        model.dataChanged.connect(self.fit)
        look.changed.connect(self.viewport().update)

    @property
    def is_at_fold(self) -> bool:
        """Tell whether the keyboard is at a fold."""
        return self.hasFocus() and isinstance(self.currentIndex().data(ROW), FoldRow)

    def pick(self, index: QModelIndex) -> None:
        """Make a row current and selected without telling anybody; an invalid index selects none."""
        if index.isValid():
            self.setCurrentIndex(index)
        else:
            self.clearSelection()
        self.fit()

    def fit(self) -> None:
        """Take the height of all rows."""
        self.doItemsLayout()
        rows = range(self._findings.rowCount())
        height = sum(self.sizeHintForIndex(self._findings.index(row)).height() for row in rows)
        self.setFixedHeight(height)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Return the list's own height."""
        return QSize(100, self.height())

    def enter(self, by: int) -> None:
        """Take the keyboard at the first (1) or last (-1) row."""
        if self._findings.rowCount():
            row = 0 if by > 0 else self._findings.rowCount() - 1
            self.setFocus()
            self._go(self._findings.index(row))

    def turn_fold(self) -> bool:
        """Open or close the fold that has the keyboard; return whether there is one."""
        is_fold = self.is_at_fold
        if is_fold:
            self._click(self.currentIndex())
        return is_fold

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by row, into the next list at an end; Enter walks the words of a finding or turns a fold.

        The arrows aside go through the sentences that an opened finding tells.
        """
        if event.key() in _STEPS:
            self._step(_STEPS[Qt.Key(event.key())])
        elif event.key() in _ASIDE and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._step_aside(_ASIDE[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._walk(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Know whether the row was selected before: the first click on a date only selects."""
        self._was_selected = self.indexAt(event.position().toPoint()) in self.selectedIndexes()
        super().mousePressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that no finding is pointed at any more."""
        super().leaveEvent(event)
        self.pointed.emit(None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the finding that is pointed at, or by key with the selected one."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if not isinstance(index.data(ROW), FindingRow):
            return
        self._go(index)
        below = self.viewport().mapToGlobal(self.visualRect(index).center())
        self.menu_asked.emit(below if by_key else event.globalPos())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the panel."""
        event.ignore()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Make room for the selected row's actions."""
        super().selectionChanged(selected, deselected)
        self._sentence = -1
        self.fit()

    def _step(self, by: int) -> None:
        row = self.currentIndex().row() + by if self.currentIndex().isValid() else 0
        if 0 <= row < self._findings.rowCount():
            self._go(self._findings.index(row))
        else:
            self.stepped_out.emit(by)

    def _step_aside(self, by: int) -> None:
        """Go to the next (1) or previous (-1) sentence that the opened finding tells, to more, and round the end."""
        story: Story | None = self.currentIndex().data(STORY)
        if story is None or not story.positions:
            return
        if self._sentence + by == len(story.positions) and story.more:
            self._go_to_more(story)
            return
        first = 0 if by > 0 else len(story.positions) - 1
        self._sentence = (self._sentence + by) % len(story.positions) if self._sentence >= 0 else first
        self.told.emit(story.positions[self._sentence])

    def _go_to_more(self, before: Story) -> None:
        """Have more of what the opened finding tells, and go to the first of it."""
        self._tell(self.unfolded, self.currentIndex())
        story: Story = self.currentIndex().data(STORY)
        self._sentence = next(at for at, one in enumerate(story.positions) if one not in before.positions)
        self.told.emit(story.positions[self._sentence])

    def _go(self, index: QModelIndex) -> None:
        self.setCurrentIndex(index)
        self._tell(self.picked, index)

    def _click(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, FoldRow):
            self._findings.turn(row.name)
            # The keyboard goes on from here, but what stands here now is not picked by that.
            here = self._findings.index(min(index.row(), self._findings.rowCount() - 1))
            self.selectionModel().setCurrentIndex(here, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            self._tell(self.picked, index)

    def _walk(self, by: int) -> None:
        row = self.currentIndex().data(ROW)
        if isinstance(row, FindingRow):
            self.walked.emit(row.ref, by)
        else:
            self._click(self.currentIndex())

    def _point(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        self.pointed.emit(row.ref if isinstance(row, FindingRow) else None)

    def _click_date(self, index: QModelIndex) -> None:
        if self._was_selected:
            self._tell(self.corrected, index)

    def _tell(self, signal: SignalInstance, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, FindingRow):
            signal.emit(row.ref)
