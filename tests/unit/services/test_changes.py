import shutil
import subprocess
import sys

from briefing.services.worker.indexing import index_behind
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import an_arrival

ADD = """
import sys
from pathlib import Path
sys.path.insert(0, ".")
from briefing.library.store import Library
from tests.unit.library.samples import an_arrival
library = Library.open(Path(sys.argv[1]))
library.add([an_arrival("from another process")])
library.close()
"""


def test_a_subscriber_hears_what_a_commit_touched_once(services):
    heard = []
    services.changes.subscribe(heard.append)
    added = services.library.add([an_arrival()])
    assert services.changes.poll() is not None
    assert services.changes.poll() is None
    (change,) = heard
    assert (change.articles, change.findings, change.brief) == (added, True, False)


def test_several_commits_are_told_as_one_change(services):
    heard = []
    services.changes.subscribe(heard.append)
    first = services.library.add([an_arrival("one")])
    second = services.library.add([an_arrival("two")])
    services.library.briefs.save_brief("current", "{}")
    services.changes.poll()
    (change,) = heard
    assert set(change.articles) == {*first, *second}
    assert change.brief


def test_a_subscriber_that_left_hears_nothing(services):
    heard = []
    leave = services.changes.subscribe(heard.append)
    leave()
    services.library.add([an_arrival()])
    services.changes.poll()
    assert heard == []


def test_the_commit_of_another_process_is_noticed(services):
    heard = []
    services.changes.subscribe(heard.append)
    subprocess.run([sys.executable, "-c", ADD, services.library.folder], check=True)
    services.changes.poll()
    assert len(heard) == 1
    assert services.searching.search("another").total == 1


def test_that_the_index_has_taken_in_what_was_committed_is_told_after_it(services):
    heard = []
    services.changes.subscribe(heard.append)
    (added,) = services.library.add([an_arrival()])
    assert services.reindexing.run_catch_up() is None
    assert [(added in change.articles, change.index) for change in heard] == [(True, False), (False, True)]


def test_what_another_process_writes_to_the_index_after_its_commit_is_told(services, paths):
    services.library.add([an_arrival()])
    services.changes.poll()
    heard = []
    services.changes.subscribe(heard.append)
    index_behind(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)))
    services.changes.poll()
    assert [(change.articles, change.index) for change in heard] == [((), True)]
    assert services.changes.poll() is None


def test_an_index_that_goes_away_is_not_told_as_one_that_took_anything_in(services, paths):
    services.library.add([an_arrival()])
    index_behind(Workshop(services.library, locate_index(paths.cache / "indexes", services.library)))
    services.changes.poll()
    shutil.rmtree(paths.cache)
    assert services.changes.poll() is None
