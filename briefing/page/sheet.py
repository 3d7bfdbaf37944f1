"""What are the measures of the page, in tenths of a point?

Everything is laid out on a grid of 720 units an inch, so that 10 pt are 100 units whatever screen there is.
"""

from dataclasses import dataclass

from briefing.domain.brief.page import Leading, Paper

UNITS_PER_INCH = 720


def pt(points: float) -> float:
    """Return points in the page's units."""
    return points * 10


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, its margins and its columns; x runs from the left edge, y from the top."""

    width: float
    height: float
    side: float = pt(56)
    top: float = pt(47)
    foot: float = pt(42)
    label_column: float = pt(84)

    @property
    def right(self) -> float:
        """Return the right edge of the text."""
        return self.width - self.side

    @property
    def text(self) -> float:
        """Return the left edge of the text column."""
        return self.side + self.label_column

    @property
    def foot_rule(self) -> float:
        """Return where the rule of the footer lies."""
        return self.height - self.foot

    @property
    def bottom(self) -> float:
        """Return where the text has to end."""
        return self.foot_rule - pt(10)


SHEETS = {Paper.A4: Sheet(width=pt(595), height=pt(842)), Paper.LETTER: Sheet(width=pt(612), height=pt(792))}
LEADINGS = {Leading.FULL: pt(13.4), Leading.TIGHT: pt(12.6)}

RULE = pt(0.56)
FIRST_RULE = pt(1)
#: Space between a rule and the text below it, and between text and the rule below that.
ABOVE = pt(7)
BELOW = pt(5.6)
#: Space between the paragraphs of a part, and above and below the text of a table's row.
PARAGRAPH_GAP = pt(1.8)
ROW_GAP = pt(1.7)
#: The deadlines table: widths of its columns but the third, which takes the rest.
DATE, DAYS, BASIS, SOURCE = pt(66), pt(24), pt(51), pt(30)
DAYS_GAP = pt(12)
WHAT_GAP = pt(6)
#: How far the text of a source stands from its number.
NUMBER = pt(17)
