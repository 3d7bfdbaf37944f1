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
_SO_BEGUN = re.compile(r",\s(?:began|started|opened|took\seffect|came\sinto\s(?:force|effect))\s(?:on\s)?(?:the\s)?")
_TERM_BEGUN, _IS_BEGUN = re.compile(rf"['’]?\s(?:[\w'’-]+\s){{0,3}}?{_TERM}{_BEGUN}"), re.compile(_BEGUN)
_TERM_OF = re.compile(rf"\b{_TERM}\sof\s$")
_LEAD = 60


def begun(shadow: str, length: TimeExpression, between: str, start: date) -> TimeExpression | None:
    """Return the last day of a term that the words `between` a stretch and a day let begin on that day."""
    if length.type is not TimeType.DURATION:
        return None
    if _TERM_BEGUN.fullmatch(between):
        return ending(length, start, LASTING)
    lead = shadow[max(0, length.span.start - _LEAD) : length.span.start]
    if _STARTING.fullmatch(between) and is_given(lead):
        return ending(length, start, GRANTED)
    of_term = _IS_BEGUN.fullmatch(between) and _TERM_OF.search(lead)
    told_aside = _SO_BEGUN.fullmatch(between) and _OF_SO_LONG.search(lead)
    return ending(length, start, LASTING) if of_term or told_aside else None
