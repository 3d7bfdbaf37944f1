"""What is in the library of samples?"""

from datetime import date

from briefing.library.store import Library
from briefing.services.importing import Importing, ImportJob, OnDone, OnProgress

#: The day the samples are read on.
SAMPLES_AS_OF = date(2025, 10, 25)


def fill_with_samples(
    library: Library, importing: Importing, *, on_progress: OnProgress | None = None, on_done: OnDone | None = None
) -> ImportJob | None:
    """Begin to import the sample articles into an empty library; None when it has articles already."""
    from briefing.settings.resources import seed_paths

    if library.articles.count() > 0:
        return None
    return importing.start(seed_paths(), on_progress=on_progress, on_done=on_done)
