"""Which block is the title, and which stand above it as nameplates and rubrics?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from briefing.domain.document import Form
from briefing.extraction.zoning.bylines import is_staff_line, read_byline
from briefing.extraction.zoning.cues import Reach
from briefing.extraction.zoning.head.nameplates import (
    has_motto,
    is_built_as_name,
    is_issue_number,
    is_list,
    is_motto,
    is_shouted,
    read_dated_plate,
    read_name,
    strip_place,
)
from briefing.extraction.zoning.page import Page
from briefing.text.fold import fold

_FURTHEST = 12
_MOST_WORDS_OF_KICKER = 3
_FEWEST_WORDS_AFTER_KICKER = 6
_MOST_WORDS_OF_PLATE = 6
_FEWEST_WORDS_OF_PAPER = 3
_FEWEST_WORDS_OF_PLATE = 2
#: A line is taken up by the text that has so many of its words, or more than this share.
_TAKEN_UP = 2
_SHARE_TAKEN_UP = 0.5
#: How much of the text is looked at for them, in paragraphs and in code points, and how much of a word is compared.
_PARAGRAPHS = 8
_LEAD = 3000
_STEM = 5
#: So many line ends part what belongs together from what does not.
_GAP = 2
_LABEL = re.compile(r"(?:title|headline|heading|subject)\s*:\s+(?=\S)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{4,}")
_ASIDE = re.compile(r"[(\[].*[)\]]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Head:
    """The index of the title's block, if there is one, and of the nameplates and rubrics above it."""

    title: int | None = None
    above: frozenset[int] = frozenset()


def find_head(page: Page) -> Head:
    """Return the title and what stands above it, as far as the body holds them."""
    stated = fold(page.metadata.title or "")
    if stated:
        first = range(min(_FURTHEST, len(page.blocks)))
        title = next((index for index in first if _states(page.text(index), stated)), None)
        lines = list(_find_lines(page)) if title else []
    else:
        lines = list(_find_lines(page))
        title = _choose(page, lines) if lines else None
    return Head(title, frozenset(index for index in lines if title is not None and index < title))


def _states(text: str, stated: str) -> bool:
    folded = fold(text)
    return folded == stated or (len(folded) > 20 and (stated.startswith(folded) or folded.startswith(stated)))


def _find_lines(page: Page) -> Iterator[int]:
    """Yield the lines that could be a headline; a long question or exclamation is the last of them."""
    for index in range(min(_FURTHEST, len(page.blocks) - 1)):
        text = page.text(index)
        if is_furniture(page, index) or _ASIDE.fullmatch(text):
            continue
        is_running = page.is_running(index)
        if not page.is_headline(index) and (is_running or not is_shouted(text)):
            return
        yield index
        if is_running:
            return


def _choose(page: Page, lines: Sequence[int]) -> int | None:
    """Return the line marked as the title, else the first but for nameplates, rubrics and kickers."""
    plates = _find_plates(page, lines)
    rest = [index for index in lines if index not in plates]
    marked = [index for index in rest if _is_marked(page, index)]
    if marked or not rest:
        return marked[0] if marked else None
    below = next((index for index in rest if _count_words(page, index) > _MOST_WORDS_OF_KICKER), rest[0])
    return below if _count_words(page, below) >= _FEWEST_WORDS_AFTER_KICKER else rest[0]


def _is_marked(page: Page, index: int) -> bool:
    """Tell whether a line is marked ("# ") or labelled as the title."""
    block = page.blocks[index]
    mark = page.shadow[block.span.start : block.content.start]
    return "#" in mark or measure_label(page.text(index)) > 0


def measure_label(text: str) -> int:
    """Return how long the label before a title is ("Headline: "), 0 where there is none."""
    label = _LABEL.match(text)
    return label.end() if label else 0


def _find_plates(page: Page, lines: Sequence[int]) -> frozenset[int]:
    """Return the lines that are a nameplate or list rubrics, or that explain one without a gap between."""
    plates: set[int] = set()
    for index, above in zip(lines, (None, *lines), strict=False):
        explains = above in plates and page.blanks_above(index) < _GAP and _says_less(page, index, lines)
        if not _is_marked(page, index) and (explains or _is_plate(page, index, lines)):
            plates.add(index)
    return frozenset(plates)


