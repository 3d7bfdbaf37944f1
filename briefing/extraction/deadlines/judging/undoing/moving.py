"""Is a date the old day of what has been put to another one?"""

import re

from briefing.domain.span import Span
from briefing.patterns.gated import gated
from briefing.temporal.names import MONTHS, WEEKDAYS

_NAMED = "|".join(name.capitalize() for name in (*MONTHS, *WEEKDAYS))
_DAY = rf"(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th)?(?:\sof)?\s[A-Z]|(?:{_NAMED})\b|(?:early|late|mid)\b)"
#: "The talks on 20 January will now be held on 3 February", "will instead begin on".
_NOW_THEN = gated(
    r"(?:['’]s)?\s(?:[a-z-]+\s){0,3}?(?:will|would|is|are)\s"
    r"(?:(?:now|instead)\s(?:to\s)?(?:be\s)?[a-z]+(?:\s[a-z]+){0,5}?"
    r"|(?:be|to be)\s(?:now\s)?(?:rescheduled|rearranged|relisted|refixed|replayed|rerun|reconvened|held instead)"
    r"|(?:be\s)?[a-z]+\sinstead)"
    rf"\s(?:only\s)?(?:on|in|from|until|for|by)\s{_DAY}"
)
#: "Moved the 20 January hearing to 3 February", "will have its 4 May vote put back to".
_MOVES_IT = gated(
    r"\b(?:moved|moves|postponed|postpones|deferred|rescheduled|shifted|delayed|adjourned|put back|put off|pushed back"
    r"|brought forward|extended|extends)\s(?:the|its|their|his|her|a|this)\s(?:[a-z-]+\s){0,2}(?:of\s(?:the\s)?)?$"
)
_TO_DAY = re.compile(rf"(?:['’]s)?\s(?:[a-z-]+\s){{0,4}}?(?:to|until|till|for)\s{_DAY}")
#: "The deadline, previously 20 January, is now", "the old one was 20 January", "first announced for".
_FORMER = gated(
    r"\b(?:(?:previously|formerly|originally|initially|hitherto)\s(?:(?:[a-z]+ed|set|due|put down|to be held)\s)?"
    r"(?:(?:for|on|at|by|in)\s)?|first\s(?:announced|set|planned|fixed|scheduled|listed|billed)\s(?:for|on)\s"
    r"|\bhad\s(?:\w+ly\s|first\s)?been\s(?:listed|fixed|booked|set down|put down|pencilled in|billed|announced"
    r"|called|convened)\s(?:for|on)\s"
    r"|the\s(?:old|previous|original|earlier|former|initial)\s(?:one|date|deadline|day|closing date|target)"
    r"(?:\s(?:was|had been|of)|,)\s)"
    r"(?:the\s)?$",
    re.IGNORECASE,
)
#: "The deadline, which had been 1 December, is now".
_WHICH_WAS = gated(r"\b(?:which|that)\s(?:had been|was)\s(?:(?:set|fixed|put down)\s)?(?:(?:for|on)\s)?(?:the\s)?$")
_IS_NOW = re.compile(
    r",?\s(?:is now|now|has (?:now |since )?been|will now|was (?:then |later )?(?:moved|extended|put))\b"
)
#: "The suspension, due to be lifted on 1 December, will stay in place".
_TO_END = gated(
    r"\b(?:due|set|scheduled|planned|meant|supposed|was|were)\sto\s(?:be\slifted|end|expire|lapse|close|shut|run out"
    r"|stop|leave)\s(?:[^.;,]{0,30}\s)?(?:on|in|at|by)\s(?:the\s)?$"
)
_GOES_ON = re.compile(
    r",\s(?:will|would|is to|are to)\s(?:now\s|instead\s|also\s)?(?:(?:stay|remain)\s(?:in (?:place|force|effect)"
    r"|open|closed|shut|on|suspended|valid|here|there|where)|continue(?! to be (?!enforced|applied|in force))"
    r"|be (?:extended|kept|prolonged))\b"
)
_STANDS = re.compile(
    r"[,)]?\s(?:still\s)?(?:stands?|holds?|remains?|applies|will be (?:kept|met)|is unchanged|goes ahead)\b"
)
#: How long, how often or why something is put off; what else follows "for" are the few who are let off.
_HOW_LONG = (
    r"(?:(?:at least|about|up to|around|nearly|almost|over|more than)\s)?(?:\d|an?\b|one\b|two\b|three\b|four\b|five\b"
    r"|six\b|several\b|some\b|weeks\b|months\b|years\b|days\b|now\b|good\b|ever\b"
    r"|the\s(?:time being|moment|present|second|third|fourth)\b"
    r"|lack\b|want\b|fear\b|view\b|favour\b|order\b|[a-z]+\sreasons\b)"
)
#: "The ban, due to start on 1 February, will be delayed by a year".
_WILL_BE_PUT = gated(
    r",?\s(?:will|is to|are to|would)\s(?:now\s|also\s)?be\s(?:postponed|delayed|deferred|put (?:off|back)|pushed back"
    r"|rescheduled|cancell?ed|called off|scrapped|shelved|brought forward)\b(?!\s(?:unless|if|only|until then)\b)"
    rf"(?!\s(?:for|in)\s(?!{_HOW_LONG}))"
)
#: "On 10 February rather than at 9 a.m. on".
_RATHER_THAN = gated(
    r"\b(?:rather than|instead of)\s(?:(?:at|on|by|in|for|from)\s)?"
    r"(?:(?:[\d.:]+(?:\s?[ap]\.?m\.?)?|noon|midday|midnight)\s(?:on\s)?)?(?:the\s)?$"
)
#: "Extends the due date for returns from 31 July to 31 August".
_PROLONGS = gated(
    r"\b(?:extend(?:s|ing)?|prolongs?|postpones?|defers?)\s(?:the|its|their|this|that|an?)\s[^.;,!?]*\bfrom\s(?:the\s)?$"
)
#: "Has been moved, from 10 April to 20 April".
_MOVED_FROM = gated(
    r"\b(?:moved|postponed|deferred|rescheduled|shifted|delayed|adjourned|extended|prolonged|put back|pushed back"
    r"|brought forward),\sfrom\s(?:the\s)?$"
)
#: "Extends the ban, that was due to come up for review on 18 May, to 31 May".
_ONCE_DUE = gated(
    r"\b(?:extend(?:s|ed|ing)?|prolong(?:s|ed|ing)?)\s[^.;,!?]{2,60},\s(?:that|which)\s(?:was|were|had been)\s"
    r"(?:due|set|scheduled|planned|to)\b[^.;,!?]*$"
)
_THEN_TO = re.compile(rf",\s(?:through\s)?(?:to|until|till|through|by)\s(?:{_DAY}|the\s(?:end|close|start)\sof\b)")
_ON_TO = re.compile(rf"\s(?:to|until|till)\s{_DAY}")
_IN_SUPPOSITION = re.compile(r"\b(?:if|unless|whether|should|after|from|by|before|until)\b[^,;]*$", re.IGNORECASE)
_REACH, _NEAR = 120, 140


def is_old_day(shadow: str, sentence: Span, when: Span) -> bool:
    """Tell whether the words around a date say that what was set for it has another day now, or none yet."""
    opens = when.start + len("the ") * shadow.startswith(("the ", "The "), when.start, when.end)
    lead = shadow[max(sentence.start, when.start - _REACH) : opens]
    behind = shadow[when.end : min(sentence.end, when.end + _NEAR)]
    if _FORMER.search(lead):
        return _STANDS.match(behind) is None
    if _WHICH_WAS.search(lead) and _IS_NOW.match(behind):
        return True
    if _TO_END.search(lead) and _GOES_ON.match(behind):
        return True
    if _MOVES_IT.search(lead) and _TO_DAY.match(behind):
        return True
    if _ONCE_DUE.search(lead) and _THEN_TO.match(behind):
        return True
    if _MOVED_FROM.search(lead) and _ON_TO.match(behind):
        return True
    if _RATHER_THAN.search(lead) or (_PROLONGS.search(lead) and _ON_TO.match(behind)):
        return True
    moved = _NOW_THEN.match(behind) is not None or _WILL_BE_PUT.match(behind) is not None
    return moved and _IN_SUPPOSITION.search(lead) is None
