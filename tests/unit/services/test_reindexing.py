import threading
from dataclasses import replace

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import FindingKind
from briefing.extraction.pipeline import VERSION
from briefing.library.store import Library
from briefing.services.worker.indexing import index_behind, rebuild_index
from briefing.services.worker.workshop import Workshop, locate_index
from tests.unit.library.samples import an_arrival


@pytest.fixture
def workshop(services, paths):
    return Workshop(services.library, locate_index(paths.cache / "indexes", services.library))


def catch_up(services):
    done = threading.Event()
    problems = []
    services.reindexing.catch_up(on_done=lambda problem: (problems.append(problem), done.set()))
    assert done.wait(60)
    assert problems == [None]


def test_rows_behind_are_added_and_the_others_left(services, workshop):
    services.library.add([an_arrival("one")])
    index_behind(workshop)
    services.library.add([an_arrival("two")])
    assert "lacks the newest state of 1 of 2 articles" in services.reindexing.check()
    index_behind(workshop)
    assert services.reindexing.check() is None


def test_once_caught_up_only_what_changed_since_is_read(services, workshop, monkeypatch):
    services.library.add([an_arrival("one")])
    index_behind(workshop)  # made anew
    index_behind(workshop)  # compared
    monkeypatch.setattr("briefing.services.worker.indexing.find_behind", lambda *_: pytest.fail("compared them all"))
    services.library.add([an_arrival("two")])
    index_behind(workshop)
    assert workshop.open_index().count == 2


def test_a_rejected_finding_is_searched_for_no_more_until_that_is_undone(services, workshop):
    article_id, _ = services.library.add([an_arrival(), an_arrival("two")])
    for _ in range(2):
        assert services.searching.search("issue:tariffs").total == 2
        index_behind(workshop)
    rejection = Rejection(FindingRef(article_id, FindingKind.ISSUE, "Tariffs"))
    for act, total in (
        (lambda: services.library.corrections.add(rejection), 1),
        (services.library.corrections.undo, 2),
    ):
        act()
        assert "lacks the newest state of 1 of 2 articles" in services.reindexing.check()
        index_behind(workshop)
        assert services.searching.search("issue:tariffs").total == total
        assert services.reindexing.check() is None


def test_a_missing_index_is_told_and_made(services, workshop):
    services.library.add([an_arrival()])
    assert "There is no search index yet." in services.reindexing.check()
    index_behind(workshop)
    assert services.reindexing.check() is None


def test_the_index_of_another_library_is_made_anew(services, workshop, tmp_path):
    stranger = Workshop(Library.open(tmp_path / "stranger"), workshop.index)
    stranger.library.add([an_arrival("tariffs of a stranger")])
    rebuild_index(stranger, lambda _: None)
    stranger.library.close()
    services.library.add([an_arrival()])
    assert "made from another library" in services.reindexing.check()
    assert services.searching.search("stranger").total == 0
    index_behind(workshop)
    assert services.reindexing.check() is None


def test_a_cancelled_rebuild_leaves_the_index_there_is(services, workshop):
    services.library.add([an_arrival()])
    rebuild_index(workshop, lambda _: None)

    def refuse(_):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rebuild_index(workshop, refuse)
    assert services.reindexing.check() is None


def test_catching_up_reads_again_what_an_older_extractor_read(services):
    arrival = an_arrival(version=VERSION - 1)
    services.library.add([replace(arrival, extraction=replace(arrival.extraction, title="As it was"))])
    catch_up(services)
    assert services.library.extractions.not_by(VERSION) == ()
    assert services.reading.open(arrival.article.id).extraction.title != "As it was"
    assert services.reindexing.check() is None


def test_catching_up_with_nothing_behind_changes_nothing(services):
    services.library.add([an_arrival(version=VERSION)])
    catch_up(services)
    before = services.library.generation
    catch_up(services)
    assert services.library.generation == before


def test_a_folder_where_no_index_can_be_written_is_told(services, paths):
    services.library.add([an_arrival(version=VERSION)])
    paths.cache.write_text("in the way")
    problem = services.reindexing.run_rebuild()
    assert "cannot be written: Not a directory; the articles are kept, and searching goes on" in problem
    assert services.searching.search("tariffs").total == 1


def test_a_refusal_without_a_reason_of_the_systems_is_told_in_its_own_words(workshop, monkeypatch):
    def refuse(*_, **__):
        raise OSError("the index lies on a drive that is gone")

    monkeypatch.setattr("briefing.index.store.Index.rebuild", refuse)
    with pytest.raises(UserError, match="cannot be written: the index lies on a drive that is gone; the articles"):
        rebuild_index(workshop, lambda _: None)
