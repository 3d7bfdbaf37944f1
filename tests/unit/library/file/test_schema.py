import sqlite3
from pathlib import Path

import pytest

from briefing.domain.correction import Rejection
from briefing.domain.dossier import FindingRef
from briefing.domain.errors import UserError
from briefing.domain.findings import FindingKind
from briefing.library.file.schema import APPLICATION_ID, MIGRATIONS, migrate, refuse_foreign
from briefing.library.store import DATABASE_NAME, Library
from tests.unit.library.samples import an_article


def version_of(path: Path) -> int:
    connection = sqlite3.connect(path)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.close()
    return int(version)


def migrate_file(path: Path, migrations: tuple[str, ...]) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        migrate(connection, migrations)
    finally:
        connection.close()


def test_an_empty_file_of_version_0_becomes_a_library(tmp_path: Path) -> None:
    (tmp_path / DATABASE_NAME).touch()
    library = Library.open(tmp_path)
    assert library.articles.count() == 0
    library.close()
    assert version_of(tmp_path / DATABASE_NAME) == len(MIGRATIONS)


def test_a_file_of_version_1_takes_only_the_steps_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "file"
    first, second = "CREATE TABLE one (a);\nINSERT INTO one VALUES (1);\n", "ALTER TABLE one ADD COLUMN b DEFAULT 2;\n"
    migrate_file(path, (first,))
    migrate_file(path, (first, second))
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT * FROM one").fetchall() == [(1, 2)]
    connection.close()
    assert version_of(path) == 2


def test_a_library_of_version_2_gets_saved_searches_and_keeps_what_it_has(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    migrate_file(path, MIGRATIONS[:2])
    connection = sqlite3.connect(path)
    connection.execute("INSERT INTO briefs VALUES ('current', '{}', 1)")
    connection.commit()
    connection.close()
    library = Library.open(tmp_path)
    assert library.searches.all() == ()
    kept = library.searches.save("trade", 3)
    assert (library.searches.all(), library.briefs.load_brief("current")) == ((kept,), "{}")
    library.close()
    assert version_of(path) == len(MIGRATIONS)


def test_a_step_that_fails_leaves_the_file_at_its_version(tmp_path: Path) -> None:
    path = tmp_path / "file"
    first = "CREATE TABLE one (a);\n"
    migrate_file(path, (first,))
    with pytest.raises(sqlite3.OperationalError):
        migrate_file(path, (first, "CREATE TABLE two (a);\nCREATE TABLE one (a);\n"))
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("one",)]
    connection.close()
    assert version_of(path) == 1


def test_a_library_of_a_newer_version_is_refused_and_left_untouched(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    path = tmp_path / DATABASE_NAME
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="was made by a newer Briefing, so it was left untouched"):
        Library.open(tmp_path)
    assert path.read_bytes() == before


def test_the_file_of_another_program_is_refused_and_left_untouched(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE recipes (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(UserError, match="is not a Briefing library"):
        Library.open(tmp_path)
    assert path.read_bytes() == before


def test_a_library_is_known_by_its_application_id(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    assert (tmp_path / DATABASE_NAME).read_bytes()[68:72] == APPLICATION_ID.to_bytes(4, "big")


def test_a_correction_of_an_older_library_holds_as_before(tmp_path: Path) -> None:
    path = tmp_path / DATABASE_NAME
    migrate_file(path, MIGRATIONS[:3])
    article = an_article()
    library_rows = (
        ("INSERT INTO articles VALUES (1, ?, ?, '{}', '{}', '', 1)", (article.id, article.body)),
        (
            "INSERT INTO corrections (article_id, kind, document, generation) VALUES (?, 'reject', ?, 2)",
            (article.id, f'{{"ref":{{"article_id":"{article.id}","kind":"issue","key":"Tariffs"}}}}'),
        ),
    )
    connection = sqlite3.connect(path)
    for statement, values in library_rows:
        connection.execute(statement, values)
    connection.commit()
    connection.close()
    library = Library.open(tmp_path)
    rejection = Rejection(FindingRef(article.id, FindingKind.ISSUE, "Tariffs"))
    assert library.corrections.active() == (rejection,)
    assert library.corrections.undo() == (rejection,)
    library.close()


def test_a_release_that_knows_no_corrected_condition_refuses_the_library(tmp_path: Path) -> None:
    Library.open(tmp_path).close()
    connection = sqlite3.connect(tmp_path / DATABASE_NAME)
    with pytest.raises(UserError, match="was made by a newer Briefing"):
        refuse_foreign(connection, tmp_path / DATABASE_NAME, newest=5)
    connection.close()
