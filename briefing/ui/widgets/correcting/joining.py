"""How does the reader say that a finding is the same as another one?"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing.domain.dossier import FindingRef
from briefing.text.fold import fold
from briefing.ui.models.lines import LINE, Line, LinesModel
from briefing.ui.models.rows import FindingRow
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.asking import SIDE, AskingSheet, make_edit, make_line
from briefing.ui.widgets.dates.field import Framed
from briefing.ui.widgets.lines.view import LineList

_SHOWN = 8
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class JoiningSheet(AskingSheet):
    """The sheet on which a finding is joined with another one; `saved` carries the FindingRef of that."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._others: tuple[FindingRow, ...] = ()
        self._model = LinesModel(self)
        self.words = make_edit("The other one's name")
        self.words.setPlaceholderText("The other one's name")
        self.lines = LineList(self._model, look, "The same as", most=_SHOWN, margin=SIDE)
        self.lines.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column.addLayout(make_line(Framed(self.words, look), side=SIDE - 3))
        self.column.addSpacing(4)
        self.column.addLayout(make_line(self.lines, side=1))
        self.column.addSpacing(6)
        self.words.textChanged.connect(self._look_for)
        self.words.installEventFilter(self)
        self.lines.taken.connect(self.saved)
        self.dress()

    def ask(self, row: FindingRow, others: Sequence[FindingRow], place: QRect, window: QWidget) -> None:
        """Ask which of some others a finding is the same as, those that share a word with it first."""
        self.show_heading(f"Join {row.label}")
        words = set(fold(row.label).split())
        self._others = tuple(sorted(others, key=lambda one: -len(words & set(fold(one.label).split()))))
        self.words.clear()
        self._look_for("")
        self.show_beside(place, window)
        self.words.setFocus()

    def save(self) -> None:
        """Tell which one is chosen."""
        index = self.lines.currentIndex()
        offer = index.data(LINE).offer if index.isValid() else None
        if isinstance(offer, FindingRef):
            self.saved.emit(offer)
        else:
            self.refuse("There is no other finding of this kind with these words.")

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Go through the lines while words are typed."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _STEPS:
            self.lines.step(_STEPS[Qt.Key(event.key())])
            return True
        return False

    def _look_for(self, words: str) -> None:
        wanted = fold(words).split()
        kept = [one for one in self._others if all(word in fold(f"{one.label} {one.detail}") for word in wanted)]
        self._model.show([Line(one.label, one.ref, one.detail) for one in kept])
        self.lines.setCurrentIndex(self._model.step(QModelIndex(), 1))
        self.foot.say("It takes the other one's name; Ctrl+Z undoes")
        self.grow()
