"""Which services does a window or a command have?"""

from dataclasses import dataclass
from datetime import date

from briefing.library.store import Library
from briefing.services.briefing import Briefing
from briefing.services.changes import Changes
from briefing.services.correcting import Correcting
from briefing.services.importing import Importing
from briefing.services.reading import Reading
from briefing.services.reindexing import Reindexing
from briefing.services.searching import Searching
from briefing.services.worker.client import Worker
from briefing.settings.options import Options


@dataclass(frozen=True, slots=True)
class Services:
    """Everything one library can do; `as_of` is the day from which deadlines are counted."""

    options: Options
    library: Library
    as_of: date
    changes: Changes
    searching: Searching
    reading: Reading
    importing: Importing
    reindexing: Reindexing
    correcting: Correcting
    briefing: Briefing
    worker: Worker

    def close(self) -> None:
        """End the worker process and close the library."""
        self.worker.close()
        self.library.close()
