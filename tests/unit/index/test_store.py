import errno
import itertools
import multiprocessing
import os
import pickle
import random
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefing.index import store
from briefing.index.documents import IndexBusy, IndexDamaged, IndexDocument
from briefing.index.files.folders import find_current, hold_lock
from briefing.index.store import Index
from briefing.index.writing.merging import MOST_SEGMENTS
from briefing.query.grammar import parse
from tests.unit.index.conftest import ARTICLES, fill

TODAY = date(2025, 10, 25)
QUERIES = ("tariff", "rare earth", '"trade war"~2', "-war", "t*", "贸易战", "actor:US", "before:2025-11", "")


def found(index: Index, query: str) -> set[str]:
    return {match.id for match in index.search(parse(query, TODAY).tree, as_of=TODAY).matches}


def changed(article: IndexDocument, body: str) -> IndexDocument:
    return IndexDocument(article.id, article.title, body, generation=9)


def test_a_folder_without_an_index_says_so(tmp_path: Path) -> None:
    with pytest.raises(IndexDamaged, match="no search index"):
        Index.open(tmp_path / "nowhere")


def test_an_index_opens_again_as_it_was_written(tmp_path: Path) -> None:
    fill(tmp_path).close()
    index = Index.open(tmp_path, library="the library")
    assert index.count == len(ARTICLES)
    assert index.generations() == {article.id: article.generation for article in ARTICLES}
    assert index.check() is None
    assert found(index, "tariff") == {"controls", "undated"}


def test_an_index_can_be_warmed_at_any_time_and_answers_as_before(tmp_path: Path) -> None:
    index = fill(tmp_path)
    index.warm()
    assert found(index, "tariff") == {"controls", "undated"}
    shutil.rmtree(tmp_path)
    index.warm()
    index.close()
    index.warm()


def test_an_index_without_articles_answers_nothing(tmp_path: Path) -> None:
    index = fill(tmp_path, ())
    assert index.count == 0
    for query in QUERIES:
        assert found(index, query) == set()


def test_another_librarys_index_is_not_taken(tmp_path: Path) -> None:
    fill(tmp_path)
    with pytest.raises(IndexDamaged, match="another library"):
        Index.open(tmp_path, library="another")


def test_an_article_added_again_takes_the_place_of_its_row(tmp_path: Path) -> None:
    index = fill(tmp_path)
    index.add([changed(ARTICLES[0], "Nothing but zinc.")])
    assert index.count == len(ARTICLES)
    assert found(index, "zinc") == {"controls"}
    assert found(index, "tariff") == {"undated"}
    assert index.generations()["controls"] == 9
    assert index.check() is None


def test_of_an_id_that_comes_twice_in_a_batch_the_first_counts(tmp_path: Path) -> None:
    index = fill(tmp_path, (ARTICLES[0], changed(ARTICLES[0], "zinc")))
    assert index.count == 1
    assert found(index, "zinc") == set()


def test_articles_can_be_removed_and_unknown_ones_are_no_error(tmp_path: Path) -> None:
    index = fill(tmp_path)
    index.remove(["controls", "unknown"])
    assert found(index, "") == {article.id for article in ARTICLES} - {"controls"}
    assert found(index, "tariff") == {"undated"}
    index.remove([article.id for article in ARTICLES])
    assert index.count == 0
    assert index.check() is None


def test_many_small_batches_stay_one_index(tmp_path: Path) -> None:
    index = fill(tmp_path, ())
    for number in range(12):
        index.add([IndexDocument(f"a{number}", "Title", f"tariff number{number}")])
        index.remove([f"a{number - 3}"])
    assert found(index, "tariff") == {f"a{number}" for number in range(9, 12)}
    assert found(index, "number10") == {"a10"}
    assert index.check() is None


