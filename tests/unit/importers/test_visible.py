import pytest

from briefing.importers.visible import read_visible


def texts(html: str) -> list[str]:
    return [piece.text for piece in read_visible(html)]


@pytest.mark.parametrize("tag", ["nav", "button", "select", "object", "noscript", "svg"])
def test_an_element_that_nothing_closes_hides_nothing(tag: str) -> None:
    assert texts(f"<p>Steel.</p><{tag}><p>Grain.</p><p>Cod.</p>") == ["Steel.", "Grain.", "Cod."]


def test_an_element_that_is_closed_stays_hidden_beside_one_that_is_not() -> None:
    assert texts("<nav><p>Home</p></nav><p>Steel.</p><nav><p>Grain.</p>") == ["Steel.", "Grain."]


def test_the_innermost_of_elements_alike_is_closed_first() -> None:
    assert texts("<object><object>x</object>y</object><p>Steel.</p>") == ["Steel."]


def test_a_script_that_nothing_closes_is_still_no_text() -> None:
    assert texts("<p>Steel.</p><script>track()") == ["Steel."]


@pytest.mark.timeout(20)
def test_many_elements_left_open_are_read_in_a_moment() -> None:
    assert texts("<nav><button></select>" * 5_000 + "<p>Steel.</p>") == ["Steel."]
