"""Does a sentence only repeat what somebody denies, or what turned out to be wrong?"""

import re

from briefing.domain.span import Span
from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.patterns.gated import gated

#: "Denied a report that it would default on", "denied it was to close on": what is to come in somebody else's words.
_TO_COME = (
    r"(?:would(?!\snot\b)|(?:was|were|is|are)\s(?:about\s|due\s|set\s|planning\s|going\s|preparing\s)?to|will(?!\snot\b)"
    r"|had\s(?:agreed|decided|promised|planned|offered)\sto|planned\sto|intended\sto)\s"
)
#: Between the verb and the date nothing else begins that may have a day of its own.
_TURNS = (
    r"[.;!?]|\s(?:but|while|although|though|which|who|before|after|ahead\sof|until|till|since|because|if|unless|at|over)\s"
    r"|,\s(?:and|saying|adding|it|he|she|they|the|its|their)\s"
)
_DENIED = gated(
    r"\b(?P<verb>den(?:ied|ies|ying)|dismiss(?:ed|es|ing)|reject(?:ed|s|ing)|refut(?:ed|es|ing)|contradict(?:ed|s|ing)"
    r"|ridiculed|contrary\sto|despite|no\struth\sin)\s"
    r"(?P<what>(?:as\s[a-z]+\s)?(?:(?:an?|the|any|all|these|those)\s)?(?:[a-z]+\s){0,3}?"
    r"(?:reports?|claims?|rumou?rs?|suggestions?|speculation|stor(?:y|ies)|allegations?|talk)\s(?:[a-z]+\s){0,6}?that\s"
    r"|that\s|(?=(?:it|he|she|they)\s))"
    rf"(?P<told>(?:(?!{_TURNS})[^.;!?])*?\b{_TO_COME}(?:(?!{_TURNS})[^.;!?])*)$",
    re.IGNORECASE,
)
#: Verbs that deny by themselves; whoever rejects or dismisses that something would come may speak of a motion.
_PLAINLY = re.compile(r"(?:den|refut)", re.IGNORECASE)
_NOT_DENIED = gated(
    r"(?:\b(?:not|never|nor|neither|hardly|cannot|to|could|would|may|might|if|whether)|n['’]t)\s(?:\w+ly\s)?$",
    re.IGNORECASE,
)
#: "A report that the day was … was wrong".
_REPORT = gated(
    r"\b(?:reports?|claims?|rumou?rs?|suggestions?|speculation|stor(?:y|ies)|statements?|allegations?)\s"
    r"(?:[a-z]+\s){0,6}?that\s[^.;!?]*$",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"[^.;!?]{0,60}?\s(?:was|were|is|are|proved|(?:has|have)\s(?:since\s)?been|turned\sout(?:\sto\sbe)?)\s(?:\w+ly\s)?"
)
#: "Would miss the deadline of": the day is that of what is named, not of what is denied.
_OF_A_DAY = re.compile(r"\b(?:deadline|date|limit|target|cut-?off|term|day)\s(?:of|on|for|set for)\s(?:the\s)?$")
_REACH, _BEHIND = 200, 90


def is_disproved(shadow: str, sentence: Span, when: Span, table: StanceTable) -> bool:
    """Tell whether a date is that of a report which its sentence denies, or says to have been wrong."""
    lead = shadow[max(sentence.start, when.start - _REACH) : when.start]
    denied = _DENIED.search(lead)
    if denied is not None and (denied["what"].strip() not in ("that", "") or _PLAINLY.match(denied["verb"])):
        return _NOT_DENIED.search(lead, 0, denied.start()) is None and _OF_A_DAY.search(lead) is None
    if _REPORT.search(lead) is None:
        return False
    behind = shadow[when.end : min(sentence.end, when.end + _BEHIND)]
    wrong = table.disproved.search(behind)
    return wrong is not None and _WAS.fullmatch(behind, 0, wrong.start()) is not None
