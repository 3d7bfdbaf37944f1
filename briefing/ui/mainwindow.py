"""How is the window laid out, and which part hears which?"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from briefing.domain.change import Change
from briefing.domain.dossier import Source
from briefing.domain.importing import ImportSummary
from briefing.domain.search import ResultPage
from briefing.services.catalogue import Services
from briefing.ui.actions import OF_ARTICLE, OF_FINDING, Actions
from briefing.ui.commands import Commands
from briefing.ui.deeds import Deeds
from briefing.ui.presenters.composing import ComposingPresenter
from briefing.ui.presenters.dates.desk import DatesDesk
from briefing.ui.presenters.desk import SearchDesk
from briefing.ui.presenters.exporting import ExportPresenter
from briefing.ui.presenters.findings.desk import FindingsDesk
from briefing.ui.presenters.importing import ImportPresenter
from briefing.ui.presenters.library import LibraryPresenter
from briefing.ui.presenters.reading import ReadingPresenter
from briefing.ui.presenters.searching import ORDERS
from briefing.ui.theme.look import Look
from briefing.ui.widgets.controls import Rule
from briefing.ui.widgets.firstrun import FirstRun
from briefing.ui.widgets.menubar import MenuBar
from briefing.ui.widgets.search.row import QueryRow
from briefing.ui.widgets.statusline import StatusLine
from briefing.ui.workspace import Workspace

_SETTLE = 150
#: Milliseconds before the brief is made ready ahead of time, so that what is asked for now comes first.
_IDLE = 700


class MainWindow(QMainWindow):
    """The window of one library."""

    samples_asked = Signal()
    settings_changed = Signal(dict)

    def __init__(self, services: Services, look: Look) -> None:
        super().__init__()
        self.services = services
        self.look = look
        self.deeds = Deeds(services)
        self._has_chosen = False
        self._lay_out()
        space = self.workspace
        self.desk = SearchDesk(services, self.row, space, self.deeds)
        self.searching = self.desk.searching
        self.reading = ReadingPresenter(services, space.article, services.options.reading_size)
        self.findings_desk = FindingsDesk(services, look, space, self.deeds)
        self.findings = self.findings_desk.picking
        self.dates = DatesDesk(services, look, space, self.searching, self.findings, self.deeds)
        self.importing = ImportPresenter(services, self.status, self)
        self.exporting = ExportPresenter(services, self)
        self.library = LibraryPresenter(services, self.status)
        self.composing = ComposingPresenter(services, look, self.stack, self.exporting, self.deeds)
        self.commands = Commands(self)
        self.menus = Actions(self.commands, self, space, self.menuBar())
        space.results.addAction(self.menus.by_id["like"])
        self.menus.check(f"theme-{look.scheme}")
        self.menus.check("order-newest")
        self._wire()
        self._show_state()
        # The keyboard starts where j and k walk, as in other readers; / or Ctrl+K goes to the query.
        space.results.setFocus()

    def start(self, files: Sequence[Path] = ()) -> None:
        """Begin to work, once the window is on screen: the first search, what is behind, the files given."""
        # The brief's parts are slow to import, so nothing asks for them before the first paint.
        self.composing.start()
        self.searching.ask()
        self.library.start()
        self.importing.bring(files)
        self._ready.start()

    @property
    def is_settled(self) -> bool:
        """Tell whether everything asked for so far is shown."""
        busy = (
            self.importing.busy
            or self.desk.busy
            or self.reading.job.busy
            or self.dates.busy
            or self.findings_desk.busy
            or self._later.isActive()
        )
        opened = self.stack.currentWidget() is not self.workspace or self.reading.source is not None
        return not busy and self.searching.page is not None and opened

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        event.acceptProposedAction()
        self.importing.bring([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """End the threads and the worker."""
        self.library.stop()
        self._later.stop()
        self._ready.stop()
        self.importing.cancel()
        for job in (self.desk, self.dates, self.findings_desk, self.reading.job, self.composing):
            job.stop()
        self.services.close()
        event.accept()

    def _lay_out(self) -> None:
        self.setWindowTitle("Briefing")
        self.setAcceptDrops(True)
        self.setMenuBar(MenuBar(self.look, self))
        self.row = QueryRow(self.look)
        self.workspace = Workspace(self.look, ORDERS)
        self.first_run = FirstRun(self.look)
        self.status = StatusLine(self.look)
        self.stack = QStackedWidget()
        for view in (self.workspace, self.first_run):
            self.stack.addWidget(view)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._row_rule = Rule(self.look)
        for part in (self.row, self._row_rule, self.stack, Rule(self.look), self.status):
            column.addWidget(part)
        self.setCentralWidget(content)
        self._later = QTimer(self, singleShot=True, interval=_SETTLE)
        self._ready = QTimer(self, singleShot=True, interval=_IDLE)

    def _wire(self) -> None:
        self._wire_panes()
        self._wire_words()
        for changed in (self.look.changed, self.reading.resized, self.desk.narrowing.turned):
            changed.connect(self._keep_settings)
        self.importing.finished.connect(self._take_import)
        self.library.changed.connect(self._take_change)
        self.composing.left.connect(self.commands.go_to_results)
        self.composing.decided.connect(self._show_brief)
        self._later.timeout.connect(self.searching.ask)
        self._ready.timeout.connect(self.composing.prepare)

    def _wire_panes(self) -> None:
        """Have what is picked or opened in one pane shown in the others."""
        self.workspace.text_edge_moved.connect(self.row.align)
        self.workspace.panel.menu_asked.connect(partial(self.menus.pop_up, OF_FINDING))
        self.workspace.rail.clicked.connect(self.commands.go_to_panel)
        self.workspace.panel_head.left.connect(self.commands.go_to_results)
        self.workspace.article.reader.menu_asked.connect(partial(self.menus.pop_up, OF_ARTICLE))
        self.searching.answered.connect(self._take_results)
        self.searching.shown.connect(self._open)
        self.searching.opened.connect(self._read)
        self.findings.opened.connect(self._open)
        self.reading.opened.connect(self._take_article)
        self.reading.touched.connect(self.findings.touch)
        self.searching.went.connect(self.reading.note_question)
        self.reading.question_wanted.connect(self.searching.put_question)
        self.desk.narrowing.offered.connect(self._show_state)
        self.findings.picked_changed.connect(self._show_state)
        self.first_run.files_asked.connect(self.importing.choose_files)
        self.first_run.samples_asked.connect(self.samples_asked)
        self.row.brief.clicked.connect(self.commands.turn_composer)
        self.composing.recount_asked.connect(self.dates.turn_day)
        self.dates.timeline.counted.connect(self.composing.refresh)
        self.row.field.edit.textEdited.connect(lambda _: self.workspace.show_panel(shown=False))

    def _wire_words(self) -> None:
        """Say at the foot what each desk says, until the reader goes on typing."""
        for desk in (desks := (self.exporting, self.desk, self.dates, self.findings_desk)):
            desk.said.connect(self.status.say_kept)
        for plain in (self.reading.late, *(each.failed for each in (self.reading, self.composing, *desks))):
            plain.connect(partial(self.status.say_kept, ticked=False))
        self.row.field.edit.textEdited.connect(self._settle_status)
        self.row.field.edit.textChanged.connect(lambda _: self.status.say_kept("", ticked=False))

    def show_view(self, view: QWidget) -> None:
        """Show the panes, the first-run view or the composer; of an empty library nothing but the way to fill it."""
        if view is self.workspace and self._is_empty:
            view = self.first_run
        # The composer has a bar of its own in the query's place.
        for part in (self.row, self._row_rule):
            part.setVisible(view is not self.composing.view)
        self.stack.setCurrentWidget(view)
        self._show_state()

    @property
    def _is_empty(self) -> bool:
        """Tell whether the library is known to hold nothing, and to get nothing just now."""
        page = self.searching.page
        return page is not None and page.articles == 0 and not self.importing.busy

    def _take_results(self, page: ResultPage) -> None:
        before = self.stack.currentWidget()
        if self._is_empty or before is self.first_run:
            self.show_view(self.workspace)
        if self._is_empty:
            self.status.say_kept("nothing leaves this machine", ticked=False)
            if before is not self.first_run:
                self.first_run.samples.setFocus()
        elif page.hits and (self.reading.source is None or self._may_greet(page)):
            self.reading.open(page.hits[0].article_id, page.query)
        else:
            self.reading.refresh(page.query)
        self.library.show_count(page.articles)
        self._show_state()

    def _settle_status(self) -> None:
        if not self.importing.busy:
            self.status.settle()

    def _may_greet(self, page: ResultPage) -> bool:
        """Tell whether the first article may be opened: the reader has not chosen one, and no more are coming."""
        return not (self._has_chosen or page.query or self.findings.picked or self.importing.busy)

    def _take_article(self, source: Source) -> None:
        self.findings.show(source)
        self.searching.settle(source.article.id)
        self.dates.show(source)
        self._show_brief()

    def _take_import(self, summary: ImportSummary) -> None:
        if summary.added:
            self.searching.ask()
            self._ready.start()
        elif self._is_empty:
            self.show_view(self.workspace)

    def _take_change(self, change: Change) -> None:
        if change.findings or change.corrections:
            self.reading.refresh(self.searching.query)
        if change.articles or change.findings or change.corrections:
            self._later.start()
            self.findings.refresh()
            if self.stack.currentWidget() is self.composing.view:
                self.composing.prepare()
        if change.searches:
            self.searching.ask_aside()
        if change.index:
            self._later.start()
            self.desk.completing.ask_again()
        if change.brief:
            self._show_brief()

    def _open(self, article_id: str) -> None:
        self._has_chosen = True
        self.reading.open(article_id, self.searching.query)

    def _read(self, article_id: str) -> None:
        self._open(article_id)
        self.workspace.article.reader.setFocus()

    def _show_brief(self) -> None:
        self.findings.show_chosen()
        self.row.brief.show_count(self.services.briefing.count())

    def _show_state(self) -> None:
        self.menus.enable(self.commands.states())

    def _keep_settings(self) -> None:
        opened = self.desk.narrowing.opened
        size = self.reading.size
        self.settings_changed.emit({"theme": self.look.scheme, "reading_size": size, "facet": opened or "none"})
