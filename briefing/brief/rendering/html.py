"""How is the page written as one HTML file?"""

from html import escape

from briefing.brief.page_text import COLUMNS, FOOTER, PageText, Part, Piece, Pieces, Row, Tone
from briefing.brief.wording import put_in_words
from briefing.domain.brief.page import Brief, Leading, Paper
from briefing.domain.findings import Basis

_SIZES = {Paper.A4: "A4", Paper.LETTER: "letter"}
_LEADINGS = {Leading.FULL: "13.4pt", Leading.TIGHT: "12.6pt"}
_TAGS = {Tone.STRONG: "b", Tone.MUTED: "i", Tone.CITATION: "cite"}
_RING = '<circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" stroke-width="1.4"/>'
_MARKS = {
    Basis.STATED: '<circle cx="5" cy="5" r="4.7" fill="currentColor"/>',
    Basis.GIVEN: '<circle cx="5" cy="5" r="4.7" fill="currentColor"/>',
    Basis.INFERRED: f'{_RING}<path d="M5 1a4 4 0 0 1 0 8z" fill="currentColor"/>',
    Basis.UNKNOWN: _RING,
}
_STYLE = """
@page { size: %(size)s; margin: 47pt 56pt 42pt }
body { max-width: 483pt; margin: 47pt auto; font: 10pt/%(leading)s "Source Serif Pro", "Source Serif 4", Georgia, serif;
  color: #1b1e22; background: #fff }
h1 { font-size: 20pt; line-height: 25pt; font-weight: 600; margin: 0 0 4pt }
h2, th, .extent, .basis, cite, footer { font-family: Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif }
h2 { font-size: 7.4pt; line-height: 10pt; font-weight: 600; letter-spacing: .7pt; text-transform: uppercase;
  color: #565c66; margin: 2pt 0 0 }
.extent { font-size: 8.6pt; color: #565c66; margin: 0 0 9pt } .extent b { color: #1b1e22; font-weight: 600 }
section { display: grid; grid-template-columns: 84pt 1fr; border-top: .56pt solid #a3a7ae; padding: 7pt 0 }
section:first-of-type { border-top: 1pt solid #1b1e22 }
p { margin: 0 0 2pt } b { font-weight: 600 } i { font-style: normal; color: #565c66 }
cite { font-style: normal; font-size: 8pt; color: #1d5fa8; white-space: nowrap }
.bottom-line p { font-size: 12.4pt; line-height: 17pt } .sources p { font-size: 8.6pt; line-height: 11.4pt }
table { border-collapse: collapse; width: 100%%; font-variant-numeric: tabular-nums }
th { font-size: 8.2pt; font-weight: 400; text-align: left; color: #565c66; padding: 0 9pt 0 0 }
td { vertical-align: top; border-top: .56pt solid #d4d6da; padding: 0 9pt 0 0 } td:nth-child(2), th:nth-child(2) {
  text-align: right } td:first-child, td:nth-child(2) { white-space: nowrap }
.basis { font-size: 8.2pt; color: #565c66; white-space: nowrap }
svg { width: .9em; height: .9em; vertical-align: -.1em }
footer { border-top: .56pt solid #a3a7ae; font-size: 7.4pt; color: #565c66; display: flex; gap: 12pt; padding-top: 5pt }
footer span:last-child { margin-left: auto }
"""


def render_html(brief: Brief) -> str:
    """Return the page as one self-contained HTML file that prints on one sheet; the same brief gives the same text."""
    text = put_in_words(brief)
    style = _STYLE % {"size": _SIZES[brief.paper], "leading": _LEADINGS[brief.leading]}
    legend = "".join(f"<span>{_mark(basis)} {basis}</span>" for basis in _legend())
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(text.title)}</title>\n'
        f"<style>{style}</style>\n</head>\n<body>\n<h1>{escape(text.title)}</h1>\n"
        f'<p class="extent"><b>{escape(text.as_of)}</b> · {escape(text.extent)}</p>\n'
        f"{_write_parts(text)}\n<footer>{legend}<span>{escape(FOOTER)}</span></footer>\n</body>\n</html>\n"
    )


def _legend() -> tuple[Basis, ...]:
    return Basis.STATED, Basis.INFERRED, Basis.UNKNOWN


def _write_parts(text: PageText) -> str:
    return "\n".join(_write_part(part) for part in text.parts)


def _write_part(part: Part) -> str:
    name = part.section.casefold().replace(" ", "-")
    paragraphs = "".join(f"<p>{_write(entry.pieces)}</p>" for entry in part.entries)
    table = _write_table(part.rows) if part.rows else ""
    return f'<section class="{name}"><h2>{escape(part.section)}</h2><div>{paragraphs}{table}</div></section>'


def _write_table(rows: tuple[Row, ...]) -> str:
    head = "".join(f"<th>{column}</th>" for column in COLUMNS)
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(map(_write_row, rows))}</tbody></table>"


def _write_row(row: Row) -> str:
    date = f"<b>{escape(row.date)}</b>" if row.dated else f"<i>{escape(row.date)}</i>"
    basis = f'<span class="basis">{_mark(row.basis)} {row.basis}</span>'
    cells = (date, f"<b>{escape(row.days)}</b>", _write(row.what), basis, _write(row.sources))
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _write(pieces: Pieces) -> str:
    return "".join(map(_write_piece, pieces)).strip()


def _write_piece(piece: Piece) -> str:
    tag = _TAGS.get(piece.tone)
    words = escape(piece.printed)
    words = f"<{tag}>{words}</{tag}>" if tag else words
    return f"{words} {_mark(piece.basis)}" if piece.basis else words


def _mark(basis: Basis) -> str:
    """Draw ● ◑ or ○: their letters are uneven in most faces."""
    return f'<svg viewBox="0 0 10 10" role="img" aria-label="{basis}">{_MARKS[basis]}</svg>'