def test_a_batch_that_fails_changes_nothing(tmp_path: Path) -> None:
    index = fill(tmp_path)
    with pytest.raises(ZeroDivisionError), index.writer() as batch:
        batch.add(IndexDocument("new", "New", "zinc"))
        batch.remove("controls")
        raise ZeroDivisionError
    assert found(index, "zinc OR rare") == {"controls"}
    assert index.check() is None
    index.add([IndexDocument("new", "New", "zinc")])
    assert found(index, "zinc") == {"new"}


def _fill_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("place", ["os.fsync", "briefing.index.files.storage.write_manifest", "os.rename"])
def test_a_full_disk_leaves_the_index_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str) -> None:
    index = fill(tmp_path)
    with monkeypatch.context() as patch:
        patch.setattr(place, _fill_disk)
        with pytest.raises(OSError, match="No space"):
            index.add([IndexDocument("zinc", "Zinc", "zinc")])
        with pytest.raises(OSError, match="No space"):
            fill(tmp_path)
    assert found(index, "zinc OR truce") == {"truce"}
    assert Index.open(tmp_path).check() is None
    assert len(list(tmp_path.glob("index-*"))) == 1
    index.add([IndexDocument("zinc", "Zinc", "zinc")])
    assert found(index, "zinc") == {"zinc"}


def test_what_another_process_writes_is_seen_at_the_next_search(tmp_path: Path) -> None:
    index = fill(tmp_path)
    other = multiprocessing.get_context("spawn").Process(target=_add_zinc, args=(tmp_path,))
    other.start()
    other.join()
    assert other.exitcode == 0
    assert found(index, "zinc") == {"zinc"}


def _add_zinc(folder: Path) -> None:
    Index.open(folder).add([IndexDocument("zinc", "Zinc", "zinc")])


def test_reading_goes_on_while_others_write_and_build_anew(tmp_path: Path) -> None:
    index = fill(tmp_path)
    done = threading.Event()

    def read() -> None:  # what it raises, pytest reports as an error
        while not done.is_set():
            assert "controls" in found(index, "rare earth")

    reader = threading.Thread(target=read)
    reader.start()
    writer = Index.open(tmp_path)
    for number in range(4):
        writer.add([IndexDocument(f"a{number}", "Title", "text")])
        fill(tmp_path).close()
    done.set()
    reader.join()


def test_a_writer_waits_for_another_and_gives_up_with_a_name_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = fill(tmp_path)
    monkeypatch.setattr(store, "_PATIENCE", 0.2)
    with hold_lock(tmp_path, patience=0), pytest.raises(IndexBusy):
        index.add([ARTICLES[0]])
    index.add([ARTICLES[0]])


def test_building_anew_keeps_the_old_index_until_the_new_one_is_whole(tmp_path: Path) -> None:
    index = fill(tmp_path)

    def documents() -> "itertools.chain[IndexDocument]":
        yield ARTICLES[0]
        assert found(index, "truce") == {"truce"}
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        Index.rebuild(tmp_path, documents())
    assert index.count == len(ARTICLES)
    fill(tmp_path, ARTICLES[:1])
    assert index.refresh()
    assert index.count == 1
    assert len(list(tmp_path.glob("index-*"))) == 1


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _zero_middle(path: Path) -> None:
    content = bytearray(path.read_bytes())
    third = len(content) // 3
    content[third : 2 * third] = bytes(third)
    path.write_bytes(bytes(content))


def _flip_bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(bytes(content))


