import pytest

from briefing.ui.theme import type as faces
from briefing.ui.widgets.results.delegate import _line_count
from briefing.ui.widgets.wrapped import Wrapped

WORDS = "Vessel pension copper dispute number 383 over berths and quays at the harbour of Iquique and the mines inland"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("face", [faces.LIST_TITLE, faces.BODY])
@pytest.mark.parametrize("width", range(256, 297, 4))
def test_a_row_has_room_for_as_many_lines_as_are_painted(face, width):
    for end in range(1, len(WORDS)):
        text = WORDS[:end]
        assert Wrapped(text, face, width, lines=2).lines == _line_count(text, face, width)
