import os
import signal
import threading
import time
from dataclasses import replace

import pytest

from briefing.domain.findings import Basis
from briefing.domain.importing import Unreadable
from briefing.services.changes import Changes
from briefing.services.importing import ImportJob
from briefing.services.samples import fill_with_samples
from briefing.services.worker.client import CRASHED
from briefing.services.worker.messages import FilesFound, FileTaken, Finished, ImportFiles
from briefing.settings.resources import seed_paths

SEED = seed_paths()[0]


CRASH = Finished(problem=CRASHED, crashed=True)


class ScriptedWorker:
    """Answers each task with the next list of reports."""

    def __init__(self, *scripts):
        self.scripts, self.tasks, self.cancelled = list(scripts), [], []

    def submit(self, task, on_report):
        self.tasks.append(task)
        script = self.scripts.pop(0)
        thread = threading.Thread(target=lambda: [on_report(report) for report in script])
        thread.start()
        return len(self.tasks)

    def cancel(self, number):
        self.cancelled.append(number)


@pytest.fixture
def changes(services):
    return Changes(services.library, services.library.folder / "no index")


def run_job(worker, changes):
    progress = []
    job = ImportJob(worker, changes, progress.append, lambda _: None)
    job.begin(("a", "b", "c"))
    return job.wait(), progress


def test_the_summary_says_what_became_of_each_file(changes):
    worker = ScriptedWorker(
        [
            FilesFound(("a", "b", "c")),
            FileTaken("a", added="1"),
            FileTaken("b", duplicate="0"),
            FileTaken("c", unreadable=Unreadable("c", "c is empty.")),
            Finished(),
        ]
    )
    summary, progress = run_job(worker, changes)
    assert (summary.added, summary.duplicates) == (("1",), ("0",))
    assert summary.unreadable == (Unreadable("c", "c is empty."),)
    told = [(one.done, one.total, one.name) for one in progress]
    assert told == [(0, 3, "a"), (1, 3, "b"), (2, 3, "c"), (3, 3, "")]


def test_a_file_on_which_the_worker_dies_is_left_out_and_the_rest_goes_on(changes):
    worker = ScriptedWorker(
        [FilesFound(("a", "b", "c")), FileTaken("a", added="1"), CRASH],
        [FilesFound(("c",)), FileTaken("c", added="3"), Finished()],
    )
    summary, progress = run_job(worker, changes)
    assert worker.tasks[1] == ImportFiles(("c",))
    assert summary.added == ("1", "3")
    assert [one.name for one in summary.unreadable] == ["b"]
    assert summary.problem is None
    assert [(one.done, one.total) for one in progress] == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_worker_that_dies_on_one_file_after_another_is_not_started_for_ever(changes):
    names = tuple("abcdefgh")
    worker = ScriptedWorker(*([FilesFound(names[start:]), CRASH] for start in range(len(names))))
    summary, _ = run_job(worker, changes)
    assert len(worker.tasks) == 4
    assert [one.name for one in summary.unreadable] == ["a", "b", "c"]
    assert summary.problem == CRASHED


def test_a_worker_that_dies_after_the_last_file_is_told(changes):
    worker = ScriptedWorker([FilesFound(("a",)), FileTaken("a", added="1"), CRASH])
    summary, _ = run_job(worker, changes)
    assert (summary.added, summary.unreadable, summary.problem) == (("1",), (), CRASHED)


def test_a_cancelled_import_whose_worker_was_ended_goes_on_no_more(changes):
    worker = ScriptedWorker([FilesFound(("a", "b"))])
    job = ImportJob(worker, changes, lambda _: None, lambda _: None)
    job.begin(("a", "b"))
    job.cancel()
    job._hear(replace(CRASH, cancelled=True))
    summary = job.wait()
    assert (summary.cancelled, summary.problem, worker.cancelled) == (True, None, [1])
    assert len(worker.tasks) == 1


