"""Whose decision is only said to be expected, what for is a deadline without more, what has a "new date"?"""

import re

from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.naming import Surroundings
from briefing.extraction.deadlines.wording.nouns import possessive
from briefing.extraction.deadlines.wording.standins import refers_back, without_article
from briefing.temporal.verbs import first_verb

#: What a body gives at the end of what it hears or examines, told by the noun alone.
_OUTCOME = re.compile(
    r"(?:(?:Final|First|Written|Preliminary)\s)?(?P<noun>Decision|Ruling|Judge?ment|Verdict|Opinion|Findings|Conclusions|Determination)"
    r"(?P<rest>\s(?:is|are|will\sbe|was|were|to\sbe|must\sbe|should\sbe)\s(?:then\s|now\s)?"
    r"(?:expected|due|awaited|foreseen|planned|likely|handed\sdown|announced|published|given|delivered|known|to\sfollow))?"
)
#: Who gives one, as the subject of the sentence before.
_GIVER = re.compile(
    r"(?:The\s|An?\s)?(?P<giver>(?:[\w’'-]+\s){0,4}?(?:[Cc]ourt|[Tt]ribunal|[Cc]ommission|[Cc]ommissioner|[Aa]gency|[Aa]uthority|[Mm]inistry"
    r"|[Bb]oard|[Cc]ommittee|[Cc]ouncil|[Rr]egulator|[Pp]anel|[Jj]udge|[Jj]ury|[Dd]epartment|[Aa]rbitrators|[Ww]atchdog|[Oo]mbudsman)"
    r"(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w’'-]*(?:\s(?:and\s)?[A-Z][\w’'-]*){0,3})?)\s(?=[a-z])"
)
_BARE_DEADLINE = re.compile(r"(?:the\s)?(?:deadline|closing\sdate|cut-off)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
#: Another may be meant where the sentence itself says whose it is.
_NAMED = re.compile(r"\b(?:its|their|his|her)\b|\b(?:by|from|of)\s(?:the\s)?(?!May\b|(?:[A-Z][a-z]+\s)?\d)[A-Za-z]{4}")

#: What is only said to have another day.
_NEW_DATE = re.compile(
    r"(?:(?:The|An?)\s)?(?:[Nn]ew|[Ff]resh|[Aa]nother|[Rr]evised|[Ll]ater)\s(?:date|day)"
    r"(?:\s(?:is|was|will\sbe|has\sbeen)(?:\s(?:now|since))?(?:\s(?:announced|set|fixed|named|chosen|agreed|given|published))?)?"
)
#: What the sentence before says of an event that is to have another one.
_PUT_OFF = re.compile(
    r"\s(?:(?:will|would|can|could)\s(?:not|no\slonger)\s(?:now\s)?(?:take\splace|be\sheld|go\sahead|happen|open|begin|start|meet)"
    r"|(?:is|was|are|were|has\sbeen|have\sbeen|had\sbeen|will\sbe)\s(?:now\s|again\s)?"
    r"(?:postponed|put\s(?:off|back)|called\soff|cancelled|canceled|adjourned|deferred|delayed|rescheduled|moved|pushed\sback))\b"
)
_MOST_WORDS = 14


def with_put_off(clause: str, body: str, around: Surroundings) -> str:
    """Return "new date" as the event that the sentence before puts off, as it is where that puts nothing off."""
    if not _NEW_DATE.fullmatch(clause) or not around.earlier:
        return clause
    earlier = without_asides(" ".join(around.earlier[0].of(body).split()))
    found = _PUT_OFF.search(earlier)
    event = without_article(earlier[: found.start()]) if found else ""
    loose = refers_back(event) or first_verb(f"- {event}") is not None or len(event.split()) > _MOST_WORDS
    return f"{event[:1].upper()}{event[1:]}" if event and not loose and "," not in event else clause


def with_giver(clause: str, body: str, around: Surroundings) -> str:
    """Return a clause of an outcome alone with the body that the sentence before tells of as its subject.

    As it is where that sentence tells of somebody else, or this one says whose the outcome is.
    """
    outcome = _OUTCOME.fullmatch(clause)
    if outcome is None or not around.earlier or _NAMED.search(around.sentence.of(body)):
        return clause
    found = _GIVER.match(" ".join(around.earlier[0].of(body).split()))
    giver = found["giver"] if found else ""
    if not giver or first_verb(f"- {giver}") is not None or refers_back(giver):
        return clause
    return f"{giver[:1].upper()}{giver[1:]}{possessive(giver)} {clause[:1].lower()}{clause[1:]}"


def with_matter(clause: str, body: str, around: Surroundings, date: int, events: EventTable) -> str:
    """Return a bare "deadline" with what is handed in by then, where the words before speak of it alone."""
    if not _BARE_DEADLINE.fullmatch(clause):
        return clause
    for text in (body[around.sentence.start : date], *(one.of(body) for one in around.earlier[:1])):
        things = {word.casefold() for word in _WORD.findall(text)} & events.handed_in
        if things:
            return f"{clause} for {things.pop()}" if len(things) == 1 else clause
    return clause
