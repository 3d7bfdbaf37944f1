"""What changed after a given generation?"""

import sqlite3

from briefing.domain.change import Change


def changes_since(connection: sqlite3.Connection, generation: int) -> Change:
    """Return what was committed after a generation, with the generation it leads to."""
    now = connection.execute("SELECT value FROM facts WHERE name = 'generation'").fetchone()[0]
    rows = connection.execute(
        "SELECT id FROM articles WHERE generation > ?1"
        " UNION SELECT article_id FROM extractions WHERE generation > ?1"
        " UNION SELECT article_id FROM corrections WHERE generation > ?1",
        (generation,),
    )
    articles = tuple(row[0] for row in rows)
    corrections = _changed(connection, "corrections", generation)
    return Change(
        int(now),
        articles=articles,
        findings=corrections or _changed(connection, "extractions", generation),
        brief=_changed(connection, "briefs", generation),
        corrections=corrections,
        searches=_changed(connection, "searches", generation),
    )


def last_findings(connection: sqlite3.Connection) -> int:
    """Return the generation of the last commit that touched an extraction or a correction."""
    query = (
        "SELECT max(coalesce((SELECT max(generation) FROM extractions), 0),"
        " coalesce((SELECT max(generation) FROM corrections), 0))"
    )
    return int(connection.execute(query).fetchone()[0])


def _changed(connection: sqlite3.Connection, table: str, generation: int) -> bool:
    query = f"SELECT EXISTS (SELECT 1 FROM {table} WHERE generation > ?)"  # noqa: S608 - our own table names
    return bool(connection.execute(query, (generation,)).fetchone()[0])
