import os

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from briefing.domain.article import Origin, make_article
from briefing.domain.dossier import Source
from briefing.domain.findings import (
    Extraction,
    Published,
)
from tests.ui.fakes import FakeServices, make_hit
from tests.ui.samples import BODY, make_source, words_at

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the window do soon what it puts off until the reader pauses, or looks for now and then."""
    monkeypatch.setattr("briefing.ui.presenters.searching._QUIET", 1)
    monkeypatch.setattr("briefing.ui.presenters.library._POLL", 100)


@pytest.fixture
def source() -> Source:
    return make_source()


@pytest.fixture
def services(source: Source) -> FakeServices:
    other = BODY.replace("fish", "coal").replace("quota", "levy ")
    return FakeServices([source, _other(other)])


def _other(body: str) -> Source:
    article = make_article(body, Origin("coal.txt", "text/plain"))
    empty = Extraction(article.id, 1, "Coal", None, None, Published(), (), (), (), (), (), ())
    return Source(article, empty)


@pytest.fixture
def look(qapp):
    from briefing.ui.theme.look import Look
    from briefing.ui.theme.type import load_faces

    load_faces()
    return Look("light")


@pytest.fixture
def window(qtbot, services, look):
    from briefing.ui.mainwindow import MainWindow

    window = MainWindow(services, look)
    window.resize(1440, 900)
    window.show()
    window.start()
    qtbot.waitUntil(lambda: window.is_settled)
    yield window
    window.close()
    # A window that stays would be dressed anew by whatever changes the application's colours after it.
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete)


@pytest.fixture
def hit_of():
    return make_hit


@pytest.fixture
def source_of():
    return make_source


@pytest.fixture
def span_of():
    return words_at
