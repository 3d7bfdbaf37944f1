"""Into which paragraphs, headings, list items and quotations does a body fall?"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.domain.document import Block, Form, Zone
from briefing.domain.span import Span
from briefing.text.headings import looks_like_heading
from briefing.text.labels import find_label
from briefing.text.lines.breaking import is_broken
from briefing.text.lines.found import Line, find_lines
from briefing.text.lines.wrapping import is_full, wrap_width
from briefing.text.markers import Mark, read_mark, settle_marks

_FORMS = {"heading": Form.HEADING, "quote": Form.QUOTATION}
_QUOTED = re.compile(r'"[^"]+"[.,]?')
_LONGEST_QUOTATION = 5000
#: How a row of a table and a byline begin.
_OPENS_APART = re.compile(r"\||(?:By|BY) [A-Z][\w.'-]* [A-Z][^.]*$")


@dataclass(frozen=True, slots=True)
class _Run:
    """Lines that make one block, with the mark the first of them starts with."""

    span: Span
    mark: Mark | None


def split_blocks(shadow: str) -> tuple[Block, ...]:
    """Return the blocks of a body, given its shadow: in order, apart, and covering all that is not space."""
    lines = find_lines(shadow)
    marks = settle_marks([read_mark(shadow[line.span.start : line.span.end][:16]) for line in lines])
    runs = tuple(_join(shadow, lines, marks))
    return number_sections([_make_block(shadow, runs, place) for place in range(len(runs))])


def number_sections(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return the blocks with `section` set to the index of the heading above each, or -1; a title is none."""
    numbered: list[Block] = []
    section = -1
    for index, block in enumerate(blocks):
        numbered.append(block if block.section == section else _within(block, section))
        if block.form is Form.HEADING and block.zone is not Zone.TITLE:
            section = index
    return tuple(numbered)


def _within(block: Block, section: int) -> Block:
    return Block(block.span, block.form, block.content, block.zone, block.marker, block.label, section)


def _join(shadow: str, lines: Sequence[Line], marks: Sequence[Mark | None]) -> Iterator[_Run]:
    width = wrap_width(lines)
    first = 0
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else None
        goes_on = after is not None and marks[at + 1] is None and _goes_on(shadow, line, after, width, runs=at > first)
        if not goes_on:
            yield _Run(Span(lines[first].span.start, line.span.end), marks[first])
            first = at + 1


def _goes_on(shadow: str, line: Line, after: Line, width: int | None, *, runs: bool) -> bool:
    if after.blanks or _is_apart(shadow, line, after):
        return False
    return (width is not None and is_full(line, after, width)) or is_broken(shadow, line, after, runs=runs)


def _is_apart(shadow: str, line: Line, after: Line) -> bool:
    """Tell whether a bar or a byline sets two lines apart, however long the first is."""
    return shadow[line.span.end - 1] == "|" or _OPENS_APART.match(shadow, after.span.start, after.span.end) is not None


def _make_block(shadow: str, runs: Sequence[_Run], place: int) -> Block:
    run = runs[place]
    content = Span(run.span.start + run.mark.length, run.span.end) if run.mark else run.span
    form = _form(
        content.of(shadow).replace("\n", " "), run.mark, alone=_is_alone(runs, place), followed=place + 1 < len(runs)
    )
    marker = run.mark.marker if run.mark and form is Form.LIST_ITEM else ""
    label = find_label(shadow, content) if form is Form.LIST_ITEM else None
    return Block(run.span, form, content, marker=marker, label=label)


def _is_alone(runs: Sequence[_Run], place: int) -> bool:
    """Tell whether no marked line stands right above or below, and running text does follow."""
    above = runs[place - 1].mark if place else None
    return above is None and place + 1 < len(runs) and runs[place + 1].mark is None


def _form(text: str, mark: Mark | None, *, alone: bool, followed: bool) -> Form:
    if mark:
        is_numbered_heading = mark.kind == "number" and alone and looks_like_heading(text)
        return Form.HEADING if is_numbered_heading else _FORMS.get(mark.kind, Form.LIST_ITEM)
    if len(text) <= _LONGEST_QUOTATION and _QUOTED.fullmatch(text):
        return Form.QUOTATION
    return Form.HEADING if followed and looks_like_heading(text) else Form.PARAGRAPH
