"""How does the reader say which words of a finding name another one?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from briefing.domain.dossier import FindingRef
from briefing.ui.models.lines import Line, LinesModel
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.asking import SIDE, AskingSheet, make_edit, make_line
from briefing.ui.widgets.dates.field import Framed
from briefing.ui.widgets.lines.view import LineList

_SHOWN = 9
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as an article writes them for a finding, how often, and which article that is, where there are several."""

    ref: FindingRef
    words: str
    count: int
    teller: str = ""


@dataclass(frozen=True, slots=True)
class Parted:
    """The words that leave a finding by its name in each article, and what they are called then."""

    parts: dict[FindingRef, list[str]]
    name: str


class SplittingSheet(AskingSheet):
    """The sheet on which words are split off a finding; `saved` carries what is Parted."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._wordings: tuple[Wording, ...] = ()
        self._gone: set[Wording] = set()
        self._model = LinesModel(self)
        self._which = QLabel("WHICH WORDS NAME ANOTHER ONE?")
        self._which.setFont(faces.SECTION.font())
        self._quiet.append(self._which)
        self.lines = LineList(self._model, look, "Words that name another one", most=_SHOWN, margin=SIDE)
        self.name = make_edit("Name of the other one")
        self.column.addLayout(make_line(self._which))
        self.column.addSpacing(4)
        self.column.addLayout(make_line(self.lines, side=1))
        self.column.addSpacing(8)
        self.add_field("Its name", Framed(self.name, look))
        self.lines.taken.connect(self._turn)
        self.lines.installEventFilter(self)
        self.dress()

    def ask(self, label: str, wordings: Sequence[Wording], row: QRect, window: QWidget) -> None:
        """Ask which of a finding's words name another one, beside its row."""
        self.show_heading(f"Split {label}")
        self._wordings, self._gone = tuple(wordings), set()
        self.name.clear()
        self.foot.say("Space takes words out; Ctrl+Z undoes")
        self._show()
        self.show_beside(row, window)
        self.lines.setFocus()

    def save(self) -> None:
        """Tell which words leave; without any, or without a name for them, nothing is split."""
        if not self._gone or not self.name.text().strip():
            self.refuse("Choose words with Space, and give them a name.")
            return
        parts: dict[FindingRef, list[str]] = {}
        for one in self._wordings:
            if one in self._gone:
                parts.setdefault(one.ref, []).append(one.words)
        self.saved.emit(Parted(parts, self.name.text()))

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Save with Enter from the words too, which the space bar takes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self.save()
            return True
        return False

    def _turn(self, wording: Wording) -> None:
        """Take words out or leave them in; the longest that leave are their name until another one is typed."""
        suggested = self._longest()
        self._gone ^= {wording}
        if self.name.text() == suggested:
            self.name.setText(self._longest())
        self._show()

    def _longest(self) -> str:
        return max((one.words for one in self._gone), key=len, default="")

    def _show(self) -> None:
        lines = (Line(one.words, one, str(one.count), one.teller) for one in self._wordings)
        self._model.show([replace(line, ticked=line.offer in self._gone) for line in lines])
        self.grow()
