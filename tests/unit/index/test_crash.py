from pathlib import Path

import pytest

from tests.crash.index import kill_writers

KILLS = 4


@pytest.mark.slow
def test_no_article_is_missing_after_whoever_wrote_the_index_was_killed(tmp_path: Path) -> None:
    """The short form of `python -m tests.crash.index`."""
    assert sum(kill_writers(tmp_path, KILLS, seed=5).values()) == KILLS
