"""Which scheme is shown now, and who must hear when it changes?"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication

from briefing.ui.theme import type as faces
from briefing.ui.theme.colours import DARK, LIGHT, Colours
from briefing.ui.theme.palette import make_palette
from briefing.ui.theme.stylesheet import make_stylesheet

SCHEMES = ("system", "light", "dark")


class Look(QObject):
    """Hold the scheme in use; widgets read `colours` when they paint."""

    changed = Signal()

    def __init__(self, scheme: str = "system") -> None:
        super().__init__()
        self.scheme = scheme
        self.colours: Colours = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self._settle()

    def choose(self, scheme: str) -> None:
        """Show one of `SCHEMES` from now on."""
        self.scheme = scheme
        self._settle()
        self.apply()
        self.changed.emit()

    def apply(self) -> None:
        """Dress the running application in the scheme."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setFont(faces.BODY.font())
            application.setPalette(make_palette(self.colours))
            application.setStyleSheet(make_stylesheet(self.colours))

    def colour(self, name: str) -> QColor:
        """Return one of the scheme's plain colours by its name."""
        return QColor(getattr(self.colours, name))

    def _follow(self) -> None:
        if self.scheme == "system":
            self.choose("system")

    def _settle(self) -> None:
        system_dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        dark = self.scheme == "dark" or (self.scheme == "system" and system_dark)
        self.colours = DARK if dark else LIGHT
