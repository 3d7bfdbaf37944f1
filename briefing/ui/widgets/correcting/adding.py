"""How does the reader say what the selected words are: an issue, a deadline, an actor?"""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from briefing.domain.findings import ActorKind, DeadlineKind, FindingKind
from briefing.temporal.display import show_value
from briefing.ui.models.choices import Typed, read_typed, tell_value
from briefing.ui.models.excerpt import Excerpt
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.asking import SIDE, WIDTH, AskingSheet, make_edit, make_line
from briefing.ui.widgets.correcting.kinds import AWAITED_KINDS, KindChoice
from briefing.ui.widgets.correcting.quote import Quote
from briefing.ui.widgets.dates.field import DateField, Framed

_NAMES = {FindingKind.ISSUE: "Label", FindingKind.DEADLINE: "What happens", FindingKind.ACTOR: "Name"}


@dataclass(frozen=True, slots=True)
class Proposed:
    """What selected words most likely are: of which kind, called what, and when; `quote` is their sentence.

    `when` is a TIMEX3 value, empty where they tell no date. A day that is typed without its year lies ahead of when the
    article was `written`, or of `as_of` where that is not known; days are counted from `as_of`.
    """

    kind: FindingKind
    name: str
    when: str
    quote: Excerpt
    as_of: date
    written: date | None = None


@dataclass(frozen=True, slots=True)
class Added:
    """What the reader says that words are."""

    kind: FindingKind
    name: str
    actor_kind: ActorKind | None = None
    when: str = ""
    deadline_kind: DeadlineKind | None = None


class AddingSheet(AskingSheet):
    """The sheet on which a finding is made of selected words; `saved` carries what is Added."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "Add a finding")
        self._proposed: Proposed | None = None
        self._quote = Quote(look, FindingKind.ACTOR)
        self.kind = KindChoice(tuple(FindingKind), FindingKind.ACTOR, look, name="What it is")
        self.name = make_edit("Name")
        self.date = DateField(look, "Date")
        self.actor_kinds = KindChoice(tuple(ActorKind), FindingKind.ACTOR, look, name="Kind of actor")
        self.deadline_kinds = KindChoice(AWAITED_KINDS, FindingKind.DEADLINE, look, name="Kind of deadline")
        self.column.addLayout(make_line(self._quote))
        self.column.addSpacing(9)
        self.add_field("It is", self.kind)
        self.add_field("Called", Framed(self.name, look))
        self._of_kind = {
            FindingKind.ACTOR: (self.add_field("Kind", self.actor_kinds),),
            FindingKind.DEADLINE: (
                self.add_field("On", self.date),
                self.add_field("Kind", self.deadline_kinds),
            ),
        }
        self.kind.chosen.connect(self._follow_kind)
        self.date.typed.connect(lambda _: self._say_date())
        self.dress()

    def ask(self, proposed: Proposed, place: QRect, window: QWidget) -> None:
        """Ask about words beside their place, given in the window's own pixels."""
        self._proposed = proposed
        self._quote.show_quote(proposed.quote, WIDTH - 2 * SIDE - 2)
        self.kind.show_kind(proposed.kind)
        self.name.setText(proposed.name)
        self.date.edit.setText(show_value(proposed.when) if proposed.when else "")
        self.actor_kinds.show_kind(ActorKind.PERSON)
        self.deadline_kinds.show_kind(DeadlineKind.EXPECTED)
        self.foot.rest()
        self._follow_kind()
        self.show_beside(place, window)
        self.name.setFocus()
        self.name.selectAll()

    def save(self) -> None:
        """Tell what the words are; without a name they are nothing."""
        kind = self.kind.kind
        if kind is None or not self.name.text().strip():
            self.refuse("Say what it is called, or for a deadline, what happens.")
            return
        when = self._read_date() if kind is FindingKind.DEADLINE else Typed("", "")
        if when.value is None and when.words:
            self.refuse(when.words)
            return
        self.saved.emit(
            Added(kind, self.name.text(), self.actor_kinds.kind, when.value or "", self.deadline_kinds.kind)
        )

    def _read_date(self) -> Typed:
        asked = self._proposed
        if asked is None:
            return Typed(None, "")
        text = self.date.edit.text()
        # What was proposed and not touched is taken as it is, whether or not its words can be read.
        if asked.when and text == show_value(asked.when):
            return tell_value(asked.when, asked.as_of)
        return read_typed(text, asked.as_of, asked.written or asked.as_of)

    def _say_date(self) -> None:
        self.date.say(self._read_date().words)
        self.grow()

    def _follow_kind(self) -> None:
        kind = self.kind.kind
        self._quote.show_kind(kind or FindingKind.ACTOR)
        for of, fields in self._of_kind.items():
            for field in fields:
                field.setVisible(of is kind)
        self.name.setPlaceholderText(_NAMES[kind] if kind else "")
        self.name.setAccessibleName(_NAMES[kind] if kind else "Name")
        self.grow()
