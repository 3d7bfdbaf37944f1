"""What stands between marks in a clause and is no part of it?"""

import re

from briefing.patterns.gated import gated
from briefing.temporal.verbs import FINITE, first_verb

#: A comma that parts no thousands, and what commas part.
_COMMA = r",(?!\d)"
_PARTED = r"(?:[^,;]|,(?=\s?\d))*"
#: "Which waits in Rota, Spain, needs": the land behind a town, where the sentence's own verb follows.
_IN_LAND = rf"(?:,\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)*(?=,\s(?:{FINITE}|[a-z]+[^\Ws]s)\s))?"
#: "Led by Ann Lee, who was elected in May,": of her the relative clause speaks.
_BY_WHOM = r"(?:led|headed|chaired|owned|founded|controlled|backed)\sby\s"
_ASIDE = gated(
    rf"(?=[\s,])(?:,\s+(?:which|who|where|whose)\s{_PARTED}{_IN_LAND}{_COMMA}(?!\s(?:and|or|which|who|whose|where)\s)"
    rf"|,\s+(?:located|situated|headquartered|domiciled|registered)\s(?:in|at|on|near)\s[^;.]{{3,120}}?,(?=\s(?:{FINITE})\s)"
    rf"|,\s+{_BY_WHOM}{_PARTED}{_COMMA}(?:\s(?:who|whose)\s{_PARTED}{_COMMA})?(?!\s(?:and|or|who|whose)\s)"
    rf"|,\s+(?!{_BY_WHOM})(?:a|an|based|led|known|owned|backed|brokered|announced|signed|agreed|opened)\s"
    rf"{_PARTED}{_COMMA}(?!\s(?:and|or)\s)|,\s\d{{1,3}}(?=,\s(?:who|which|whose|where|an?)\s)|,\s\d{{1,3}},(?!\d)"
    rf"|(?<=[\w’'])\s+(?:who|which|that)\s(?:could|will|hold)\s[^,;]*{_COMMA}"
    rf"|,\s(?:if|where|when|as)\s(?:needed|necessary|required|any|appropriate|applicable|possible|planned|expected){_COMMA}"
    rf"|,\s(?!and\s|but\s)(?:[^,;]|(?<=\d),(?=\d{{3}})){{3,90}},(?=\s{FINITE}(?:n['’]t)?\s))"
)
#: "In the assembly, a bill …": behind such words a noun is the subject, not an aside.
_NOUN = re.compile(r",\s+an?\s")
_OPENS_ADVERBIAL = re.compile(
    r"\s*(?:(?:after|before|during|following|in|at|on|with|under|for)\s|(?:\w+ly|meanwhile|however|also|then|still|later|earlier)$)",
    re.IGNORECASE,
)
_ENDS_ADVERBIAL = re.compile(r"\s(?:the|an?|its|their|his|her|it|he|she|they)\s")
_MARK = re.compile(r"[,;:]\s")
#: "The first bill — for goods of 2026 — is due".
_DASHED = gated(r"\s[—–-]{1,2}\s[^—–;:]{3,90}?\s[—–-]{1,2}\s")
#: "Within 48 hours, that is to say on", "by the harvest, i.e.".
_RESTATES = gated(
    r"[,;(]?\s[\"“(]?(?:(?:that|which)\sis\sto\ssay|(?<=[,;]\s)that\sis,?|i\.\s?e\.|ie|in\sother\swords|namely|to\swit),?\s"
    r"(?P<link>(?:(?:on|by|in|from|to|until|till|at|before|up\sto)\s)?(?:the\s)?)$"
)
#: "The committee (PDP, Enugu)", "the lab (LHC)": what tells a place or a day stays.
_BRACKETED = gated(r"\s\((?:[A-Z][\w&.+-]{1,9}|[^()\d]*,[^()\d]*)\)")


#: "Until the next meeting, however no later than".
_AT_LATEST = gated(
    r"\s(?P<link>until|by|before|through|up\sto)\s[^,;]{3,50},\s(?:however|but|and)(?:\sin\sany\s(?:case|event))?,?\s"
    r"(?:(?:no|not)\slater\sthan|not\sbeyond)\s(?:the\s)?$"
)
#: "For one month from today, so until".
_SO_UNTIL = gated(
    r"(?:\sfor\s[a-z\d]+\s(?:days?|weeks?|months?|years?)\sfrom\s[^,;]{3,40})?,\s(?:and\s)?so\s(?P<link>(?:on|by|until|from)\s(?:the\s)?)$"
)
#: "Will meet officials, including Ana Li, on".
_INCLUDED = gated(
    r",\s(?:including|among\sthem|such\sas|notably)\s[^,;]{2,80},(?P<link>\s(?:on|by|in|from|until|at)\s(?:the\s)?)$"
)


def without_restating(before: str) -> str:
    """Return the words up to a date without those that only say it again ("within a week, that is to say on")."""
    latest = _AT_LATEST.search(before) if "," in before else None
    if latest:
        return f"{before[: latest.start()]} {latest['link']} "
    for beside in (_SO_UNTIL, _INCLUDED) if "," in before else ():
        besides = beside.search(before)
        if besides:
            return f"{before[: besides.start()]} {besides['link'].lstrip()}"
    found = _RESTATES.search(before)
    return f"{before[: found.start()]} {found['link']}" if found else before


def without_asides(text: str) -> str:
    """Return a text without what marks part from its subject ("X (N), a Y from Z, plans" becomes "X plans")."""
    text = _BRACKETED.sub("", _DASHED.sub(" ", text))
    aside = _ASIDE.search(text)
    while aside:
        adverbial = _is_adverbial(text[: aside.start()])
        subject_follows = adverbial and _ENDS_ADVERBIAL.match(text, aside.end())
        if adverbial and not subject_follows and _NOUN.match(aside[0]):
            aside = _ASIDE.search(text, aside.start() + 1)
            continue
        # The comma behind the aside then parts the adverbial from the subject.
        mark = "," if subject_follows else ""
        text = f"{text[: aside.start()]}{mark}{text[aside.end() :]}"
        aside = _ASIDE.search(text, aside.start() + len(mark))
    return text


def _is_adverbial(words: str) -> bool:
    """Tell whether the words since the last mark only open a clause ("after a call with Ana Li")."""
    last = _MARK.split(words)[-1]
    return bool(_OPENS_ADVERBIAL.match(last)) and first_verb(last) is None
