"""What happens when the reader lets the program end a word of the query?"""

from functools import partial

from PySide6.QtCore import QObject

from briefing.domain.search import Completion
from briefing.services.catalogue import Services
from briefing.ui.jobs import Latest
from briefing.ui.widgets.search.field import SearchField

_FIELD_END = ":"


class CompletingPresenter(QObject):
    """Offer what the part at the caret may become after each letter typed; answers for an older query are dropped."""

    def __init__(self, services: Services, field: SearchField) -> None:
        super().__init__()
        self._suggesting = services.suggesting
        self._field = field
        self._asked: tuple[str, int] | None = None
        self._was_empty = False
        self.job = Latest("completing", self)
        self.job.answered.connect(self._show)
        self.job.failed.connect(lambda _: field.offer(()))
        field.edit.textEdited.connect(lambda _: self._ask())
        field.completed.connect(self._take)

    def ask_again(self) -> None:
        """Ask once more at the same place where nothing was known: the index has taken in more since."""
        if self._was_empty and self._field.edit.hasFocus() and self._asked == self._place():
            self._ask()

    def _ask(self) -> None:
        text, caret = self._asked = self._place()
        self.job.ask(partial(self._suggesting.complete, text, caret))

    def _show(self, completions: tuple[Completion, ...]) -> None:
        if self._asked == self._place():
            self._was_empty = not completions
            self._field.offer(completions)

    def _place(self) -> tuple[str, int]:
        """Return the query and where its caret is."""
        return self._field.edit.text(), self._field.edit.caret

    def _take(self, completion: Completion) -> None:
        """Put a completion into the query; after the name of a field, its values are offered."""
        text, span = self._field.edit.text(), completion.span
        self._field.edit.put(text[: span.start] + completion.text + text[span.end :], span.start + len(completion.text))
        self._field.edit.setFocus()
        if completion.text.endswith(_FIELD_END):
            self._ask()
