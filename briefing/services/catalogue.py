"""Which services does a window or a command have?"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from briefing.library.store import Library
from briefing.services.changes import Changes
from briefing.services.correcting import Correcting
from briefing.services.corrections.sharing import Sharing
from briefing.services.importing import Importing
from briefing.services.reading import Reading
from briefing.services.reindexing import Reindexing
from briefing.services.search.saving import Saving
from briefing.services.search.searching import Searching
from briefing.services.search.suggesting import Suggesting
from briefing.services.timeline.timelines import Timelines
from briefing.services.worker.client import Worker
from briefing.settings.options import Options

if TYPE_CHECKING:
    from briefing.services.briefing import Briefing


@dataclass
class Services:
    """Everything one library can do.

    `as_of` is the day from which deadlines are counted, `usual` the one that holds unless the reader chooses another.
    """

    options: Options
    library: Library
    as_of: date
    usual: date
    changes: Changes
    searching: Searching
    suggesting: Suggesting
    saving: Saving
    reading: Reading
    importing: Importing
    reindexing: Reindexing
    correcting: Correcting
    sharing: Sharing
    timelines: Timelines
    make_briefing: Callable[[], "Briefing"]
    worker: Worker

    @cached_property
    def briefing(self) -> "Briefing":
        """The reader's brief, made when it is first asked for: a search needs none of its parts."""
        briefing = self.make_briefing()
        briefing.set_as_of(self.as_of)
        return briefing

    def count_from(self, as_of: date) -> None:
        """Count deadlines from another day from now on, in lists and in the brief, also at the next start.

        Raises UserError when the day cannot be kept; it is counted from all the same.
        """
        self._count_from(as_of)
        self.library.keep_as_of(None if as_of == self.usual else as_of)

    def recall_as_of(self) -> None:
        """Count from the day that the reader chose last, if that is another than the usual one."""
        self._count_from(self.library.kept_as_of() or self.usual)

    def _count_from(self, as_of: date) -> None:
        self.as_of = as_of
        self.searching.count_from(as_of)
        if "briefing" in self.__dict__:
            self.briefing.set_as_of(as_of)

    def close(self) -> None:
        """End the worker process and close the index and the library."""
        self.worker.close()
        self.searching.close()
        self.library.close()
