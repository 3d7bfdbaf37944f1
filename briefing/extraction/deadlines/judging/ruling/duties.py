"""Of what kind is what happens by a day: is it due, or does it only come then?"""

import re
from dataclasses import dataclass

from briefing.domain.findings import DeadlineKind
from briefing.patterns.gated import Gated, gated

_BY = gated(
    r"\b(?:by|before|within|no later than|not later than|ahead of|between now and)\s+"
    r"(?:(?:the|next|this|close of \w+|midnight|noon|midday|[\d.:]+|[ap]\.?m\.?|on|about|around|as late as"
    r"|(?:end|close|start) of (?:the |its |their )?(?:\w+ ){1,4}on)\s+){0,3}$",
    re.IGNORECASE,
)
_LATEST = gated(r"\b(?:at the latest|no later than|not later than)\b", re.IGNORECASE)
#: "Agreed not to close the deal before": what holds ends then.
_NOT_BEFORE = re.compile(r"\bnot to\s[a-z][^.;,]*\bbefore\s(?:the\s)?$")
#: "Is due by", "an answer is expected by": what leads to the date says of which kind it is.
_DUE_BY = re.compile(r"\bdue(?: back)?(?: in)?\s(?:by|before|no later than|not later than)\b[^,;]*$")
_EXPECTED_BY = re.compile(
    r"\b(?:(?:is|are|was|were|be|been) (?:not )?(?:\w+ly )?"
    r"(?:expected|anticipated|forecast|foreseen|seen|projected|estimated)"
    r"|counting on|banking on|hop(?:es?|ing|ed) to have)\b[^,;]*$"
)
_OBLIGED = re.compile(
    r"\b(?:must|ha(?:s|ve|d) to|(?:is|are|was|were) (?:obliged|bound) to|requir(?:e|es|ed|ing)|order(?:s|ed|ing)"
    r"|told to|told \w+(?: \w+){0,3} to|ask(?:s|ed|ing)?|demand(?:s|ed|ing)?|oblig(?:e|es|ed)|need(?:s|ed)? to"
    r"|(?<!\bI )(?<!\bwe )shall"
    r"|urg(?:e|es|ed|ing)|insist(?:s|ed)?|call(?:s|ed|ing)? on|instruct(?:s|ed)?|offer(?:s|ed) to"
    r"|mandat(?:e|es|ed)"
    r"|(?:gave|gives?|given)\s(?:[\w'’-]+\s){1,6}(?:to|until|till)"
    r"|promis(?:e|es|ed|ing)|pledg(?:e|es|ed|ing)|commit(?:s|ted)|supposed to"
    r"|agree(?:s|d)? to|ready to|willing to|prepared to|undert(?:ake[ns]?|ook) to|vow(?:s|ed)?)\b",
    re.IGNORECASE,
)
_WANTED = re.compile(r"\bwant(?:s|ed)?\b")
#: "Wants it to be cleared by".
_WANTED_DONE = re.compile(r"\bwants?\b[^.;,]*\sto\s[a-z]+\b[^.;,]*$")
_FORESEEN = re.compile(
    r"\b(?:should|will|would|could|may|might|likely|expect(?:s|ed)|plans?|intends?|forecast|projected|poised)\b"
)
#: "If it has not replied by noon": by then it must have.
_CONDITIONAL = re.compile(r"(?:\bif\b|^\W*should\b)[^,;:]*$", re.IGNORECASE)
_UNLESS = re.compile(r"\bunless\b[^,;:]*$", re.IGNORECASE)
_HELD = re.compile(r"\b(?:hold|holds|held|sit|sits|meet|meets|convene|gather|visit|travel|attend)\b")
_IS_TO = re.compile(r"\b(?:is|are)(?: now)? to\s(?:be\s)?\w+")
#: What is brought to its end by a day is done by then.
_ACCOMPLISHED = re.compile(r"\b(?:finish|complete|conclude|concluded|wrap up|remove|eliminate|phase out|settle)\b")
_IN_FORCE = re.compile(r"\b(?:in force|in effect|on the statute book)\b")
#: The subject's own verb obliges, not that of another clause.
_MUST_DO = re.compile(
    r"\W*(?:(?!(?:and|which|who|that|if|because|unless|until|must|will)\b)[\w'’-]+\s){1,8}?"
    r"(?:will have to|must|ha(?:s|ve) to|shall)\s"
)


@dataclass(frozen=True, slots=True)
class _Led:
    """What leads to a day by which something happens: of which kind that is, where one of the `heads` tells it."""

    pattern: re.Pattern[str] | Gated
    kind: DeadlineKind
    heads: frozenset[DeadlineKind | None]


_ANY: frozenset[DeadlineKind | None] = frozenset((None, *DeadlineKind))
_UNSETTLED = _ANY - {DeadlineKind.MEETING, DeadlineKind.DUE}
#: The first row that fits decides.
_LED_BY = (
    _Led(_NOT_BEFORE, DeadlineKind.EXPIRY, _ANY),
    _Led(_DUE_BY, DeadlineKind.DUE, _ANY - {DeadlineKind.MEETING}),
    _Led(_EXPECTED_BY, DeadlineKind.EXPECTED, _ANY - {DeadlineKind.MEETING}),
    _Led(_UNLESS, DeadlineKind.DUE, _ANY),
    _Led(_CONDITIONAL, DeadlineKind.DUE, _ANY - {DeadlineKind.EXPIRY}),
    _Led(_IN_FORCE, DeadlineKind.EFFECTIVE, _ANY),
    _Led(_IS_TO, DeadlineKind.DUE, _UNSETTLED),
    _Led(_WANTED, DeadlineKind.DUE, _UNSETTLED - {DeadlineKind.EXPECTED}),
    _Led(_WANTED_DONE, DeadlineKind.DUE, _UNSETTLED),
    _Led(_OBLIGED, DeadlineKind.DUE, _UNSETTLED),
    _Led(_LATEST, DeadlineKind.DUE, _UNSETTLED),
    _Led(_ACCOMPLISHED, DeadlineKind.DUE, frozenset((DeadlineKind.EXPIRY,))),
)


def is_by(lead: str) -> bool:
    """Tell whether the words before a date say that something happens by it."""
    return _BY.search(lead) is not None or _LATEST.search(lead) is not None


def kind_by(text: str, head: DeadlineKind | None, lead: str) -> DeadlineKind:
    """Return the kind of what a clause tells to happen by a day; `head` is the kind of the word that says what."""
    return DeadlineKind.DUE if head in _UNSETTLED and _opens_duty(text, lead) else _due(head, lead)


def _opens_duty(text: str, lead: str) -> bool:
    """Tell whether a day opens its sentence and what must be done by it follows ("By 30 April owners must")."""
    return _BY.match(lead.lstrip()) is not None and _MUST_DO.match(text) is not None


def _due(head: DeadlineKind | None, lead: str) -> DeadlineKind:
    """Return the kind of what happens by a day: met by obligation it is due, foreseen it is what it is."""
    if head is DeadlineKind.MEETING and _OBLIGED.search(lead) and not _HELD.search(lead):
        return DeadlineKind.DUE
    told = next((row.kind for row in _LED_BY if head in row.heads and row.pattern.search(lead)), None)
    return told or head or (DeadlineKind.EXPECTED if _FORESEEN.search(lead) else DeadlineKind.DUE)
