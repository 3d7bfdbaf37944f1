"""Is a date borne by a name or a plan of old rather than by something that is to come?"""

import re

from briefing.domain.span import Span
from briefing.patterns.gated import gated

#: "The 4 April Movement": who is called after a day.
_CALLED_AFTER = gated(r"\b[Tt]he\s$")
_BEARER = re.compile(
    r"\s(?:[A-Z][\w’'-]+\s)?(?:Movement|Committee|Group|Square|Street|Avenue|Boulevard|Brigade|Coalition|Alliance|Foundation"
    r"|Club|Party|Front|Bridge|University|Stadium|Hospital|School|Battalion|Collective|Association)\b"
)
#: "In next Friday's paper", "Monday's edition will carry": where readers find it.
_PRINTED = re.compile(
    r"(?:['’]s?)?\s(?:(?:print|online|weekend|evening|morning)\s)?"
    r"(?:edition|issue|paper|newspaper|column|newsletter|supplement|magazine|episode|bulletin)s?\b(?!\s(?:of|on|about)\b)"
)
#: "They had wanted to finish by": what was planned before something else became of it.
_ONCE_MEANT = gated(
    r"\bhad\s(?:(?:originally|once|first|initially|earlier|previously)\s)?"
    r"(?:wanted|hoped|planned|intended|meant|aimed|expected|asked)\sto\s[a-z][^.;:!?]*$"
)
_REPORTED = re.compile(r"\b(?:said|says|told|that|announced)\b")
_OTHER_CLAUSE = re.compile(r",\s(?:but|and|when|which|who)\s|\s(?:but|when|which|who)\s")
#: "Between now and the end of 2027": the time that is spoken of.
_FROM_NOW_ON = gated(r"(?:^|[.!?]\s)\W*Between now and (?:the )?$")
#: "To 2 per cent in 2027 from 3 per cent in 2026": what the figure is set against.
_COMPARED = gated(
    r"\b(?:from|than|against|versus|after)\s(?:(?:about|around|some)\s)?[€$£]?[\d.,]+\s?"
    r"(?:(?:%|per cent|percent|points|million|billion|bn|m|tonnes|dollars|euros|people|staff|cents)\s)?"
    r"(?:in|for|of)\s(?:the\s)?$"
)
#: "The minutes of the 18 March meeting": what was held then.
_RECORDED = gated(
    r"\b(?:minutes|transcript|recording|footage|video|photographs|pictures|notes)\s(?:of|from)\s(?:the\s|its\s)?$"
)
#: "The council that was elected in May meets": who was made so before.
_MADE_SO = gated(
    r"\b(?:that|who|which)\s(?:was|were)\s(?!(?:planned|scheduled|set|due|called|expected|slated|fixed|booked|tabled|promised|moved"
    r"|postponed|proposed|agreed|listed|deferred|adjourned|extended|delayed)\b)[a-z]+(?:ed|en)\s(?:in|on|last)\s$"
)


def is_borne(shadow: str, sentence: Span, when: Span) -> bool:
    """Tell whether a date names a body, place or print, the time spoken of, or an old plan's day."""
    lead = shadow[sentence.start : when.start]
    called = _CALLED_AFTER.search(lead) or when.of(shadow).casefold().startswith("the ")
    if called and _BEARER.match(shadow, when.end, sentence.end):
        return True
    if _COMPARED.search(lead) or _RECORDED.search(lead) or _MADE_SO.search(lead):
        return True
    return (
        _PRINTED.match(shadow, when.end, sentence.end) is not None
        or _FROM_NOW_ON.search(lead) is not None
        or _was_meant(lead)
    )


def _was_meant(lead: str) -> bool:
    """Tell whether a date is that of a plan told of in the past perfect by the reporter."""
    meant = _ONCE_MEANT.search(lead)
    if meant is None or _REPORTED.search(lead[: meant.start()]):
        return False
    return _OTHER_CLAUSE.search(lead, meant.start()) is None
