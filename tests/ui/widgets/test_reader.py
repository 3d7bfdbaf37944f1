from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QTextCursor

from briefing.domain.dossier import Source
from briefing.domain.findings import FindingKind
from briefing.domain.span import Span
from briefing.ui.theme import metrics
from briefing.ui.theme import type as faces
from briefing.ui.theme.marks import LETTERS
from briefing.ui.widgets.article.marks import box_around, place_letters
from briefing.ui.widgets.article.reader import Reader
from briefing.ui.widgets.textboxes import line_boxes

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def reader(qtbot, look, source):
    reader = Reader(look)
    qtbot.addWidget(reader)
    reader.resize(742, 700)
    reader.show()
    reader.show_article(source)
    return reader


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize("column", [metrics.READER_MARGIN, 90])
def test_the_letters_of_all_kinds_stand_in_the_margin_apart_from_each_other_and_from_the_bar(qapp, column, count):
    centres = place_letters(column, count)
    widest = max(QFontMetricsF(faces.LETTER.font()).horizontalAdvance(letter) for letter in LETTERS.values())
    assert min(centres) >= widest / 2
    assert max(centres) <= column - metrics.MARGIN_BAR - widest / 2
    assert all(right - left >= widest for right, left in pairwise(centres))


def test_every_character_of_the_body_is_shown_in_its_place(reader, source):
    shown = reader.document().toRawText().replace("\u2029", "\n")
    assert shown == source.article.body


def test_characters_that_qt_keeps_for_itself_do_not_shift_the_places(reader, source_of):
    source = source_of(source_of().article.body + "a\ufffc\u2029b\n")
    reader.show_article(source)
    assert reader.document().characterCount() - 1 == len(source.article.body.encode("utf-16-le")) // 2


@pytest.mark.parametrize(("run", "mode"), [(3000, "WrapAtWordBoundaryOrAnywhere"), (60_000, "WrapAnywhere")])
def test_a_run_of_letters_without_an_end_is_broken_anywhere(reader, source_of, run, mode):
    reader.show_article(source_of(source_of().article.body + "x" * run + "\n"))
    assert reader.wordWrapMode().name == mode


def test_what_is_copied_is_the_bodys_own_characters(reader, source):
    reader.selectAll()
    assert reader.createMimeDataFromSelection().text() == source.article.body


def test_the_column_is_as_wide_as_the_type_table_says(reader):
    frame = reader.document().rootFrame().frameFormat()
    assert reader.viewport().width() - frame.leftMargin() - frame.rightMargin() == 556


def test_the_title_and_the_paragraphs_have_the_leadings_of_the_type_table(reader):
    document = reader.document()
    assert document.begin().blockFormat().lineHeight() == 32
    assert document.findBlockByNumber(2).blockFormat().lineHeight() == 27


def test_the_gap_between_paragraphs_is_eleven_pixels(reader):
    document = reader.document()
    first, second = document.findBlockByNumber(2), document.findBlockByNumber(4)
    end = line_boxes(document, first.position(), first.position() + first.length() - 1)[-1].box.bottom()
    start = line_boxes(document, second.position(), second.position() + 3)[0].box.top()
    assert start - end == pytest.approx(11, abs=0.6)


@pytest.mark.parametrize("block", [0, 2])
@pytest.mark.parametrize("size", [18, 26])
def test_a_box_around_words_holds_all_of_their_letters(reader, block, size):
    reader.resize_text(size)
    first = reader.document().findBlockByNumber(block)
    line = line_boxes(reader.document(), first.position(), first.position() + 4)[0]
    letters = QFontMetricsF(first.begin().fragment().charFormat().font())
    box = box_around(line, 2.0, 2.0)
    assert box.bottom() >= line.baseline + letters.tightBoundingRect("gpy").bottom()
    assert box.top() <= line.baseline + letters.tightBoundingRect("Tdl").top()
    assert box.height() <= line.box.height()


