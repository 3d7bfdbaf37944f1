"""Where does everything stand on the sheet?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF

from briefing.brief.page_text import COLUMNS, FOOTER, Entry, PageText, Part, Piece, Pieces, Row, Tone
from briefing.brief.wording import put_in_words
from briefing.domain.brief.page import Brief, Fill, Section
from briefing.domain.findings import Basis
from briefing.page import faces
from briefing.page.colours import Ink
from briefing.page.faces import Face
from briefing.page.sheet import (
    ABOVE,
    BASIS,
    BELOW,
    DATE,
    DAYS,
    DAYS_GAP,
    FIRST_RULE,
    LEADINGS,
    NUMBER,
    PARAGRAPH_GAP,
    ROW_GAP,
    RULE,
    SHEETS,
    SOURCE,
    WHAT_GAP,
    Sheet,
    pt,
)
from briefing.page.text import Column, Run, set_text

_HEADS = {Section.GAPS: "Confidence\nand gaps"}
_LEGEND = ((Basis.STATED, "date stated"), (Basis.INFERRED, "inferred"), (Basis.UNKNOWN, "unknown"))
#: Told only on a page that has such a date.
_OF_READER = (Basis.GIVEN, "given by the reader")


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    left: float
    right: float
    y: float
    width: float
    ink: Ink


@dataclass(frozen=True, slots=True)
class Placed:
    """A column of words at its place on the sheet."""

    column: Column
    origin: QPointF


@dataclass(frozen=True, slots=True)
class Place:
    """Where one line of the brief stands, by its key."""

    key: str
    area: QRectF


@dataclass(frozen=True, slots=True)
class PageLayout:
    """The page, ready to be painted: all positions in the sheet's units."""

    sheet: Sheet
    columns: tuple[Placed, ...]
    rules: tuple[Rule, ...]
    places: tuple[Place, ...]
    fill: Fill


def lay_out(brief: Brief) -> PageLayout:
    """Lay the brief out on its paper; what does not fit runs over the foot, and the fill says so."""
    faces.make_ready()
    setting = _Setting(SHEETS[brief.paper], LEADINGS[brief.leading])
    text = put_in_words(brief)
    setting.set_head(text)
    for index, part in enumerate(text.parts):
        setting.set_part(part, first=index == 0)
    return setting.finish(text)


def measure(brief: Brief) -> Fill:
    """Return how much of the page a brief takes, in points."""
    return lay_out(brief).fill