def _says_less(page: Page, index: int, lines: Sequence[int]) -> bool:
    """Tell whether the text takes up more words of a line further below, after a gap."""
    own = _count_taken_up(page, index)
    later = [other for other in lines if other > index and page.blanks_above(other) >= _GAP]
    return any(_count_taken_up(page, other) > own for other in later)


def _is_plate(page: Page, index: int, lines: Sequence[int]) -> bool:
    text = page.text(index)
    below = [page.text(other) for other in lines if other > index]
    if is_list(text) or not below:
        return is_list(text)
    words, taken_up = len(text.split()), _is_taken_up(page, index)
    stands_out = is_shouted(text) and not all(map(is_shouted, below))
    return (
        has_motto(text)
        or (words <= _MOST_WORDS_OF_PLATE and is_motto(below[0]))
        or (stands_out and (words <= _MOST_WORDS_OF_KICKER or not taken_up or _says_less(page, index, lines)))
        or (page.known.outlets.reads_like_outlet(text) and not taken_up)
        or is_issue_number(text)
        or _names_paper(page, text)
        or (page.known.bodies.has(name := read_name(text) or "") and len(name.split()) == len(text.split()))
        or _heads_page(page, index, below, taken_up=taken_up)
    )


def _heads_page(page: Page, index: int, below: Sequence[str], *, taken_up: bool) -> bool:
    """Tell whether the first line is a name that the text never takes up, above a date or a headline."""
    text = strip_place(page.text(index))
    if index > 0 or taken_up or read_name(text) is None or len(text.split()) < _FEWEST_WORDS_OF_PLATE:
        return False
    under = page.text(1)
    is_dated = page.known.stamps.holds_date(under) or is_issue_number(under)
    return is_dated or (read_name(below[0]) is None and len(below[0].split()) > len(text.split()))


def _names_paper(page: Page, text: str) -> bool:
    """Tell whether a line is a name that ends as papers' names do: "The Clark County Register"."""
    name = strip_place(text)
    return (
        read_name(text) == name
        and len(name.split()) >= _FEWEST_WORDS_OF_PAPER
        and is_built_as_name(name, page.known.outlets)
    )


def _is_taken_up(page: Page, index: int) -> bool:
    """Tell whether the text comes back to the words of a line."""
    stems = _stems(page.text(index))
    shared = len(stems & _stems_below(page, index))
    return shared >= _TAKEN_UP or shared > _SHARE_TAKEN_UP * len(stems)


def _count_taken_up(page: Page, index: int) -> int:
    return len(_stems(page.text(index)) & _stems_below(page, index))


def _stems_below(page: Page, index: int) -> frozenset[str]:
    """Return the stems of the words of the first paragraphs below a line."""
    running = (page.text(after) for after in range(index + 1, len(page.blocks)) if page.is_running(after))
    lead = "\n".join(islice(running, _PARAGRAPHS))
    return _stems(lead[:_LEAD])


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(fold(text)))


def is_furniture(page: Page, index: int) -> bool:
    """Tell whether a block above the body is a stamp, a byline, a caption, an outlet's name or a rubric."""
    text = page.text(index)
    known = page.known
    if page.blocks[index].form is Form.QUOTATION or page.is_running(index):
        return any(cue.reach is Reach.BLOCK for cue in known.cues.find(text))
    return (
        page.blocks[index].form is Form.LIST_ITEM
        or known.stamps.holds_date(text)
        or known.stamps.is_date(text)
        or known.stamps.follows_place(text)
        or (index == 0 and _leads_headline(page) and read_dated_plate(text, known.stamps) is not None)
        or known.outlets.name_of(text) is not None
        or fold(text) in known.places
        or is_staff_line(text)
        or (read_byline(text) is not None and not has_motto(text))
        or not any(map(str.isalnum, text))
        or any(cue.reach in (Reach.BLOCK, Reach.HEAD, Reach.LINKS) for cue in known.cues.find(text))
    )


def _leads_headline(page: Page) -> bool:
    """Tell whether lines that are no running text follow the first."""
    return len(page.blocks) > 2 and not page.is_running(1)


def _count_words(page: Page, index: int) -> int:
    return len(page.text(index).split())
