import gc

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit

from briefing.ui.application import collecting
from briefing.ui.application.collecting import Collector


@pytest.fixture
def collected(monkeypatch):
    monkeypatch.setattr(collecting, "_PAUSE", 200)
    before, full = gc.get_threshold(), []

    def note(phase, about):
        if phase == "start" and about["generation"] == 2:
            full.append(about)

    gc.callbacks.append(note)
    yield full
    gc.callbacks.remove(note)
    gc.set_threshold(*before)


@pytest.fixture
def field(collected, qtbot):
    edit = QLineEdit()
    qtbot.addWidget(edit)
    Collector([edit.textEdited], edit)
    return edit


def test_nothing_is_collected_in_full_while_somebody_types(field, collected, qtbot):
    made = []
    for _ in range(10):
        qtbot.keyClicks(field, "a")
        qtbot.wait(30)
        made += [[QObject] for _ in range(30_000)]
    assert not collected


def test_a_pause_collects_once(field, collected, qtbot):
    qtbot.waitUntil(lambda: bool(collected))
    qtbot.wait(500)
    assert len(collected) == 1
