"""Before whom does the worker process stand back?"""

import os

import pytest

from briefing.bootstrap import build
from briefing.settings.options import Options


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="this system does not tell how a process is served")
@pytest.mark.parametrize(("has_window", "stands_back"), [(True, True), (False, False)])
def test_the_worker_stands_back_only_where_a_window_waits(paths, tmp_path, has_window, stands_back):
    article = tmp_path / "truce.txt"
    article.write_text("The truce ends on 10 November 2025.")
    services = build(paths, Options(), has_window=has_window)
    try:
        services.importing.run([article])
        served = os.getpriority(os.PRIO_PROCESS, services.worker.pid)
    finally:
        services.close()
    assert (served > os.getpriority(os.PRIO_PROCESS, 0)) is stands_back
