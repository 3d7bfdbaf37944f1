"""Is something planned, wished for or set down for a day?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.borders import SENTENCE_END, tail
from briefing.temporal.anchoring.clauses.coming import AGENDA_PARTICIPLES, SETTLED_PARTICIPLES

# The patterns of what stands before a date that mind no case are read over small letters.

#: What was wished for or arranged lies ahead ("called a strike for", "demanded an answer by", "proposed talks on").
_WISHED = gated(
    r"\b(?:set|fixed|convened|listed)\s(?:an?|the|its|their|his|her|new)\s(?:[\w'’-]+\s){1,5}for\s+(?:the\s+)?$"
    r"|\b(?:demanded|proposed|called|offered|sought|suggested|requested|urged|floated|scheduled|pencilled in)\b"
    r"(?:[^,;:.]{0,80}?\s(?:by|for|until|from)|[^,;:.]{2,80}?\s(?:before|ahead of)"
    r"|\s(?:(?:an?|the|new|more|holding|further)\s)*(?:[\w-]+\s){0,3}?(?:meeting|talks|summit|vote|conference|round|session"
    r"|referendum|truce|hearing|visit|negotiations)(?:\s(?:in|with|at|between)\s[^,;:.]{3,40}?)?\s(?:on|in))\s+(?:the\s+)?$"
    r"|\b(?:call(?:s|ed|ing)?|adjourned|press(?:ed|ing)|appealed|petitioned|appl(?:ied|y)|notice|permission|request)\s"
    r"(?:(?:for|of)\s)(?:(?:an?|the|fresh|new|more|further|another|nationwide|mass)\s)[^,;:.]{3,70}?\s(?:on|in|from)\s(?:the\s+)?$"
    r"|\b(?:handed|gave|given|issued|delivered|served|received|sent|got)\s(?:[^,;:.]{0,48}?\s)?"
    r"(?:ultimatum|order|notice|demand|instructions?|petition|request)\sto\s[^,;:.]{3,80}\s(?:by|before|until)\s(?:the\s)?$"
    r"|\b(?:before|until|once|by the time)\s[^,;:.]{3,60}\s(?:is|are)\s(?:\w+ly\s)?[a-z]+ed"
    r"(?:\s(?:off|out|up|down))?\s(?:on|in|at)\s(?:the\s)?$"
    r"|\bha(?:s|ve)\s(?:summoned|invited)\b[^,;:.]{0,80}?\s(?:on|for|in|by)\s+$"
    r"|\b(?:is|are)\s(?:travelling|traveling|flying|heading|going|meeting|visiting|returning)\b[^,;:.]{0,50}\s(?:on|in)\s+$",
)
#: "The visit planned for 20 January was called off": whatever became of it, it was to be then.
_SET_FOR = gated(
    r"\b(?:planned|scheduled|due|slated|set|fixed|booked|listed|billed|timetabled|arranged|pencill?ed in)\s"
    r"(?:(?:to\s(?:take\splace|be\sheld|start|begin|open|meet|go\sahead)\s)?(?:on|in)|for)\s(?:the\s)?$"
)
_LEADS_TO_DAY = ("for ", "on ", "in ", "the ")
_DAY_OF_MONTH = re.compile(r"[^\n]*?\b\d{1,2}(?:st|nd|rd|th)?\b")
#: "Last year the fair planned for 20 March was cancelled": what is told of another year is of that.
_OTHER_YEAR = re.compile(
    r"\b(?:(?:last|previous)\s(?:year|spring|summer|autumn|winter)|years?\s(?:ago|earlier|before))\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
#: "After missing a payment due on 2 March".
_LAPSED = re.compile(r"\b(?:miss(?:ed|es|ing)?|skipped|defaulted|overdue|unpaid|failed|failing)\b")
#: A plan that may have been overtaken lies on either side.
_ONCE_PLANNED = gated(
    r"\b(?:(?:originally|initially|previously|(?<!\bthe\s)first)\s+(?:been\s+)?|had\s+(?:been\s+)?)"
    r"(?:set|due|scheduled|planned|slated|expected)\s+(?:to\s+\w+\s+)?(?:for|on|in|by)\s+(?:the\s+)?$"
    r"|\b(?:moved|changed|shifted|switched|rescheduled|extended|prolonged|postponed|delayed|deferred|(?:pushed|put)\s(?:back|off)|brought\sforward)\sfrom\s(?:the\s)?$"
    r"|\b(?:has|have)\s(?:not\s(?:yet\s)?)?(?:cancell?ed|called\soff|scrapped|abandoned|postponed)\s(?:the|its|their|an?|his|her)\s"
    r"[^,;:.!?]{2,60}?\s(?:on|of)\s(?:the\s)?$"
)
#: "The closing date was changed from 20 January to 3 February": a day is changed to one that is to come.
_CHANGED_TO = gated(
    r"\b(?:date|deadline|day)\b[^,;:.!?]{0,60}?\b(?:changed|amended|altered|revised)\s(?:from\s[^,;:.!?]{3,30}?\s)?to\s(?:the\s)?$"
)
#: "Ballots are counted on Wednesday": what is on an agenda; of all else captions and headlines tell so what befell.
_IS_DONE_ON = re.compile(
    rf"\b(?:is|are)\s(?:being\s)?(?:[a-z]+ly\s)?(?:{SETTLED_PARTICIPLES}|{AGENDA_PARTICIPLES})"
    r"(?:\s(?:over|in|out|on|up|back|down))?\son\s$"
)
#: "Told Senegal to file its plea by": what was ordered then is to be done.
_TOLD_TO = gated(
    r"\b(?:told|asked|ordered|urged|instructed|required|directed|invited|allowed|forced|obliged|given|warned|summoned"
    r"|bound|sentenced|committed|cited|subpoenaed)\s(?:[\w'’.-]+\s){1,6}?to\s(?!have\b)[a-z]+\b[^.;!?]*\s(?:by|before|until|on|from)\s(?:the\s)?$"
)
#: "Put down for Thursday week", "called a strike for 3 May": what is for a day is planned.
_FOR = gated(r"(?<!\bas )\bfor\s(?:(?:the|next|late|early|noon|midnight)\s(?:on\s)?)?$")
_DAY = re.compile(
    r"(?:next\s)?[A-Z][a-z]+day\b|[A-Z][a-z]{2,8}\.?\s\d{1,2}\b"
    r"|(?:the\s)?\d{1,2}(?:st|nd|rd|th)?(?:\s?(?:[-–]|to|and)\s?\d{1,2}(?:st|nd|rd|th)?)?(?:\s[A-Z]|(?<=st|nd|rd|th)\b)"
)
_STANDS_ALONE = re.compile(
    r"\s?(?:[.,;:!?)\"”\n—–|-]|$|(?:at|in|to|and|or|with|after|before|by|when|if|unless|but|as|because)\b)"
)
_LEAD = 48


def is_for_day(shadow: str, start: int, end: int) -> bool:
    """Tell whether something is for the day at `start` ("called a strike for 3 May")."""
    lead = max(0, start - _LEAD)
    return bool(
        shadow.find("for", lead, start) >= 0
        and _FOR.search(shadow, lead, start)
        and _DAY.match(shadow, start, end)
        and _STANDS_ALONE.match(shadow, end)
    )


def is_on_agenda(before: str) -> bool:
    """Tell whether a weekday is that of what is done on it ("ballots are counted on")."""
    return _IS_DONE_ON.search(before[-_LEAD:]) is not None


def is_wished_for(near: str) -> bool:
    """Tell whether somebody wished, called or ordered that something be done by then, or changed its day to it."""
    small = near.lower()
    return bool(_WISHED.search(small) or _CHANGED_TO.search(small) or _TOLD_TO.search(near))


def was_once_planned(before: str) -> bool:
    """Tell whether a plan may have been overtaken ("originally scheduled for", "has been moved from")."""
    return _ONCE_PLANNED.search(before.lower()) is not None


def set_down_ahead(before: str, day: str) -> bool | None:
    """Tell whether the day that something is, or was, set down for lies ahead; None where more than that is told."""
    if not before.endswith(_LEADS_TO_DAY):
        return None
    lead = before[-_LEAD:].lower()
    if _SET_FOR.search(lead) is None or _DAY_OF_MONTH.match(day) is None or _ONCE_PLANNED.search(lead):
        return None
    told = tail(before, SENTENCE_END).lower()
    if _LAPSED.search(told):
        return None
    if _OTHER_YEAR.search(told):
        return False
    return None if _YEAR.search(told) else True
