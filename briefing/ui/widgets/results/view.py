"""How does the reader move through the list of results?"""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from briefing.ui.models.results import ROW, ResultsModel, RowForm
from briefing.ui.theme.look import Look
from briefing.ui.widgets.livelist import LiveList
from briefing.ui.widgets.results.delegate import ResultDelegate


class ResultsView(LiveList):
    """The results; `shown` when another article becomes current, `opened` when it is to be read."""

    shown = Signal(str)
    opened = Signal(str)
    left_upwards = Signal()

    def __init__(self, model: ResultsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._results = model
        self._article_id: str | None = None
        self._is_unseen = False
        self.setAccessibleName("Results")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(ResultDelegate(look, self))
        self.setModel(model)
        self.activated.connect(self._open)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        look.changed.connect(self.viewport().update)

    def settle(self, article_id: str | None) -> None:
        """Make this article current without telling anybody, and bring it into view where another one was."""
        index = self._results.find(article_id)
        self.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own signature
        self.setCurrentIndex(index)
        self.selectionModel().blockSignals(False)  # noqa: FBT003 - Qt's own signature
        self.viewport().update()
        if article_id != self._article_id:
            self._article_id, self._is_unseen = article_id, True
            self._bring_into_view()

    def step(self, by: int) -> None:
        """Go to the next (1) or previous (-1) article."""
        index = self._results.step(self.currentIndex(), by)
        if index.isValid():
            self.setCurrentIndex(index)

    def enter(self) -> None:
        """Take the keyboard, at an article that matches."""
        self.setFocus()
        if not self._is_hit(self.currentIndex()):
            self.setCurrentIndex(self._results.first())

    def open_current(self) -> None:
        """Ask to read the current article, or the first where none that matches is current."""
        index = self.currentIndex()
        self._open(index if self._is_hit(index) or self.hasFocus() else self._results.first())

    def open_first(self) -> None:
        """Ask to read the first article."""
        self._open(self._results.first())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which article is current now."""
        super().currentChanged(current, previous)
        row = current.data(ROW) if current.isValid() else None
        if row is not None and row.hit is not None:
            self.shown.emit(row.hit.article_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the list at its top; Enter opens."""
        if event.key() == Qt.Key.Key_Up and not self._results.step(self.currentIndex(), -1).isValid():
            self.left_upwards.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring into view what became current meanwhile, once the rows are laid out."""
        super().showEvent(event)
        QTimer.singleShot(0, self._bring_into_view)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _bring_into_view(self) -> None:
        if self._is_unseen and self.isVisible():
            self._is_unseen = False
            self.scrollTo(self.currentIndex())

    def _is_hit(self, index: QModelIndex) -> bool:
        row = index.data(ROW) if index.isValid() else None
        return row is not None and row.form is RowForm.HIT

    def _open(self, index: QModelIndex) -> None:
        row = index.data(ROW) if index.isValid() else None
        if row is not None and row.hit is not None:
            self.opened.emit(row.hit.article_id)
