"""How are the services of one library put together?"""

from collections.abc import Callable
from datetime import date

from briefing.library.store import Library
from briefing.services.catalogue import Services
from briefing.services.changes import Changes
from briefing.services.correcting import Correcting
from briefing.services.importing import Importing
from briefing.services.lookup import Lookup
from briefing.services.reading import Reading
from briefing.services.reindexing import Reindexing
from briefing.services.samples import SAMPLES_AS_OF
from briefing.services.searching import Searching
from briefing.services.worker.client import Worker
from briefing.services.worker.messages import Places
from briefing.settings.options import Options
from briefing.settings.paths import Paths


def build(
    paths: Paths,
    options: Options,
    *,
    samples: bool = False,
    create: bool = True,
    today: Callable[[], date] = date.today,
) -> Services:
    """Return the services of the library in `paths`, which is made when it is not there and `create` is set.

    `samples` says that it is the library of samples, which is read as on their own day. Raises UserError when the
    library cannot be opened.
    """
    library = Library.open(paths.library, create=create)
    as_of = SAMPLES_AS_OF if samples else today()
    indexes = paths.cache / "indexes"
    changes = Changes(library)
    worker = Worker(Places(library.folder, indexes))
    reindexing = Reindexing(worker, changes)
    return Services(
        options=options,
        library=library,
        as_of=as_of,
        changes=changes,
        searching=Searching(library, Lookup(library, indexes / library.id, as_of), as_of),
        reading=Reading(library),
        importing=Importing(worker, changes),
        reindexing=reindexing,
        correcting=Correcting(library, changes, reindexing),
        worker=worker,
    )
