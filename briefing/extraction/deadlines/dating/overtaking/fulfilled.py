"""Do the words around a day say that what was due on it has been done?"""

import re

from briefing.domain.span import Span

#: What is handed in or paid, and is done with by that.
_DONE = (
    r"(?:published|submitted|handed\s(?:in|over)|delivered|filed|completed|finished"
    r"|(?:re)?paid|returned|lodged|released)"
)
#: "Published its plan on 19 March, ahead of the": a deed that has a day of its own.
_DEED_AHEAD = re.compile(
    rf"(?<!\bbe\s)(?<!\bto\s)\b{_DONE}\s(?:its|their|his|her|the|all)\s[^.;:!?\n]{{2,80}}?"
    r"\b(?:on\s(?:\d|[A-Z])|yesterday|today)[^.;:!?\n]{0,24},\s"
    r"(?:(?:well|comfortably|just|(?:[\w-]+\s){1,2}(?:days?|weeks?|months?))\s)?(?:ahead\sof|before)\s(?:the|its|their|his|her)\s[^,;:.!?\n]{3,24}$"
)
#: "The 27 March date in the notice"; the deadline "for a deal" may be that of something else.
_ITS_LIMIT = re.compile(r"\s(?:target\s|due\s)?(?:date|deadline|limit|cut-?off|target)\b(?!\s(?:for|to|of|by)\b)")
#: "The report, due on 29 May, was published today": a paper; a film that is finished has still to come out.
_PAPER_DUE = re.compile(
    r"\b(?:reports?|plans?|reviews?|stud(?:y|ies)|findings|responses?|answers?|repl(?:y|ies)|results|statements?|assessments?"
    r"|papers?|documents?|strateg(?:y|ies)|opinions?|applications?|proposals?|lists?|figures|accounts|guidance|evidence)"
    r"(?:\s(?:on|of|into)\s[^,;.!?\n]{2,60})?,\s(?:(?:which|that)\s(?:is|was|were)\s)?(?:due|expected|required|scheduled)\s"
    r"(?:on|by|for|before)\s(?:the\s)?$"
)
_PAPER_OUT = re.compile(
    r",\s(?:was|were|(?:has|have)\s(?:already\s|now\s|finally\s)?been)\s(?:already\s|finally\s)?"
    r"(?:published|submitted|handed\s(?:in|over)|delivered|filed|released|received|sent|laid)\b(?!\s(?:only\s)?in\s(?:draft|part|outline)\b)"
)
_MONEY_DUE = re.compile(
    r"\b(?:payments?|instal?lments?|fees?|debts?|fines?|loans?|interest|coupons?|bills?|rent|tranches?)"
    r"(?:\s(?:on|of|to|for)\s[^,;.!?\n]{2,60})?,\s(?:(?:which|that)\s(?:is|was|were)\s)?due\s(?:on|by|before)\s(?:the\s)?$"
)
_MONEY_PAID = re.compile(
    r",\s(?:was|were|(?:has|have)\s(?:already\s|now\s|finally\s)?been)\s(?:already\s|finally\s)?(?:re)?paid\b(?!\s(?:only\s)?in\spart\b)"
)


def is_fulfilled(shadow: str, when: Span, lead: str) -> bool:
    """Tell whether what a day was set for has been done before it; `lead` is what stands before the day."""
    if _ITS_LIMIT.match(shadow, when.end):
        # The words that lead to a day may be of its span ("a week before the 27 March").
        return _DEED_AHEAD.search(lead + shadow[when.start : when.end]) is not None
    if not shadow.startswith(", ", when.end):
        return False
    return (_PAPER_OUT.match(shadow, when.end) is not None and _PAPER_DUE.search(lead) is not None) or (
        _MONEY_PAID.match(shadow, when.end) is not None and _MONEY_DUE.search(lead) is not None
    )
