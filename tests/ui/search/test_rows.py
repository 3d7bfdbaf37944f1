import pytest

from briefing.ui.theme import type as faces
from briefing.ui.widgets.results.delegate import _line_count
from briefing.ui.widgets.wrapped import Wrapped

WORDS = "Vessel pension copper dispute number 383 over berths and quays at the harbour of Iquique and the mines inland"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("face", [faces.LIST_TITLE, faces.BODY])
@pytest.mark.parametrize("width", [256, 280, 296])
def test_no_text_is_painted_in_more_lines_than_its_row_has_room_for(face, width):
    for end in range(1, len(WORDS)):
        text = WORDS[:end]
        assert Wrapped(text, face, width, lines=2).height <= _line_count(text, face, width) * face.leading
