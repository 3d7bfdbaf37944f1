"""Is a library sound?"""

import sqlite3

from briefing.library.originals import Originals


def check(connection: sqlite3.Connection, originals: Originals) -> str | None:
    """Return one sentence about the first thing that is wrong, or None."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        return f"The library's file is damaged ({found}); put a copy of it back."
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        return "The library's file has rows that belong to no article; put a copy of it back."
    missing = [
        file for (file,) in connection.execute("SELECT file FROM originals") if not originals.path(file).exists()
    ]
    if missing:
        return f"{len(missing)} originals are missing from {originals.folder}; the articles themselves are whole."
    return None
