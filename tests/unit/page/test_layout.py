from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter

from briefing.brief.fit import try_to_fit
from briefing.brief.propose import propose
from briefing.domain.brief.lines import Quote
from briefing.domain.brief.page import Draft, Leading, Paper
from briefing.domain.findings import Basis
from briefing.domain.span import Span
from briefing.page.layout import Placed, lay_out, measure
from briefing.page.paint import find_area, find_key, paint_page
from briefing.page.sheet import SHEETS, pt
from briefing.page.text import Mark
from tests.unit.brief.samples import AS_OF, guards, make_dossier

BRIEF = propose(make_dossier(), AS_OF, guards()).brief
WORDS = st.text(alphabet="abc é—漢ي🐟xyzzy \u202f", min_size=1, max_size=120).filter(lambda text: bool(text.strip()))


def quote(words: str) -> Quote:
    return Quote(BRIEF.sources[0].article_id, Span(0, len(words)), (Span(0, len(words)),), (words,))


@pytest.mark.parametrize("paper", Paper)
def test_a_small_brief_leaves_room_on_either_paper(paper):
    fill = measure(replace(BRIEF, paper=paper))
    assert 100 < fill.used < fill.room
    assert fill.room == pytest.approx((SHEETS[paper].height - pt(47 + 42 + 10)) / pt(1))


def test_the_same_brief_takes_the_same_height_every_time():
    assert measure(BRIEF) == measure(replace(BRIEF, title=BRIEF.title))


def test_a_tighter_leading_takes_less_height():
    assert measure(replace(BRIEF, leading=Leading.TIGHT)).used < measure(BRIEF).used


def test_no_words_stand_outside_the_margins():
    page = lay_out(BRIEF)
    for placed in page.columns:
        for number in range(placed.column.layout.lineCount()):
            line = placed.column.layout.lineAt(number).naturalTextRect().translated(placed.origin)
            assert line.left() >= page.sheet.side - 1
            assert line.right() <= page.sheet.right + 1
            assert line.bottom() <= page.sheet.height


def test_parts_do_not_overlap():
    page = lay_out(BRIEF)
    areas = [place.area for place in page.places]
    assert all(above.bottom() <= below.top() + 1 for above, below in pairwise(areas))


def test_every_line_is_found_where_it_stands():
    page = lay_out(BRIEF)
    for line in BRIEF.lines:
        area = find_area(page, line.key)
        assert area is not None
        assert find_key(page, area.center()) == line.key
    assert find_key(page, QPointF(1, 1)) is None
    assert find_area(page, "no such line") is None


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(WORDS, max_size=9),
    st.lists(WORDS, max_size=9),
    st.lists(WORDS, max_size=9),
    st.sampled_from(Paper),
    st.booleans(),
)
def test_a_page_never_runs_over_or_says_so(labels, names, events, paper, pinned):
    issue, actor, deadline = BRIEF.issues[0], BRIEF.actors[0], BRIEF.deadlines[0]
    brief = replace(
        BRIEF,
        paper=paper,
        issues=tuple(
            replace(issue, key=f"i{n}", label=label, quote=quote(label * 3), pinned=pinned)
            for n, label in enumerate(labels)
        ),
        actors=tuple(replace(actor, key=f"a{n}", name=name, pinned=pinned) for n, name in enumerate(names)),
        deadlines=tuple(replace(deadline, key=f"d{n}", what=what * 2, pinned=pinned) for n, what in enumerate(events)),
    )
    fitted = try_to_fit(Draft(brief), measure)
    page = lay_out(fitted.brief)
    bottoms = [
        placed.origin.y() + placed.column.height for placed in page.columns if placed.origin.y() < page.sheet.foot_rule
    ]
    assert (fitted.problem is None) == page.fill.fits
    if fitted.problem is None:
        assert max(bottoms) <= page.sheet.foot_rule
    on_page = {line.key for line in fitted.brief.lines} | {out.line.key for out in fitted.left_out}
    assert on_page == {line.key for line in brief.lines}


def test_letters_the_faces_lack_are_admitted_in_the_footer():
    def footer(brief):
        return lay_out(brief).columns[-1].column.layout.text()

    assert "own fonts" not in footer(BRIEF)
    assert "own fonts" in footer(replace(BRIEF, title="東京"))


def test_signs_outside_the_basic_plane_shift_no_format():
    page = lay_out(replace(BRIEF, issues=(replace(BRIEF.issues[0], label="🐟🐟🐟"),)))
    texts = [placed.column.layout for placed in page.columns]
    issue = next(layout for layout in texts if layout.text().startswith("🐟"))
    citation = issue.formats()[-1]
    assert issue.text().encode("utf-16-le")[2 * citation.start :].decode("utf-16-le").strip("\u00a0") == "[1]"


def words_on(page):
    return " ".join(placed.column.layout.text() for placed in page.columns)


def test_a_date_that_the_reader_gave_has_its_own_mark_and_its_word_at_the_foot():
    assert "given" not in words_on(lay_out(BRIEF))
    first, *rest = BRIEF.deadlines
    given_date = lay_out(replace(BRIEF, deadlines=(replace(first, basis=Basis.GIVEN), *rest)))
    assert "given by the reader" in words_on(given_date)
    assert Basis.GIVEN in {mark.basis for placed in given_date.columns for mark in placed.column.marks}


def test_nothing_at_the_foot_overlaps():
    first, *rest = BRIEF.deadlines
    page = lay_out(replace(BRIEF, title="漢", deadlines=(replace(first, basis=Basis.GIVEN), *rest)))
    legend, note = page.columns[-2:]
    ends = legend.origin.x() + legend.column.layout.lineAt(0).naturalTextWidth()
    assert ends < note.origin.x() + note.column.layout.lineAt(0).naturalTextRect().left()
    assert legend.column.layout.lineCount() == 1
    assert note.origin.y() + note.column.height < page.sheet.height


def test_what_is_given_and_what_is_stated_are_painted_apart():
    def paint(basis):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        mark = Mark(QPointF(20, 20), 30, basis)
        column = replace(lay_out(BRIEF).columns[0].column, marks=(mark,))
        page = replace(lay_out(BRIEF), columns=(Placed(column, QPointF(0, 0)),), rules=())
        paint_page(painter, page)
        painter.end()
        return image

    assert paint(Basis.GIVEN) != paint(Basis.STATED)
