import io
import re
import subprocess
import sys
import zlib
from dataclasses import replace

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage, QPainter

from briefing.brief.propose import propose
from briefing.domain.brief.page import Brief, Paper
from briefing.page.colours import WHITE
from briefing.page.layout import lay_out
from briefing.page.paint import paint_page
from briefing.page.pdf import _move_references, render_pdf
from tests.unit.brief.samples import AS_OF, guards, make_dossier

BRIEF = propose(make_dossier(), AS_OF, guards()).brief
ELSEWHERE = """
import sys
from briefing.brief.propose import propose
from briefing.page.pdf import render_pdf
from tests.unit.brief.samples import AS_OF, guards, make_dossier
sys.stdout.buffer.write(render_pdf(propose(make_dossier(), AS_OF, guards()).brief))
"""


IN_A_WINDOW = """
from briefing.ui.application.session import make_application
from briefing.settings.options import Theme
from briefing.ui.theme.look import Look
application = make_application(offscreen=True)
Look(Theme.LIGHT).apply()
"""


def draw(brief: Brief, height: int) -> QImage:
    """Return the page on white paper, so many pixels high."""
    page = lay_out(brief)
    scale = height / page.sheet.height
    image = QImage(round(page.sheet.width * scale), height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(WHITE))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()
    return image


def offsets_of(document: bytes) -> list[int]:
    table = document[int(re.search(rb"startxref\n(\d+)", document)[1]) :]
    return [int(entry) for entry in re.findall(rb"(\d{10}) \d{5} n", table)]


def text_of(document: bytes) -> str:
    """Return the letters that a viewer can copy from a PDF, by the maps its fonts carry."""
    streams = [_inflate(each) for each in re.findall(rb"stream\n(.*?)\nendstream", document, re.S)]
    maps = b"".join(stream for stream in streams if b"beginbfrange" in stream)
    return "".join(chr(int(code, 16)) for code in re.findall(rb"<([0-9A-F]{4})> ", maps))


def _inflate(stream: bytes) -> bytes:
    return zlib.decompress(stream) if stream[:1] == b"\x78" else stream


def test_a_page_is_written_with_the_same_bytes_in_another_process_at_another_time():
    elsewhere = subprocess.run([sys.executable, "-c", ELSEWHERE], capture_output=True, check=True, timeout=60)
    assert elsewhere.stdout == render_pdf(BRIEF)


def test_the_window_writes_the_same_page_as_the_command_line():
    windowed = subprocess.run(
        [sys.executable, "-c", IN_A_WINDOW + ELSEWHERE], capture_output=True, check=True, timeout=60
    ).stdout
    read = PdfReader(io.BytesIO(windowed)).pages[0].extract_text()
    assert windowed == render_pdf(BRIEF)
    assert "2 March 2026" in read
    assert "[1]" in read


def test_its_words_are_found_letter_by_letter():
    read = PdfReader(io.BytesIO(render_pdf(BRIEF))).pages[0].extract_text()
    assert "Sudland’s trade envoy" in " ".join(read.split("\n"))
    assert not re.search("[\t\u00a0\u02bc\ue000-\uf8ff]", read)


def test_another_brief_gives_other_bytes():
    assert render_pdf(replace(BRIEF, title="Another")) != render_pdf(BRIEF)


@pytest.mark.parametrize(("paper", "box"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_it_is_one_page_of_the_paper_with_all_fonts_embedded(paper, box):
    document = render_pdf(replace(BRIEF, paper=paper))
    assert document.startswith(b"%PDF-1.4")
    assert b"/Count 1" in document
    width, height = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", document).groups()
    assert (round(float(width)), round(float(height))) == box
    assert document.count(b"/FontFile2") == document.count(b"/FontDescriptor") // 2 > 0


def test_the_clock_is_nowhere_in_it():
    document = render_pdf(BRIEF)
    assert b"/CreationDate (D:20260302000000Z)" in document
    assert b"/ModDate (D:20260302000000Z)" in document
    assert set(re.findall(rb"Date=\"([^\"]*)", document)) == {b"2026-03-02T00:00:00+00:00"}


def test_the_cross_references_still_point_at_objects():
    document = render_pdf(BRIEF)
    offsets = offsets_of(document)
    assert len(offsets) > 10
    assert all(re.match(rb"\d+ 0 obj", document[offset:]) for offset in offsets)


def test_references_beyond_a_change_move_with_it():
    document = (
        b"%PDF\n1 0 obj\nxx\nendobj\n2 0 obj\nxref\n0000000005 00000 n \n0000000023 00000 n \nstartxref\n31\n%%EOF"
    )
    moved = _move_references(document[:13] + b"yyy" + document[13:], 13, 3)
    assert b"0000000005 00000 n \n0000000026 00000 n " in moved
    assert b"startxref\n34\n" in moved


def test_figures_and_brackets_can_be_copied():
    assert set("01236789[]()%–“”") <= set(text_of(render_pdf(BRIEF)))


def test_the_picture_of_the_page_has_words_and_the_accent():
    image = draw(BRIEF, 842)
    assert (image.width(), image.height()) == (595, 842)
    colours = {image.pixelColor(x, y).name() for x in range(56, 540, 2) for y in range(40, 800, 2)}
    assert len(colours) > 20
    assert any(QColor(colour).blue() > QColor(colour).red() + 60 for colour in colours)
