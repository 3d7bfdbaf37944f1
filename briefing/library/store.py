"""Where is everything kept that must not be lost?"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from briefing.domain.change import Change
from briefing.domain.dossier import Source
from briefing.domain.errors import UserError
from briefing.library.articles import Arrival, Articles, insert_article
from briefing.library.briefs import Briefs
from briefing.library.checking import check
from briefing.library.corrections import Corrections
from briefing.library.dossiers import Dossiers
from briefing.library.extractions import Extractions, write_extraction
from briefing.library.file.database import Database
from briefing.library.file.failures import DAMAGED
from briefing.library.history import changes_since, last_findings
from briefing.library.originals import Originals
from briefing.library.questions import Questions
from briefing.library.searches import Searches

DATABASE_NAME = "library.sqlite"
_ORIGINALS = "originals"


class Library:
    """A folder with one SQLite file and the originals beside it; every thread may use it."""

    def __init__(self, folder: Path, database: Database) -> None:
        self.folder = folder
        self._database = database
        self.articles = Articles(database)
        self.extractions = Extractions(database)
        self.corrections = Corrections(database)
        self.dossiers = Dossiers(database)
        self.briefs = Briefs(database)
        self.searches = Searches(database)
        self.questions = Questions(database)
        self.originals = Originals(folder / _ORIGINALS)
        self.id = str(self._fact("id"))

    @classmethod
    def open(cls, folder: Path, *, create: bool = True) -> "Library":
        """Open the library of a folder, made when it is not there and `create` is set.

        Raises UserError, and leaves the folder as it is, when it cannot be made, read or written, when its file is
        damaged or another program's, and when a newer Briefing made it.
        """
        path = folder / DATABASE_NAME
        if folder.is_file():
            raise UserError(f"{folder} is a file, not a library's folder; choose a folder with --library.", status=3)
        if create:
            _make_folder(folder)
        elif not path.exists():
            raise UserError(f"There is no library in {folder}; import articles into it first.", status=3)
        _refuse_emptied(path)
        database = Database(path)
        try:
            return cls(folder, database)
        except UserError:
            database.close()
            raise

    @property
    def generation(self) -> int:
        """Return the number that every commit raises."""
        return int(str(self._fact("generation")))

    def add(self, arrivals: Iterable[Arrival]) -> tuple[str, ...]:
        """Add articles with their originals in one transaction and return the ids of those that are new."""
        kept = [(arrival, self.originals.keep(arrival.article.origin.name, arrival.original)) for arrival in arrivals]
        added: list[str] = []
        with self._database.writing() as transaction:
            for arrival, file in kept:
                if insert_article(transaction, arrival, file):
                    write_extraction(transaction, arrival.extraction)
                    added.append(arrival.article.id)
        return tuple(added)

    def sources(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """Return the articles with what was found in them, in the order asked for; unknown ids are left out."""
        wanted = tuple(ids)
        articles = self.articles.load(wanted)
        extractions = self.extractions.load(wanted)
        return tuple(
            Source(articles[key], extractions[key]) for key in wanted if key in articles and key in extractions
        )

    def changes_since(self, generation: int) -> Change:
        """Return what was committed after a generation, by whomever."""
        with self._database.reading() as connection:
            return changes_since(connection, generation)

    def findings_generation(self) -> int:
        """Return the number of the last commit that touched an extraction or a correction."""
        with self._database.reading() as connection:
            return last_findings(connection)

    def kept_as_of(self) -> date | None:
        """Return the day that the reader last chose to count from, or None."""
        with self._database.reading() as connection:
            row = connection.execute("SELECT value FROM facts WHERE name = 'as of'").fetchone()
            return None if row is None else date.fromisoformat(str(row[0]))

    def keep_as_of(self, day: date | None) -> None:
        """Remember the day that the reader chose to count from; None forgets it."""
        with self._database.writing() as transaction:
            if day is None:
                transaction.connection.execute("DELETE FROM facts WHERE name = 'as of'")
            else:
                transaction.connection.execute("INSERT OR REPLACE INTO facts VALUES ('as of', ?)", (day.isoformat(),))

    def check(self) -> str | None:
        """Return a sentence that says what is wrong with the library, or None when it is sound."""
        with self._database.reading() as connection:
            return check(connection, self.originals)

    def close(self) -> None:
        """Close the file; the library can be used no more."""
        self._database.close()

    def _fact(self, name: str) -> object:
        with self._database.reading() as connection:
            return connection.execute("SELECT value FROM facts WHERE name = ?", (name,)).fetchone()[0]


def _refuse_emptied(path: Path) -> None:
    """Raise UserError when the file is empty though it has held articles: SQLite would begin anew in it."""
    is_empty = path.is_file() and not path.stat().st_size
    if is_empty and any((path.parent / _ORIGINALS).glob("*")):
        raise UserError(f"The library {path} {DAMAGED}.", status=3)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The library folder {folder} cannot be made: {error.strerror}; choose another with --library.", status=3
        ) from error
