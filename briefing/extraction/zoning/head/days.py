"""Which lines above the text are days that head what stands below them, and no stamps?"""

import re
from collections.abc import Iterator

from briefing.domain.document import Zone
from briefing.extraction.zoning.page import Page

_LONGEST = 40
_FIRST_BLOCKS = 12
_YEAR = re.compile(r"\d{4}")
_WEEKDAY = re.compile(r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b", re.IGNORECASE)
#: So many more days head what stands further below: more where nothing above tells the day of the article.
_MORE, _MORE_UNDATED = 1, 2

_Shape = tuple[bool, bool]


def find_day_headings(page: Page) -> frozenset[int]:
    """Return the first lines that are a day alone, above words of their own, where lines of their shape follow.

    Such is the first day of a diary or a week ahead, which would pass for the day of the article.
    """
    shapes = dict(_days(page))
    return frozenset(
        index
        for index, shape in shapes.items()
        if index < _FIRST_BLOCKS
        and index + 1 < len(page.blocks)
        and index + 1 not in shapes
        and page.is_open(index + 1)
        and _follow(shapes, index, shape) >= (_MORE if _is_dated_above(page, index) else _MORE_UNDATED)
    )


def _days(page: Page) -> Iterator[tuple[int, _Shape]]:
    """Yield the lines that are a day alone, each with whether it names the weekday and the year."""
    stamps = page.known.stamps
    for index in range(len(page.blocks)):
        text = page.text(index)
        if len(text) <= _LONGEST and page.is_open(index) and stamps.is_date(text) and not stamps.is_stamp(text):
            yield index, (_WEEKDAY.match(text) is not None, _YEAR.search(text) is not None)


def _follow(shapes: dict[int, _Shape], index: int, shape: _Shape) -> int:
    """Count the days of one shape further below that have words below them."""
    return sum(at > index and at + 1 not in shapes and each == shape for at, each in shapes.items())


def _is_dated_above(page: Page, index: int) -> bool:
    """Tell whether the article says above a line, or in its record, when it came out."""
    stamped = (page.blocks[at].zone is Zone.STAMP or page.known.stamps.holds_date(page.text(at)) for at in range(index))
    return page.metadata.published is not None or any(stamped)
