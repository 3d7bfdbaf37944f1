"""What happens when an article is opened, and while it is read?"""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from briefing.domain.dossier import Source
from briefing.domain.span import Span
from briefing.services.catalogue import Services
from briefing.ui.history import History, Place, Question
from briefing.ui.jobs import Latest
from briefing.ui.models.places import find_words
from briefing.ui.theme import type as faces
from briefing.ui.widgets.article.pane import ArticlePane

_SIZES = range(12, 37)
#: Milliseconds after which it is said that an article is still being opened.
_PATIENCE = 400


@dataclass(frozen=True, slots=True)
class Opening:
    """How an article is to be opened: at `scrolled`, a place it had, and with `shows_hit` its first hit in view."""

    article_id: str
    query: str
    scrolled: int | None = None
    shows_hit: bool = True


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with the hits of the query."""

    opening: Opening
    source: Source
    hits: tuple[Span, ...]


class ReadingPresenter(QObject):
    """Open articles off the window's thread, walk their hits, go back and forward.

    `late` says that an article takes a while to open, and is empty once it is.
    """

    late = Signal(str)
    opened = Signal(Source)
    touched = Signal(int)
    failed = Signal(str)
    resized = Signal()
    question_wanted = Signal(Question)

    def __init__(self, services: Services, pane: ArticlePane, size: int) -> None:
        super().__init__()
        self._services = services
        self._pane = pane
        self._history = History()
        self._hits: tuple[Span, ...] = ()
        self._found: tuple[Span, ...] = ()
        self._current = -1
        self._query = self._marked = ""
        self.size = size
        self.source: Source | None = None
        pane.reader.resize_text(size)
        self.job = Latest("reading", self)
        self.job.answered.connect(self._show)
        self.job.failed.connect(self.failed)
        self._waiting = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._waiting.timeout.connect(self._say_late)
        self._is_late = False
        self._awaited: Opening | None = None
        pane.reader.touched.connect(self.touched)
        pane.head.walked.connect(self.walk)
        pane.find_bar.walked.connect(self.walk)
        pane.find_bar.asked.connect(self._look_for)
        pane.find_bar.closed.connect(self.close_find)

    def open(self, article_id: str, query: str) -> None:
        """Open an article at its first hit; the article shown already goes there too."""
        self._ask(Opening(article_id, query))

    def refresh(self, query: str) -> None:
        """Draw anew what was found in the open article; go to its first hit if the query is another one.

        The article that is on its way to be opened is opened nevertheless.
        """
        if self._awaited is not None and self.job.busy:
            self._ask(replace(self._awaited, query=query))
        elif self.source is not None:
            self._ask(Opening(self.source.article.id, query, shows_hit=query != self._marked))

    def walk(self, by: int) -> None:
        """Go to the next (1) or previous (-1) hit, round the end."""
        hits = self._walked()
        if hits:
            self._go_to_hit(
                (self._current + by) % len(hits) if self._current >= 0 else (0 if by > 0 else len(hits) - 1)
            )

    def next_hit(self) -> None:
        """Go to the next hit."""
        self.walk(1)

    def previous_hit(self) -> None:
        """Go to the previous hit."""
        self.walk(-1)

    def back(self) -> None:
        """Go back to the article and the place before."""
        self._step(-1)

    def forward(self) -> None:
        """Go forward again."""
        self._step(1)

    def note_question(self, left: Question, asked: Question) -> None:
        """Remember that another question was asked in place of one; going back brings that one back."""
        self._history = self._history.leave(self._pane.reader.place()).ask(left, asked)

    def can_step(self, by: int) -> bool:
        """Tell whether there is a place back (-1) or forward (1)."""
        return self._history.can_step(by)

    def page_down(self) -> None:
        """Scroll the article by a page."""
        self._pane.reader.turn_page(1)

    def page_up(self) -> None:
        """Scroll the article back by a page."""
        self._pane.reader.turn_page(-1)

    def copy(self) -> None:
        """Copy the selected words."""
        self._pane.reader.copy()

    def larger(self) -> None:
        """Set the reading text larger."""
        self._resize(self.size + 1)

    def smaller(self) -> None:
        """Set the reading text smaller."""
        self._resize(self.size - 1)

    def usual(self) -> None:
        """Set the reading text in its usual size."""
        self._resize(faces.READING.size)

    def find(self) -> None:
        """Open the find bar."""
        if self.source is not None:
            self._pane.find_bar.open()

    def close_find(self) -> None:
        """Close the find bar and show the hits of the query again."""
        self._pane.find_bar.hide()
        self._found = ()
        self._current = 0 if self._hits else -1
        self._show_hits()
        self._pane.reader.setFocus()

    @property
    def finding(self) -> bool:
        """Tell whether the find bar is open."""
        return self._pane.find_bar.isVisibleTo(self._pane)

    def _ask(self, opening: Opening) -> None:
        self._query, self._awaited = opening.query, opening
        reading, searching = self._services.reading, self._services.searching

        def _work() -> Opened:
            source = reading.open(opening.article_id)
            return Opened(opening, source, searching.marks(opening.query, source.article.body, is_typing=True))

        if self.source is None or self.source.article.id != opening.article_id:
            self._waiting.start()
        self.job.ask(_work)

    def _show(self, opened: Opened) -> None:
        self._stop_waiting()
        opening, known = opened.opening, self.source
        same = known is not None and known.article.id == opening.article_id
        self.source, self._hits, self._marked = opened.source, opened.hits, opening.query
        if not same:
            self._history = self._history.leave(self._pane.reader.place()).visit(Place(opening.article_id))
            self._pane.show_article(opened.source)
        elif known != opened.source:
            self._pane.refresh_findings(opened.source)
        self._look_for(self._pane.find_bar.edit.text()) if self.finding else self._start_hits(opening)
        if not same or known != opened.source:
            self.opened.emit(opened.source)

    def _stop_waiting(self) -> None:
        self._waiting.stop()
        if self._is_late:
            self._is_late = False
            self.late.emit("")

    def _say_late(self) -> None:
        self._is_late = True
        self.late.emit("Opening the article…")

    def _start_hits(self, opening: Opening) -> None:
        self._current = 0 if self._hits else -1
        self._show_hits()
        if opening.scrolled is not None:
            self._pane.reader.go_to_place(opening.scrolled)
        if self._hits and opening.shows_hit:
            self._pane.reader.scroll_to(self._hits[0])

    def _look_for(self, words: str) -> None:
        if self.source is None:
            return
        self._found = find_words(self.source.article.body, words)
        self._current = 0 if self._found else -1
        self._show_hits()
        if self._found:
            self._pane.reader.scroll_to(self._found[0])

    def _walked(self) -> tuple[Span, ...]:
        return self._found if self.finding else self._hits

    def _go_to_hit(self, number: int) -> None:
        self._current = number
        self._show_hits()
        self._pane.reader.scroll_to(self._walked()[number])

    def _show_hits(self) -> None:
        hits = self._walked()
        self._pane.reader.show_hits(hits, self._current)
        if self.finding:
            self._pane.find_bar.show_count(len(hits), self._current)
        else:
            self._pane.head.show_hits(len(hits), self._current)

    def _step(self, by: int) -> None:
        self._history = self._history.leave(self._pane.reader.place()).step(by)
        place = self._history.current
        if place is None:
            return
        query = self._query if place.asked is None else place.asked.query
        self._ask(Opening(place.article_id, query, place.scrolled, shows_hit=False))
        if place.asked is not None:
            self.question_wanted.emit(place.asked)

    def _resize(self, size: int) -> None:
        if size in _SIZES:
            self.size = size
            self._pane.reader.resize_text(size)
            self.resized.emit()
