"""What is this program?"""

from PySide6.QtWidgets import QMessageBox, QWidget

from briefing import __version__


def make_about(parent: QWidget) -> QMessageBox:
    """Return the dialog that says so."""
    box = QMessageBox(parent)
    box.setWindowTitle("About Briefing")
    box.setText(f"Briefing {__version__}")
    box.setInformativeText(
        "Turns the articles of a running story into one page. Everything stays on this machine.\n\n"
        "Set in Inter and Source Serif Pro (SIL Open Font License 1.1). Made with Qt (LGPL) and Whoosh. MIT licence."
    )
    return box
