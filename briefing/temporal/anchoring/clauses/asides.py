"""Which words around a date tell nothing of where it points?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.anchoring.clauses.beside import ATTRIBUTION

#: "Until 7 pm (1900 GMT) on Friday": the hour elsewhere parts no clause.
_HOUR_ELSEWHERE = re.compile(r"\s\(\d{1,2}[:.]?\d{0,2}(?:\s?[ap]\.?m\.?)?(?:\s[A-Za-z]+){0,3}\)(?=\s)")
#: "Polled between 6 January and Monday": the last day looks where the first does.
_BETWEEN = re.compile(r"\bbetween\s[^,;:!?()\n]{2,24}\sand\s(?:the\s)?$")
#: "Struck on 4, 5 and 6 March": the first days of a list part no clause.
_LISTED = re.compile(
    r"(?:\s(?:[A-Z][a-z]{2,8}\.?\s)?\d{1,2}(?:st|nd|rd|th)?,|(?<=\bon)\s[A-Z][a-z]+day,(?=\s[A-Z][a-z]+day,|\s$))+\s(?:and\s)?$"
)
FINITE = r"(?:is|was|will|would|has|had|have|are|were|must|should|could|may|might|can|now)\b"
#: How long something has not been looks back, not when it will be.
_FIRST_TIME = gated(r"\bfor the (?:first|second|third) time (?:since|in|after)(?: \w+){1,3}?(?= (?:on|in|at)\b|,)")
#: "As earlier advised but a fortnight later": who once said otherwise.
_AS_ONCE_SAID = gated(
    r"\bas\s(?:(?:earlier|previously|originally|first|already|once)\s)?(?:advised|announced|reported|stated|communicated"
    r"|indicated|notified|told)(?:\s(?:earlier|before|previously))?(?=,|\sbut\b|\sand\b)"
)
#: ", the Met Office said, with": who says it tells nothing of when it is.
_SAID_BETWEEN = gated(r",\s(?:[\w.'’-]+\s){1,7}?(?:said|says|added|reported|told\s\w+)(?=,\s)")
#: "Any left on Monday": what remains did not leave.
_LEFT_OVER = gated(r"\b(?P<what>any|those|all|some|tickets|seats|places|time|days|weeks|months|hours)\sleft\b")
#: ", six months later than it had wanted": what it is compared with tells nothing of when it is.
_THAN_ONCE = gated(r",\s(?:[\w-]+\s){1,4}(?:later|earlier|sooner|longer)\sthan\b[^.;!?\n]*")
#: "Janitors, caterers and": the commas of a list part no clauses.
_LIST = gated(
    r"\b(?=[\w'’-])(?:[\w'’-]++ ){0,2}[\w'’-]++(?:, (?:[\w'’-]+ ){0,2}[\w'’-]+){1,9},? and "
    r"(?=(?:[\w'’-]+ ){0,3}(?:in|on|by|from|for|at|to|will|would)\b)"
)
#: What commas part from its subject: "the deadline, twice extended, is now".
_ASIDE = re.compile(
    rf",(?<=\band,)\s[^,;:.!?()\n]{{3,60}},(?!\d)|,\s(?!and\s|but\s)[^,;:.!?()\n]{{3,80}},(?!\d)(?=\s{FINITE})"
    r"|,\s(?!and\s|but\s|an?\s|the\s)[^,;:.!?()\n]{3,80},(?!\d)"
    r"(?=\s(?:on|in|by|for|from|until|at)\s(?:(?:midnight|noon)\s(?:on\s)?)?(?:the\s)?$)"
    r"|,\s(?:which|who|whose|where)\s[^,;:.!?()\n]{3,80},(?!\d)"
    # "The levy, cut in March, rises on": what was done to the subject.
    r"|,\s(?:[a-z]+ly\s|first\s|long\s|twice\s)?(?:[a-z]{2,}ed|cut|shut|hit|put|set|built|held|made|sold|given|taken|drawn|laid"
    r"|struck|led|won|bought|begun|chosen)\s[^,;:.!?()\n]{2,60},(?!\d)(?=\s(?!and\b|or\b|but\b)[a-z])"
    r"|,\s(?:called|known|named|dubbed|nicknamed|formerly|including)\s[^,;:.!?()\n]{3,80},(?!\d)"
)
#: "On 25 March the chancellor, who took office last year, will present": what the subject did is no act of that day.
_OPENS = re.compile(r"(?:^|[.!?]\s|\n)\W*(?:On|In|By|From|At|Before|Until|After)\s(?:the\s)?$")
_OF_SUBJECT = re.compile(
    r"^(?P<subject>,?\s[^,;:.!?()\n]{2,80}),\s(?:which|who|whose)\s[^,;:.!?()\n]{3,80},(?!\d)(?=\s[a-z])"
)
#: "Theresa May wrote": with a capital these are names, but for the first word of a question and in a headline.
_MODAL_NAME = re.compile(
    r"\b(?:May|Will)\b(?=\s(?!(?:the|an?|it|its|they|their|he|his|she|her|we|our|you|your|this|that|these|those|there|any|some"
    r"|all|no|not|be|more|most|many|both|such)\b)[a-z]|['’]s\b)"
)


def plain(before: str) -> str:
    """Return what stands before a date without the hour of another zone, and with "May" and "Will" as names."""
    if ") " in before:
        before = _HOUR_ELSEWHERE.sub("", before)
    return _MODAL_NAME.sub("Name", before) if "May " in before or "Will " in before else before


def without_first_days(before: str) -> str:
    """Return what stands before the last day of a row or of a stretch without the days before it."""
    before = _LISTED.sub(" ", before) if before.endswith((", ", ", and ")) else before
    between = _BETWEEN.search(before) if before.endswith(("and ", "and the ")) else None
    return f"{before[: between.start()]}on " if between else before


def told_before(before: str) -> str:
    """Return what stands before a date without who says it, how long it has not been, and the commas of lists."""
    before = _LEFT_OVER.sub(r"\g<what>", _SAID_BETWEEN.sub("", _FIRST_TIME.sub("", before)))
    before = _AS_ONCE_SAID.sub("", before)
    return _LIST.sub("", before) if "," in before and " and " in before else before


def told_behind(after: str, lead: str) -> str:
    """Return what stands behind a date without who says it, what it is compared with, and what its subject did."""
    after = _THAN_ONCE.sub("", ATTRIBUTION.sub("", after))
    return _OF_SUBJECT.sub(r"\g<subject>", after) if ", wh" in after and _OPENS.search(lead) else after


def without_asides(before: str) -> str:
    """Return what stands before a date without what commas part from its subject."""
    return _ASIDE.sub(" ", before)
