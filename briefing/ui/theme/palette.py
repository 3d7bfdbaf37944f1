"""Which QPalette carries a scheme, so that Qt's own widgets and dialogs fit in?"""

from PySide6.QtGui import QColor, QPalette

from briefing.ui.theme.colours import Colours

_ROLES = {
    QPalette.ColorRole.Window: "side",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "field",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "side",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.ToolTipBase: "field",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Highlight: "focused",
    QPalette.ColorRole.HighlightedText: "focused_ink",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "field",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "strong",
    QPalette.ColorRole.Dark: "field_edge",
    QPalette.ColorRole.Shadow: "hairline",
}
_QUIET = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def make_palette(colours: Colours) -> QPalette:
    """Return the palette of a scheme; what is disabled is muted."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(getattr(colours, name)))
    for role in _QUIET:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours.field_edge))
    return palette