class _Setting:
    """Sets one page from the top down; `y` is where the next text begins."""

    def __init__(self, sheet: Sheet, leading: float) -> None:
        self._sheet = sheet
        self._body = _on_leading(faces.BODY, leading)
        self._columns: list[Placed] = []
        self._rules: list[Rule] = []
        self._places: list[Place] = []
        self._y = sheet.top

    def set_head(self, text: PageText) -> None:
        """Set the title and the line below it."""
        sheet = self._sheet
        width = sheet.right - sheet.side
        self._flow([Run("BRIEF", faces.LABEL, Ink.ACCENT)], sheet.side, width, faces.LABEL)
        self._y += pt(6.4)
        self._flow([Run(text.title, faces.TITLE)], sheet.side, width, faces.TITLE)
        self._y += pt(3.4)
        runs = [
            Run(text.as_of, faces.EXTENT_STRONG),
            Run(f"\u00a0 · \u00a0{text.extent}", faces.EXTENT, Ink.MUTED),
        ]
        self._flow(runs, sheet.side, width, faces.EXTENT)
        self._y += pt(11.6)

    def set_part(self, part: Part, *, first: bool) -> None:
        """Set a part under its rule: its label on the left, its text on the right."""
        sheet = self._sheet
        self._rule(sheet.side, FIRST_RULE if first else RULE, Ink.TEXT if first else Ink.RULE)
        self._y += ABOVE
        top = self._y
        foot = self._set_label(part, top)
        if part.rows:
            self._set_table(part.rows)
        for index, entry in enumerate(part.entries):
            self._y += PARAGRAPH_GAP if index and part.section is not Section.SOURCES else pt(0.5) if index else 0
            self._set_entry(part.section, entry)
        self._y = max(self._y, foot) + BELOW

    def finish(self, text: PageText) -> PageLayout:
        """Set the footer and return the page."""
        sheet = self._sheet
        used, room = self._y - BELOW - sheet.top, sheet.bottom - sheet.top
        self._y = sheet.foot_rule
        self._rule(sheet.side, RULE, Ink.RULE)
        self._y += pt(5)
        self._set_footer(text)
        return PageLayout(
            sheet=sheet,
            columns=tuple(self._columns),
            rules=tuple(self._rules),
            places=tuple(self._places),
            fill=Fill(used / pt(1), room / pt(1)),
        )

    def _rule(self, left: float, width: float, ink: Ink) -> None:
        self._rules.append(Rule(left, self._sheet.right, self._y, width, ink))

    def _put(self, runs: Sequence[Run], x: float, width: float, face: Face, *, right: bool = False) -> Column:
        column = set_text(tuple(runs), width, face=face, right=right)
        self._columns.append(Placed(column, QPointF(x, self._y)))
        return column

    def _flow(self, runs: Sequence[Run], x: float, width: float, face: Face) -> None:
        self._y += self._put(runs, x, width, face).height

    def _set_label(self, part: Part, top: float) -> float:
        """Set a part's label so that its first line stands on the text's; return where it ends."""
        lines = _HEADS.get(part.section, str(part.section)).upper().split("\n")
        self._y = top + pt(3.2 if part.section is Section.BOTTOM_LINE else 2.4)
        for words in lines:
            width = self._sheet.label_column - pt(8)
            self._flow([Run(words, faces.LABEL, Ink.MUTED)], self._sheet.side, width, faces.LABEL)
        foot, self._y = self._y, top
        return foot

    def _set_entry(self, section: Section, entry: Entry) -> None:
        sheet = self._sheet
        left, width = sheet.text, sheet.right - sheet.text
        top = self._y
        if section is Section.SOURCES:
            number, *rest = entry.pieces
            self._put([Run(number.text, faces.SOURCE_NUMBER, Ink.ACCENT)], left, NUMBER, faces.SOURCE)
            rest = [replace(rest[0], text=rest[0].text.lstrip()), *rest[1:]]
            self._flow(_runs(rest, faces.SOURCE, faces.SOURCE), left + NUMBER, width - NUMBER, faces.SOURCE)
        elif section is Section.BOTTOM_LINE:
            self._flow(_runs(entry.pieces, faces.BOTTOM_LINE, faces.BOTTOM_LINE), left, width, faces.BOTTOM_LINE)
        else:
            self._flow(_runs(entry.pieces, self._body, faces.STRONG), left, width, self._body)
        self._places.append(Place(entry.key, QRectF(left, top, width, self._y - top)))

    def _set_table(self, rows: Sequence[Row]) -> None:
        self._set_cells([[Run(head, faces.SMALL, Ink.MUTED)] for head in COLUMNS], faces.SMALL)
        for row in rows:
            top = self._y
            self._rule(self._sheet.text, RULE, Ink.HAIRLINE)
            self._y += ROW_GAP
            date, ink = (faces.STRONG, Ink.TEXT) if row.dated else (faces.BODY, Ink.MUTED)
            cells = [
                [Run(row.date, date, ink)],
                [Run(row.days, date, ink)],
                _runs(row.what, self._body, faces.STRONG),
                [Run("", faces.SMALL, Ink.MUTED, row.basis), Run(str(row.basis), faces.SMALL, Ink.MUTED)],
                _runs(_without_lead(row.sources), self._body, faces.STRONG),
            ]
            self._set_cells(cells, self._body)
            self._y += ROW_GAP
            area = QRectF(self._sheet.text, top, self._sheet.right - self._sheet.text, self._y - top)
            self._places.append(Place(row.key, area))

    def _set_cells(self, cells: Sequence[Sequence[Run]], face: Face) -> None:
        """Set the five cells of a row side by side and go below the tallest."""
        left, right = self._sheet.text, self._sheet.right
        what = left + DATE + DAYS + DAYS_GAP
        spans = (
            (left, DATE),
            (left + DATE - DAYS, 2 * DAYS),
            (what, right - SOURCE - BASIS - WHAT_GAP - what),
            (right - SOURCE - BASIS, BASIS),
            (right - SOURCE, SOURCE),
        )
        columns = [
            self._put(cell, x, width, face, right=index == 1)
            for index, (cell, (x, width)) in enumerate(zip(cells, spans, strict=True))
        ]
        self._y += max(column.height for column in columns)

    def _set_footer(self, text: PageText) -> None:
        sheet = self._sheet
        legend: list[Run] = []
        for basis, words in (*_LEGEND, _OF_READER) if Basis.GIVEN in _bases(text) else _LEGEND:
            legend += [Run("", faces.FOOT, Ink.MUTED, basis), Run(f"{words}\u00a0\u00a0\u00a0 ", faces.FOOT, Ink.MUTED)]
        told = self._put(legend, sheet.side, sheet.width, faces.FOOT)
        words = f"{_tell_fonts(text)}{FOOTER}\u00a0\u00a0\u00a0 1 / 1"
        width = sheet.right - sheet.side - told.layout.lineAt(0).naturalTextWidth() - pt(6)
        self._put([Run(words, faces.FOOT, Ink.MUTED)], sheet.right - width, width, faces.FOOT, right=True)


def _on_leading(face: Face, leading: float) -> Face:
    return Face(face.family, face.size, leading, face.weight, face.tracking)


def _without_lead(pieces: Pieces) -> Pieces:
    return tuple(
        replace(piece, text=piece.text.lstrip()) if index == 0 else piece for index, piece in enumerate(pieces)
    )


def _runs(pieces: Sequence[Piece], face: Face, strong: Face) -> list[Run]:
    """Set pieces in their tones: labels strong, what is added muted, citations small and in the accent."""
    looks = {
        Tone.PLAIN: (face, Ink.TEXT),
        Tone.STRONG: (strong, Ink.TEXT),
        Tone.MUTED: (face, Ink.MUTED),
        Tone.CITATION: (faces.CITATION, Ink.ACCENT),
    }
    return [Run(_keep_with_word(piece), *looks[piece.tone], piece.basis) for piece in pieces]


def _keep_with_word(piece: Piece) -> str:
    return piece.text.replace(" [", "\u00a0[") if piece.tone is Tone.CITATION else piece.printed


def _bases(text: PageText) -> set[Basis | None]:
    """Return the bases of all dates that stand on the page."""
    in_lines = {piece.basis for part in text.parts for entry in part.entries for piece in entry.pieces}
    return in_lines | {row.basis for part in text.parts for row in part.rows}


def _tell_fonts(text: PageText) -> str:
    """Say so where letters of the page are lent by fonts of this computer."""
    words = [text.title, *(piece.text for part in text.parts for entry in part.entries for piece in entry.pieces)]
    words += [piece.text for part in text.parts for row in part.rows for piece in row.what]
    return "Some letters in this computer’s own fonts · " if faces.lacks("".join(words), faces.BODY) else ""
