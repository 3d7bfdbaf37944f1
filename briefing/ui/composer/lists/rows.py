"""What does each row of the composer say?"""

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.brief.citing import cite, number_sources
from briefing.brief.fit import name_of
from briefing.brief.page_text import Entry, Part, Tone, plain
from briefing.brief.rendering.quoting import show_quote
from briefing.brief.wording import put_in_words, show_date, show_day_count, show_role
from briefing.domain.brief.lines import ActorLine, BottomLine, DeadlineLine, DifferenceLine, IssueLine, Line
from briefing.domain.brief.page import Brief, FittedBrief, LeftOut, Section
from briefing.domain.findings import Basis, FindingKind
from briefing.temporal.display import show_short

_HEADS = {Section.GAPS: "GAPS"}
_KINDS: Mapping[type[Line], FindingKind | None] = {
    BottomLine: None,
    IssueLine: FindingKind.ISSUE,
    DeadlineLine: FindingKind.DEADLINE,
    ActorLine: FindingKind.ACTOR,
    DifferenceLine: None,
}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page in one row of the list; `head` is set on the first row of a part, `last` on its last."""

    key: str
    head: str
    last: bool
    kind: FindingKind | None
    label: str
    role: str
    words: str
    citations: str
    days: str = ""
    basis: Basis | None = None
    pinned: bool = False
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class LeftOutRow:
    """A line that is not on the page, and why."""

    key: str
    kind: FindingKind | None
    label: str
    why: str


def make_rows(brief: Brief) -> tuple[Row, ...]:
    """Return the rows of a brief's lines, in the order of the page; what cannot be dropped is fixed."""
    lines = {line.key: line for line in brief.lines}
    rows: list[Row] = []
    for part in put_in_words(brief).parts:
        if part.section is not Section.SOURCES:
            rows += _part_rows(part, lines, brief)
    return tuple(rows)


def make_left_out(fitted: FittedBrief) -> tuple[LeftOutRow, ...]:
    """Return the rows of what was left out, in the order in which it went."""
    return tuple(_left_out_row(out, fitted.brief) for out in fitted.left_out)


def _left_out_row(out: LeftOut, brief: Brief) -> LeftOutRow:
    """Return the row of a line; a deadline is told with its date, as it is on the page."""
    line = out.line
    label = f"{_show_when(line, brief)} · {name_of(line)}" if isinstance(line, DeadlineLine) else name_of(line)
    return LeftOutRow(line.key, _KINDS[type(line)], label, out.why)


def _show_when(line: DeadlineLine, brief: Brief) -> str:
    return show_short(line.when) if line.days is None else show_date(line, brief)


def _part_rows(part: Part, lines: Mapping[str, Line], brief: Brief) -> list[Row]:
    keys = [entry.key for entry in part.entries] or [row.key for row in part.rows]
    words = {entry.key: entry for entry in part.entries}
    head = _HEADS.get(part.section, part.section.upper())
    return [
        _make_row(lines.get(key), words.get(key), head if not index else "", index == len(keys) - 1, brief)
        for index, key in enumerate(keys)
    ]


def _make_row(line: Line | None, entry: Entry | None, head: str, last: bool, brief: Brief) -> Row:  # noqa: FBT001
    if isinstance(line, DeadlineLine):
        return _deadline_row(line, head, last, brief)
    if line is None or entry is None:
        return Row("gaps", head, last, None, "", "", plain(entry.pieces) if entry else "", "", fixed=True)
    return Row(
        key=line.key,
        head=head,
        last=last,
        kind=_KINDS[type(line)],
        label="" if isinstance(line, BottomLine) else name_of(line),
        role=show_role(line, dated=False) if isinstance(line, ActorLine) else "",
        words=_rest(entry),
        citations=_cite(line, brief),
        pinned=line.pinned,
    )


def _deadline_row(line: DeadlineLine, head: str, last: bool, brief: Brief) -> Row:  # noqa: FBT001
    days = show_day_count(line)
    condition = f", {show_quote(line.condition, fragment=True)}" if line.condition else ""
    return Row(
        key=line.key,
        head=head,
        last=last,
        kind=FindingKind.DEADLINE,
        label=_show_when(line, brief),
        role="",
        words=f"{name_of(line)}{condition}",
        citations=_cite(line, brief),
        days=f"{days} d" if days[-1:].isdigit() else days,
        basis=line.basis,
        pinned=line.pinned,
    )


def _cite(line: Line, brief: Brief) -> str:
    return plain(cite([citation.article_id for citation in line.citations], number_sources(brief))).strip()


def _rest(entry: Entry) -> str:
    """Return what a paragraph says after its label and role, without citations."""
    pieces = [piece for piece in entry.pieces if piece.tone is Tone.PLAIN]
    return "".join(piece.printed for piece in pieces).replace("; per:", "").lstrip(" :;")
