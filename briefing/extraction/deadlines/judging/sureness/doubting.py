"""Is what happens on a day only one of the things that may come?"""

import re

from briefing.extraction.deadlines.judging.stances import StanceTable
from briefing.extraction.deadlines.judging.sureness.wishes import last_part
from briefing.patterns.gated import gated

#: What stands right before a date, behind the last turn ("will not pay but may do so before").
_NOT_RULED_OUT = gated(r"\bnot (?:rule|ruled|ruling|be ruled) out\b")
_DONE_BY = re.compile(r"\b(?:by|before)\s(?:the\s)?$")
_LAST_CLAUSE = re.compile(r"[,;:]\s|\s(?:but|that|which|who|while|and)\s")
#: "May call an extra summit for": its object is what would be then.
_MAY_CALL = re.compile(
    r"\b(?:may|might|could)\s[a-z]+\s(?:an?|the|its|their|another|more)\s[^,;:]{3,50}\s(?:for|on|in|from)\s(?:the\s)?$"
)
#: What is allowed from or until a day is no guess.
_ALLOWED = re.compile(
    r"\bmay (?!be extended|extend|prolong|postpone|delay|last|continue|run|stay|remain|take place|take effect"
    r"|need|have)[^.;]*\b(?:from|until|till|through|no later than|not beyond|beginning|starting|as of)\s+"
    r"(?:[\w.:]+\s+){0,3}$",
    re.IGNORECASE,
)
#: "May claim refunds on or before", "can leave without a fine between": what people are free to do till a day.
_FREE_TO = re.compile(r"\b(?:may|can|could)\s(?:(?:also|still|now|only|then)\s)?(?:be\s)?")
_TERM = re.compile(
    r"\b(?:by|before|until|till|through|between|beginning|starting|from|as of|up to|no later than|ending|within"
    r"|inside)\s(?:the\s)?(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_MAY_BE_MADE = re.compile(
    r"\b(?:applications?|appeals?|requests?|claims?|objections?|submissions?|representations?|complaints?|nominations?"
    r"|bids?|amendments?|comments?)\s(?:[a-z]+\s){0,4}?(?:may|can)\s(?:also\s|still\s)?be\s[a-z]+\b[^.;:]*$"
)
_FREELY = re.compile(r"\b(?:free of (?:charge|penalty|duty)|without (?:a )?(?:fine|charge|penalty|fee|losing))\b")
#: "Get it waived if the bill is paid by", "provided they do so by".
_PROVIDED = re.compile(
    r"\S\s(?:if|provided(?: that)?|as long as)\s[^,;:.]{2,60}?\b(?:by|before|until|no later than)\s"
    r"(?:the\s)?(?:\w+\sof\s)?$"
)
#: "No hybrid may be sold": a ban is no guess either.
_BARRED = re.compile(r"^(?:no|neither)\s[^.;,]*\bmay\b|\bmay (?:not|no longer|only)\b", re.IGNORECASE)
#: "The permit under which boats may fish lapses on": the doubt is about what the permit is for.
_OF_RELATIVE = gated(
    r"\b(?:which|who|whom|that)\s(?:[\w'’-]+\s){0,3}?(?:may|might|could|can)\s(?:(?!\s(?:if|when|as|unless|once)\s)[^,;:])*?\s"
    r"(?:lapses?|ends?|expires?|closes?|shuts?|begins?|starts?|opens?|resumes?|runs? out|takes? effect"
    r"|comes? into force|falls? due|will|must|is|are)\b[^,;:]*$"
)
#: "Said that the tax may be raised": no relative clause.
_SAYS = re.compile(
    r"\b(?:said|says|saying|told|tells|warn(?:s|ed)|believes?|believed|fears?|feared|thinks?|argue[sd]?|add(?:s|ed)"
    r"|wrote|note[sd]|suggest(?:s|ed)|announced|confirmed|predict(?:s|ed))\s(?:[\w'’-]+\s){0,3}$"
)
#: "At a hearing to be held on": the day itself is set.
_IS_HELD = re.compile(
    r"\b(?:to be (?:held|heard|convened)|to take place)\s(?:\w+\sin\s\w+\s)?(?:on|in|from|at)\s(?:the\s)?$"
)
#: "Apply by 4 May and you may keep it": what one gains is doubtful, not by when one must.
_BID = re.compile(
    r"(?:^|[.!?:]\s)\W*(?!If\b)[A-Z][a-z]+\s(?:[\w'’-]+\s){0,6}?(?:by|before|until|no later than)\s(?:the\s)?$"
)
#: "A settlement by Easter would cost both sides less": what it would be like, not that it comes.
_SUCH_A = re.compile(
    r"(?:^|[.:;,]\s|\b(?:said|says|that|but|and|argued|believes?|thinks?)\s)\W*[Aa]n?\s(?!notice\b)(?:[\w'’-]+\s){1,6}?"
    r"(?:by|before|in|from)\s(?:the\s)?$"
)
_WOULD_BE = re.compile(r"\s(?:would|could|might)\b(?!\shave to\b)")
_AND_YOU = re.compile(r"\s(?:and|or)\s(?:you|they|we|it|he|she)\b")


def is_guess(told: str, lead: str, behind: str, table: StanceTable) -> bool:
    """Tell whether a clause `told` of a date that `lead` leads to and `behind` follows says only what may be."""
    if _NOT_RULED_OUT.search(last_part(lead)) or (_WOULD_BE.match(behind) and _SUCH_A.search(lead)):
        return True
    found = table.doubt.search(told)
    if found is None and (_DONE_BY.search(lead) or _MAY_CALL.search(lead)):
        found = table.doubt.search(_LAST_CLAUSE.split(lead)[-1])
    if found is None or _ALLOWED.search(lead) or _BARRED.search(told):
        return False
    if _IS_HELD.search(lead) or _is_of_relative(lead) or (_BID.search(lead) and _AND_YOU.match(behind)):
        return False
    return not is_free_to(lead, table)


def _is_of_relative(lead: str) -> bool:
    """Tell whether the doubt is only of a relative clause that stands before the main verb."""
    relative = _OF_RELATIVE.search(lead)
    return relative is not None and not (relative[0].startswith("that") and _SAYS.search(lead[: relative.start()]))


def is_free_to(lead: str, table: StanceTable) -> bool:
    """Tell whether people may do something till a day, or must have done so to be allowed something else."""
    free = _FREE_TO.search(lead)
    if free is None or not (_TERM.search(lead) or is_provided(lead)):
        return False
    if _MAY_BE_MADE.search(lead):
        return True
    return bool(table.free_to.search(lead, free.start())) or bool(_FREELY.search(lead, free.end()))


def is_provided(lead: str) -> bool:
    """Tell whether a date ends what one must do to be allowed something."""
    return _PROVIDED.search(lead) is not None
