import os
import shutil
import time

import pytest

from briefing.extraction.pipeline import VERSION
from briefing.index.files.folders import find_current
from briefing.services.worker.workshop import locate_index
from tests.unit.library.samples import an_arrival
from tests.unit.services.test_reindexing import catch_up

PATIENCE = 60


def fill(services, count=3):
    services.library.add(an_arrival(f"tariff {number}", version=VERSION) for number in range(count))
    catch_up(services)


def wait_until(is_so):
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.05)


def find_segments(services, paths):
    return list(find_current(locate_index(paths.cache / "indexes", services.library)).glob("*.seg"))


def delete(folder):
    """Delete a folder into which somebody may still be writing."""
    while folder.exists():
        shutil.rmtree(folder, ignore_errors=True)


def test_a_cache_deleted_under_the_window_is_written_again_while_the_library_answers(services, paths):
    fill(services)
    assert services.searching.search("tariff").total == 3
    delete(paths.cache)
    assert services.searching.search("tariff").total == 3
    wait_until(lambda: services.reindexing.check() is None)
    assert services.searching.search("tariff").hits[0].score > 0


def test_a_file_damaged_under_the_window_is_written_again(services, paths):
    fill(services)
    (segment,) = find_segments(services, paths)
    segment.write_bytes(b"")
    assert services.searching.search("tariff").total == 3
    wait_until(lambda: services.reindexing.check() is None)


def test_that_a_mended_index_answers_again_is_told(services, paths):
    fill(services)
    told = []
    services.changes.subscribe(told.append)
    delete(paths.cache)
    assert services.searching.search("tariff").order == "newest"
    assert services.reindexing.is_mending
    wait_until(lambda: any(change.index for change in told))
    assert services.searching.search("tariff").hits[0].score > 0
    assert services.searching.search("tariff").order == "relevance"
    wait_until(lambda: not services.reindexing.is_mending)


def test_an_index_that_is_whole_is_not_mended_again_and_again(services, paths):
    fill(services)
    delete(paths.cache)
    services.searching.search("tariff")
    wait_until(lambda: not services.reindexing._under_way and services.reindexing.check() is None)
    written = find_segments(services, paths)
    services.reindexing.mend()
    assert not services.reindexing._under_way
    written[0].write_bytes(b"")
    services.reindexing.mend()
    wait_until(lambda: services.reindexing.check() is None)
    assert find_segments(services, paths) != written


def test_a_command_that_never_caught_up_leaves_the_index_as_it_is(services):
    services.library.add([an_arrival()])
    assert services.searching.search("tariffs").total == 1
    assert services.worker.pid is None
    assert "no search index" in services.reindexing.check()


def test_an_index_that_cannot_be_written_is_not_tried_again_at_each_search(services, paths):
    fill(services)
    delete(paths.cache)
    paths.cache.write_text("in the way")
    wait_until(lambda: services.searching.search("tariff").total == 3 and not services.reindexing._keeps_up)
    paths.cache.unlink()
    assert services.searching.search("tariff").total == 3
    assert "no search index" in services.reindexing.check()
    catch_up(services)
    assert services.reindexing.check() is None


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_may_not_be_written_is_told_and_the_library_answers(services, paths):
    fill(services)
    folder = find_current(locate_index(paths.cache / "indexes", services.library))
    services.library.add([an_arrival("tariff more", version=VERSION)])
    folder.chmod(0o500)
    try:
        assert "cannot be written" in services.reindexing.run_rebuild()
        assert services.searching.search("tariff").total == 3
    finally:
        folder.chmod(0o700)


def test_the_worker_merges_segments_once_it_has_nothing_else_to_do(services, paths):
    for number in range(12):
        services.library.add([an_arrival(f"tariff {number}", version=VERSION)])
        catch_up(services)
    wait_until(lambda: len(find_segments(services, paths)) <= 8)
    assert services.searching.search("tariff").total == 12


@pytest.mark.slow
def test_a_large_library_indexed_by_several_processes_of_the_worker_comes_to_one_segment(services, paths):
    fill(services, 2_000)
    assert len(find_segments(services, paths)) == 1
    assert services.searching.search("tariff").total == 2_000
