"""Which tables does a library have, and how does an older one become a newer one?"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from briefing.domain.errors import UserError

#: Marks a SQLite file as a library ("BRFG"), so that another program's file is never written to.
APPLICATION_ID = 0x42524647

_FIRST = """
CREATE TABLE facts (name TEXT PRIMARY KEY, value NOT NULL) WITHOUT ROWID;
INSERT INTO facts VALUES ('id', lower(hex(randomblob(16)))), ('generation', 0);

CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL,
    origin TEXT NOT NULL,
    metadata TEXT NOT NULL,
    imported TEXT NOT NULL,
    generation INTEGER NOT NULL
);
CREATE INDEX articles_by_generation ON articles (generation);

CREATE TABLE originals (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    file TEXT NOT NULL,
    bytes INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE extractions (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    basis TEXT NOT NULL,
    first_date TEXT,
    document TEXT NOT NULL,
    generation INTEGER NOT NULL
);
CREATE INDEX extractions_by_generation ON extractions (generation);
CREATE INDEX extractions_by_basis ON extractions (basis);
CREATE INDEX extractions_by_date ON extractions (first_date);

CREATE TABLE corrections (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    document TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0,
    generation INTEGER NOT NULL
);
CREATE INDEX corrections_by_article ON corrections (article_id);

CREATE TABLE dossiers (
    name TEXT PRIMARY KEY,
    holds_all INTEGER NOT NULL DEFAULT 0,
    generation INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO dossiers VALUES ('All articles', 1, 0);
CREATE TABLE dossier_articles (
    dossier TEXT NOT NULL REFERENCES dossiers (name) ON DELETE CASCADE ON UPDATE CASCADE,
    article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (dossier, article_id)
) WITHOUT ROWID;

CREATE TABLE briefs (name TEXT PRIMARY KEY, document TEXT NOT NULL, generation INTEGER NOT NULL) WITHOUT ROWID;
"""

#: An extraction is settled once its dates were compared with those of the other articles.
_SETTLED = """
ALTER TABLE extractions ADD COLUMN settled INTEGER NOT NULL DEFAULT 0;
CREATE INDEX extractions_unsettled ON extractions (article_id) WHERE NOT settled;
"""

#: A saved search; `seen` is the highest number of an article when it was last opened. A forgotten one can come back.
_SEARCHES = """
CREATE TABLE searches (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    query TEXT NOT NULL UNIQUE,
    seen INTEGER NOT NULL,
    forgotten INTEGER NOT NULL DEFAULT 0,
    generation INTEGER NOT NULL
);
"""

#: Corrections are asked for by what was committed since, and undone with all of their commit. An older Briefing knows
#: neither amendments nor joinings: its own check of the version keeps it from what it cannot read.
_CORRECTIONS = "CREATE INDEX corrections_by_generation ON corrections (generation);"

#: Articles about whose date the reader is asked no more. Nor does an older Briefing know what was split or added.
_PUT_OFF = """
CREATE TABLE put_off (
    article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    generation INTEGER NOT NULL
) WITHOUT ROWID;
"""

#: Nothing new in the tables: an older Briefing cannot read the correction of a condition alone, and so has to refuse.
_CONDITIONS = ""

#: The statements that lead from each schema version to the next; entry 0 makes version 1 of an empty file.
MIGRATIONS: tuple[str, ...] = (_FIRST, _SETTLED, _SEARCHES, _CORRECTIONS, _PUT_OFF, _CONDITIONS)


def refuse_foreign(connection: sqlite3.Connection, path: Path, newest: int = len(MIGRATIONS)) -> None:
    """Raise UserError, with nothing written, when the file is another program's or was made by a newer Briefing."""
    if _number(connection, "application_id") != APPLICATION_ID and _has_tables(connection):
        raise UserError(f"The file {path} is not a Briefing library; choose another folder with --library.", status=3)
    if _number(connection, "user_version") > newest:
        raise UserError(
            f"The library {path.parent} was made by a newer Briefing, so it was left untouched;"
            " install the newer version or choose another library with --library.",
            status=3,
        )


def migrate(connection: sqlite3.Connection, migrations: Sequence[str] = MIGRATIONS) -> None:
    """Bring a library to the newest version, all or nothing."""
    if _number(connection, "user_version") == len(migrations):
        return
    with immediate(connection):
        # Read again inside the transaction: another process may have migrated in between.
        for step in migrations[_number(connection, "user_version") :]:
            for statement in _statements(step):
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(migrations)}")


@contextmanager
def immediate(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the write lock; what was written is committed at the end, or undone whole when anything fails."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _statements(step: str) -> list[str]:
    return [statement for statement in step.split(";\n") if statement.strip()]


def _has_tables(connection: sqlite3.Connection) -> bool:
    return bool(connection.execute("SELECT EXISTS (SELECT 1 FROM sqlite_master)").fetchone()[0])


def _number(connection: sqlite3.Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])
