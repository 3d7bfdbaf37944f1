"""Will it happen as told?"""

import re

from briefing.domain.document import Zone
from briefing.domain.findings import Certainty, DeadlineKind
from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.extraction.deadlines.wording.verbs import reads_as_clause

_IF = re.compile(
    r"\b(?:if|(?:without|absent|failing) (?:an?|any|such)|should (?:he|she|it|they|the \w+) \w+)\b", re.IGNORECASE
)
_CONDITION = re.compile(r"\b(?:if|unless|until)\b", re.IGNORECASE)
_WOULD = re.compile(r"\b(?:would|'d)\b")
_CAN = re.compile(r"\bcan\b")
_COMES = re.compile(r"\b(?:will|would|to|shall|'ll|from|on)\b")
_ANNOUNCED = re.compile(
    r"\b(?:said|says|saying|announced|announces|told|vowed|warned|threatened|wrote|confirmed|agreed|promised|pledged)\b",
    re.IGNORECASE,
)
#: What is quoted before the date speaks of something else.
_QUOTATION = re.compile(r'"[^"]*"')
_PLACED_BY = re.compile(
    r"\b(?:before|ahead of|when|once)\s+"
    r"(?P<event>(?P<definite>(?:the|its|their|his|her|an?|next)\s+)?(?:(?!\b(?:will|would|must)\b)[^,;:])*)$"
)
_LEAST_WORDS = 3
#: What may be threatened; an end or a meeting is no threat.
_HARMFUL = frozenset((DeadlineKind.EFFECTIVE, DeadlineKind.EXPECTED, DeadlineKind.DUE))
_UNSURE_ZONES = frozenset({Zone.SCENARIO, Zone.QUESTION})
#: The stance itself is what lies ahead ("will propose a target"), unless its complement holds another verb.
_TO_COME = re.compile(
    r"\b(?:will|would|shall|to|expected to|due to|must|can|may|could|not|n't|cannot)\s+(?:\w+ly\s+|also\s+)?$",
    re.IGNORECASE,
)
_COMPLEMENT = re.compile(r"\b(?:to\s+(?!the\b|a\b|an\b|its\b|their\b|\d|[A-Z])\w+|that\b|for\b|be\b|\w+ing\b)")
#: Something else begins: what was wanted or threatened before it is over.
_TURN = re.compile(
    r"[;:]\s|\s[–—-]{1,2}\s|—|,\s+(?:but|while|and|although|whereas)\s|,\s+(?:which|who)\s(?!would|could)|\sbut\s"
)
#: These are verbs only where a complement follows ("offers to"), nouns elsewhere ("final offers").
_NOUNS = re.compile(r"(?:offer|demand|request|demands|offers|requests)", re.IGNORECASE)
_LED_ON = re.compile(r"\s+(?:to|that|an?|the|its|their|\$|€|£|\d)\b")
_PROPOSES = re.compile(r"\s(?:to|that)\s")
#: Who gives others so long to yield threatens them.
_GIVES = re.compile(r"\b(?:gave|gives?|given|giving)\b", re.IGNORECASE)
_HOPES = re.compile(r"\bhop(?:e|es|ed|ing)\b", re.IGNORECASE)
_WARNS = re.compile(r"\bwarn(?:s|ed|ing)?\b", re.IGNORECASE)
_ASKS = re.compile(r"(?:ask|want|call|urg|request|invit|seek)", re.IGNORECASE)
#: What is allowed from or until a day is no guess.
_ALLOWED = re.compile(r"\bmay\b[^.;]*\b(?:from|until|till|through|no later than)\s+(?:[\w.:]+\s+){0,2}$", re.IGNORECASE)


def certainty_of(
    shadow: str, sentence: Span, when: Span, zone: Zone, *, told: str, kind: DeadlineKind | None, table: StanceTable
) -> Certainty:
    """Tell how certain the event at `when` is, from its zone, its sentence and the clause that tells it."""
    lead, whole = _QUOTATION.sub("", shadow[sentence.start : when.start]), sentence.of(shadow)
    before, behind = _taken_for_granted(lead), shadow[when.end : sentence.end]
    granted = before != lead
    if (
        zone in _UNSURE_ZONES
        or _is_guess(told, lead, table)
        or (not granted and table.market.search(_last_part(before)))
    ):
        return Certainty.HYPOTHETICAL
    if not granted and _may_come_if(before, whole, table):
        return Certainty.HYPOTHETICAL
    if table.yielding.match(behind.lstrip()) and _GIVES.search(before):
        return Certainty.THREATENED
    if (
        _is_wanted(before, table)
        or (kind in _HARMFUL and _is_leverage(before, whole, table))
        or table.reprisal.search(told)
    ):
        return Certainty.THREATENED
    return Certainty.FIRM


def _may_come_if(before: str, whole: str, table: StanceTable) -> bool:
    """Tell whether it comes only if something else does, and nobody has announced or asked for it."""
    if not _IF.search(whole) or _ANNOUNCED.search(before) or _is_wanted(before, table):
        return False
    return bool(_WOULD.search(before) or _CAN.search(before))


def _is_guess(told: str, lead: str, table: StanceTable) -> bool:
    return bool(table.doubt.search(told)) and not _ALLOWED.search(lead)


def _is_wanted(before: str, table: StanceTable) -> bool:
    """Tell whether the event stands in the complement of a stance, or in what only proposes it."""
    document = table.document.search(_last_part(before))
    if document and (_WOULD.search(before) or _PROPOSES.match(_last_part(before)[document.end() :])):
        return True
    if _HOPES.search(before) and table.intermediary.search(before):
        return True
    return any(_governs(found, before, table) for found in table.stance.finditer(before))


def _last_part(before: str) -> str:
    """Return the words behind the last turn to something else."""
    turns = [turn.end() for turn in _TURN.finditer(before)]
    return before[turns[-1] :] if turns else before


def _governs(stance: re.Match[str], before: str, table: StanceTable) -> bool:
    complement = before[stance.end() :]
    if _TURN.search(complement) or (_NOUNS.fullmatch(stance[0]) and not _LED_ON.match(complement)):
        return False
    if _TO_COME.search(before[: stance.start()]) and not _COMPLEMENT.search(complement):
        return False
    called = table.submissions.search(complement) or table.authority.search(before[: stance.start()])
    return not (called and _ASKS.match(stance[0]))


def _is_leverage(before: str, whole: str, table: StanceTable) -> bool:
    """Tell whether it is threatened so that others yield ("tariffs will rise unless")."""
    if not table.leverage.search(before) or not _COMES.search(before):
        return False
    return bool(_CONDITION.search(whole) or _WARNS.search(before))


def _taken_for_granted(lead: str) -> str:
    """Return the words of the event alone where others are only placed by it ("to strike before the vote on")."""
    found = _PLACED_BY.search(lead)
    if found is None:
        return lead
    event = found["event"]
    granted = found["definite"] or reads_as_clause(event)
    return event if granted and len(event.split()) >= _LEAST_WORDS else lead
