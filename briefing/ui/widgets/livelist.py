"""When must a list paint itself anew, though its rows are the same?"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QListView


class LiveList(QListView):
    """A list whose rows show where the keyboard and the pointer are."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the row with the keyboard."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keyboard is elsewhere."""
        super().focusOutEvent(event)
        self.viewport().update()

    def leaveEvent(self, event: QEvent) -> None:
        """Take the hover away."""
        super().leaveEvent(event)
        self.viewport().update()
