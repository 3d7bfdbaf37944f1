"""What stands around a date in its sentence?"""

from dataclasses import dataclass

from briefing.domain.findings import Deadline
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.asides import without_restating
from briefing.extraction.deadlines.wording.naming import Surroundings


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, the `date` in it, the words before it (`lead`) and behind it, and the verbs and nouns of events.

    `others` are the dates before this one.
    """

    sentence: str
    lead: str
    date: str
    behind: str
    events: EventTable
    others: tuple[str, ...] = ()


def place_of(body: str, deadline: Deadline, around: Surroundings, events: EventTable) -> Place:
    """Return the place of a deadline's date in the sentence that is read of it."""
    sentence, when = around.sentence, deadline.date_span
    lead, behind = without_restating(body[sentence.start : when.start]), body[when.end : sentence.end]
    others = tuple(one.of(body) for one in around.dates if one.end <= when.start)
    return Place(sentence.of(body), lead, when.of(body), behind, events, others)
