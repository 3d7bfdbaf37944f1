from types import SimpleNamespace

import pytest

from briefing.services.briefing import Briefing
from briefing.ui.composer.view import ComposerView
from briefing.ui.deeds import Deeds
from tests.unit.brief.samples import AS_OF, guards, make_dossier


class Store(dict):
    """Keeps documents in memory."""

    def load_brief(self, name):
        return self.get(name)

    def save_brief(self, name, document):
        self[name] = document


@pytest.fixture
def store():
    return Store()


@pytest.fixture
def briefing(store):
    dossier = make_dossier("Cod quarrel")
    return Briefing(store, lambda: dossier, guards(), AS_OF)


@pytest.fixture
def view(qtbot, look, briefing):
    services = SimpleNamespace(briefing=briefing)
    view = ComposerView(services, look, Deeds(services))
    view.wanted.connect(view.show_brief)
    qtbot.addWidget(view)
    view.resize(1440, 842)
    view.show()
    qtbot.waitUntil(lambda: not view.presenter.job.busy)
    yield view
    view.presenter.job.stop()
