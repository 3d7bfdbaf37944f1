"""Will it happen as told?"""

import re
from dataclasses import dataclass

from briefing.domain.document import Zone
from briefing.domain.findings import Certainty, DeadlineKind
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.extraction.deadlines.judging.wishes import (
    is_asked_for,
    is_leverage,
    is_proposed,
    is_wished,
    last_part,
)
from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.extraction.deadlines.wording.verbs import reads_as_clause
from briefing.patterns.gated import gated

_IF = gated(
    r"\b(?:if|(?:without|absent|failing) (?:an?|any|such)|should (?:he|she|it|they|one|the \w+) \w+"
    r"|(?<![a-z] )should \w+ \w+|any (?:\w+ ){1,5}(?=would\b(?! (?:still )?have to\b))"
    r"|otherwise|in (?:that|such a) case|(?<![a-z] )were (?:\w+ ){1,3}to|failing that)\b",
    re.IGNORECASE,
)
#: The date stands in the supposition itself ("If Bern agrees by").
_SUPPOSED = re.compile(r"\W*(?:if|should|were)\s[^,;:]*$", re.IGNORECASE)
#: "If the merger has not closed by": it must have, or else.
_UNLESS_DONE = re.compile(
    r"\W*if\s[^,;:]*\b(?:(?:has|have|is|are|does|do|did|was|were)(?: not|n't)|fail(?:s|ed)? to)\b"
    r"[^,;:]*\b(?:by|before)\s(?:the\s)?$",
    re.IGNORECASE,
)
_COULD_COME = re.compile(r"\b(?:would|'d|can)\b")
_SAID_THAT_IF = re.compile(r"\b(?:said|says|told \w+|warned)\s(?:that\s)?if\b", re.IGNORECASE)
_ANNOUNCED = gated(
    r"\b(?:said|says|saying|announced|announces|told|vowed|warned|threatened|wrote|confirmed|agreed|promised|pledged)\b",
    re.IGNORECASE,
)
#: What is quoted before the date speaks of something else.
_QUOTATION = re.compile(r'"[^"]*"')
_PLACED_BY = gated(
    r"\b(?:before|ahead of|when|once)\s+"
    r"(?P<event>(?P<definite>(?:the|its|their|his|her|an?|next)\s+)?(?:(?!\b(?:will|would|must)\b)[^,;:])*)$"
)
#: "Before the court within": the date is not that of what stands behind "before".
_LEADS_ON = re.compile(r"\b(?:within|by|until|till|before|from|no later than)\s+(?:the\s+)?$", re.IGNORECASE)
#: Another clause begins.
_NEXT_CLAUSE = re.compile(r";\s|,\s+(?:and|but|while|although|whereas)\s|\s[–—]\s|—")
#: What stands right before a date, behind the last turn ("will not pay but may do so before").
_NOT_RULED_OUT = gated(r"\bnot (?:rule|ruled|ruling|be ruled) out\b")
_DONE_BY = re.compile(r"\b(?:by|before)\s(?:the\s)?$")
_LAST_CLAUSE = re.compile(r"[,;:]\s|\s(?:but|that|which|who|while|and)\s")
#: "Is seeking a second term in the election slated for": the day itself is settled.
_SCHEDULED = re.compile(r"\b(?:slated|scheduled|due|fixed)\s(?:for|on|in|at)\s(?:the\s)?$")
_LEAST_WORDS = 3
#: What is no threat.
_HARMLESS = frozenset((DeadlineKind.EXPIRY, DeadlineKind.MEETING))
_UNSURE_ZONES = frozenset({Zone.SCENARIO, Zone.QUESTION})
#: What is allowed from or until a day is no guess.
_ALLOWED = re.compile(
    r"\bmay (?!be extended|extend|prolong|postpone|delay|last|continue|run|stay|remain|take place|take effect|need"
    r"|have)[^.;]*\b(?:from|until|till|through|no later than|beginning|starting|as of)\s+(?:[\w.:]+\s+){0,3}$",
    re.IGNORECASE,
)
#: "May claim refunds on or before", "can leave without a fine between": what people are free to do till a day.
_FREE_TO = re.compile(r"\b(?:may|can|could)\s(?:(?:also|still|now|only|then)\s)?(?:be\s)?")
_TERM = re.compile(
    r"\b(?:by|before|until|till|through|between|beginning|starting|from|as of|up to|no later than|ending|within"
    r"|inside)\s(?:the\s)?(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_FREELY = re.compile(r"\b(?:free of (?:charge|penalty|duty)|without (?:a )?(?:fine|charge|penalty|fee|losing))\b")
#: "Get it waived if the bill is paid by", "provided they do so by".
_PROVIDED = re.compile(
    r"\S\s(?:if|provided(?: that)?|as long as)\s[^,;:.]{2,60}?\b(?:by|before|until|no later than)\s"
    r"(?:the\s)?(?:\w+\sof\s)?$"
)


#: "No hybrid may be sold": a ban is no guess either.
_BARRED = re.compile(r"^(?:no|neither)\s[^.;,]*\bmay\b|\bmay (?:not|no longer|only)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """How an event is told: the sentence up to its date and behind it, its clause, kind and zone."""

    lead: str
    behind: str
    told: str
    kind: DeadlineKind | None
    zone: Zone


def certainty_of(telling: Telling, table: StanceTable) -> Certainty:
    """Tell how certain an event is from its zone, its sentence and the clause that tells it."""
    lead = without_asides(_QUOTATION.sub("", telling.lead))
    before = _taken_for_granted(lead)
    supposed = _SUPPOSED.match(lead) and not _UNLESS_DONE.match(lead)
    asked = telling.behind.rstrip("\"')").endswith("?")
    if telling.zone in _UNSURE_ZONES or asked or _is_guess(telling, lead, table) or supposed:
        return Certainty.HYPOTHETICAL
    if is_proposed(before, _own_part(telling), telling.kind, table):
        return Certainty.THREATENED
    if before == lead and (table.market.search(last_part(before)) or _may_come_if(telling, before, table)):
        return Certainty.HYPOTHETICAL
    return Certainty.THREATENED if _is_threat(telling, before, table) else Certainty.FIRM


def _is_threat(telling: Telling, before: str, table: StanceTable) -> bool:
    whole = _own_part(telling)
    if _SCHEDULED.search(before):
        return False
    if (
        is_wished(before, table)
        or is_proposed(before, whole, telling.kind, table)
        or table.reprisal.search(telling.told)
        or is_asked_for(telling.behind)
    ):
        return True
    return telling.kind not in _HARMLESS and is_leverage(before, telling.behind, whole, table)


def _own_part(telling: Telling) -> str:
    """Return what a sentence tells between semicolons around a date."""
    return telling.lead.rpartition("; ")[2] + telling.behind.partition("; ")[0]


def _may_come_if(telling: Telling, before: str, table: StanceTable) -> bool:
    """Tell whether it comes only if something else does, and nobody has announced or asked for it."""
    near = last_part(before)
    behind = _NEXT_CLAUSE.split(telling.behind, maxsplit=1)[0]
    supposed = _IF.search(near + behind)
    announced = _ANNOUNCED.search(before)
    if supposed is None or is_wished(before, table):
        return False
    if announced and not (supposed.start() < len(near) and _SAID_THAT_IF.search(before)):
        return False
    could = _COULD_COME.search(near)
    return could is not None and not (could[0] == "can" and _PROVIDED.search(before))


def _is_guess(telling: Telling, lead: str, table: StanceTable) -> bool:
    if _NOT_RULED_OUT.search(last_part(lead)):
        return True
    told = table.doubt.search(telling.told)
    if told is None and _DONE_BY.search(lead):
        told = table.doubt.search(_LAST_CLAUSE.split(lead)[-1])
    if told is None or _ALLOWED.search(lead) or _BARRED.search(telling.told):
        return False
    return not _is_free_to(lead, table)


def _is_free_to(lead: str, table: StanceTable) -> bool:
    """Tell whether people may do something till a day, or must have done so to be allowed something else."""
    free = _FREE_TO.search(lead)
    if free is None or not (_TERM.search(lead) or _PROVIDED.search(lead)):
        return False
    return bool(table.free_to.search(lead, free.start())) or bool(_FREELY.search(lead, free.end()))


def _taken_for_granted(lead: str) -> str:
    """Return the words of the event alone where others are only placed by it ("to strike before the vote on")."""
    found = _PLACED_BY.search(lead)
    if found is None:
        return lead
    event = found["event"]
    if _LEADS_ON.search(event):
        return lead
    granted = found["definite"] or reads_as_clause(event)
    return event if granted and len(event.split()) >= _LEAST_WORDS else lead
