"""What happens on a date, in a clause that reads on its own?"""

import re
from collections.abc import Iterator

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.boundaries import clause_before, without_asides
from briefing.extraction.deadlines.wording.naming import Surroundings, name_subject
from briefing.extraction.deadlines.wording.telling.acts import act_of
from briefing.extraction.deadlines.wording.telling.alone import pruned, reads_alone
from briefing.extraction.deadlines.wording.telling.dates import without_date
from briefing.extraction.deadlines.wording.telling.marks import without_marks
from briefing.extraction.deadlines.wording.telling.openings import without_opening
from briefing.extraction.deadlines.wording.telling.parts import gapped, last_of_verbs, with_subject
from briefing.extraction.deadlines.wording.telling.subjects import named_beside
from briefing.extraction.deadlines.wording.telling.trimming import trimmed
from briefing.extraction.deadlines.wording.telling.written import sentence_case

_QUOTES = re.compile(r"[\"“”]")
#: "Their mandates run out", where nobody knows whose they are.
_OWNED = re.compile(r"^(?:its|their|his|her)\s(?=[a-z])", re.IGNORECASE)
_TURNS = 3


def tell(body: str, clause: str, around: Surroundings, when: Span, events: EventTable) -> str:
    """Return what happens at `when`: its clause made to read alone, else the part of its sentence that does."""
    sentence = around.sentence.of(body)
    for told in _tellings(body, clause, around, when):
        text = _mended(body, told, around, when, events)
        if reads_alone(text, events, capital=_has_capital(text, sentence)):
            return sentence_case(trimmed(text))
    return sentence_case(trimmed(_OWNED.sub("", without_marks(clause))))


def _tellings(body: str, clause: str, around: Surroundings, when: Span) -> Iterator[str]:
    lead = body[around.sentence.start : when.start]
    yield gapped(lead) or clause
    yield clause_before(_QUOTES.sub("", lead))
    yield without_asides(_QUOTES.sub("", lead))


def _mended(body: str, clause: str, around: Surroundings, when: Span, events: EventTable) -> str:
    lead = body[around.sentence.start : when.start]
    sentence = around.sentence.of(body)
    text = without_marks(without_date(with_subject(clause, lead, events), when.of(body)))
    for _ in range(_TURNS):
        before = text
        text = named_beside(last_of_verbs(without_opening(text)), sentence)
        text = name_subject(text, around, when)
        text = pruned(without_marks(act_of(text, sentence)))
        if text == before:
            break
    return text


def _has_capital(text: str, sentence: str) -> bool:
    first = text.split(" ", 1)[0]
    return bool(first) and first[0].isupper() and first in sentence and not sentence.startswith(first)
