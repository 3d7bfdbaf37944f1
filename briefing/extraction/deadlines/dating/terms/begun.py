"""On which day ends a term that has begun on the day told behind it ("the 30-day truce began on 1 March")?"""

import re
from datetime import date

from briefing.domain.findings import TimeExpression, TimeType
from briefing.extraction.deadlines.dating.counts.acts import is_given
from briefing.extraction.deadlines.dating.terms.lengths import GRANTED, LASTING, ending

#: "Gave the bank 60 days, starting on 9 March, to comply".
_STARTING = re.compile(r",\s(?:starting|beginning|running)\s(?:(?:on|from)\s)?(?:the\s)?")
#: "The 30-day truce began on 1 March", "a 90-day pause announced on": what runs from a day that has come.
_TERM = (
    r"(?:truce|ceasefire|ban|suspension|moratorium|pause|freeze|stay|reprieve|waiver|curfew|amnesty|emergency|lockdown|quarantine"
    r"|embargo|ultimatum|deadline|notice|grace|period|window|extension|consultation|inquiry)"
)
_BEGUN = (
    r"\s(?:(?:which|that)\s)?(?:(?:was|were|has\sbeen|is)\s)?"
    r"(?:began|begun|started|opened|took\seffect|came\sinto\s(?:force|effect)|declared|issued|announced|imposed|served|given"
    r"|handed\sdown|ordered|granted|agreed|decreed|launched)\s"
    r"(?:(?:by|to|in|on)\s(?:the\s)?(?:[\w'’-]+\s){1,3}?)?(?:on\s)?(?:the\s)?"
)
#: "The first phase, of 42 days, began on 15 February", ", which lasts 42 days, started on".
_OF_SO_LONG = re.compile(
    r",\s(?:of|lasting|(?:which|that)\s(?:(?:will|is\s(?:due\s|set\s)?to)\s)?lasts?|(?:planned|set|due|meant)\sto\slast)\s"
    r"(?:(?:for|up\sto|about)\s)?$"
)
_SO_BEGUN = re.compile(r",?\s(?:began|started|opened|took\seffect|came\sinto\s(?:force|effect))\s(?:on\s)?(?:the\s)?")
_TERM_BEGUN = re.compile(rf"['’]?\s(?:[\w'’-]+\s){{0,3}}?{_TERM}{_BEGUN}")
_TERM_OF = re.compile(rf"\b{_TERM}\sof\s$")
#: "The 30-day ban imposed on 2 March was lifted": no term runs to the end that it was given.
_CUT_SHORT = (
    r"\b(?<!might\sbe\s)(?<!may\sbe\s)(?<!could\sbe\s)(?<!can\sbe\s)(?<!not\sbe\s)(?<!not\s)(?:lifted|ended|expired|lapsed|collapsed|brok(?:e|en)|failed|fell\sapart|overturned|quashed|cut|shortened|reduced|halved"
    r"|scrapped|revoked|reversed|rescinded|cancell?ed|called\soff|withdr(?:ew|awn)|dropped|struck\sdown|annulled|halted|stopped"
    r"|blocked|suspended|extended|prolonged|lengthened|renewed|replaced|violated|breached|abandoned|(?:is|was|were)\s(?:now\s)?over)\b"
)
_WAS_CUT = re.compile(_CUT_SHORT)
_IS_CUT = re.compile(
    rf"[^.!?\n]*?(?:[.!?]\s(?:But\s)?(?:It|They|That|This|The\s(?:[\w-]+\s)?{_TERM})\b[^.!?\n]*?)?{_CUT_SHORT}"
)
_SENTENCE = re.compile(r"[.!?][\"”’)]*\s|\n")
_LEAD, _FAR_LEAD = 60, 160


def begun(shadow: str, length: TimeExpression, between: str, start: date) -> TimeExpression | None:
    """Return the last day of a term that the words `between` a stretch and a day let begin on that day."""
    if length.type is not TimeType.DURATION:
        return None
    if _TERM_BEGUN.fullmatch(between):
        return ending(length, start, LASTING)
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    if _STARTING.fullmatch(between) and is_given(lead):
        return ending(length, start, GRANTED)
    of_term = _TERM_OF.search(lead) or _OF_SO_LONG.search(lead)
    return ending(length, start, LASTING) if of_term and _SO_BEGUN.fullmatch(between) else None


def is_cut_short(shadow: str, length: TimeExpression, end: int) -> bool:
    """Tell whether what became of a term is told beside it, so that it does not run to the end it was given.

    `end` is where the day stands on which it began.
    """
    lead = _SENTENCE.split(shadow[max(0, length.span.start - _FAR_LEAD) : length.span.start])[-1]
    return _WAS_CUT.search(lead) is not None or _IS_CUT.match(shadow, end, end + _FAR_LEAD) is not None
