"""Has what was to happen on a date been overtaken, refused or put to another day?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.dating.overtaking.fulfilled import is_fulfilled
from briefing.extraction.deadlines.judging.undone import ELSEWHERE
from briefing.patterns.gated import gated
from briefing.temporal.names import MONTHS, WEEKDAYS

# _OVERTAKEN, _DENIED and _MAY_BE are read over small letters.

#: How plans are told.
_ARRANGED = (
    "due|set|scheduled|expected|supposed|planned|slated|meant|booked|foreseen|listed|fixed|timetabled|pencilled in"
    "|called|billed|earmarked|promised|tabled|convened|targeted"
)
_WAS_TO = gated(r"\bw(?:as|ere) (?:\w+ly )?(?:to|due|set|scheduled|slated|planned|expected|supposed|meant)\b[^.!?;,]*$")
#: What has come of it since: it is no longer so.
_BUT = re.compile(
    r"[^.;!?]{0,60}?\bbut\b|,?\s(?:will|would|is|are)\s(?:now|instead)\b"
    r"|[^.!?]{0,240}?\b(?:moved (?:back |forward )?to|postponed|put (?:it |them )?(?:back|off)|pushed back|delayed"
    r"|rescheduled|brought forward|called off|cancell?ed|scrapped|averted"
    r"|did not (?:happen|arrive|come|materiali[sz]e))\b"
)
#: "Was to have been signed on"; what comes of it now ("were to have opened on Monday will open on") is another clause.
_WAS_TO_HAVE = gated(
    r"\bw(?:as|ere) (?:due |set |supposed |meant )?to have\b"
    r"(?:(?!\b(?:will|is|are|must|has|now|but)\b)[^.!?;,])*$"
)
#: "The cap, which was to lapse in March,": the main clause tells what becomes of it.
_ONCE_TO = re.compile(
    r",\s(?:which|who|whose (?:[\w-]+ ){1,3}?)\s?(?:was|were|had been) (?:\w+ly )?"
    rf"(?:to|{_ARRANGED})\b[^.!?;,]*$"
)
#: The main clause that may tell of another day; one that says that the plan holds does not.
_CLOSES = re.compile(
    r",\s(?!(?:will|would|is to|are to|can|may) (?:still |now )?(?:go ahead|proceed|stand|take place as)\b"
    r"|(?:still )?(?:stands?|holds?|remains?|goes ahead|go ahead)\b)"
)
#: "The hearing, planned for 4 June, will be held on the 18th instead".
_PLANNED = re.compile(rf",\s(?:(?:originally|initially|previously|first)\s)?(?:{_ARRANGED})\b[^.!?;,]*$")
#: ", promised for May 2024 when it was ordered, will arrive in June": the main clause has its own date.
_NOW_ON = re.compile(
    r"(?:\swhen\s[^.;,]{3,60})?,\s(?:will|would|is|are|(?:was|were)\s(?=now\b))\s?(?!not\b)[^.;,]{3,40}?\s(?:in|on|by|from)\s(?:the\s)?"
    r"(?:\d|[A-Z][a-z]+day\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b\.?|early|late|mid|spring|summer|autumn"
    r"|winter|(?:first|second|third|fourth)\s(?:quarter|half))"
)
_INSTEAD = re.compile(r",\s(?:will|would|is|are)\s(?!not\b)[^.!?;]{0,100}?\binstead\b(?! of\b)", re.IGNORECASE)
#: What is not to happen on the day, however long its clause; an event named right before its day stays.
_REFUSED = re.compile(
    r"\b(?:(?:will|would|shall|should|does|do|did|is|are|was|were|has|have|had|can|could)(?: not|n't)|cannot"
    r"|won't|never"
    r"|(?:fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)) to(?: (?:win|secure|get|obtain)(?: \w+){1,3} that)?)\b"
    r"(?:(?!\b(?:until|till|before|after|beyond|unless|if|but|that|whether|than|only|later|past|rule out|because|and)"
    r"\b)[^.!?;:,])*$"
)
#: "Those who have not paid by Friday will be cut off": they still can.
_WHO_MISS = re.compile(
    r"\b(?:who|which|that|whoever)\s(?:(?:has|have|had|do|does|did)(?:\snot|n['’]t)|fail(?:s|ed)?\sto)\s[^.!?;:,]{2,60}\s(?:by|before)\s(?:the\s)?$"
)
_THEY_WILL = re.compile(
    r"\s(?:will|would|must|shall|should|may|might|could|can|cannot|faces?|risks?|loses?)\b(?!\shave\b)"
)
_SUPPOSED = re.compile(r"\b(?:if|unless|should)\b[^.;!?]*$", re.IGNORECASE)
#: "No plans to follow before the election on": the event comes all the same.
_PLACES = gated(r"\b(?:before|ahead of|until|after) (?:the|its|their|a|an|his|her) [^,;.]{3,60} (?:on|in) (?:the )?$")
#: What somebody goes on to do or to say beside what was denied or told before.
_NEXT_DEED = (
    r",\s(?:and|but|which|who|whose)\b"
    r"|\b(?:and|but)\s(?:\w+ly\s)?(?:will|must|is|are|has|have|said|says|told|added|insisted|insists|promised|vowed"
    r"|pledged|confirmed|plans|expects|intends)\b"
)
#: A plan that something else has overtaken ("had been due on"), or a day before which nothing happens.
_OVERTAKEN = re.compile(
    r"\b(?=[a-z])(?:had (?:\w+ly )?(?:been )?(?:planned|due|scheduled|set|slated|expected|hoped|intended|meant)\b"
    rf"(?:(?!\bbut\b|{_NEXT_DEED})[^.!?;,])*$"
    r"|w(?:as|ere) (?:supposed|meant) to\b[^.!?;,]*$"
    r"|(?:originally|initially|previously|(?<!\bthe )first) (?:planned|due|scheduled|set|slated|expected|promised"
    r"|foreseen|billed)\b[^.!?;,]*$"
    r"|(?:postponed|cancell?ed|called off|scrapped|suspended|shelved|abandoned|put off|ditched|dropped)\b[^.!?;]*"
    r"\b(?:that|which) (?:was|were|had been) (?:to|due|scheduled|set|planned|expected)\b[^.!?;,]*$"
    r"|(?:postponed|cancell?ed|called off|scrapped|suspended|shelved|abandoned|put off|ditched|dropped|averted)\s"
    r"(?:an?|the|its|their|his|her|this|all|two|three)\s[^.!?;,]{2,80}\b(?:planned|scheduled|due|set|slated|called|announced)"
    r"\s(?:for|on|to start|to begin|in)\b[^.!?;,]{0,24}$"
    r"|(?:cancell?ed|called off|scrapped|abandoned)\b[^.!?;]{0,60}\b(?:namely|those|the ones)\s[^.!?;]{0,60}$"
    r"|(?:extended|prolonged|postponed|moved|slipped|slid|delayed|deferred|rescheduled|pushed back|put (?:off|back)"
    r"|brought forward)\b"
    r"(?:[^.!?;,]*|[^.!?;]*\bto (?:the )?(?=[^.!?;]{0,24}?(?:\d|day\b))[^.!?;]{2,24}, )\bfrom (?:the )?$"
    r"|(?:replac|supersed)(?:es|ed|ing)"
    r" (?:that|those|the (?:old |previous |earlier )?(?:date|deadline|one|target)s?) (?:of|on|for) (?:the )?$"
    r"|(?:no|no-one|nobody|none|nothing|never|unlikely)\b(?! earlier)[^.!?;,]*\bbefore (?:the )?$"
    r"|(?:incorrectly|wrongly|mistakenly|erroneously|misstated)\b[^.!?;]*$"
    r"|(?:an|our|yesterday's) (?:earlier |previous )?(?:article|story|headline|caption|version)\b[^.!?;]*"
    r"\b(?:said|stated|gave|reported)\b[^.!?;]*$"
    r"|had (?:\w+ly |also |once )?(?:been )?(?:told|wanted|informed|assured)\b(?!\s(?:by\s[^,;]{2,40}\s)?to\b)"
    rf"(?:(?!\bbut\b|{_NEXT_DEED})[^.!?;])*$"
    r"|had (?:\w+ly |also |once )?been (?:banned|barred|suspended|remanded|jailed)\b[^.!?;,]*"
    r"\s(?:on|in|since)\s[^.!?;,]{2,24}\s(?:until|till) (?:the )?$"
    r"|(?<!\bnot )(?<!\bnever )beyond (?:(?:the|its|their|his|her) )?$"
    r"|(?:be|turns?|turned) (?:\d{1,3}|[a-z-]+(?= years? old))(?: years? old)? (?:(?:in|on) (?:the )?)?$)",
)
#: What is said not to happen on the day, or the day that another takes the place of.
_DENIED = gated(
    r"(?:(?<!if )(?<!unless )\bthere (?:is|was|are|were|will be) no\b(?! (?:doubt|question|sign))"
    r"|\b(?:nobody|no one|none of)\b)"
    r"[^.!?;:,]*(?<!after)(?<!from)(?<!until)(?<!till)(?<!beyond)(?<!than)(?<!past)(?<!through)\s(?:the\s)?$"
    r"|(?:^|[.!?;:,])(?:(?!\b(?:if|unless|when|whether)\b)[^.!?;:,])*\b(?:will|would|shall|does|do)"
    r" (?:not|never|no longer) (?:be )?(?:(?:take|come|go|enter) (?:in)?to )?"
    r"\w+(?: (?:effect|force|place))? (?:on|by) (?:the )?$"
    r"|\b(?:not|rather than|instead of|in place of|in lieu of) (?:on |by )?(?:the )?$"
    r"|\b(?:denied|denies|deny|denying|dismiss(?:ed|es)|rejected|rubbished|quashed)\s(?:(?:media|press|local|any|the)\s)*"
    rf"(?:reports?|rumou?rs?|suggestions?|claims?|speculation|talk)\s(?:that|of)\b(?:(?!{_NEXT_DEED})[^.!?;])*$"
    r"|\bno (?:reason|need|plans?|intention) to\b[^.!?;:,]*$"
    r"|\bwould(?: not)? have (?:\w+ly )?(?!to\b)\w+\b[^.!?;:,]*$",
)
#: What has been moved or called off since: the day before it is no longer one.
_SINCE_MOVED = gated(
    r"(?:(?!\b(?:unless|if|until|till)\b)[^.;!?]){0,80}?"
    r"\b(?:(?:has|have|had) (?:since |now )?been|was|were|is|are) (?:since |now |then )?"
    r"(?:extended|prolonged|rolled over|postponed|moved|delayed|put off"
    r"|called off|cancell?ed|scrapped|shelved|abandoned|brought forward"
    r"|vacated|scrubbed|axed|aborted|ditched|dropped|stood down"
    rf"|pushed back|rescheduled|advanced by)\b(?!\sfrom\b|{ELSEWHERE})|\s(?:is|are) (?:now )?off\b(?!\s\w)"
    r"|,?\s(?:(?:has|have|had)\s)?(?:collapsed|fell through|fallen through|came to nothing"
    r"|will not (?:now )?(?:take place|go ahead))\b",
    re.IGNORECASE,
)


#: "The talks due on 20 March will be held a week later": on another day.
_ARRANGED_FOR = re.compile(rf"\b(?:{_ARRANGED})\s(?:to\s[a-z]+\s)?(?:for|on|by|in)\s(?:the\s)?$")
#: "The press conference of Monday".
_OF_THE_DAY = re.compile(
    r"\b(?:meeting|conference|session|sitting|hearing|talks|vote|match|game|launch|briefing|debate|summit|concert|show|strike"
    r"|flight|class|lecture|visit|event|auction|sale|election|ceremony|march|rally)\sof\s(?:the\s)?$"
)
_HELD_LATER = re.compile(
    r"(?:\s\d{1,2}[/.]\d{1,2}\.?)?,?\s(?:will|would|is|are)\s(?:now\s)?(?:to\s)?(?:be\s)?[a-z]+\s(?:place\s)?(?:(?:only|about|almost|nearly|some)\s)?"
    r"[\w-]+\s(?:days?|weeks?|fortnight|months?)\slater\b"
)
#: "In June, then in": what holds of the first day holds of the next.
_THEN = re.compile(
    r"\b(?:in|on|for|to|from|by)\s[^,;.:]{2,24},?\s(?:and\s)?then\s(?=(?:in|on|for|to|from|by)\s(?:the\s)?$)"
)
#: No match of it is longer.
_SINCE_REACH = 160
#: "Agreed to move the vote from 4 May to 9 May".
_TO_MOVE = re.compile(
    r"\b(?:to (?:move|postpone|extend|prolong|delay|defer|reschedule|shift|bring forward|(?:put|push) (?:off|back))"
    r"|(?:move[ds]?|shift(?:ed|s)?|bumped|switched|changed|rescheduled|slipp?(?:ed|s)?|slid|drifted)"
    r"|(?:put|push(?:ed|es)?|brought|brings?|set|carried) [^.!?;,]{0,60}?\b(?:back|off|forward|out|over))\b"
    r"[^.!?;,]*\bfrom (?:the )?$"
)
_NAMED_DAY = "|".join(
    [*(name.capitalize() for name in (*MONTHS, *WEEKDAYS)), "Easter", "Christmas", "New Year", r"Q[1-4]", r"20\d\d"]
)
_SHORT_MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
#: Another day, and neither a share ("to 20 percent") nor what a day only describes ("to Monday payments").
_TO_DAY = re.compile(
    rf"\s(?:to|until|till)\s(?:the\s)?(?:(?:{_NAMED_DAY})\b(?!\s(?!days\b|weeks\b)[a-z]{{3,}}s\b)|{_SHORT_MONTH}\b"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?:(?:\sof)?\s{_SHORT_MONTH}|(?=[,.;)]|$|\sof\s|\sbecause\b|\safter\b|\sso\b))"
    r"|\d{1,2}(?:st|nd|rd|th)\b|(?:first|second|third|fourth|next|end|start|early|late|mid)\b)"
)
#: "From 20 May earlier", "(20 May before)".
_ONCE = re.compile(r"\s(?:previously|originally|initially|formerly|earlier|before|hitherto)(?=[,.;:)]|$)")
#: "Required to be filed by 31 May, may be filed by": the old limit of what has a new one.
_ASKED_BY = re.compile(
    r"(?:,\s(?:which\s(?:is|are|was|were)\s)?(?:required|due|payable|to be)|[a-z]\sdue)\s(?:to\s)?[^.;!?,]{0,60}"
    r"(?:\b(?:on or before|not later than|no later than|by|before)|\bon)\s(?:the\s)?$"
)
_MAY_NOW = re.compile(
    r"(?:,\s(?:may|can|shall|will|must|is to|are to)|\s(?:may|can))\s(?:now\s|instead\s)?(?:be\s)?[a-z]+\s"
    r"(?:on or before|not later than|no later than|by|before|until|up to)\s(?:the\s)?(?:\d|[A-Z][a-z]{2,8}\b)"
)
#: "The curfew, originally through 22 June, now remains until".
_AT_FIRST = re.compile(
    r"\b(?:originally|initially|previously|formerly|at first)\s"
    r"(?:(?:in (?:force|place|effect)|valid|open|set|to (?:run|last|end))\s)?"
    r"(?:until|till|through|to|up to)\s(?:the\s)?$"
)
_NOW = re.compile(r"[,)]?\s(?:(?:is|are|was|were|has|have|will|runs?|stays?|remains?)\s(?:now\s|been\s)?|now\s)")
#: "Until the end of April the sessions take place on 3 March": how long the rule holds is no day of theirs.
_OPENS_UNTIL = gated(r"(?:^|[.!?]\s|\n)\W*(?:Until|Through|Up to)\s(?:the\s)?$")
_HELD_ON = re.compile(
    r",?\s[^.;:!?\n]{3,80}?\s(?:takes?\splace|(?:is|are|will be)\sheld|meets?|sits?|convenes?|falls?)\s(?:only\s)?on\s"
    r"(?:the\s)?(?:\d|[A-Z][a-z]{2,8}\b)"
)
#: "Enjoy no extension beyond": the day stands.
_NO_EXTENSION = gated(
    r"\b(?:no (?:further )?extension (?:of [^.;,]{3,50} )?"
    r"(?:(?:will|shall|can) be (?:given|granted|allowed|possible) )?|(?:not|never) (?:be )?extended )beyond "
    r"(?:(?:the|its|their) )?$",
    re.IGNORECASE,
)
#: "Friday 23 — The House will not be sitting": no event.
_NOT_HELD = re.compile(
    r"(?:\s*(?:[—–:]|-\s)\s*[Nn]|\s+N)othing\s(?:(?:is|has been)\s)?"
    r"(?:planned|scheduled|listed|due|arranged|on)(?=[.;\n]|$)"
    r"|\s*(?:[—–:]|-\s)\s*(?:(?:[Tt]he|[A-Z])[^.;:\n]{0,50}?\s(?:will|is|does|do|are)(?:\snot|n['’]t)\s(?:be\s)?"
    r"(?:sit(?:ting)?|meet(?:ing)?|open|play(?:ing)?|in session)\b"
    r"|[Nn]o\s(?:sittings?|sessions?|meetings?|business|hearings?|games?|matches|classes|service|plenary)\b)"
)
_NOBODY = re.compile(r",?\s(?:nobody|no one|none|nothing)\b")
#: "Asked for a stay until 30 March, which the judge refused".
_TURNED_DOWN = re.compile(
    r",\s(?:which|but)\s(?:[\w'’-]+\s){1,5}?(?:refused|rejected|denied|dismissed|declined|turned (?:it )?down)\b"
)
#: Without one of these words before the date nothing of it is overtaken; the patterns are many times as slow.
_MAY_BE = re.compile(
    r"\b(?=[a-z])(?:not|no|never|unlikely|nobody|none|cannot|can|won|had|was|were|would|originally|initially|previously"
    r"|first|extended|prolonged|postponed|moved|slipped|slid|delayed|deferred|rescheduled|cancel|called|scrapped|suspended|shelved|abandoned|ditched|dropped|pushed|put|brought|rather|instead|beyond"
    r"|planned|due|set|scheduled|slated|meant|booked|foreseen|listed|fixed|timetabled|pencilled|billed|earmarked|promised"
    r"|tabled|convened|targeted|expected|supposed|shifted|bumped|switched|changed|carried|replac|supersed|be|turn|fail|refus|declin|avert|article|story|den(?:y|ied|ies)|dismiss|reject|rubbish|quash|headline|caption|version|incorrectly|wrongly|mistakenly|erroneously"
    r"|misstated)"
    r"|n't",
)


def is_overtaken(shadow: str, when: Span, lead: str) -> bool:
    """Tell whether the words around a date deny its event or put it elsewhere; `lead` is what stands before it.

    An event that is itself named right before its day ("will not attend the summit on") comes all the same.
    """
    if _SINCE_MOVED.match(shadow, when.end, when.end + _SINCE_REACH) or _NOBODY.match(shadow, when.end):
        return True
    if _HELD_LATER.match(shadow, when.end) and (_ARRANGED_FOR.search(lead) or _OF_THE_DAY.search(lead)):
        return True
    if is_fulfilled(shadow, when, lead):
        return True
    if _NO_EXTENSION.search(lead):
        return False
    if _TURNED_DOWN.match(shadow, when.end) or _ONCE.match(shadow, when.end):
        return True
    if _TO_DAY.match(shadow, when.end) and _TO_MOVE.search(lead):
        return True
    if _OPENS_UNTIL.search(lead) and _HELD_ON.match(shadow, when.end):
        return True
    if _NOT_HELD.match(shadow, when.end):
        return True
    if _MAY_NOW.match(shadow, when.end) and _ASKED_BY.search(lead):
        return True
    if _NOW.match(shadow, when.end) and _AT_FIRST.search(lead):
        return True
    small = lead.lower()
    if "then" in small:
        small = _THEN.sub("", small)
    if _MAY_BE.search(small) is None:
        return False
    named = _PLACES.search(lead)
    if _THEY_WILL.match(shadow, when.end) and _WHO_MISS.search(lead):
        return False
    if _OVERTAKEN.search(small) or (_DENIED.search(small) and not named):
        return True
    if _ONCE_TO.search(small) and _CLOSES.match(shadow, when.end):
        return True
    if _PLANNED.search(small) and (_INSTEAD.match(shadow, when.end) or _NOW_ON.match(shadow, when.end)):
        return True
    if _WAS_TO_HAVE.search(small) or (_WAS_TO.search(lead) and _BUT.match(shadow, when.end)):
        return True
    refused = None if named else _REFUSED.search(lead)
    return refused is not None and not _SUPPOSED.search(lead, 0, refused.start())
