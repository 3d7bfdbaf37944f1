"""How does the reader say what a deadline really is?"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QWidget

from briefing.domain.correction import DateCandidate
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.findings import Certainty, Deadline, DeadlineKind, FindingKind, FoundDeadline
from briefing.temporal.display import show_value
from briefing.ui.models.choices import ChoiceForm, ChoicesModel, ask_which, make_choices, read_typed
from briefing.ui.models.excerpt import quote_from
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.asking import LABEL, SIDE, WIDTH, AskingSheet, make_edit, make_line
from briefing.ui.widgets.correcting.choices import ChoiceList, typed_by
from briefing.ui.widgets.correcting.kinds import KindChoice
from briefing.ui.widgets.correcting.quote import Quote
from briefing.ui.widgets.correcting.words import WordsEdit
from briefing.ui.widgets.dates.field import DateField, Framed

_LONGEST_QUOTE = 220
#: Pixels between the frame of a field and its words.
_INSIDE = 18


@dataclass(frozen=True, slots=True)
class Asked:
    """A deadline to be corrected, the article it is from, and the dates it can have, counted from `as_of`.

    `articles` counts those in which it is corrected at once; `written` is the day its own was published: a day typed
    without its year lies ahead of it, or of `as_of` where it is not known.
    """

    ref: FindingRef
    deadline: Deadline
    source: Source
    candidates: tuple[DateCandidate, ...]
    as_of: date
    articles: int = 1
    written: date | None = None


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
    certainty: Certainty | None
    condition: str


class CorrectionPopover(AskingSheet):
    """The sheet on which a deadline is corrected; `saved` carries what is Wanted."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Correct the deadline")
        self._asked: Asked | None = None
        self._has_chosen = False
        self._typed: str | None = None
        self._model = ChoicesModel(self)
        self.choices = ChoiceList(self._model, look, "Which date?")
        self.other = DateField(look, "Another date")
        self.words = WordsEdit("What happens")
        self.condition = make_edit("Condition")
        self.condition.setPlaceholderText("none")
        self.kinds = KindChoice(tuple(DeadlineKind), FindingKind.DEADLINE, look)
        self.certainties = KindChoice(tuple(Certainty), FindingKind.DEADLINE, look, name="Certainty")
        self._quote = Quote(look, FindingKind.DEADLINE)
        self._which = QLabel()
        self._lay_out(look)
        self.choices.clicked.connect(self._note_choice)
        self.choices.changed.connect(self._follow_choice)
        self.choices.other_asked.connect(self._ask_other)
        self.choices.begun.connect(self._begin_date)
        self.choices.pressed.connect(self._press)
        self.other.typed.connect(self._read_other)
        self.other.hide()
        self.dress()

    def ask(self, asked: Asked, row: QRect, window: QWidget) -> None:
        """Ask about a deadline beside its row, given in the window's own pixels."""
        deadline, sentence = asked.deadline, asked.deadline.sentence
        self._asked, self._typed = asked, None
        quote = quote_from(asked.source, sentence, deadline.date_span, _LONGEST_QUOTE)
        self._quote.show_quote(quote, WIDTH - 2 * SIDE - 2)
        question = ask_which(asked.candidates, deadline.date_span.of(asked.source.article.body))
        self._which.setText(question.upper())
        self.choices.setAccessibleName(question)
        self._model.show(make_choices(asked.candidates))
        self.choices.setCurrentIndex(self._model.current())
        self.other.edit.clear()
        self.words.show_words(deadline.what, WIDTH - 2 * SIDE - 2 - LABEL - _INSIDE)
        self.kinds.show_kind(deadline.kind)
        self.certainties.show_kind(deadline.certainty)
        self.condition.setText(deadline.condition or "")
        self.condition.setCursorPosition(0)
        self.show_as_read(self.as_read, _tell_found(deadline.found))
        self.foot.rest()
        if asked.articles > 1:
            self.foot.say(f"Corrects it in {asked.articles} articles; Ctrl+Z undoes")
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
        words, certainty, condition = self.words.toPlainText(), self.certainties.kind, self.condition.text()
        self.saved.emit(Wanted(self._asked.ref, when, confirmed, self.kinds.kind, words, certainty, condition))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit, or begin a date with it; the rest is as on every sheet."""
        if typed_by(event).isdigit():
            self.choices.take_typed(event.text())
            self._note_choice()
        else:
            super().keyPressEvent(event)

    def _note_choice(self) -> None:
        self._has_chosen = True

    def _follow_choice(self) -> None:
        self._has_chosen = True
        self._show_other()

    def _press(self) -> None:
        """Ask for another date as soon as its line is pressed: the sheet grows, and lets go of the mouse elsewhere."""
        choice = self.choices.chosen
        if choice is not None and choice.form is ChoiceForm.OTHER:
            self._ask_other()

    def _show_other(self) -> None:
        choice = self.choices.chosen
        wanted = choice is not None and choice.form is ChoiceForm.OTHER
        if wanted is self.other.isHidden():
            self.other.setVisible(wanted)
            self.grow()

    def _ask_other(self) -> None:
        self._show_other()
        self.other.edit.setFocus()

    def _begin_date(self, text: str) -> None:
        """Go on typing a date in its field."""
        self.choices.choose(self._model.find(ChoiceForm.OTHER))
        self.other.edit.setText(text)

    def _read_other(self, text: str) -> None:
        if self._asked is not None:
            typed = read_typed(text, self._asked.as_of, self._asked.written or self._asked.as_of)
            self._typed = typed.value
            self.other.say(typed.words)
            self.grow()

    def _lay_out(self, look: Look) -> None:
        column = self.column
        column.addLayout(make_line(self._quote))
        column.addSpacing(9)
        column.addLayout(make_line(self._which))
        column.addSpacing(4)
        column.addLayout(make_line(self.choices, side=7))
        column.addLayout(make_line(self.other, side=40))
        column.addSpacing(6)
        self.add_field("What", Framed(self.words, look))
        self.add_field("Kind", self.kinds)
        self.add_field("Certainty", self.certainties)
        self.add_field("Condition", Framed(self.condition, look))
        self.as_read = self.add_as_read()
        self._which.setFont(faces.SECTION.font())
        self._quiet.append(self._which)


def _tell_found(found: FoundDeadline | None) -> tuple[str, ...]:
    """Return what was read, part by part; a condition only where there was one."""
    if found is None:
        return ()
    return tuple(filter(None, (show_value(found.when), found.kind, found.certainty, found.what, found.condition)))
