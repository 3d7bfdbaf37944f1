"""How is one article read, with its hits and findings marked under the words?"""

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from briefing.domain.dossier import Source
from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from briefing.text.offsets import Utf16Map
from briefing.ui.models.places import marks_of
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.look import Look
from briefing.ui.widgets.article.inking import ink_words
from briefing.ui.widgets.article.marks import ArticlePainter, Named, Shown, Tinted
from briefing.ui.widgets.article.text import ArticleWriter
from briefing.ui.widgets.textboxes import line_boxes

#: Characters written at once, and then at a time: about what takes the window 20 ms.
_AT_ONCE = 30_000
_AT_A_TIME = 15_000
_ENDLESS = re.compile(r"[!-~]{4000}")
_AT_WORDS, _ANYWHERE = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, QTextOption.WrapMode.WrapAnywhere
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)


class Reader(QTextBrowser):
    """The frozen body of an article; `touched` tells the place (code point) where the reader put the caret.

    `menu_asked` carries the place on the screen for what can be done.

    What is too long to be laid out at once is written a stretch at a time; a place further down is gone to at the end.
    """

    touched = Signal(int)
    column_moved = Signal(int)
    menu_asked = Signal(QPoint)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._source: Source | None = None
        self._units = Utf16Map("")
        self._shown = Shown()
        self._size = faces.READING.size
        self._arrow: int | None = None
        self._writer: ArticleWriter | None = None
        self._wanted: Callable[[], None] | None = None
        self._writing = QTimer(self, interval=0)
        self._writing.timeout.connect(self._write_on)
        self.setAccessibleName("Article")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        # What is dropped on the article is the window's: files to open.
        self.setAcceptDrops(False)
        self.viewport().setAcceptDrops(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keyboard, mouse = Qt.TextInteractionFlag.TextSelectableByKeyboard, Qt.TextInteractionFlag.TextSelectableByMouse
        self.setTextInteractionFlags(keyboard | mouse)
        self.setCursorWidth(1)
        self.document().setDocumentMargin(0)
        look.changed.connect(self._dress)
        self._dress()

    def show_article(self, source: Source) -> None:
        """Show another article from its top, without hits and with nothing selected."""
        self._source = source
        self._units = Utf16Map(source.article.body)
        marks = tuple(replace(mark, span=self._to_units(mark.span)) for mark in marks_of(source))
        self._shown = Shown(marks)
        self.setAccessibleDescription(source.extraction.title or "")
        self._write()
        self._wanted = None
        self.verticalScrollBar().setValue(0)

    def refresh_findings(self, source: Source) -> None:
        """Draw the findings of the same article anew."""
        self._source = source
        marks = tuple(replace(mark, span=self._to_units(mark.span)) for mark in marks_of(source))
        self._shown = replace(self._shown, marks=marks)
        self.viewport().update()

    def show_hits(self, hits: tuple[Span, ...], current: int = -1) -> None:
        """Box these words; the current one has an edge."""
        self._shown = replace(self._shown, hits=tuple(self._to_units(hit) for hit in hits), current=current)
        self._ink_hits()
        self.viewport().update()

    def tint(self, kind: FindingKind | None, sentences: tuple[Span, ...] = ()) -> None:
        """Tint the sentences of the selected finding; none when `kind` is None."""
        tinted = Tinted(kind, tuple(self._to_units(span) for span in sentences)) if kind else None
        self._shown = replace(self._shown, tinted=tinted)
        self.viewport().update()

    def show_named(self, kind: FindingKind | None, spans: tuple[Span, ...] = (), current: int = -1) -> None:
        """Box the words that name a finding; none when `kind` is None. The current ones have a full edge."""
        named = Named(kind, tuple(self._to_units(span) for span in spans), current) if kind else None
        if named != self._shown.named:
            self._shown = replace(self._shown, named=named)
            self.viewport().update()

    def selected(self) -> Span | None:
        """Return the words that are selected, without the space around them; None where none are."""
        cursor = self.textCursor()
        if self._source is None or not cursor.hasSelection():
            return None
        first, last = (self._units.to_code_point(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
        words = self._source.article.body[first:last]
        start = first + len(words) - len(words.lstrip())
        return Span(start, start + len(words.strip())) if words.strip() else None

    def place_of_selection(self) -> QRect:
        """Return where the selected words begin, in the viewport's pixels."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionStart())
        return self.cursorRect(cursor)

    def scroll_to(self, span: Span) -> None:
        """Bring a place into view, a third from the top, unless it is well in view already."""
        where = self._to_units(span)
        if self._writing.isActive() and where.end > self._written():
            self._wanted = partial(self.scroll_to, span)
            return
        self._lay_out_whole()
        boxes = line_boxes(self.document(), where.start, max(where.end, where.start + 1))
        if not boxes:
            return
        bar, height = self.verticalScrollBar(), self.viewport().height()
        top, bottom = boxes[0].box.top() - bar.value(), boxes[-1].box.bottom() - bar.value()
        if top < metrics.READER_TOP or bottom > height - metrics.READER_TOP:
            bar.setValue(int(boxes[0].box.top() - height / 3))

    def place(self) -> int:
        """Return how far the article is scrolled."""
        return self.verticalScrollBar().value()

    def go_to_place(self, place: int) -> None:
        """Scroll to what `place` returned."""
        self._lay_out_whole()
        if self._writing.isActive() and place > self.verticalScrollBar().maximum():
            self._wanted = partial(self.go_to_place, place)
        self.verticalScrollBar().setValue(place)

    def turn_page(self, by: int) -> None:
        """Scroll by a page less two lines, down (1) or up (-1)."""
        step = self.viewport().height() - 2 * faces.READING.leading
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + by * step)

    def resize_text(self, size: int) -> None:
        """Set the reading text in another size (pixels)."""
        self._size = size
        self._write()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy the body's own characters: Qt would turn no-break spaces into spaces."""
        copied = QMimeData()
        if self._source is not None:
            cursor = self.textCursor()
            first, last = (self._units.to_code_point(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
            copied.setText(self._source.article.body[first:last])
        return copied

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for what can be done with the article."""
        self.menu_asked.emit(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the marks, then the words over them."""
        painter = QPainter(self.viewport())
        painter.translate(0, -self.verticalScrollBar().value())
        ArticlePainter(painter, self.document(), self._look, self._visible()).paint(self._shown)
        painter.end()
        super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column's width and place, and the line that was at the top."""
        self._place_column()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Leave single letters to the window's keys: nothing is typed here."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.text().isalpha():
            event.ignore()
            return False
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell where the reader clicked, unless words were selected."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self._tell_caret()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Remember whether the caret is moved by key."""
        self._arrow = event.key() if event.key() in _ARROWS and not event.modifiers() else None
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Tell where the caret went by key; the arrow of Alt+Left, let go of after Alt, moved no caret."""
        super().keyReleaseEvent(event)
        if event.key() == self._arrow and not self.textCursor().hasSelection():
            self._tell_caret()

    def _tell_caret(self) -> None:
        if self._source is not None:
            self.touched.emit(self._units.to_code_point(self.textCursor().position()))

    def _to_units(self, span: Span) -> Span:
        return Span(self._units.to_utf16(span.start), self._units.to_utf16(span.end))

    def _visible(self) -> Span:
        """Return the run of positions on screen, with a line more at either end."""
        height, leading = self.viewport().height(), faces.READING.leading
        top = self.cursorForPosition(QPoint(0, -leading)).position()
        bottom = self.cursorForPosition(QPointF(self.viewport().width(), height + leading).toPoint()).position()
        return Span(min(top, bottom), max(top, bottom) + 1)

    def _place_column(self) -> None:
        width = self.width() - metrics.SCROLL_BAR
        column = min(round(metrics.COLUMN * self._size / faces.READING.size), width - 2 * metrics.READER_MARGIN)
        left = max(metrics.READER_MARGIN, (width - column) // 2 + 1)
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setLeftMargin(left)
        shape.setRightMargin(max(0, self.viewport().width() - left - column))
        shape.setTopMargin(metrics.READER_TOP)
        shape.setBottomMargin(metrics.READER_TOP * 2)
        if shape != frame.frameFormat():
            frame.setFrameFormat(shape)
        self.column_moved.emit(left)

    def _write(self) -> None:
        if self._source is None:
            return
        place = self.place()
        self._wanted = None
        # Qt takes minutes to find that it cannot break a line of code or figures without an end.
        is_endless = _ENDLESS.search(self._source.article.body) is not None
        self.setWordWrapMode(_ANYWHERE if is_endless else _AT_WORDS)
        self._writer = ArticleWriter(self.document(), self._source, self._look, self._size)
        self._writer.write(_AT_ONCE)
        self._writing.stop() if self._writer.is_done else self._writing.start()
        self._place_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._ink_hits()
        self.go_to_place(place)

    def _write_on(self) -> None:
        if self._writer is None:
            return
        self._writer.write(_AT_A_TIME)
        if self._writer.is_done:
            self._writing.stop()
            self._ink_hits()
            wanted, self._wanted = self._wanted, None
            if wanted is not None:
                wanted()

    def _lay_out_whole(self) -> None:
        """Have all that is written laid out and within reach: Qt leaves what is not seen yet for later."""
        layout = self.document().documentLayout()
        layout.blockBoundingRect(self.document().lastBlock())
        self.verticalScrollBar().setMaximum(max(0, ceil(layout.documentSize().height()) - self.viewport().height()))

    def _written(self) -> int:
        """Return how many UTF-16 units are written so far."""
        return self.document().characterCount() - 1

    def _ink_hits(self) -> None:
        """Give the words of the hits the ink that is read best on their boxes."""
        words = ink_words(self.document(), self._shown.hits, self._look.colour("hit_ink"))
        self.setExtraSelections(list(words))

    def _dress(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, self._look.colour("ink"))
        palette.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        self.setPalette(palette)
        self._write()
