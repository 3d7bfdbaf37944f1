"""Which faces is the page set in?"""

from dataclasses import dataclass
from functools import cache
from threading import Thread, current_thread

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QRawFont

from briefing.page.sheet import pt
from briefing.settings.resources import resource

SERIF = "Source Serif Pro"
SANS = "Inter"
_FILES = (
    "SourceSerifPro-Regular.otf",
    "SourceSerifPro-Semibold.otf",
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
)


@dataclass(frozen=True, slots=True)
class Face:
    """A face of one size; `size`, `leading` and `tracking` are in the page's units."""

    family: str
    size: float
    leading: float
    weight: int = 400
    tracking: float = 0


TITLE = Face(SERIF, pt(20), pt(25), 600)
BOTTOM_LINE = Face(SERIF, pt(12.4), pt(17))
BODY = Face(SERIF, pt(10), pt(13.4))
STRONG = Face(SERIF, pt(10), pt(13.4), 600)
SOURCE = Face(SERIF, pt(8.6), pt(11.4))
LABEL = Face(SANS, pt(7.4), pt(9.6), 600, pt(0.7))
EXTENT = Face(SANS, pt(8.6), pt(12))
EXTENT_STRONG = Face(SANS, pt(8.6), pt(12), 600)
SMALL = Face(SANS, pt(8.2), pt(13.4))
CITATION = Face(SANS, pt(8.2), pt(13.4))
SOURCE_NUMBER = Face(SANS, pt(8.2), pt(11.4), 500)
FOOT = Face(SANS, pt(7.8), pt(11))


def make_ready() -> None:
    """Have an application to lay text out with, without a screen where there is none, and the bundled faces."""
    if QGuiApplication.instance() is None:
        _start_without_screen()
    _load_faces()


@cache
def _start_without_screen() -> QGuiApplication:
    return QGuiApplication(["briefing", "-platform", "offscreen"])


@cache
def _load_faces() -> None:
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))


def font_of(face: Face) -> QFont:
    """Return the font of a face: whole page units, no hinting, and only shapes that copy as the letters they show."""
    return _make_font(face, current_thread())


@cache
def _make_font(face: Face, _: Thread) -> QFont:
    """Return a font of one thread's own: Qt's fonts belong to the thread that measured with them first."""
    font = QFont(face.family)
    font.setPixelSize(round(face.size))
    font.setWeight(QFont.Weight(face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if face.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.tracking)
    for feature in ("liga", "calt", "tnum"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def lacks(text: str, face: Face) -> bool:
    """Tell whether a face has no shape for one of the letters, so that the system's fonts must lend it."""
    raw = _raw_font(face, current_thread())
    return any(not raw.supportsCharacter(ord(letter)) for letter in set(text) if letter.isprintable())


@cache
def _raw_font(face: Face, _: Thread) -> QRawFont:
    return QRawFont.fromFont(font_of(face))
