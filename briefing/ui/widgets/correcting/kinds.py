"""Which kind is a finding to be of?"""

from collections.abc import Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QWidget

from briefing.domain.findings import DeadlineKind, FindingKind
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import paint_ring

K = TypeVar("K", bound=StrEnum)

#: What the reader adds is none of the past.
AWAITED_KINDS = tuple(kind for kind in DeadlineKind if kind is not DeadlineKind.PAST)
_PAD = 5
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class _Chip(QAbstractButton):
    """One kind; tinted when it is the one."""

    def __init__(self, kind: StrEnum, of: FindingKind, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self._of, self._look = kind, of, look
        self.setText(str(kind))
        self.setAccessibleName(f"Kind: {kind}")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedSize(self.sizeHint())
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Return the room of the word."""
        width = QFontMetricsF(faces.META_STRONG.font()).horizontalAdvance(self.text())
        return QSize(round(width) + 2 * _PAD, 26)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the choice: they choose, where those of a button only move."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the word, on the tint when it is chosen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        colours = self._look.colours.of(self._of)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(QColor(colours.tint) if self.isChecked() else self._look.colour("hover"))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            paint_ring(painter, box.adjusted(2, 2, -2, -2), self._look, 4)
        painter.setFont(faces.META_STRONG.font())
        painter.setPen(QColor(colours.ink) if self.isChecked() else self._look.colour("ink"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class KindChoice(QWidget, Generic[K]):
    """Kinds in a line in the colours of a finding, one of them chosen; the arrows go through them."""

    chosen = Signal()

    def __init__(
        self, kinds: Sequence[K], of: FindingKind, look: Look, *, name: str = "Kind", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        # What is to be an issue, a deadline or an actor is shown in its own colours.
        self._chips = tuple(_Chip(kind, kind if isinstance(kind, FindingKind) else of, look) for kind in kinds)
        self._kinds = dict(zip(self._chips, kinds, strict=True))
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for chip in self._chips:
            self._group.addButton(chip)
            line.addWidget(chip)
        line.addStretch(1)
        self._group.buttonToggled.connect(self._tell)
        self._take_turn()

    @property
    def kind(self) -> K | None:
        """Return the kind that is chosen; None while none is."""
        return next((kind for chip, kind in self._kinds.items() if chip.isChecked()), None)

    def show_kind(self, kind: StrEnum) -> None:
        """Choose a kind; a past one is none of those offered."""
        self._group.setExclusive(False)
        for chip in self._chips:
            chip.setChecked(chip.kind == kind)
        self._group.setExclusive(True)
        self._take_turn()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next or previous kind and choose it."""
        by = _STEPS.get(Qt.Key(event.key()))
        here = next((number for number, chip in enumerate(self._chips) if chip.hasFocus()), None)
        if by is None or here is None:
            event.ignore()
            return
        chip = self._chips[(here + by) % len(self._chips)]
        chip.setChecked(True)
        chip.setFocus()

    def _tell(self, _: QAbstractButton, checked: bool) -> None:  # noqa: FBT001 - Qt's own signal
        self._take_turn()
        if checked:
            self.chosen.emit()

    def _take_turn(self) -> None:
        """Have the keyboard come to the kind that is chosen, to the first while none is."""
        here = next((chip for chip in self._chips if chip.isChecked()), self._chips[0])
        for chip in self._chips:
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus if chip is here else Qt.FocusPolicy.NoFocus)
