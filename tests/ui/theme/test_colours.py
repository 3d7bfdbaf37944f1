import pytest
from PySide6.QtGui import QColor

from briefing.ui.theme.colours import DARK, LIGHT

GROUNDS = {
    "ink": ("reader", "side", "field", "selected", "hover"),
    "second": ("reader", "side", "field", "selected", "hover"),
    "muted": ("reader", "side", "selected", "hover"),
    "accent": ("reader", "side"),
    "hit_ink": ("hit",),
    "focused_ink": ("focused",),
}


def luminance(name):
    def linear(value):
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    colour = QColor(name)
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(first, second):
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ink", GROUNDS)
def test_words_can_be_read_on_every_ground_they_stand_on(colours, ink):
    for ground in GROUNDS[ink]:
        assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5, ground


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("kind", ["issue", "deadline", "actor"])
def test_the_colour_of_a_kind_can_be_read_in_text_panel_and_tint(colours, kind):
    found = getattr(colours, kind)
    for ground in (colours.reader, colours.side, found.tint):
        assert contrast(found.ink, ground) >= 4.5
    assert contrast(colours.ink, found.tint) >= 7
