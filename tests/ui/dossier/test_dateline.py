from dataclasses import replace

import pytest
from PySide6.QtGui import QFontMetricsF

from briefing.domain.findings import FindingKind
from briefing.ui.models.rows import make_sections
from briefing.ui.theme import type as faces
from briefing.ui.widgets.panel.dateline import find_notes
from tests.ui.samples import AS_OF

pytestmark = [pytest.mark.qt_log_ignore("propagateSizeHints", extend=True), pytest.mark.usefixtures("look")]


def width_of(words):
    return QFontMetricsF(faces.META.font()).horizontalAdvance(words)


@pytest.fixture
def row(source):
    row = make_sections(source, AS_OF)[FindingKind.DEADLINE].best[0]
    return replace(row, remark="", sort="expiry", tellers="The Herald of the Northern Isles, 2 more")


@pytest.mark.parametrize("less", [0, 20, 60, 100])
def test_a_long_outlet_is_cut_before_the_kind_goes_and_how_many_more_stays(row, less):
    whole = width_of(row.tellers) + width_of("expiry") + 16
    tellers, kind = (words for words, _ in find_notes(row, whole - less))
    assert kind == "expiry"
    assert tellers.startswith("The H")
    assert tellers.endswith(", 2 more")
    assert ("…" in tellers) is (less > 0)


def test_where_there_is_hardly_room_the_kind_goes_then_who_tells_it(row):
    assert [words[-6:] for words, _ in find_notes(row, width_of("The Herald…, 2 more") + 20)] == ["2 more"]
    assert find_notes(row, 12) == []
