"""Of what kind is an event whose kind the words right around its date settle, whatever else its clause tells?"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from briefing.domain.findings import DeadlineKind
from briefing.patterns.gated import Gated, gated, may_match_any

_LIMIT = r"(?:deadline|due date|last date|closing date|cut-?off(?: date)?|time limit)"
_MOVED = (
    r"(?:extend(?:s|ed|ing)?|extension|prolong(?:s|ed|ing)?|postpone[sd]?|defer(?:s|red)?|move[sd]?|push(?:es|ed) back"
    r"|put back)"
)
#: What a date is called right behind it.
NAMED_A_DEADLINE = re.compile(
    r",\s(?:the\s(?:date|day)\s(?:set|fixed|given|agreed|named|chosen)\sas\s(?:the|an?|its|their)|the|an?|its|their)"
    r"\s(?:[a-z-]+\s){0,2}?(?:deadline|due date|closing date|cut-?off)\b"
)
#: The days of a list up to its last.
_DAYS = r"(?:(?:\d{1,2}(?:st|nd|rd|th)?|[A-Z][a-z]{2,8}|and),?\s){0,12}(?:the\s)?"
_ANYWHERE = re.compile("")


@dataclass(frozen=True, slots=True)
class _Settled:
    """Words that lead up to a date and, where that matters, what follows it; what happens then is of `kind`."""

    kind: DeadlineKind
    lead: Gated
    behind: re.Pattern[str] = _ANYWHERE


#: The first row that fits decides.
_ROWS = (
    # "Handed Congress a 17 October deadline", "ahead of an end-July deadline".
    _Settled(
        DeadlineKind.DUE,
        gated(r"(?:\s|^)$"),
        re.compile(
            r"\s(?:deadline|ultimatum|due date|closing date|cut-?off|time limit)\b(?!\s(?:extension|talks|day))"
        ),
    ),
    # "Extends the due date for returns from 31 July to", "the deadline was extended until".
    _Settled(
        DeadlineKind.DUE,
        gated(
            rf"\b{_MOVED}\b[^.;,]{{0,40}}?\b{_LIMIT}\b[^.;]{{0,90}}?\b(?:to|until|till)\s(?:the\s)?$"
            rf"|\b{_LIMIT}\b[^.;]{{0,60}}?\b{_MOVED}\b[^.;]{{0,60}}?\b(?:to|until|till)\s(?:the\s)?$",
            re.IGNORECASE,
        ),
    ),
    # "Until 20 July, the date set as a deadline for talks".
    _Settled(DeadlineKind.DUE, gated(r"(?:\s|^)$"), NAMED_A_DEADLINE),
    # "Extends the ban, that was due to end on 18 May, through to".
    _Settled(
        DeadlineKind.EXPIRY,
        gated(
            r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?)\s[^.;,!?]{2,60},\s(?:that|which)\s(?:was|were|had been)\s"
            r"[^.;,!?]*,\s(?:through\sto|through|until|till|to)\s(?:the\s)?$"
        ),
    ),
    # "The deadline falls two weeks before Christmas".
    _Settled(DeadlineKind.DUE, gated(rf"\b{_LIMIT}\s(?:falls|expires|runs out|comes)\s(?:(?:on|in|at)\s)?(?:the\s)?$")),
    # "The date for withdrawal is".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\b[Dd]ates?\s(?:for|of)\s(?:the\s)?(?:withdraw(?:al|ing)|filing|submi(?:ssion|tting)|registration)\b"
            r"[^.;:|,]{0,50}\s(?:is|are|falls on)\s(?:the\s)?$"
        ),
    ),
    # "A draft out for comment until".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\b(?:out|open)\sfor\s(?:public\s)?(?:comments?|consultation|bids|applications?|submissions?|nominations?"
            r"|tenders?)\s(?:until|till)\b[^.;,]{0,30}$"
        ),
    ),
    # "The sale goes ahead provided the buyer signs by".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\S\s(?:provided(?:\sthat)?|providing|on condition that|as long as)\s"
            r"(?:an?|the|its|their|his|her|it|they|[A-Z])[^.;,:]{2,80}\s(?:by|before|no later than)\s(?:the\s)?$"
        ),
    ),
    # "A deadline for a framework and a full deal by".
    _Settled(DeadlineKind.DUE, gated(r"\bdeadlines?\sfor\s[^.;,]{3,60}\sand\s[^.;,]{3,60}\sby\s(?:the\s)?$")),
    # "Have been given four weeks, expiring on".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\b(?:given|gave|gives?|granted|allowed)\s[^.;]{2,60},\s(?:expiring|ending)\s(?:(?:on|in|at)\s)?(?:the\s)?$"
        ),
    ),
    # "With days left to the programme's expiry on", "a period expiring on".
    _Settled(
        DeadlineKind.EXPIRY,
        gated(
            r"(?:['’]s?|\b(?:[Tt]he|its|their|upon|on|until|before))\s(?:expiry|expiration)\s(?:of\s[^.;,:]{2,50}?\s)?"
            r"(?:on|in|at)\s(?:the\s)?$|\bexpiring\s(?:(?:on|in|at)\s)?(?:the\s)?$"
        ),
    ),
    # "Entries for the regatta close", "nominations: opens 5 April; closes".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\b(?:entries|nominations|applications|bids|tenders|submissions|registrations?|enrolment|bookings)\b"
            r"[^.;:|]{0,40}?\s(?:will\s)?close\s(?:(?:on|at|by|in)\s)?(?:the\s)?$",
            re.IGNORECASE,
        ),
    ),
    # "Filing of nominations before the officers: 3 and 4 February".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"^\W*(?:\d{1,2}[.)]\s)?(?:Filing|Submission|Lodg(?:ing|e?ment)|Receipt|Payment) of [^:|]{3,80}(?::| \|)\s$"
        ),
    ),
    # "The date for issue of Form 16 stands shifted from 15 June to".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\b(?:[Dd]ue |[Ll]ast )?[Dd]ate (?:for|of) (?:the )?"
            r"(?:issue|filing|furnishing|submission|payment|lodging|return)\b[^.;]{0,80}\s"
            r"(?:shifted|moved|extended|postponed|deferred|put back)\s[^.;]{0,40}?\bto (?:the )?$"
        ),
    ),
    # "Campaign period: opens 5 February; closes at noon on".
    _Settled(DeadlineKind.EFFECTIVE, gated(r"^[^.;|:]{3,60}:\s(?:opens?|starts?|begins?)\s(?:on\s)?(?:the\s)?$")),
    _Settled(
        DeadlineKind.EXPIRY,
        gated(r"\b(?i:period|term|window)\b[^.|]{0,60}[;,]\s(?:and\s)?(?:closes?|ends?)\s(?:[^.;|]{0,24}[\s,])?$"),
    ),
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"^\W*(?:\w+\s){0,2}(?i:registration|nominations|entries|applications|enrolment|bids|tenders):\s[^.|]{3,40}[;,]"
            r"\s(?:and\s)?closes?\s(?:[^.;|]{0,24}[\s,])?$"
        ),
    ),
    # "Strike days: 20 March and", "staff will take action on 20 and".
    _Settled(
        DeadlineKind.EFFECTIVE,
        gated(
            rf"(?:^\W*(?:[Ss]trike|[Ww]alkout) (?:days?|dates?):\s|\b(?:will|to|shall) "
            rf"(?:take (?:strike |industrial )?action|strike|walk out) on\s){_DAYS}$"
        ),
    ),
    # "The hearing is brought forward from 3 June to".
    _Settled(
        DeadlineKind.MEETING,
        gated(
            r"\b(?:hearing|vote|ballot|poll|election|meeting|summit|session|conference|trial|inquest|referendum|debate)\s"
            r"(?:(?:has|have) been|was|were|is|are|will be) (?:now )?"
            r"(?:brought forward|shifted|moved|put back|put off|postponed)\s(?:(?:by|from) [^.;,]{3,30} )?to (?:the )?$"
        ),
    ),
    # "Handed the premier an ultimatum to restore it by".
    _Settled(
        DeadlineKind.DUE,
        gated(r"\bultimatum to (?!(?:expire|lapse|run out)\b)[^.;,:]{3,90} (?:by|before|until) (?:the )?$"),
    ),
    # "The sessions take place on 21 January, 3 March and".
    _Settled(
        DeadlineKind.MEETING,
        gated(
            r"\b(?:sessions?|meetings?|sittings?|hearings?)\s(?:will\s)?(?:takes?\splace|(?:is|are|be)\sheld)\son\s"
            rf"{_DAYS}$"
        ),
    ),
    # "The examinations will not begin on 22 February but on".
    _Settled(
        DeadlineKind.EFFECTIVE,
        gated(
            r"\b(?:[Ee]xam(?:ination)?s|[Cc]lasses|[Ll]ectures|[Ss]chools)\s(?:will\s)?(?:(?:not|NOT)\s)?"
            r"(?:begin|start|(?:re)?open|resume)s?\b[^.;:]{0,90}$"
        ),
    ),
    # "Last day to trade cum dividend | ": what one may do, until then.
    _Settled(
        DeadlineKind.EXPIRY,
        gated(r"\b[Ll]ast (?:day|date) (?:to trade|(?:of|for) (?:trading|dealings?))\b[^.;]{0,50}$"),
    ),
    # "Audit reports enjoy no extension beyond".
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\bno (?:further )?extension (?:of [^.;,]{3,50} )?"
            r"(?:(?:will|shall|can) be (?:given|granted|allowed|possible) )?beyond (?:(?:the|its|their) )?$",
            re.IGNORECASE,
        ),
    ),
    # "DATES: Applicable".
    _Settled(DeadlineKind.EFFECTIVE, gated(r"^\W*(?:DATES?:\s)?(?:Applicable|Effective)(?:\s[Dd]ate:?)?\s$")),
    # "The annual meeting, scheduled to hold on".
    _Settled(
        DeadlineKind.MEETING,
        gated(
            r"\b(?:[Mm]eeting|AGM|EGM|[Aa]ssembly|[Cc]onference|[Cc]ongress|[Ss]ummit)\b[^.;:]{0,24}?,?\s"
            r"(?:scheduled|set|slated|billed|fixed|due)\sto\s(?:hold|be held|take place)\s(?:on|in)\s(?:the\s)?$"
        ),
    ),
    # "The review will not be finished before".
    _Settled(
        DeadlineKind.EXPECTED,
        gated(
            r"\b(?:will|would|is|are)(?:\snot|n['’]t|\sunlikely to|\snot expected to)\s(?:be\s)?"
            r"(?:finish(?:ed)?|completed?|ready|done|published|concluded?|known|available|delivered|decided)\sbefore\s(?:the\s)?$"
        ),
    ),
    # "Paid to shareholders on the register at": who is to be paid must stand there by then.
    _Settled(
        DeadlineKind.DUE,
        gated(
            r"\b(?:share|stock|unit)?holders\s(?:of record|(?:who are\s)?on (?:the|its) register|registered)"
            r"\s(?:as\s)?(?:at|of|on)\s(?:the\s)?(?:close of business (?:on\s)?)?$"
            r"|\bnames?\sappears?\s(?:on|in)\sthe\s[Rr]egister\b[^.;]{0,50}\s(?:as\s)?(?:at|of|on)\s(?:the\s)?$"
        ),
    ),
)


#: Rows that what follows decides; all others need their words in what leads up to the date.
_BY_WHAT_FOLLOWS = tuple(row for row in _ROWS if row.behind is not _ANYWHERE)


@cache
def _may_settle() -> Callable[[str], bool]:
    """Return what tells whether the words before a date may be those of a row that they alone decide."""
    return may_match_any(row.lead for row in _ROWS if row.behind is _ANYWHERE)


def settled_kind(lead: str, behind: str) -> DeadlineKind | None:
    """Return the kind that the words around a date settle; None where they settle none."""
    rows = _ROWS if _may_settle()(lead) else _BY_WHAT_FOLLOWS
    return next((row.kind for row in rows if row.behind.match(behind) and row.lead.search(lead)), None)
