"""What stands around a date in its sentence?"""

from dataclasses import dataclass

from briefing.domain.findings import Deadline
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.asides import without_restating
from briefing.extraction.deadlines.wording.naming import Surroundings

#: How far above a row the head of its table may stand.
_REACH = 4000


@dataclass(frozen=True, slots=True)
class Place:
    """A sentence, the `date` in it, the words before it (`lead`) and behind it, and the verbs and nouns of events.

    `others` are the dates before this one, `above` the lines before the row of a table.
    """

    sentence: str
    lead: str
    date: str
    behind: str
    events: EventTable
    others: tuple[str, ...] = ()
    above: str = ""


def place_of(body: str, deadline: Deadline, around: Surroundings, events: EventTable) -> Place:
    """Return the place of a deadline's date in the sentence that is read of it."""
    sentence, when = around.sentence, deadline.date_span
    lead, behind = without_restating(body[sentence.start : when.start]), body[when.end : sentence.end]
    others = tuple(one.of(body) for one in around.dates if one.end <= when.start)
    above = body[max(0, sentence.start - _REACH) : sentence.start] if "|" in sentence.of(body) else ""
    return Place(sentence.of(body), lead, when.of(body), behind, events, others, above)
