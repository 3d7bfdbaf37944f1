"""When was an article published, and how is that known?"""

from briefing.domain.document import Document
from briefing.domain.findings import Basis, Published
from briefing.extraction.dating.figures import infer_from_figures
from briefing.extraction.dating.inferred import infer_published
from briefing.extraction.dating.offices import OfficeTerms
from briefing.extraction.dating.stated import find_stated
from briefing.extraction.masthead import Masthead


def find_published(document: Document, masthead: Masthead, given: Published | None, offices: OfficeTerms) -> Published:
    """Return the day a reader has given, else the one stated, else the days the text gives away, else nothing."""
    if given is not None:
        return given
    stated = find_stated(document, masthead)
    return (
        stated
        or infer_from_figures(document)
        or infer_published(document, offices)
        or Published(None, Basis.UNKNOWN, None, "the text states no date")
    )
