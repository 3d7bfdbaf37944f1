import pytest

from briefing.brief.page_text import Piece


def test_marks_within_a_quotation_are_printed_single() -> None:
    assert Piece("“He said “no” twice”", quoted=True).printed == "“He said ‘no’ twice”"


@pytest.mark.parametrize("text", ["", "“", "words", "“words", "words”", "”“"])
def test_a_quotation_stands_between_its_marks(text: str) -> None:
    with pytest.raises(ValueError, match="between a mark"):
        Piece(text, quoted=True)
    assert Piece(text).printed == text
