from datetime import date

import pytest

from briefing.bootstrap import build
from briefing.settings.options import Options
from briefing.settings.paths import Paths

TODAY = date(2025, 10, 25)


@pytest.fixture
def paths(tmp_path):
    return Paths(*(tmp_path / name for name in ("library", "cache", "config", "logs")))


@pytest.fixture
def services(paths):
    built = build(paths, Options(), today=lambda: TODAY)
    yield built
    built.close()
