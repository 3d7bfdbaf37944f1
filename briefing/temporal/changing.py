"""Does a sentence say that a date is no longer what it was?"""

import re

from briefing.patterns.gated import gated

_CHANGED = gated(
    r"\b(?:postponed|delayed|deferred|moved|rescheduled|adjourned|relisted|pushed back|put (?:\w+ ){0,4}(?:off|back)"
    r"|brought (?:(?:its|their|the|his|her) (?:[\w-]+ ){1,4})?forward"
    r"|(?:to )?(?:move|postpone|delay|defer|reschedule|bring forward|push back|extend|shift)s? "
    r"[^.;]{2,80} from [^.;]{2,40} to"
    r"|now ha(?:s|ve) until|extended|prolonged|suspended|called off|cancell?ed|instead of|rather than|originally"
    r"|initially|will now"
    r"|(?:later|earlier|longer|sooner|more) than (?:\w+ly |first )?"
    r"(?:planned|scheduled|foreseen|announced|agreed|ordered|expected)"
    r"|an? (?:day|week|fortnight|month|year) (?:longer|sooner)"
    r"|would now|now be|had been due|(?:was|were) due|(?:was|were) to have"
    r"|would have (?:lapsed|expired|ended|run out|closed|begun|started|opened)|(?:which|that) (?:was|were) to"
    r"|had (?:been )?(?:planned|scheduled|slated|set|expected|meant|hoped|intended) (?:to|for)"
    r"|(?:which|that) (?:was|were|had been) (?:\w+ly )?(?:planned|scheduled|slated|set|booked|foreseen|fixed|listed)"
    r" (?:for|to|on|in)"
    r"|\d\w{0,4}(?: (?:of )?\w{3,9}| of (?:that|this|the same) month)? instead(?! of\b))\b",
    re.IGNORECASE,
)


def says_changed(sentence: str) -> bool:
    """Tell whether a sentence, over however many lines, says that something was moved or called off."""
    return _CHANGED.search(" ".join(sentence.split())) is not None
