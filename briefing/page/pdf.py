"""How is the page written as PDF, with the same bytes every time?"""

import re

from PySide6.QtCore import QBuffer, QHashSeed, QIODevice, QMarginsF, QUuid
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from briefing.domain.brief.page import Brief, Paper
from briefing.page.layout import lay_out
from briefing.page.paint import paint_page
from briefing.page.sheet import UNITS_PER_INCH

_PAPERS = {Paper.A4: QPageSize.PageSizeId.A4, Paper.LETTER: QPageSize.PageSizeId.Letter}
#: Any constant will do: a document without a fixed id would get a new one with every export.
_DOCUMENT = QUuid("{6b1e5a2c-0d5f-5c67-9a0e-3f1c2b7d4e90}")
_DATES = re.compile(rb"(?<=/CreationDate \(D:)[^)]*|(?<=/ModDate \(D:)[^)]*")
_XMP_DATE = re.compile(rb"(?<=Date=\")[0-9T:+-]+(?=\")")
#: What a font's map to characters holds: a list of them for each run of its shapes.
_CHARACTERS = re.compile(rb"(?<=beginbfrange\n).*?(?=endbfrange)", re.DOTALL)
_LISTED = re.compile(rb"\[[^\]]*\]")
_CROSS_REFERENCE = re.compile(rb"(?<=\n)(\d{10}) (\d{5} n)")
_START = re.compile(rb"startxref\n(\d+)")
#: Characters that the bundled faces draw with one shape: Qt maps the shape to the first, which a page seldom means.
_TWINS = {"\t": " ", "\u00a0": " ", "\u02bb": "\u2018", "\u02bc": "\u2019", "\u00b5": "\u03bc", "\u0394": "\u2206"}


def render_pdf(brief: Brief) -> bytes:
    """Return the page as PDF with its fonts embedded and its text selectable; the same brief gives the same bytes."""
    page = lay_out(brief)
    store = QBuffer()
    store.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(store)
    _describe(writer, brief)
    # Qt writes fonts in the order of a hash, which differs with every process unless its seed is fixed.
    QHashSeed.setDeterministicGlobalSeed()
    painter = QPainter(writer)
    paint_page(painter, page)
    painter.end()
    QHashSeed.resetRandomGlobalSeed()
    words = "".join(placed.column.layout.text() for placed in page.columns)
    return _without_clock(_map_twins(bytes(store.data().data()), words), brief)


def _describe(writer: QPdfWriter, brief: Brief) -> None:
    writer.setResolution(UNITS_PER_INCH)
    writer.setPageSize(QPageSize(_PAPERS[brief.paper]))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setTitle(brief.title)
    writer.setCreator("Briefing")
    writer.setDocumentId(_DOCUMENT)


def _map_twins(written: bytes, words: str) -> bytes:
    """Let the shapes copy and be found as the characters of `words`; the length stays."""
    twins = {
        b"<%04X>" % ord(first): b"<%04X>" % ord(meant)
        for first, meant in _TWINS.items()
        if meant in words and (first not in words or meant == " ")
    }
    code = re.compile(b"|".join(twins) or rb"(?!)")

    def _read(listed: re.Match[bytes]) -> bytes:
        return code.sub(lambda found: twins[found[0]], listed[0])

    return _CHARACTERS.sub(lambda found: _LISTED.sub(_read, found[0]), written)


def _without_clock(written: bytes, brief: Brief) -> bytes:
    """Put the as-of date where Qt put the time of writing, and move the cross-references by what that shifts."""
    document = _XMP_DATE.sub(lambda found: _stamp(brief, len(found[0])), written)
    date = f"{brief.as_of:%Y%m%d}000000Z".encode()
    for found in reversed(list(_DATES.finditer(document))):
        document = document[: found.start()] + date + document[found.end() :]
        document = _move_references(document, found.start(), len(date) - len(found[0]))
    return document


def _stamp(brief: Brief, length: int) -> bytes:
    return f"{brief.as_of.isoformat()}T00:00:00+00:00".encode()[:length].ljust(length, b"0")


def _move_references(document: bytes, after: int, shift: int) -> bytes:
    """Return the document with every offset beyond `after` moved, in its cross-reference table and at its end."""
    start = _START.search(document)
    if start is None:
        return document
    table = int(start[1]) + shift

    def _move(found: re.Match[bytes]) -> bytes:
        offset = int(found[1])
        return b"%010d %b" % (offset + shift if offset > after else offset, found[2])

    tail = _CROSS_REFERENCE.sub(_move, document[table : start.start()])
    return document[:table] + tail + b"startxref\n%d" % table + document[start.end() :]
