"""When was an article published, and how is that known?"""

from briefing.domain.document import Document
from briefing.domain.findings import Basis, Published
from briefing.extraction.dating.inferring.apart import infer_from_distance
from briefing.extraction.dating.inferring.figures import between_readings, infer_from_figures
from briefing.extraction.dating.inferring.heads import infer_from_head
from briefing.extraction.dating.inferring.inferred import infer_published
from briefing.extraction.dating.inferring.lede import infer_from_lede
from briefing.extraction.dating.inferring.offices import OfficeTerms
from briefing.extraction.dating.reading.labels import DateLabels
from briefing.extraction.dating.stating.fields import find_in_fields, find_issue_period
from briefing.extraction.dating.stating.fragments import find_in_fragments
from briefing.extraction.dating.stating.lines import find_on_foot_line, find_on_head_line
from briefing.extraction.dating.stating.phrases import find_in_phrases
from briefing.extraction.dating.stating.posts import find_in_posts
from briefing.extraction.dating.stating.stated import find_stated
from briefing.temporal.values import bounds


def find_published(document: Document, offices: OfficeTerms, labels: DateLabels) -> Published:
    """Return the day that is stated, else the days the text gives away, else nothing."""
    stated = find_stated(document, labels) or find_on_head_line(document, labels) or find_on_foot_line(document, labels)
    return (
        stated
        or find_in_posts(document)
        or find_in_fields(document, labels)
        or find_in_phrases(document, labels)
        or find_in_fragments(document, labels)
        or infer_from_figures(document)
        or infer_from_head(document, offices)
        or infer_from_lede(document)
        or infer_from_distance(document, offices)
        or find_issue_period(document, labels)
        or _between(document, offices)
        or Published(None, Basis.UNKNOWN, None, "the text states no date")
    )


def _between(document: Document, offices: OfficeTerms) -> Published | None:
    """Return the days the text gives away, within what the figures at its head leave open where there are any."""
    written = between_readings(document)
    left_open = bounds(written.value if written else None)
    readings = frozenset((left_open.start, left_open.last)) if left_open else None
    inferred = infer_published(document, offices, readings)
    days = bounds(inferred.value if inferred else None)
    if left_open is None or (days and left_open.start <= days.start and days.end <= left_open.end):
        return inferred
    return written
