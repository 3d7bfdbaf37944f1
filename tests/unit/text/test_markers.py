import pytest

from briefing.text.markers import read_mark


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- by June 5: return tags", "by June 5: return tags"),
        ("- [ ] by June 5: return tags", "by June 5: return tags"),
        ("* [x] tags returned", "tags returned"),
        ("- [1] see the note", "[1] see the note"),
        ("- [ ]", "[ ]"),
    ],
)
def test_an_item_begins_behind_its_sign_and_its_box_to_tick(line: str, words: str) -> None:
    mark = read_mark(line)
    assert mark is not None
    assert line[mark.length :] == words
