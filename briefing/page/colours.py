"""Which colours has the page?"""

from enum import StrEnum


class Ink(StrEnum):
    """The inks of the page, measured on white."""

    TEXT = "#1B1E22"
    MUTED = "#565C66"
    ACCENT = "#1D5FA8"
    RULE = "#A9ACB2"
    HAIRLINE = "#D5D7DB"


WHITE = "#FFFFFF"
#: The paper of the preview in the dark scheme, which white would outshine.
PAPER_BY_NIGHT = "#F4F3EF"
