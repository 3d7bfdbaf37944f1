"""Where does the worker find the index of a library?"""

import shutil
import sqlite3
from contextlib import closing

import pytest

from briefing.bootstrap import build
from briefing.library.store import DATABASE_NAME, Library
from briefing.services.worker.workshop import locate_index
from briefing.settings.options import Options
from briefing.settings.paths import Paths
from tests.unit.services.conftest import TODAY


def write_id(folder, text):
    Library.open(folder).close()
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as connection, connection:
        connection.execute("UPDATE facts SET value = ? WHERE name = 'id'", (text,))


@pytest.mark.parametrize("text", ["../x", "../../received/index", "/received/index", "", ".", "\0", "C:\\x"])
def test_the_index_of_a_library_of_any_id_is_a_folder_of_the_cache(tmp_path, text):
    write_id(tmp_path / "received", text)
    library = Library.open(tmp_path / "received")
    folder = locate_index(tmp_path / "cache", library)
    library.close()
    assert folder.resolve().parent == (tmp_path / "cache").resolve()
    assert folder.name.isalnum()


def test_a_received_library_brings_no_index(tmp_path):
    received = tmp_path / "received"
    write_id(received, "../../received/index")
    paths = Paths(received, *(tmp_path / name for name in ("cache", "config", "logs")))
    services = build(paths, Options(), today=lambda: TODAY)
    services.reindexing.run_rebuild()
    services.close()
    assert not (received / "index").exists()


def test_two_copies_of_a_library_share_no_index(tmp_path):
    Library.open(tmp_path / "one").close()
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    one, two = (Library.open(tmp_path / name) for name in ("one", "two"))
    assert one.id == two.id
    assert locate_index(tmp_path, one) != locate_index(tmp_path, two)
    one.close()
    two.close()


def test_a_library_has_one_index_however_its_folder_is_named(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    library = Library.open(tmp_path / "library")
    again = Library.open((tmp_path / "library").relative_to(tmp_path))
    assert locate_index(tmp_path, library) == locate_index(tmp_path, again)
    library.close()
    again.close()
