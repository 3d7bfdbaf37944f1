"""How is one finding drawn in the panel, and what can be clicked in its row?"""

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from briefing.domain.findings import FindingKind
from briefing.ui.models.dossier.story import PositionLine, Story
from briefing.ui.models.findings import CHOSEN, ROW, STORY, FoldRow
from briefing.ui.models.rows import FindingRow
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.icons import paint_icon
from briefing.ui.theme.look import Look
from briefing.ui.theme.marks import STRENGTH, paint_bar
from briefing.ui.widgets.panel.actions import paint_actions, place_actions
from briefing.ui.widgets.panel.dateline import paint_date, place_date
from briefing.ui.widgets.panel.story import find_position, is_at_fold, paint_story, story_height
from briefing.ui.widgets.panel.trend import TREND_WIDTH, paint_trend
from briefing.ui.widgets.wrapped import Wrapped

_Index = QModelIndex | QPersistentModelIndex
_DETAIL_LINES = 3
_ACTOR_TOP, _NAME, _ACTOR_FOOT = 3, 19, 5
_ISSUE_FOOT = 4
_PIN, _PIN_ROOM = 11.0, 17.0
_TREND_GAP = 12.0
#: The trends of all issues stand in a column before counts as wide as this.
_COUNT = "99 articles"


