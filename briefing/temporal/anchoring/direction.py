"""Does the clause around a time expression look back or ahead?"""

import re
from enum import StrEnum
from functools import lru_cache

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.beside import (
    ANNOUNCED,
    ATTRIBUTION,
    DONE_ON,
    MADE_BY,
    OVER_AFTER,
    OVER_BEFORE,
)
from briefing.temporal.anchoring.clauses.chinese import is_chinese, points_ahead_in_chinese
from briefing.temporal.anchoring.clauses.coming import AGENDA_PARTICIPLES, SETTLED_PARTICIPLES
from briefing.temporal.anchoring.clauses.cues import CUE, PAST
from briefing.temporal.anchoring.clauses.nearest import points_ahead


class Direction(StrEnum):
    """Where a clause points."""

    AHEAD = "ahead"
    BACK = "back"
    UNSAID = "unsaid"


_DIRECTIONS = {True: Direction.AHEAD, False: Direction.BACK, None: Direction.UNSAID}
_REACH, _LEAD, _WISH_REACH, _NEAR = 220, 48, 140, 24
#: "Until 7 pm (1900 GMT) on Friday": the hour elsewhere parts no clause.
_HOUR_ELSEWHERE = re.compile(r"\s\(\d{1,2}[:.]?\d{0,2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Za-z]+){0,3}\)(?=\s)")
#: Where a clause ends: sentence marks, or a comma, dash or bracket.
_CLAUSE_END = re.compile(r"[.!?](?<![ap]\.m.)(?<!\b[A-Z].)(?:\s|$)|[;:\n()—]|,(?!\d{3}\b)|\s[–—-]+\s")
_SENTENCE_END = re.compile(r"(?<![ap]\.m)(?<![A-Z])(?<![A-Z][a-z])(?<![A-Z][a-z]{2})[.!?](?:\s|$)|\n\s*\n")

# The patterns of what stands before a date that mind no case are read over small letters.