def test_an_import_cancelled_just_as_it_would_go_on_after_a_crash_goes_on_no_more(changes):
    worker = ScriptedWorker([], [])
    job = ImportJob(worker, changes, lambda _: None, lambda _: None)
    job.begin(("a", "b"))
    job._hear(FilesFound(("a", "b")))
    begin = job.begin

    def cancel_first(paths):
        job.cancel()
        return begin(paths)

    job.begin = cancel_first
    job._hear(CRASH)
    summary = job.wait()
    assert (summary.cancelled, summary.problem, len(worker.tasks)) == (True, None, 1)


def copies(folder, count):
    folder.mkdir()
    for number in range(count):
        (folder / f"{number:03}.txt").write_text(f"Copy {number}. " + SEED.read_text("utf-8"), "utf-8")
    return folder


def wait_for(condition):
    deadline = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.01)


def test_samples_are_read_settled_indexed_and_told_from_the_worker_process(services, paths):
    heard = []
    services.changes.subscribe(heard.append)
    job = fill_with_samples(services.library, services.importing)
    summary = job.wait()
    assert (len(summary.added), summary.unreadable, summary.problem) == (5, (), None)
    assert {one for change in heard for one in change.articles} == set(summary.added)
    assert services.reindexing.check() is None
    assert services.searching.search("rare earths").total >= 2
    bases = {one.extraction.published.basis for one in services.library.sources(summary.added)}
    assert Basis.STATED in bases
    assert fill_with_samples(services.library, services.importing) is None


DATED = """Malaysia hosts trade talks

KUALA LUMPUR, Oct 25, 2025 (Reuters) - US Treasury Secretary Scott Bessent met Chinese Vice Premier He Lifeng in Kuala \
Lumpur on Saturday, the ministry said.
"""
UNDATED = """Talks under way

US Treasury Secretary Scott Bessent met Chinese Vice Premier He Lifeng in Kuala Lumpur on Saturday. The truce expires \
on November 10.
"""


def test_an_undated_article_is_dated_when_one_that_dates_it_comes_later(services, tmp_path):
    (tmp_path / "undated.txt").write_text(UNDATED)
    (tmp_path / "dated.txt").write_text(DATED)
    (undated,) = services.importing.run([tmp_path / "undated.txt"]).added
    assert services.reading.open(undated).extraction.published.basis is Basis.UNKNOWN
    services.importing.run([tmp_path / "dated.txt"])
    found = services.reading.open(undated).extraction
    assert (found.published.basis, "2025-11-10" in {one.when for one in found.deadlines}) == (Basis.INFERRED, True)
    assert services.reindexing.check() is None


def test_a_worker_that_is_killed_loses_one_file_at_most(services, tmp_path):
    folder = copies(tmp_path / "many", 15)
    seen = []
    job = services.importing.start([folder], on_progress=seen.append)
    wait_for(lambda: len(seen) > 3)
    os.kill(services.worker.pid, signal.SIGKILL)
    summary = job.wait()
    assert len(summary.added) + len(summary.duplicates) == 14
    assert len(summary.unreadable) == 1
    assert "stopped unexpectedly while reading this file" in summary.unreadable[0].why
    assert services.library.check() is None
    assert services.reindexing.check() is None


def test_what_is_read_now_is_told_before_it_is_read_and_the_end_of_reading_too(services, tmp_path):
    folder = copies(tmp_path / "few", 2)
    seen = []
    services.importing.run([folder], on_progress=seen.append)
    assert [(one.done, one.total, bool(one.name)) for one in seen] == [(0, 2, True), (1, 2, True), (2, 2, False)]


def test_a_cancelled_import_keeps_and_indexes_what_it_has_read(services, tmp_path):
    folder = copies(tmp_path / "many", 60)
    seen = []
    job = services.importing.start([folder], on_progress=seen.append)
    wait_for(lambda: len(seen) > 3)
    job.cancel()
    summary = job.wait()
    assert summary.cancelled
    assert 3 <= len(summary.added) < 60
    assert services.library.articles.count() == len(summary.added)
    assert services.reindexing.check() is None


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="this system has no priorities of this kind")
def test_the_worker_gives_way_to_the_window(services):
    services.importing.run([SEED])
    assert os.getpriority(os.PRIO_PROCESS, services.worker.pid) > os.getpriority(os.PRIO_PROCESS, 0)
