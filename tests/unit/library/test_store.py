import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef, Source
from briefing.domain.errors import UserError
from briefing.domain.findings import Basis, FindingKind
from briefing.library.dossiers import ALL_ARTICLES
from briefing.library.store import DATABASE_NAME, Library
from tests.unit.library.samples import an_arrival, an_article, an_extraction


@pytest.fixture
def library(tmp_path: Path):
    opened = Library.open(tmp_path / "library")
    yield opened
    opened.close()


def test_an_article_comes_back_with_its_extraction_and_its_original(library: Library) -> None:
    arrival = an_arrival()
    assert library.add([arrival]) == (arrival.article.id,)
    assert library.sources([arrival.article.id]) == (Source(arrival.article, arrival.extraction),)
    (kept,) = library.originals.folder.iterdir()
    assert kept.read_bytes() == arrival.original
    assert kept.suffix == ".txt"


def test_an_original_that_cannot_be_written_whole_leaves_nothing_behind(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("briefing.library.originals.os.fsync", fail)
    with pytest.raises(UserError, match="cannot be kept"):
        library.add([an_arrival()])
    assert list(library.originals.folder.iterdir()) == []


def test_everything_is_there_after_opening_again(tmp_path: Path) -> None:
    first = Library.open(tmp_path)
    first.add([an_arrival()])
    first.briefs.save_brief("current", '{"title": "Trade"}')
    own_id = first.id
    first.close()
    again = Library.open(tmp_path)
    assert (again.id, again.articles.count()) == (own_id, 1)
    assert again.briefs.load_brief("current") == '{"title": "Trade"}'
    again.close()


def test_the_same_article_is_added_once(library: Library) -> None:
    assert len(library.add([an_arrival()])) == 1
    assert library.add([an_arrival()]) == ()
    assert library.articles.count() == 1


def test_two_libraries_have_different_ids(tmp_path: Path, library: Library) -> None:
    other = Library.open(tmp_path / "other")
    assert other.id != library.id
    other.close()


def test_articles_are_listed_newest_first_and_the_undated_last(library: Library) -> None:
    dates = [("a", "2025-10-25"), ("b", None), ("c", "2025-11"), ("d", "2024-11-13/2024-11-15"), ("e", "XXXX-11-10")]
    arrivals = [an_arrival(body * 40, published=published) for body, published in dates]
    library.add(arrivals)
    order = [library.articles.load([one])[one].body[0] for one in library.extractions.newest_first()]
    assert "".join(order) == "cadeb"


def test_a_newer_extraction_takes_the_place_of_the_older(library: Library) -> None:
    article = an_article()
    library.add([an_arrival()])
    assert library.extractions.not_by(2) == (article.id,)
    library.extractions.save([an_extraction(article, version=2, published="2025-10-26")])
    assert library.extractions.not_by(2) == ()
    assert library.extractions.headlines([article.id])[article.id].published.value == "2025-10-26"


def test_an_extraction_whose_shape_is_no_longer_known_shows_nothing_found(library: Library) -> None:
    arrival = an_arrival()
    library.add([arrival])
    connection = sqlite3.connect(library.folder / DATABASE_NAME)
    connection.execute("UPDATE extractions SET document = json_set(document, '$.deadlines[0].kind', 'surprise')")
    connection.commit()
    connection.close()
    (source,) = library.sources([arrival.article.id])
    assert (source.article, source.extraction.version, source.extraction.deadlines) == (arrival.article, 0, ())
    assert library.extractions.headlines([arrival.article.id])[arrival.article.id].title is None


def test_the_latest_and_the_undated_are_listed_the_latest_first(library: Library) -> None:
    dates = [("a", "2025-10-25"), ("b", None), ("c", "2025-11-01"), ("d", None)]
    ids = library.add([an_arrival(body, published=published) for body, published in dates])
    assert library.extractions.latest(3) == (ids[3], ids[2], ids[1])
    assert library.extractions.of_basis(Basis.UNKNOWN, 9) == (ids[3], ids[1])
    assert library.extractions.of_basis(Basis.UNKNOWN, 1) == (ids[3],)


def test_more_ids_than_one_statement_takes_are_loaded(library: Library) -> None:
    arrivals = [an_arrival(f"Article {number}. " * 5) for number in range(603)]
    library.add(arrivals)
    assert len(library.sources(one.article.id for one in arrivals)) == 603


def test_an_id_is_found_by_how_it_begins(library: Library) -> None:
    arrival = an_arrival()
    library.add([arrival])
    assert library.articles.starting_with(arrival.article.id[:8]) == (arrival.article.id,)
    assert library.articles.starting_with("zz") == ()


def test_each_commit_raises_the_generation_and_says_what_it_touched(library: Library) -> None:
    before = library.generation
    (article_id,) = library.add([an_arrival()])
    change = library.changes_since(before)
    assert (change.generation, change.articles, change.findings, change.brief) == (
        before + 1,
        (article_id,),
        True,
        False,
    )
    library.briefs.save_brief("current", "{}")
    change = library.changes_since(before + 1)
    assert (change.articles, change.findings, change.brief, change.corrections) == ((), False, True, False)


def test_saving_a_brief_leaves_the_findings_as_they_are(library: Library) -> None:
    library.add([an_arrival()])
    before = library.findings_generation()
    library.briefs.save_brief("current", "{}")
    assert library.findings_generation() == before
    library.corrections.add(a_rejection())
    assert library.findings_generation() > before


def a_rejection(key: str = "Tariffs") -> Rejection:
    return Rejection(FindingRef(an_article().id, FindingKind.ISSUE, key))


def test_one_dossier_holds_every_article(library: Library) -> None:
    library.add([an_arrival()])
    assert library.dossiers.names() == (ALL_ARTICLES,)
    assert library.dossiers.members(ALL_ARTICLES) == (an_article().id,)
    assert library.dossiers.members("Another") is None


def test_a_sound_library_has_nothing_to_say_and_a_lost_original_is_told(library: Library) -> None:
    library.add([an_arrival()])
    assert library.check() is None
    next(library.originals.folder.iterdir()).unlink()
    assert "1 originals are missing" in str(library.check())


def test_every_thread_may_read_and_write(library: Library) -> None:
    def work(number: int) -> None:
        for turn in range(5):
            library.add([an_arrival(f"thread {number} turn {turn}")])
            assert library.articles.count() > 0

    threads = [threading.Thread(target=work, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert library.articles.count() == 30
    assert library.generation == 30


def add_many(folder: Path, first: int, count: int) -> None:
    library = Library.open(folder)
    for number in range(first, first + count):
        library.add([an_arrival(f"article {number}")])
    library.close()


def test_two_processes_that_add_at_once_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    processes = [context.Process(target=add_many, args=(tmp_path, number * 100, 60)) for number in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    assert [process.exitcode for process in processes] == [0, 0]
    library = Library.open(tmp_path)
    assert library.articles.count() == 120
    assert library.generation == 120
    assert library.check() is None
    library.close()


def test_what_was_committed_survives_a_kill_and_half_a_transaction_does_not(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=add_many, args=(tmp_path, 0, 100_000))
    process.start()
    wait_for_articles(tmp_path, 20)
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    library = Library.open(tmp_path)
    assert library.articles.count() >= 20
    assert len(library.sources(library.articles.ids())) == library.articles.count() == library.generation
    assert library.check() is None
    library.close()


def wait_for_articles(folder: Path, count: int) -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if (folder / DATABASE_NAME).exists():
            library = Library.open(folder)
            held = library.articles.count()
            library.close()
            if held >= count:
                return
        time.sleep(0.05)
    pytest.fail("the other process added nothing")


def test_a_damaged_file_gets_one_sentence_and_stays_as_it_is(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    path = tmp_path / DATABASE_NAME
    path.write_bytes(b"no database at all " * 400)
    before = path.read_bytes()
    with pytest.raises(UserError, match=r"library\.sqlite is damaged and was left as it is; put a copy"):
        Library.open(tmp_path)
    assert path.read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == [DATABASE_NAME]


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: whole[:4096] + bytes(range(256)) * ((len(whole) - 4096) // 256),
        lambda whole: whole[:20_000],
        lambda _: b"",
    ],
    ids=["overwritten inside", "cut off", "emptied"],
)
def test_damage_to_the_file_is_told_in_one_sentence(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    library = Library.open(tmp_path)
    library.add([an_arrival(f"article {number} " * 50) for number in range(60)])
    library.close()
    path = tmp_path / DATABASE_NAME
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(UserError, match="is damaged"):
        opened = Library.open(tmp_path)
        try:
            opened.sources(opened.articles.ids())
        finally:
            opened.close()


@pytest.mark.parametrize("create", [True, False])
def test_a_file_where_the_folder_should_be_is_told(tmp_path: Path, create: bool) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match=r"file is a file, not a library's folder; choose a folder with --library\."):
        Library.open(tmp_path / "file", create=create)


def test_a_folder_that_cannot_be_made_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(UserError, match=r"cannot be made: .*; choose another with --library\."):
        Library.open(tmp_path / "file" / "library")


OPEN_WITHOUT_RIGHTS = """
import os
import sys
from pathlib import Path
from briefing.domain.errors import UserError
from briefing.library.store import Library
if os.geteuid() == 0:
    os.seteuid(65534)  # a superuser may write anywhere
try:
    Library.open(Path(sys.argv[1]))
except UserError as error:
    print(error.sentence)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="folders are locked otherwise there")
def test_a_folder_that_cannot_be_written_gets_one_sentence() -> None:
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o555)
        done = subprocess.run([sys.executable, "-c", OPEN_WITHOUT_RIGHTS, folder], capture_output=True, text=True)
    assert "cannot be opened; allow reading and writing there" in done.stdout, done.stderr


def test_a_library_that_is_not_there_is_told_when_none_may_be_made(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="There is no library in"):
        Library.open(tmp_path / "none", create=False)
    assert not (tmp_path / "none").exists()


def test_an_original_that_cannot_be_kept_is_told_and_nothing_is_added(library: Library) -> None:
    library.originals.folder.write_text("in the way")
    with pytest.raises(UserError, match="cannot be kept"):
        library.add([an_arrival()])
    assert library.articles.count() == 0