#: Looks ahead only right before the date.
_RIGHT_BEFORE = gated(
    r"\b(?:(?:until|till)\s+(?:at\s+least\s+)?(?:[\w.:]+\s+){0,3}"
    r"|(?:ahead of|as early as|as soon as|through|up to and including|good for|valid to"
    r"|in any (?:case|event),? (?:by|before|no later than))\s+(?:the\s+)?"
    r"|(?:will|shall|is|are)\s[^.;:!?]{0,36}?\b(?:with effect (?:as )?from|up to)\s(?:the\s)?"
    r"|(?:another|further|extra|additional|more|last|final)\s(?:[\w-]+\s){1,3}(?:days?|weeks?|months?|years?),"
    r"\sto\s(?:the\s)?"
    r"|(?<!that )(?<!who )(?:is|are|comes|come|falls)\s+(?:(?:now|only|currently|not)\s+)?"
    r"(?:(?:on|for)\s+)?(?:the\s+)?)$",
)
#: What was wished for or arranged lies ahead ("called a strike for", "demanded an answer by", "proposed talks on").
_WISHED = gated(
    r"\b(?:set|fixed|convened|listed)\s(?:an?|the|its|their|his|her|new)\s(?:[\w'’-]+\s){1,5}for\s+(?:the\s+)?$"
    r"|\b(?:demanded|proposed|called|offered|sought|suggested|requested|urged|floated|scheduled|pencilled in)\b"
    r"(?:[^,;:.]{0,80}?\s(?:by|for|until|from)|[^,;:.]{2,80}?\s(?:before|ahead of)"
    r"|\s(?:(?:an?|the|new|more|holding|further)\s)*(?:[\w-]+\s){0,3}?(?:meeting|talks|summit|vote|conference|round|session"
    r"|referendum|truce|hearing|visit|negotiations)(?:\s(?:in|with|at|between)\s[^,;:.]{3,40}?)?\s(?:on|in))\s+(?:the\s+)?$"
    r"|\b(?:call(?:s|ed|ing)?|adjourned|press(?:ed|ing)|appealed|petitioned|appl(?:ied|y)|notice|permission|request)\s"
    r"(?:(?:for|of)\s)(?:(?:an?|the|fresh|new|more|further|another|nationwide|mass)\s)[^,;:.]{3,70}?\s(?:on|in|from)\s(?:the\s+)?$"
    r"|\b(?:before|until|once|by the time)\s[^,;:.]{3,60}\s(?:is|are)\s(?:\w+ly\s)?[a-z]+ed"
    r"(?:\s(?:off|out|up|down))?\s(?:on|in|at)\s(?:the\s)?$"
    r"|\bha(?:s|ve)\s(?:summoned|invited)\b[^,;:.]{0,80}?\s(?:on|for|in|by)\s+$"
    r"|\b(?:is|are)\s(?:travelling|traveling|flying|heading|going|meeting|visiting|returning)\b[^,;:.]{0,50}\s(?:on|in)\s+$",
)
#: "Last year the fair moved to 20 March".
_LAST_YEAR = gated(
    r"\b(?:last\syear|a\syear\sago|the\syear\sbefore)\b[^.;:!?,]*"
    r"\b(?:moved|shifted|switched|brought\sforward|put\sback)\b[^.;:!?,]{0,40}\sto\s(?:the\s)?$"
)
#: "Asked for a panel on Friday": by its weekday news tells when it was asked; a meeting that was asked for is to come.
_ASKED_FOR = gated(
    r"\b(?:asked|applied|petitioned|appealed)\sfor\s(?:an?|the|its|their|his|her|more|fresh|new)\s"
    r"(?:(?!(?:meeting|talks|summit|vote|conference|round|session|strike|protest|rall\w+|march|day|stoppage|referendum|truce|hearing"
    r"|visit|negotiations|walkout|deadline|debate|break|holiday)\b)[^\s,;:.]+\s){1,5}?on\s$"
)
#: Looks ahead where no verb says otherwise.
_BORDER = re.compile(r"\b(?:from|by|until|starting|as of)\s+(?:the\s+)?$", re.IGNORECASE)
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
    r"(?:set|due|scheduled|planned|slated|expected)\s+(?:to\s+\w+\s+)?(?:for|on|in|by)\s+(?:the\s+)?$",
)
#: Looks ahead where its own clause says nothing, whatever the next one does ("as of Saturday, the ministry confirmed").
_TAKES_EFFECT = re.compile(r"\b(?:as of|as from|starting|beginning|no later than)\s+(?:the\s+)?$", re.IGNORECASE)
#: "Forms received after 10 April will be": the day says which forms, of those that are to come.
_DATED_THINGS = re.compile(
    r"\b[a-z]+(?:ed|made|sent|paid|bought|given|sold)\s(?:on or\s)?(?:before|after|by|until|from)\s"
    r"(?:[\d.:]+\s?(?:[ap]\.?m\.?\s)?on\s)?(?:the\s)?$"
)
#: "Those who have not reported by Monday will not be paid", or would not, as was said before.
_WHO_HAVE = gated(r"\b(?:who|that|which)\sha(?:s|ve|d)\s[^.;:!?,]{2,50}\s(?:by|before)\s(?:the\s)?$")
_WOULD = re.compile(r"\s(?:will|would)\b(?!\shave\b)")
_WILL = re.compile(r"\s(?:will|shall|must|may|can|cannot)\b")
#: What follows has a verb of its own ("kept rates on May 8 and next meets in June").
_NEXT_VERB = re.compile(r"\s(?:and|but|while)\s")
#: "Asked the court on Monday to appoint": the day it was asked.
_ASKED = gated(
    r"(?<!\bbe )(?<!being )\b(?:asked|urged|ordered|told|warned|begged|petitioned"
    r"|directed|instructed|summoned|persuaded|allowed|advised"
    r"|reminded)\s(?:(?!(?:will|would|to|that|is|are|was|were|has|have|had|can|could|may|must|should)\s)[\w'’.-]+\s){1,8}?"
    r"(?:on\s)?$"
)
#: "Told member states on Friday it would": what was told may follow without "that".
_SPEECH_ACT = re.compile(
    r"\s(?:to|that|not to|(?:it|they|he|she|we|(?:the|its|their|his|her)\s(?:[\w'’-]+\s){1,3}?)"
    r"\s?(?:would|will|could|might|must|should|had|has|have|was|were|is|are))\s[a-z]"
)
#: "Gave formal notice of the strike on Thursday": by its weekday news tells when the notice was given.
_GAVE_NOTICE = gated(
    r"\b(?:gave|given|served|filed|issued|lodged|submitted|handed in|sent)\s(?:[\w'’-]+\s){0,3}?"
    r"notice\sof\s(?:the|its|their|his|her)\s[^,;:.]{3,70}?\son\s$"
)
_WEEKDAY = re.compile(r"[A-Z][a-z]+day\b")
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
#: "On Monday extended the deadline for": what its subject did on that day.
_PAST_NEXT = re.compile(
    rf"\s(?:(?:also|then|again|[a-z]+ly)\s)?(?!(?:planned|scheduled|expected|proposed|slated|followed|attended|hosted|aimed"
    rf"|organi[sz]ed|called|designed|required|needed|based|dedicated|led|chaired|held|set)\b)(?:{PAST})\s"
)
_ON_DAY = re.compile(r"\w['’)]?\s(?:on|late|early)\s(?:late\s|early\s)?$")
#: "Polled between 6 January and Monday": the last day looks where the first does.
_BETWEEN = re.compile(r"\bbetween\s[^,;:!?()\n]{2,24}\sand\s(?:the\s)?$")
#: "Struck on 4, 5 and 6 March": the first days of a list part no clause.
_LISTED = re.compile(
    r"(?:\s(?:[A-Z][a-z]{2,8}\.?\s)?\d{1,2}(?:st|nd|rd|th)?,|(?<=\bon)\s[A-Z][a-z]+day,(?=\s[A-Z][a-z]+day,|\s$))+\s(?:and\s)?$"
)
#: "By mid-November covered platforms are expected to": the first finite verb behind tells.
_BY_THEN = re.compile(r"(?:^|[.!?;:,]\s|\n)\W*(?:By|by|Before|before)\s(?:the\s)?$")
_FINITE_AHEAD = re.compile(
    r",?\s(?:(?!(?:was|were|had|did|has|have|is|are|said)\b)[\w'’-]+\s){0,6}?"
    r"(?:will|must|shall|should|(?:is|are|ha(?:s|ve)) (?:\w+ed )?to)\b"
)
#: "Draw of lots: Tuesday 26 January, streamed": what is set down so is told by no verb behind it.
_SET_DOWN = re.compile(r"(?:^|[.!?]\s|\n)(?P<what>[^.!?:\n]{3,120}):\s$")
#: A condition looks ahead whatever its verb ("if there was no deal by Monday").
_CONDITION = gated(r"(?:^|[\s,;:(—–-])(?:if|unless)\s(?![^.!?;:]*\bhad\b)[^.!?;:,]*$")
#: The date of a row stands beside its event, whose verb is a participle ("9 October | Budget tabled").
_IN_ROW = re.compile(r"\s*\|")
_FINITE = r"(?:is|was|will|would|has|had|have|are|were|must|should|could|may|might|can|now)\b"
#: How long something has not been looks back, not when it will be.
_FIRST_TIME = gated(r"\bfor the (?:first|second|third) time (?:since|in|after)(?: \w+){1,3}?(?= (?:on|in|at)\b|,)")
#: ", the Met Office said, with": who says it tells nothing of when it is.
_SAID_BETWEEN = gated(r",\s(?:[\w.'’-]+\s){1,7}?(?:said|says|added|reported|told\s\w+)(?=,\s)")
#: ", six months later than it had wanted": what it is compared with tells nothing of when it is.
_THAN_ONCE = gated(r",\s(?:[\w-]+\s){1,4}(?:later|earlier|sooner|longer)\sthan\b[^.;!?\n]*")
#: "Janitors, caterers and": the commas of a list part no clauses.
_LIST = gated(
    r"\b(?=[\w'’-])(?:[\w'’-]++ ){0,2}[\w'’-]++(?:, (?:[\w'’-]+ ){0,2}[\w'’-]+){1,9},? and "
    r"(?=(?:[\w'’-]+ ){0,3}(?:in|on|by|from|for|at|to|will|would)\b)"
)
#: What commas part from its subject: "the deadline, twice extended, is now".
_ASIDE = re.compile(
    rf",(?<=\band,)\s[^,;:.!?()\n]{{3,60}},(?!\d)|,\s(?!and\s|but\s)[^,;:.!?()\n]{{3,80}},(?!\d)(?=\s{_FINITE})"
    r"|,\s(?!and\s|but\s|an?\s|the\s)[^,;:.!?()\n]{3,80},(?!\d)"
    r"(?=\s(?:on|in|by|for|from|until|at)\s(?:(?:midnight|noon)\s(?:on\s)?)?(?:the\s)?$)"
    r"|,\s(?:which|who|whose|where)\s[^,;:.!?()\n]{3,80},(?!\d)"
    r"|,\s(?:called|known|named|dubbed|nicknamed|formerly|including)\s[^,;:.!?()\n]{3,80},(?!\d)"
)
#: "On 25 March the chancellor, who took office last year, will present": what the subject did is no act of that day.
_OPENS = re.compile(r"(?:^|[.!?]\s|\n)\W*(?:On|In|By|From|At|Before|Until|After)\s(?:the\s)?$")
_OF_SUBJECT = re.compile(
    r"^(?P<subject>,?\s[^,;:.!?()\n]{2,80}),\s(?:which|who|whose)\s[^,;:.!?()\n]{3,80},(?!\d)(?=\s[a-z])"
)
#: "From midnight on Thursday all flights are": a rule that begins.
_FROM_ON = gated(r"(?:^|[.!?;:]\s|\n)(?:Starting\s)?[Ff]rom\s(?:(?:midnight|noon|dawn|[\d.:]+\w*)\s)?(?:on\s)?$")
_FIRST_VERB = re.compile(
    r"[^.;!?]*?\b(?:(?P<now>is|are|will|must|may|can|has to|have to|shall)|was|were|had|has|have|did|[a-z]+ed)\b"
)
_NOT_MET = re.compile(r"\b(?:missed|ignored|met|beat|breached|overran|let|blew|failed|defied|set|after|since|past)\b")
#: "Missed a self-imposed Sunday deadline".
_LET_PASS = re.compile(r"\b(?:missed|ignored|breached|overran|blew|defied)\s(?:[\w-]+\s){0,3}$")
_DEADLINE_BEHIND = re.compile(
    r"\s(?:deadline|cut-?off|ultimatum)\b(?!\s(?:passed|was|had|lapsed|slipped|expired|went))"
)
#: A verb right behind the date that has its subject before the date's own clause ("talks held on Monday will").
_MAIN_VERB = re.compile(rf"\s+{_FINITE}")
#: "After a call on Tuesday": what it came after is as old as the rest of the sentence.
_AFTER_EVENT = gated(
    r"(?P<lead>.*)\b(?:after|following)\s(?:(?P<new>an?)|the|its|his|her|their|last)\s[^,;:.]{3,60}?\s(?:(?:late\s|early\s)?(?:on|in)\s+)?$",
    re.DOTALL,
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
#: "The assembly on Thursday put off its vote": between subject and verb stands the day of the news, whose verb is past.
_BEFORE_UNMARKED = re.compile(
    r"(?<=[\w'’)]\son\s)"
    + "".join(rf"(?<!\b{modal}\son\s)" for modal in ("will", "to", "would", "may", "must", "can"))
    + "$"
)
_UNMARKED = re.compile(r"\s(?:put|set|cut|let|hit|shut|quit|cast|split|spread|beat|hurt|read|cost|burst)\s")
#: "On Friday it let the parties refile": of one who does so now it would be "lets".
_UNMARKED_BEHIND = re.compile(
    r",?\s(?:it|he|she)\s(?:put|set|cut|let|hit|shut|quit|cast|split|spread|beat|hurt|cost|burst)\s"
)
#: "Pledged £500,000 on Monday": the sum was pledged then.
_PLEDGED_SUM = gated(
    r"\b(?:pledged|promised|offered|donated|committed)\s(?:another\s|a further\s|up to\s)?(?:[A-Z]{0,3}\s?[$€£]|\d)"
    r"(?:[^,;]|,\d){1,40}?\son\s$"
)
#: "Tue: bank holiday": a day that heads an item, of which no verb tells.
_HEADS_ITEM = re.compile(r"(?:(?:^|\n)\W*|[·|]\s)$")
_ITEM = re.compile(r":\s(?P<told>[^\n·|]*)")
_WORDS_OF_ENTRY = 4
#: "Theresa May wrote": with a capital these are names, but for the first word of a question and in a headline.
_MODAL_NAME = re.compile(
    r"\b(?:May|Will)\b(?=\s(?!(?:the|an?|it|its|they|their|he|his|she|her|we|our|you|your|this|that|these|those|there|any|some"
    r"|all|no|not|be|more|most|many|both|such)\b)[a-z]|['’]s\b)"
)
#: So many places are remembered: other stages ask for the same ones again, and some texts repeat themselves.
_REMEMBERED = 4096


def direction(shadow: str, start: int, end: int) -> Direction:
    """Tell where the clause around `shadow[start:end]` points; its sentence where the clause says nothing."""
    if (
        _FOR.search(shadow, max(0, start - _LEAD), start)
        and _DAY.match(shadow, start, end)
        and _STANDS_ALONE.match(shadow, end)
    ):
        return Direction.AHEAD
    before, after = shadow[max(0, start - _REACH) : start], shadow[end : end + _REACH]
    if ") " in before:
        before = _HOUR_ELSEWHERE.sub("", before)
    set_down = _set_down(before, shadow[start:end]) if before.endswith(_LEADS_TO_DAY) else None
    if set_down is not None:
        return set_down
    if _WEEKDAY.match(shadow, start, end):
        if _GAVE_NOTICE.search(before[-_WISH_REACH:]) or _ASKED_FOR.search(before[-_WISH_REACH:]):
            return Direction.BACK
        if _IS_DONE_ON.search(before[-_LEAD:]):
            return Direction.AHEAD
    if "May " in before or "Will " in before:
        before = _MODAL_NAME.sub("Name", before)
    return _direction(before, after)


def _set_down(before: str, day: str) -> Direction | None:
    """Return where the day lies that something is, or was, set down for; None where that is not all that is told."""
    lead = before[-_LEAD:].lower()
    if _SET_FOR.search(lead) is None or _DAY_OF_MONTH.match(day) is None or _ONCE_PLANNED.search(lead):
        return None
    told = _tail(before, _SENTENCE_END).lower()
    if _LAPSED.search(told):
        return None
    if _OTHER_YEAR.search(told):
        return Direction.BACK
    return None if _YEAR.search(told) else Direction.AHEAD


@lru_cache(maxsize=_REMEMBERED)
def _direction(before: str, after: str) -> Direction:
    if _IN_ROW.match(after) or before.endswith("| ") or _ONCE_PLANNED.search(before.lower()):
        return Direction.UNSAID
    if is_chinese(before[-1:] + after[:1]):
        return _DIRECTIONS[points_ahead_in_chinese(before, after)]
    before = _LISTED.sub(" ", before) if before.endswith((", ", ", and ")) else before
    between = _BETWEEN.search(before) if before.endswith(("and ", "and the ")) else None
    before = f"{before[: between.start()]}on " if between else before
    lead, near = before[-_LEAD:], before[-_WISH_REACH:]
    if _is_over(lead, near, after):
        return Direction.BACK
    before = _SAID_BETWEEN.sub("", _FIRST_TIME.sub("", before))
    after = _THAN_ONCE.sub("", ATTRIBUTION.sub("", after))
    if ", wh" in after and _OPENS.search(lead):
        after = _OF_SUBJECT.sub(r"\g<subject>", after)
    if "," in before and " and " in before:
        before = _LIST.sub("", before)
    small, near = lead.lower(), before[-_WISH_REACH:]
    if ANNOUNCED.search(small) or _LAST_YEAR.search(near.lower()):
        return Direction.BACK
    if _RIGHT_BEFORE.search(small) or _WISHED.search(near.lower()) or _TOLD_TO.search(near):
        return Direction.AHEAD
    starts = _FIRST_VERB.match(after) if _FROM_ON.search(before) else None
    called = _DEADLINE_BEHIND.match(after) and not _NOT_MET.search(lead)
    by_then = _BY_THEN.search(before, max(0, len(before) - _NEAR)) and _FINITE_AHEAD.match(after)
    if called or (starts and starts["now"]) or by_then:
        return Direction.AHEAD
    if _is_of_coming_subject(near, after):
        return Direction.AHEAD
    entry = _entry(before, after)
    if entry is not None:
        return entry
    if _SPEECH_ACT.match(after) and _ASKED.search(near):
        return Direction.BACK
    before = _ASIDE.sub(" ", before)
    if _comes_after_past(before, after) or _stands_before_past(before, after):
        return Direction.BACK
    for boundary in (_CLAUSE_END, _SENTENCE_END):
        rest = _head(after, boundary).lower()
        tail = _tail(before, boundary).lower()
        if _CONDITION.search(tail):
            return Direction.AHEAD
        if boundary is _CLAUSE_END:
            rest = "" if _MAIN_VERB.match(rest) and CUE.search(tail) else _head(rest, _NEXT_VERB)
        ahead = points_ahead(tail, rest)
        if ahead is None and boundary is _CLAUSE_END and _TAKES_EFFECT.search(lead):
            return Direction.AHEAD
        if ahead is not None:
            return _DIRECTIONS[ahead]
    return Direction.AHEAD if _BORDER.search(lead) else Direction.UNSAID


def _is_over(lead: str, near: str, after: str) -> bool:
    """Tell whether the words right beside a date say that it is over, whatever the verbs of its clause."""
    made = " by " in near and MADE_BY.search(near)
    passed = _DEADLINE_BEHIND.match(after) and _LET_PASS.search(lead)
    unmarked = (_UNMARKED.match(after) and _BEFORE_UNMARKED.search(lead)) or _UNMARKED_BEHIND.match(after)
    told = OVER_BEFORE.search(near.lower()) or DONE_ON.search(near) or _PLEDGED_SUM.search(near)
    return bool(told or made or passed or unmarked or OVER_AFTER.match(after))


def _is_of_coming_subject(near: str, after: str) -> bool:
    """Tell whether a date says of what will become of whom or what ("those who have not paid by Friday will be")."""
    things = _WILL.match(after) and _DATED_THINGS.search(near)
    return bool(things or (_WOULD.match(after) and _WHO_HAVE.search(near)))


def _entry(before: str, after: str) -> Direction | None:
    """Return where a date points that heads an item ("Fri: ballot closes") or is set down behind one; else None."""
    item = (
        _ITEM.match(after)
        if after.startswith(":") and _HEADS_ITEM.search(before, max(0, len(before) - _NEAR))
        else None
    )
    if item is not None and not _tells_past(item["told"].lower()):
        return Direction.AHEAD
    set_down = _SET_DOWN.search(before) if before.endswith(": ") else None
    plain = set_down is not None and CUE.search(set_down["what"].lower()) is None
    return Direction.UNSAID if plain else None


_MODAL = re.compile(r"\b(?:will|would|shall|may|might|could|can|must|should|to|expected|due)\b")


def _comes_after_past(before: str, after: str) -> bool:
    """Tell whether a date is that of an event after which something else has happened already."""
    found = _AFTER_EVENT.match(before)
    if found is None:
        return False
    main = _tail(found["lead"], _SENTENCE_END).lower() + _head(after, _SENTENCE_END).lower()
    cues = list(CUE.finditer(main))
    if found["new"] and not _MODAL.search(_tail(found["lead"], _CLAUSE_END)) and not _follows_plan(found["lead"]):
        return True
    return bool(cues) and not any(cue["ahead"] for cue in cues)


def _follows_plan(lead: str) -> bool:
    """Tell whether a comma parts an event from what is to come after it ("takes effect in May, after a vote on")."""
    told = CUE.finditer(_tail(lead, _SENTENCE_END).lower()) if lead.endswith(", ") else ()
    return any(cue["ahead"] for cue in told)


def _stands_before_past(before: str, after: str) -> bool:
    """Tell whether a date stands between a subject and what it did ("The bank on Monday extended its offer for")."""
    if not before.endswith(("on ", "late ", "early ")) or not _PAST_NEXT.match(after) or not _ON_DAY.search(before):
        return False
    clause = _tail(before, _CLAUSE_END).lower()
    return CUE.search(clause) is None and _CONDITION.search(clause) is None


def _tells_past(item: str) -> bool:
    """Tell whether a verb says that what is set down is over; a participle in few words does not ("schools closed")."""
    brief = len(item.split()) <= _WORDS_OF_ENTRY
    return any(cue["back"] and not (brief and cue["back"].endswith("ed")) for cue in CUE.finditer(item))


def _tail(before: str, boundary: re.Pattern[str]) -> str:
    ends = [found.end() for found in boundary.finditer(before)]
    return before[ends[-1] :] if ends else before


def _head(after: str, boundary: re.Pattern[str]) -> str:
    found = boundary.search(after)
    return after[: found.start()] if found else after
