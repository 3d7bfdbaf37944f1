"""In which face, size, weight and leading is each part set?"""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase

from briefing.settings.resources import resource

SANS = "Inter"
SERIF = "Source Serif Pro"

_FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
    "SourceSerifPro-Regular.otf",
    "SourceSerifPro-Semibold.otf",
    "SourceSerifPro-RegularIt.otf",
)


@dataclass(frozen=True, slots=True)
class Face:
    """A way of setting words: pixel size and leading, weight 400 to 700, extra pixels between letters."""

    family: str
    size: int
    leading: int
    weight: int = 400
    tracking: float = 0.0
    features: tuple[str, ...] = ()

    def font(self) -> QFont:
        """Return the font, without hinting so that it measures alike at every ratio."""
        return _make_font(self)


TITLE = Face(SERIF, 25, 32, 600)
LEDE = Face(SERIF, 20, 28, 600)
READING = Face(SERIF, 18, 27)
QUOTE = Face(SERIF, 14, 20)
HEADING = Face(SANS, 15, 24, 600)
BYLINE = Face(SANS, 14, 21)
FURNITURE = Face(SANS, 13, 20)
FIRST_RUN = Face(SERIF, 34, 44, 600, -0.3)
FIRST_RUN_LINE = Face(SERIF, 18, 28)

SECTION = Face(SANS, 11, 19, 600, 0.7)
LETTER = Face(SANS, 11, 19, 700, 0.0, ("ss02",))
RAIL_LETTER = Face(SANS, 13, 19, 700, 0.0, ("ss02",))
LIST_TITLE = Face(SANS, 14, 19, 600)
LIST_TITLE_QUIET = Face(SANS, 13, 19)
LABEL = Face(SANS, 13, 19, 500)
LABEL_STRONG = Face(SANS, 13, 19, 600)
BODY = Face(SANS, 13, 19)
META = Face(SANS, 12, 18)
META_STRONG = Face(SANS, 12, 18, 500)
META_DAYS = Face(SANS, 12, 18, 700)
SEARCH = Face(SANS, 15, 22)
BUTTON = Face(SANS, 14, 20, 600)
DROP = Face(SANS, 14, 20)
DROP_STRONG = Face(SANS, 14, 20, 500)
KEYCAP = Face(SANS, 12, 18, 500)
OPERATOR = Face(SANS, 11, 19, 600, 0.4)


@lru_cache(maxsize=64)
def _make_font(face: Face) -> QFont:
    font = QFont(face.family)
    font.setPixelSize(face.size)
    font.setWeight(QFont.Weight(face.weight))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if face.tracking:
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, face.tracking)
    for feature in (*face.features, *(("tnum",) if face.family == SANS else ())):
        font.setFeature(QFont.Tag(feature), 1)
    return font


def load_faces() -> None:
    """Make the bundled fonts known to Qt; needs a running application."""
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/{name}")))