def _delete(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("damage", [_empty, _cut, _zero_middle, _flip_bit, _delete])
def test_a_damaged_file_is_found_at_opening_and_building_anew_mends_it(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    original = tmp_path / "original"
    fill(original).add([changed(ARTICLES[0], "zinc")])
    files = [path.relative_to(original) for path in original.rglob("*") if path.is_file() and path.stat().st_size]
    assert len(files) >= 4
    for number, name in enumerate(files):
        folder = tmp_path / str(number)
        shutil.copytree(original, folder)
        damage(folder / name)
        with pytest.raises(IndexDamaged, match=r"\.$"):
            Index.open(folder)
        assert fill(folder).check() is None


@pytest.mark.parametrize("damage", [_zero_middle, _flip_bit, _delete])
def test_damage_under_an_open_index_is_told_by_the_check(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    index = fill(tmp_path)
    (segment,) = find_current(tmp_path).glob("*.seg")
    damage(segment)
    problem = index.check()
    assert problem is not None
    assert segment.name in problem


@pytest.mark.parametrize("damage", [_empty, _cut, _zero_middle, _flip_bit])
@pytest.mark.parametrize("kind", ["*.toc", "manifest-*.json"])
def test_damage_to_a_table_under_an_open_index_stops_no_writer_but_by_saying_so(
    tmp_path: Path, damage: Callable[[Path], None], kind: str
) -> None:
    index = fill(tmp_path)
    (table,) = find_current(tmp_path).glob(kind)
    damage(table)
    try:
        index.add([changed(ARTICLES[0], "zinc")])
    except IndexDamaged as told:
        assert told.sentence.endswith(".")
        index = fill(tmp_path, [*ARTICLES[1:], changed(ARTICLES[0], "zinc")])
    assert index.search(parse("zinc", TODAY).tree, as_of=TODAY).total == 1
    assert index.count == len(ARTICLES)
    assert index.check() is None


def test_nothing_pickled_is_read_when_an_index_is_opened_written_and_merged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(tmp_path).close()

    def refuse(*_: object) -> None:
        pytest.fail("something was unpickled")

    for name in ("load", "loads", "Unpickler"):
        monkeypatch.setattr(pickle, name, refuse)
    monkeypatch.setattr("whoosh.filedb.structfile.StructFile.read_pickle", refuse)
    index = Index.open(tmp_path)
    index.add([changed(ARTICLES[0], "zinc")])
    index.remove([ARTICLES[1].id])
    assert index.merge()
    assert index.count == len(ARTICLES) - 1


def test_a_file_that_may_not_be_read_is_not_said_to_be_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = fill(tmp_path)

    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("briefing.index.files.manifest.measure_file", refuse)
    problem = index.check()
    assert problem is not None
    assert problem.endswith("cannot be read: Permission denied.")


def test_zeros_under_an_open_index_give_an_answer_or_say_it_is_damaged(tmp_path: Path) -> None:
    index = fill(tmp_path)
    (segment,) = find_current(tmp_path).glob("*.seg")
    size = segment.stat().st_size
    with segment.open("r+b") as stream:
        stream.write(bytes(size))
    for query in QUERIES:
        try:
            index.search(parse(query, TODAY).tree, as_of=TODAY)
        except IndexDamaged as damage:
            assert damage.sentence.endswith(".")


@pytest.mark.parametrize("seed", range(20))
def test_noise_under_an_open_index_gives_an_answer_or_says_it_is_damaged(tmp_path: Path, seed: int) -> None:
    index = fill(tmp_path, [changed(ARTICLES[seed % 4], f"trade war {number} " * 40) for number in range(3)])
    (segment,) = find_current(tmp_path).glob("*.seg")
    with segment.open("r+b") as stream:
        stream.write(random.Random(seed).randbytes(segment.stat().st_size))  # noqa: S311
    for query in QUERIES:
        try:
            index.search(parse(query, TODAY).tree, as_of=TODAY)
        except IndexDamaged as damage:
            assert damage.sentence.endswith(".")


def test_small_segments_are_merged_and_nothing_is_lost(tmp_path: Path) -> None:
    index = fill(tmp_path, ())
    for number in range(3 * MOST_SEGMENTS):
        index.add([IndexDocument(f"a{number}", "Title", f"tariff number{number}", published="2025-10-25")])
        index.remove([f"a{number - 5}"] if number % 2 else [])
        while index.merge():
            continue
        assert len(list(find_current(tmp_path).glob("*.seg"))) <= MOST_SEGMENTS + 1
    kept = {f"a{number}" for number in range(3 * MOST_SEGMENTS)}
    kept -= {f"a{number - 5}" for number in range(1, 3 * MOST_SEGMENTS, 2)}
    assert found(index, "tariff on:2025-10-25") == found(Index.open(tmp_path), '"tariff n*"') == kept
    assert index.check() is None


def test_a_merge_that_fails_leaves_what_was_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = fill(tmp_path, ())
    for number in range(MOST_SEGMENTS):
        index.add([IndexDocument(f"a{number}", "Title", "tariff")])
    with monkeypatch.context() as patch:
        patch.setattr("briefing.index.writing.merging.merge_segments", _fill_disk)
        index.add([IndexDocument("last", "Title", "tariff")])
        with pytest.raises(OSError, match="No space"):
            index.merge()
        assert len(list(find_current(tmp_path).glob("*.seg"))) == MOST_SEGMENTS + 1
    assert len(found(Index.open(tmp_path), "tariff")) == MOST_SEGMENTS + 1
    assert index.check() is None


def test_a_batch_too_large_for_one_segment_is_written_as_several(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.index.writing.batch.FULL", 20)
    monkeypatch.setattr("briefing.index.writing.merging.MOST_WORDS", 20)
    index = fill(tmp_path)
    assert len(list(find_current(tmp_path).glob("*.seg"))) > 1
    assert found(index, "tariff") == {"controls", "undated"}
    assert found(index, "") == {article.id for article in ARTICLES}


def test_what_was_written_counts_even_if_it_cannot_be_joined(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.index.writing.batch.FULL", 20)
    monkeypatch.setattr("briefing.index.writing.merging.merge_segments", _fill_disk)
    index = fill(tmp_path)
    assert found(index, "tariff") == {"controls", "undated"}
    assert index.check() is None


def test_an_index_whose_folder_was_deleted_says_so_at_the_next_search(tmp_path: Path) -> None:
    index = fill(tmp_path)
    shutil.rmtree(tmp_path)
    with pytest.raises(IndexDamaged):
        found(index, "tariff")


def test_what_a_killed_writer_left_behind_does_no_harm(tmp_path: Path) -> None:
    fill(tmp_path)
    directory = find_current(tmp_path)
    newest = max(int(path.stem.partition("-")[2]) for path in directory.glob("manifest-*.json"))
    (directory / f"manifest-{newest + 1}.json").write_text("half a manif")
    (directory / "MAIN_0123456789abcdef.seg").write_bytes(b"half a segment")
    (directory / f"_MAIN_{newest + 1}.toc.1234.5").write_bytes(b"half a table")
    (tmp_path / "index-halfbuilt").mkdir()
    index = Index.open(tmp_path)
    assert index.count == len(ARTICLES)
    index.add([IndexDocument("zinc", "Zinc", "zinc")])
    assert found(index, "zinc") == {"zinc"}
    assert index.check() is None


def test_an_index_of_another_version_is_built_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(tmp_path)
    monkeypatch.setattr("briefing.index.files.manifest.SCHEMA_VERSION", -1)
    with pytest.raises(IndexDamaged, match="another version"):
        Index.open(tmp_path)


def test_importing_the_store_and_the_marks_imports_neither_whoosh_nor_numpy() -> None:
    modules = "briefing.index.store, briefing.index.marks, briefing.index.snippets, briefing.query.grammar"
    code = f"import sys, {modules}; sys.exit('whoosh' in sys.modules or 'numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-W", "error", "-c", code], check=False).returncode == 0


def test_every_file_of_a_generation_is_on_the_disk_before_it_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flushed: set[int] = set()
    flush = os.fsync

    def remember(descriptor: int) -> None:
        flushed.add(os.fstat(descriptor).st_ino)
        flush(descriptor)

    monkeypatch.setattr(os, "fsync", remember)
    fill(tmp_path)
    directory = find_current(tmp_path)
    files = [path for path in directory.iterdir() if path.is_file() and "LOCK" not in path.name]
    assert {path.stat().st_ino for path in (*files, directory, tmp_path / "current")} <= flushed
