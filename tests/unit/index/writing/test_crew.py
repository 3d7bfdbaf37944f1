import errno
import multiprocessing
import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from briefing.domain.errors import UserError
from briefing.index.documents import IndexDocument
from briefing.index.files.folders import find_current
from briefing.index.store import Index
from briefing.index.writing.stock import SHARE, Stock
from briefing.query.grammar import parse

TODAY = date(2025, 10, 25)
COUNT = 3 * SHARE + 10
IDS = tuple(f"a{number}" for number in range(COUNT))


@dataclass(frozen=True)
class Reader:
    """Makes articles of their ids; may fail in a process that was started for it, at an article of the third share."""

    failure: str = ""

    def __call__(self, shares: Iterable[Sequence[str]]) -> Iterator[IndexDocument]:
        for share in shares:
            for one in share:
                if one == IDS[2 * SHARE + 5] and multiprocessing.parent_process():
                    self._fail()
                yield IndexDocument(one, f"Title {one}", f"tariff number{one} {'PySide6' in sys.modules}")

    def _fail(self) -> None:
        if self.failure == "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.failure == "unreadable":
            raise UserError("The library is damaged.")
        if self.failure == "full":
            raise OSError(errno.ENOSPC, "No space left on device")


def found(index: Index, query: str) -> set[str]:
    return {match.id for match in index.search(parse(query, TODAY).tree, as_of=TODAY, limit=COUNT).matches}


def left_behind(folder: Path) -> list[str]:
    directories = [path for path in folder.glob("index-*") if path != find_current(folder)]
    return [path.name for path in (*directories, *multiprocessing.active_children())]


def test_two_processes_write_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing.index.writing.merging.MOST_WORDS", 1)
    one = Index.rebuild(tmp_path / "one", Stock(IDS, Reader()))
    two = Index.rebuild(tmp_path / "two", Stock(IDS, Reader()), processes=2)
    assert one.generations() == two.generations()
    assert len(list(find_current(tmp_path / "two").glob("*.seg"))) == 2
    for query in ("tariff", "numbera17", "title:a3", '"tariff numbera500"', "numbera60*"):
        assert found(one, query) == found(two, query) != set()
    assert two.check() is None
    assert left_behind(tmp_path / "two") == []


def test_builders_import_nothing_of_the_window(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path, Stock(IDS, Reader()), processes=2)
    assert found(index, "false") == set(IDS)


def test_what_two_processes_add_takes_the_place_of_older_rows(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path, [IndexDocument("a3", "", "zinc"), IndexDocument("kept", "", "zinc")])
    index.add(Stock(IDS, Reader()), processes=2)
    assert index.count == COUNT + 1
    assert found(index, "zinc") == {"kept"}
    assert found(index, "tariff") == set(IDS)


def test_when_a_builder_is_killed_one_process_writes_all_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    index = Index.rebuild(tmp_path, Stock(IDS, Reader("killed")), processes=2)
    assert found(index, "tariff") == set(IDS)
    assert [record.message for record in caplog.records] == [
        "A process ended before it was done. The search index is written by one process."
    ]
    assert left_behind(tmp_path) == []
    index.add(Stock(IDS, Reader("killed")), processes=2)
    assert index.count == COUNT
    assert len(list(find_current(tmp_path).glob("*.seg"))) == 1


def test_what_a_builder_cannot_read_is_left_to_one_process_without_a_traceback(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    assert found(Index.rebuild(tmp_path, Stock(IDS, Reader("unreadable")), processes=2), "tariff") == set(IDS)
    assert "Traceback" not in capfd.readouterr().err
    assert "written by one process" in caplog.text


@pytest.mark.parametrize("refused", ["Pipe", "Process.start"])
def test_where_no_process_can_be_started_one_writes_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, refused: str
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(f"multiprocessing.context.SpawnContext.{refused}", refuse)
    assert found(Index.rebuild(tmp_path, Stock(IDS, Reader()), processes=2), "tariff") == set(IDS)
    assert "Too many open files. The search index is written by one process." in caplog.text


def test_a_disk_that_is_full_for_a_builder_leaves_the_old_index(tmp_path: Path) -> None:
    index = Index.rebuild(tmp_path, [IndexDocument("old", "", "zinc")])
    for write in (Index.rebuild, lambda _, stock, **how: index.add(stock, **how)):
        with pytest.raises(OSError, match="No space left"):
            write(tmp_path, Stock(IDS, Reader("full")), processes=2)
    assert found(Index.open(tmp_path), "zinc") == {"old"}
    assert len(list(find_current(tmp_path).glob("*.seg"))) == 1
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize("processes", [1, 2])
def test_who_watches_is_told_how_far_it_is_and_can_stop_it(tmp_path: Path, processes: int) -> None:
    index = Index.rebuild(tmp_path, [IndexDocument("old", "", "zinc")])
    told: list[int] = []

    def watch(count: int) -> None:
        told.append(count)
        if count >= SHARE:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Index.rebuild(tmp_path, Stock(IDS, Reader()), processes=processes, watch=watch)
    assert told[0] == 0
    assert found(index, "zinc") == {"old"}
    assert left_behind(tmp_path) == []


def test_a_stock_holds_each_article_once() -> None:
    with pytest.raises(ValueError, match="twice"):
        Stock(("one", "one"), Reader())
    assert [len(share) for share in Stock(IDS, Reader()).shares()] == [SHARE, SHARE, SHARE, 10]
