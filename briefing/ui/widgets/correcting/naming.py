"""How does the reader say what an actor or an issue is called, and of which kind and role it is?"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QWidget

from briefing.domain.findings import Actor, ActorKind, FindingKind, Issue
from briefing.text.fold import fold
from briefing.ui.theme.look import Look
from briefing.ui.widgets.correcting.asking import AskingSheet, make_edit
from briefing.ui.widgets.correcting.kinds import KindChoice
from briefing.ui.widgets.dates.field import Framed

_JOINS = "Another one has this name: the two become one; Ctrl+Z undoes"


@dataclass(frozen=True, slots=True)
class Renamed:
    """What the reader wants an actor or issue to be; an issue has a name alone."""

    name: str
    kind: ActorKind | None = None
    role: str = ""
    affiliation: str = ""


class NamingSheet(AskingSheet):
    """The sheet on which an actor or an issue is corrected; `saved` carries what it is Renamed."""

    saved = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self._is_actor = False
        self._others: tuple[Actor, ...] = ()
        self._resting = ""
        self.name, self.role, self.affiliation = (make_edit(words) for words in ("Name", "Role", "Of"))
        self.kinds = KindChoice(tuple(ActorKind), FindingKind.ACTOR, look)
        self.add_field("Name", Framed(self.name, look))
        self._of_actors = (
            self.add_field("Role", Framed(self.role, look)),
            self.add_field("Of", Framed(self.affiliation, look)),
            self.add_field("Kind", self.kinds),
        )
        self.as_read = self.add_as_read()
        self.name.textChanged.connect(self._tell_of_namesake)
        self.kinds.chosen.connect(self._tell_of_namesake)
        self.dress()

    @property
    def joins(self) -> bool:
        """Tell whether another actor has the kind and the name that this one is given."""
        name, kind = fold(self.name.text().strip()), self.kinds.kind
        return any(one.kind is kind and fold(one.name) == name for one in self._others)

    def ask(
        self, finding: Actor | Issue, articles: int, row: QRect, window: QWidget, others: Sequence[Actor] = ()
    ) -> None:
        """Ask about a finding of some articles beside its row, given in the window's own pixels.

        Of an actor that is given the name of one of the `others` it is told that the two become one.
        """
        self._others = ()
        self._is_actor = isinstance(finding, Actor)
        self.show_heading("Correct the actor" if self._is_actor else "Correct the key issue")
        for field in self._of_actors:
            field.setVisible(self._is_actor)
        if isinstance(finding, Actor):
            self.name.setText(finding.name)
            self.role.setText(finding.role or "")
            self.affiliation.setText(finding.affiliation or "")
            self.kinds.show_kind(finding.kind)
        else:
            self.name.setText(finding.label)
        self.show_as_read(self.as_read, _tell_found(finding))
        self.foot.rest()
        if articles > 1:
            self.foot.say(f"Corrects it in {articles} articles; Ctrl+Z undoes")
        self._resting, self._others = self.foot.words, tuple(others)
        self.show_beside(row, window)
        self.name.selectAll()

    def save(self) -> None:
        """Tell what it is to be; without a name it is nothing."""
        if not self.name.text().strip():
            self.refuse("Give it a name, or reject it with x.")
            return
        if self._is_actor:
            role, home = self.role.text().strip(), self.affiliation.text().strip()
            self.saved.emit(Renamed(self.name.text(), self.kinds.kind, role, home))
        else:
            self.saved.emit(Renamed(self.name.text()))

    def _tell_of_namesake(self) -> None:
        """Say that the names make two actors one, before that is saved; else what was said."""
        if not self._others:
            return
        if self.joins:
            self.foot.say(_JOINS)
        elif self.foot.words == _JOINS:
            self.foot.say(self._resting)
        self.grow()


def _tell_found(finding: Actor | Issue) -> tuple[str, ...]:
    if isinstance(finding, Issue):
        return (finding.found,) if finding.found else ()
    found = finding.found
    return tuple(part for part in (found.name, found.role, found.affiliation, found.kind) if part) if found else ()
