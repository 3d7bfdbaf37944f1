"""Print where a colour stands on the screen: the first point of a box, row by row, or nothing."""

import sys

from PySide6.QtGui import QColor, QGuiApplication


def find(colour: str, left: int, top: int, right: int, bottom: int) -> str:
    screen = QGuiApplication.primaryScreen()
    picture = screen.grabWindow(0).toImage()
    wanted = QColor(colour).rgb()
    for y in range(top, min(bottom, picture.height())):
        for x in range(left, min(right, picture.width())):
            if picture.pixel(x, y) == wanted:
                return f"{x} {y}"
    return ""


if __name__ == "__main__":
    application = QGuiApplication([sys.argv[0], "-platform", "xcb"])
    sys.stdout.write(find(sys.argv[1], *map(int, sys.argv[2:6])))
