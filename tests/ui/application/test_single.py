import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from briefing.ui.application.single import Reception, hand_over, server_name


@pytest.fixture
def name(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return server_name(tmp_path)


def another_start():
    """Return a process of its own: whoever hands over waits for the answer of another."""
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))


def test_the_first_window_takes_the_files_of_a_second_start(qtbot, name):
    reception = Reception(name)
    with another_start() as second, qtbot.waitSignal(reception.called, timeout=20_000) as called:
        answer = second.submit(hand_over, name, [Path("/tmp/a b.txt")])  # noqa: S108
        qtbot.waitUntil(answer.done, timeout=20_000)
    assert answer.result()
    assert called.args == [["/tmp/a b.txt"]]  # noqa: S108
    reception.close()


def test_a_start_that_the_window_does_not_answer_has_handed_nothing_over(qapp, name, monkeypatch):
    monkeypatch.setattr("briefing.ui.application.single._ANSWER_PATIENCE", 10)
    reception = Reception(name)
    assert not hand_over(name, [])
    reception.close()


def test_whoever_connects_and_says_nothing_is_not_waited_for(qtbot, name):
    reception = Reception(name)
    silent = QLocalSocket()
    silent.connectToServer(name)
    assert silent.waitForConnected(300)
    with another_start() as second, qtbot.waitSignal(reception.called, timeout=20_000):
        answer = second.submit(hand_over, name, [])
        qtbot.waitUntil(answer.done, timeout=20_000)
    assert answer.result()
    silent.abort()
    reception.close()


def test_a_second_window_leaves_the_name_to_the_first(qapp, name):
    first, second = Reception(name), Reception(name)
    assert (first.is_listening, second.is_listening) == (True, False)
    first.close()
    third = Reception(name)
    assert third.is_listening
    third.close()


def test_nobody_answers_when_no_window_is_open(qapp, name):
    assert not hand_over(name, [])


def test_each_library_has_a_name_of_its_own(tmp_path):
    assert server_name(tmp_path / "a") != server_name(tmp_path / "b")
    assert server_name(tmp_path / "a") == server_name(tmp_path / "c" / ".." / "a")
