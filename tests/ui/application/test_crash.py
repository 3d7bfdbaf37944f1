import logging
import sys
import threading

import pytest

from briefing.ui.application.crash import CrashHandler

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def handler(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    handler = CrashHandler(tmp_path / "logs")
    handler.install()
    yield handler
    log = logging.getLogger("briefing")
    for each in tuple(log.handlers):
        log.removeHandler(each)
        each.close()


def test_an_unexpected_exception_is_logged_and_shown_in_one_dialog(qtbot, handler, tmp_path, capsys):
    for _ in range(2):
        try:
            raise ZeroDivisionError("by nought")
        except ZeroDivisionError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: handler._shown is not None and handler._shown.isVisible())
    logged = (tmp_path / "logs" / "briefing.log").read_text()
    assert logged.count("ZeroDivisionError: by nought") == 2
    assert "test_crash.py" in logged
    assert handler._shown.detailedText() == "ZeroDivisionError: by nought"
    handler._shown.close()
