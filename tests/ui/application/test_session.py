from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from briefing.ui.application.session import FirstPaint, Request, read_request


@pytest.mark.parametrize(
    ("arguments", "request_made"),
    [
        ([], Request()),
        (["--samples"], Request(samples=True)),
        (["a.txt", "b c.md"], Request((Path("a.txt"), Path("b c.md")))),
        (["--library", "kept", "a.txt"], Request((Path("a.txt"),), Path("kept"))),
        (["--library=kept"], Request(library=Path("kept"))),
        (["--samples", "--picture", "window.png"], Request(samples=True, picture=Path("window.png"))),
    ],
)
def test_a_command_line_says_what_the_window_shows(arguments, request_made):
    assert read_request(arguments) == request_made


def test_an_unknown_option_is_wrong_usage(capsys):
    with pytest.raises(SystemExit) as ended:
        read_request(["--nonsense"])
    assert ended.value.code == 2
    assert "--nonsense" in capsys.readouterr().err


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
@pytest.mark.parametrize("is_shown", [True, False])
def test_the_first_paint_is_told_once_and_waited_for_no_longer_than_a_moment(qtbot, is_shown):
    window, told = QWidget(), []
    qtbot.addWidget(window)
    FirstPaint(window).over.connect(lambda: told.append(window.testAttribute(Qt.WidgetAttribute.WA_Mapped)))
    if is_shown:
        window.show()
    qtbot.waitUntil(lambda: bool(told))
    window.repaint()
    qtbot.wait(600)
    assert told == [is_shown]
