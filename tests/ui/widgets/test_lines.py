import pytest
from PySide6.QtCore import QRect

from briefing.ui.models.lines import Line, LinesModel
from briefing.ui.theme import metrics
from briefing.ui.widgets.lines.delegate import fit_link
from briefing.ui.widgets.lines.view import LineList

WIDTH = 320
KEY = QRect(WIDTH - metrics.MARGIN - 40, 0, 40, metrics.OFFER_ROW)


@pytest.fixture
def draw(qtbot, look):
    def draw_offer(query):
        model = LinesModel()
        rows = LineList(model, look, "Suggestions", as_link=True)
        qtbot.addWidget(rows)
        model.show((Line(f"Did you mean {query}? 2 articles", query, "Alt+1", strong=query),))
        rows.resize(WIDTH, metrics.OFFER_ROW)
        return rows.grab().toImage()

    return draw_offer


def test_the_key_of_a_suggestion_stands_there_however_long_it_is(draw):
    assert draw("government talks on " * 9).copy(KEY) == draw("quota").copy(KEY)


def test_a_long_suggestion_gives_way_to_how_many_articles_it_finds(draw):
    assert draw("government talks on " * 9) == draw("government talks on " * 10)
    assert draw("w" * 90).copy(KEY.translated(-60, 0)) == draw("w" * 80).copy(KEY.translated(-60, 0))


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize(
    ("width", "shown"),
    [(900, "Did you mean appeal? 4 articles"), (150, "Did you mean appeal?")],
)
def test_what_is_offered_is_not_cut_where_it_stands_whole_without_what_it_finds(width, shown):
    line = Line("Did you mean appeal? 4 articles", "appeal", strong="appeal")
    assert "".join(fit_link(line, width)) == shown


@pytest.mark.usefixtures("look")
def test_a_long_query_that_is_offered_gives_way_to_what_it_finds():
    query = "rare earths export controls of the ministry"
    before, strong, after = fit_link(Line(f"Did you mean {query}? 4 articles", query, strong=query), 240)
    assert (before, after) == ("Did you mean ", "? 4 articles")
    assert strong.endswith("…")