def test_a_click_tells_the_place_in_code_points(qtbot, reader, source):
    body = source.article.body
    at = body.index("Berg recalled")
    unit = at + 1  # the fish before it is two UTF-16 units
    box = line_boxes(reader.document(), unit, unit + 1)[0].box
    with qtbot.waitSignal(reader.touched) as touched:
        qtbot.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert touched.args[0] in (at, at + 1)


def test_an_arrow_tells_where_the_caret_went(qtbot, reader):
    with qtbot.waitSignal(reader.touched):
        qtbot.keyClick(reader, Qt.Key.Key_Right)


def test_the_arrow_of_a_shortcut_that_is_let_go_of_last_touches_nothing(qtbot, reader):
    with qtbot.assertNotEmitted(reader.touched, wait=50):
        qtbot.keyRelease(reader, Qt.Key.Key_Left)


def test_marks_are_painted_under_the_words(reader, source, look):
    def colours():
        picture = reader.grab().toImage()
        return {picture.pixelColor(x, y).name() for x in range(0, 742, 2) for y in range(0, 300, 2)}

    tint = look.colours.deadline.tint.lower()
    assert tint not in colours()
    reader.tint(FindingKind.DEADLINE, (source.extraction.deadlines[0].sentence,))
    assert tint in colours()
    reader.tint(None)
    assert tint not in colours()


def test_hits_are_boxed(reader, look):
    reader.show_hits((Span(0, 6),), 0)
    picture = reader.grab().toImage()
    assert look.colours.hit.lower() in {picture.pixelColor(x, y).name() for x in range(80, 200) for y in range(20, 70)}


def test_larger_text_keeps_the_words_a_line_holds(reader):
    reader.resize(1400, 700)
    reader.resize_text(24)
    frame = reader.document().rootFrame().frameFormat()
    assert reader.viewport().width() - frame.leftMargin() - frame.rightMargin() == round(556 * 24 / 18)


def test_going_to_a_place_brings_it_into_view(reader, source_of):
    source = source_of(source_of().article.body + "more words\n" * 200)
    reader.show_article(source)
    far = len(source.article.body) - 5
    reader.scroll_to(Span(far, far + 2))
    cursor = QTextCursor(reader.document())
    cursor.setPosition(far)
    assert reader.viewport().rect().contains(reader.cursorRect(cursor).center())


@pytest.fixture
def long_source(source_of):
    return source_of(source_of().article.body + "\n\n".join(f"Paragraph {n} of a long one." for n in range(9000)))


def test_a_long_article_is_written_a_stretch_at_a_time_and_whole(qtbot, reader, long_source):
    reader.show_article(long_source)
    begun = reader.document().characterCount()
    assert 30_000 <= begun < len(long_source.article.body) / 2
    qtbot.waitUntil(lambda: not reader._writing.isActive())
    assert reader.document().toRawText().replace("\u2029", "\n") == long_source.article.body


def test_a_place_far_down_is_gone_to_as_soon_as_it_is_written(qtbot, reader, long_source, span_of):
    reader.show_article(long_source)
    last = span_of(long_source.article.body, "Paragraph 8999")
    reader.show_hits((last,), 0)
    reader.scroll_to(last)
    assert reader.place() == 0
    qtbot.waitUntil(lambda: reader.place() > 5_000)
    assert [each.cursor.selectedText() for each in reader.extraSelections()] == ["Paragraph 8999"]


def test_another_article_ends_the_writing_of_the_one_before(qtbot, reader, source, long_source):
    reader.show_article(long_source)
    reader.show_article(source)
    qtbot.wait(50)
    assert reader.document().toRawText().replace("\u2029", "\n") == source.article.body


def test_words_outside_all_blocks_can_be_read_too(reader, source):
    reader.show_article(Source(source.article, replace(source.extraction, blocks=())))
    assert reader.document().begin().blockFormat().lineHeight() == 27
