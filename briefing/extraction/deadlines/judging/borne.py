"""Is a date borne by a name or a plan of old rather than by something that is to come?"""

import re

from briefing.domain.span import Span
from briefing.patterns.gated import gated

#: "The 4 April Movement": who is called after a day. "The 25 March Group of Seven meeting" is a meeting of that day.
_CALLED_AFTER = gated(r"\b[Tt]he\s$")
_BEARER = re.compile(
    r"\s(?:[A-Z][\w’'-]+\s)?(?:Movement|Committee|Group|Square|Street|Avenue|Boulevard|Brigade|Coalition|Alliance|Foundation"
    r"|Club|Party|Front|Bridge|University|Stadium|Hospital|School|Battalion|Collective|Association)\b"
    r"(?=['’]|\W*$|\s?[,.;:)]|\s(?:has|had|have|is|was|are|were|will|would|said|says|and|which|who|that|in|at|station|stop|metro|campus|[a-z]+ed)\b)"
)
#: "In next Friday's paper", "Monday's edition will carry": where readers find it, not what becomes of paper.
_IN_PRINT = re.compile(r"\b(?:[Ii]n|[Ii]nside|[Rr]ead|[Ss]ee)\s(?:(?P<set>the|our|its)\s)?$")
_PRINTED = re.compile(
    r"(?:(?P<own>['’]s?)\s(?:(?:print|online|weekend|evening|morning)\s)?(?:paper|newspaper|column|supplement|episode"
    r"|edition|issue|newsletter|magazine|bulletin)|\s(?:edition|issue|newsletter|magazine|bulletin))"
    r"(?P<tells>\s(?:(?:will|is to)\s)?(?:carry|carries|prints?|features?|publish|publishes|contains?)\b)?"
    r"(?P<alone>(?=\W*$|\s?[,.;:)]|\s(?:and|we|you)\b))?"
)
#: "They had wanted to finish by": what was planned before something else became of it.
_ONCE_MEANT = gated(
    r"\bhad\s(?:(?:originally|once|first|initially|earlier|previously)\s)?"
    r"(?:wanted|hoped|planned|intended|meant|aimed|expected|asked)\sto\s"
    r"(?!(?:avoid|avert|block|stop|prevent|delay|postpone|attend|join|miss|skip|boycott|address|discuss|use)\b)[a-z][^,.;:!?]*$"
)
_REPORTED = re.compile(r"\b(?:said|says|told|that|announced)\b")
#: Another clause begins, or the day is that of something else ("to speak at the summit on", "a vote due on").
_OTHER_CLAUSE = re.compile(
    r"\s(?:but|when|which|who|that|will|shall|must|should|can|may|is|are|has|have|now|instead|due|set|scheduled|slated)\s"
    r"|\s(?:at|ahead\sof|before|after|during|until)\s(?:the|an?|its|their|this|next)\s[a-z]"
)
_OF_THIS_DAY = re.compile(r"\b(?:the|its|their|his|her)\s$")
_WHAT_OF_DAY = re.compile(r"\s[a-z]")
#: "Between now and the end of 2027": the time that is spoken of, unless it is a term.
_FROM_NOW_ON = gated(r"(?:^|[.!?]\s)\W*Between now and (?:the )?$")
_IS_TERM = re.compile(
    r"\b(?:must|may|can|cannot|shall|should|(?:have|has|had|need|needs|are|is) to"
    r"|(?:will|is|are|stays?|remains?)\s(?:be\s|stay\s|remain\s)?(?:closed|shut|open|free|valid|suspended|banned|barred|allowed))\b"
)
#: "To 2 per cent in 2027 from 3 per cent in 2026": what the figure of another time is set against.
_COMPARED = gated(
    r"\b(?:from|(?<!more\s)(?<!less\s)(?<!fewer\s)(?<!rather\s)(?<!other\s)than|against|versus|after)\s"
    r"(?:(?:about|around|some)\s)?[€$£]?[\d.,]+\s?"
    r"(?:(?:%|per cent|percent|points|million|billion|bn|m|tonnes|dollars|euros|people|staff|cents)\s)?"
    r"(?:in|for|of)\s(?:the\s)?$"
)
_OTHER_TIME = re.compile(
    r"\b(?:\d{4}|(?:this|next)\s(?:year|month|quarter|season|summer|winter|spring|autumn)|(?:first|second|third|fourth)\s(?:quarter|half)"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
_ON_TO = re.compile(r",?\s(?:and\s)?(?:then\s)?to\b")
#: "The minutes of the 18 March meeting": what was held then.
_RECORDED = gated(
    r"\b(?:minutes\sof\s(?:the\s|its\s)?|(?<!live\s)(?:transcript|recording|footage)\s(?:of|from)\s(?:the|its)\s)$"
)
#: "Lots with an expiry date of March 2027": what stands on a label.
_LABELLED = gated(
    r"\b(?:with|bearing|carrying|showing|marked|have|has|having|and|an?)\s(?:an?\s|the\s)?"
    r"(?:best[- ]before|use[- ]by|sell[- ]by)\sdates?\s(?:of|from|until|between|to|in)\s(?:the\s)?$"
    r"|\b(?:lots?|batch(?:es)?|products?|packs?|packets?|jars?|tins?|tubs?|tubes?|cans?|bottles?|boxes|vials?|doses?|items|units"
    r"|tablets?|stocks?|cartons?|bags?|pouches)\s[^.;]{0,40}?\b(?:expiry|expiration)\sdates?\s"
    r"(?:of|from|until|between|to|in)\s(?:the\s)?$",
    re.IGNORECASE,
)
#: "The council that was elected in May meets": who was made so before.
_MADE_SO = gated(
    r"\b(?:that|who|which)\s(?:was|were)\s(?!(?:planned|scheduled|set|due|called|expected|slated|fixed|booked|tabled|promised|moved"
    r"|postponed|proposed|agreed|listed|deferred|adjourned|extended|delayed|rescheduled|rearranged|arranged|pencilled|timed|intended"
    r"|billed)\b)[a-z]+(?:ed|en)\s(?:in|on|last)\s$"
)

#: "What happens on 19 October?": a heading that asks tells nothing.
_ASKED = re.compile(
    r"(?:^|[.!?:]\s)\W*(?:And\s)?What (?:happens|comes|will happen)(?:\s(?:next|now))?"
    r" (?:on|after|by|before|from)\s(?:the\s)?$"
)


def is_borne(shadow: str, sentence: Span, when: Span) -> bool:
    """Tell whether a date names a body, place or print, the time spoken of, or an old plan's day."""
    lead, behind = shadow[sentence.start : when.start], shadow[when.end : sentence.end]
    called = _CALLED_AFTER.search(lead) or when.of(shadow).casefold().startswith("the ")
    if called and _BEARER.match(behind):
        return True
    if _RECORDED.search(lead) or _MADE_SO.search(lead) or _LABELLED.search(lead) or _ASKED.search(lead):
        return True
    if _FROM_NOW_ON.search(lead):
        return _IS_TERM.search(behind) is None
    return _is_compared(lead, behind) or _is_printed(lead, behind) or _was_meant(lead, behind)


def _is_compared(lead: str, behind: str) -> bool:
    """Tell whether a date is that of the figure which one of another time is set against."""
    compared = _COMPARED.search(lead)
    return compared is not None and bool(_OTHER_TIME.search(lead[: compared.start()])) and not _ON_TO.match(behind)


def _is_printed(lead: str, behind: str) -> bool:
    """Tell whether a date is that of a print in which something is told."""
    printed = _PRINTED.match(behind)
    if printed is None:
        return False
    read_in = _IN_PRINT.search(lead)
    if printed["tells"]:
        return printed["own"] is not None
    return printed["alone"] is not None and read_in is not None and bool(printed["own"] or read_in["set"])


def _was_meant(lead: str, behind: str) -> bool:
    """Tell whether a date is that of a plan told of in the past perfect by the reporter."""
    meant = _ONCE_MEANT.search(lead)
    if meant is None or _REPORTED.search(lead[: meant.start()]):
        return False
    if _OF_THIS_DAY.search(lead) and _WHAT_OF_DAY.match(behind):
        return False
    return _OTHER_CLAUSE.search(lead, meant.start()) is None
