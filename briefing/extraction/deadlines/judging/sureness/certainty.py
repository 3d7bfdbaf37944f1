"""Will it happen as told?"""

import re
from dataclasses import dataclass

from briefing.domain.document import Zone
from briefing.domain.findings import Certainty, DeadlineKind
from briefing.extraction.deadlines.judging.ruling.settled import NAMED_A_DEADLINE
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.extraction.deadlines.judging.sureness.doubting import is_guess, is_provided
from briefing.extraction.deadlines.judging.sureness.wishes import (
    is_asked_for,
    is_leverage,
    is_proposed,
    is_wished,
    last_part,
)
from briefing.extraction.deadlines.wording.asides import without_asides
from briefing.patterns.gated import gated
from briefing.temporal.verbs import reads_as_clause

_IF = gated(
    r"\b(?:if|(?:without|absent|failing) (?:an?|any|such)|should (?:he|she|it|they|one|the \w+) \w+"
    r"|(?<![a-z] )should \w+ \w+|any (?:\w+ ){1,5}(?=would\b(?! (?:still )?have to\b))"
    r"|otherwise|in (?:that|such a) case|(?<![a-z] )were (?:\w+ ){1,3}to|failing that)\b",
    re.IGNORECASE,
)
#: The date stands in the supposition itself ("If Bern agrees by").
_SUPPOSED = re.compile(r"\W*(?:if|should|were)\s[^,;:]*$", re.IGNORECASE)
#: "If the merger has not closed by", "should it not pay by": it must have, or else.
_UNLESS_DONE = re.compile(
    r"\W*(?:if\s[^,;:]*\b(?:(?:has|have|is|are|does|do|did|was|were)(?: not|n't)|fail(?:s|ed)? to)\b"
    r"|should\s[^,;:]*?\b(?:not|fail to)\b)[^,;:]*\b(?:by|before|within|inside)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: "If there is no offer by 25 January, drivers will": by then it must be there.
_IF_NONE = re.compile(
    r"\W*if\s(?:nothing (?:is|has been) (?:signed|agreed|paid|settled|done|offered|decided)"
    r"|(?:there (?:is|are) )?no (?:(?!bids?\b)[a-z-]+ ){0,2}?"
    r"(?:deal|agreement|offer|answer|reply|response|payment|settlement|accord|decision|budget|solution|compromise|plan|proposal|money|ruling"
    r"|confirmation))\b[^,;:]*\b(?:by|before|within)\s(?:the\s)?$",
    re.IGNORECASE,
)
_THEN_WILL = re.compile(r",\s[^.;]{2,60}?\b(?:will|shall|faces?|risks?)\b")
#: "If the talks on 4 May bring": they are held in any case; "the round slated for" is set.
_SUPPOSED_OF = re.compile(
    r"\W*(?:if|should|were)\s(?:the|its|their|his|her|this|next)\s(?:[\w'’-]+\s){1,4}?(?:(?:in|at|with)\s(?:the\s)?(?:[\w'’-]+\s){1,3})?"
    r"(?:on|of)\s(?:the\s)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\s(?!and\b|or\b|by\b|in\b|at\b|with\b|for\b|to\b|as\b|before\b|after\b)[a-z]+\b")
#: What may stand between a meeting and the verb of its being held.
_HELPERS = re.compile(
    r"\s(?:(?:in|at)\s(?:the\s)?[\w'’-]+\s)?(?:(?:does|do|can|could|will|would|is|are|be|still|indeed|really|ever|actually|not"
    r"|in fact|duly|to|allowed|able)\s)*"
)
_NEAR_BEHIND = 60
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
#: "Should no operator be found, a timetable enters into force on", "in case of default, it ends on": remoter than "if".
#: "In the case against" tells of a court's, and whoever wishes to do something is free to.
_REMOTE = re.compile(
    r"\W*(?:Should (?!you\b|[^,;:]{0,40}\b(?:wish|want|choose|like|prefer|intend|need)\b)|Were "
    r"|In case of |In the event (?:of|that) )[^,;:]{3,90},\s"
    r"(?!.*\b(?:must|shall|have to|has to|when|which|that|who|whose|after|before)\b)[^;]*$"
)
#: "Is seeking a second term in the election slated for": the day itself is settled.
_SCHEDULED = re.compile(r"\b(?:slated|scheduled|due|fixed)\s(?:for|on|in|at)\s(?:the\s)?$")
#: "Should nobody win, the run-off is held on": its day stands, whether it is needed or not.
_DAY_STANDS = re.compile(
    r",\s(?:the|an?|its|their)\s[^,;:]{2,50}?\s(?:(?:is|are)\s(?:held|set\sfor|fixed\sfor)|holds|takes?\splace|falls)\s(?:on\s|in\s)?(?:the\s)?$"
)
_LEAST_WORDS = 3
_WILL = re.compile(r"(?:\b(?:will|would|shall)|['’](?:ll|d))\s$")
#: What is no threat.
_HARMLESS = frozenset((DeadlineKind.EXPIRY, DeadlineKind.MEETING))
_UNSURE_ZONES = frozenset({Zone.SCENARIO, Zone.QUESTION})


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
    supposed = _SUPPOSED.match(lead) and not (_must_be_done(telling, lead) or _is_set(telling, lead, table))
    asked = telling.behind.rstrip("\"')").endswith("?")
    if NAMED_A_DEADLINE.match(telling.behind) and not (asked or supposed or telling.zone in _UNSURE_ZONES):
        return Certainty.FIRM
    if telling.zone in _UNSURE_ZONES or asked or is_guess(telling.told, lead, telling.behind, table) or supposed:
        return Certainty.HYPOTHETICAL
    if is_proposed(before, _own_part(telling), telling.kind, table):
        return Certainty.THREATENED
    if before == lead and (table.market.search(last_part(before)) or _may_come_if(telling, before, table)):
        return Certainty.HYPOTHETICAL
    if _is_threat(telling, before, table):
        return Certainty.THREATENED
    remote = _REMOTE.match(telling.lead) and not _DAY_STANDS.search(telling.lead)
    return Certainty.HYPOTHETICAL if remote else Certainty.FIRM


def _is_threat(telling: Telling, before: str, table: StanceTable) -> bool:
    """Tell whether an event that nobody only proposes is asked for or threatened."""
    if _SCHEDULED.search(before):
        return False
    if is_wished(before, table) or table.reprisal.search(telling.told) or is_asked_for(telling.behind):
        return True
    if telling.kind in _HARMLESS and not _acts(before, table):
        return False
    return is_leverage(before, telling.behind, _own_part(telling), table)


def _acts(before: str, table: StanceTable) -> bool:
    """Tell whether what others are pressed with is what somebody will do himself ("will picket the port")."""
    near = last_part(before)
    return any(_WILL.search(near, 0, found.start()) for found in table.leverage.finditer(near))


def _must_be_done(telling: Telling, lead: str) -> bool:
    """Tell whether what is supposed is that something has not been done by a day, or else."""
    if _UNLESS_DONE.match(lead):
        return True
    return _IF_NONE.match(lead) is not None and _THEN_WILL.match(telling.behind) is not None


def _is_set(telling: Telling, lead: str, table: StanceTable) -> bool:
    """Tell whether only the outcome of what is set for a day is supposed, not that it will be."""
    if _SCHEDULED.search(lead):
        return True
    if telling.kind is not DeadlineKind.MEETING or not _SUPPOSED_OF.match(lead):
        return False
    return _GOES_ON.match(telling.behind) is not None and not _is_of_itself(telling.behind, table)


def _is_of_itself(behind: str, table: StanceTable) -> bool:
    """Tell whether a supposition is that what is set for a day takes place ("if the vote on 4 May goes ahead")."""
    takes_place = table.taking_place.search(behind[:_NEAR_BEHIND])
    return takes_place is not None and _HELPERS.fullmatch(behind, 0, takes_place.start()) is not None


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
    return could is not None and not (could[0] == "can" and is_provided(before))


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
