"""What happens when the reader takes the brief out of the program?"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from briefing.domain.errors import UserError
from briefing.services.catalogue import Services

_KINDS = {
    "Markdown (*.md)": ".md",
    "PDF (*.pdf)": ".pdf",
    "HTML (*.html)": ".html",
    "Calendar of deadlines (*.ics)": ".ics",
}


class ExportPresenter(QObject):
    """Write the brief to a file, or copy it.

    `wanted` carries what is to be called as soon as the brief has been made ready off the window's thread.
    """

    said = Signal(str)
    failed = Signal(str)
    wanted = Signal(object)

    def __init__(self, services: Services, window: QWidget) -> None:
        super().__init__()
        self._services = services
        self._window = window

    def export(self) -> None:
        """Ask for a file; its ending chooses Markdown, PDF, HTML or a calendar."""
        dialog = QFileDialog(self._window, "Export the brief", str(Path.home() / "brief.md"))
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters(list(_KINDS))
        dialog.selectFile("brief.md")
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_KINDS[kind]))
        dialog.setDefaultSuffix(".md")
        dialog.fileSelected.connect(lambda name: self.write(Path(name)))
        dialog.open()

    def write(self, path: Path) -> None:
        """Write the brief to a file and say so."""
        self.wanted.emit(partial(self._write, path))

    def copy(self) -> None:
        """Copy the brief as Markdown."""
        self.wanted.emit(self._copy)

    def _write(self, path: Path) -> None:
        try:
            self._services.briefing.export(path)
        except UserError as error:
            self.failed.emit(error.sentence)
        else:
            self.said.emit(f"{'Deadlines' if path.suffix.lower() == '.ics' else 'Brief'} written to {path.name}")

    def _copy(self) -> None:
        try:
            markdown = self._services.briefing.markdown()
        except UserError as error:
            self.failed.emit(error.sentence)
        else:
            QGuiApplication.clipboard().setText(markdown)
            self.said.emit("Brief copied")
