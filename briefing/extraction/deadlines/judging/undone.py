"""Has what was to happen on a day been called off, moved or turned down, as its own sentence tells?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.extraction.deadlines.judging.undoing.disproving import is_disproved
from briefing.extraction.deadlines.judging.undoing.dropping import is_dropped
from briefing.extraction.deadlines.judging.undoing.moving import is_old_day
from briefing.patterns.gated import gated
from briefing.temporal.names import MONTHS, WEEKDAYS

#: "Pencilled in for 19 March, has meanwhile been": what became of the date's own subject follows at once.
_BECAME = re.compile(
    r"(?:\s(?:in|at|between)\s(?:the\s)?[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)?)?,?\s"
    r"(?:(?:has|have|had)(?:\s\w+ly|\s(?:now|since|again|meanwhile|already|all|both))*\sbeen"
    r"|is|are|was|were)\s(?:(?:now|since|again|meanwhile|already|all|both|being|\w+ly)\s)*"
)
#: "Which would ordinarily appear in June, will not be published".
_LEFT_OUT = re.compile(
    r",\s(?:will not|won['’]t)\s(?:now\s)?(?:be\s(?:held|published|paid|met|shown|released)|take place|go ahead"
    r"|happen|appear)\b(?!\s(?:until|till|before|unless))"
)
#: "Scrubbed this Thursday's sale", "put off the summit of the 27th to 4 March".
_NAMES_EVENT = re.compile(r"['’]s?\s[a-z]")
_OF = re.compile(r"\bof\s(?:the\s)?$")
#: Between the verb and the date stands its object alone.
_TURNS = re.compile(r"[,;:.!?]|\s(?:and|but|while|after|before|until|at|on|in)\s")
_OWN_REACH = 60
_FAR, _FARTHEST = 120, 200
#: "If it is called off", "unless it is": nothing has become of it yet.
_SUPPOSED = gated(r"\b(?:if|unless|whether|should)\b[^.;!?]*$", re.IGNORECASE)
#: "The ultimatum of Wednesday": the day it was given.
_GIVEN_ON = gated(
    r"\b(?:ultimatum|letter|notice|order|statement|decree|ruling|judgment|judgement|report|directive|announcement|circular"
    r"|warning|declaration|remarks|speech|memo|communiqu[eé]|press release|broadcast|decision"
    r"|attack|raid)\sof\s(?:last\s)?$",
    re.IGNORECASE,
)
#: "Rejected an offer to raise pay from 1 June"; ", an offer that the union rejected".
_PROPOSAL = r"(?:offer|proposal|plan|bid|request|demand|call|motion|suggestion|amendment|plea|invitation)s?"
_REFUSED = r"(?:rejected|refused|turned down|dismissed|spurned|voted down|threw out|thrown out|rebuffed|declined)"
#: "An offer to end the strike that will start on 1 April": the clause behind "that" has a day of its own.
_OWN_CLAUSE = r"(?:which|who|that\s(?:will|would|is|are|was|were|has|have|[a-z]{3,}s))\b"
_OF_REFUSED = gated(
    rf"\b{_REFUSED}\s(?:an?|the|its|their|his|her)\s(?:[\w'’-]+\s){{0,4}}?{_PROPOSAL}"
    r"\s(?:to(?:\s(?P<act>[a-z]+))?|for|of|that)\b"
    rf"(?:(?!\s(?:(?:but|and|while|yet|though)\s|{_OWN_CLAUSE}))[^.;!?,])*$"
)
#: "Dismissed a motion to delay the trial on 6 April": it goes ahead, but a day to which it would have been put off.
_HINDERING_TEXT = "delay postpone defer put push call adjourn cancel scrap block stop halt prevent shelve drop"
_HINDERING = frozenset(_HINDERING_TEXT.split())
_NEW_DAY = re.compile(r"\b(?:until|till|to|from|by|through|beyond)\s(?:the\s)?$")
#: Whose "no" turns nothing down.
_NO_SAY = (
    r"(?:critics|opponents|rivals|campaigners|activists|protesters|many|some|analysts|economists|experts|observers)"
)
_THEN_REFUSED = re.compile(
    rf",\san?\s(?:[\w-]+\s){{0,2}}?{_PROPOSAL}\s(?:that\s|which\s)?+(?!(?:the\s|its\s)?{_NO_SAY}\b)(?:[\w'’.-]+\s){{1,5}}?{_REFUSED}\b"
)
#: "Voting against a bill that was set to fund it through", "rejected a bill that would have": it never came to be.
_MEASURE = r"(?:bill|legislation|measure|resolution|motion|act|amendment|package|budget)s?"
_VOTED_DOWN = gated(
    r"\b(?:(?:reject(?:ed|ing)|defeat(?:ed|ing)|block(?:ed|ing)|vetoed|vetoing|killed|sank|threw out|thrown out"
    r"|vot(?:ed|ing) down|voted against)\s(?:(?:an?|the|its|their)\s)?(?:[\w’'-]+\s){0,4}?"
    rf"{_MEASURE}\s(?:that|which)\s(?:would|was to|was set to|were to)"
    r"|voting against\s(?:(?:an?|the)\s)?(?:[\w’'-]+\s){0,4}?"
    rf"{_MEASURE}\s(?:that|which)\s(?:was|were|would have)(?:\sset)?)(?!\s(?:{'|'.join(sorted(_HINDERING))}|repeal)\b)"
    r"(?:(?!\s(?:but|and(?!\s(?:its|their|other)\b)|while|yet|though)\s)[^.;!?,])*$"
)
#: "The bill would have extended it through": contrary to what came.
_WOULD_HAVE = gated(rf"\b{_MEASURE}\s(?:\([^)]*\)\s)?would(?: not)? have\s(?:\w+ly\s)?(?!to\b)[a-z]+\b[^.;!?]*$")
#: "Required to deliver their plans by Monday did so on time": it is over.
_DONE_SO = re.compile(
    r",?\s(?:(?:have|has|had)\s(?:all\s|already\s)?(?:done so|complied|missed it)|did (?:not )?(?:do )?so|did so)\b"
)
#: "Nearly all missed the deadline of".
_MISSED = gated(
    r"(?<!\bhave )(?<!\bif )\b(?:missed|blew past|let slip)\s(?:an?|the|its|their)\s(?:[\w.’'-]+\s){0,4}?"
    r"(?:deadline|cut-?off|target)\s(?:(?:on|of)\s)?(?:the\s)?$"
)
_TIME = "|".join([*(name.capitalize() for name in (*MONTHS, *WEEKDAYS)), "Easter", "Christmas", "New", "Q[1-4]"])
#: "Moved from Paris to Rome", "moved indoors": the day holds.
ELSEWHERE = (
    r"\s(?:indoors|outdoors|online|inland|abroad"
    rf"|(?:from\s(?:the\s)?(?!(?:{_TIME})\b)[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?\s)?(?:to|into)\s"
    rf"(?:(?:the\s)?(?!(?:{_TIME})\b)[A-Z][a-z]"
    r"|(?:an?|the)\s(?:[a-z-]+\s){0,2}(?:hall|stadium|venue|arena|site|ground|room|theatre|building|cent(?:re|er))\b))"
)
_ELSEWHERE = re.compile(ELSEWHERE)
#: "Shifted from a no in December to a yes on Friday": that was the day.
_SHIFTED = gated(
    r"\b(?:shifted|swung|moved|turned|went|switched|flipped)\sfrom\s(?:an?\s)?[^.;,]{2,40}\sto\s(?:an?\s)[\w’'-]+(?:\s[\w’'-]+)?\son\s$"
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def is_undone(shadow: str, sentence: Span, when: Span, table: StanceTable) -> bool:
    """Tell whether the words beside a date say that its event was called off or moved, or that it only names one."""
    if _is_called_off(shadow, sentence, when, table) or is_dropped(shadow, sentence, when, table):
        return True
    if is_old_day(shadow, sentence, when) or is_disproved(shadow, sentence, when, table):
        return True
    lead = shadow[max(sentence.start, when.start - _OWN_REACH) : when.start]
    told = _GIVEN_ON.search(lead) or _SHIFTED.search(shadow, max(sentence.start, when.start - _FAR), when.start)
    return told is not None and _WEEKDAY.match(shadow, when.start) is not None


def _is_called_off(shadow: str, sentence: Span, when: Span, table: StanceTable) -> bool:
    """Tell whether the date's subject was called off behind it, or by the verb whose object bears the date."""
    if _LEFT_OUT.match(shadow, when.end, sentence.end) or _THEN_REFUSED.match(shadow, when.end, sentence.end):
        return True
    if _MISSED.search(shadow, max(sentence.start, when.start - _OWN_REACH), when.start):
        return True
    if _is_of_refused(shadow, sentence, when) or _DONE_SO.match(shadow, when.end, sentence.end):
        return True
    far = max(sentence.start, when.start - _FARTHEST)
    if _VOTED_DOWN.search(shadow, far, when.start) or _WOULD_HAVE.search(shadow, far, when.start):
        return True
    became = _BECAME.match(shadow, when.end, sentence.end)
    undone = table.undone.match(shadow, became.end()) if became else None
    if undone and not _ELSEWHERE.match(shadow, undone.end()):
        return not _SUPPOSED.search(shadow, max(sentence.start, when.start - _FAR), when.start)
    lead = shadow[max(sentence.start, when.start - _OWN_REACH) : when.start]
    if not (_NAMES_EVENT.match(shadow, when.end, sentence.end) or _OF.search(lead)):
        return False
    verb = table.undoing.search(lead)
    return verb is not None and _TURNS.search(lead, verb.end()) is None


def _is_of_refused(shadow: str, sentence: Span, when: Span) -> bool:
    """Tell whether a date is that of a proposal turned down, and not of what that would have kept from happening."""
    refused = _OF_REFUSED.search(shadow, max(sentence.start, when.start - _FAR), when.start)
    if refused is None or refused["act"] not in _HINDERING:
        return refused is not None
    return _NEW_DAY.search(shadow, refused.start(), when.start) is not None
