"""How are the services of one library put together?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.domain.dossier import FindingRef
from briefing.library.store import Library
from briefing.services.catalogue import Services
from briefing.services.changes import Changes
from briefing.services.corrected import list_rejected
from briefing.services.correcting import Correcting
from briefing.services.corrections.sharing import Sharing
from briefing.services.importing import Importing
from briefing.services.reading import Reading
from briefing.services.reindexing import Reindexing
from briefing.services.results.asking import Asking
from briefing.services.results.lookup import Lookup
from briefing.services.samples import SAMPLES_AS_OF
from briefing.services.search.saving import Saving
from briefing.services.search.searching import Searching
from briefing.services.search.suggesting import Suggesting
from briefing.services.timeline.timelines import Timelines
from briefing.services.worker.client import Worker
from briefing.services.worker.messages import Places
from briefing.services.worker.workshop import locate_index
from briefing.settings.options import Options
from briefing.settings.paths import Paths
from briefing.settings.resources import resource

_DULL_TABLES = ("function_words", "common_words")
_GUARD_TABLES = ("quote_guards", "clause_openers")

_ACTOR_TABLES = ("countries", "institutions")

if TYPE_CHECKING:
    from briefing.brief.guards import Guards
    from briefing.query.aliases import Aliases
    from briefing.services.briefing import Briefing


def build(
    paths: Paths,
    options: Options,
    *,
    samples: bool = False,
    create: bool = True,
    has_window: bool = True,
    today: Callable[[], date] = date.today,
) -> Services:
    """Return the services of the library in `paths`, which is made when it is not there and `create` is set.

    `samples` says that it is the library of samples, which is read as on their own day; `has_window` that somebody
    waits at a window, before whom long work has to stand back. Raises UserError when the library cannot be opened.
    """
    ground = _lay_ground(paths, create=create, has_window=has_window)
    return _make_services(ground, options, SAMPLES_AS_OF if samples else today())


def _make_services(ground: "_Ground", options: Options, as_of: date) -> Services:
    library, changes = ground.library, ground.changes
    reading = Reading(library)
    reindexing = Reindexing(library, ground.index, ground.worker, changes)
    search = _make_search(ground, reindexing, as_of)
    correcting = Correcting(library, changes, reindexing, as_of, search.searching.list_like)
    return Services(
        options=options,
        library=library,
        as_of=as_of,
        usual=as_of,
        changes=changes,
        searching=search.searching,
        suggesting=search.suggesting,
        saving=search.saving,
        reading=reading,
        importing=Importing(ground.worker, changes),
        reindexing=reindexing,
        correcting=correcting,
        sharing=Sharing(library, correcting),
        timelines=Timelines(reading),
        make_briefing=lambda: _make_briefing(library, reading, as_of, options),
        worker=ground.worker,
    )


@dataclass(frozen=True, slots=True)
class _Ground:
    """What all services stand on."""

    library: Library
    index: Path
    worker: Worker
    changes: Changes


def _lay_ground(paths: Paths, *, create: bool, has_window: bool) -> _Ground:
    library = Library.open(paths.library, create=create)
    indexes = paths.cache / "indexes"
    worker = Worker(Places(library.folder, indexes), gives_way=has_window)
    index = locate_index(indexes, library)
    return _Ground(library, index, worker, Changes(library, index))


@dataclass(frozen=True, slots=True)
class _Search:
    """The services that answer queries; they read them and look them up alike."""

    searching: Searching
    suggesting: Suggesting
    saving: Saving


def _make_search(ground: _Ground, reindexing: Reindexing, as_of: date) -> _Search:
    asking = Asking(as_of, load_aliases)
    lookup = Lookup(ground.library, ground.index, as_of, reindexing.mend)
    return _Search(
        Searching(ground.library, lookup, asking, as_of, load_dull_words),
        Suggesting(lookup, asking),
        Saving(ground.library, lookup, asking, ground.changes),
    )


def _make_briefing(library: Library, reading: Reading, as_of: date, options: Options) -> "Briefing":
    from briefing.services.briefing import Briefing

    def _rejected() -> frozenset[FindingRef]:
        return list_rejected(library.corrections.active())

    return Briefing(library.briefs, reading.dossier, load_guards(), as_of, paper=options.paper, rejected=_rejected)


def load_dull_words() -> frozenset[str]:
    """Return the words that say nothing of an article's subject."""
    from briefing.services.results.profile import read_dull_words

    return read_dull_words(*(resource(f"lexicons/{name}.tsv").read_text("utf-8") for name in _DULL_TABLES))


def load_aliases() -> "Aliases":
    """Return the names under which countries and institutions are known."""
    from briefing.query.aliases import read_aliases

    return read_aliases(*(resource(f"lexicons/{name}.tsv").read_text("utf-8") for name in _ACTOR_TABLES))


def load_guards() -> "Guards":
    """Return the words that a quotation on the page never loses."""
    from briefing.brief.guards import parse_guards

    tables = {name: resource(f"lexicons/{name}.tsv").read_text("utf-8") for name in _GUARD_TABLES}
    return parse_guards(tables)
