"""How does the reader say what a deadline really is?"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing.domain.correction import DateCandidate
from briefing.domain.dossier import FindingRef
from briefing.domain.findings import Deadline, DeadlineKind, FindingKind
from briefing.ui.models.choices import ChoiceForm, ChoicesModel, ask_which, make_choices, read_typed
from briefing.ui.models.excerpt import quote_around
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.correcting.choices import ChoiceList
from briefing.ui.widgets.correcting.foot import Foot
from briefing.ui.widgets.correcting.kinds import KindChoice
from briefing.ui.widgets.correcting.quote import Quote
from briefing.ui.widgets.correcting.sheet import AROUND, Sheet
from briefing.ui.widgets.correcting.words import WordsEdit
from briefing.ui.widgets.dates.field import DateField, Framed

_WIDTH = 398
_SIDE = 19
_LABEL = 64
_LONGEST_QUOTE = 220
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Asked:
    """A deadline to be corrected, the sentence it is from, and the dates it can have, counted from `as_of`."""

    ref: FindingRef
    deadline: Deadline
    body: str
    candidates: tuple[DateCandidate, ...]
    as_of: date


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the reader wants a deadline to be; a part that is None was left as it is.

    `is_confirmed` says that the date was chosen, be it the one that held.
    """

    ref: FindingRef
    when: str | None
    is_confirmed: bool
    kind: DeadlineKind | None
    what: str


class CorrectionPopover(Sheet):
    """The sheet on which a deadline is corrected.

    `saved` carries what is Wanted, `left` tells that the sheet was closed by key.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._asked: Asked | None = None
        self._has_chosen = False
        self._typed: str | None = None
        self._model = ChoicesModel(self)
        self.choices = ChoiceList(self._model, look, "Which date?")
        self.other = DateField(look, "Another date")
        self.words = WordsEdit("What happens")
        self.kinds = KindChoice(look)
        self._quote = Quote(look, FindingKind.DEADLINE)
        self._head, self._escape, self._which = (QLabel() for _ in range(3))
        self.foot = Foot(look)
        self.setAccessibleName("Correct the deadline")
        self.setMinimumWidth(_WIDTH + 2 * AROUND)
        self._lay_out(look)
        self.choices.clicked.connect(self._note_choice)
        self.choices.changed.connect(self._follow_choice)
        self.choices.other_asked.connect(self._ask_other)
        self.other.typed.connect(self._read_other)
        self.foot.pressed.connect(self.save)
        self.other.hide()
        QApplication.instance().focusChanged.connect(self._leave_with_focus)  # type: ignore[union-attr]
        look.changed.connect(self._dress)
        self._dress()

    def ask(self, asked: Asked, row: QRect, window: QWidget) -> None:
        """Ask about a deadline beside its row, given in the window's own pixels."""
        deadline, sentence = asked.deadline, asked.deadline.sentence
        self._asked, self._typed = asked, None
        words = deadline.date_span.shifted(-sentence.start)
        self._quote.show_quote(quote_around(sentence.of(asked.body), words, _LONGEST_QUOTE), _WIDTH - 2 * _SIDE - 2)
        question = ask_which(asked.candidates, deadline.date_span.of(asked.body))
        self._which.setText(question.upper())
        self.choices.setAccessibleName(question)
        self._model.show(make_choices(asked.candidates))
        self.choices.setCurrentIndex(self._model.current())
        self.other.edit.clear()
        self.words.show_words(deadline.what, _WIDTH - 2 * _SIDE - 2 - _LABEL - 18)
        self.kinds.show_kind(deadline.kind)
        self.foot.rest()
        self._show_other()
        self._has_chosen = False
        self.show_beside(row, window)
        self.choices.setFocus()

    def save(self) -> None:
        """Tell what the reader wants; a date that is to be typed first is asked for."""
        choice = self.choices.chosen
        if self._asked is None or choice is None:
            return
        other = choice.form is ChoiceForm.OTHER
        if other and self._typed is None:
            self._ask_other()
            self.foot.say("Type a date, or choose one of the others.")
            return
        when = self._typed if other else choice.value
        confirmed = self._has_chosen or other
        self.saved.emit(Wanted(self._asked.ref, when, confirmed, self.kinds.kind, self.words.toPlainText()))

    def refuse(self, sentence: str) -> None:
        """Say why it could not be saved."""
        self.foot.say(sentence)

    def leave(self) -> None:
        """Close the sheet; whoever opened it has the keyboard again."""
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Enter, which leave and save, from the window's keys."""
        own = (Qt.Key.Key_Escape, *_ENTER)
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in own:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save with Enter, leave with Esc; letters do nothing in the window below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in _ENTER:
            self.save()
        elif event.key() in range(Qt.Key.Key_1, Qt.Key.Key_9 + 1) and self.choices.choose_by_digit(event.key()):
            self._note_choice()

    def _note_choice(self) -> None:
        self._has_chosen = True

    def _follow_choice(self) -> None:
        self._has_chosen = True
        self._show_other()

    def _show_other(self) -> None:
        choice = self.choices.chosen
        wanted = choice is not None and choice.form is ChoiceForm.OTHER
        if wanted is self.other.isHidden():
            self.other.setVisible(wanted)
            self.grow()

    def _ask_other(self) -> None:
        self._show_other()
        self.other.edit.setFocus()

    def _read_other(self, text: str) -> None:
        if self._asked is not None:
            typed = read_typed(text, self._asked.as_of)
            self._typed = typed.value
            self.other.say(typed.words)

    def _leave_with_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.hide()

    def _lay_out(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(AROUND + 1, AROUND + 12, AROUND + 1, AROUND + 1)
        column.setSpacing(0)
        column.addLayout(_line(self._head, None, self._escape))
        column.addSpacing(7)
        column.addLayout(_line(self._quote))
        column.addSpacing(9)
        column.addLayout(_line(self._which))
        column.addSpacing(4)
        column.addLayout(_line(self.choices, side=7))
        column.addLayout(_line(self.other, side=40))
        column.addSpacing(6)
        self._labels = (_label("What"), _label("Kind"))
        for label, field in zip(self._labels, (Framed(self.words, look), self.kinds), strict=True):
            line = _line(label, field)
            line.setAlignment(label, Qt.AlignmentFlag.AlignTop)
            column.addLayout(line)
            column.addSpacing(7)
        column.addSpacing(3)
        column.addWidget(Rule(look))
        column.addWidget(self.foot)
        self._head.setText("Correct the deadline")
        self._head.setFont(faces.LIST_TITLE.font())
        self._escape.setText("Esc")
        self._escape.setFont(faces.META.font())
        self._which.setFont(faces.SECTION.font())

    def _dress(self) -> None:
        for label in (self._escape, self._which, *self._labels):
            palette = label.palette()
            palette.setColor(label.foregroundRole(), self._look.colour("muted"))
            label.setPalette(palette)


def _label(words: str) -> QLabel:
    label = QLabel(words)
    label.setFont(faces.BODY.font())
    label.setFixedWidth(_LABEL)
    label.setContentsMargins(0, 9 if words == "What" else 4, 0, 0)
    return label


def _line(*parts: QWidget | None, side: int = _SIDE) -> QHBoxLayout:
    """Return a line of parts between the sheet's margins; None is as much room as is left."""
    line = QHBoxLayout()
    line.setContentsMargins(side, 0, side, 0)
    line.setSpacing(0)
    for part in parts:
        if part is None:
            line.addStretch(1)
        else:
            line.addWidget(part)
    return line
