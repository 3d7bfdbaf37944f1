from pathlib import Path

import pytest

from briefing.ui.single import Reception, hand_over, server_name


@pytest.fixture
def name(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return server_name(tmp_path)


def test_the_first_window_takes_the_files_of_a_second_start(qtbot, name):
    reception = Reception(name)
    with qtbot.waitSignal(reception.called) as called:
        assert hand_over(name, [Path("/tmp/a b.txt")])  # noqa: S108
    assert called.args == [["/tmp/a b.txt"]]  # noqa: S108
    reception.close()


def test_nobody_answers_when_no_window_is_open(qapp, name):
    assert not hand_over(name, [])


def test_each_library_has_a_name_of_its_own(tmp_path):
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")
    assert server_name(tmp_path / "a") == server_name(tmp_path / "c" / ".." / "a")