class FindingDelegate(QStyledItemDelegate):
    """Draw issues, deadlines, actors and folds; tell by signals which of a row's words were clicked.

    `dated` tells that a date was clicked that can be another, `told` carries the PositionLine that was, `unfolded`
    tells that more of what a row tells is asked for, or less.
    """

    toggled = Signal(QModelIndex)
    rejected = Signal(QModelIndex)
    corrected = Signal(QModelIndex)
    dated = Signal(QModelIndex)
    told = Signal(object)
    unfolded = Signal(QModelIndex)

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of a row; the selected one has a line of actions more."""
        row = index.data(ROW)
        if isinstance(row, FoldRow):
            return QSize(0, metrics.MORE_ROW)
        actions = metrics.ACTIONS_LINE if self._is_selected(index) else 0
        return QSize(0, self._height(index, row) + actions)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw a row on its ground."""
        row = index.data(ROW)
        box: QRect = option.rect
        hover = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setClipRect(box)
        if isinstance(row, FoldRow):
            self._paint_fold(painter, box, row, current=self._is_selected(index), hover=hover)
        else:
            selected = self._is_selected(index)
            self._paint_ground(painter, box, row.kind, selected=selected, hover=hover)
            self._paint_finding(painter, box, index)
            self._paint_tick(painter, box, row, chosen=bool(index.data(CHOSEN)), hover=hover and not selected)
            if selected:
                paint_actions(painter, self._actions_box(box), self._look, chosen=bool(index.data(CHOSEN)))
        painter.restore()

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: _Index
    ) -> bool:
        """Answer clicks on the tick column and on the words of the actions."""
        if event.type() != QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        box: QRect = option.rect
        row, at = index.data(ROW), event.position()
        if isinstance(row, FoldRow):
            return False
        asked, position = self._asked_at(box, index, row, at), self._position_at(box, index, at)
        if asked is not None:
            asked.emit(model.index(index.row(), 0))
        elif position is not None:
            self.told.emit(position)
        return asked is not None or position is not None

    def _asked_at(self, box: QRect, index: _Index, row: FindingRow, at: QPointF) -> SignalInstance | None:
        """Return the signal for what is asked by a click on a place of a row; None where nothing is."""
        if at.x() > box.right() - metrics.PANEL_TICK - 4 and at.y() < box.top() + metrics.ISSUE_ROW:
            return self.toggled
        if row.is_ambiguous and self._date_box(box, row).contains(at):
            return self.dated
        story = self._story(index)
        if story is not None and is_at_fold(story, self._story_top(box, story), self._text_width(), at):
            return self.unfolded
        if not self._is_selected(index):
            return None
        placed = place_actions(self._actions_box(box), chosen=bool(index.data(CHOSEN)))
        named = next((action.name for action, area in placed if area.contains(at)), None)
        return {"toggle": self.toggled, "reject": self.rejected, "correct": self.corrected}[named] if named else None

    def _date_box(self, box: QRect, row: FindingRow) -> QRectF:
        line = QRectF(metrics.PANEL_TEXT, box.top() + metrics.DEADLINE_PAD, self._text_width(), 19)
        return place_date(line, row)

    def _is_selected(self, index: _Index) -> bool:
        return self._view.selectionModel() is not None and self._view.selectionModel().isRowSelected(index.row())

    def _text_width(self) -> int:
        return self._view.width() - metrics.PANEL_TEXT - metrics.MARGIN

    def _height(self, index: _Index, row: FindingRow) -> int:
        story = self._story(index)
        if row.kind is FindingKind.ISSUE:
            told = round(story_height(story, self._text_width())) if story else 0
            return metrics.ISSUE_ROW + told
        if row.kind is FindingKind.ACTOR:
            top = _ACTOR_TOP + _NAME if story and story.roles else metrics.ACTOR_ROW - _ACTOR_FOOT
            told = round(story_height(story, self._text_width())) + _ACTOR_FOOT if story else _ACTOR_FOOT
            return max(metrics.ACTOR_ROW, top + told)
        return 2 * metrics.DEADLINE_PAD + faces.LABEL_STRONG.leading + round(self._detail(index, row).height)

    def _detail(self, index: _Index, row: FindingRow) -> Wrapped:
        words = f"{row.detail} — {row.condition}" if row.condition else row.detail
        lines = 1 if row.is_merged and not self._is_selected(index) else _DETAIL_LINES
        return Wrapped(words, faces.BODY, self._text_width(), lines=lines)

    def _story(self, index: _Index) -> Story | None:
        """Return what a row tells beyond itself: only the selected one does."""
        story: Story | None = index.data(STORY) if self._is_selected(index) else None
        return story

    def _story_top(self, box: QRect, story: Story) -> QPointF:
        of_actor = _ACTOR_TOP + _NAME if story.roles else metrics.ACTOR_ROW - _ACTOR_FOOT
        top = metrics.ISSUE_ROW - _ISSUE_FOOT if story.kind is FindingKind.ISSUE else of_actor
        return QPointF(metrics.PANEL_TEXT, box.top() + top)

    def _position_at(self, box: QRect, index: _Index, at: QPointF) -> PositionLine | None:
        story = self._story(index)
        return find_position(story, self._story_top(box, story), self._text_width(), at) if story else None

    def _actions_box(self, box: QRect) -> QRectF:
        top = box.bottom() + 1 - metrics.ACTIONS_LINE - (metrics.DEADLINE_PAD - 2)
        return QRectF(metrics.PANEL_TEXT, top, box.width() - metrics.PANEL_TEXT, metrics.ACTIONS_LINE)

    def _paint_ground(self, painter: QPainter, box: QRect, kind: FindingKind, *, selected: bool, hover: bool) -> None:
        if selected:
            painter.fillRect(box, QColor(self._look.colours.of(kind).tint))
            if self._view.hasFocus():
                edge = QRect(box.left(), box.top(), metrics.ACCENT_BAR, box.height())
                painter.fillRect(edge, self._look.colour("accent"))
        elif hover:
            painter.fillRect(box, self._look.colour("hover"))

    def _paint_finding(self, painter: QPainter, box: QRect, index: _Index) -> None:
        row: FindingRow = index.data(ROW)
        paint = {
            FindingKind.ISSUE: self._paint_issue,
            FindingKind.DEADLINE: self._paint_deadline,
            FindingKind.ACTOR: self._paint_actor,
        }[row.kind]
        paint(painter, box, index, row)

    def _paint_bar(self, painter: QPainter, row: FindingRow, top: float, height: float) -> None:
        bar = QRectF(metrics.MARGIN, top, 3, height)
        paint_bar(painter, row.kind, bar, QColor(self._look.colours.of(row.kind).ink), STRENGTH[row.confidence])

    def _paint_number(
        self, painter: QPainter, box: QRect, top: float, row: FindingRow, words: str, face: faces.Face, ink: QColor
    ) -> float:
        """Draw a number so that it ends at the numbers' edge, a pinned row's pin before it; return where they start."""
        right = box.width() - metrics.PANEL_NUMBER
        left = right - _width(face, words)
        painter.setFont(face.font())
        painter.setPen(ink)
        place = QRectF(left, top, right - left + 2, 19)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        if row.is_pinned:
            left -= _PIN_ROOM
            paint_icon(painter, "pin", QRectF(left, top + 4, _PIN, _PIN), self._look.colour("accent"), 1.3)
        return float(left)

    def _paint_issue(self, painter: QPainter, box: QRect, index: _Index, row: FindingRow) -> None:
        top, muted = box.top() + 4.5, self._look.colour("muted")
        story = self._story(index)
        self._paint_bar(painter, row, box.top() + 7, self._height(index, row) - 14)
        if story is not None:
            paint_story(painter, story, self._story_top(box, story), self._text_width(), self._look)
        start = self._paint_number(painter, box, top, row, row.counted or str(row.number), faces.META, muted)
        if row.trend is not None:
            start = min(start, box.width() - metrics.PANEL_NUMBER - _width(faces.META, _COUNT)) - _TREND_GAP
            place = QRectF(start - TREND_WIDTH, top + 4, TREND_WIDTH, 11)
            # What is left of the line is the label's before all.
            if _width(faces.LABEL, row.label) <= place.left() - metrics.PANEL_TEXT - 12:
                paint_trend(painter, row.trend.counts, place, QColor(self._look.colours.issue.ink))
                start = place.left()
        label = Wrapped(row.label, faces.LABEL, start - metrics.PANEL_TEXT - 12, lines=1)
        label.paint(painter, QPointF(metrics.PANEL_TEXT, top), self._look.colour("ink"))

    def _paint_actor(self, painter: QPainter, box: QRect, index: _Index, row: FindingRow) -> None:
        top, muted = box.top() + _ACTOR_TOP, self._look.colour("muted")
        story = self._story(index)
        self._paint_bar(painter, row, box.top() + 6.5, self._height(index, row) - 13)
        start = self._paint_number(painter, box, top, row, str(row.number), faces.META, muted)
        name = Wrapped(row.label, faces.LABEL_STRONG, start - metrics.PANEL_TEXT - 12, lines=1)
        name.paint(painter, QPointF(metrics.PANEL_TEXT, top), self._look.colour("ink"))
        if story is not None and story.roles:
            left = metrics.PANEL_TEXT + _width(faces.LABEL_STRONG, name.text) + 9
            home = Wrapped(story.affiliation, faces.META, max(start - left - 12, 1.0), lines=1)
            home.paint(painter, QPointF(left, top + 0.5), muted)
        else:
            role = Wrapped(row.detail, faces.META, self._text_width(), lines=1)
            role.paint(painter, QPointF(metrics.PANEL_TEXT, top + 18), muted)
        if story is not None:
            paint_story(painter, story, self._story_top(box, story), self._text_width(), self._look)

    def _paint_deadline(self, painter: QPainter, box: QRect, index: _Index, row: FindingRow) -> None:
        top = float(box.top() + metrics.DEADLINE_PAD)
        self._paint_bar(painter, row, top + 2, box.height() - 2 * metrics.DEADLINE_PAD - 4)
        kind_ink = QColor(self._look.colours.deadline.ink)
        quiet = row.days is None or row.days < 0
        ink = self._look.colour("muted") if quiet else kind_ink
        end = self._paint_number(painter, box, top, row, row.countdown, faces.LABEL_STRONG, ink)
        paint_date(painter, QRectF(metrics.PANEL_TEXT, top, end - 10 - metrics.PANEL_TEXT, 19), row, self._look)
        self._detail(index, row).paint(painter, QPointF(metrics.PANEL_TEXT, top + 19), self._look.colour("second"))

    def _paint_tick(self, painter: QPainter, box: QRect, row: FindingRow, *, chosen: bool, hover: bool) -> None:
        tops = {FindingKind.ISSUE: 7.0, FindingKind.DEADLINE: 10.5, FindingKind.ACTOR: 5.5}
        place = QRectF(box.width() - metrics.PANEL_TICK, box.top() + tops[row.kind], 14, 14)
        if chosen:
            paint_icon(painter, "check", place, self._look.colour("accent"), 1.7)
        elif hover:
            paint_icon(painter, "plus", place, self._look.colour("muted"))

    def _paint_fold(self, painter: QPainter, box: QRect, row: FoldRow, *, current: bool, hover: bool) -> None:
        if hover:
            painter.fillRect(box, self._look.colour("hover"))
        if current and self._view.hasFocus():
            edge = QRect(box.left(), box.top(), metrics.ACCENT_BAR, box.height())
            painter.fillRect(edge, self._look.colour("accent"))
        ink = self._look.colour("muted")
        icon = ("up" if row.is_below else "down") if row.opened else "right"
        paint_icon(painter, icon, QRectF(metrics.PANEL_TEXT - 2, box.top() + 6.5, 12, 12), ink, 1.5)
        painter.setFont(faces.META.font())
        painter.setPen(ink)
        place = box.adjusted(metrics.PANEL_TEXT + 14, 0, 0, 0)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.label)


def _width(face: faces.Face, words: str) -> float:
    return QFontMetricsF(face.font()).horizontalAdvance(words)
