"""Where does direct speech stand in a body?"""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from briefing.domain.document import READ_ZONES, Document
from briefing.domain.span import Span

#: The marks that close what each mark opens: CLDR's delimiters of the languages in which news is quoted.
_CLOSING: Mapping[str, str] = MappingProxyType(
    {'"': '"', "“": '”"“', "„": '“”"', "«": "»", "»": "«", "‹": "›", "‘": "’'", "'": "'’", "「": "」", "『": "』"}
)
_MARK = re.compile("[\"“”„«»‹›‘’'「」『』]")
_CLOSING_MARKS = {mark: re.compile(f"[{closing}]") for mark, closing in _CLOSING.items()}
_SINGLE = frozenset("‘’'")
_STOPS = frozenset(",.!?…;:)")
#: How long a quotation in single marks, which are apostrophes too, may be.
_LONGEST_SINGLE = 700


class Quotation(NamedTuple):
    """Direct speech with its marks; `goes_on` when its paragraph ends without the closing mark."""

    span: Span
    block: int
    goes_on: bool


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Return the quotations of the blocks that may hold findings, in order."""
    found = []
    for number, block in enumerate(document.blocks):
        if block.zone in READ_ZONES:
            found += [Quotation(span, number, goes_on) for span, goes_on in _in_block(document.text, block.content)]
    return tuple(found)


def _in_block(body: str, block: Span) -> Iterator[tuple[Span, bool]]:
    at = block.start
    while (match := _MARK.search(body, at, block.end)) is not None:
        start, mark = match.start(), match.group()
        at = start + 1
        if not _opens(body, start, block):
            continue
        end = _end(body, start, mark, block)
        if end > start:
            yield Span(start, end), False
            at = end
        elif mark not in _SINGLE and mark != "»":
            yield Span(start, block.end), True
            return


def _opens(body: str, at: int, block: Span) -> bool:
    """Tell whether a mark may open: words follow it at once, and before it stands a space, a bracket or a dash.

    French parts its marks from the words by a space.
    """
    if body[at] not in _CLOSING or at + 1 >= block.end:
        return False
    if body[at + 1].isspace() and (body[at] != "«" or body[at + 1] == "\n"):
        return False
    return at == block.start or not body[at - 1].isalnum()


def _end(body: str, start: int, mark: str, block: Span) -> int:
    """Return the index after the mark that closes a quotation, or `start` when none does."""
    last = min(block.end, start + _LONGEST_SINGLE) if mark in _SINGLE else block.end
    found = (one.start() for one in _CLOSING_MARKS[mark].finditer(body, start + 2, last))
    ends = (at for at in found if _closes(body, at, block.end, mark))
    if mark in _SINGLE:
        return _single_end(body, ends, start)
    first = next(ends, start)
    return first + (first > start and (body[first] != "“" or mark == "„"))


def _closes(body: str, at: int, end: int, mark: str) -> bool:
    if body[at - 1].isspace():
        return mark not in _SINGLE and body[at] != "“"
    return not (mark in _SINGLE and at + 1 < end and body[at + 1].isalnum())


def _single_end(body: str, ends: Iterator[int], start: int) -> int:
    """Return the end of a quotation in single marks; a plural's apostrophe ("workers' pay") closes none."""
    last = start
    for at in ends:
        last = at + 1
        if body[at - 1] in _STOPS or (at + 1 < len(body) and body[at + 1] in _STOPS) or body[at - 1] != "s":
            break
    return last
