"""What does a screen reader say at once, though the keyboard is elsewhere?"""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(about: QWidget, words: str) -> None:
    """Have a screen reader, if there is one, say words about a widget."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(about, words))
