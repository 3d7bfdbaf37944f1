"""What does the window know of its library, and who else changed it?"""

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.domain.change import Change
from briefing.services.catalogue import Services
from briefing.ui.widgets.statusline import StatusLine

_POLL = 1500
_READY = "index ready"
#: Before the first answer nobody knows how many articles there are.
_READING = "reading the library"
_MENDING = "rebuilding the index"


class LibraryPresenter(QObject):
    """Say how many articles there are and how the index stands; tell of every change, whoever made it."""

    changed = Signal(Change)
    _went_on = Signal()
    _caught_up = Signal()

    def __init__(self, services: Services, status: StatusLine) -> None:
        super().__init__()
        self._services = services
        self._status = status
        self._articles: int | None = None
        self._is_catching_up = False
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._look)
        self._went_on.connect(self._tell_work)
        self._caught_up.connect(self._take_index)
        # Changes are told in whichever thread noticed them; the signal brings them into the window's.
        self._unsubscribe = services.changes.subscribe(self.changed.emit)

    def start(self) -> None:
        """Bring the index up to date, telling of it only where it is behind, and look for changes from now on."""
        self._tell()
        self._ask()
        self._poll.start(_POLL)

    def stop(self) -> None:
        """Hear of nothing any more."""
        self._poll.stop()
        self._unsubscribe()

    def catch_up(self) -> None:
        """Have the worker bring the index up to date; searching goes on meanwhile."""
        self._tell_work()
        self._ask()

    def _ask(self) -> None:
        self._services.reindexing.catch_up(
            on_progress=lambda _: self._went_on.emit(), on_done=lambda _: self._caught_up.emit()
        )

    def _tell_work(self) -> None:
        self._is_catching_up = True
        self._tell()

    def show_count(self, articles: int) -> None:
        """Show how many articles there are."""
        self._articles = articles
        self._tell()

    def _tell(self) -> None:
        if self._articles is None:
            self._status.rest(_READING)
            return
        counted = "1 article" if self._articles == 1 else f"{self._articles:,} articles"
        self._status.rest(f"{counted}  ·  {self._tell_index()}")

    def _tell_index(self) -> str:
        reindexing = self._services.reindexing
        if self._is_catching_up:
            return "bringing the index up to date"
        return _MENDING if reindexing.is_mending else reindexing.problem or _READY

    def _take_index(self) -> None:
        self._is_catching_up = False
        self._tell()

    def _look(self) -> None:
        self._services.changes.poll()
        self._tell()
