"""What does a date tell that stands behind another date of its sentence?"""

import re
from collections.abc import Sequence

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.events import EventTable
from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.boundaries import clause_before
from briefing.extraction.deadlines.wording.telling.sharing.gapped import (
    belongs_before,
    with_meant_verb,
    with_shared_subject,
)
from briefing.temporal.verbs import (
    FINITE,
    reads_as_clause,
)

#: Stands for a date while its sentence is read: a sign of private use; where a text holds it, it is blanked.
_DATE = "\ue000"
_LINK = (
    r"(?:(?:in|by|at)\s(?:the\s)?(?:(?:first|second|third|fourth|last)\s)?(?:half|quarter|week|days|course|middle|end|start)\sof\s)?"
    r"(?:(?:on|in|by|from|until|till|before|after|at|for|of|to|during|as of|no later than|starting|beginning)\s)?"
    r"(?:the\s)?"
)
#: Where what the later date tells may begin.
_JOINT = re.compile(
    r"(?:(?P<mark>[,;])\s(?:(?:and|but|or|then|while|with)\s)?|\s(?:and|but|or)\s)(?:then\s|later\s|that\s)?(?=\S)"
)
_ENDS_ON_LINK = re.compile(rf"\s(?:{_LINK}|\()$")
#: "A bond issued in 2005 matures": its date is the noun's.
_OF_NOUN = re.compile(rf"\s[a-z]+(?:ed|en)\s(?:in|on|by|at|from|under)\s{_DATE}(?=\s{FINITE}\b)")
#: "Its markets day, moved from 14 May, on": from when it was moved parts it from its own date.
_WAS_MOVED = re.compile(
    r",\s(?:(?:first|now|originally|already|since)\s)?(?:[a-z]+ed|put\s(?:off|back)|brought\sforward|due|set)\s"
    rf"[^,;]*{_DATE}[^,;]*,\s"
)
#: "Moved from 2 June to": both days tell what happens.
_MOVED = re.compile(r"\bfrom\s(?:the\s)?$")
_SUPPOSES = re.compile(r"\b(?:if|unless)\s", re.IGNORECASE)
_CONDITION = re.compile(r",?\s(?:if|unless|provided that)\s.*$")
_ONLY_LINKS = re.compile(rf",?\s(?:(?:and|or|then|and then)\s)?(?:again\s)?{_LINK}$")
#: What a comma parts from the clause that goes on behind it.
_TOLD_OF = re.compile(r",?\s(?:which|who|whose|where)\s[^,;]*$")
_AND = re.compile(r"\b(?:and|but|or)\s")
_UNTIL = re.compile(r"\b(?:until|till|through|up\sto\sand\sincluding)\s(?:the\s)?$")
_INCLUDING = re.compile(r"\sup\sto\sand\sincluding$")
#: "Cars not until": from then.
_NOT_UNTIL = re.compile(r"\bnot\s(?:until|till)\s(?:the\s)?$")
#: "The crews' agreement expires in June, that of ground staff in July".
_THAT, _OF = "that ", re.compile(r"(?:of|for|with|on|in)\s")
_POSSESSED = re.compile(r"(?:[^,;]*?['’]s?\s|(?:[Tt]he\s))(?P<noun>[a-z]+)\s")
_HANGS = re.compile(r"\b[a-z]+ing$")


def told_behind(lead: str, dates: Sequence[Span], events: EventTable) -> str | None:
    """Return what a sentence up to a date tells of it alone, where other `dates` of it stand before.

    "The board meets on 3 May and publishes minutes on" is "board publishes minutes", "A is due on 3 May, B on" is "B is
    due". None where that is not plain.
    """
    marked = _OF_NOUN.sub("", without_asides(_marked(lead, dates)))
    kept = _WAS_MOVED.sub(" ", marked)
    if kept != marked and _DATE not in kept:
        return _ENDS_ON_LINK.sub("", clause_before(kept))
    return _behind(kept, events)


def _behind(marked: str, events: EventTable) -> str | None:
    first, sign, between = marked.rpartition(_DATE)
    if not sign or _SUPPOSES.search(first):
        return None
    if _MOVED.search(first) and between.strip() in ("to", "until"):
        return None
    again = _ONLY_LINKS.fullmatch(between)
    told = _only_again(first, events) if again else _told_in(first, between, events)
    if told and again and _UNTIL.search(between):
        told = f"{told} until then"
    return told if told and _DATE not in told else None


def _marked(lead: str, dates: Sequence[Span]) -> str:
    lead = lead.replace(_DATE, " ")
    for date in sorted(dates, reverse=True):
        lead = f"{lead[: date.start]}{_DATE}{lead[date.end :]}"
    return lead


def _only_again(first: str, events: EventTable) -> str | None:
    """Read "meets on Tuesday and on": the same on another day."""
    if _DATE in first:
        return _behind(first, events)
    head = _ENDS_ON_LINK.sub("", clause_before(first))
    return None if _HANGS.search(head) else head


def _told_in(first: str, between: str, events: EventTable) -> str | None:
    """Return what stands between two dates, with what it shares with the clause of the first one."""
    joints = list(reversed(list(_JOINT.finditer(between))))
    for reading in (_verbal, _nominal):
        for number, joint in enumerate(joints, 1):
            opened = joints[number].end() if number < len(joints) else 0
            if reading is _nominal and not joint["mark"] and belongs_before(between[opened : joint.start()]):
                continue
            told = _ENDS_ON_LINK.sub("", between[joint.end() :])
            head = _head(_TOLD_OF.sub("", first) if joint["mark"] == "," else first)
            whole = reading(told, head, joint, events) if told else None
            if whole:
                whole = _INCLUDING.sub("", whole)
                lasts = _UNTIL.search(between) and not _NOT_UNTIL.search(between)
                return f"{whole} until then" if lasts else _CONDITION.sub("", whole)
    return None


def _verbal(told: str, head: str, joint: re.Match[str], events: EventTable) -> str | None:
    if reads_as_clause(told):
        return told
    return with_shared_subject(told, head, events, joined=_AND.search(joint[0]) is not None)


def _nominal(told: str, head: str, joint: re.Match[str], _: EventTable) -> str | None:
    if joint["mark"] == ";":
        return None
    same = _POSSESSED.match(head) if joint[0].endswith(_THAT) and _OF.match(told) else None
    return with_meant_verb(f"{same['noun']} {told}" if same else told, head)


def _head(first: str) -> str:
    """Return the clause of the date before; in a list of several, that of the first, which has the verb."""
    clause = clause_before(first)
    return _ENDS_ON_LINK.sub("", clause_before(first.partition(_DATE)[0]) if _DATE in clause else clause)
